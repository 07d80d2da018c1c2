import Diagnostics
import Mustache
import Testing

@Suite("The public Mustache specification", .enabled(if: SpecificationCase.isPresent))
struct SpecificationTests {
    @Test("every case", arguments: SpecificationCase.files)
    func cases(file: String) throws {
        let cases = try SpecificationCase.cases(in: file)
        #expect(!cases.isEmpty)
        for example in cases {
            var sources = (example.partials ?? [:]).mapValues { SourceText(path: "partial", text: $0) }
            sources["main"] = SourceText(path: "main", text: example.template)
            var bytes: [UInt8] = []
            TemplateLibrary(sources: sources).compileDynamic("main").render(json: example.data, into: &bytes)
            #expect(String(decoding: bytes, as: UTF8.self) == example.expected, "\(example.name)")
        }
    }
}

import Diagnostics
import Mustache
import Testing

@Suite("What is wrong with a template, and where")
struct ProblemTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let template: String
        /// `place code`, one for each problem.
        let problems: [String]
        var fix: String?
        var partials: [String: String] = [:]
        var testDescription: String { template }
    }

    static func check(_ example: Example) {
        let outcome = render(example.template, partials: example.partials)
        #expect(outcome.text == nil)
        #expect(outcome.places == example.problems)
        if let fix = example.fix { #expect(outcome.problems.first?.fix?.zh.contains(fix) == true) }
    }

    @Test(
        "syntax",
        arguments: [
            Example(template: "a {{title", problems: ["main:1:3 unclosed-tag"]),
            Example(template: "一{{title\n二{{count}}", problems: ["main:1:2 unclosed-tag"]),
            Example(template: "{{{title}}", problems: ["main:1:1 unclosed-tag"], fix: "}}}"),
            Example(template: "{{! title", problems: ["main:1:1 unclosed-tag"]),
            Example(
                template: "{{}}{{# }}",
                problems: ["main:1:1 empty-tag", "main:1:5 empty-tag", "main:1:5 unclosed-section"]),
            Example(template: "{{a b}}", problems: ["main:1:3 malformed-name"]),
            Example(template: "{{a..b}}", problems: ["main:1:3 malformed-name"]),
            Example(template: "{{=<% %}}", problems: ["main:1:1 unclosed-tag"]),
            Example(template: "{{=<%=}}", problems: ["main:1:1 malformed-delimiters"]),
            Example(template: "{{#rows}}", problems: ["main:1:1 unclosed-section"], fix: "{{/rows}}"),
            Example(template: "{{#rows}}{{#cells}}{{/rows}}", problems: ["main:1:10 unclosed-section"]),
            Example(template: "\n{{#rows}}{{/row}}", problems: ["main:2:10 mismatched-close"], fix: "{{/rows}}"),
            Example(template: "{{#rows}}{{/title}}{{/rows}}", problems: ["main:1:10 mismatched-close"]),
            Example(template: "{{/rows}}", problems: ["main:1:1 stray-close"]),
            Example(
                template: "{{<p}}{{$a}}{{/a}}{{$a}}{{/a}}{{/p}}", problems: ["main:1:22 duplicate-block"],
                partials: ["p": "{{$a}}{{/a}}"]),
            Example(
                template: "{{#a", problems: ["main:1:1 unclosed-tag", "p:2:1 unclosed-section"],
                partials: ["p": "\n{{#b}}"]),
        ])
    func syntax(example: Example) { Self.check(example) }

    @Test("nesting without end is refused before it becomes a deep stack")
    func nesting() {
        let depth = 100_000
        let outcome = render(String(repeating: "{{#a}}", count: depth) + String(repeating: "{{/a}}", count: depth))
        #expect(outcome.codes == ["nested-too-deep"])
    }

    @Test("a chain of partials without end in sight is refused before it becomes a deep stack")
    func chain() {
        var partials = Dictionary(uniqueKeysWithValues: (0..<5000).map { ("p\($0)", "{{>p\($0 + 1)}}") })
        partials["p5000"] = ""
        #expect(render("{{>p0}}", partials: partials).codes == ["inclusion-too-deep"])
        var bytes: [UInt8] = []
        library("a{{>p0}}b", partials: partials).compileDynamic("main").render(json: .null, into: &bytes)
        #expect(bytes == Array("ab".utf8))
    }

    @Test("sections count as depth too, when compiling and when rendering")
    func deepSections() {
        let open = String(repeating: "{{#sample}}", count: 31)
        let close = String(repeating: "{{/sample}}", count: 31)
        var chain = Dictionary(uniqueKeysWithValues: (0..<60).map { ("p\($0)", open + "{{>p\($0 + 1)}}" + close) })
        chain["p60"] = ""
        #expect(render("{{>p0}}", partials: chain).codes == ["inclusion-too-deep"])

        var entry = Entry(heading: "底")
        for _ in 0..<600 { entry = Entry(heading: "层", children: [entry]) }
        let node = open + "{{#children}}{{>node}}{{/children}}" + close
        let outcome = render(
            "{{#outline}}{{>node}}{{/outline}}", Page(isSample: true, outline: [entry]), partials: ["node": node])
        #expect(outcome.places == ["node:1:355 inclusion-too-deep"])
    }

    @Test("recursion through a list is fine only where the list is entered")
    func mixedRecursion() {
        let partials = ["a": "{{#children}}{{>b}}{{/children}}{{>b}}", "b": "{{>a}}"]
        let outcome = render("{{#outline}}{{>a}}{{/outline}}", partials: partials)
        #expect(outcome.codes == ["endless-inclusion"])
    }

    @Test(
        "names and kinds",
        arguments: [
            Example(template: "<p>\n  {{titel}}", problems: ["main:2:5 unknown-name"], fix: "“title”（Page：标题）"),
            Example(
                template: "{{#rows}}{{cels}}{{/rows}}", problems: ["main:1:12 unknown-name"], fix: "“cells”（Row：单元格）"),
            Example(
                template: "{{#rows}}{{cont}}{{/rows}}", problems: ["main:1:12 unknown-name"], fix: "“count”（Page：数量）"),
            Example(template: "{{region.nam}}", problems: ["main:1:10 unknown-name"], fix: "“name”（Region：地区名）"),
            Example(template: "{{region.title}}", problems: ["main:1:10 unknown-name"]),
            Example(template: "{{title.name}}", problems: ["main:1:3 not-an-object"]),
            Example(template: "{{rows.name}}", problems: ["main:1:3 not-an-object"], fix: "{{#rows}}"),
            Example(template: "{{.}}", problems: ["main:1:3 whole-model"]),
            Example(template: "{{{title}}}", problems: ["main:1:1 raw-text"], fix: "{{title}}"),
            Example(template: "{{body}}", problems: ["main:1:1 escaped-html"], fix: "{{{body}}}"),
            Example(template: "{{rows}}", problems: ["main:1:1 not-printable"], fix: "{{#rows}}"),
            Example(template: "{{sample}}", problems: ["main:1:1 not-printable"]),
            Example(template: "{{region}}", problems: ["main:1:1 not-printable"]),
            Example(template: "{{#title}}x{{/title}}", problems: ["main:1:1 section-over-value"], fix: "{{title}}"),
            Example(template: "{{^count}}x{{/count}}", problems: ["main:1:1 section-over-value"]),
            Example(template: "{{>*title}}", problems: ["main:1:1 not-a-partial-name"]),
            Example(template: "{{>*kind}}", problems: ["main:1:5 unknown-partial"], partials: ["chart": ""]),
            Example(
                template: "{{>foter}}", problems: ["main:1:4 unknown-partial"], fix: "“footer”",
                partials: ["footer": ""]),
            Example(
                template: "{{<bse}}{{/bse}}", problems: ["main:1:4 unknown-partial"], fix: "“base”",
                partials: ["base": ""]),
            Example(
                template: "{{<base}}{{$boddy}}{{/boddy}}{{/base}}", problems: ["main:1:13 unknown-block"],
                fix: "“body”",
                partials: ["base": "{{$body}}{{/body}}"]),
            Example(
                template: "{{>a}}", problems: ["b:1:1 endless-inclusion"], partials: ["a": "{{>b}}", "b": "{{>a}}"]),
            Example(template: "{{#sample}}{{>main}}{{/sample}}", problems: ["main:1:12 endless-inclusion"]),
            Example(
                template: "{{a}}{{#rows}}{{b}}{{/rows}}{{title.x}}",
                problems: ["main:1:3 unknown-name", "main:1:17 unknown-name", "main:1:31 not-an-object"]),
        ])
    func names(example: Example) { Self.check(example) }

    @Test(
        "a section whose name is wrong is told once; the names in it are not, the rest is",
        arguments: [
            Example(template: "{{#tag}}{{.}}, {{.}}{{/tag}}", problems: ["main:1:4 unknown-name"], fix: "“tags”"),
            Example(
                template: "{{#rosw}}{{name}}{{#cells}}{{.}}{{/cells}}{{/rosw}}", problems: ["main:1:4 unknown-name"]),
            Example(template: "{{#home.nam}}{{.}}{{/home.nam}}", problems: ["main:1:9 unknown-name"]),
            Example(template: "{{#title}}{{.}}{{/title}}", problems: ["main:1:1 section-over-value"]),
            Example(
                template: "{{#rosw}}{{>row}}{{/rosw}}", problems: ["main:1:4 unknown-name"],
                partials: ["row": "{{name}}"]),
            Example(
                template: "{{#rosw}}{{>rwo}}{{/rosw}}",
                problems: ["main:1:4 unknown-name", "main:1:13 unknown-partial"],
                partials: ["row": ""]),
            Example(
                template: "{{^rosw}}{{nmae}}{{/rosw}}", problems: ["main:1:4 unknown-name", "main:1:12 unknown-name"]),
            Example(
                template: "{{#rosw}}{{name}}{{/rosw}}{{titel}}",
                problems: ["main:1:4 unknown-name", "main:1:29 unknown-name"]),
        ])
    func unknownSection(example: Example) { Self.check(example) }

    @Test("a partial's mistake is reported once, however often and wherever the partial is used")
    func onceForEachCause() {
        let outcome = render(
            "{{>x}}{{#rows}}{{>x}}{{/rows}}<p title=\"{{>x}}\">", partials: ["x": "{{nmae}}"])
        #expect(outcome.places == ["x:1:3 unknown-name"])
        #expect(outcome.problems.first?.related.map(\.location.description) == ["main:1:1"])
    }

    @Test("a template that does not parse is not reported again where it is included")
    func brokenPartial() {
        let outcome = render("{{<x}}{{$y}}{{/y}}{{/x}}{{>x}}", partials: ["x": "{{#rows}}"])
        #expect(outcome.places == ["x:1:1 unclosed-section"])
        #expect(outcome.text == nil)
    }

    @Test("a template that does not exist is an error with the nearest name")
    func unknownTemplate() {
        var problems: [Diagnostic] = []
        #expect(library("").compile("mian", for: Page.self, into: &problems) == nil)
        #expect(problems.map(\.code) == ["unknown-template"])
        #expect(problems.first?.fix?.zh == "“main”。")
    }

    @Test(
        "no input makes it crash",
        arguments: [
            [], [0xFF, 0xFE], Array("{{".utf8), Array("}}{{{".utf8), Array("{{=".utf8), Array("{{= =}}".utf8),
            [0x7B, 0x7B, 0xE5],
            Array("{{$a}}{{<b}}{{/a}}".utf8), Array("<".utf8), Array("<!--".utf8), Array("{{#.}}{{/.}}".utf8),
            Array("{{<main}}{{/main}}".utf8),
        ] as [[UInt8]])
    func malformed(bytes: [UInt8]) {
        let library = TemplateLibrary(sources: ["main": SourceText(path: "main", bytes: bytes)])
        var problems: [Diagnostic] = []
        let compiled = library.compile("main", for: Page.self, into: &problems)
        #expect((compiled == nil) == !(problems + library.problems).isEmpty)
        var output: [UInt8] = []
        library.compileDynamic("main").render(json: .null, into: &output)
    }
}

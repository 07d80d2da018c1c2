import Diagnostics
import StrictYAML
import Testing

@Suite("YAML as staff write it, read strictly")
struct StrictYAMLTests {
    struct Card: Equatable {
        var title: String?
        var sample: Bool?
        var topics: [String] = []

        init(_ text: String, into problems: inout [Diagnostic]) {
            let source = SourceText(path: "a.md", text: text)
            var reader = MappingReader(parseYAMLMapping(source, into: &problems))
            title = reader.required(YAMLKey("title", or: "标题"))
            sample = reader.read("sample")
            topics = reader.list("topics").map(\.value)
            reader.finish(into: &problems)
        }
    }

    @Test(
        "values are read, under either spelling of a key",
        arguments: ["title: 报告\nsample: true\ntopics: [甲, 乙]\n", "标题: \"报告\"\nsample: 是\ntopics:\n  - 甲\n  - 乙\n"])
    func values(text: String) {
        var problems: [Diagnostic] = []
        let card = Card(text, into: &problems)
        #expect(problems.isEmpty)
        #expect(card.title == "报告" && card.sample == true && card.topics == ["甲", "乙"])
    }

    @Test("numbers and words keep their spelling")
    func noImplicitTypes() {
        var problems: [Diagnostic] = []
        #expect(Card("title: 0012351\n", into: &problems).title == "0012351")
        #expect(Card("title: no\n", into: &problems).title == "no")
        #expect(problems.isEmpty)
    }

    @Test(
        "a problem has its place, its rule and the nearest fix",
        arguments: [
            ("title: 甲\ntopcs: [乙]\n", "a.md:2:1", "unknown-key", "topics"),
            ("title: \"没有结束\nsample: true\n", "a.md:1:8", "yaml-quote", "引号"),
            ("title: 甲\nsample: 也许\n", "a.md:2:9", "yaml-type", "true"),
            ("sample: true\n", "a.md:1:1", "missing-key", "title"),
            ("title：甲\nsample: true\n", "a.md:1:1", "yaml-entry", "title: 甲"),
            ("title: 关于: 说明\n", "a.md:1:10", "yaml-colon", "引号"),
            ("title: 甲\ntopics: [甲, 乙\nsample: true\n", "a.md:2:9", "yaml-bracket", "[甲, 乙]"),
            ("title: 甲\ntitle: 乙\n", "a.md:2:1", "yaml-duplicate-key", "一个"),
            ("title: 甲\n标题: 乙\n", "a.md:2:1", "yaml-duplicate-key", "一个"),
        ])
    func problem(text: String, place: String, code: String, fix: String) throws {
        var problems: [Diagnostic] = []
        _ = Card(text, into: &problems)
        let found = try #require(problems.first { $0.code == code }, "\(problems)")
        #expect(found.location.description == place)
        #expect(found.fix?.zh.contains(fix) == true)
    }

    @Test("one unclosed quote hides neither the other entries nor their problems")
    func salvage() {
        var problems: [Diagnostic] = []
        let card = Card("title: \"没有结束\nsample: 也许\ntopics: [甲]\ntitel: 乙\n", into: &problems)
        #expect(card.topics == ["甲"])
        #expect(Set(problems.map(\.code)).isSuperset(of: ["yaml-quote", "yaml-type", "unknown-key"]))
    }

    @Test("front matter keeps the line numbers of its file")
    func offset() {
        let source = SourceText(path: "a.md", text: "---\ntitle: 甲\nbad: 1\n---\n正文")
        var problems: [Diagnostic] = []
        var reader = MappingReader(parseYAMLMapping(source, in: 4..<22, into: &problems))
        _ = reader.read("title", as: String.self)
        reader.finish(into: &problems)
        #expect(problems.map(\.location.description) == ["a.md:3:1"])
    }

    @Test("a document of aliases upon aliases is refused, not unfolded")
    func aliases() {
        var text = "a0: &a0 [甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲]\n"
        for level in 1...6 {
            text +=
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 8).joined(separator: ", ") + "]\n"
        }
        var problems: [Diagnostic] = []
        _ = parseYAMLMapping(SourceText(path: "a.yaml", text: text), into: &problems)
        #expect(problems.hasErrors)
    }
}

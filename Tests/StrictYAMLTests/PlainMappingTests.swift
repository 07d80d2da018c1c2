import Diagnostics
import Foundation
import Testing

@testable import StrictYAML

@Suite("Mappings in the plain form are read as Yams reads them")
struct PlainMappingTests {
    /// Everything that callers can see of an entry: keys, values, quotes and places.
    private static func description(_ entries: [YAMLMapping.Entry]) -> String {
        entries.map { "\($0.key) \(description($0.keySpan)) = \(description($0.value))" }.joined(separator: "\n")
    }

    private static func description(_ value: YAMLValue) -> String {
        switch value.content {
        case .scalar(let text, let isPlain): "“\(text)” \(isPlain) \(description(value.span))"
        case .sequence(let values): "[\(values.map(description).joined(separator: ", "))] \(description(value.span))"
        case .mapping(let mapping): "{\(description(mapping.entries))} \(description(value.span))"
        }
    }

    private static func description(_ place: SourceSpan) -> String { "\(place.line):\(place.column)+\(place.length)" }

    private static func plain(_ text: String, line: Int = 1) -> String? {
        let source = SourceText(path: "a.md", text: text)
        return PlainMapping.entries(of: 0..<source.bytes.count, in: source, firstLine: line).map(description)
    }

    private static func byYams(_ text: String) -> String? {
        let source = SourceText(path: "a.md", text: text)
        return (try? entriesByYams(of: 0..<source.bytes.count, in: source)).map(description)
    }

    @Test(
        "what staff usually write is plain",
        arguments: [
            "title: 报告\n", "title: 报告", "title: 报告\r\ndate: 2024-01-02\r\n", "标题: 报告 # 说明\n", "a:\nb:  # 空\n",
            "a: \"引号\"\nb: '单引号' # 说明\n", "a: []\n",
            "topics: [甲, \"乙\" , '丙']\nregions:\n  - 甲\n  - \"乙\"\n\n# 说明\nsample: true\n", "a:\n- 甲\n- 乙 丙\nb: ~\n",
            "a: 甲#乙 - 丙，[丁]{戊}\n", "url: https://example.org/a?b=c#d\n",
            "\n# 说明\na: 1\n", "a: 比例12:30\n",
        ])
    func plainForm(text: String) throws {
        let found = try #require(Self.plain(text))
        #expect(found == Self.byYams(text))
    }

    @Test(
        "everything else is left to Yams",
        arguments: [
            "", "# 说明\n", "a: |\n  甲\n", "a: >\n  甲\n", "a: 甲\n  乙\n", "a: &b 甲\n", "a: *b\n", "a: !c 甲\n",
            "a: {b: 1}\n", "a:\n  b: 1\n", "a:\n  - b: 1\n", "a: [甲,\n  乙]\n",
            "a: \"甲\\n乙\"\n", "a: 'it''s'\n", "a: 甲: 乙\n", "a: [甲, [乙]]\n", "a: 1\na: 2\n", "---\na: 1\n",
            "a: 1\n...\n", "a：甲\n", " a: 1\n", "\"a\": 1\n", "a:\t1\n", "a: 甲\u{2028}\n", "a: - 1\n",
            "a: [甲, ]\n", "a: [甲\n", "a: \"甲\n", "a: \"甲\" 乙\n", "? a\n: 1\n", "a: %b\n", "a:\n  - 甲\n - 乙\n",
            "a:\n  - 甲\n    乙\n", "a: \u{FEFF}甲\n", "a:b\n", "a\n",
        ])
    func otherForms(text: String) { #expect(Self.plain(text) == nil) }

    @Test("line numbers count from the line where the mapping begins")
    func firstLine() {
        #expect(Self.plain("a: 1\nb: 2\n", line: 7) == "a 7:1+1 = “1” true 7:4+1\nb 8:1+1 = “2” true 8:4+1")
    }

    @Test("whatever is put together from the pieces of YAML is either left to Yams or read alike", arguments: 0..<20)
    func anyText(seed: UInt64) {
        var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        let pieces = [
            "title", "标题", "a", "b-c", ":", ": ", ": ", ": ", "\n", "\n", "\n", "\r\n", "\n  ", "\n- ", "\n  - ", "- ",
            " ", "#", " # ", "[", "]", ", ", ",", "\"", "'", "\"甲\"", "'乙'", "[甲, 乙]",
            "甲", "，", "２", "1.5", "2024-01-02", "~", "null", "-", "?", "|", ">", "&", "*", "!", "%", "@", "`", "{", "}",
            "\\", "\t", "\u{85}", "\u{A0}", "\u{3000}", "\u{301}", "😀", "---", "...", "<<", "=", "(", ")",
            "+", "/", "_", ".", ";", "key: value\n", "list:\n  - 甲\n  - 乙\n", "甲: [a, b]\n",
        ]
        var read = 0
        for _ in 0..<2_000 {
            // Beginning as an entry does, or else hardly any text is one.
            var text = dice.roll(4) > 0 ? "k\(dice.roll(3)): " : ""
            for _ in 0..<dice.roll(12) { text += pieces[dice.roll(pieces.count)] }
            guard let found = Self.plain(text) else { continue }
            read += 1
            #expect(found == Self.byYams(text), "\(text.debugDescription)")
        }
        #expect(read > 100)
    }

    @Test("the front matter and the lists of the sample content are plain, or left to Yams, and read alike")
    func sampleContent() throws {
        let content = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../content")
            .standardizedFileURL
        let files = try #require(FileManager.default.enumerator(at: content, includingPropertiesForKeys: nil))
            .compactMap { $0 as? URL }
        var plain = 0
        for file in files where ["md", "yaml"].contains(file.pathExtension) {
            var text = try String(contentsOf: file, encoding: .utf8)
            if file.pathExtension == "md" {
                text = String(text.dropFirst(4).split(separator: "---\n", omittingEmptySubsequences: false).first ?? "")
            }
            guard let found = Self.plain(text) else { continue }
            plain += 1
            #expect(found == Self.byYams(text), "\(file.lastPathComponent)")
        }
        #expect(plain > 5)
    }
}

/// Numbers that look random and are the same in every run (xorshift).
private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(sides))
    }
}

import Diagnostics
import Testing

@testable import StrictYAML

@Suite("A YAML document becomes values with their places")
struct DocumentTests {
    /// Everything that callers can see: keys, values, quotes, and places as `line:column+length`.
    private static func description(_ entries: [YAMLMapping.Entry]) -> String {
        entries.map { "\($0.key) \(description($0.keySpan)) = \(description($0.value))" }.joined(separator: "; ")
    }

    private static func description(_ value: YAMLValue) -> String {
        switch value.content {
        case .scalar(let text, isPlain: true): "\(text) \(description(value.span))"
        case .scalar(let text, isPlain: false): "“\(text)” \(description(value.span))"
        case .sequence(let values): "[\(values.map(description).joined(separator: ", "))] \(description(value.span))"
        case .mapping(let mapping): "{\(description(mapping.entries))} \(description(value.span))"
        }
    }

    private static func description(_ span: SourceSpan) -> String { "\(span.line):\(span.column)+\(span.length)" }

    private static func read(_ text: String) -> (values: String, problems: [Diagnostic]) {
        var problems: [Diagnostic] = []
        let mapping = parseYAMLMapping(SourceText(path: "a.md", text: text), into: &problems)
        return (description(mapping.entries), problems)
    }

    @Test(
        "values, quotes and places",
        arguments: [
            ("", ""),
            ("# 说明\n", ""),
            ("title: 报告\n", "title 1:1+5 = 报告 1:8+2"),
            ("title: 报告", "title 1:1+5 = 报告 1:8+2"),
            ("a: 1\r\nb: 2\r\n", "a 1:1+1 = 1 1:4+1; b 2:1+1 = 2 2:4+1"),
            ("\n# 说明\n标题: 报告 # 说明\n", "标题 3:1+2 = 报告 3:5+2"),
            ("a: 甲#乙 - 丙，[丁]{戊}\n", "a 1:1+1 = 甲#乙 - 丙，[丁]{戊} 1:4+14"),
            ("a: \"甲\\n乙\"\nb: 'it''s' # 说明\n", "a 1:1+1 = “甲\n乙” 1:4+5; b 2:1+1 = “it's” 2:4+6"),
            ("a:\nb: ~\n", "a 1:1+1 =  1:3+1; b 2:1+1 = ~ 2:4+1"),
            ("a: [甲, \"乙\" , [丙]]\n", "a 1:1+1 = [甲 1:5+1, “乙” 1:8+3, [丙 1:15+1] 1:14+1] 1:4+1"),
            ("a:\n  - 甲\n\n  - 乙\n", "a 1:1+1 = [甲 2:5+1, 乙 4:5+1] 2:3+1"),
            ("a:\n  b: 1\n", "a 1:1+1 = {b 2:3+1 = 1 2:6+1} 2:3+1"),
            ("a: |\n  甲\n  乙\n", "a 1:1+1 = “甲\n乙\n” 1:4+6"),
            ("a: 甲\n  乙\n", "a 1:1+1 = 甲 乙 1:4+3"),
            // An alias stands for the value as it was written, and where.
            ("a: &x 甲\nb: *x\n", "a 1:1+1 = 甲 1:4+1; b 2:1+1 = 甲 1:4+1"),
            ("---\na: 1\n...\n", "a 2:1+1 = 1 2:4+1"),
        ])
    func values(text: String, expected: String) {
        let (values, problems) = Self.read(text)
        #expect(values == expected)
        #expect(problems.isEmpty)
    }

    @Test(
        "what cannot be read has its place and its rule",
        arguments: [
            ("a: *x\n", "a.md:1:4", "yaml-syntax"),
            ("甲: 1\n---\nb: 2\n", "a.md:2:1", "yaml-syntax"),
            ("? [甲]\n: 1\n", "a.md:1:3", "yaml-key"),
            ("a: {b: 1, b: 2}\n", "a.md:1:5", "yaml-duplicate-key"),
            ("- 甲\n", "a.md:1:1", "yaml-entry"),
            ("a: 甲\nb: \u{1}\n", "a.md:2:4", "yaml-syntax"),
            ("a: @乙\n", "a.md:1:4", "yaml-start"),
            ("a:\n\t- 乙\n", "a.md:2:1", "yaml-start"),
        ])
    func problem(text: String, place: String, code: String) throws {
        let problem = try #require(Self.read(text).problems.first)
        #expect(problem.code == code)
        #expect(problem.location.description == place)
    }

    @Test("values that are nested without end are refused", arguments: ["[", "{a: ", "- "])
    func depth(opening: String) {
        let text = "a:\n  " + String(repeating: opening, count: 20_000)
        #expect(Self.read(text).problems.hasErrors)
    }

    @Test(
        "whatever is put together from the pieces of YAML can be read, and problems stand in the text",
        arguments: 0..<10)
    func anyText(seed: UInt64) {
        var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        let pieces = [
            "title", "标题", "a", ":", ": ", ": ", ": ", "\n", "\n", "\r\n", "\n  ", "\n- ", "\n  - ", " ", "#", " # ",
            "[", "]", ", ", "\"", "'", "\"甲\"", "'乙'", "甲", "，", "1.5", "~", "-", "?", "|", ">", "&x ", "*x", "!", "%",
            "@", "{", "}", "\\", "\t", "\u{85}", "\u{3000}", "😀", "---", "...", "<<", "key: value\n",
        ]
        for _ in 0..<500 {
            var text = dice.roll(4) > 0 ? "k\(dice.roll(3)): " : ""
            for _ in 0..<dice.roll(12) { text += pieces[dice.roll(pieces.count)] }
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
            let problems = Self.read(text).problems
            for problem in problems {
                // A text that ends too early is wrong behind its last line.
                #expect((1...lines + 1).contains(problem.location.line), "\(text.debugDescription)")
            }
        }
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

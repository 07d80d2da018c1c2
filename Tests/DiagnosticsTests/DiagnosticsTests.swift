import Testing

@testable import Diagnostics

@Suite("A problem and how it is shown")
struct DiagnosticsTests {
    @Test("the line is shown with the place underlined, wide characters counting two cells")
    func caret() {
        let source = SourceText(path: "content/data/coverage.csv", text: "年度,地区\n2024,大扬树镇,12\n")
        let start = "年度,地区\n2024,".utf8.count
        let place = source.location(of: start..<start + "大扬树镇".utf8.count)
        let problem = Diagnostic(
            .error, "enum", at: place, Wording(zh: "“大扬树镇”不在乡镇名录中", en: "unknown region"),
            fix: Wording(zh: "“大杨树镇”", en: "“大杨树镇”"))
        #expect(
            TextReport(language: .zh).text(for: problem) == """
                content/data/coverage.csv:2:6 error[enum] “大扬树镇”不在乡镇名录中
                   2 | 2024,大扬树镇,12
                     |      ^^^^^^^^
                  建议：“大杨树镇”

                """)
    }

    @Test("line numbers hold for LF, CR LF and lone CR", arguments: ["\n", "\r\n", "\r"])
    func lines(end: String) {
        let source = SourceText(path: "a", text: ["一", "二", "三"].joined(separator: end))
        let offset = source.bytes.count - 1
        #expect(source.lineNumber(at: offset) == 3)
        #expect(source[source.lineRange(at: offset)] == "三")
        #expect(source[source.lineRange(number: 2)] == "二")
        #expect(source.lineRange(number: 4).isEmpty)
    }

    @Test("a very long line is shown around the place that is meant")
    func longLine() {
        let line = String(repeating: "工", count: 500) + "错" + String(repeating: "会", count: 500)
        let excerpt = Excerpt(line: line, marked: 500..<501)
        let scalars = Array(excerpt.text.unicodeScalars)
        #expect(scalars[excerpt.marked.lowerBound] == "错")
        #expect(excerpt.text.displayWidth <= 78)
        #expect(scalars.first == "…" && scalars.last == "…")
    }

    @Test(
        "the nearest name is near enough to be meant",
        arguments: [
            ("大扬树镇", "大杨树镇"), ("titel", "title"), ("dat", "date"), ("完全不同的词", nil), ("甲乙", nil),
        ] as [(String, String?)])
    func nearest(name: String, expected: String?) {
        #expect(nearestName(to: name, in: ["大杨树镇", "title", "date", "标题"]) == expected)
    }

    @Test("problems come once each, by file, line and column")
    func order() {
        func problem(_ path: String, _ line: Int) -> Diagnostic {
            Diagnostic(.error, "x", at: SourceLocation(path: path, line: line, column: 1), Wording(zh: "甲", en: "a"))
        }
        let sorted = [problem("b", 1), problem("a", 10), problem("a", 9), problem("a", 9)].inReadingOrder()
        #expect(sorted.map(\.location.description) == ["a:9:1", "a:10:1", "b:1:1"])
    }

    @Test("JSON names file, line, column, message and fix")
    func json() throws {
        let problem = Diagnostic(
            .warning, "x", at: SourceLocation(path: "a.csv", line: 3, column: 2, cell: "B3"),
            Wording(zh: "甲", en: "a"), fix: Wording(zh: "乙", en: "b"))
        let text = try JSONReport(language: .en).text(for: [problem])
        for part in [
            #""file" : "a.csv""#, #""line" : 3"#, #""cell" : "B3""#, #""message" : "a""#, #""fix" : "b""#,
            #""warning" : 1"#,
        ] {
            #expect(text.contains(part))
        }
    }

    @Test("what many cells have in common is told once, with how many there are in which files")
    func alikeOnce() {
        func problem(_ path: String, _ line: Int, _ text: String = "云莓乡", cell: Bool = true) -> Diagnostic {
            Diagnostic(
                .error, "region",
                at: SourceLocation(path: path, line: line, column: 2, cell: cell ? "B\(line)" : nil),
                Wording(zh: "“\(text)”不在名录中", en: "unknown"), replacement: "云莓街道")
        }
        let rows = (2...4).map { problem("data/b.csv", $0) } + [problem("data/a.csv", 9)]
        let told = rows.tellingAlikeOnce()
        #expect(told.map(\.location.description) == ["data/a.csv:9:2 (B9)"])
        #expect(told.first?.message.zh == "“云莓乡”不在名录中（同样的共 4 处：a.csv 1 处、b.csv 3 处）")
        #expect(told.first?.replacement == nil && told.first?.fix?.zh == "“云莓街道”")
        // Three may be three slips; other words and places that are no cells are other causes.
        #expect(rows.dropLast().tellingAlikeOnce().count == 3)
        #expect((rows.dropLast() + [problem("data/b.csv", 8, "云梅乡")]).tellingAlikeOnce().count == 4)
        #expect((2...6).map { problem("a.yaml", $0, cell: false) }.tellingAlikeOnce().count == 5)
    }
}

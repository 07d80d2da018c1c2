import CSV
import DiagnosticSummaries
import Diagnostics
import Testing

@testable import Text

@Suite("Text becomes cells, as RFC 4180 and Excel have it")
struct GridTests {
    @Test(
        "rows and cells",
        arguments: [
            ("", []), ("a", [["a"]]), ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
            ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
            ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]), ("a,\n,b\n", [["a", ""], ["", "b"]]), ("a,", [["a", ""]]),
            ("a\n\nb\n", [["a"], [""], ["b"]]), ("\"a,b\",c\n", [["a,b", "c"]]), ("\"a\"\"b\"\n", [["a\"b"]]),
            ("\"\",x\n", [["", "x"]]), ("\"a\"b,c\n", [["ab", "c"]]), ("a\"b\",c\n", [["a\"b\"", "c"]]),
            ("\"a\"b\"c\"\"\",d\n", [["ab\"c\"\"\"", "d"]]),
            ("a;b;c\n1,5;2;3\n", [["a", "b", "c"], ["1,5", "2", "3"]]),
            ("a\tb\n1,234\t2\n", [["a", "b"], ["1,234", "2"]]), ("sep=;\na;b,c\n", [["a", "b,c"]]),
            ("sep=,\r\na,b;c;d\r\n", [["a", "b;c;d"]]), ("=\"00123\",x\n", [["00123", "x"]]),
            ("\"=\"\"00123\"\"\",x\n", [["00123", "x"]]),
        ] as [(String, [[String]])])
    func cells(text: String, expected: [[String]]) {
        #expect(texts(grid(text)) == expected)
    }

    @Test(
        "blank characters at the ends of a cell are not part of its text",
        arguments: [
            "\u{3000}甲\u{3000}", " 甲 ", "\t甲", "\u{A0}甲\u{A0}", "\u{200B}甲\u{FEFF}", "\"\n甲\r\n\"", "\" 甲\u{2003}\"",
        ])
    func trimming(cell: String) {
        #expect(texts(grid("x,\(cell),y\n"))[0] == ["x", "甲", "y"])
    }

    @Test(
        "line ends within a cell are kept in the raw text and joined in the text",
        arguments: [("会员\n人数", "会员人数"), ("two\r\nwords", "two words"), ("会员\n\n（人）", "会员（人）"), ("A\n组", "A组")])
    func lineEnds(content: String, text: String) {
        let cell = grid("\"\(content)\",b\nc,d\n")[0, 0]
        #expect(cell?.rawText == content)
        #expect(cell?.text == text)
    }

    @Test(
        "cells are named as spreadsheets name them",
        arguments: [(0, 0, "A1"), (0, 25, "Z1"), (0, 26, "AA1"), (9, 27, "AB10"), (0, 701, "ZZ1"), (0, 702, "AAA1")])
    func references(row: Int, column: Int, name: String) {
        #expect(CellReference.cell(row: row, column: column) == name)
    }

    @Test(
        "after a quoted line end, physical lines and spreadsheet rows are both right", arguments: ["\n", "\r\n", "\r"])
    func lines(end: String) {
        let text = ["年度,地区", "", "\"一", "二\",三", "2024,大杨树镇"].joined(separator: end)
        let grid = grid(text)
        #expect(grid.rowCount == 4)
        #expect(grid[3, 1]?.location.description == "data/t.csv:5:2 (B4)")
        #expect(grid[2, 1]?.location.description == "data/t.csv:4:2 (B3)", "the cell after a line end within the row")
    }

    @Test("the line shown marks the cell")
    func excerpt() {
        let excerpt = grid("年度,地区,人\n2024,大扬树镇,12\n")[1, 1]?.location.excerpt
        #expect(excerpt?.text == "2024,大扬树镇,12")
        #expect(excerpt?.marked == 5..<9)
    }

    @Test("a row that ends early has places for what it lacks")
    func missingCell() {
        let grid = grid("a,b,c\n1\n")
        #expect(grid[1, 2] == nil)
        #expect(grid.location(row: 1, column: 2).description == "data/t.csv:2:3 (C2)")
        #expect(grid.location(row: 99, column: 0).line == 0)
        #expect(grid[-1, 0] == nil && grid[0, -1] == nil && grid[9, 0] == nil)
    }

    @Test(
        "a quote that never closes is reported where it opens, and the rows below are rows",
        arguments: [
            ("a,b,c\n1,\"x,3\n4,5,6\n", ["error[unclosed-quote] B2"]),
            // The stray quote meets the opening quote of a later cell.
            ("a,b,c\n1,\"x,3\n4,\"5\",6\n", ["error[unclosed-quote] B2"]),
            // The stray quote meets another stray quote that would close it well, with rows between.
            ("a,b,c\n1,\"x,3\n4,5,6\n7,8,9\n1,5\",6\n", ["error[unclosed-quote] B2"]),
            ("a,b,c\n1,\"x", ["error[unclosed-quote] B2"]),
        ])
    func unclosed(text: String, expected: [String]) {
        var problems: [Diagnostic] = []
        let grid = CSVReader.read(path: "a.csv", bytes: Array(text.utf8), into: &problems)
        #expect(summary(problems) == expected)
        #expect(problems.first?.location.line == 2)
        #expect(grid[1, 1]?.text == "x")
        #expect(grid.rowCount == text.split(separator: "\n").count)
    }

    @Test("bytes are copied only to undo doubled quotes")
    func bytes() {
        let grid = grid("\"甲乙\",\"a\"\"b\"\n")
        #expect(grid[0, 0].map { Array($0.bytes) } == Array("甲乙".utf8))
        #expect(grid[0, 0]?.bytes.startIndex == 1, "a slice of the file")
        #expect(grid[0, 1].map { Array($0.bytes) } == Array("a\"b".utf8))
    }

    @Test("tabs separate the cells of UTF-16, whatever else the text has")
    func utf16() {
        let text = "标题,一,二,三\n\"1,2,3\"\t4\n"
        let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        var problems: [Diagnostic] = []
        let reader = CSVReader(DecodedText(path: "a.csv", bytes: bytes), into: &problems)
        #expect(reader.delimiter == .tab)
        #expect(texts(reader.grid) == [["标题,一,二,三"], ["1,2,3", "4"]])
    }
}

import Diagnostics
import Testing
import Text

@testable import CSV

@Suite("Tables for download")
struct CSVWriterTests {
    @Test("a file begins with a byte order mark, and lines end with CR LF")
    func form() {
        #expect(
            CSVWriter.bytes(rows: [["年度", "人"], ["2024", "12"]]) == [0xEF, 0xBB, 0xBF]
                + Array("年度,人\r\n2024,12\r\n".utf8))
    }

    @Test(
        "cells are quoted when they must be, and never run as formulas",
        arguments: [
            ("甲", "甲"), ("", ""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), (" a", "\" a\""),
            ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+86 10", "'+86 10"), ("-a", "'-a"), ("\tx", "\"'\tx\""),
            ("\rx", "\"'\rx\""), ("＝1", "'＝1"), ("=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""),
            ("-3.5", "-3.5"), ("+2", "+2"), ("-12%", "-12%"), ("-1,234.5", "\"-1,234.5\""), ("-3.5.1", "'-3.5.1"),
            ("-", "'-"),
            ("-1-1", "'-1-1"), ("-3.", "'-3."), ("+1+cmd|'/C calc'!A0", "'+1+cmd|'/C calc'!A0"),
        ])
    func cells(text: String, written: String) {
        #expect(
            String(decoding: CSVWriter.bytes(rows: [["x", text]]).dropFirst(3), as: UTF8.self) == "x,\(written)\r\n")
    }

    @Test("what is written is read back")
    func roundTrip() {
        let rows = [["年度", "说明"], ["2024", "一,\"二\"\r\n三"], ["", "x;y"]]
        var problems: [Diagnostic] = []
        let grid = CSVReader.read(path: "a.csv", bytes: CSVWriter.bytes(rows: rows), into: &problems)
        #expect((0..<grid.rowCount).map { grid.cells(ofRow: $0).map(\.rawText) } == rows)
        #expect(problems.isEmpty)
    }
}

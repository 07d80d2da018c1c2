import CSV
import DiagnosticSummaries
import Diagnostics
import Tables
import Testing
import Text

@Suite("Files that are damaged, or no tables at all")
struct UnreadableFileTests {
    @Test("in a table the broken bytes have a cell")
    func brokenCell() {
        var problems: [Diagnostic] = []
        _ = CSVReader.read(path: "a.csv", bytes: Array("年度,地区\n2024,大杨树镇".utf8) + [0xE9, 0x0A], into: &problems)
        #expect(problems.map(\.location.description) == ["a.csv:2:2 (B2)"])
    }

    @Test(
        "a file that is no text is one error, whoever looks at it",
        arguments: [
            [0x50, 0x4B, 0x03, 0x04] + Array("xl/workbook.xml".utf8), [0x50, 0x4B, 0x03, 0x04] + Array("word/".utf8),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Array(0...255),
        ] as [[UInt8]])
    func binary(bytes: [UInt8]) {
        var problems: [Diagnostic] = []
        let grid = CSVReader.read(path: "a.csv", bytes: bytes, into: &problems)
        #expect(OfficeTable(grid, shape: members, into: &problems) == nil)
        #expect(problems.map(\.code) == ["not-text"], "one cause, one error")
    }

    @Test("any bytes are decoded to valid UTF-8, and read as a table without a trap")
    func anything() {
        let letters: [UInt8] = [
            0x22, 0x2C, 0x0A, 0x0D, 0xCA, 0xE5, 0xB7, 0xA5, 0x35, 0x3D, 0x23, 0x09, 0xEF, 0xBB, 0xBF, 0x00, 0xFF, 0xFE,
            0x81, 0x30,
        ]
        var state: UInt64 = 1
        for length in 0..<600 {
            let bytes = (0..<length).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return letters[Int(state >> 33) % letters.count]
            }
            var problems: [Diagnostic] = []
            let grid = CSVReader.read(path: "a", bytes: bytes, into: &problems)
            #expect(String(validating: grid.source.bytes, as: UTF8.self) != nil)
            _ = OfficeTable(grid, shape: members, into: &problems)
            _ = CrossTable(grid, into: &problems)
            _ = texts(grid)
        }
    }
}

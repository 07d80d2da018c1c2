import Diagnostics
import FoundationEssentials
import OfficeFiles
import Testing
import Text

@Suite("Workbooks as Excel, WPS, LibreOffice and libraries write them")
struct CorpusTests {
    static let folder = String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/")!)) + "/Workbooks"

    /// `make-workbooks.py` makes them, and says what they are.
    static let names: [String] = {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return all.filter { !$0.hasSuffix(".txt") }.sorted()
    }()

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: folder + "/" + name)))
    }

    @Test("there are enough of them")
    func corpus() { #expect(Self.names.count >= 40) }

    @Test("a workbook reads as what stands beside it", arguments: names)
    func reads(name: String) throws {
        let expected = String(decoding: try Self.bytes(name + ".txt"), as: UTF8.self)
        #expect(description(of: try Self.bytes(name)) == expected)
    }
}

extension CorpusTests {
    @Test(
        "days are counted from 1904 where the workbook does",
        arguments: [("dates-1904.xlsx", true), ("dates-1900.xlsx", false)])
    func daysFrom1904(name: String, counts: Bool) throws {
        var problems: [Diagnostic] = []
        let workbook = Workbook.read(path: name, bytes: try Self.bytes(name), into: &problems)
        #expect(workbook?.sheets.first?.grid().countsDaysFrom1904 == counts)
    }
}

/// The grids of all sheets, and what is said of the workbook and of its visible sheets.
func description(of bytes: [UInt8], showing hidden: HiddenContent = []) -> String {
    var problems: [Diagnostic] = []
    var lines: [String] = []
    let workbook = Workbook.read(path: "a.xlsx", bytes: bytes, into: &problems)
    if workbook?.hasMacros == true { lines.append("macros") }
    for sheet in workbook?.sheets ?? [] {
        lines.append("[\(sheet.name)]" + (sheet.isHidden ? " hidden" : ""))
        var told: [Diagnostic] = []
        let grid = sheet.grid(showing: hidden, into: &told)
        for row in 0..<grid.rowCount {
            let isLongGap = row > 0 && row < grid.rowCount - 1 && grid.rowCount > 1000
            if isLongGap {
                if row == 1 { lines.append("…") }
                #expect(grid.isBlank(row: row))
            } else {
                lines.append("\(grid.number(ofRow: row)): " + cells(grid, row).joined(separator: " | "))
            }
        }
        if !sheet.isHidden { problems += told }
    }
    for problem in problems {
        let place = problem.location.cell ?? "-"
        lines.append("\(problem.severity.rawValue)[\(problem.code)] \(place) \(problem.message.zh)")
    }
    return lines.joined(separator: "\n") + "\n"
}

/// The raw texts of a row; a hundred and more blank ones as their number.
private func cells(_ grid: Grid, _ row: Int) -> [String] {
    var shown: [String] = []
    var blanks = 0
    for cell in Array(grid.cells(ofRow: row)).map(\.rawText) + ["end"] {
        if cell.isEmpty {
            blanks += 1
            continue
        }
        shown += blanks < 100 ? [String](repeating: "", count: blanks) : ["×\(blanks)"]
        blanks = 0
        let marks: [Unicode.Scalar: Unicode.Scalar] = ["\r": "␍", "\n": "⏎"]
        shown.append(String(String.UnicodeScalarView(cell.unicodeScalars.map { marks[$0] ?? $0 })))
    }
    return shown.dropLast()
}

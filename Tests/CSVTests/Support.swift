import Diagnostics
import FoundationEssentials

@testable import CSV

/// Bytes as hexadecimal digits; blanks between them do not matter.
func hex(_ digits: String) -> [UInt8] {
    let letters = digits.filter { !$0.isWhitespace }.map { $0 }
    return stride(from: 0, to: letters.count, by: 2).map { UInt8(String(letters[$0...$0 + 1]), radix: 16) ?? 0 }
}

func grid(_ text: String) -> Grid {
    var problems: [Diagnostic] = []
    return Grid.read(path: "data/t.csv", bytes: Array(text.utf8), into: &problems)
}

/// The trimmed texts of all cells.
func texts(_ grid: Grid) -> [[String]] {
    (0..<grid.rowCount).map { grid.cells(ofRow: $0).map(\.text) }
}

/// `error[missing-column] 3:0`, in the order of the file: what is wrong and where.
func summary(_ problems: [Diagnostic]) -> [String] {
    problems.inReadingOrder().map { problem in
        "\(problem.severity.rawValue)[\(problem.code)] " + (problem.location.cell ?? "line \(problem.location.line)")
    }
}

/// What a text says in both languages, message and fix.
func wording(_ problem: Diagnostic?) -> String {
    guard let problem else { return "" }
    return [problem.message.zh, problem.message.en, problem.fix?.zh ?? "", problem.fix?.en ?? ""].joined(
        separator: "\n")
}

struct Read {
    let table: OfficeTable?
    let problems: [Diagnostic]

    init(_ text: String, _ shape: TableShape = members) {
        var problems: [Diagnostic] = []
        let grid = Grid.read(path: "data/t.csv", bytes: Array(text.utf8), into: &problems)
        table = OfficeTable(grid, shape: shape, into: &problems)
        self.problems = problems
    }

    /// The texts of the data rows by declared column; nil where there is no cell.
    var data: [[String?]] {
        guard let table else { return [] }
        return table.dataRows.map { row in table.shape.columns.indices.map { row.cell($0)?.text } }
    }
}

/// A shape of the kind that the floor above declares.
let members = TableShape([
    ColumnShape(title: "年度", aliases: ["统计年度"], isKey: true),
    ColumnShape(title: "地区", aliases: ["乡镇", "单位名称"], isKey: true, isRequired: true),
    ColumnShape(title: "会员人数", aliases: ["会员", "会员数"], isRequired: true),
    ColumnShape(title: "女会员", aliases: ["会员/女"]),
])

enum SharedCases {
    /// The folder of real inputs beside the package, when it is there.
    static let tables: String? = {
        let package = #filePath.split(separator: "/").dropLast(3)
        let beside = "/" + package.dropLast().joined(separator: "/") + "/shared"
        let folder = ProcessInfo.processInfo.environment["GONGBAO_SHARED"] ?? beside
        return FileManager.default.fileExists(atPath: folder + "/cases/tables") ? folder + "/cases/tables" : nil
    }()

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: (tables ?? "") + "/" + name)))
    }
}

import CSV
import Diagnostics
import FoundationEssentials
import Tables
import Text

func grid(_ text: String) -> Grid {
    var problems: [Diagnostic] = []
    return CSVReader.read(path: "data/t.csv", bytes: Array(text.utf8), into: &problems)
}

/// The trimmed texts of all cells.
func texts(_ grid: Grid) -> [[String]] {
    (0..<grid.rowCount).map { grid.cells(ofRow: $0).map(\.text) }
}

struct Read {
    let table: OfficeTable?
    let problems: [Diagnostic]

    init(_ text: String, _ shape: TableShape = members) {
        var problems: [Diagnostic] = []
        let grid = CSVReader.read(path: "data/t.csv", bytes: Array(text.utf8), into: &problems)
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

import Tables
import Text

/// The totals of a table that are its data, because nothing tells apart what they add up: 合计 of a township that has no
/// row for any kind.
struct UnsplitTotals {
    /// In the order of the file.
    let chosen: [TotalRow]

    init(_ office: OfficeTable, _ definition: DatasetDefinition) {
        guard let cube = definition.cube, cube.absence == .unknown, !office.totals.isEmpty else {
            chosen = []
            return
        }
        let names = definition.fields.map(\.description.name)
        let kinds = cube.categories.filter(\.description.isKey).compactMap { names.firstIndex(of: $0.description.name) }
        let others = definition.keyFields.map(\.description.name).compactMap(names.firstIndex)
            .filter { !kinds.contains($0) }
        let kindColumns = kinds.compactMap(office.column)
        let columns = others.compactMap(office.column)
        guard !kindColumns.isEmpty, columns.count == others.count else {
            chosen = []
            return
        }
        let keys = ColumnKeys(office.grid, columns)
        let candidates = office.totals.filter { total in
            kindColumns.contains(total.labelColumn)
                && !keys.values(ofRow: total.row.row).contains { $0.isEmpty || isTotalLabel($0) }
        }
        let taken = candidates.isEmpty ? [] : Set(office.gridRows.map { keys.values(ofRow: Int($0)) })
        chosen = candidates.filter { !taken.contains(keys.values(ofRow: $0.row.row)) }
    }
}

/// The texts of key columns; a blank one of merged cells is that of the row above.
private struct ColumnKeys {
    private let grid: Grid
    private let columns: [Int]

    init(_ grid: Grid, _ columns: [Int]) {
        self.grid = grid
        self.columns = columns
    }

    func values(ofRow row: Int) -> [String] { columns.map { value($0, row) } }

    private func value(_ column: Int, _ row: Int) -> String {
        var above = row
        while above >= 0 {
            if let cell = grid[above, column], !cell.isBlank { return cell.text }
            above -= 1
        }
        return ""
    }
}

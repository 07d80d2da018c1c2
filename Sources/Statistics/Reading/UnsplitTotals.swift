import Tables
import Text

/// The totals of a table that are its data, because nothing tells apart what they add up: 合计 of a township that has no
/// row for any kind.
///
/// A total of the whole or of a group is data only where the table has no row of its parts in that year: beside them it
/// is compared with their sum.
struct UnsplitTotals {
    /// In the order of the file.
    let chosen: [TotalRow]

    init(_ office: OfficeTable, _ definition: DatasetDefinition, _ regions: RegionDirectory) {
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
        let free = candidates.filter { !taken.contains(keys.values(ofRow: $0.row.row)) }
        let region = cube.region?.description.name
        guard let place = others.firstIndex(where: { names[$0] == region }) else {
            chosen = free
            return
        }
        func withoutPlace(_ key: [String]) -> [String] { Array(key[..<place] + key[(place + 1)...]) }
        func isSum(_ key: [String]) -> Bool { regions.sum(named: key[place]) != nil }
        let keysOfFree = free.map { keys.values(ofRow: $0.row.row) }
        guard keysOfFree.contains(where: isSum) else {
            chosen = free
            return
        }
        let withParts = Set(taken.union(keysOfFree).filter { !isSum($0) }.map(withoutPlace))
        chosen = zip(free, keysOfFree).filter { !isSum($1) || !withParts.contains(withoutPlace($1)) }.map(\.0)
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

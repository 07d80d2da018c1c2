import Diagnostics

/// The row of years of a `CrossTable`.
struct CrossHeader {
    let row: Int
    let labelColumn: Int
    /// 计量单位: some tables give the unit of each row a column.
    let unitColumn: Int?
    private(set) var years: [CrossTable.Year] = []
    private var duplicates: [(cell: Cell, first: Cell)] = []
    private var otherColumns: [Cell] = []

    private static let labelNames: Set<String> = ["指标", "项目", "指标名称", "项目名称", "名称", "类别", "指标/年份", "年份", "项目/年份", "分组"]
    private static let unitNames: Set<String> = ["单位", "计量单位"]

    static func find(in grid: Grid) -> CrossHeader? {
        for row in 0..<min(grid.rowCount, 15) {
            if let header = CrossHeader(grid, row: row) { return header }
        }
        return nil
    }

    private init?(_ grid: Grid, row: Int) {
        let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
        guard let first = grid[row, 0], cells.count >= 2 || cells.count == 1 && first.isBlank else { return nil }
        guard first.isBlank || Self.labelNames.contains(labelKey(first.text)) else { return nil }
        self.row = row
        labelColumn = 0
        var firstCells: [Int: Cell] = [:]
        var unitColumn: Int?
        for cell in cells where cell.column > 0 {
            if let year = YearLabel.year(cell.text) {
                if let earlier = firstCells[year] { duplicates.append((cell, earlier)); continue }
                firstCells[year] = cell
                years.append(CrossTable.Year(year: year, cell: cell))
            } else if unitColumn == nil, Self.unitNames.contains(labelKey(cell.text)) {
                unitColumn = cell.column
            } else {
                otherColumns.append(cell)
            }
        }
        self.unitColumn = unitColumn
        guard !years.isEmpty, years.count >= otherColumns.count else { return nil }
    }

    func report(into diagnostics: inout [Diagnostic]) {
        for (cell, first) in duplicates {
            diagnostics.append(.duplicateColumn(cell, first: first, title: first.text))
        }
        for cell in otherColumns { diagnostics.append(.unpublishedColumn(cell, text: cell.text)) }
    }

    /// One past the last column with a label.
    var width: Int {
        (years.map(\.cell.column) + otherColumns.map(\.column) + duplicates.map(\.cell.column) + [labelColumn, unitColumn ?? 0])
            .reduce(0, max) + 1
    }
}

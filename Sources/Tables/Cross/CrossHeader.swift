import Diagnostics
import Text

/// The row of years of a `CrossTable` with years across.
struct CrossHeader {
    let row: Int
    private let labelColumn = 0
    private let unitColumn: Int?
    private(set) var columns: [CrossTable.Column] = []
    private var duplicates: [(cell: Cell, first: Cell)] = []
    private var otherColumns: [Cell] = []

    private static let labelNames: Set<String> = [
        "指标", "项目", "指标名称", "项目名称", "名称", "类别", "指标/年份", "年份", "项目/年份", "分组", "地区", "地区/年份", "行业", "单位类型", "类型", "分类",
        "按类型分", "item",
    ]
    private static let unitNames: Set<String> = ["单位", "计量单位"]

    static func find(in grid: Grid) -> CrossHeader? {
        for row in 0..<min(grid.rowCount, 15) {
            if let header = CrossHeader(grid, row: row) { return header }
        }
        // A label that is not known makes a header when nothing but periods stands beside it, and no other row above
        // has columns.
        let row = (0..<min(grid.rowCount, 15)).first { row in
            let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
            return cells.count >= 3 && !cells.contains { UnitMention.caption(in: $0) != nil }
        }
        guard let row,
            grid.cells(ofRow: row).dropFirst().allSatisfy({
                $0.isBlank || Period(label: Translation.removed(from: $0.rawText)) != nil
            }),
            grid[row, 0].map({ Period(label: $0.text) == nil && !$0.isBlank }) == true
        else { return nil }
        return CrossHeader(grid, row: row, withAnyLabel: true)
    }

    private init?(_ grid: Grid, row: Int, withAnyLabel: Bool = false) {
        let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
        guard let first = grid[row, 0], cells.count >= 2 || cells.count == 1 && first.isBlank else { return nil }
        guard
            withAnyLabel || first.isBlank
                || Self.labelNames.contains(labelKey(Translation.removed(from: first.rawText)))
        else { return nil }
        self.row = row
        var firstCells: [Period: Cell] = [:]
        var unitColumn: Int?
        for cell in cells where cell.column > 0 {
            if let period = Period(label: Translation.removed(from: cell.rawText)) {
                if let earlier = firstCells[period] {
                    duplicates.append((cell, earlier))
                    continue
                }
                firstCells[period] = cell
                columns.append(CrossTable.Column(period, cell: cell))
            } else if unitColumn == nil, Self.unitNames.contains(labelKey(cell.text)) {
                unitColumn = cell.column
            } else {
                otherColumns.append(cell)
            }
        }
        self.unitColumn = unitColumn
        guard !columns.isEmpty, columns.count >= otherColumns.count, !Self.hasLowerRow(grid, below: row) else {
            return nil
        }
    }

    /// Whether a row of nothing but words stands below: either each year has several columns, or the year is that of
    /// the whole table and its header follows. Both are headers of another kind.
    private static func hasLowerRow(_ grid: Grid, below row: Int) -> Bool {
        let cells = grid.cells(ofRow: row + 1).filter { !$0.isBlank }
        return cells.count >= 2
            && cells.allSatisfy { cell in
                if case .words = FigureText(cell) { !["无", "不公布", "未公开", "不适用"].contains(cell.text) } else { false }
            }
    }

    var layout: CrossLayout {
        CrossLayout(
            headerRows: row..<row + 1, stubColumns: [labelColumn], unitColumn: unitColumn,
            valueColumns: columns.map(\.cell.column), width: width)
    }

    func report(into diagnostics: inout [Diagnostic]) {
        for (cell, first) in duplicates {
            diagnostics.append(.duplicateColumn(cell, first: first, title: first.text))
        }
        for cell in otherColumns { diagnostics.append(.unpublishedColumn(cell, text: cell.text)) }
    }

    private var width: Int {
        (columns.map(\.cell.column) + otherColumns.map(\.column) + duplicates.map(\.cell.column) + [
            labelColumn, unitColumn ?? 0,
        ])
        .reduce(0, max) + 1
    }
}

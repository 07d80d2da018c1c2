/// The rows of a header, with merged heads carried over the columns that they stand above.
struct HeaderGrid {
    private let grid: Grid
    private let rows: [Int]
    private let unitRow: Int?
    private let firstColumn: Int

    /// - Parameter firstColumn: the first column that is no stub; merged heads begin at or after it.
    init(_ grid: Grid, rows: Range<Int>, from firstColumn: Int) {
        self.grid = grid
        self.firstColumn = firstColumn
        let texts = { (row: Int) in grid.cells(ofRow: row).dropFirst(firstColumn).filter { !$0.isBlank }.map { $0.text } }
        unitRow = rows.last { row in !texts(row).isEmpty && texts(row).allSatisfy { Self.unit($0) != nil } }
        let unitRow = unitRow
        self.rows = rows.filter { row in
            row != unitRow && !texts(row).isEmpty && !texts(row).allSatisfy { Translation.isTranslation($0) }
        }
    }

    /// The heads above a column, outermost first; nil when it has none.
    func column(_ column: Int) -> HeaderColumn? {
        var heads: [HeaderColumn.Head] = []
        for level in rows.indices {
            guard let cell = head(at: level, column) else { continue }
            let label = IndicatorLabel(cell.rawText)
            // English alone names a column only where there is no Chinese.
            if Translation.isTranslation(cell.text), !heads.isEmpty || hasChinese(below: level, column) { continue }
            if !label.name.isEmpty { heads.append(HeaderColumn.Head(label: label, cell: cell)) }
        }
        guard !heads.isEmpty else { return nil }
        return HeaderColumn(column: column, heads: heads, rowUnit: unitRow.flatMap { grid[$0, column] }.flatMap { Self.unit($0.text) })
    }

    private func text(_ level: Int, _ column: Int) -> Cell? {
        guard rows.indices.contains(level), let cell = grid[rows[level], column], !cell.isBlank else { return nil }
        return cell
    }

    /// The head of a level that stands above `column`: its own cell, or a merged one to the left of it.
    private func head(at level: Int, _ column: Int) -> Cell? {
        if let own = text(level, column) { return own }
        // Merged heads have something below; the last row has no merged cells but the blanks below higher heads.
        guard hasOwn(below: level, column) else { return nil }
        var left = column - 1
        while left >= firstColumn {
            // A head never reaches over a boundary of the level above.
            if level > 0, (0..<level).contains(where: { text($0, left + 1) != nil }) { return nil }
            if let cell = text(level, left) { return hasOwn(below: level, left) ? cell : nil }
            // What stands between must belong to the same head.
            if !hasOwn(below: level, left) { return nil }
            left -= 1
        }
        return nil
    }

    private func hasOwn(below level: Int, _ column: Int) -> Bool {
        rows.indices.contains { $0 > level && text($0, column) != nil }
    }

    private func hasChinese(below level: Int, _ column: Int) -> Bool {
        rows.indices.contains { $0 > level && text($0, column).map { !Translation.isTranslation($0.text) } == true }
    }

    /// `(万人)`, `个`.
    private static func unit(_ text: String) -> String? {
        var key = labelKey(text)
        if key.hasPrefix("("), let close = key.firstIndex(of: ")") { key = String(key[key.index(after: key.startIndex)..<close]) }
        return MeasuringUnit.isKnown(key) ? key : nil
    }
}

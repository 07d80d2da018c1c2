import Text

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
        let texts = { (row: Int) in grid.cells(ofRow: row).dropFirst(firstColumn).filter { !$0.isBlank }.map { $0.text }
        }
        unitRow = rows.last { row in !texts(row).isEmpty && texts(row).allSatisfy { Self.unit($0) != nil } }
        let unitRow = unitRow
        let named = rows.filter { $0 != unitRow && !texts($0).isEmpty }
        let chinese = named.filter { !texts($0).allSatisfy { Translation.isTranslation($0) } }
        // English alone names the columns only where there is no Chinese: 年份,GDP,CPI.
        self.rows = chinese.isEmpty ? named : chinese
    }

    /// For each of `columns`, in order, its heads, outermost first; nil for one that has none.
    func heads(of columns: [Int]) -> [HeaderColumn?] {
        guard let last = columns.last else { return [] }
        var merged: [Cell?] = Array(repeating: nil, count: rows.count)
        var found: [Int: HeaderColumn] = [:]
        for column in firstColumn...max(firstColumn, last) { found[column] = self.column(column, merged: &merged) }
        return columns.map { found[$0] }
    }

    private func column(_ column: Int, merged: inout [Cell?]) -> HeaderColumn? {
        var heads: [HeaderColumn.Head] = []
        var unit = unitRow.flatMap { grid[$0, column] }.flatMap { Self.unit($0.text) }
        for level in rows.indices {
            guard let cell = head(at: level, column, merged: &merged) else { continue }
            // English alone names a column only where there is no Chinese.
            if Translation.isTranslation(cell.text), !heads.isEmpty || hasChinese(below: level, column) { continue }
            if !heads.isEmpty, let own = Self.unit(cell.text) {
                unit = own
                continue
            }
            let label = IndicatorLabel(cell.rawText)
            if !label.name.isEmpty { heads.append(HeaderColumn.Head(label: label, cell: cell)) }
        }
        guard !heads.isEmpty else { return nil }
        return HeaderColumn(column: column, heads: heads, rowUnit: unit)
    }

    private func text(_ level: Int, _ column: Int) -> Cell? {
        guard let cell = grid[rows[level], column], !cell.isBlank else { return nil }
        return cell
    }

    /// The head of a level that stands above `column`: its own cell, or the one merged over it from the left.
    ///
    /// A merged head has something below it in each of its columns, and never reaches over a boundary of the level
    /// above.
    private func head(at level: Int, _ column: Int, merged: inout [Cell?]) -> Cell? {
        let reachesDown = hasOwn(below: level, column)
        if let own = text(level, column) {
            for deeper in level..<rows.count { merged[deeper] = nil }
            merged[level] = reachesDown ? own : nil
            return own
        }
        if !reachesDown { merged[level] = nil }
        return merged[level]
    }

    private func hasOwn(below level: Int, _ column: Int) -> Bool {
        rows.indices.contains { $0 > level && text($0, column).map { Self.unit($0.text) == nil } == true }
    }

    private func hasChinese(below level: Int, _ column: Int) -> Bool {
        rows.indices.contains { $0 > level && text($0, column).map { !Translation.isTranslation($0.text) } == true }
    }

    /// `(万人)`, `个`.
    private static func unit(_ text: String) -> String? {
        var key = labelKey(text)
        if key.hasPrefix("("), let close = key.firstIndex(of: ")") {
            key = String(key[key.index(after: key.startIndex)..<close])
        }
        return MeasuringUnit.isKnown(key) ? key : nil
    }
}

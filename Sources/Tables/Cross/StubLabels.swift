import Text

/// The labels of rows that one or more columns name.
///
/// Where a cell of an outer column reaches over several rows (甲市 beside its indicators, merged or repeated), it becomes
/// a heading of its own; where each row has its own, the columns are read as one label.
struct StubLabels {
    private let grid: Grid
    private let layout: CrossLayout
    /// The outer columns whose cells reach over several rows. `holders` gives, for each row, the row in which the cell
    /// stands that reaches to it.
    private let grouping: [(column: Int, holders: [Int?])]
    /// Whether the rows are regions or branches, which have values though none is printed.
    let isOfMembers: Bool

    private static let members: Set<String> = [
        "地区", "市", "城市", "市县", "盟市", "旗县", "县区", "区县", "地区别", "区域", "乡镇", "街道", "县", "区", "旗", "盟", "乡镇街道", "苏木乡镇",
        "片区",
        "行业", "年份", "年度",
    ]

    init(_ grid: Grid, _ layout: CrossLayout) {
        self.grid = grid
        self.layout = layout
        let inner = layout.stubColumns[layout.stubColumns.count - 1]
        let first = layout.headerRows.upperBound
        let rows = first..<max(first, grid.rowCount)
        grouping = layout.stubColumns.dropLast().compactMap { column in
            var isGrouping = false
            var holder: (row: Int, text: String)?
            let holders = rows.map { row -> Int? in
                let text = labelKey(grid[row, column]?.text ?? "")
                let isNamed = grid[row, inner].map { !$0.isBlank } ?? false
                if isNamed, let holder, text.isEmpty || text == holder.text { isGrouping = true }
                if !text.isEmpty { holder = (row, text) }
                return holder?.row
            }
            return isGrouping ? (column, Array(repeating: nil, count: first) + holders) : nil
        }
        let head = layout.headerRows.lazy.compactMap { grid[$0, inner] }.first { !$0.isBlank }
        isOfMembers = head.map { Self.members.contains(labelKey($0.text)) } ?? false
    }

    /// Whether an outer column names what several rows have in common.
    var namesGroups: Bool { !grouping.isEmpty }

    /// The headings that a row opens, outermost first, each with the blanks that set it in.
    func groups(openedBy row: Int) -> [(text: String, cell: Cell)] {
        guard !isAlone(row) else { return [] }
        return grouping.enumerated().compactMap { level, group in
            guard !isBlank(row, group.column), let cell = grid[row, group.column], !Self.isMark(cell) else {
                return nil
            }
            let above = row > 0 ? group.holders[row - 1] : nil
            if let above, !isAlone(above), labelKey(grid[above, group.column]?.text ?? "") == labelKey(cell.text) {
                return nil
            }
            return (String(repeating: " ", count: level * 2) + cell.text, cell)
        }
    }

    /// The label of a row within its headings, and the cell that it begins in.
    func label(_ row: Int) -> (IndicatorLabel, Cell) {
        let filled = layout.stubColumns.filter { !isBlank(row, $0) }
        let outer = grouping.map(\.column)
        let own = isAlone(row) ? filled : filled.filter { !outer.contains($0) }
        guard let first = own.first, let cell = grid[row, first] else {
            return (IndicatorLabel(""), Cell(grid: grid, row: row, column: layout.stubColumns[0]))
        }
        // 其中 in an outer column marks the rows beside it.
        let marks = grouping.filter { group in
            !isAlone(row) && group.holders[row].flatMap { grid[$0, group.column] }.map(Self.isMark) == true
        }
        let level = outer.count { $0 < first } - marks.count
        let text = own.dropFirst().map { "/" + trimmingBlanks(grid[row, $0]?.rawText ?? "") }.joined()
        let indent = String(repeating: " ", count: level * 2)
        return (IndicatorLabel(indent + (marks.isEmpty ? "" : "#") + cell.rawText + text), cell)
    }

    /// Whether only outer columns name the row: 全省 above its cities.
    private func isAlone(_ row: Int) -> Bool {
        layout.stubColumns.allSatisfy { column in isBlank(row, column) || grouping.contains { $0.column == column } }
    }

    private func isBlank(_ row: Int, _ column: Int) -> Bool { grid[row, column]?.isBlank ?? true }

    private static func isMark(_ cell: Cell) -> Bool { IndicatorLabel(cell.text).isBareMark }
}

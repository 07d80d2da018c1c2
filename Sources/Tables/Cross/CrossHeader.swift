import Diagnostics
import Text

/// The row of years of a `CrossTable` with years across.
struct CrossHeader {
    let layout: CrossLayout
    /// What the rows are, as printed: 地区; 指标 where the header says no more than that.
    let stub: String
    let columns: [CrossTable.Column]
    private let duplicates: [(cell: Cell, first: Cell)]
    private let otherColumns: [Cell]

    /// Names of a first column that holds indicators, each of them measured in its own way.
    private static let generalNames: Set<String> = [
        "", "指标", "项目", "指标名称", "项目名称", "名称", "类别", "分组", "分类", "指标/年份", "项目/年份", "年份/指标", "年份/项目", "item", "年份",
    ]
    /// What such a column is called on pages.
    static let generalStub = "指标"
    private static let labelNames = generalNames.union(["地区", "地区/年份", "行业", "单位类型", "类型", "按类型分"])
    private static let unitNames: Set<String> = ["单位", "计量单位"]

    static func find(in grid: Grid) -> CrossHeader? {
        for row in 0..<min(grid.rowCount, 15) {
            if let header = CrossHeader(grid, row: row) { return header }
        }
        // A label that is not known makes a header when periods stand beside it, and no other row above has columns.
        let row = (0..<min(grid.rowCount, 15)).first { row in
            let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
            return cells.count >= 3 && !cells.contains { UnitMention.caption(in: $0) != nil }
        }
        guard let row, grid[row, 0].map({ Period(label: $0.text) == nil && !$0.isBlank }) == true else { return nil }
        return CrossHeader(grid, row: row, withAnyLabel: true)
    }

    private init?(_ grid: Grid, row: Int, withAnyLabel: Bool = false) {
        let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
        guard let first = grid[row, 0], cells.count >= 2 || cells.count == 1 && first.isBlank else { return nil }
        let name = printedLabel(Translation.removed(from: first.rawText))
        guard withAnyLabel || Self.labelNames.contains(labelKey(name)) else { return nil }
        let periods = cells.filter { $0.column > 0 && Period.isOfYear(Translation.removed(from: $0.rawText)) }
        guard let firstPeriod = periods.first, !withAnyLabel || periods.count >= 2,
            !Self.hasLowerRow(grid, below: row, columns: periods.map(\.column))
        else { return nil }

        let body = row + 1..<min(grid.rowCount, row + 301)
        let unitColumn = cells.first { $0.column > 0 && Self.unitNames.contains(labelKey($0.text)) }?.column
        var stubs = [0]
        for column in 1..<max(1, firstPeriod.column) where column != unitColumn {
            let texts = body.compactMap { grid[$0, column] }.filter {
                !$0.isBlank && FootnoteKind(startOf: $0.text) == nil
            }
            if texts.contains(where: { Translation.hasHan($0.text) }) { stubs.append(column) }
        }
        var reader = ColumnsOfYears()
        for cell in cells where cell.column > 0 && cell.column != unitColumn && !stubs.contains(cell.column) {
            if ["备注", "说明", "注"].contains(labelKey(cell.text)), !Self.hasText(grid, column: cell.column, body: body) {
                continue
            }
            let isMeasured =
                cell.column >= firstPeriod.column && !Self.holdsWords(grid, column: cell.column, body: body)
            reader.read(cell, period: Self.period(cell), isMeasured: isMeasured)
        }
        // A row that holds more words than years is no header of years.
        let wordy =
            reader.others.count
            + reader.columns.count { column in
                column.period == nil && !periods.contains { $0.column == column.cell.column }
            }
        guard periods.count >= wordy else { return nil }
        columns = reader.columns
        duplicates = reader.duplicates
        otherColumns = reader.others
        // The innermost column names the rows.
        let inner = grid[row, stubs[stubs.count - 1]].map { printedLabel(Translation.removed(from: $0.rawText)) } ?? ""
        let head = inner.isEmpty ? name : inner
        stub =
            Self.generalNames.contains(labelKey(head))
            ? Self.generalStub : head.split(whereSeparator: { "/／".contains($0) }).first.map(String.init) ?? head
        let last = cells.last?.column ?? 0
        layout = CrossLayout(
            headerRows: row..<row + 1, stubColumns: stubs, unitColumn: unitColumn,
            valueColumns: columns.map(\.cell.column), width: last + 1)
    }

    private static func period(_ cell: Cell) -> Period? { Period(markedLabel: Translation.removed(from: cell.rawText)) }

    private static func hasText(_ grid: Grid, column: Int, body: Range<Int>) -> Bool {
        body.contains { grid[$0, column]?.isBlank == false }
    }

    /// Whether words stand below a head rather than figures: 备注, or the English of the labels. A column that is blank
    /// all the way down may hold figures.
    private static func holdsWords(_ grid: Grid, column: Int, body: Range<Int>) -> Bool {
        var (words, figures) = (0, 0)
        for row in body {
            switch FigureText(grid[row, column]) {
            case .words: words += 1
            case .number, .sign: figures += 1
            case .blank: break
            }
        }
        return words > figures
    }

    /// Whether words stand below the years: either each year has several columns, or the year is that of the whole
    /// table and its header follows. Both are headers of another kind.
    private static func hasLowerRow(_ grid: Grid, below row: Int, columns: [Int]) -> Bool {
        let cells = grid.cells(ofRow: row + 1).filter { !$0.isBlank }
        return cells.count >= 2 && cells.contains { $0.column >= columns[0] }
            && cells.allSatisfy { cell in
                if case .words = FigureText(cell) { !["无", "不公布", "未公开", "不适用"].contains(cell.text) } else { false }
            }
    }

    func report(into diagnostics: inout [Diagnostic]) {
        for (cell, first) in duplicates {
            diagnostics.append(.duplicateColumn(cell, first: first, title: first.text))
        }
        for cell in otherColumns { diagnostics.append(.unpublishedColumn(cell, text: cell.text)) }
    }
}

/// The columns below a row of years: years, and what is measured beside them, such as 比上年增长(%).
private struct ColumnsOfYears {
    private(set) var columns: [CrossTable.Column] = []
    private(set) var duplicates: [(cell: Cell, first: Cell)] = []
    private(set) var others: [Cell] = []
    private var labels: Set<String> = []

    mutating func read(_ cell: Cell, period: Period?, isMeasured: Bool) {
        let printed = Translation.removed(from: cell.rawText)
        let earlier = columns.first { $0.period == period }
        if let period, let earlier, Period(label: printed) == period {
            duplicates.append((cell, earlier.cell))
        } else if let period, earlier == nil {
            columns.append(
                CrossTable.Column(
                    label: Period.printed(printed) ?? printed, period: period, unit: nil, isSubset: false, cell: cell))
        } else if isMeasured {
            let label = IndicatorLabel(cell.rawText)
            var name = label.name
            // 增长 behind each of several years belongs to the year before it.
            if !labels.insert(label.key).inserted, let year = columns.last(where: { $0.period != nil }) {
                name = "\(year.label)/\(name)"
            }
            columns.append(
                CrossTable.Column(
                    label: name, period: nil, unit: label.impliedUnit, isSubset: label.isSubset, cell: cell))
        } else {
            others.append(cell)
        }
    }
}

import Diagnostics
import Text

/// A table as yearbooks print it, brought to one form: items down, and across either the years or what is measured of
/// each item.
public struct CrossTable: Sendable {
    /// Which way the table was printed.
    public enum Form: Sendable {
        /// Indicators down, years across.
        case yearsAcross
        /// Years down, indicators across: `rows` are the indicators all the same, `columns` the years.
        case yearsDown
        /// Regions, branches or kinds of unit down, indicators across, all of one period.
        case onePeriod
    }

    /// A column of the table.
    public struct Column: Sendable {
        /// `2005`; `会员人数/女` below a merged head.
        public let label: String
        /// Nil when the column is an indicator.
        public let period: Period?
        /// The unit in the column's own head, or in the one above it.
        public let unit: String?
        /// The label as labels are compared.
        public var key: String { labelKey(label) }
        /// Whether it counts a part of another column: `#女`.
        public let isSubset: Bool
        /// The cell that names the column.
        public let cell: Cell

        init(label: String, period: Period?, unit: String?, isSubset: Bool, cell: Cell) {
            (self.label, self.period, self.unit, self.isSubset, self.cell) = (label, period, unit, isSubset, cell)
        }
    }

    /// An item with its values: an indicator, a region, a branch.
    public struct Row: Sendable {
        /// As printed, without `#`, 其中, unit, and the blanks that set Chinese characters apart: `女职工人数`, `GDP`.
        public let label: String
        /// The label as labels are compared: half-width, without blanks, in lower case.
        public var key: String { labelKey(label) }
        /// The cell that holds the label.
        public let labelCell: Cell
        /// The unit of the values: the label's own, else that of the row it belongs to, else the table's. A part is
        /// measured as its whole is: `#女职工人数` below `职工人数(万人)` is in 万人.
        public let unit: String?
        /// The unit in the label itself.
        public let ownUnit: String?
        /// The number of rows that this one stands under.
        public let depth: Int
        /// How far the label is set in, in half-width spaces.
        public let indent: Int
        /// Whether the row is a part of its parent (`#` or 其中): parts may overlap and are never added up.
        public let isSubset: Bool
        /// The position in `rows` of the row that this one belongs to.
        public let parent: Int?
        /// 合计, 总计, 全省: how far up the total reaches; nil for any other row.
        public let totalLevel: TotalLevel?
        /// For the heading 按年龄分, the position of the row that the rows below the heading divide.
        public let divides: Int?
        /// The row's cells in the order of `columns`; nil where the row ends before.
        public let cells: [Cell?]
        /// Whether the row only names the rows below it: it has no value at all.
        public let isGroup: Bool
        /// For every column, whether something is wrong with the cell that was reported already.
        public let isReported: [Bool]
    }

    /// How the table was printed.
    public let form: Form
    /// The title without the table's number.
    public let title: String?
    /// `16-11`.
    public let tableNumber: String?
    /// The unit of rows and columns that name none: the caption `单位:…`.
    public let unit: UnitMention?
    /// The period of the whole table, when the lines above it name one.
    public let period: Period?
    /// What the first column holds: 指标, 地区.
    public let stub: String
    /// Whether the rows are regions or branches, with years across: all of them measure one thing.
    public let isOfMembers: Bool
    /// What all rows measure when they are regions or branches, if the lines above the table say it.
    public let measure: String?
    /// What stands across, in the order of the file.
    public let columns: [Column]
    /// What stands down, in the order of the file.
    public let rows: [Row]
    /// The columns as items, with the same hierarchy as rows have; empty unless `form` is `onePeriod`.
    public let across: [Row]
    /// Texts around the table, in the order of the file. Publish only those that are `isPublishable`.
    public let footnotes: [Footnote]
    /// Where the figures come from, when a footnote says so.
    public let source: SourceCitation?
    /// The row that names the columns; the lowest of several.
    public let headerLocation: SourceLocation

    /// Reads a table. Nil, and one error, when it has no form that yearbooks print.
    public init?(_ grid: Grid, into diagnostics: inout [Diagnostic]) {
        guard let layout = CrossTable.layout(of: grid) else {
            if !(grid.rowCount == 0 && grid.isDamaged) { diagnostics.append(.yearsNotFound(grid)) }
            return nil
        }
        let preamble = Preamble(grid, above: layout.headerRows.lowerBound)
        var reader = CrossTableReader(grid, layout: layout, unit: preamble.unit?.text)
        reader.read()
        var body: CrossTableBody
        if let header = CrossHeader.find(in: grid) {
            header.report(into: &diagnostics)
            body = CrossTableBody(form: .yearsAcross, stub: header.stub, columns: header.columns, rows: reader.rows)
        } else if let header = StubHeader.find(in: grid),
            let found = CrossTableBody(
                reader.rows, header: header, stub: reader.namesGroups ? header.innerStub : header.stub,
                preamble: preamble, reader.footnotes)
        {
            for cell in header.otherColumns { diagnostics.append(.unpublishedColumn(cell, text: cell.text)) }
            body = found
        } else {
            diagnostics.append(.yearsNotFound(grid))
            return nil
        }
        diagnostics += reader.diagnostics
        body = body.dividing(preamble.unit?.text)

        let numbered = preamble.title.map(TableNumber.split)
        (form, stub, columns, rows, across) = (body.form, body.stub, body.columns, body.rows, body.across)
        title = numbered?.title ?? preamble.indicator
        tableNumber = numbered?.number ?? preamble.tableNumber
        let titleMeasure = numbered.map { UnitLabel($0.title).printedName(in: $0.title) }
        isOfMembers = body.form == .yearsAcross && layout.stubColumns.count == 1 && body.stub != CrossHeader.generalStub
        measure = isOfMembers ? preamble.indicator ?? titleMeasure : nil
        unit = preamble.unit
        period = preamble.period
        footnotes = preamble.footnotes + preamble.subtitles + reader.footnotes
        source = footnotes.first { $0.kind == .source }.map { SourceCitation($0.text) }
        headerLocation = grid.location(ofRow: layout.headerRows.upperBound - 1)
    }

    private static func layout(of grid: Grid) -> CrossLayout? {
        CrossHeader.find(in: grid)?.layout ?? StubHeader.find(in: grid)?.layout
    }
}

extension Grid {
    /// Whether the table has indicators down and years across, as most tables of yearbooks have.
    public var looksLikeCrossTable: Bool { CrossHeader.find(in: self) != nil }
}

import Diagnostics

/// A table as yearbooks print it: indicators down, years across.
public struct CrossTable: Sendable {
    /// A column of the table.
    public struct Year: Sendable {
        public let year: Int
        public let cell: Cell
    }

    /// An indicator with its values.
    public struct Row: Sendable {
        /// Half-width, without `#`, 其中, blanks and unit: `女职工人数`.
        public let label: String
        public let labelCell: Cell
        /// The unit of the values: the label's own, else that of the row it belongs to, else the table's. A part is measured
        /// as its whole is: `#女职工人数` below `职工人数(万人)` is in 万人.
        public let unit: String?
        /// The unit in the label itself.
        public let ownUnit: String?
        /// The number of rows that this one stands under.
        public let depth: Int
        /// Whether the row is a part of its parent (`#` or 其中): parts may overlap and are never added up.
        public let isSubset: Bool
        /// The position in `rows` of the row that this one belongs to.
        public let parent: Int?
        /// The row's cells in the order of `years`; nil where the row ends before.
        public let cells: [Cell?]
        /// Whether the row only names the rows below it: it has no value at all.
        public let isGroup: Bool
        /// For every year, whether something is wrong with the cell that was reported already.
        public let isReported: [Bool]
    }

    /// The title without the table's number.
    public let title: String?
    /// `16-11`.
    public let tableNumber: String?
    /// The unit of rows that name none: the caption `单位:…`.
    public let unit: UnitMention?
    public let years: [Year]
    public let rows: [Row]
    /// Texts around the table, in the order of the file. Publish only those that are `isPublishable`.
    public let footnotes: [Footnote]
    /// Where the figures come from, when a footnote says so.
    public let source: SourceCitation?
    /// The row of years.
    public let headerLocation: SourceLocation

    /// Reads a table. Nil, and one error, when no row of years is found.
    public init?(_ grid: Grid, into diagnostics: inout [Diagnostic]) {
        guard let header = CrossHeader.find(in: grid) else {
            if !(grid.rowCount == 0 && grid.isDamaged) { diagnostics.append(.yearsNotFound(grid)) }
            return nil
        }
        header.report(into: &diagnostics)
        let preamble = Preamble(grid, above: header.row)
        var reader = CrossTableReader(grid, header: header, unit: preamble.unit?.text)
        reader.read()
        diagnostics += reader.diagnostics

        let numbered = preamble.title.map(TableNumber.split)
        title = numbered?.title
        tableNumber = numbered?.number
        unit = preamble.unit
        years = header.years
        rows = reader.rows
        footnotes = preamble.footnotes + reader.footnotes
        source = footnotes.first { $0.kind == .source }.map { SourceCitation($0.text) }
        headerLocation = grid.location(ofRow: header.row)
    }
}

extension Grid {
    /// Whether the table has indicators down and years across, as yearbooks have.
    public var looksLikeCrossTable: Bool { CrossHeader.find(in: self) != nil }
}

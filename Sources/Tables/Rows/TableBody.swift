import Text

/// The rows below a header, by what they are.
struct TableBody: Sendable {
    struct CellKey: Hashable {
        let row: Int
        let column: Int
    }

    /// A total and where its data may stand.
    struct TotalSpan {
        let row: Int
        let labelColumn: Int
        let level: TotalLevel
        /// Declared key columns in which the total has values of its own.
        let keys: [Int]
        /// Positions among the data rows.
        var dataRows: Range<Int>
    }

    /// Rows of the grid.
    var dataRows: [UInt32] = []
    /// For declared key columns with merged cells: for every data row, the row of the grid that holds the value.
    var filledFrom: [Int: [UInt32]] = [:]
    /// By declared column, the texts of its cells in the data rows; nil when the file lacks the column.
    var texts: [ColumnTexts?] = []
    var totals: [TotalSpan] = []
    var ofWhichRows: [Int] = []
    var footnotes: [Footnote] = []
    var reportedCells: Set<CellKey> = []
    var reportedRows: Set<Int> = []
}

/// A published table of counts of people.
public struct CountTable: Sendable {
    /// One line of counts.
    public struct Row: Sendable {
        /// What the row is of: 2024, 以会代训.
        public let title: String
        /// One for each column.
        public let counts: [Measure]
        /// Whether it is the sum of the other rows.
        public let isTotal: Bool

        package init(title: String, counts: [Measure], isTotal: Bool) {
            (self.title, self.counts, self.isTotal) = (title, counts, isTotal)
        }
    }

    /// Identifies the table among those of one dataset.
    public let id: String
    /// What the rows are: a year, a format, an occupation.
    public let stub: String
    /// What the columns are.
    public let heading: String
    /// The last one is the total.
    public let columns: [String]
    /// In their order on the page.
    public let rows: [Row]

    /// What sums are called.
    public static let totalTitle = "合计"

    /// A table named `id`, whose rows are what `stub` says and whose columns are what `heading` says.
    package init(id: String, stub: String, heading: String, columns: [String], rows: [Row]) {
        (self.id, self.stub, self.heading, self.columns, self.rows) = (id, stub, heading, columns, rows)
    }

    /// The count in the row and the column of these titles; nil when the table has no such row or column.
    public subscript(row: String, column: String) -> Measure? {
        guard let column = columns.firstIndex(of: column) else { return nil }
        return rows.first { $0.title == row }?.counts[column]
    }
}

/// A published table of counts of people, with those hidden that could point at somebody.
public struct CountTable: Sendable {
    /// One line of counts.
    public struct Row: Sendable {
        /// What the row is of: 2024, 以会代训.
        public let title: String
        /// One for each column.
        public let counts: [Measure]
        /// Whether it is the sum of the other rows.
        public let isTotal: Bool
    }

    /// Identifies the table among those of one dataset.
    public let id: String
    /// What the rows are: a year, a format, an occupation.
    public let stub: String
    /// What the columns are.
    public let heading: String
    /// The last one is the sum of the others.
    public let columns: [String]
    /// In their order on the page.
    public let rows: [Row]

    /// What sums are called.
    public static let totalTitle = "合计"

    /// The count in the row and the column of these titles; nil when the table has no such row or column.
    public subscript(row: String, column: String) -> Measure? {
        guard let column = columns.firstIndex(of: column) else { return nil }
        return rows.first { $0.title == row }?.counts[column]
    }
}

extension CountTable {
    /// Some tables about the same people, before anybody has decided what to hide.
    ///
    /// Cells are sums of inner cells, those of different tables too: that is how what one table hides is kept from
    /// following from another.
    package struct Draft {
        /// A row or a column, with the inner cells that it adds up.
        package struct Category {
            package let title: String
            package let members: Set<Int>
            let isTotal: Bool

            package init(title: String, members: Set<Int>, isTotal: Bool = false) {
                self.title = title
                self.members = members
                self.isTotal = isTotal
            }
        }

        let id: String
        let stub: String
        let heading: String
        let rows: [Category]
        let columns: [Category]

        package init(id: String, stub: String, heading: String, rows: [Category], columns: [Category]) {
            self.id = id
            self.stub = stub
            self.heading = heading
            self.rows = rows
            self.columns = columns
        }

        /// The inner cells of each cell, row by row.
        package var cells: [[[Int]]] {
            rows.map { row in columns.map { row.members.intersection($0.members).sorted() } }
        }

        package func table(showing measure: ([Int]) -> Measure) -> CountTable {
            CountTable(
                id: id, stub: stub, heading: heading, columns: columns.map(\.title),
                rows: zip(rows, cells).map { row, cells in
                    Row(title: row.title, counts: cells.map(measure), isTotal: row.isTotal)
                })
        }
    }
}

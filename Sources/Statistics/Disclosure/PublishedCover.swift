/// What the last published site showed of a dataset, and what it hid, as its downloads have it.
package struct PublishedCover: Sendable {
    /// The texts of a download: its header, and its rows of as many cells.
    package struct Lines: Sendable {
        let header: [String]
        let rows: [[String]]

        package init(header: [String], rows: [[String]]) { (self.header, self.rows) = (header, rows) }
    }

    let rows: Lines
    /// The sums that do not follow from the rows; nil where all do.
    let totals: Lines?

    package init(rows: Lines, totals: Lines?) { (self.rows, self.totals) = (rows, totals) }
}

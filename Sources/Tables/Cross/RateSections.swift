/// Rows of a table of years that stand below a line such as 平均每年增长(%): they are no years, though `1978-2024` reads as
/// such, and their figures are rates.
struct RateSections {
    private let rows: [CrossTable.Row]
    /// By row, the line that it stands below.
    private var headings: [Int: Int] = [:]
    private var plainPeriods: Set<Period> = []

    init(_ rows: [CrossTable.Row]) {
        self.rows = rows
        var open: Int?
        for (index, row) in rows.enumerated() {
            if row.cells.allSatisfy({ $0?.isBlank ?? true }) {
                open = Self.namesRate(row) ? index : nil
            } else if let open {
                headings[index] = open
            } else if let period = Period(label: row.label) {
                plainPeriods.insert(period)
            }
        }
    }

    private static func namesRate(_ row: CrossTable.Row) -> Bool {
        IndicatorLabel.isShare(row.key) || ["%", "‰"].contains(row.ownUnit)
            || ["平均每年", "年均", "平均增长"].contains(where: row.key.contains)
    }

    func heading(of row: Int) -> Int? { headings[row] }

    /// Whether a line stands above rows of rates.
    func isHeading(_ row: Int) -> Bool { headings.values.contains(row) }

    /// The year or the years of a row: of 2010① as well, unless another row is that year's own.
    func period(of row: Int) -> Period? {
        guard headings[row] == nil else { return nil }
        let label = rows[row].label
        return Period(label: label) ?? Period(markedLabel: label).flatMap { plainPeriods.contains($0) ? nil : $0 }
    }
}

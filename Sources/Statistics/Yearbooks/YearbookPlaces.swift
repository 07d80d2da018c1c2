/// Where the rows and columns of a table stand, by what the editions of a series know them by.
struct YearbookPlaces {
    let table: YearbookTable
    private let rows: [String: Int]
    private let columns: [YearbookColumn.Key: Int]

    init(_ table: YearbookTable) {
        self.table = table
        rows = Dictionary(table.rows.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        columns = Dictionary(
            table.columns.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The position of a column of the series in this edition.
    func position(of column: YearbookColumn) -> Int? { columns[column.key] }

    /// The row of this edition under a key of the series.
    func row(_ key: String) -> YearbookTable.Row? { rows[key].map { table.rows[$0] } }

    /// The mark beside a value of the series.
    func mark(of key: String, in column: YearbookColumn) -> String? {
        guard let row = row(key), let index = position(of: column) else { return nil }
        return row.marks[index]
    }

    /// The value of a row of the series, in `wanted` unit where that is possible; nil when this edition lacks the
    /// row or the column.
    func value(of key: String, in column: YearbookColumn, unit wanted: Unit?) -> Measure? {
        guard let row = row(key), let index = position(of: column) else { return nil }
        guard let own = row.unit, let wanted, column.unit == nil else { return row.values[index] }
        return own.convert(row.values[index], to: wanted)
    }
}

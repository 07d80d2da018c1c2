import Diagnostics
import Text

/// The rows of a dataset, held as one column of values per field.
public struct DatasetTable: Sendable {
    /// What was declared about it.
    public let definition: DatasetDefinition
    /// The places that its rows may name.
    public let regions: RegionDirectory
    /// The number of rows.
    public let count: Int
    private let columns: [String: any Sendable]
    private let places: RowPlaces
    /// By field, the values of every row of the file, `Column<Value?>`; empty when no row was left out.
    private let columnsAsRead: [String: any Sendable]

    init(
        definition: DatasetDefinition, regions: RegionDirectory, columns: [String: any Sendable], places: RowPlaces,
        columnsAsRead: [String: any Sendable]
    ) {
        self.columnsAsRead = columnsAsRead
        self.definition = definition
        self.regions = regions
        self.columns = columns
        self.places = places
        count = places.rows.count
    }

    /// The values of `field`, one for each row.
    ///
    /// - Precondition: the dataset declares a field of this name and type.
    public subscript<Value: FieldValue>(field: Field<Value>) -> Column<Value> {
        let name = field.description.name
        guard let column = columns[name] as? Column<Value> else {
            preconditionFailure("the dataset “\(definition.id)” has no field “\(name)” of type \(Value.self)")
        }
        return column
    }

    /// The same table as readers get it.
    ///
    /// - Parameters:
    ///   - hidden: by column, then by row, whether the value is hidden.
    ///   - listed: the rows that are shown at all, in ascending order.
    func hiding(_ hidden: [(field: Field<Measure>, rows: [Bool])], listing listed: [Int]) -> DatasetTable {
        var columns = columns
        for (field, rows) in hidden where rows.contains(true) {
            let column = self[field]
            columns[field.description.name] = Column<Measure>(
                distinct: column.values + [.suppressed],
                numbers: (0..<count).map {
                    rows[$0] ? UInt32(column.values.count) : column.numbers[column.numbers.startIndex + $0]
                }[...])
        }
        guard listed.count < count else {
            return DatasetTable(
                definition: definition, regions: regions, columns: columns, places: places,
                columnsAsRead: columnsAsRead)
        }
        return DatasetTable(
            definition: definition, regions: regions,
            columns: columns.mapValues { ($0 as? any ColumnOfRows)?.keeping(listed) ?? $0 },
            places: RowPlaces(grid: places.grid, rows: listed.map { places.rows[$0] }, columns: places.columns),
            columnsAsRead: columnsAsRead)
    }

    /// Whether every row of the file was read without errors. That a row is missing from an incomplete table proves
    /// nothing.
    public var isComplete: Bool { columnsAsRead.isEmpty }

    /// Every value of `field` in the file. A row that was left out for a mistake elsewhere in it is still referred to
    /// rightly.
    func everyValue<Value: FieldValue>(of field: Field<Value>) -> Set<Value> {
        Set((columnsAsRead[field.description.name] as? Column<Value?>)?.values.compactMap { $0 } ?? self[field].values)
    }

    /// Where the value of `field` in `row` stands.
    public func location(row: Int, of field: any FieldDeclaration) -> SourceLocation {
        places.location(row: row, of: field.description.name)
    }

    /// A line of the file that has these texts, given by field; for a sheet its cells, with bars between them.
    func line(_ texts: [String: String]) -> String {
        var cells = [String](repeating: "", count: (places.columns.values.max() ?? -1) + 1)
        for (name, column) in places.columns { cells[column] = texts[name] ?? "" }
        return cells.joined(separator: places.grid.sheet == nil ? "," : " | ")
    }

    /// Where `row` stands.
    public func location(row: Int) -> SourceLocation { places.location(row: row) }

    /// The table as a whole.
    public var location: SourceLocation { places.grid.whole }
}

/// Where the rows of a table stand in its file.
struct RowPlaces: Sendable {
    let grid: Grid
    /// By row of the table, its row of the grid.
    let rows: [UInt32]
    /// By field, its column of the grid; none where the file has no such column.
    let columns: [String: Int]

    func location(row: Int, of field: String) -> SourceLocation {
        columns[field].map { grid.location(row: Int(rows[row]), column: $0) } ?? location(row: row)
    }

    func location(row: Int) -> SourceLocation { grid.location(ofRow: Int(rows[row])) }
}

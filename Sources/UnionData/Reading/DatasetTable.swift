import CSV
import Diagnostics

/// The rows of a dataset, held as one array of values per field.
public struct DatasetTable: Sendable {
    public let definition: DatasetDefinition
    public let regions: RegionDirectory
    public let count: Int
    private let columns: [String: any Sendable]
    /// Where each row stands in its file.
    private let rows: [TableRow]
    /// By field, the values of every row of the file, `[Value?]`; empty when no row was left out.
    private let columnsAsRead: [String: any Sendable]

    init(
        definition: DatasetDefinition, regions: RegionDirectory, columns: [String: any Sendable], rows: [TableRow],
        columnsAsRead: [String: any Sendable]
    ) {
        self.columnsAsRead = columnsAsRead
        self.definition = definition
        self.regions = regions
        self.columns = columns
        self.rows = rows
        count = rows.count
    }

    /// The values of `field`, one for each row; empty when the field belongs to another dataset.
    public subscript<Value: FieldValue>(field: Field<Value>) -> [Value] {
        columns[field.description.name] as? [Value] ?? []
    }

    /// Whether every row of the file is here: what is missing from a table that is not complete says nothing.
    public var isComplete: Bool { columnsAsRead.isEmpty }

    /// Every value of `field` in the file. A row that was left out for a mistake elsewhere in it is still referred to rightly.
    func everyValue<Value: FieldValue>(of field: Field<Value>) -> Set<Value> {
        Set((columnsAsRead[field.description.name] as? [Value?])?.compactMap { $0 } ?? self[field])
    }

    /// Where the value of `field` in `row` stands.
    public func location(row: Int, of field: any FieldDeclaration) -> SourceLocation {
        guard let index = definition.fields.firstIndex(where: { $0.description.name == field.description.name }) else {
            return rows[row].location
        }
        return rows[row].location(index)
    }

    /// Where `row` stands.
    public func location(row: Int) -> SourceLocation { rows[row].location }

    /// The table as a whole.
    public var location: SourceLocation { SourceLocation(path: rows.first?.location.path ?? definition.id + ".csv") }
}

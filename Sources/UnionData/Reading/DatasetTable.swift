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

    init(definition: DatasetDefinition, regions: RegionDirectory, columns: [String: any Sendable], rows: [TableRow]) {
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

    /// Where the value of `field` in `row` stands.
    public func location(row: Int, of field: any FieldDeclaration) -> SourceLocation {
        guard let index = definition.fields.firstIndex(where: { $0.description.name == field.description.name }) else {
            return rows[row].location
        }
        return rows[row].location(index)
    }

    /// The table as a whole.
    public var location: SourceLocation { SourceLocation(path: rows.first?.location.path ?? definition.id + ".csv") }
}

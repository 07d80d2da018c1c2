import CSV
import Diagnostics

/// Reads one column of a file as the type that its field declares.
public struct ColumnReader {
    let rows: [TableRow]
    /// The field's position in the declaration.
    let index: Int
    let context: ValueContext

    func decode<Value: FieldValue>(as type: Value.Type) -> DecodedColumn {
        var problems: [Diagnostic] = []
        var absentRows: [Int] = []
        let acceptsBlank = Value.acceptsBlank(in: context.field)
        let values: [Value?] = rows.enumerated().map { position, row -> Value? in
            guard !row.isReported(index) else { return nil }
            guard let cell = row.cell(index) else {
                if acceptsBlank { return try? Value(cell: "", in: context) }
                absentRows.append(position)
                return nil
            }
            if cell.isBlank, !acceptsBlank {
                problems.append(.missingValue(context.field, at: cell.location))
                return nil
            }
            do throws(ValueError) {
                let value = try Value(cell: cell.text, in: context)
                if let doubt = Value.doubt(about: cell.text) {
                    problems.append(.doubtfulValue(doubt, field: context.field.title, at: cell.location))
                }
                return value
            } catch {
                if error != .consequence { problems.append(.invalidValue(error, field: context.field.title, at: cell.location)) }
                return nil
            }
        }
        return DecodedColumn(
            values: values, isPresent: values.map { $0 != nil }, absentRows: absentRows, problems: problems,
            select: { rows in rows.map { values[$0]! } })
    }
}

/// A column as read: a value, or nil where something is wrong.
public struct DecodedColumn {
    /// `[Value?]` of the field's type.
    let values: any Sendable
    let isPresent: [Bool]
    /// Rows that end before this column although a value is required.
    let absentRows: [Int]
    let problems: [Diagnostic]
    /// `[Value]` of the rows given, all of which are present.
    let select: ([Int]) -> any Sendable
}

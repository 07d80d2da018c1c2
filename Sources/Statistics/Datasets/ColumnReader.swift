import Diagnostics
import Tables
import Text

/// Reads one column of a file as the type that its field declares.
public struct ColumnReader {
    let office: OfficeTable
    /// The field's position in the declaration.
    let index: Int
    let context: ValueContext

    /// Reads each different text of the column once, and says what is wrong with it wherever it stands.
    func decode<Value: FieldValue>(as type: Value.Type) -> DecodedColumn {
        let acceptsBlank = Value.acceptsBlank(in: context.field)
        let texts = office.texts(index)
        var readings = (0..<(texts?.count ?? 0)).map {
            Reading<Value>(texts!.cell($0), acceptsBlank: acceptsBlank, in: context)
        }

        // Behind the texts: what a row has that ends before the column, and what a cell has of which an error was told
        // already.
        let (absent, reported) = (UInt32(readings.count), UInt32(readings.count + 1))
        readings.append(Reading(value: acceptsBlank ? try? Value(cell: "", in: context) : nil))
        readings.append(Reading(value: nil))
        var numbers = texts?.numbers ?? [UInt32](repeating: absent, count: office.gridRows.count)[...]
        if texts?.hasAbsentCells == true { numbers = numbers.map { $0 == ColumnTexts.absent ? absent : $0 }[...] }
        for row in office.reportedRows(index) { numbers[numbers.startIndex + row] = reported }

        var problems: [Diagnostic] = []
        if readings.contains(where: { $0.problem != nil }) {
            for (row, number) in numbers.enumerated() {
                guard let problem = readings[Int(number)].problem else { continue }
                let place = office.dataRow(row)
                problems.append(problem(place.cell(index)?.location ?? place.location(index), place.location(index)))
            }
        }
        let isAbsent = !acceptsBlank && texts?.hasAbsentCells == true
        return DecodedColumn(
            Column(distinct: readings.map(\.value), numbers: numbers), problems: problems,
            absentRows: isAbsent ? numbers.enumerated().filter { $0.element == absent }.map(\.offset) : [])
    }
}

/// What one text of a column was read as.
private struct Reading<Value: FieldValue> {
    var value: Value?
    /// Makes the problem with this text, which is reported for each row that has it. `cell` holds the text and `place`
    /// is in the row; they differ where merged cells are filled down.
    var problem: ((_ cell: SourceLocation, _ place: SourceLocation) -> Diagnostic)?

    init(value: Value?) { self.value = value }

    init(_ cell: Cell, acceptsBlank: Bool, in context: ValueContext) {
        let field = context.field
        if !acceptsBlank, cell.isBlank {
            problem = { _, place in .missingValue(field, at: place) }
            return
        }
        let text = cell.text
        do throws(ValueError) {
            value = try Value(cell: text, in: context)
            if let doubt = Value.doubt(about: text) {
                problem = { cell, _ in .doubtfulValue(doubt, field: field.title, at: cell) }
            }
        } catch {
            if error != .consequence { problem = { cell, _ in .invalidValue(error, field: field.title, at: cell) } }
        }
    }
}

/// A column as read: by row of the file a value, or nil where something is wrong.
public struct DecodedColumn {
    /// `Column<Value?>` of the field's type.
    let column: any Sendable
    /// In ascending order.
    let rowsWithoutValue: [Int]
    /// Rows that end before this column although a value is required.
    let absentRows: [Int]
    let problems: [Diagnostic]
    /// Makes a `Column<Value>` of the rows given, or of all rows for nil. Each of these rows must have a value.
    let choosing: ([Int]?) -> any Sendable

    fileprivate init<Value: FieldValue>(_ column: Column<Value?>, problems: [Diagnostic], absentRows: [Int]) {
        self.column = column
        self.problems = problems
        self.absentRows = absentRows
        rowsWithoutValue = column.values.contains { $0 == nil } ? column.indices.filter { column[$0] == nil } : []
        choosing = { rows in (rows.map(column.choosing) ?? column).mapValues { $0! } }
    }
}

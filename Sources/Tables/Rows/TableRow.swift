import Diagnostics
import Text

/// A row of an `OfficeTable`, with its cells by declared column.
public struct TableRow: Sendable {
    let table: OfficeTable
    /// The row of the grid, from 0.
    public let row: Int
    /// The position among the data rows; nil for totals and 其中.
    public let dataIndex: Int?

    /// The row's number in the spreadsheet, from 1.
    public var number: Int { table.grid.number(ofRow: row) }

    /// The cell of a declared column: of this row or, when merged cells are filled down, of the row that holds the
    /// value. Nil when the file lacks the column or the row ends before it.
    public func cell(_ shapeIndex: Int) -> Cell? {
        guard let column = table.column(shapeIndex) else { return nil }
        return table.grid[source(of: shapeIndex), column]
    }

    /// Whether the value of a key column was taken from a row above.
    public func isFilledDown(_ shapeIndex: Int) -> Bool { source(of: shapeIndex) != row }

    /// Whether something is wrong with the cell that was reported already: its reader says nothing more about it.
    public func isReported(_ shapeIndex: Int) -> Bool {
        guard let column = table.column(shapeIndex) else { return false }
        let body = table.storage.body
        let source = source(of: shapeIndex)
        return body.reportedRows.contains(row)
            || body.reportedCells.contains(TableBody.CellKey(row: source, column: column))
            || cell(shapeIndex)?.isDamaged == true
    }

    /// The row as a whole.
    public var location: SourceLocation { table.grid.location(ofRow: row) }

    /// The place of a declared column in this row, whether or not there is a cell.
    public func location(_ shapeIndex: Int) -> SourceLocation {
        guard let column = table.column(shapeIndex) else { return location }
        return table.grid.location(row: row, column: column)
    }

    private func source(of shapeIndex: Int) -> Int {
        guard let dataIndex, let sources = table.storage.body.filledFrom[shapeIndex] else { return row }
        return Int(sources[dataIndex])
    }
}

/// A total, with the rows that it claims to be the sum of.
public struct TotalRow: Sendable {
    /// The row that holds the total.
    public let row: TableRow
    let span: TableBody.TotalSpan

    /// How far up the total reaches.
    public var level: TotalLevel { span.level }

    /// The text that makes the row a total: `全旗合计`.
    public var label: Cell { Cell(grid: row.table.grid, row: span.row, column: span.labelColumn) }

    /// The column of the grid, from 0, that holds the label.
    public var labelColumn: Int { span.labelColumn }

    /// The data rows since the previous total of the same or a higher level, or below, in tables that begin with
    /// totals.
    ///
    /// When other key columns of the total have values (年度 2024, 合计), only rows with the same values.
    public var coveredRows: [TableRow] { rows(span.dataRows, alikeIn: span.keys) }

    /// The data rows that the total may be the sum of when its place is no row's own, as that of a county is: those of
    /// any place that have the total's other keys. They may stand anywhere in the table; without such keys they are as
    /// `coveredRows` has them.
    ///
    /// - Parameter shapeIndex: the declared column of the places.
    public func coveredRows(ofAnyPlaceIn shapeIndex: Int) -> [TableRow] {
        let keys = span.keys.filter { $0 != shapeIndex }
        return rows(keys.isEmpty ? span.dataRows : row.table.storage.body.dataRows.indices, alikeIn: keys)
    }

    private func rows(_ indices: Range<Int>, alikeIn keys: [Int]) -> [TableRow] {
        let body = row.table.storage.body
        let own = keys.map { row.cell($0)?.trimmedBytes ?? [] }
        return indices.compactMap { index in
            let candidate = TableRow(table: row.table, row: Int(body.dataRows[index]), dataIndex: index)
            let agrees = zip(keys, own).allSatisfy { key, text in
                candidate.cell(key).map { $0.trimmedBytes.elementsEqual(text) } ?? false
            }
            return agrees ? candidate : nil
        }
    }
}

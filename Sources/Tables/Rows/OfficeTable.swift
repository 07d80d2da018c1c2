import Diagnostics
import Text

/// A list of records as offices make it: a header somewhere near the top, data, totals, notes below.
///
/// Structure only: what the text of a cell means is for the reader of the table to say.
public struct OfficeTable: Sendable {
    let storage: Storage

    final class Storage: Sendable {
        let grid: Grid
        let shape: TableShape
        let header: HeaderMatch
        let preamble: Preamble
        let body: TableBody

        init(grid: Grid, shape: TableShape, header: HeaderMatch, preamble: Preamble, body: TableBody) {
            self.grid = grid
            self.shape = shape
            self.header = header
            self.preamble = preamble
            self.body = body
        }
    }

    /// Reads a table. Nil, and one error, when no header is found.
    public init?(_ grid: Grid, shape: TableShape, into diagnostics: inout [Diagnostic]) {
        guard let header = HeaderMatch.find(in: grid, shape: shape) else {
            // An empty source after an error that was reported already has nothing more to say.
            if !(grid.rowCount == 0 && grid.isDamaged) { diagnostics.append(.headerNotFound(grid, shape: shape)) }
            return nil
        }
        header.report(grid, shape: shape, into: &diagnostics)
        var reader = TableBodyReader(grid, shape: shape, header: header)
        reader.read()
        diagnostics += reader.diagnostics
        storage = Storage(
            grid: grid, shape: shape, header: header,
            preamble: Preamble(grid, above: header.layout.rows.lowerBound), body: reader.body)
    }

    /// The same table with some of its totals as records: where nothing but totals was collected, they are the data.
    public func takingAsData(_ chosen: [TotalRow]) -> OfficeTable {
        let (grid, shape, header) = (storage.grid, storage.shape, storage.header)
        var reader = TableBodyReader(
            grid, shape: shape, header: header, totalsThatAreData: Set(chosen.map(\.row.row)))
        // What is wrong with the rows was said when the table was first read.
        reader.read()
        return OfficeTable(
            storage: Storage(grid: grid, shape: shape, header: header, preamble: storage.preamble, body: reader.body))
    }

    private init(storage: Storage) { self.storage = storage }

    /// The cells that the table was read from.
    public var grid: Grid { storage.grid }
    /// The columns that the table may have.
    public var shape: TableShape { storage.shape }

    /// The text above the header, without the unit.
    public var title: String? { storage.preamble.title }

    /// The unit of the whole table: the caption `单位:…` above the header.
    public var unit: UnitMention? { storage.preamble.unit }

    /// The column of the grid, from 0, that holds a declared column; nil when the file has none, which was reported if
    /// the column is required.
    public func column(_ shapeIndex: Int) -> Int? {
        storage.header.found.indices.contains(shapeIndex) ? storage.header.found[shapeIndex]?.label.column : nil
    }

    /// The unit in the label of a declared column; the table's own unit is `unit`.
    public func columnUnit(_ shapeIndex: Int) -> UnitMention? {
        guard column(shapeIndex) != nil, let found = storage.header.found[shapeIndex] else { return nil }
        return found.unit.map { UnitMention(text: $0, cell: found.label.cell) }
    }

    /// The header row; the lower one of two.
    public var headerLocation: SourceLocation { grid.location(ofRow: storage.header.layout.rows.upperBound - 1) }

    /// The records, in the order of the file.
    public var dataRows: some RandomAccessCollection<TableRow> {
        storage.body.dataRows.indices.lazy.map { dataRow($0) }
    }

    /// The record at a position among all records.
    public func dataRow(_ index: Int) -> TableRow {
        TableRow(table: self, row: Int(storage.body.dataRows[index]), dataIndex: index)
    }

    /// By record, its row of the grid.
    public var gridRows: [UInt32] { storage.body.dataRows }

    /// By record, the texts of a declared column, merged cells filled down; nil when the file has no such column.
    public func texts(_ shapeIndex: Int) -> ColumnTexts? {
        storage.body.texts.indices.contains(shapeIndex) ? storage.body.texts[shapeIndex] : nil
    }

    /// The positions of the records whose cell in a declared column was reported already, see `TableRow.isReported`.
    public func reportedRows(_ shapeIndex: Int) -> [Int] {
        let body = storage.body
        guard !body.reportedRows.isEmpty || !body.reportedCells.isEmpty || grid.isDamaged else { return [] }
        return body.dataRows.indices.filter { dataRow($0).isReported(shapeIndex) }
    }

    /// 合计 and 小计: never data.
    public var totals: [TotalRow] {
        storage.body.totals.map { TotalRow(row: TableRow(table: self, row: $0.row, dataIndex: nil), span: $0) }
    }

    /// 其中: parts of the row above, never data.
    public var ofWhichRows: [TableRow] {
        storage.body.ofWhichRows.map { TableRow(table: self, row: $0, dataIndex: nil) }
    }

    /// Texts around the table, in the order of the file. Publish only those that are `isPublishable`.
    public var footnotes: [Footnote] { storage.preamble.footnotes + storage.body.footnotes }
}

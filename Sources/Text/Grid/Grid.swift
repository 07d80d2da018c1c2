import Diagnostics

/// The cells of a table, and every cell with its place in the file.
///
/// The cells stay in the bytes of the file; the grid only knows where each begins, in four bytes a cell. A `Cell` is
/// made when it is asked for, and its text when that is asked for. Rows and columns are counted from 0. Those of a text
/// file are as a spreadsheet counts them; of a sheet only those that are shown are there.
public struct Grid: Sendable {
    let storage: Storage

    final class Storage: Sendable {
        let source: SourceText
        let isDamaged: Bool
        let bounds: [UInt32]
        let rowOffsets: [UInt32]
        let places: GridPlaces
        let countsDaysFrom1904: Bool

        init(
            _ source: SourceText, isDamaged: Bool, bounds: [UInt32], rowOffsets: [UInt32], places: GridPlaces,
            countsDaysFrom1904: Bool
        ) {
            self.source = source
            self.isDamaged = isDamaged
            self.bounds = bounds
            self.rowOffsets = rowOffsets
            self.places = places
            self.countsDaysFrom1904 = countsDaysFrom1904
        }
    }

    /// The longest text that a grid can hold, in bytes, because a place in it takes four bytes of memory.
    package static let largestSize = Int(UInt32.max) - 8

    /// A grid of cells that a reader found in the text of a file.
    ///
    /// - Parameters:
    ///   - source: at most `largestSize` bytes.
    ///   - isDamaged: whether the file had bytes that could not be decoded.
    ///   - bounds: where every cell starts; after the last cell of a row, one more entry that is one past its end, as if
    ///     a delimiter stood there.
    ///   - rowOffsets: where each row starts in `bounds`, and at last the end of `bounds`.
    ///   - rowLines: by row, the physical line, from 1, that it starts on.
    package init(
        _ source: SourceText, isDamaged: Bool, bounds: [UInt32], rowOffsets: [UInt32], rowLines: [UInt32]
    ) {
        storage = Storage(
            source, isDamaged: isDamaged, bounds: bounds, rowOffsets: rowOffsets, places: .lines(rowLines),
            countsDaysFrom1904: false)
    }

    /// A grid of the cells of a sheet.
    ///
    /// - Parameters:
    ///   - source: the texts of the cells, one behind the other; at most `largestSize` bytes.
    ///   - sheet: its name in the workbook.
    ///   - isDamaged: whether there are cells whose content the file does not hold, with U+FFFD in its place.
    ///   - bounds: as above.
    ///   - rowOffsets: as above.
    ///   - rowNumbers: by row, its number in the sheet, from 0.
    ///   - columnNumbers: by column, its number in the sheet, from 0.
    ///   - countsDaysFrom1904: whether a day that is written as its number is counted from 1904.
    package init(
        _ source: SourceText, sheet: String, isDamaged: Bool, bounds: [UInt32], rowOffsets: [UInt32],
        rowNumbers: [UInt32], columnNumbers: [UInt32], countsDaysFrom1904: Bool
    ) {
        storage = Storage(
            source, isDamaged: isDamaged, bounds: bounds, rowOffsets: rowOffsets,
            places: .sheet(sheet, rows: rowNumbers, columns: columnNumbers), countsDaysFrom1904: countsDaysFrom1904)
    }

    private init(_ storage: Storage) { self.storage = storage }

    /// The same cells with other bytes in them, as many as before.
    package func replacingBytes(_ bytes: [UInt8]) -> Grid {
        precondition(bytes.count == source.bytes.count, "the bounds of the cells hold for as many bytes")
        return Grid(
            Storage(
                SourceText(path: source.path, bytes: bytes), isDamaged: isDamaged, bounds: storage.bounds,
                rowOffsets: storage.rowOffsets, places: storage.places,
                countsDaysFrom1904: storage.countsDaysFrom1904))
    }

    /// The text that the cells stand in.
    public var source: SourceText { storage.source }

    /// Whether the file had bytes that could not be decoded, or formulas without results: U+FFFD stands for them.
    public var isDamaged: Bool { storage.isDamaged }

    /// Whether a day that is written as its number is counted from 1904, as in some workbooks.
    public var countsDaysFrom1904: Bool { storage.countsDaysFrom1904 }

    /// The number of rows, blank ones included.
    public var rowCount: Int { max(storage.rowOffsets.count - 1, 0) }

    /// Cells of a row, at least 1; 0 when there is no such row.
    public func columnCount(ofRow row: Int) -> Int {
        guard row >= 0, row < rowCount else { return 0 }
        return Int(storage.rowOffsets[row + 1] - storage.rowOffsets[row]) - 1
    }

    /// The cell at `row` and `column`, both from 0; nil when the row does not reach so far.
    public subscript(row: Int, column: Int) -> Cell? {
        guard column >= 0, column < columnCount(ofRow: row) else { return nil }
        return Cell(grid: self, row: row, column: column)
    }

    /// The cells of a row, in order.
    public func cells(ofRow row: Int) -> some RandomAccessCollection<Cell> {
        (0..<columnCount(ofRow: row)).lazy.map { Cell(grid: self, row: row, column: $0) }
    }

    /// Whether all cells of a row are blank.
    public func isBlank(row: Int) -> Bool { cells(ofRow: row).allSatisfy(\.isBlank) }

    /// The bytes of a cell as they stand in the file, quotes included.
    func range(row: Int, column: Int) -> Range<Int> {
        let offset = Int(storage.rowOffsets[row]) + column
        return Int(storage.bounds[offset])..<Int(storage.bounds[offset + 1]) - 1
    }

    /// Calls `body` for some rows, one after the other, with their cells' bytes in `column`; nil where a row ends
    /// before it.
    @inline(__always)
    func forEachRange(
        ofColumn column: Int, in rows: Range<Int>, _ body: (_ position: Int, _ range: Range<Int>?) -> Void
    ) {
        storage.bounds.withUnsafeBufferPointer { bounds in
            storage.rowOffsets.withUnsafeBufferPointer { rowOffsets in
                for row in rows {
                    let cell = Int(rowOffsets[row]) + column
                    let isThere = cell < Int(rowOffsets[row + 1]) - 1
                    body(row - rows.lowerBound, isThere ? Int(bounds[cell])..<Int(bounds[cell + 1]) - 1 : nil)
                }
            }
        }
    }
}

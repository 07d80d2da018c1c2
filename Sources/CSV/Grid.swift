import Diagnostics

/// The cells of a CSV file: rows as a spreadsheet counts them, every cell with its place.
///
/// Storage is flat: four bytes per cell. A `Cell` is made when it is asked for, its text only when that is asked for.
public struct Grid: Sendable {
    let storage: Storage

    final class Storage: Sendable {
        let source: SourceText
        let isDamaged: Bool
        let bounds: [UInt32]
        let rowOffsets: [UInt32]
        let rowLines: [UInt32]

        init(_ parser: GridParser, source: SourceText, isDamaged: Bool) {
            self.source = source
            self.isDamaged = isDamaged
            bounds = parser.bounds
            rowOffsets = parser.rowOffsets
            rowLines = parser.rowLines
        }
    }

    public let delimiter: Delimiter

    /// Decodes and reads a table; what cannot be decoded is reported with its cell.
    public static func read(path: String, bytes: [UInt8], into diagnostics: inout [Diagnostic]) -> Grid {
        read(DecodedText(path: path, bytes: bytes), into: &diagnostics)
    }

    /// Reads a table whose text was decoded without reporting; what could not be decoded is reported with its cell.
    public static func read(_ text: DecodedText, into diagnostics: inout [Diagnostic]) -> Grid {
        let grid = Grid(text, into: &diagnostics)
        text.report(into: &diagnostics) { grid.location(of: $0) }
        return grid
    }

    /// Reads the cells of a decoded text. Reports quotes that never close; what `decodeText` reported is not repeated.
    public init(_ text: DecodedText, into diagnostics: inout [Diagnostic]) {
        self.init(
            text.source, prefersTab: text.encoding.isUTF16, isDamaged: text.isDamaged, into: &diagnostics)
    }

    public init(_ source: SourceText, delimiter: Delimiter? = nil, into diagnostics: inout [Diagnostic]) {
        self.init(source, delimiter: delimiter, prefersTab: false, isDamaged: false, into: &diagnostics)
    }

    private init(
        _ source: SourceText, delimiter: Delimiter? = nil, prefersTab: Bool, isDamaged: Bool,
        into diagnostics: inout [Diagnostic]
    ) {
        let isTooLarge = source.bytes.count > Self.largestSize
        if isTooLarge { diagnostics.append(.tableTooLarge(source.whole)) }
        let source = isTooLarge ? SourceText(path: source.path, bytes: []) : source
        // Excel does not show the `sep=` line: row 1 is the line after it.
        let declared = Delimiter.declared(in: source.bytes)
        let start = declared?.end ?? 0
        self.delimiter =
            delimiter ?? declared?.delimiter ?? .detect(in: source.bytes[start...], prefersTab: prefersTab)
        let parser = GridParser(source.bytes, from: start, line: declared == nil ? 1 : 2, delimiter: self.delimiter)
        storage = Storage(parser, source: source, isDamaged: isDamaged || isTooLarge)
        for (row, column) in parser.unclosedQuotes {
            diagnostics.append(.unclosedQuote(location(row: row, column: column)))
        }
    }

    /// A place in a table's bytes takes four bytes of memory.
    private static let largestSize = Int(UInt32.max) - 8

    public var source: SourceText { storage.source }

    /// Whether the file had bytes that could not be decoded.
    public var isDamaged: Bool { storage.isDamaged }

    /// Rows as the spreadsheet counts them, blank ones included.
    public var rowCount: Int { storage.rowLines.count }

    /// Cells of a row, at least 1; 0 when there is no such row.
    public func columnCount(ofRow row: Int) -> Int {
        guard storage.rowLines.indices.contains(row) else { return 0 }
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

import Diagnostics
import Text

/// Reads the bytes of a CSV file into a `Grid`.
public struct CSVReader: Sendable {
    /// The cells.
    public let grid: Grid
    /// What separates the cells of a row in this file.
    public let delimiter: Delimiter

    /// Decodes a file and reads its cells.
    ///
    /// Reports what cannot be decoded, with its cell, and quotes that never close.
    public static func read(path: String, bytes: [UInt8], into diagnostics: inout [Diagnostic]) -> Grid {
        read(DecodedText(path: path, bytes: bytes), into: &diagnostics)
    }

    /// Reads the cells of a text that was decoded without reporting.
    ///
    /// Reports what could not be decoded, with its cell, and quotes that never close.
    public static func read(_ text: DecodedText, into diagnostics: inout [Diagnostic]) -> Grid {
        let grid = CSVReader(text, into: &diagnostics).grid
        text.report(into: &diagnostics) { grid.location(of: $0) }
        return grid
    }

    /// Reads the cells of a decoded text and reports quotes that never close.
    ///
    /// What could not be decoded is not reported again.
    public init(_ text: DecodedText, into diagnostics: inout [Diagnostic]) {
        self.init(text.source, prefersTab: text.encoding.isUTF16, isDamaged: text.isDamaged, into: &diagnostics)
    }

    /// Reads the cells of UTF-8 text and reports quotes that never close.
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - delimiter: what separates cells; nil to take what the text itself shows.
    ///   - diagnostics: receives what is wrong.
    public init(_ source: SourceText, delimiter: Delimiter? = nil, into diagnostics: inout [Diagnostic]) {
        self.init(source, delimiter: delimiter, prefersTab: false, isDamaged: false, into: &diagnostics)
    }

    private init(
        _ source: SourceText, delimiter: Delimiter? = nil, prefersTab: Bool, isDamaged: Bool,
        into diagnostics: inout [Diagnostic]
    ) {
        let isTooLarge = source.bytes.count > Grid.largestSize
        if isTooLarge { diagnostics.append(.tableTooLarge(source.whole)) }
        let source = isTooLarge ? SourceText(path: source.path, bytes: []) : source
        // Excel does not show the `sep=` line: row 1 is the line after it.
        let declared = Delimiter.declared(in: source.bytes)
        let start = declared?.end ?? 0
        self.delimiter =
            delimiter ?? declared?.delimiter ?? .detect(in: source.bytes[start...], prefersTab: prefersTab)
        let parser = GridParser(source.bytes, from: start, line: declared == nil ? 1 : 2, delimiter: self.delimiter)
        grid = Grid(
            source, isDamaged: isDamaged || isTooLarge, bounds: parser.bounds, rowOffsets: parser.rowOffsets,
            rowLines: parser.rowLines)
        for (row, column) in parser.unclosedQuotes {
            diagnostics.append(.unclosedQuote(grid.location(row: row, column: column)))
        }
    }
}

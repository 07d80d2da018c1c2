/// Rows for download by the public: UTF-8 with a byte order mark, by which Excel knows it, and CR LF.
///
/// RFC 4180 quoting. Cells that a spreadsheet would run as a formula are neutralised with a leading `'`.
public struct CSVWriter: Sendable {
    /// The file so far.
    public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// A file without rows.
    public init() {}

    /// A whole file.
    public static func bytes(rows: some Sequence<some Sequence<String>>) -> [UInt8] {
        var writer = CSVWriter()
        for row in rows { writer.append(row) }
        return writer.bytes
    }

    /// Appends a row of cells and the end of its line.
    public mutating func append(_ row: some Sequence<String>) {
        var isFirst = true
        for cell in row {
            if !isFirst { bytes.append(0x2C) }
            isFirst = false
            append(cell: cell)
        }
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    /// A column of many rows: its different texts, and by row which of them stands there.
    public struct Column {
        let texts: [String]
        let numbers: ArraySlice<UInt32>

        /// - Parameters:
        ///   - texts: the different texts of the column.
        ///   - numbers: by row, the index in `texts` of the text that stands there.
        public init(texts: [String], numbers: ArraySlice<UInt32>) {
            (self.texts, self.numbers) = (texts, numbers)
        }
    }

    /// Appends the rows of `columns`, which are all as long. Each different text is quoted once and then only copied.
    public mutating func append(columns: [Column]) {
        guard let last = columns.indices.last else { return }
        let written = columns.enumerated().map {
            WrittenTexts($1.texts, followedBy: $0 == last ? [0x0D, 0x0A] : [0x2C])
        }
        // Column by column: where each row's next cell goes.
        var places = [Int](repeating: 0, count: columns[last].numbers.count)
        for (column, texts) in zip(columns, written) { texts.addLengths(of: column.numbers, to: &places) }
        var size = bytes.count
        for row in places.indices { (places[row], size) = (size, size + places[row]) }
        bytes = [UInt8](unsafeUninitializedCapacity: size) { [bytes] output, count in
            _ = output.update(fromContentsOf: bytes)
            for (column, texts) in zip(columns, written) {
                texts.write(column.numbers, to: output.baseAddress!, at: &places)
            }
            count = size
        }
    }

    /// Texts as cells, one behind the other.
    private struct WrittenTexts {
        let bytes: [UInt8]
        private let ends: [Int]

        init(_ texts: [String], followedBy separator: [UInt8]) {
            var writer = CSVWriter()
            writer.bytes = []
            ends =
                [0]
                + texts.map { text in
                    writer.append(cell: text)
                    writer.bytes += separator
                    return writer.bytes.count
                }
            bytes = writer.bytes
        }

        /// Adds the length of each row's cell.
        func addLengths(of numbers: ArraySlice<UInt32>, to lengths: inout [Int]) {
            for (row, number) in numbers.enumerated() { lengths[row] += ends[Int(number) + 1] - ends[Int(number)] }
        }

        /// Writes each row's cell at its place in `output`, and moves the place behind it.
        func write(_ numbers: ArraySlice<UInt32>, to output: UnsafeMutablePointer<UInt8>, at places: inout [Int]) {
            bytes.withUnsafeBufferPointer { bytes in
                for (row, number) in numbers.enumerated() {
                    let (start, count) = (ends[Int(number)], ends[Int(number) + 1] - ends[Int(number)])
                    (output + places[row]).update(from: bytes.baseAddress! + start, count: count)
                    places[row] += count
                }
            }
        }
    }

    private mutating func append(cell: String) {
        let isFormula = Self.wouldRun(cell)
        guard isFormula || Self.needsQuotes(cell) else {
            bytes.append(contentsOf: cell.utf8)
            return
        }
        let text = isFormula ? "'" + cell : cell
        guard Self.needsQuotes(text) else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(0x22)
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    /// Blanks at the ends are kept by quotes: some programs drop them otherwise.
    private static func needsQuotes(_ cell: String) -> Bool {
        cell.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 || $0 == 0x3B }
            || cell.utf8.first == 0x20 || cell.utf8.last == 0x20
    }

    /// Whether a spreadsheet may take the cell for a formula: it begins with `=`, `+`, `-`, `@` (also full-width, which
    /// East Asian editions accept), a tab or a line end, and is no plain number.
    private static func wouldRun(_ cell: String) -> Bool {
        guard let first = cell.unicodeScalars.first else { return false }
        switch first {
        case "=", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n": return true
        case "+", "-": return !isPlainNumber(cell.utf8.dropFirst())
        default: return false
        }
    }

    /// Digits with at most one point among them, perhaps with thousands separators and a percent or per mille sign.
    private static func isPlainNumber(_ digits: Substring.UTF8View) -> Bool {
        var text = Substring(digits)
        if text.last == "%" || text.last == "‰" { text.removeLast() }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2
            && parts.enumerated().allSatisfy { index, part in
                !part.isEmpty && part.utf8.allSatisfy { 0x30...0x39 ~= $0 || index == 0 && $0 == 0x2C }
            }
            && text.utf8.first != 0x2C
    }
}

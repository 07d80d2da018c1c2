/// RFC 4180, with what Excel tolerates, over UTF-8 bytes: finds where cells begin and end, and copies nothing.
struct GridParser {
    /// The start of every cell; after a row's last cell one more entry, one past its end, as if a delimiter stood there.
    private(set) var bounds: [Int] = []
    /// Where each row starts in `bounds`, and the end.
    private(set) var rowOffsets: [Int] = []
    /// The physical line, from 1, that each row starts on.
    private(set) var rowLines: [Int] = []
    /// Quotes that open a cell and never close, by row and column.
    private(set) var unclosedQuotes: [(row: Int, column: Int)] = []

    private let delimiter: UInt8
    private var line: Int
    private var widestRow = 0

    private static let quote: UInt8 = 0x22
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    init(_ bytes: [UInt8], from start: Int, line: Int, delimiter: Delimiter) {
        self.delimiter = delimiter.rawValue
        self.line = line
        bounds.reserveCapacity(bytes.count / 6)
        bytes.withUnsafeBufferPointer { parse($0, from: start) }
    }

    private mutating func parse(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        var position = start
        while position < bytes.count {
            let firstBound = bounds.count
            rowOffsets.append(firstBound)
            rowLines.append(line)
            bounds.append(position)
            position = endOfCell(bytes, from: position)
            while position < bytes.count, bytes[position] == delimiter {
                bounds.append(position + 1)
                position = endOfCell(bytes, from: position + 1)
            }
            bounds.append(position + 1)
            widestRow = max(widestRow, bounds.count - 1 - firstBound)
            position = endOfLine(bytes, at: position)
            line += 1
        }
        rowOffsets.append(bounds.count)
    }

    /// The index after the line end at `position`.
    private func endOfLine(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
        let next = position + 1
        guard position < bytes.count, bytes[position] == Self.carriageReturn, next < bytes.count,
            bytes[next] == Self.lineFeed
        else { return next }
        return next + 1
    }

    private mutating func endOfCell(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard start < bytes.count, bytes[start] == Self.quote else { return endOfPlainText(bytes, from: start) }
        return endOfQuotedCell(bytes, from: start)
    }

    private func endOfPlainText(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
            index += 1
        }
        return index
    }

    /// The end of a cell that opens with a quote. Text after the closing quote belongs to the cell, as in Excel.
    ///
    /// A quote that never closes is taken as a slip: the cell ends on its own line, and the rows below are rows.
    private mutating func endOfQuotedCell(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start + 1
        var lineEnds = 0
        while index < bytes.count {
            switch bytes[index] {
            case Self.quote:
                if index + 1 < bytes.count, bytes[index + 1] == Self.quote { index += 2; continue }
                let end = endOfPlainText(bytes, from: index + 1)
                if lineEnds > 0, hasText(bytes, index + 1..<end) || swallowsRows(bytes, start..<index) {
                    return recover(bytes, from: start)
                }
                line += lineEnds
                return end
            case Self.lineFeed, Self.carriageReturn:
                index = endOfLine(bytes, at: index)
                lineEnds += 1
            default:
                index += 1
            }
        }
        return recover(bytes, from: start)
    }

    private func hasText(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        range.contains { bytes[$0] != 0x20 && bytes[$0] != 0x09 }
    }

    private mutating func recover(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        unclosedQuotes.append((row: rowOffsets.count - 1, column: bounds.count - 1 - (rowOffsets.last ?? 0)))
        return endOfPlainText(bytes, from: start + 1)
    }

    /// Whether every whole line inside the quotes looks like a row of this table: then a stray quote opened the cell,
    /// and another stray quote further down closed it.
    private func swallowsRows(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard widestRow >= 3 else { return false }
        var wholeLines = 0
        var delimiters = 0
        var isFirst = true
        var index = range.lowerBound
        while index < range.upperBound {
            switch bytes[index] {
            case delimiter:
                delimiters += 1
                index += 1
            case Self.lineFeed, Self.carriageReturn:
                if !isFirst {
                    guard delimiters == widestRow - 1 else { return false }
                    wholeLines += 1
                }
                (isFirst, delimiters) = (false, 0)
                index = endOfLine(bytes, at: index)
            default:
                index += 1
            }
        }
        return wholeLines > 0
    }
}

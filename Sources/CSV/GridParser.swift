/// RFC 4180, with what Excel tolerates, over UTF-8 bytes: finds where cells begin and end, and copies nothing.
struct GridParser {
    /// The start of every cell; after a row's last cell one more entry, one past its end, as if a delimiter stood
    /// there.
    private(set) var bounds: [UInt32] = []
    /// Where each row starts in `bounds`, and the end.
    private(set) var rowOffsets: [UInt32] = []
    /// The physical line, from 1, that each row starts on.
    private(set) var rowLines: [UInt32] = []
    /// Quotes that open a cell and never close, by row and column.
    private(set) var unclosedQuotes: [(row: Int, column: Int)] = []

    private let delimiter: UInt8
    private var line: Int
    private var widestRow = 0

    private static let quote: UInt8 = 0x22
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    /// - Parameter bytes: less than 4 GiB, for a place in them takes four bytes.
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
            rowOffsets.append(UInt32(firstBound))
            rowLines.append(UInt32(line))
            bounds.append(UInt32(position))
            position = endOfCell(bytes, from: position)
            while position < bytes.count, bytes[position] == delimiter {
                bounds.append(UInt32(position + 1))
                position = endOfCell(bytes, from: position + 1)
            }
            bounds.append(UInt32(position + 1))
            widestRow = max(widestRow, bounds.count - 1 - firstBound)
            position = endOfLine(bytes, at: position)
            line += 1
        }
        rowOffsets.append(UInt32(bounds.count))
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
        // Eight bytes at a time while none of them ends the cell.
        while index + 8 <= bytes.count {
            let end = firstByte(
                atMost: delimiter,
                in: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += end
            if end < 8 {
                if endsCell(bytes[index]) { return index }
                index += 1
            }
        }
        while index < bytes.count, !endsCell(bytes[index]) { index += 1 }
        return index
    }

    @inline(__always)
    private func endsCell(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    /// The position, among eight bytes, of the first that is at most `limit` or at most a carriage return; 8 when there
    /// is none.
    ///
    /// Delimiters and line ends are such bytes, and Chinese text and letters have none. The caller looks at what is
    /// found, because other signs are as small.
    @inline(__always)
    private func firstByte(atMost limit: UInt8, in bytes: UInt64) -> Int {
        let each: UInt64 = 0x0101_0101_0101_0101
        let least = UInt64(max(limit, Self.carriageReturn)) + 1
        // The high bit of each byte that is smaller than `least`. Only the first one is certain, because the
        // subtraction borrows from the bytes behind it.
        let isSmaller = (UInt64(littleEndian: bytes) &- each &* least) & ~UInt64(littleEndian: bytes) & each << 7
        return isSmaller.trailingZeroBitCount / 8
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
                if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
                    index += 2
                    continue
                }
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
        unclosedQuotes.append((row: rowOffsets.count - 1, column: bounds.count - 1 - Int(rowOffsets.last ?? 0)))
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

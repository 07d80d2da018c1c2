import Diagnostics

/// What separates the cells of a row.
public enum Delimiter: UInt8, Sendable, CaseIterable {
    case comma = 0x2C
    /// Excel's “Unicode 文本” export.
    case tab = 0x09
    /// What Excel writes in countries whose decimal sign is a comma.
    case semicolon = 0x3B
}

extension Delimiter {
    /// The delimiter that the text uses most regularly: the same number of times on as many lines as possible.
    ///
    /// - Parameter prefersTab: for UTF-16, which Excel writes with tabs only.
    static func detect(in bytes: ArraySlice<UInt8>, prefersTab: Bool) -> Delimiter {
        let lines = countsPerLine(in: bytes)
        if prefersTab, lines.contains(where: { $0[.tab, default: 0] > 0 }) { return .tab }
        var best = (delimiter: Delimiter.comma, score: (lines: 0, count: 0))
        for delimiter in allCases {
            var linesWithCount: [Int: Int] = [:]
            for line in lines {
                if let count = line[delimiter] { linesWithCount[count, default: 0] += 1 }
            }
            let score = linesWithCount.map { (lines: $0.value, count: $0.key) }.max { $0 < $1 } ?? (0, 0)
            if score > best.score { best = (delimiter, score) }
        }
        return best.delimiter
    }

    /// How often each delimiter stands outside quotes, for the first lines that are not empty.
    private static func countsPerLine(in bytes: ArraySlice<UInt8>) -> [[Delimiter: Int]] {
        let sampledLines = 30
        let sampledBytes = 1 << 16
        var lines: [[Delimiter: Int]] = []
        var current: [Delimiter: Int] = [:]
        var isQuoted = false
        var isEmpty = true
        for byte in bytes.prefix(sampledBytes) {
            switch byte {
            case 0x22: isQuoted.toggle()
            case 0x0A, 0x0D:
                // A line end closes quotes here: one stray quote must not hide the rest of the sample.
                isQuoted = false
                if !isEmpty { lines.append(current) }
                (current, isEmpty) = ([:], true)
                if lines.count == sampledLines { return lines }
                continue
            default:
                if !isQuoted, let delimiter = Delimiter(rawValue: byte) { current[delimiter, default: 0] += 1 }
            }
            isEmpty = false
        }
        if !isEmpty { lines.append(current) }
        return lines
    }

    /// The line `sep=,` that Excel reads and does not show, at the start of a file.
    static func declared(in bytes: [UInt8]) -> (delimiter: Delimiter, end: Int)? {
        guard bytes.count >= 5, bytes[..<4].elementsEqual("sep=".utf8) || bytes[..<4].elementsEqual("SEP=".utf8),
            let delimiter = Delimiter(rawValue: bytes[4])
        else { return nil }
        switch bytes[5...].prefix(2).map({ $0 }) {
        case []: return (delimiter, 5)
        case [0x0D, 0x0A]: return (delimiter, 7)
        case let end where end[0] == 0x0A || end[0] == 0x0D: return (delimiter, 6)
        default: return nil
        }
    }
}

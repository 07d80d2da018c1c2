import Diagnostics
import Glibc

/// Reads a mapping that is written as nearly everybody writes one: `key: value` lines, and lists of values.
///
/// Values are plain or simply quoted and stand on one line; lists stand in brackets on one line, or one `- ` line per
/// value. Whatever else there is (mappings inside, escapes, anchors, several lines, mistakes) makes the whole text
/// somebody else's: the reader has no errors. It must never read anything in another way than libyaml does, which a
/// test compares.
///
/// Yams took 140,000 instructions for the front matter of a report; this takes 15,000.
struct PlainMapping {
    private let source: SourceText
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    /// The line that is being read, without its line end.
    private var line: Range<Int>
    private var lineNumber: Int

    /// The entries of `range`, which begins in line `firstLine` of `source`; nil when it is written in any other way.
    static func entries(of range: Range<Int>, in source: SourceText, firstLine: Int) -> [YAMLMapping.Entry]? {
        guard range.count < largest else { return nil }
        return source.bytes.withUnsafeBufferPointer { bytes in
            var reader = PlainMapping(source, bytes, range, firstLine)
            return reader.hasOnlyPlainCharacters(range) ? reader.readEntries() : nil
        }
    }

    /// Far more than front matter has, and so little that the values in it need no counting.
    private static let largest = 32 << 10
    /// libyaml gives up on keys of more than 1024 characters.
    private static let longestKey = 256

    private init(_ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ firstLine: Int) {
        self.source = source
        self.bytes = bytes
        end = range.upperBound
        line = range.lowerBound..<range.lowerBound
        lineNumber = firstLine
        enterLine(at: range.lowerBound)
    }

    /// Neither control characters nor one of the line ends, marks and non-characters that YAML treats in its own way.
    private func hasOnlyPlainCharacters(_ range: Range<Int>) -> Bool {
        func byte(_ index: Int) -> UInt8 { index < range.upperBound ? bytes[index] : 0 }
        for index in range {
            switch bytes[index] {
            case 0x0A, 0x20...0x7E: break
            case 0x0D: if byte(index + 1) != 0x0A { return false }
            case 0xC2: if byte(index + 1) < 0xA0 { return false }
            case 0xE2: if byte(index + 1) == 0x80, byte(index + 2) == 0xA8 || byte(index + 2) == 0xA9 { return false }
            case 0xEF:
                if byte(index + 1) == 0xBB, byte(index + 2) == 0xBF { return false }
                if byte(index + 1) == 0xBF, byte(index + 2) >= 0xBE { return false }
            case 0x80...0xF4: break
            default: return false
            }
        }
        return true
    }

    // MARK: Lines

    private mutating func enterLine(at start: Int) {
        var stop = end
        if start < end, let found = memchr(bytes.baseAddress! + start, 0x0A, end - start) {
            stop = bytes.baseAddress!.distance(to: found.assumingMemoryBound(to: UInt8.self))
        }
        line = start..<stop
    }

    /// Goes to the next line, which is empty at the end.
    private mutating func nextLine() {
        lineNumber += 1
        enterLine(at: min(line.upperBound + 1, end))
    }

    /// The first place from `index` on in this line that is no space; nil when only a comment follows, or nothing.
    private func content(from index: Int) -> Int? {
        var index = index
        while index < line.upperBound, bytes[index] == 0x20 { index += 1 }
        let isOver = index == line.upperBound || bytes[index] == 0x0D
        let isComment =
            !isOver && bytes[index] == UInt8(ascii: "#") && (index == line.lowerBound || bytes[index - 1] == 0x20)
        return isOver || isComment ? nil : index
    }

    /// Goes on to a line that says something, the present one included; where it begins to, or nil at the end.
    private mutating func nextContent() -> Int? {
        while true {
            if let start = content(from: line.lowerBound) { return start }
            if line.upperBound == end { return nil }
            nextLine()
        }
    }

    // MARK: Entries

    private mutating func readEntries() -> [YAMLMapping.Entry]? {
        var entries: [YAMLMapping.Entry] = []
        while let start = nextContent() {
            guard start == line.lowerBound, let entry = readEntry(), !entries.contains(where: { $0.key == entry.key })
            else { return nil }
            entries.append(entry)
        }
        return entries.isEmpty ? nil : entries
    }

    private mutating func readEntry() -> YAMLMapping.Entry? {
        guard let colon = endOfKey() else { return nil }
        let key = text(line.lowerBound..<colon)
        let keyPlace = place(of: line.lowerBound..<colon)
        let value: YAMLValue
        if let start = content(from: colon + 1) {
            guard let (found, end) = bytes[start] == UInt8(ascii: "[") ? bracketedList(at: start) : scalar(at: start),
                content(from: end) == nil
            else { return nil }
            value = found
            nextLine()
        } else {
            let nothing = YAMLValue(content: .scalar("", isPlain: true), span: place(of: colon + 1..<colon + 1))
            nextLine()
            if let start = nextContent(), isItem(at: start) {
                guard let list = list(at: start) else { return nil }
                value = list
            } else {
                value = nothing
            }
        }
        return YAMLMapping.Entry(key: key, keySpan: keyPlace, value: value)
    }

    /// Where the key that begins this line meets its colon.
    private func endOfKey() -> Int? {
        var index = line.lowerBound
        while index < line.upperBound,
            PlainByte.isWord(bytes[index]) || (index > line.lowerBound && bytes[index] == UInt8(ascii: "-"))
        { index += 1 }
        guard index > line.lowerBound, index - line.lowerBound <= Self.longestKey, isColon(at: index) else {
            return nil
        }
        return index
    }

    /// Whether a colon that ends a key stands at `index`.
    private func isColon(at index: Int) -> Bool {
        guard index < line.upperBound, bytes[index] == UInt8(ascii: ":") else { return false }
        return index + 1 == line.upperBound || bytes[index + 1] == 0x20 || bytes[index + 1] == 0x0D
    }

    // MARK: Lists

    private func isItem(at index: Int) -> Bool {
        index + 1 < line.upperBound && bytes[index] == UInt8(ascii: "-") && bytes[index + 1] == 0x20
    }

    /// One `- ` line for each value, all indented as the first is.
    private mutating func list(at first: Int) -> YAMLValue? {
        let place = place(of: first..<first + 1)
        let indent = first - line.lowerBound
        var values: [YAMLValue] = []
        var next: Int? = first
        while let dash = next, dash - line.lowerBound == indent, isItem(at: dash) {
            guard let start = content(from: dash + 1), let (value, end) = scalar(at: start), content(from: end) == nil
            else { return nil }
            values.append(value)
            nextLine()
            next = nextContent()
        }
        return YAMLValue(content: .sequence(values), span: place)
    }

    /// `[甲, "乙"]`
    private func bracketedList(at open: Int) -> (YAMLValue, end: Int)? {
        let place = place(of: open..<open + 1)
        var values: [YAMLValue] = []
        guard var index = content(from: open + 1) else { return nil }
        if bytes[index] == UInt8(ascii: "]") { return (YAMLValue(content: .sequence([]), span: place), index + 1) }
        while let (value, end) = scalar(at: index, inBrackets: true), let mark = content(from: end) {
            values.append(value)
            if bytes[mark] == UInt8(ascii: "]") {
                return (YAMLValue(content: .sequence(values), span: place), mark + 1)
            }
            guard bytes[mark] == UInt8(ascii: ","), let start = content(from: mark + 1) else { return nil }
            index = start
        }
        return nil
    }

    // MARK: Values

    private func scalar(at start: Int, inBrackets: Bool = false) -> (YAMLValue, end: Int)? {
        let first = bytes[start]
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return quoted(at: start) }
        guard inBrackets ? PlainByte.isWord(first) : PlainByte.mayBeginValue(first) else { return nil }
        var index = start
        // Spaces at the end belong to nobody.
        var last = start
        while index < line.upperBound, bytes[index] != 0x0D {
            let byte = bytes[index]
            if inBrackets {
                if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") { break }
                guard PlainByte.mayStandInBrackets(byte) else { return nil }
            } else {
                if byte == UInt8(ascii: "#"), bytes[index - 1] == 0x20 { break }
                if isColon(at: index) { return nil }
            }
            index += 1
            if byte != 0x20 { last = index }
        }
        return (YAMLValue(content: .scalar(text(start..<last), isPlain: true), span: place(of: start..<last)), last)
    }

    private func quoted(at start: Int) -> (YAMLValue, end: Int)? {
        let quote = bytes[start]
        var close = start + 1
        while close < line.upperBound, bytes[close] != quote {
            if bytes[close] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { return nil }
            close += 1
        }
        guard close < line.upperBound, close + 1 == line.upperBound || bytes[close + 1] != quote else { return nil }
        let inside = start + 1..<close
        let place = place(from: start, length: max(characters(inside), 1) + 2)
        return (YAMLValue(content: .scalar(text(inside), isPlain: false), span: place), close + 1)
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    private func place(of range: Range<Int>) -> SourceSpan {
        place(from: range.lowerBound, length: max(characters(range), 1))
    }

    private func place(from start: Int, length: Int) -> SourceSpan {
        SourceSpan(source: source, line: lineNumber, column: characters(line.lowerBound..<start) + 1, length: length)
    }

    private func characters(_ range: Range<Int>) -> Int {
        var count = 0
        for index in range { count &+= bytes[index] & 0xC0 == 0x80 ? 0 : 1 }
        return count
    }
}

/// Bytes that mean nothing to YAML where they stand.
private enum PlainByte {
    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }

    static func mayBeginValue(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "~"): true
        default: isWord(byte)
        }
    }

    static func mayStandInBrackets(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "%"),
            UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: isWord(byte)
        }
    }
}

/// The text of one input file, as UTF-8, and the way from a byte in it to a place that a person can find.
public struct SourceText: Sendable {
    /// The path to show to people.
    public let path: String
    /// UTF-8, without a byte order mark.
    public let bytes: [UInt8]

    /// A text that was decoded, or is UTF-8 already.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// A text at hand as a string.
    public init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The text of some of the bytes.
    public subscript(range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The physical line, from 1, that the byte at `offset` stands in. CR LF, LF and a lone CR each end a line.
    public func lineNumber(at offset: Int) -> Int {
        var line = 1
        var index = 0
        let end = min(offset, bytes.count)
        while index < end {
            let byte = bytes[index]
            index += 1
            if byte == 0x0A { line += 1 }
            if byte == 0x0D {
                if index < bytes.count, bytes[index] == 0x0A {
                    guard index < end else { break }
                    index += 1
                }
                line += 1
            }
        }
        return line
    }

    /// The bytes of the line around `offset`, without its line end.
    public func lineRange(at offset: Int) -> Range<Int> {
        var start = min(max(offset, 0), bytes.count)
        var end = start
        while start > 0, !Self.endsLine(bytes[start - 1]) { start -= 1 }
        while end < bytes.count, !Self.endsLine(bytes[end]) { end += 1 }
        return start..<end
    }

    /// The bytes of line `number`, from 1, without its line end; empty at the end of the text when there is no such
    /// line.
    public func lineRange(number: Int) -> Range<Int> {
        var line = 1
        var index = 0
        while line < number, index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
            if Self.endsLine(byte) { line += 1 }
        }
        return line == number ? lineRange(at: index) : bytes.count..<bytes.count
    }

    /// Where the bytes of `range` stand. It reads the text from its beginning, so ask for it only when there is a problem.
    public func location(of range: Range<Int>) -> SourceLocation {
        let line = lineRange(at: range.lowerBound)
        let before = self[line.lowerBound..<max(line.lowerBound, min(range.lowerBound, line.upperBound))].unicodeScalars
            .count
        return SourceLocation(
            path: path, line: lineNumber(at: range.lowerBound), column: before + 1, excerpt: excerpt(of: range),
            characters: characters(of: range))
    }

    /// The characters (Unicode scalars) of a range in its line, from 0; nil when the range goes beyond the line.
    public func characters(of range: Range<Int>) -> Range<Int>? {
        let line = lineRange(at: range.lowerBound)
        guard range.lowerBound >= line.lowerBound, range.upperBound <= line.upperBound else { return nil }
        let before = self[line.lowerBound..<range.lowerBound].unicodeScalars.count
        return before..<before + self[range].unicodeScalars.count
    }

    /// The place at line and column, both from 1, with `length` characters marked.
    public func location(line: Int, column: Int, length: Int = 1) -> SourceLocation {
        let text = self[lineRange(number: line)]
        return SourceLocation(
            path: path, line: line, column: column,
            excerpt: Excerpt(line: text, marked: column - 1..<column - 1 + max(length, 1)),
            characters: column > 0 && length >= 0 ? column - 1..<column - 1 + length : nil)
    }

    /// The file as a whole.
    public var whole: SourceLocation { SourceLocation(path: path) }

    /// The line around `range` with the range marked as far as it stands on that line.
    public func excerpt(of range: Range<Int>) -> Excerpt {
        let line = lineRange(at: range.lowerBound)
        let lower = min(max(range.lowerBound, line.lowerBound), line.upperBound)
        let upper = min(max(range.upperBound, lower), line.upperBound)
        let before = self[line.lowerBound..<lower].unicodeScalars.count
        let length = self[lower..<upper].unicodeScalars.count
        return Excerpt(line: self[line], marked: before..<before + max(length, 1))
    }

    private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

import Diagnostics

/// Finds line, column and excerpt of the places that problems are reported at.
///
/// `SourceText` can do this too, but reads the file from its start and the whole line for each place. Pasted HTML may
/// bring ten thousand problems in one line. This type remembers the last place, so that even those are reported without
/// delay.
struct SourceLocator {
    private let path: String
    private let bytes: Bytes
    private let cursor: SourceCursor
    /// The number in the file of the body's first line.
    let firstLine: Int
    /// The line of the last place that was asked for, the place, and the number of characters before it in its line.
    private var known = (line: -1, place: 0, characters: 0)

    /// How many bytes around a problem are looked at: more than a line of a terminal can show.
    private static let window = 400

    init(_ source: SourceText, _ cursor: SourceCursor) {
        path = source.path
        bytes = cursor.source
        self.cursor = cursor
        firstLine = source.lineNumber(at: cursor.lineStarts[0])
    }

    mutating func location(of range: Range<Int>) -> SourceLocation {
        let index = cursor.lineIndex(at: range.lowerBound)
        let line = cursor.lineRange(index)
        let lower = min(max(range.lowerBound, line.lowerBound), line.upperBound)
        let upper = min(max(range.upperBound, lower), line.upperBound)
        return SourceLocation(
            path: path, line: firstLine + index, column: column(of: lower, line: index, from: line.lowerBound) + 1,
            excerpt: excerpt(of: lower..<upper, in: line))
    }

    private mutating func column(of place: Int, line: Int, from start: Int) -> Int {
        if known.line != line || known.place > place { known = (line, start, 0) }
        known = (line, place, known.characters + Self.characters(bytes, known.place..<place))
        return known.characters
    }

    private func excerpt(of range: Range<Int>, in line: Range<Int>) -> Excerpt {
        let start = boundary(max(line.lowerBound, range.lowerBound - Self.window), in: line)
        let end = boundary(min(line.upperBound, range.lowerBound + 2 * Self.window), in: line)
        let marked = range.clamped(to: start..<end)
        let before = Self.characters(bytes, start..<marked.lowerBound)
        let length = max(Self.characters(bytes, marked), 1)
        return Excerpt(line: bytes.text(start..<end), marked: before..<before + length)
    }

    /// The nearest start of a character at or before `place`.
    private func boundary(_ place: Int, in line: Range<Int>) -> Int {
        var place = place
        while place > line.lowerBound, place < line.upperBound, bytes[place] & 0xC0 == 0x80 { place -= 1 }
        return place
    }

    private static func characters(_ bytes: Bytes, _ range: Range<Int>) -> Int {
        var count = 0
        for byte in bytes[range] { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
        return count
    }
}

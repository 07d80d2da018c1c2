import Glibc
import Text

/// Follows the tree through the source, so that whatever is said about a node points at what the author typed.
///
/// The library's columns do not serve: they are off after escapes, inside quotations, and by every sentinel. The cursor
/// instead keeps a place in the source, and finds each text from there: between two texts stand only a few bytes of
/// markup. Lines are certain (every line break of the tree is one of the source), so a text that cannot be found costs
/// precision on one line at most.
struct SourceCursor {
    let source: Bytes
    /// Where each line of the body begins.
    let lineStarts: [Int]
    let end: Int
    private(set) var line = 0
    var offset: Int

    /// How far ahead a text is searched.
    private static let reach = 4096

    init(_ source: Bytes, body: Range<Int>) {
        self.source = source
        end = body.upperBound
        offset = body.lowerBound
        // A lone CR ends a line too, but hardly any file has one.
        let hasReturns = source.first(0x0D, in: body) != nil
        var starts = [body.lowerBound]
        starts.reserveCapacity(body.count / 64 + 16)
        var index = body.lowerBound
        while index < body.upperBound {
            if hasReturns {
                let byte = source[index]
                index += 1
                let isLone = byte == 0x0D && !(index < body.upperBound && source[index] == 0x0A)
                if byte == 0x0A || isLone { starts.append(index) }
            } else {
                guard let lineEnd = source.first(0x0A, in: index..<body.upperBound) else { break }
                index = lineEnd + 1
                starts.append(index)
            }
        }
        lineStarts = starts
    }

    /// Goes to the start of the body's line `number`, from 1.
    mutating func enterLine(_ number: Int) {
        line = min(max(number - 1, 0), lineStarts.count - 1)
        offset = lineStarts[line]
    }

    mutating func nextLine() {
        guard line + 1 < lineStarts.count else { return }
        line += 1
        offset = max(offset, lineStarts[line])
    }

    /// Goes past what has been found.
    mutating func move(to place: Int) {
        offset = min(max(place, offset), end)
        while line + 1 < lineStarts.count, lineStarts[line + 1] <= offset { line += 1 }
    }

    /// The body's line, from 0, that the byte at `place` stands in.
    func lineIndex(at place: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= place { low = middle } else { high = middle }
        }
        return low
    }

    /// The bytes of the body's line `index`, from 0, without its line end.
    func lineRange(_ index: Int) -> Range<Int> {
        guard index >= 0, index < lineStarts.count else { return end..<end }
        let start = lineStarts[index]
        var stop = index + 1 < lineStarts.count ? lineStarts[index + 1] : end
        while stop > start, source[stop - 1] == 0x0A || source[stop - 1] == 0x0D { stop -= 1 }
        return start..<stop
    }

    /// Finds `text`, as the library decoded it, at or after the cursor, and goes past it.
    mutating func find(_ text: Bytes) -> Int? {
        guard let first = text.first else { return nil }
        let limit = min(offset + Self.reach, end)
        var candidate = offset
        while candidate < limit {
            let byte = source[candidate]
            if byte == first, isVerbatim(text, at: candidate) {
                move(to: candidate + text.count)
                return candidate
            }
            if byte == first || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&"),
                prefixMatches(text, at: candidate)
            {
                move(to: sourceOffset(of: text.count, in: text, from: candidate))
                return candidate
            }
            candidate += 1
        }
        return nil
    }

    /// Whether `text` stands at `start` byte for byte, with nothing in it that could be an escape.
    private func isVerbatim(_ text: Bytes, at start: Int) -> Bool {
        guard start + text.count <= end, memcmp(text.baseAddress!, source.baseAddress! + start, text.count) == 0 else {
            return false
        }
        let prefix = Bytes(rebasing: text[..<min(text.count, 24)])
        return Self.escapes.firstIndex(in: prefix, from: 0) == prefix.count
    }

    private static let escapes = ByteSet("\\&".utf8)

    private func prefixMatches(_ text: Bytes, at start: Int) -> Bool {
        var alignment = Alignment(text: text, source: source, start: start, end: end)
        let length = min(text.count, 24)
        while alignment.textIndex < length { guard alignment.step() else { return false } }
        return true
    }

    /// The place in the source of byte `index` of `text`, which begins at `start` in the source.
    func sourceOffset(of index: Int, in text: Bytes, from start: Int) -> Int {
        // Nearly all text stands in the source as it is.
        if start + index <= end, let text = text.baseAddress, memcmp(text, source.baseAddress! + start, index) == 0 {
            return start + index
        }
        var alignment = Alignment(text: text, source: source, start: start, end: end)
        while alignment.textIndex < index { guard alignment.step() else { break } }
        return alignment.sourceIndex
    }
}

/// Walks through decoded text and its source together: `\*` is one character of text, and so is `&amp;`.
struct Alignment {
    let text: Bytes
    let source: Bytes
    let end: Int
    private(set) var textIndex = 0
    private(set) var sourceIndex: Int

    init(text: Bytes, source: Bytes, start: Int, end: Int) {
        self.text = text
        self.source = source
        self.end = end
        sourceIndex = start
    }

    /// One character further; false when the two disagree.
    mutating func step() -> Bool {
        guard textIndex < text.count, sourceIndex < end else { return false }
        let wanted = text[textIndex]
        let found = source[sourceIndex]
        if found == UInt8(ascii: "\\"), sourceIndex + 1 < end, source[sourceIndex + 1] == wanted,
            CharacterClasses.isASCIIPunctuation(wanted)
        {
            textIndex += 1
            sourceIndex += 2
            return true
        }
        if found == UInt8(ascii: "&"), let entityEnd = entityEnd(), !isLiteral(upTo: entityEnd) {
            textIndex += 1
            while textIndex < text.count, text[textIndex] & 0xC0 == 0x80 { textIndex += 1 }
            sourceIndex = entityEnd
            return true
        }
        guard found == wanted else { return false }
        textIndex += 1
        sourceIndex += 1
        return true
    }

    private func entityEnd() -> Int? {
        var index = sourceIndex + 1
        let limit = min(sourceIndex + 34, end)
        while index < limit {
            let byte = source[index]
            if byte == UInt8(ascii: ";") { return index > sourceIndex + 1 ? index + 1 : nil }
            guard byte == UInt8(ascii: "#") || CharacterClasses.isASCIIAlphanumeric(byte) else { return nil }
            index += 1
        }
        return nil
    }

    /// Whether the text has the entity itself, because it is none that the library knows.
    private func isLiteral(upTo entityEnd: Int) -> Bool {
        let length = entityEnd - sourceIndex
        guard textIndex + length <= text.count else { return false }
        for offset in 0..<length where text[textIndex + offset] != source[sourceIndex + offset] { return false }
        return true
    }
}

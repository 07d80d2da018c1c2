import Glibc
import Text

/// Follows the tree through the source, so that a problem is reported at what the author typed.
///
/// The library's columns cannot be used. They are wrong after escapes, in quotations and behind sentinels. The cursor
/// keeps a place in the source instead and searches each text from there. Only a few bytes of markup stand between two
/// texts, so the search is short. Every line break of the tree is one of the source, so the line is always right; when a
/// text is not found, only columns in its line are less exact.
struct SourceCursor {
    let source: Bytes
    /// For each line of the body, the index of its first byte.
    let lineStarts: [Int]
    /// The index behind the body.
    let end: Int
    /// The line of the body that the cursor stands in, from 0.
    private(set) var line = 0
    /// The index of the byte where the cursor stands.
    private(set) var offset: Int

    /// How far ahead a text is searched, in bytes.
    private static let reach = 4096

    init(_ source: Bytes, body: Range<Int>) {
        self.source = source
        end = body.upperBound
        offset = body.lowerBound
        // A CR alone ends a line too. Few files have one, so the others are searched for LF only.
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

    /// Goes to the start of the next line, unless the cursor is there already.
    mutating func nextLine() {
        guard line + 1 < lineStarts.count else { return }
        line += 1
        offset = max(offset, lineStarts[line])
    }

    /// Goes forward to `place`, never back.
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

    /// Finds `text`, as the library decoded it, at or behind the cursor, and goes past it.
    ///
    /// - Returns: the index of its first byte in the source; nil when it is not found.
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

    /// Whether `text` stands at `start` byte for byte. A text that may begin with an escape is left to `prefixMatches`.
    private func isVerbatim(_ text: Bytes, at start: Int) -> Bool {
        guard start + text.count <= end, memcmp(text.baseAddress!, source.baseAddress! + start, text.count) == 0 else {
            return false
        }
        let prefix = Bytes(rebasing: text[..<min(text.count, 24)])
        return Self.escapes.firstIndex(in: prefix, from: 0) == prefix.count
    }

    private static let escapes = ByteSet("\\&".utf8)

    /// Whether the first bytes of `text` stand at `start`, with or without escapes.
    private func prefixMatches(_ text: Bytes, at start: Int) -> Bool {
        var alignment = Alignment(text: text, source: source, start: start, end: end)
        let length = min(text.count, 24)
        while alignment.textIndex < length { guard alignment.step() else { return false } }
        return true
    }

    /// The place in the source of byte `index` of `text`, which begins at `start` in the source.
    func sourceOffset(of index: Int, in text: Bytes, from start: Int) -> Int {
        // This is the quick way for text without escapes.
        if start + index <= end, let text = text.baseAddress, memcmp(text, source.baseAddress! + start, index) == 0 {
            return start + index
        }
        var alignment = Alignment(text: text, source: source, start: start, end: end)
        while alignment.textIndex < index { guard alignment.step() else { break } }
        return alignment.sourceIndex
    }
}

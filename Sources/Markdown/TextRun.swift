import Glibc

/// Text that stands together, gathered from several nodes, with the way back to where each byte stands in the source.
struct TextRun {
    private(set) var bytes: [UInt8] = []
    /// Stretches that stand in the source byte for byte; an escape or an entity begins a new one.
    private var parts: [Part] = []

    private struct Part {
        let start: Int
        /// nil when the text was not found in the source.
        let source: Int?
    }

    var isEmpty: Bool { bytes.isEmpty }

    /// `place` is where the first byte of `text` stands in the source of `cursor`.
    mutating func append(_ text: Bytes, from place: Int?, _ cursor: SourceCursor) {
        guard let start = text.baseAddress else { return }
        parts.append(Part(start: bytes.count, source: place))
        if let place, place + text.count > cursor.end || memcmp(start, cursor.source.baseAddress! + place, text.count) != 0 {
            appendParts(of: text, from: place, cursor)
        }
        bytes.append(contentsOf: text)
    }

    /// A line end that means a space.
    mutating func appendLineEnd() {
        parts.append(Part(start: bytes.count, source: nil))
        bytes.append(0x0A)
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        parts.removeAll(keepingCapacity: true)
    }

    /// The bytes of the source behind `range` of this text; nil when the text was not found in the source.
    func sourceRange(of range: Range<Int>) -> Range<Int>? {
        guard let lower = sourceOffset(of: range.lowerBound), let upper = sourceOffset(of: range.upperBound - 1) else { return nil }
        return lower..<max(upper + 1, lower)
    }

    private func sourceOffset(of index: Int) -> Int? {
        var low = 0
        var high = parts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if parts[middle].start <= index { low = middle } else { high = middle }
        }
        guard low < parts.count, let source = parts[low].source else { return nil }
        return source + index - parts[low].start
    }

    private mutating func appendParts(of text: Bytes, from place: Int, _ cursor: SourceCursor) {
        var alignment = Alignment(text: text, source: cursor.source, start: place, end: cursor.end)
        var distance = place
        while alignment.textIndex < text.count {
            guard alignment.step() else {
                parts.append(Part(start: bytes.count + alignment.textIndex, source: nil))
                return
            }
            guard alignment.sourceIndex - alignment.textIndex != distance else { continue }
            distance = alignment.sourceIndex - alignment.textIndex
            parts.append(Part(start: bytes.count + alignment.textIndex, source: alignment.sourceIndex))
        }
    }
}

import Glibc
import Text

/// Text that stands together, gathered from several nodes, with the way back to where each byte stands in the source.
///
/// Nearly every run is the text of one node, which is not copied then: it stays where the library has it.
struct TextRun {
    /// The only text so far; no longer in use when there are more.
    private var single = Bytes(start: nil, count: 0)
    private var gathered = HTMLBuffer(capacity: 256)
    private var isGathered = false
    /// Stretches that stand in the source byte for byte; an escape or an entity begins a new one. Empty for a single
    /// text that does so as a whole, from `place` on.
    private var parts: [Part] = []
    private var place: Int?

    private struct Part {
        let start: Int
        /// nil when the text was not found in the source.
        let source: Int?
    }

    func free() { gathered.free() }

    var isEmpty: Bool { isGathered ? gathered.isEmpty : single.isEmpty }
    /// Until something is appended after `removeAll`.
    var text: Bytes { isGathered ? gathered.bytes : single }

    /// `place` is where the first byte of `text` stands in the source of `cursor`; `text` lives as long as the tree,
    /// unless it is `passing`.
    mutating func append(_ text: Bytes, from place: Int?, _ cursor: SourceCursor, passing: Bool) {
        let isVerbatim =
            place.map {
                $0 + text.count <= cursor.end
                    && memcmp(text.baseAddress!, cursor.source.baseAddress! + $0, text.count) == 0
            } ?? true
        if isEmpty, isVerbatim, !passing {
            isGathered = false
            single = text
            self.place = place
            return
        }
        gather()
        parts.append(Part(start: gathered.count, source: place))
        if let place, !isVerbatim { appendParts(of: text, from: place, cursor) }
        gathered.append(contentsOf: text)
    }

    /// A line end that means a space.
    mutating func appendLineEnd() {
        gather()
        parts.append(Part(start: gathered.count, source: nil))
        gathered.append(0x0A)
    }

    mutating func removeAll() {
        single = Bytes(start: nil, count: 0)
        if isGathered { gathered.removeAll() }
        isGathered = false
        if !parts.isEmpty { parts.removeAll(keepingCapacity: true) }
    }

    private mutating func gather() {
        guard !isGathered else { return }
        isGathered = true
        gathered.removeAll()
        guard !single.isEmpty else { return }
        parts.append(Part(start: 0, source: place))
        gathered.append(contentsOf: single)
    }

    /// The bytes of the source behind `range` of this text; nil when the text was not found in the source.
    func sourceRange(of range: Range<Int>) -> Range<Int>? {
        guard let lower = sourceOffset(of: range.lowerBound), let upper = sourceOffset(of: range.upperBound - 1) else {
            return nil
        }
        return lower..<max(upper + 1, lower)
    }

    private func sourceOffset(of index: Int) -> Int? {
        guard isGathered else { return place.map { $0 + index } }
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
                parts.append(Part(start: gathered.count + alignment.textIndex, source: nil))
                return
            }
            guard alignment.sourceIndex - alignment.textIndex != distance else { continue }
            distance = alignment.sourceIndex - alignment.textIndex
            parts.append(Part(start: gathered.count + alignment.textIndex, source: alignment.sourceIndex))
        }
    }
}

import Glibc
import Text

/// Text gathered from several nodes, and for each byte of it the place in the source.
///
/// Most runs are the text of one node. Such a text is not copied: it is read where the library keeps it.
struct TextRun {
    /// The text of the run as long as it comes from one node alone. It is not used when `isGathered`.
    private var single = Bytes(start: nil, count: 0)
    /// Where the single text stands in the source.
    private var place: Int?
    /// The text of the run when it had to be put together.
    private var gathered = ByteBuffer(capacity: 256)
    private var isGathered = false
    /// The stretches of the gathered text that stand in the source byte for byte. An escape or an entity begins a new
    /// one.
    private var parts: [Part] = []

    private struct Part {
        /// Where the stretch begins in the text.
        let start: Int
        /// Where it begins in the source; nil when the text was not found in the source.
        let source: Int?
    }

    func free() { gathered.free() }

    var isEmpty: Bool { isGathered ? gathered.isEmpty : single.isEmpty }
    /// What has been gathered. After `removeAll` it can be read until something is appended.
    var text: Bytes { isGathered ? gathered.bytes : single }

    /// Adds a text.
    ///
    /// - Parameters:
    ///   - place: where the first byte of `text` stands in the source of `cursor`; nil when that is unknown.
    ///   - passing: whether `text` lives only as long as this call. If not, it lives as long as the tree.
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

    /// Adds a line end, which HTML reads as a space.
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

    /// Copies a single text, so that others can be added to it.
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

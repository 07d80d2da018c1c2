/// Text that stands together, gathered from several nodes, with the way back to where each part stands in the source.
struct TextRun {
    private(set) var bytes: [UInt8] = []
    /// Where a part begins in `bytes`, and where it begins in the source if that is known.
    private var parts: [(start: Int, source: Int?)] = []

    var isEmpty: Bool { bytes.isEmpty }

    /// `place` is the offset of the first byte of `text` in the source.
    mutating func append(_ text: Slice<Bytes>, from place: Int?) {
        parts.append((bytes.count, place))
        bytes.append(contentsOf: text)
    }

    /// A line end that means a space.
    mutating func appendLineEnd() {
        parts.append((bytes.count, nil))
        bytes.append(0x0A)
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        parts.removeAll(keepingCapacity: true)
    }

    /// The bytes of the source behind `range` of this text; nil when the text was not found in the source.
    func sourceRange(of range: Range<Int>, _ cursor: SourceCursor) -> Range<Int>? {
        guard let lower = sourceOffset(of: range.lowerBound, cursor) else { return nil }
        guard let upper = sourceOffset(of: range.upperBound - 1, cursor) else { return nil }
        return lower..<max(upper + 1, lower)
    }

    private func sourceOffset(of index: Int, _ cursor: SourceCursor) -> Int? {
        guard let part = parts.last(where: { $0.start <= index }), let place = part.source else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            cursor.sourceOffset(of: index - part.start, in: Bytes(rebasing: bytes[part.start...]), from: place)
        }
    }
}

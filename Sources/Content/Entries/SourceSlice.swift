import Diagnostics

/// A part of a source that knows where it stands, however it is cut.
package struct SourceSlice: Sendable {
    /// The file that it is cut from.
    package let source: SourceText
    /// Its bytes in the file.
    package let range: Range<Int>

    init(_ source: SourceText, _ range: Range<Int>) {
        self.source = source
        self.range = range
    }

    /// Its characters; a byte that is no UTF-8 becomes U+FFFD.
    package var text: String { source[range] }
    /// Whether it has no bytes. An empty slice still has a place.
    package var isEmpty: Bool { range.isEmpty }
    /// Linear in the size of the source: for problems only.
    package var location: SourceLocation { source.location(of: range) }

    /// Its scalars with their bytes; a byte that is no UTF-8 counts as one scalar.
    var scalars: Scalars { Scalars(slice: self, index: range.lowerBound) }

    struct Scalars: Sequence, IteratorProtocol {
        let slice: SourceSlice
        var index: Int

        mutating func next() -> (scalar: Unicode.Scalar, range: Range<Int>)? {
            guard index < slice.range.upperBound else { return nil }
            let found = slice.scalar(at: index)
            index = found.range.upperBound
            return found
        }
    }

    private func scalar(at index: Int) -> (scalar: Unicode.Scalar, range: Range<Int>) {
        let lead = source.bytes[index]
        let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard index + length <= range.upperBound,
            let text = String(validating: source.bytes[index..<index + length], as: UTF8.self),
            let scalar = text.unicodeScalars.first, text.utf8.count == length
        else { return ("\u{FFFD}", index..<index + 1) }
        return (scalar, index..<index + length)
    }

    private func scalar(before end: Int) -> (scalar: Unicode.Scalar, range: Range<Int>) {
        var start = end - 1
        while start > range.lowerBound, end - start < 4, source.bytes[start] & 0xC0 == 0x80 { start -= 1 }
        let found = upTo(end).scalar(at: start)
        return found.range.upperBound == end ? found : ("\u{FFFD}", end - 1..<end)
    }

    // MARK: Cutting

    /// The part from byte `start` of the file on, as far as it lies in this slice.
    package func from(_ start: Int) -> Self {
        Self(source, min(max(start, range.lowerBound), range.upperBound)..<range.upperBound)
    }
    func upTo(_ end: Int) -> Self { Self(source, range.lowerBound..<min(max(end, range.lowerBound), range.upperBound)) }

    /// What follows `prefix`; nil when it does not begin with it.
    func dropping(_ prefix: String) -> Self? {
        guard source.bytes[range].starts(with: prefix.utf8) else { return nil }
        return from(range.lowerBound + prefix.utf8.count)
    }

    /// Without the scalars at both ends that `isMargin` names.
    func trimmed(_ isMargin: (Unicode.Scalar) -> Bool = SourceSlice.isBlank) -> Self {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, case let first = scalar(at: start), isMargin(first.scalar) { start = first.range.upperBound }
        while end > start, case let last = scalar(before: end), isMargin(last.scalar) { end = last.range.lowerBound }
        return Self(source, start..<end)
    }

    /// The parts between the scalars that `isSeparator` names, trimmed; empty ones are left out.
    package func split(_ isSeparator: (Unicode.Scalar) -> Bool) -> [Self] {
        var parts: [Self] = []
        var start = range.lowerBound
        for (scalar, place) in scalars where isSeparator(scalar) {
            parts.append(Self(source, start..<place.lowerBound).trimmed())
            start = place.upperBound
        }
        parts.append(from(start).trimmed())
        return parts.filter { !$0.isEmpty }
    }

    /// The part before the first scalar that `isSeparator` names, and the part behind it; nil without one.
    func divided(_ isSeparator: (Unicode.Scalar) -> Bool) -> (before: Self, after: Self)? {
        guard let place = scalars.first(where: { isSeparator($0.scalar) })?.range else { return nil }
        return (upTo(place.lowerBound), from(place.upperBound))
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2000...0x200B, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// What stands between the items of a list in a line.
    static func isListSeparator(_ scalar: Unicode.Scalar) -> Bool { "、，；,;".unicodeScalars.contains(scalar) }
    static func isColon(_ scalar: Unicode.Scalar) -> Bool { scalar == "：" || scalar == ":" }
    /// The marks of bold and emphasised text.
    static func isEmphasis(_ scalar: Unicode.Scalar) -> Bool { scalar == "*" || scalar == "_" }
}

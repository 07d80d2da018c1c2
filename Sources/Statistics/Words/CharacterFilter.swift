/// Rules out characters: where it says no, none of its words begins or ends there. Most characters of a text are told so.
struct CharacterFilter: Sendable {
    /// A bit for each place of `place(first:second:third:)`.
    private var bits: [UInt64] = Array(repeating: 0, count: (Self.others + 64) / 64)

    private static let ascii = 4096
    private static let others = ascii + 128

    /// For what begins with the first characters of `words`.
    init(firstOf words: [[UInt8]]) {
        for word in words { word.withUnsafeBufferPointer { insert(Self.first(of: $0.indices, in: $0)) } }
    }

    /// For what ends with the last characters of `words`.
    init(lastOf words: [[UInt8]]) {
        for word in words { word.withUnsafeBufferPointer { insert(Self.last(of: $0.indices, in: $0)) } }
    }

    private mutating func insert(_ place: Int) { bits[place >> 6] |= 1 << (place & 63) }

    private func has(_ place: Int) -> Bool { bits[place >> 6] & 1 << (place & 63) != 0 }

    /// Whether a word may begin with the first character of `range`.
    @inline(__always)
    func mayHaveFirst(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        !range.isEmpty && has(Self.first(of: range, in: text))
    }

    /// Whether a word may end with the last character of `range`.
    @inline(__always)
    func mayHaveLast(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        !range.isEmpty && has(Self.last(of: range, in: text))
    }

    /// A number for the character that `range` begins with. Few Chinese characters share one: it is made of their last
    /// two bytes. All characters of two bytes share the last number.
    @inline(__always)
    private static func first(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int {
        let first = text[range.lowerBound]
        if first < 0x80 { return ascii + Int(first) }
        guard first >= 0xE0, range.count >= 3 else { return others }
        return place(text[range.lowerBound + 1], text[range.lowerBound + 2])
    }

    /// The same for the character that `range` ends with.
    @inline(__always)
    private static func last(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int {
        let last = text[range.upperBound - 1]
        if last < 0x80 { return ascii + Int(last) }
        guard range.count >= 2 else { return others }
        return place(text[range.upperBound - 2], last)
    }

    @inline(__always)
    private static func place(_ second: UInt8, _ third: UInt8) -> Int {
        Int(second & 0x3F) << 6 | Int(third & 0x3F)
    }
}

extension UInt8 {
    /// How many bytes the character has that begins with this byte, in UTF-8.
    @inline(__always)
    var lengthOfCharacter: Int { self < 0x80 ? 1 : self < 0xE0 ? 2 : self < 0xF0 ? 3 : 4 }
}

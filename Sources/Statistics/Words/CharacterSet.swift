/// A set of characters, told by the bytes of a text: a bit for each character of the Basic Multilingual Plane. Most
/// characters of a text are in none of the sets that it is searched for.
struct CharacterSet: Sendable {
    private var bits: [UInt64] = Array(repeating: 0, count: (Self.others + 64) / 64)

    /// Stands for all characters outside the plane, and for bytes that are none.
    private static let others = 0xFFFF

    /// - Parameter characters: those outside the plane count as one.
    init(_ characters: some Sequence<Unicode.Scalar>) {
        for character in characters {
            let number = Self.number(of: character)
            bits[number >> 6] |= 1 << (number & 63)
        }
    }

    /// Whether the character of this number is in the set.
    @inline(__always)
    func has(_ number: Int) -> Bool { bits.withUnsafeBufferPointer { Self.has(number, $0) } }

    /// The first place in `range` where a character of the set stands.
    func first(in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Int? {
        bits.withUnsafeBufferPointer { bits in
            var index = range.lowerBound
            while index < range.upperBound {
                let (number, length) = Self.character(at: index, range.upperBound, in: text)
                if Self.has(number, bits) { return index }
                index &+= length
            }
            return nil
        }
    }

    @inline(__always)
    private static func has(_ number: Int, _ bits: UnsafeBufferPointer<UInt64>) -> Bool {
        bits[number >> 6] &>> UInt64(number & 63) & 1 != 0
    }

    // MARK: - Numbers of characters

    static func number(of character: Unicode.Scalar) -> Int { min(Int(character.value), others) }

    /// The number of the first character of `range`, which must not be empty.
    @inline(__always)
    static func first(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int {
        character(at: range.lowerBound, range.upperBound, in: text).number
    }

    /// The number of the last character of `range`, which must not be empty.
    @inline(__always)
    static func last(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int {
        let last = range.upperBound - 1
        if text[last] < 0x80 { return Int(text[last]) }
        let start = text[max(last - 1, range.lowerBound)] >= 0xC0 ? last - 1 : last - 2
        return start < range.lowerBound ? others : character(at: start, range.upperBound, in: text).number
    }

    /// The number of the character at `index`, and how many bytes it has.
    @inline(__always)
    private static func character(at index: Int, _ end: Int, in text: UnsafeBufferPointer<UInt8>)
        -> (number: Int, length: Int)
    {
        let first = Int(text[index])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 { return (index &+ 1 < end ? (first & 0x1F) << 6 | Int(text[index &+ 1] & 0x3F) : others, 2) }
        guard first < 0xF0, index &+ 2 < end else { return (others, first < 0xF0 ? 3 : 4) }
        return ((first & 0xF) << 12 | Int(text[index &+ 1] & 0x3F) << 6 | Int(text[index &+ 2] & 0x3F), 3)
    }
}

extension UInt8 {
    /// How many bytes the character has that begins with this byte, in UTF-8.
    @inline(__always)
    var lengthOfCharacter: Int { self < 0x80 ? 1 : self < 0xE0 ? 2 : self < 0xF0 ? 3 : 4 }
}

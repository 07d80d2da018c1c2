/// What looks like nothing in an office table: spaces of every width, zero-width characters, line ends.
package enum Blanks {
    /// The length of the blank character that starts at `index`; 0 when the character there is not blank.
    @inline(__always)
    static func length(in bytes: ArraySlice<UInt8>, at index: Int) -> Int {
        switch bytes[index] {
        case 0x09...0x0D, 0x20: return 1
        case 0xC2: return index + 1 < bytes.endIndex && bytes[index + 1] == 0xA0 ? 2 : 0
        case 0xE2, 0xE3, 0xEF:
            guard index + 2 < bytes.endIndex else { return 0 }
            return isBlank(bytes[index], bytes[index + 1], bytes[index + 2]) ? 3 : 0
        default: return 0
        }
    }

    /// U+2000–200F spaces and zero-width marks, U+2028–202F, U+205F–2064, U+3000, U+FEFF.
    private static func isBlank(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
        switch (a, b) {
        case (0xE2, 0x80): c <= 0x8F || (0xA8...0xAF).contains(c)
        case (0xE2, 0x81): (0x9F...0xA4).contains(c)
        case (0xE3, 0x80): c == 0x80
        case (0xEF, 0xBB): c == 0xBF
        default: false
        }
    }

    /// Whether a scalar shows nothing: spaces of all widths, controls of lines, zero-width marks.
    package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// The length of the blank character that the bytes end with; 0 when they end with another.
    @inline(__always)
    private static func lengthOfLast(in bytes: ArraySlice<UInt8>) -> Int {
        let end = bytes.endIndex
        switch bytes[end - 1] {
        case 0x00..<0x80: return length(in: bytes, at: end - 1)
        case 0x80..<0xC0:
            if bytes.count >= 3, length(in: bytes, at: end - 3) == 3 { return 3 }
            return bytes.count >= 2 && length(in: bytes, at: end - 2) == 2 ? 2 : 0
        default: return 0
        }
    }

    /// Without blank characters at either end.
    package static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let length = length(in: bytes, at: start)
            if length == 0 { break }
            start += length
        }
        var end = bytes.endIndex
        while end > start {
            let length = lengthOfLast(in: bytes[start..<end])
            if length == 0 { break }
            end -= length
        }
        return bytes[start..<end]
    }
}

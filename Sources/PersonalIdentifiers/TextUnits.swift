import Text

/// Text as a row of units: digits, what may stand between the digits of one number, and everything else.
struct TextUnits {
    enum Unit: Equatable {
        case digit(UInt8)
        /// The letter that stands for 10 in a check character, or a sign that looks like it.
        case checkLetter
        case space
        /// A hyphen, a dash or a bracket, with which people group digits.
        case hyphen
        /// Another sign that may part the groups of one number, in its narrow form: `.` `·` `/` `,` `、`.
        case mark(Unicode.Scalar)
        /// Not seen by a reader: an inline tag, a zero-width character.
        case invisible
        case other
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let syntax: IdentifierScanner.Syntax

    /// The unit that begins at `index`, and where it ends.
    func unit(at index: Int) -> (unit: Unit, end: Int) {
        guard index < bytes.count else { return (.other, index) }
        let byte = bytes[index]
        switch byte {
        case 0x30...0x39: return (.digit(byte - 0x30), index + 1)
        case UInt8(ascii: "<") where syntax == .markup:
            return HTMLTag.flowing(in: bytes, at: index).map { ($0.breaksLine ? .space : .invisible, $0.end) }
                ?? (.other, index + 1)
        case UInt8(ascii: "&") where syntax == .markup:
            guard let reference = CharacterReference(in: bytes, at: index) else { return (.other, index + 1) }
            return (unit(of: reference.scalar), reference.end)
        case UInt8(ascii: "%"): return escapedUnit(at: index) ?? (.other, index + 1)
        case 0..<0x80: return (unit(of: Unicode.Scalar(byte)), index + 1)
        // The first bytes of all characters that `unit(of:)` knows.
        case 0xC2, 0xC3, 0xCD, 0xCE, 0xD0, 0xD1, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3:
            guard let scalar = bytes.scalar(at: index) else { return (.other, index + 1) }
            return (unit(of: scalar), index + UTF8.width(scalar))
        default: return (.other, index + 1)
        }
    }

    /// The unit that ends at `index`, and where it begins.
    func unit(before index: Int) -> (unit: Unit, start: Int) {
        guard index > 0 else { return (.other, 0) }
        if byte(index - 3) == UInt8(ascii: "%"), let (unit, end) = escapedUnit(at: index - 3), end == index {
            return (unit, index - 3)
        }
        let last = bytes[index - 1]
        switch last {
        case 0x80...0xBF:
            for length in 2...4 where index >= length && bytes[index - length] >= 0xC0 {
                let (unit, end) = unit(at: index - length)
                return end == index ? (unit, index - length) : (.other, index - 1)
            }
            return (.other, index - 1)
        case UInt8(ascii: ">") where syntax == .markup:
            return unit(opening: UInt8(ascii: "<"), endingAt: index, within: 300)
        case UInt8(ascii: ";") where syntax == .markup:
            return unit(opening: UInt8(ascii: "&"), endingAt: index, within: 10)
        default: return (unit(at: index - 1).unit, index - 1)
        }
    }

    /// The tag or reference that ends at `index`.
    private func unit(opening: UInt8, endingAt index: Int, within limit: Int) -> (unit: Unit, start: Int) {
        guard let start = bytes[max(0, index - limit)..<index].lastIndex(of: opening) else {
            return (.other, index - 1)
        }
        let (unit, end) = unit(at: start)
        return end == index ? (unit, start) : (.other, index - 1)
    }

    /// `%31` in an address. An escape of anything but a visible ASCII character is a part of some other character.
    private func escapedUnit(at index: Int) -> (unit: Unit, end: Int)? {
        guard let high = Self.hexadecimal(byte(index + 1)), let low = Self.hexadecimal(byte(index + 2)), high >= 2
        else { return nil }
        let value = high << 4 | low
        return (value < 0x80 ? unit(of: Unicode.Scalar(value)) : .other, index + 3)
    }

    /// The beginning of the escape, or of the character reference in numbers, that the byte at `index` is a part of; else
    /// `index`.
    func startOfUnit(at index: Int) -> Int {
        for start in [index - 1, index - 2]
        where byte(start) == UInt8(ascii: "%") && escapedUnit(at: start) != nil { return start }
        guard syntax == .markup else { return index }
        var first = index
        while index - first < 8, isDigit(first) || isHexLetter(first) { first -= 1 }
        if byte(first) | 0x20 == UInt8(ascii: "x") { first -= 1 }
        return byte(first) == UInt8(ascii: "#") && byte(first - 1) == UInt8(ascii: "&") ? first - 1 : index
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    /// The byte at `index`; 0 outside the text.
    func byte(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

    private func unit(of scalar: Unicode.Scalar) -> Unit {
        switch scalar.value {
        case 0x30...0x39: .digit(UInt8(scalar.value - 0x30))
        // Full-width and mathematical digits.
        case 0xFF10...0xFF19: .digit(UInt8(scalar.value - 0xFF10))
        case 0x1D7CE...0x1D7FF: .digit(UInt8((scalar.value - 0x1D7CE) % 10))
        // X, ×, Greek chi, Cyrillic kha, the Roman numeral ten, signs of multiplication.
        case 0x58, 0x78, 0xFF38, 0xFF58, 0xD7, 0x3A7, 0x3C7, 0x425, 0x445, 0x2169, 0x2179, 0x2715, 0x2716, 0x2A2F:
            .checkLetter
        // Where tags are shown, so are line ends: as spaces. In a table or another plain text they part numbers.
        case 0x09, 0x0A, 0x0C, 0x0D: syntax == .markup ? .space : .other
        case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
        case 0x2D, 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63, 0xFF0D, 0x28, 0x29, 0xFF08, 0xFF09: .hyphen
        case 0x2E, 0xFF0E, 0x2024: .mark(".")
        case 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65: .mark("·")
        case 0x2F, 0xFF0F, 0x2044, 0x2215: .mark("/")
        case 0x5F, 0xFF3F: .mark("_")
        case 0x7E, 0xFF5E, 0x223C: .mark("~")
        case 0x3A, 0xFF1A: .mark(":")
        case 0x5C, 0xFF3C: .mark("\\")
        case 0x3001, 0xFF64: .mark("、")
        case 0xFF0C: .mark(",")
        // The cells of a plain text.
        case 0x2C, 0x7C: syntax == .markup ? .mark(scalar) : .other
        case 0xFF5C: .mark("|")
        // Soft hyphens, zero-width characters, marks of direction, variation selectors, the frame of a key.
        case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180B...0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
            0x20E3, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xE0000...0xE01EF:
            .invisible
        default: .other
        }
    }
}

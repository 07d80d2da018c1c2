import Text

/// Text as a row of units: digits, what may stand between the digits of one number, and everything else.
struct TextUnits {
    enum Unit: Equatable {
        case digit(UInt8)
        /// The letter that stands for 10 in a check character.
        case checkLetter
        case space
        case hyphen
        /// Not seen by a reader: an inline tag, a zero-width character.
        case invisible
        case other
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let syntax: IdentifierScanner.Syntax

    /// The unit that begins at `index`, and where it ends.
    func unit(at index: Int) -> (unit: Unit, end: Int) {
        guard index < bytes.count else { return (.other, index) }
        switch bytes[index] {
        case 0x30...0x39: return (.digit(bytes[index] - 0x30), index + 1)
        case UInt8(ascii: " "): return (.space, index + 1)
        case UInt8(ascii: "-"): return (.hyphen, index + 1)
        case UInt8(ascii: "X"), UInt8(ascii: "x"): return (.checkLetter, index + 1)
        case 0xC2, 0xE2, 0xE3, 0xEF:
            guard let scalar = bytes.scalar(at: index) else { return (.other, index + 1) }
            return (Self.unit(of: scalar.value), index + UTF8.width(scalar))
        case UInt8(ascii: "<") where syntax == .markup:
            return HTMLTag.flowing(in: bytes, at: index).map { (.invisible, $0.end) } ?? (.other, index + 1)
        case UInt8(ascii: "&") where syntax == .markup:
            guard let reference = CharacterReference(in: bytes, at: index), reference.isClosed else {
                return (.other, index + 1)
            }
            return (Self.unit(of: reference.scalar.value), reference.end)
        default: return (.other, index + 1)
        }
    }

    /// The unit that ends at `index`, and where it begins.
    func unit(before index: Int) -> (unit: Unit, start: Int) {
        guard index > 0 else { return (.other, 0) }
        let last = bytes[index - 1]
        switch last {
        case 0x80...0xBF:
            for length in 2...3 where index >= length && bytes[index - length] >= 0xC0 {
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

    /// The byte at `index`; 0 outside the text.
    func byte(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

    private static func unit(of scalar: UInt32) -> Unit {
        switch scalar {
        case 0x30...0x39: .digit(UInt8(scalar - 0x30))
        case 0xFF10...0xFF19: .digit(UInt8(scalar - 0xFF10))
        case 0x58, 0x78, 0xFF38, 0xFF58: .checkLetter
        case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: .space
        case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D: .hyphen
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: .invisible
        default: .other
        }
    }
}

/// A character reference of HTML: `&amp;`, `&#38;`, `&#x26;`.
///
/// Of the names that HTML has, those are known that write what HTML itself uses, blanks and dashes, and what could hide
/// the scheme of an address.
package struct CharacterReference: Equatable, Sendable {
    /// The character that the reference stands for; U+FFFD for a number that is no character.
    package let scalar: Unicode.Scalar
    /// The index behind the reference.
    package let end: Int
    /// Whether a semicolon ends it. Browsers read numbers without one all the same.
    package let isClosed: Bool

    /// The reference whose `&` stands at `index`; nil when there is none, or its name is not known.
    package init?(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "&") else { return nil }
        if bytes[index + 1] == UInt8(ascii: "#") {
            self.init(number: bytes, at: index + 2)
        } else {
            self.init(name: bytes, at: index + 1)
        }
    }

    private init?(number bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        let isHexadecimal = start < bytes.count && bytes[start] | 0x20 == UInt8(ascii: "x")
        let radix: UInt32 = isHexadecimal ? 16 : 10
        let firstDigit = isHexadecimal ? start + 1 : start
        var end = firstDigit
        var value: UInt32 = 0
        while end < bytes.count, let digit = Self.digit(bytes[end]), digit < radix {
            value = min(value * radix + digit, 0x110000)
            end += 1
        }
        guard end > firstDigit else { return nil }
        isClosed = end < bytes.count && bytes[end] == UInt8(ascii: ";")
        scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        self.end = isClosed ? end + 1 : end
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    private init?(name bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        let longestName = 7
        var end = start
        while end < bytes.count, end - start <= longestName, bytes[end] != UInt8(ascii: ";") { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: ";"),
            let scalar = Self.scalar(named: String(decoding: bytes[start..<end], as: UTF8.self))
        else { return nil }
        (self.scalar, self.end, isClosed) = (scalar, end + 1, true)
    }

    private static func scalar(named name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        case "colon": ":"
        case "Tab": "\t"
        case "NewLine": "\n"
        case "nbsp": "\u{A0}"
        case "ensp": "\u{2002}"
        case "emsp": "\u{2003}"
        case "thinsp": "\u{2009}"
        case "shy": "\u{AD}"
        case "zwnj": "\u{200C}"
        case "zwj": "\u{200D}"
        case "NoBreak": "\u{2060}"
        case "hyphen", "dash": "\u{2010}"
        case "ndash": "\u{2013}"
        case "mdash": "\u{2014}"
        case "minus": "\u{2212}"
        default: nil
        }
    }
}

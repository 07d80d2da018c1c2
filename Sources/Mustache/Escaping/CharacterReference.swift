/// The HTML character references that can hide a scheme: `&#106;`, `&#x6A`, `&colon;`, `&Tab;`, `&NewLine;`.
enum CharacterReference {
    /// The byte at `index`, or the one that a reference there stands for, and the index behind it.
    ///
    /// References to characters outside ASCII cannot be part of a scheme and are left as they are.
    static func decoded(_ bytes: [UInt8], at index: Int) -> (byte: UInt8, next: Int) {
        guard bytes[index] == UInt8(ascii: "&") else { return (bytes[index], index + 1) }
        return numeric(bytes, at: index) ?? named(bytes, at: index) ?? (bytes[index], index + 1)
    }

    private static func numeric(_ bytes: [UInt8], at index: Int) -> (byte: UInt8, next: Int)? {
        var cursor = index + 1
        guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: "#") else { return nil }
        cursor += 1
        let isHex = cursor < bytes.count && bytes[cursor] | 0x20 == UInt8(ascii: "x")
        if isHex { cursor += 1 }
        var value = 0
        let firstDigit = cursor
        while cursor < bytes.count, let digit = Character(UnicodeScalar(bytes[cursor])).hexDigitValue,
            isHex || digit < 10
        {
            value = min(value * (isHex ? 16 : 10) + digit, 0x10FFFF)
            cursor += 1
        }
        guard cursor > firstDigit, value < 0x80 else { return nil }
        if cursor < bytes.count, bytes[cursor] == UInt8(ascii: ";") { cursor += 1 }
        return (UInt8(value), cursor)
    }

    private static func named(_ bytes: [UInt8], at index: Int) -> (byte: UInt8, next: Int)? {
        for (name, byte) in names where bytes[(index + 1)...].starts(with: name) {
            return (byte, index + 1 + name.count)
        }
        return nil
    }

    private static let names: [([UInt8], UInt8)] = [
        (Array("colon;".utf8), UInt8(ascii: ":")), (Array("Tab;".utf8), 0x09), (Array("NewLine;".utf8), 0x0A),
        (Array("amp;".utf8), UInt8(ascii: "&")),
    ]
}

/// An address in running text: `https://example.org/a`, `www.example.org`, `office@example.org`.
///
/// It ends where ASCII ends, so that Chinese text behind it does not belong to it, and before punctuation of the
/// sentence.
struct BareAddress {
    /// Its bytes in the text.
    let range: Range<Int>
    /// What is put before the text to make the destination: `http://` for `www.`, `mailto:` for a mail address.
    let prefix: StaticString

    /// The web address that begins at `start`; nil when none does.
    init?(webAddressIn text: Bytes, at start: Int) {
        if start > 0, CharacterClasses.isASCIIAlphanumeric(text[start - 1]) { return nil }
        let hostStart: Int
        if text.hasIgnoringCase("https://", at: start) {
            hostStart = start + 8
            prefix = ""
        } else if text.hasIgnoringCase("http://", at: start) {
            hostStart = start + 7
            prefix = ""
        } else if text.hasIgnoringCase("www.", at: start) {
            hostStart = start + 4
            prefix = "http://"
        } else {
            return nil
        }
        guard hostStart < text.count, CharacterClasses.isASCIIAlphanumeric(text[hostStart]) else { return nil }
        range = start..<Self.end(text, from: hostStart)
    }

    /// The mail address around the `@` at `index`, which must not begin before `lowest`; nil when there is none.
    init?(mailAddressIn text: Bytes, around index: Int, lowest: Int) {
        var start = index
        while start > lowest, Self.isMailCharacter(text[start - 1]) { start -= 1 }
        while start < index, !CharacterClasses.isASCIIAlphanumeric(text[start]) { start += 1 }
        var end = index + 1
        var lastDot: Int?
        while end < text.count,
            CharacterClasses.isASCIIAlphanumeric(text[end]) || text[end] == 0x2D || text[end] == 0x2E
        {
            if text[end] == 0x2E { lastDot = end }
            end += 1
        }
        while end > index + 1, !CharacterClasses.isASCIIAlphanumeric(text[end - 1]) { end -= 1 }
        guard start < index, let lastDot, lastDot > index + 1, lastDot < end - 1 else { return nil }
        range = start..<end
        prefix = "mailto:"
    }

    /// Where a web address ends whose host begins at `start`: before punctuation, and before a parenthesis that was not
    /// opened in the address.
    private static func end(_ text: Bytes, from start: Int) -> Int {
        var end = start
        var openings = 0
        var closings = 0
        while end < text.count, isAddressCharacter(text[end]) {
            if text[end] == UInt8(ascii: "(") { openings += 1 }
            if text[end] == UInt8(ascii: ")") { closings += 1 }
            end += 1
        }
        while end > start {
            switch text[end - 1] {
            case UInt8(ascii: ")") where closings > openings: closings -= 1
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"),
                UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"),
                UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "]"):
                if text[end - 1] == UInt8(ascii: "(") { openings -= 1 }
            default: return end
            }
            end -= 1
        }
        return end
    }

    /// Whether this is an unreserved or reserved character of RFC 3986, or a percent sign.
    private static func isAddressCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
            UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
            false
        default: byte > 0x20 && byte < 0x7F
        }
    }

    private static func isMailCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"): true
        default: CharacterClasses.isASCIIAlphanumeric(byte)
        }
    }
}

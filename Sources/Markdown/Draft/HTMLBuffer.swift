import Text

extension ByteBuffer {
    /// Text for element content and for quoted attribute values.
    mutating func appendEscaped(_ text: some Sequence<UInt8>) {
        for byte in text { appendEscaped(byte: byte) }
    }

    @inline(__always)
    mutating func appendEscaped(byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): append("&amp;")
        case UInt8(ascii: "<"): append("&lt;")
        case UInt8(ascii: ">"): append("&gt;")
        case UInt8(ascii: "\""): append("&quot;")
        case UInt8(ascii: "'"): append("&#39;")
        default: append(byte)
        }
    }

    /// An address for a quoted attribute value. Whatever RFC 3986 does not allow is percent-encoded. `%` is left as it
    /// is, because the address may be encoded already.
    mutating func appendAddress(_ address: some Sequence<UInt8>) {
        for byte in address {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "'"): append("&#39;")
            case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
                UInt8(ascii: "^"),
                UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), 0x7F...0xFF:
                append(UInt8(ascii: "%"))
                append(Self.hexadecimal(byte >> 4))
                append(Self.hexadecimal(byte & 0xF))
            default: append(byte)
            }
        }
    }

    /// Puts `markup` in front of what begins at `index`.
    mutating func insert(_ markup: String, at index: Int) {
        var markup = markup
        markup.withUTF8 { insert($0, at: index) }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }
}

extension String {
    /// The text of a fragment of HTML: without tags, the five escapes of XML decoded, in one line.
    init(textOf html: [UInt8]) {
        var text: [UInt8] = []
        var inTag = false
        for byte in html {
            switch byte {
            case UInt8(ascii: "<"): inTag = true
            case UInt8(ascii: ">") where inTag: inTag = false
            default: if !inTag { text.append(byte < 0x20 ? 0x20 : byte) }
            }
        }
        var decoded = String(decoding: text, as: UTF8.self)
        guard decoded.utf8.contains(UInt8(ascii: "&")) else {
            self = decoded
            return
        }
        for (escape, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            decoded = decoded.split(separator: escape, omittingEmptySubsequences: false).joined(separator: character)
        }
        self = decoded
    }
}

extension ByteBuffer {
    /// Appends an address for a quoted attribute value.
    ///
    /// What RFC 3986 does not allow in an address is percent-encoded. `%` stays, because the address may be encoded
    /// already.
    package mutating func appendAddress(_ address: some Sequence<UInt8>) {
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

    private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }
}

/// How the bytes of a value are written so that they mean themselves at their place.
enum Escape: Hashable, Sendable {
    case none
    /// HTML text and quoted attributes.
    case html
    /// XML text and quoted attributes: as HTML, and without the control characters that XML cannot carry.
    case xml
    /// The inside of a JSON string in an HTML script.
    case jsonString
    /// A whole JSON value in an HTML script.
    case jsonValue
    /// An address in an attribute.
    case url(URLEscape)

    /// Appends `text`. Returns false, and appends `#`, when it is an address that must not be followed.
    func append(_ text: String, to output: inout [UInt8]) -> Bool {
        if case .url(let rule) = self { return rule.append(text, to: &output) }
        let done: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &output) }
        if done == nil { append(Array(text.utf8), to: &output) }
        return true
    }

    func append(_ bytes: [UInt8], to output: inout [UInt8]) {
        bytes.withUnsafeBufferPointer { append($0, to: &output) }
    }

    private func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        switch self {
        case .none, .url: output.append(contentsOf: bytes)
        case .html: Self.append(bytes, to: &output, Self.html)
        case .xml: Self.append(bytes, to: &output, Self.xml)
        case .jsonString: Self.append(bytes, to: &output, Self.jsonString)
        case .jsonValue: Self.append(bytes, to: &output) { byte in byte == UInt8(ascii: "<") ? #"\u003c"# : nil }
        }
    }

    /// Appends whole runs of bytes that stand for themselves, and for each other byte what `replacement` says.
    @inline(__always)
    private static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8],
        _ replacement: (UInt8) -> StaticString?
    ) {
        var start = 0
        for index in bytes.indices {
            guard let text = replacement(bytes[index]) else { continue }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
            text.withUTF8Buffer { output.append(contentsOf: $0) }
            start = index + 1
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    @inline(__always)
    static func html(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case 0: "\u{FFFD}"
        default: nil
        }
    }

    @inline(__always)
    private static func xml(_ byte: UInt8) -> StaticString? {
        // XML 1.0, 2.2: of the control characters only tab, line feed and carriage return are characters.
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D ? "\u{FFFD}" : html(byte)
    }

    /// RFC 8259, 7, and beyond it what HTML would see before JSON does.
    @inline(__always)
    private static func jsonString(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "\""): #"\""#
        case UInt8(ascii: "\\"): #"\\"#
        case UInt8(ascii: "<"): #"\u003c"#
        case UInt8(ascii: ">"): #"\u003e"#
        case UInt8(ascii: "&"): #"\u0026"#
        case 0x08: #"\b"#
        case 0x09: #"\t"#
        case 0x0A: #"\n"#
        case 0x0C: #"\f"#
        case 0x0D: #"\r"#
        case 0..<0x20: #"\ufffd"#
        default: nil
        }
    }
}

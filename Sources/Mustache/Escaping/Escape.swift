import Text

/// How the bytes of a value are written so that they mean themselves at their place.
enum Escape: Hashable, Sendable, BitwiseCopyable {
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
    func append(_ text: String, to output: inout ByteBuffer) -> Bool {
        if let isFollowed = text.utf8.withContiguousStorageIfAvailable({ append($0, to: &output) }) {
            return isFollowed
        }
        return ContiguousArray(text.utf8).withUnsafeBufferPointer { append($0, to: &output) }
    }

    func append(_ bytes: [UInt8], to output: inout ByteBuffer) {
        _ = bytes.withUnsafeBufferPointer { append($0, to: &output) }
    }

    private func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) -> Bool {
        switch self {
        case .none: output.append(contentsOf: bytes)
        case .html: output.append(bytes, replacing: HTMLEscape.specialBytes, with: Self.reference)
        case .xml: output.append(bytes, replacing: Self.xmlBytes, with: Self.reference)
        case .jsonString: output.append(bytes, replacing: Self.jsonStringBytes, with: Self.jsonString)
        case .jsonValue: output.append(bytes, replacing: Self.jsonValueBytes) { _ in #"\u003c"# }
        case .url(let rule): return rule.append(bytes, to: &output)
        }
        return true
    }

    private static func reference(_ byte: UInt8) -> StaticString { HTMLEscape.replacement(for: byte) ?? "\u{FFFD}" }

    /// XML 1.0, 2.2: of the control characters only tab, line feed and carriage return are characters.
    private static let xmlBytes = ByteSet {
        HTMLEscape.specialBytes.contains($0) || $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D
    }

    private static let jsonValueBytes = ByteSet("<".utf8)

    /// RFC 8259, 7, and beyond it what HTML would see before JSON does.
    private static let jsonStringBytes = ByteSet { $0 < 0x20 || "\"\\<>&".utf8.contains($0) }

    private static func jsonString(_ byte: UInt8) -> StaticString {
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
        default: #"\ufffd"#
        }
    }
}

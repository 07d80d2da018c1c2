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
        case .html: Self.append(bytes, to: &output, except: Self.htmlBytes, Self.html)
        case .xml: Self.append(bytes, to: &output, except: Self.xmlBytes, Self.html)
        case .jsonString: Self.append(bytes, to: &output, except: Self.jsonStringBytes, Self.jsonString)
        case .jsonValue: Self.append(bytes, to: &output, except: Self.jsonValueBytes) { _ in #"\u003c"# }
        case .url(let rule): return rule.append(bytes, to: &output)
        }
        return true
    }

    /// Appends whole runs of bytes that stand for themselves, and for each of `care` what `replacement` says.
    @inline(__always)
    private static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer, except care: ByteSet,
        _ replacement: (UInt8) -> StaticString
    ) {
        var start = 0
        while true {
            let next = care.firstIndex(in: bytes, from: start)
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<next]))
            guard next < bytes.count else { return }
            output.append(replacement(bytes[next]))
            start = next + 1
        }
    }

    private static let htmlBytes = ByteSet("&<>\"'\0".utf8)

    private static func html(_ byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: "\u{FFFD}"
        }
    }

    /// XML 1.0, 2.2: of the control characters only tab, line feed and carriage return are characters.
    private static let xmlBytes = ByteSet {
        htmlBytes.contains($0) || $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D
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

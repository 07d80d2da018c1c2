import Text

/// How a value is written into an address, and which addresses are refused.
struct URLEscape: Hashable, Sendable, BitwiseCopyable {
    /// Where in the address the value stands.
    let progress: AddressProgress
    /// Whether the value is itself a link, whose `/`, `?`, `#` and `%` mean what they mean in links. Other text is
    /// data.
    let isLink: Bool
    /// Whether the attribute holds several addresses, separated by commas and spaces.
    let isCandidate: Bool

    /// Schemes that take a reader somewhere and run nothing.
    static let allowedSchemes: Set<String> = ["http", "https", "mailto", "tel"]

    /// Appends the value, percent-encoded where it must be and escaped for a quoted attribute.
    ///
    /// - Returns: false when the value would begin the address with a scheme that is not allowed; `#` stands in for it.
    func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) -> Bool {
        if progress == .start || progress == .values, Self.hasRefusedScheme(text) {
            output.append(UInt8(ascii: "#"))
            return false
        }
        let care = Self.care[index]
        var start = 0
        while true {
            let next = care.firstIndex(in: text, from: start)
            output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<next]))
            guard next < text.count else { return true }
            if mustEncode(text[next]) {
                output.append(UInt8(ascii: "%"))
                output.append(Self.hexDigit(text[next] >> 4))
                output.append(Self.hexDigit(text[next] & 0xF))
            } else {
                output.append("&amp;")
            }
            start = next + 1
        }
    }

    /// For each rule, the bytes that are encoded or escaped.
    private static let care = AddressProgress.allCases.flatMap { progress in
        [(false, false), (false, true), (true, false), (true, true)].map { isLink, isCandidate in
            let rule = URLEscape(progress: progress, isLink: isLink, isCandidate: isCandidate)
            return ByteSet { $0 == UInt8(ascii: "&") || rule.mustEncode($0) }
        }
    }

    private var index: Int { Int(progress.rawValue) * 4 + (isLink ? 2 : 0) + (isCandidate ? 1 : 0) }

    private func mustEncode(_ byte: UInt8) -> Bool {
        switch byte {
        // RFC 3986, 2: bytes that stand in no address, and those that end an attribute or a candidate.
        case 0...0x20, 0x7F: return true
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"): return true
        case UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"): return true
        case UInt8(ascii: ","): return isCandidate
        // A colon behind the first word of an address would make that word a scheme.
        case UInt8(ascii: ":"): return progress == .head || progress == .mixed || isComponent
        case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "%"): return isComponent || isData
        case UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: ";"),
            UInt8(ascii: "@"),
            UInt8(ascii: "$"):
            return isComponent
        default: return false
        }
    }

    /// In a query or a fragment the value is one piece, so every byte that would separate pieces is encoded.
    private var isComponent: Bool { progress == .query || progress == .descriptor }

    /// A text in a path is a name, in which `?` is encoded; only a link may go on to a query.
    private var isData: Bool { !isLink && (progress == .path || progress == .head || progress == .mixed) }

    /// Whether a browser could read the beginning of `text` as a scheme other than the allowed ones.
    ///
    /// A colon before any `/`, `?` and `#` makes a scheme. Browsers skip control characters and spaces before it and
    /// inside it (WHATWG URL, 4.4), and what escapes it in HTML may be unescaped on the way; all of that is undone
    /// here.
    static func hasRefusedScheme(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        // Only a colon or a reference to one makes a scheme, and most links have neither.
        guard text.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "&") }) else { return false }
        let bytes = UnsafeBufferPointer(rebasing: text.prefix(512))
        var scheme: [UInt8] = []
        var index = 0
        while index < bytes.count {
            var byte = bytes[index]
            index += 1
            // References to characters outside ASCII cannot be part of a scheme and are left as they are.
            if let reference = CharacterReference(in: bytes, at: index - 1), reference.scalar.isASCII {
                byte = UInt8(reference.scalar.value)
                index = reference.end
            }
            switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
            case UInt8(ascii: ":"):
                return !allowedSchemes.contains(String(decoding: scheme, as: UTF8.self).lowercased())
            case 0...0x20, 0x7F: continue
            default: scheme.append(byte)
            }
        }
        // No scheme is this long: if there were a colon further on, it would not be one that is allowed.
        return text.count > bytes.count && text.contains(UInt8(ascii: ":"))
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}

/// How text is written in HTML and XML so that it means itself, in content and in quoted attribute values alike.
@usableFromInline
package enum HTMLEscape {
    /// The bytes that do not stand for themselves.
    package static let specialBytes = ByteSet("&<>\"'\0".utf8)

    /// What is written instead of `byte`; nil when it stands for itself.
    ///
    /// NUL becomes U+FFFD, as browsers read it, because neither HTML nor XML can carry it.
    @inlinable
    package static func replacement(for byte: UInt8) -> StaticString? {
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
}

extension ByteBuffer {
    /// Appends text for element content and for quoted attribute values.
    @inlinable
    package mutating func appendEscaped(_ text: some Sequence<UInt8>) {
        for byte in text { appendEscaped(byte: byte) }
    }

    /// Appends one byte of such text.
    @inlinable @inline(__always)
    package mutating func appendEscaped(byte: UInt8) {
        if let replacement = HTMLEscape.replacement(for: byte) { append(replacement) } else { append(byte) }
    }

    /// Appends `bytes` with `replacement` in place of each byte of `special`; the runs between them are copied whole.
    @inlinable
    package mutating func append(
        _ bytes: UnsafeBufferPointer<UInt8>, replacing special: ByteSet, with replacement: (UInt8) -> StaticString
    ) {
        var start = 0
        while true {
            let next = special.firstIndex(in: bytes, from: start)
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<next]))
            guard next < bytes.count else { return }
            append(replacement(bytes[next]))
            start = next + 1
        }
    }
}

extension String {
    /// The text for element content and for quoted attribute values.
    package var escapedForHTML: String {
        guard utf8.contains(where: { HTMLEscape.replacement(for: $0) != nil }) else { return self }
        var escaped = ""
        for scalar in unicodeScalars {
            if scalar.isASCII, let replacement = HTMLEscape.replacement(for: UInt8(scalar.value)) {
                escaped += replacement.description
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

import Glibc

/// Bytes that are being written, to be freed by whoever made them.
///
/// An array asks with every append whether it is shared, and moves what it appends through two calls. A report appends some
/// two thousand times: this takes a fifth of the instructions.
struct HTMLBuffer {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = max(capacity, 64)
        start = .allocate(capacity: self.capacity)
    }

    func free() { start.deallocate() }

    var isEmpty: Bool { count == 0 }
    var last: UInt8? { count > 0 ? start[count - 1] : nil }
    /// What has been written, until more is.
    var bytes: Bytes { Bytes(start: start, count: count) }

    func bytes(from index: Int) -> Bytes { Bytes(rebasing: bytes[index...]) }

    mutating func removeAll() { count = 0 }
    mutating func removeAll(from index: Int) { count = index }

    // MARK: Appending

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        start[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func append(_ markup: StaticString) {
        append(contentsOf: Bytes(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    @inline(__always)
    mutating func append(contentsOf bytes: Bytes) {
        guard let source = bytes.baseAddress else { return }
        if bytes.count > capacity &- count { grow(by: bytes.count) }
        memcpy(start + count, source, bytes.count)
        count &+= bytes.count
    }

    mutating func append(contentsOf bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append(contentsOf: $0) } }

    mutating func append(contentsOf text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    /// Puts `bytes` in front of what begins at `index`.
    mutating func insert(_ bytes: Bytes, at index: Int) {
        guard let source = bytes.baseAddress else { return }
        if bytes.count > capacity - count { grow(by: bytes.count) }
        memmove(start + index + bytes.count, start + index, count - index)
        memcpy(start + index, source, bytes.count)
        count += bytes.count
    }

    /// Spaces in place of line ends and other control characters, and none at either end.
    mutating func becomeOneLine() {
        for index in 0..<count where start[index] < 0x20 { start[index] = 0x20 }
        while count > 0, start[count - 1] == 0x20 { count -= 1 }
        var spaces = 0
        while spaces < count, start[spaces] == 0x20 { spaces += 1 }
        if spaces > 0 {
            count -= spaces
            memmove(start, start + spaces, count)
        }
    }

    @inline(never)
    private mutating func grow(by missing: Int) {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: max(2 * capacity, count + missing))
        memcpy(larger, start, count)
        capacity = max(2 * capacity, count + missing)
        start.deallocate()
        start = larger
    }
}

// MARK: - Escaping

extension HTMLBuffer {
    mutating func appendDecimal(_ number: Int) {
        if (0..<10).contains(number) { append(0x30 + UInt8(number)) } else { append(contentsOf: String(number)) }
    }

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

    /// An address for a quoted attribute value: whatever RFC 3986 does not allow is percent-encoded; `%` stays, because the
    /// address may be encoded already.
    mutating func appendAddress(_ address: some Sequence<UInt8>) {
        for byte in address {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "'"): append("&#39;")
            case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
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
        guard decoded.utf8.contains(UInt8(ascii: "&")) else { self = decoded; return }
        for (escape, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            decoded = decoded.split(separator: escape, omittingEmptySubsequences: false).joined(separator: character)
        }
        self = decoded
    }
}

/// The text between the tags of well-formed HTML, such as the project's templates and renderer make. Anything else is
/// read as far as it goes.
struct MarkupReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    /// Room for as many code units as there are bytes: no byte makes more than one, and the end of a line takes the
    /// place of a tag.
    private let text: UnsafeMutableBufferPointer<UInt16>
    private var count = 0

    /// The text of `bytes`. It is made in borrowed memory and copied once, so that millions of letters need no look at
    /// an array's owner.
    static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt16] {
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: bytes.count + 1) { text in
            var reader = MarkupReader(bytes: bytes, text: text)
            reader.read()
            return Array(text[..<reader.count])
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, text: UnsafeMutableBufferPointer<UInt16>) {
        self.bytes = bytes
        self.text = text
    }

    private mutating func read() {
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "<"): readTag()
            case UInt8(ascii: "&"): readReference()
            case 0x00...0x20:
                appendSpace()
                index += 1
            case 0x21...0x7F:
                put(UInt16(byte))
                index += 1
            default: readScalar()
            }
        }
    }

    // MARK: - Characters

    @inline(__always)
    private mutating func put(_ unit: UInt16) {
        text[count] = unit
        count += 1
    }

    private var last: UInt16? { count > 0 ? text[count - 1] : nil }

    private mutating func appendSpace() {
        if let last, last != 0x20, last != 0x0A { put(0x20) }
    }

    private mutating func endLine() {
        if last == 0x20 { count -= 1 }
        if let last, last != 0x0A { put(0x0A) }
    }

    private mutating func append(_ scalar: UInt32) {
        switch scalar {
        case 0x4E00...0x9FFF: put(UInt16(scalar))
        case 0x20, 0xA0: appendSpace()
        case 0x10000...0x10FFFF:
            put(UInt16(0xD800 + (scalar - 0x10000) >> 10))
            put(UInt16(0xDC00 + (scalar - 0x10000) & 0x3FF))
        // Marks that are not seen: soft hyphen, zero-width space and joiners, byte order mark.
        case 0xAD, 0x200B...0x200D, 0xFEFF, 0..<0x20, 0xD800...0xDFFF: break
        default: if scalar <= 0xFFFF { put(UInt16(scalar)) }
        }
    }

    /// A scalar of several bytes; bytes that make none are passed over.
    private mutating func readScalar() {
        let lead = UInt32(bytes[index])
        let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard length > 1, index + length <= bytes.count else {
            index += 1
            return
        }
        var scalar = lead & (0x7F >> UInt32(length))
        for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
        append(scalar)
        index += length
    }

    private mutating func readReference() {
        var end = index + 1
        while end < bytes.count, end < index + 12, bytes[end] != UInt8(ascii: ";") { end += 1 }
        let name = String(decoding: bytes[index + 1..<min(end, bytes.count)], as: UTF8.self)
        guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), let scalar = Self.scalar(named: name) else {
            put(0x26)
            index += 1
            return
        }
        append(scalar)
        index = end + 1
    }

    private static func scalar(named name: String) -> UInt32? {
        switch name {
        case "amp": 0x26
        case "lt": 0x3C
        case "gt": 0x3E
        case "quot": 0x22
        case "apos": 0x27
        case "nbsp": 0x20
        default:
            name.hasPrefix("#x")
                ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        }
    }

    // MARK: - Tags

    private mutating func readTag() {
        let start = index
        let isClosing = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
        let name = name(at: index + (isClosing ? 2 : 1))
        index = endOfTag(from: index)
        if !isClosing, Self.unread.contains(name) || isMarked(start..<index) {
            skip(to: name)
        } else if !Self.inline.contains(name) {
            endLine()
        }
    }

    /// What follows the `>`; quoted values may hold one.
    private func endOfTag(from start: Int) -> Int {
        var position = start
        var isQuoted = false
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == UInt8(ascii: ">"), !isQuoted { break }
        }
        return position
    }

    /// The first eight letters of a tag's name in one number.
    private func name(at start: Int) -> UInt64 {
        var name: UInt64 = 0
        for position in start..<max(start, min(start + 8, bytes.count)) {
            let byte = bytes[position]
            guard byte > 0x20, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/") else { break }
            name = name << 8 | UInt64(byte)
        }
        return name
    }

    /// Past the tag that closes the element named `name`, which may hold others of its name.
    private mutating func skip(to name: UInt64) {
        var depth = 1
        while depth > 0, index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            let isClosing = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
            if self.name(at: index + (isClosing ? 2 : 1)) == name { depth += isClosing ? -1 : 1 }
            index = endOfTag(from: index)
        }
        if !Self.inline.contains(name) { endLine() }
    }

    /// Whether a tag says that its element is not to be found: by its mark, or because it is the number of a footnote.
    private func isMarked(_ tag: Range<Int>) -> Bool {
        guard tag.count > 20 else { return false }
        for position in tag.lowerBound..<tag.upperBound - 12 {
            switch bytes[position] {
            case UInt8(ascii: "d"): if holds("data-search=\"skip\"", at: position) { return true }
            case UInt8(ascii: "c"):
                if holds("class=\"footnote-ref\"", at: position) || holds("class=\"footnote-back", at: position) {
                    return true
                }
            default: continue
            }
        }
        return false
    }

    private func holds(_ words: StaticString, at start: Int) -> Bool {
        guard start + words.utf8CodeUnitCount <= bytes.count else { return false }
        for offset in 0..<words.utf8CodeUnitCount where bytes[start + offset] != words.utf8Start[offset] {
            return false
        }
        return true
    }

    /// Elements that searches do not read: what leads elsewhere, what is drawn, and the title, which they know.
    private static let unread = names("h1", "nav", "svg", "script", "style", "form", "template")
    /// Elements that stand within a line of text. All others end it.
    private static let inline = names(
        "a", "b", "i", "u", "s", "q", "em", "strong", "span", "code", "sup", "sub", "del", "ins", "abbr", "small",
        "mark", "time", "cite", "kbd", "wbr", "bdi")

    private static func names(_ names: String...) -> [UInt64] {
        names.map { $0.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
    }
}

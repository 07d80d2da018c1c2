import Text

/// The text between the tags of well-formed HTML, such as the project's templates and renderer make. Anything else is
/// read as far as it goes.
struct MarkupReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    /// Room for as many code units as there are bytes: no byte makes more than one, and the end of a line takes the
    /// place of a tag.
    private let text: UnsafeMutableBufferPointer<UInt16>
    private var count = 0

    /// The text of `bytes`. It is made in borrowed memory and copied once: an array would check for each of millions of
    /// letters whether somebody else holds it, too.
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

    /// Reads a scalar of several bytes; bytes that make none are passed over.
    private mutating func readScalar() {
        guard let scalar = bytes.scalar(at: index) else {
            index += 1
            return
        }
        append(scalar.value)
        index += UTF8.width(scalar)
    }

    private mutating func readReference() {
        guard let reference = CharacterReference(in: bytes, at: index), reference.isClosed else {
            put(0x26)
            index += 1
            return
        }
        append(reference.scalar.value)
        index = reference.end
    }

    // MARK: - Tags

    private mutating func readTag() {
        guard let tag = HTMLTag(in: bytes, at: index) else {
            index = bytes.firstIndex(of: UInt8(ascii: "<"), from: index + 1) ?? bytes.count
            return
        }
        let isSkipped = !tag.isClosing && (Self.unread.contains(tag.name) || isMarked(index..<tag.end))
        index = tag.end
        if isSkipped {
            skip(to: tag.name)
        } else if !Self.inline.contains(tag.name) {
            endLine()
        }
    }

    /// Goes on behind the tag that closes the element named `name`, which may hold others of its name.
    private mutating func skip(to name: TagName) {
        var depth = 1
        while depth > 0 {
            index = bytes.firstIndex(of: UInt8(ascii: "<"), from: index) ?? bytes.count
            guard index < bytes.count else { break }
            guard let tag = HTMLTag(in: bytes, at: index) else {
                index += 1
                continue
            }
            if tag.name == name { depth += tag.isClosing ? -1 : 1 }
            index = tag.end
        }
        if !Self.inline.contains(name) { endLine() }
    }

    /// Whether a tag says that its element is not to be found: by its mark, or because it is the number of a footnote.
    private func isMarked(_ tag: Range<Int>) -> Bool {
        guard tag.count > 20 else { return false }
        for position in tag.lowerBound..<tag.upperBound - 12 {
            switch bytes[position] {
            case UInt8(ascii: "d"): if bytes.has("data-search=\"skip\"", at: position) { return true }
            case UInt8(ascii: "c"):
                if bytes.has("class=\"footnote-ref\"", at: position) || bytes.has("class=\"footnote-back", at: position)
                {
                    return true
                }
            default: continue
            }
        }
        return false
    }

    /// Elements that searches do not read: what leads elsewhere, what is drawn, and the title, which they know.
    private static let unread: TagNames = ["h1", "nav", "svg", "script", "style", "form", "template"]
    /// Elements that stand within a line of text. All others end it.
    private static let inline: TagNames = [
        "a", "b", "i", "u", "s", "q", "em", "strong", "span", "code", "sup", "sub", "del", "ins", "abbr", "small",
        "mark", "time", "cite", "kbd", "wbr", "bdi",
    ]
}

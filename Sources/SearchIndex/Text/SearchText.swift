/// The text of a page as readers see it, in UTF-16 because that is what browsers search in. Lines part paragraphs, list items and cells.
public struct SearchText: Sendable {
    public internal(set) var units: [UInt16] = []

    public init() {}

    public init(html: some Collection<UInt8>) { append(html: html) }

    /// Appends `text` as a line of its own.
    public mutating func append(line text: String) {
        endLine()
        units += text.utf16.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
        endLine()
    }

    /// Appends what is to be read in `html`: no tags, no drawings, no menus, nothing that is marked `data-search="skip"`.
    public mutating func append(html: some Collection<UInt8>) {
        endLine()
        let read: Void? = html.withContiguousStorageIfAvailable { bytes in
            var reader = MarkupReader(bytes, text: units)
            units = []
            reader.read()
            units = reader.text
        }
        if read == nil { append(html: Array(html)) }
        endLine()
    }

    private mutating func endLine() {
        while units.last == 0x20 { units.removeLast() }
        if let last = units.last, last != 0x0A { units.append(0x0A) }
    }
}

/// The text between the tags of well-formed HTML, such as the project's templates and renderer make. Anything else is read as far as it goes.
private struct MarkupReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    var text: [UInt16]

    init(_ bytes: UnsafeBufferPointer<UInt8>, text: [UInt16]) {
        self.bytes = bytes
        self.text = text
        self.text.reserveCapacity(text.count + bytes.count / 3)
    }

    mutating func read() {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<"): readTag()
            case UInt8(ascii: "&"): readReference()
            case 0x00...0x20: appendSpace(); index += 1
            default: appendScalar()
            }
        }
    }

    // MARK: - Characters

    private mutating func appendSpace() {
        if let last = text.last, last != 0x20, last != 0x0A { text.append(0x20) }
    }

    private mutating func endLine() {
        if text.last == 0x20 { text.removeLast() }
        if let last = text.last, last != 0x0A { text.append(0x0A) }
    }

    private mutating func append(_ scalar: UInt32) {
        switch scalar {
        case 0x20: appendSpace()
        case 0x10000...0x10FFFF:
            text.append(UInt16(0xD800 + (scalar - 0x10000) >> 10))
            text.append(UInt16(0xDC00 + (scalar - 0x10000) & 0x3FF))
        // Marks that are not seen: soft hyphen, zero-width space and joiners, byte order mark.
        case 0xAD, 0x200B...0x200D, 0xFEFF, 0..<0x20, 0xD800...0xDFFF: break
        default: if scalar <= 0xFFFF { text.append(UInt16(scalar)) }
        }
    }

    private mutating func appendScalar() {
        let lead = UInt32(bytes[index])
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard index + length <= bytes.count else { index = bytes.count; return }
        var scalar = length == 1 ? lead : lead & (0x7F >> UInt32(length))
        for offset in 1..<max(length, 1) { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
        append(scalar)
        index += length
    }

    private mutating func readReference() {
        let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
        guard let end else { append(0x26); index += 1; return }
        let name = String(decoding: bytes[index + 1..<end], as: UTF8.self)
        let known: [String: UInt32] = ["amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0x20]
        let scalar = known[name]
            ?? (name.hasPrefix("#x") || name.hasPrefix("#X") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil)
        guard let scalar else { append(0x26); index += 1; return }
        append(scalar)
        index = end + 1
    }

    // MARK: - Tags

    private mutating func readTag() {
        guard index + 1 < bytes.count else { index = bytes.count; return }
        let isClosing = bytes[index + 1] == UInt8(ascii: "/")
        let name = name(at: index + (isClosing ? 2 : 1))
        let end = endOfTag(from: index)
        let tag = bytes[index..<end]
        index = end
        if !isClosing, Self.isSkipped(name, tag) {
            if tag.suffix(2).first != UInt8(ascii: "/") { skip(to: name) }
        } else if !Self.isInline(name) {
            endLine()
        }
    }

    /// What follows the `>`; quoted values may hold one.
    private func endOfTag(from start: Int) -> Int {
        var position = start
        var isQuoted = false
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\"") { isQuoted.toggle() }
            position += 1
            if !isQuoted, bytes[position - 1] == UInt8(ascii: ">") { break }
        }
        return position
    }

    private func name(at start: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
        bytes[min(start, bytes.count)...].prefix { byte in
            0x61...0x7A ~= byte || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "!")
        }
    }

    /// Past the tag that closes the element named `name`, which may hold others of its name.
    private mutating func skip(to name: Slice<UnsafeBufferPointer<UInt8>>) {
        var depth = 1
        while depth > 0, index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else { index += 1; continue }
            let isClosing = bytes[index + 1] == UInt8(ascii: "/")
            if self.name(at: index + (isClosing ? 2 : 1)).elementsEqual(name) { depth += isClosing ? -1 : 1 }
            index = endOfTag(from: index)
        }
        if !Self.isInline(name) { endLine() }
    }

    private static func isSkipped(_ name: Slice<UnsafeBufferPointer<UInt8>>, _ tag: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        for skipped in ["nav", "svg", "script", "style", "form", "template"] where name.elementsEqual(skipped.utf8) { return true }
        guard tag.count > name.count + 8 else { return false }
        return holds(tag, "data-search=\"skip\"") || holds(tag, "class=\"footnote-ref\"") || holds(tag, "class=\"footnote-back")
    }

    private static func holds(_ tag: Slice<UnsafeBufferPointer<UInt8>>, _ words: StaticString) -> Bool {
        let count = words.utf8CodeUnitCount
        guard tag.count >= count else { return false }
        return (tag.startIndex...tag.endIndex - count).contains { start in
            tag[start] == words.utf8Start[0] && (0..<count).allSatisfy { tag[start + $0] == words.utf8Start[$0] }
        }
    }

    /// Elements that stand within a line of text. All others end it.
    private static func isInline(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let inline: [StaticString] = [
            "a", "b", "i", "u", "s", "q", "em", "strong", "span", "code", "sup", "sub", "del", "ins", "abbr", "small", "mark", "time", "cite", "kbd", "wbr", "bdi",
        ]
        return inline.contains { candidate in
            name.count == candidate.utf8CodeUnitCount && name.indices.allSatisfy { name[$0] == candidate.utf8Start[$0 - name.startIndex] }
        }
    }
}

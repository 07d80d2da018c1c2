/// The little of HTML that decides whether two digits stand side by side.
enum Markup {
    /// Elements that flow with the text around them (HTML Living Standard, phrasing content; SVG `tspan`).
    private static let inlineNames = NameSet([
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
        "label", "mark", "nobr",
        "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tspan", "tt", "u", "var", "wbr",
    ])

    /// A few names, each as a number that is not 0. Every number in a table stands between two tags: a set's own
    /// hashing would take longer than all else that is done about a tag.
    private struct NameSet {
        /// Open addressing; 0 where it is free.
        private var slots = [UInt64](repeating: 0, count: 128)

        init(_ names: [StaticString]) {
            for text in names {
                let name = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount).reduce(0) {
                    adding($1, to: $0)
                }
                var slot = Self.firstSlot(of: name)
                while slots[slot] != 0 { slot = (slot + 1) & 127 }
                slots[slot] = name
            }
        }

        func contains(_ name: UInt64) -> Bool {
            var slot = Self.firstSlot(of: name)
            while slots[slot] != name {
                if slots[slot] == 0 { return false }
                slot = (slot + 1) & 127
            }
            return name != 0
        }

        private static func firstSlot(of name: UInt64) -> Int { Int((name &* 0x9E37_79B9_7F4A_7C15) >> 57) }
    }

    private static func adding(_ letter: UInt8, to name: UInt64) -> UInt64 { name << 8 | UInt64(letter | 0x20) }
    private static let longestName = 6
    /// Bytes of a tag or comment; what never ends is no reason to read the whole page from each digit.
    private static let longestTag = 2_000

    /// Where the inline tag or comment that begins at `start` ends; nil for tags that part texts, and for what is no
    /// tag.
    static func inlineTag(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        var index = start + 1
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "!") { return endOfComment(in: bytes, at: start) }
        if bytes[index] == UInt8(ascii: "/") { index += 1 }
        var name: UInt64 = 0
        let nameStart = index
        while index < bytes.count, isLetter(bytes[index]), index - nameStart <= longestName {
            name = adding(bytes[index], to: name)
            index += 1
        }
        guard inlineNames.contains(name), index < bytes.count else { return nil }
        return endOfTag(in: bytes, from: index)
    }

    /// Behind the `>` that ends the tag; one in a quoted attribute does not.
    private static func endOfTag(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var quote: UInt8?
        var index = start
        while index < min(bytes.count, start + longestTag) {
            let byte = bytes[index]
            index += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return index
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "<") {
                return nil
            }
        }
        return nil
    }

    private static func endOfComment(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        guard start + 3 < bytes.count, bytes[start + 2] == UInt8(ascii: "-"), bytes[start + 3] == UInt8(ascii: "-")
        else { return nil }
        var index = start + 6
        while index < min(bytes.count, start + longestTag) {
            if bytes[index] == UInt8(ascii: ">"), bytes[index - 1] == UInt8(ascii: "-"),
                bytes[index - 2] == UInt8(ascii: "-")
            {
                return index + 1
            }
            index += 1
        }
        return nil
    }

    /// The character that the reference at `start` stands for, as far as numbers care: `&#160;`, `&#xA0;`, `&nbsp;`.
    static func reference(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (scalar: UInt32, end: Int)? {
        var end = start + 1
        while end < bytes.count, end - start < 10, bytes[end] != UInt8(ascii: ";") { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
        let name = String(decoding: UnsafeBufferPointer(rebasing: bytes[(start + 1)..<end]), as: UTF8.self)
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            return UInt32(name.dropFirst(2), radix: 16).map { ($0, end + 1) }
        }
        if name.hasPrefix("#") { return UInt32(name.dropFirst(1)).map { ($0, end + 1) } }
        return namedReferences[name].map { ($0, end + 1) }
    }

    private static let namedReferences: [String: UInt32] = [
        "nbsp": 0xA0, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "shy": 0xAD, "zwnj": 0x200C, "zwj": 0x200D,
        "hyphen": 0x2010,
        "dash": 0x2010, "ndash": 0x2013, "mdash": 0x2014, "minus": 0x2212, "NoBreak": 0x2060,
    ]

    private static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }
}

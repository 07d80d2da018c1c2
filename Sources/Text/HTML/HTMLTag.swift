/// The name of an element: its first eight bytes in lower case, as one number, so that names are compared at once.
package struct TagName: Hashable, Sendable, ExpressibleByStringLiteral {
    private var number: UInt64 = 0

    /// A name written in the program, of which only eight bytes count.
    package init(stringLiteral name: StaticString) {
        self.init(in: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount), at: 0)
    }

    /// The name that begins at `start` and goes on to white space, `/` or `>`.
    init(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        for index in start..<max(start, min(start + 8, bytes.count)) {
            let byte = bytes[index]
            guard byte > 0x20, byte != UInt8(ascii: "/"), byte != UInt8(ascii: ">") else { break }
            number = number << 8 | UInt64(0x41...0x5A ~= byte ? byte | 0x20 : byte)
        }
    }
}

/// Names of elements, in which the name of each tag of a page is looked for.
///
/// It stands beside `TagName` because only this module sees how two names are compared: a search through `[TagName]` in
/// another module asks for the comparison at every name.
package struct TagNames: Sendable, ExpressibleByArrayLiteral {
    private let names: [TagName]

    /// Names written in the program.
    package init(arrayLiteral names: TagName...) { self.names = names }

    /// Whether `name` is one of them.
    package func contains(_ name: TagName) -> Bool { names.contains(name) }
}

/// A tag or a comment as it stands in HTML, SVG or XML.
package struct HTMLTag: Equatable, Sendable {
    /// The name of the element; `!--` for a comment.
    package let name: TagName
    /// Whether it closes its element: `</td>`.
    package let isClosing: Bool
    /// The index behind the `>` that ends it.
    package let end: Int

    /// Whether it is a comment: `<!-- … -->`.
    package var isComment: Bool { name == Self.comment }

    private static let comment: TagName = "!--"

    /// The tag whose `<` stands at `start`; nil when no tag begins there, or it has no end before `limit`.
    package init?(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, endingBefore limit: Int = .max) {
        guard start + 2 < bytes.count, bytes[start] == UInt8(ascii: "<") else { return nil }
        let limit = min(limit, bytes.count)
        if bytes.has("!--", at: start + 1) {
            guard let end = Self.endOfComment(in: bytes, from: start + 4, limit) else { return nil }
            (name, isClosing, self.end) = (Self.comment, false, end)
            return
        }
        isClosing = bytes[start + 1] == UInt8(ascii: "/")
        let first = start + (isClosing ? 2 : 1)
        let isTag = 0x61...0x7A ~= bytes[first] | 0x20 || [UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[first])
        guard isTag, let end = Self.end(in: bytes, from: first, limit) else { return nil }
        (name, self.end) = (TagName(in: bytes, at: first), end)
    }

    /// The index behind the `>` that ends a tag.
    ///
    /// A `>` in a quoted value does not end the tag. A `<` outside of values shows that what began was no tag.
    private static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ limit: Int) -> Int? {
        var quote: UInt8 = 0
        var index = start
        while index < limit {
            let byte = bytes[index]
            index += 1
            if quote != 0 {
                if byte == quote { quote = 0 }
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

    /// The index behind the `-->` that ends a comment.
    private static func endOfComment(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ limit: Int) -> Int? {
        var index = start
        while let dash = bytes.firstIndex(of: UInt8(ascii: "-"), from: index), dash + 2 < limit {
            if bytes.has("-->", at: dash) { return dash + 3 }
            index = dash + 1
        }
        return nil
    }
}

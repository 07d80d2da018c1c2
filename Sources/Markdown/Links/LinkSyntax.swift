/// A link or an image as it stands in the source: where its text begins, where its destination is, and where it ends.
struct LinkSyntax {
    /// The index behind the opening bracket.
    let inside: Int
    /// The bytes of the destination; nil when it stands in a definition elsewhere.
    let destination: Range<Int>?
    /// The label to look up when `destination` is nil.
    let label: Range<Int>
    /// The index behind the link.
    let end: Int

    /// How far ahead a link is searched, in bytes.
    private static let reach = 16_384

    /// The first link at or after `start`; nil when there is none within reach.
    init?(in source: Bytes, from start: Int, end limit: Int) {
        let limit = min(limit, start + Self.reach)
        var index = start
        while index < limit {
            switch source[index] {
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "<"):
                guard let close = source.first(UInt8(ascii: ">"), in: index..<limit) else { return nil }
                self.init(inside: index + 1, destination: index + 1..<close, label: index..<index, end: close + 1)
                return
            case UInt8(ascii: "["):
                guard let close = Self.closingBracket(source, from: index, limit) else { return nil }
                self.init(source, text: index + 1..<close, limit)
                return
            default: index += 1
            }
        }
        return nil
    }

    private init(inside: Int, destination: Range<Int>?, label: Range<Int>, end: Int) {
        self.inside = inside
        self.destination = destination
        self.label = label
        self.end = end
    }

    private init(_ source: Bytes, text: Range<Int>, _ limit: Int) {
        let next = text.upperBound + 1
        if next < limit, source[next] == UInt8(ascii: "("), let inline = Self.inline(source, from: next + 1, limit) {
            self.init(inside: text.lowerBound, destination: inline.destination, label: text, end: inline.end)
        } else if next < limit, source[next] == UInt8(ascii: "["),
            let close = Self.closingBracket(source, from: next, limit)
        {
            let label = next + 1..<close
            self.init(inside: text.lowerBound, destination: nil, label: label.isEmpty ? text : label, end: close + 1)
        } else {
            self.init(inside: text.lowerBound, destination: nil, label: text, end: next)
        }
    }

    private static func closingBracket(_ source: Bytes, from open: Int, _ limit: Int) -> Int? {
        var depth = 0
        var index = open
        while index < limit {
            switch source[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "`"):
                var width = 1
                while index + width < limit, source[index + width] == UInt8(ascii: "`") { width += 1 }
                index = codeSpanEnd(source, from: index + width, width, limit) ?? index + width
                continue
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return index }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// The index behind the run of `width` backticks that closes a code span whose content begins at `start`.
    static func codeSpanEnd(_ source: Bytes, from start: Int, _ width: Int, _ limit: Int) -> Int? {
        var index = start
        while let found = source.first(UInt8(ascii: "`"), in: index..<limit) {
            index = found
            while index < limit, source[index] == UInt8(ascii: "`") { index += 1 }
            if index - found == width { return index }
        }
        return nil
    }

    private static func inline(_ source: Bytes, from start: Int, _ limit: Int) -> (destination: Range<Int>, end: Int)? {
        guard let destination = destination(source, from: skipSpace(source, start, limit), limit) else { return nil }
        var index = skipSpace(source, destination.end, limit)
        if index < limit, let closing = titleEnd(source[index]) {
            index += 1
            while index < limit, source[index] != closing { index += source[index] == UInt8(ascii: "\\") ? 2 : 1 }
            index = skipSpace(source, index + 1, limit)
        }
        guard index < limit, source[index] == UInt8(ascii: ")") else { return nil }
        return (destination.range, index + 1)
    }

    private static func titleEnd(_ opening: UInt8) -> UInt8? {
        switch opening {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): opening
        case UInt8(ascii: "("): UInt8(ascii: ")")
        default: nil
        }
    }

    /// The destination that begins at `start`: either what stands in angle brackets, or all before white space or before
    /// the parenthesis that closes the link.
    static func destination(_ source: Bytes, from start: Int, _ limit: Int) -> (range: Range<Int>, end: Int)? {
        guard start < limit else { return nil }
        if source[start] == UInt8(ascii: "<") {
            guard let close = source.first(UInt8(ascii: ">"), in: start..<limit) else { return nil }
            return (start + 1..<close, close + 1)
        }
        var depth = 0
        var index = start
        scan: while index < limit, source[index] > 0x20 {
            switch source[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                if depth == 0 { break scan }
                depth -= 1
            default: break
            }
            index += 1
        }
        index = min(index, limit)
        return (start..<index, index)
    }

    static func skipSpace(_ source: Bytes, _ start: Int, _ limit: Int) -> Int {
        var index = start
        while index < limit, source[index] == 0x20 || (0x09...0x0D).contains(source[index]) { index += 1 }
        return index
    }
}

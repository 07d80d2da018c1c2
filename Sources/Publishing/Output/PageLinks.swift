/// The anchors that a page offers and the links that it makes, read from its finished bytes.
struct PageLinks: Sendable {
    private(set) var anchors: Set<String> = []
    /// `href` and `src` values that stay within the site, as written, without entities.
    private(set) var links: Set<String> = []

    /// Reads the tags of `html`. Text cannot look like a tag: a `<` in text is always escaped.
    init(_ html: [UInt8]) {
        html.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                guard bytes[index] == UInt8(ascii: "<") else { index += 1; continue }
                index = readTag(bytes, from: index + 1)
            }
        }
    }

    /// Reads attributes up to the `>` that ends the tag.
    private mutating func readTag(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        var nameStart = start
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            switch bytes[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"): nameStart = index + 1
            case UInt8(ascii: "="):
                guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else { break }
                let valueStart = index + 2
                var end = valueStart
                while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += 1 }
                record(bytes, name: nameStart..<index, value: valueStart..<end)
                index = end
            default: break
            }
            index += 1
        }
        return index + 1
    }

    private mutating func record(_ bytes: UnsafeBufferPointer<UInt8>, name: Range<Int>, value: Range<Int>) {
        func isNamed(_ text: StaticString) -> Bool {
            name.count == text.utf8CodeUnitCount && name.indices.allSatisfy { bytes[$0] == text.utf8Start[$0 - name.lowerBound] }
        }
        if isNamed("id") {
            anchors.insert(String(decoding: bytes[value], as: UTF8.self))
        } else if isNamed("href") || isNamed("src") {
            let text = String(decoding: bytes[value], as: UTF8.self)
            if !Self.leavesSite(text) { links.insert(text.utf8.contains(UInt8(ascii: "&")) ? text.replacing("&amp;", with: "&") : text) }
        }
    }

    /// RFC 3986, section 3.1.
    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    private static func leavesSite(_ link: String) -> Bool {
        if link.hasPrefix("//") { return true }
        guard let colon = link.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return link.utf8[..<colon].allSatisfy(isSchemeByte)
    }
}

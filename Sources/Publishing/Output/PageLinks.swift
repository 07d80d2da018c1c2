/// The anchors that a page offers and the links that it makes, read from its finished bytes.
struct PageLinks: Sendable {
    private(set) var anchors: Set<String> = []
    /// `href` and `src` values that stay within the site, as written, without entities; those that `known` holds are left out.
    private(set) var links: Set<String> = []
    private let known: KnownLinks

    /// Reads the tags of `html`. Text cannot look like a tag: a `<` in text is always escaped.
    init(_ html: [UInt8], without known: KnownLinks = KnownLinks()) {
        self.known = known
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
                record(name: UnsafeBufferPointer(rebasing: bytes[nameStart..<index]), value: UnsafeBufferPointer(rebasing: bytes[valueStart..<end]))
                index = end
            default: break
            }
            index += 1
        }
        return index + 1
    }

    private mutating func record(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {
        func isNamed(_ text: StaticString) -> Bool {
            name.count == text.utf8CodeUnitCount && name.indices.allSatisfy { name[$0] == text.utf8Start[$0] }
        }
        if isNamed("id") {
            anchors.insert(String(decoding: value, as: UTF8.self))
        } else if isNamed("href") || isNamed("src"), !known.contains(value), !Self.leavesSite(value) {
            let text = String(decoding: value, as: UTF8.self)
            links.insert(value.contains(UInt8(ascii: "&")) ? text.replacing("&amp;", with: "&") : text)
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

    private static func leavesSite(_ link: UnsafeBufferPointer<UInt8>) -> Bool {
        if link.starts(with: "//".utf8) { return true }
        guard let colon = link.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return link[..<colon].allSatisfy(isSchemeByte)
    }
}

/// Links that are known to lead to a page, found by their bytes: most links of a page stand in its navigation, as on every other page of
/// its folder, and making a `String` of each took half of what checking links costs.
struct KnownLinks: Sendable {
    private var linksByHash: [UInt64: [UInt8]] = [:]

    /// What every page of a folder links to is among the first links found; what only one page links to need not be kept.
    private static let limit = 1024

    mutating func insert(_ link: String) {
        guard linksByHash.count < Self.limit else { return }
        let bytes = Array(link.utf8)
        linksByHash[bytes.withUnsafeBufferPointer(Self.hash)] = bytes
    }

    func contains(_ link: UnsafeBufferPointer<UInt8>) -> Bool { linksByHash[Self.hash(link)]?.elementsEqual(link) ?? false }

    /// FNV-1a, 64 bits.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}

import Diagnostics
import StrictYAML

/// A name that can stand in a web address: lower-case letters, digits and hyphens.
public struct Slug: Sendable, Hashable, Comparable {
    /// The name as it stands in addresses.
    public let text: String
    /// More than any title needs, and short enough for the name of a file.
    static let mostCharacters = 100

    /// - Throws: `ValueError` with the nearest address that is allowed.
    public init(_ text: String) throws(ValueError) {
        guard !text.isEmpty, text.utf8.count <= Self.mostCharacters, text.first != "-", text.last != "-",
            text.utf8.allSatisfy({ Self.isAllowed($0) })
        else { throw .notASlug(text, nearest: Self.derive(from: text).map(Self.shortened)) }
        self.text = text
    }

    /// In the order of their bytes.
    public static func < (a: Slug, b: Slug) -> Bool { a.text < b.text }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }

    /// As many of its words as there is room for; of a single one its beginning.
    private static func shortened(_ slug: String) -> String {
        guard slug.utf8.count > mostCharacters else { return slug }
        let room = slug.utf8.prefix(mostCharacters + 1)
        return String(room[..<(room.lastIndex(of: UInt8(ascii: "-")) ?? room.index(before: room.endIndex))])!
    }

    /// The ASCII letters and digits of `text` in lower case, everything between them as one hyphen; nil when there are
    /// none.
    public static func derive(from text: String) -> String? {
        let words = text.lowercased().utf8.split { !isAllowed($0) || $0 == UInt8(ascii: "-") }
        return words.isEmpty ? nil : words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }
}

extension Slug {
    /// An address for a file of that name: its ASCII part, and, when the name has other letters, a short digest of all
    /// of it, the same for the same name.
    public static func address(forFileName name: String) -> String {
        let ascii = derive(from: name)
        if let ascii, name.unicodeScalars.allSatisfy(\.isASCII) { return ascii }
        return [ascii, digest(name)].compactMap { $0 }.joined(separator: "-")
    }

    /// FNV-1a, 32 bits: an address only has to be stable and short; a clash is reported like any other.
    private static func digest(_ text: String) -> String {
        var hash: UInt32 = 2_166_136_261
        for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return String(hash, radix: 16)
    }
}

extension Slug: YAMLScalar {
    /// - Throws: when `text` cannot stand in a web address, with the nearest that can.
    public init(yaml text: String) throws(ValueError) {
        try self.init(text)
    }
}

/// How far up a total reaches: 小计 within 合计 within 总计.
public enum TotalLevel: Int, Sendable, Hashable, Comparable, CaseIterable {
    case subtotal, total, grandTotal

    /// A total of a higher level covers those of lower ones.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Whether a text is the label of a total: 合计, 全旗合计.
public func isTotalLabel(_ text: String) -> Bool {
    if case .total? = RowLabel(Array(text.utf8)[...]) { true } else { false }
}

/// What the label of a row makes of the row.
enum RowLabel: Equatable {
    case total(TotalLevel)
    /// 其中: a part of the row above, never to be added to it.
    case ofWhich
    case footnote(FootnoteKind)

    /// Nil for the label of data. Cheap for data: only labels that begin or end with a telling character are looked at.
    init?(_ label: ArraySlice<UInt8>) {
        guard Self.isWorthALook(label) else { return nil }
        let text = String(decoding: label, as: UTF8.self)
        var key = labelKey(text)
        while let last = key.last, ":：".contains(last) { key.removeLast() }
        if let level = Self.totalLevel(key) {
            self = .total(level)
        } else if key.hasPrefix("其中") || Self.isHashMark(key) {
            self = .ofWhich
        } else if let kind = FootnoteKind(startOf: text) {
            self = .footnote(kind)
        } else {
            return nil
        }
    }

    private static let levels: [(words: [String], level: TotalLevel)] = [
        (["小计"], .subtotal), (["合计", "共计", "累计"], .total), (["总计", "总合计"], .grandTotal),
    ]

    /// `合计`, `全旗合计`, `合计(不含旗直)`, `计`.
    private static func totalLevel(_ key: String) -> TotalLevel? {
        if key == "计" { return .total }
        if key == "total" { return .total }
        if key == "subtotal" { return .subtotal }
        let name = key.hasSuffix(")") ? String(key[..<(key.lastIndex(of: "(") ?? key.endIndex)]) : key
        for (words, level) in levels.reversed() {
            for word in words where name.hasSuffix(word) && name.count <= word.count + 12 { return level }
        }
        return nil
    }

    /// Whether `#` marks a part of the row above, as in yearbooks. It may also stand before a number, as in #1.
    private static func isHashMark(_ key: String) -> Bool {
        guard key.first == "#", let next = key.dropFirst().first else { return false }
        return next != "#" && !next.isNumber && next.isLetter && !next.isASCII
    }

    /// Whether the label begins or ends like one of the words above, by UTF-8 bytes. Most labels do not, and are done
    /// with.
    private static func isWorthALook(_ label: ArraySlice<UInt8>) -> Bool {
        guard label.count >= 3 else { return false }
        let start = label.startIndex
        let end = label.endIndex
        switch label[start] {
        case 0x23, 0x28, 0x2A, 0x53, 0x54, 0x73, 0x74: return true  // # ( * S T s t
        case 0xEF: return true  // full-width forms
        default: break
        }
        if label[end - 3] == 0xE8, label[end - 2] == 0xAE, label[end - 1] == 0xA1 { return true }  // 计
        // ) : and full-width forms
        if label[end - 1] == 0x29 || label[end - 1] == 0x3A || label[end - 3] == 0xEF { return true }
        return firstCharacters.contains(
            UInt32(label[start]) << 16 | UInt32(label[start + 1]) << 8 | UInt32(label[start + 2]))
    }

    private static let firstCharacters: Set<UInt32> = Set(
        "其注备附说填资数来制审复单统负联办固电手传通录校主分领签批经报盖第共".unicodeScalars.map { scalar in
            String(scalar).utf8.reduce(0) { $0 << 8 | UInt32($1) }
        })
}

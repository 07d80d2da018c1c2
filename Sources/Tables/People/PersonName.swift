import Text

/// A text that has the form of a person's name as Chinese offices write it: a surname with one to three characters
/// behind it, two such names joined by a dot, or a name of which a part is masked (张某某, 李*).
///
/// A form is no proof: 高中 begins with a surname too. So a column is judged by all its texts (`PeopleInTable`).
package struct PersonName: Sendable, Hashable {
    /// Whether a text of this form is hardly ever anything but a name.
    package let isPlain: Bool

    /// Nil when `text` has not the form of one name. Blanks within, a number before the name and a remark in brackets
    /// behind it do not matter: `1. 张 三（组长）`.
    package init?(_ text: String) {
        let name = Self.bareName(text)
        guard (2...12).contains(name.count), let first = name.first, first.isHan, first != "某" else { return nil }
        if name.contains("·") || name.contains("•") {
            let parts = name.split { $0 == "·" || $0 == "•" }
            guard parts.count >= 2, parts.allSatisfy({ $0.count >= 2 && $0.allSatisfy(\.isHan) }) else { return nil }
            isPlain = false
            return
        }
        let word = String(String.UnicodeScalarView(name))
        if Surnames.mongolianEndings.contains(where: word.hasSuffix), name.count <= 8 {
            isPlain = true
            return
        }
        guard name.count <= 4, let last = name.last, !NotNames.endings.contains(last), !NotNames.words.contains(word)
        else { return nil }
        if name.dropFirst().contains(where: Self.isMask) {
            guard name.allSatisfy({ $0.isHan || Self.isMask($0) }) else { return nil }
            isPlain = name.contains("某")
            guard isPlain || Surnames.all.contains(first) else { return nil }
            return
        }
        guard name.allSatisfy(\.isHan), !NotNames.isPlace(name) else { return nil }
        if name.count >= 3, Surnames.double.contains(String(String.UnicodeScalarView(name[..<2]))) {
            isPlain = true
        } else if Surnames.all.contains(first) {
            isPlain = name.count <= 3 && Surnames.plain.contains(first)
        } else {
            return nil
        }
    }

    static func isMask(_ scalar: Unicode.Scalar) -> Bool { "某*＊×○〇XxＸ".unicodeScalars.contains(scalar) }

    static func bareName(_ text: String) -> [Unicode.Scalar] {
        var name = text.unicodeScalars.filter { !Blanks.isBlank($0) }[...]
        name = name.drop { $0.properties.numericType != nil && !$0.isHan || ".、．,，)）(（".unicodeScalars.contains($0) }
        if let bracket = name.firstIndex(where: { "(（[【〔".unicodeScalars.contains($0) }) { name = name[..<bracket] }
        // 王建国户, 李秀英家庭: a household is called by who heads it.
        for ending in ["一家", "家庭", "夫妇", "同志", "户", "家"] {
            let bare = name.dropLast(ending.unicodeScalars.count)
            if bare.count >= 3, name.reversed().starts(with: ending.unicodeScalars.reversed()),
                Surnames.plain.contains(bare[bare.startIndex])
            {
                return Array(bare)
            }
        }
        return Array(name)
    }
}

extension Unicode.Scalar {
    /// Whether it is a Chinese character.
    var isHan: Bool {
        switch value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2FA1F: true
        default: false
        }
    }
}

import Text

/// Yearbooks print English below or beside the Chinese; the site's language is Chinese.
enum Translation {
    static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        0x4E00...0x9FFF ~= scalar.value || 0x3400...0x4DBF ~= scalar.value || 0x20000...0x323AF ~= scalar.value
    }

    static func hasHan(_ text: String) -> Bool { text.unicodeScalars.contains(where: isHan) }

    /// Whether the text is nothing but the English of something else: letters, and none of them Han.
    static func isTranslation(_ text: String) -> Bool {
        !hasHan(text) && hasWord(text.unicodeScalars)
    }

    /// Whether the text is a name of capitals that Chinese uses as it is: GDP, CPI.
    static func isAbbreviation(_ text: String) -> Bool { isAbbreviation(Substring(text).unicodeScalars) }

    /// The Chinese of a bilingual text, with its leading blanks; a text that has none stays as it is.
    ///
    /// `合　计 Total` → `合　计`; `会员人数(万人)⏎Members (10 000 persons)` → `会员人数(万人)`; `人均 GDP` is Chinese throughout.
    static func removed(from text: String) -> String {
        guard hasHan(text) else { return text }
        let lines = text.split(whereSeparator: \.isNewline).map(String.init).filter { !isTranslation($0) }
        return lines.map(withoutTail).joined(separator: "\n")
    }

    private static func withoutTail(_ line: String) -> String {
        let scalars = line.unicodeScalars
        guard let lastHan = scalars.lastIndex(where: isHan) else { return line }
        var end = scalars.index(after: lastHan)
        while end < scalars.endIndex, ")）]】〕:：%‰㎡".unicodeScalars.contains(scalars[end]) {
            end = scalars.index(after: end)
        }
        let tail = scalars[end...]
        guard let first = tail.first, Blanks.isBlank(first) || first == "/", hasWord(tail), !isAbbreviation(tail) else {
            return line
        }
        return String(scalars[..<end])
    }

    /// Two letters in a row.
    private static func hasWord(_ scalars: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
        zip(scalars, scalars.dropFirst()).contains { $0.properties.isAlphabetic && $1.properties.isAlphabetic }
    }

    private static func isAbbreviation(_ tail: Substring.UnicodeScalarView) -> Bool {
        let word = tail.filter { !Blanks.isBlank($0) }
        return word.count <= 4 && word.allSatisfy { "A"..."Z" ~= $0 }
    }
}

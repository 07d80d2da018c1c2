import Text

/// Where the figures of a table come from: `资料来源:江苏统计年鉴2006,表16-11`.
public struct SourceCitation: Sendable, Hashable {
    /// Without the word 资料来源.
    public let text: String
    /// `江苏统计年鉴`; nil when the text has another shape.
    public let publication: String?
    /// The year of the publication; nil when the text has another shape.
    public let year: Int?
    /// `16-11`.
    public let tableNumber: String?

    /// Reads a footnote that says where figures come from.
    public init(_ footnote: String) {
        let narrow = halfWidth(footnote)
        let content = narrow.firstIndex(of: ":").map { String(narrow[narrow.index(after: $0)...]) } ?? narrow
        let text = trimmingBlanks(content)
        self.text = text
        tableNumber = text.lastRange(of: "表").flatMap { TableNumber.prefix(of: String(text[$0.upperBound...])) }

        guard let (range, year) = Self.firstYear(in: text) else {
            (publication, self.year) = (nil, nil)
            return
        }
        let before = text[..<range.lowerBound].drop { "《“\" ".contains($0) }
        var name = String(before)
        while let last = name.last, "-—–－( 《".contains(last) { name.removeLast() }
        publication = name.isEmpty ? nil : name
        self.year = name.isEmpty ? nil : year
    }

    /// Four digits that are a year and no part of a longer number.
    private static func firstYear(in text: String) -> (Range<String.Index>, Int)? {
        var index = text.startIndex
        while index < text.endIndex {
            guard text[index].isASCII, text[index].isNumber else {
                index = text.index(after: index)
                continue
            }
            let digits = text[index...].prefix { $0.isASCII && $0.isNumber }
            if digits.count == 4, let year = Int(digits), 1900...2100 ~= year {
                return (digits.startIndex..<digits.endIndex, year)
            }
            index = digits.endIndex
        }
        return nil
    }
}

/// The number of a table in a yearbook: `16-11`, also `3-2-1`.
enum TableNumber {
    /// The number at the start of `text`, nil when there is none.
    static func prefix(of text: String) -> String? {
        let number = text.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber || "-－—".contains($0) }
        let parts = number.split(omittingEmptySubsequences: false) { "-－—".contains($0) }
        guard !parts.isEmpty, parts.count <= 4, parts.allSatisfy({ (1...3).contains($0.count) }) else { return nil }
        return parts.joined(separator: "-")
    }

    /// Splits `16-11  工会基本情况` and `表16-11 工会基本情况`.
    static func split(_ title: String) -> (number: String?, title: String) {
        let hasWord = title.hasPrefix("表")
        let rest = hasWord ? trimmingBlanks(String(title.dropFirst())) : title
        guard let number = prefix(of: rest), hasWord || number.contains("-") else { return (nil, title) }
        let after = rest.drop { $0 == " " }.drop { $0.isASCII && $0.isNumber || "-－—".contains($0) }
        let name = trimmingBlanks(String(after))
        return name.isEmpty ? (nil, title) : (number, name)
    }
}

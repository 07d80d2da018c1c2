import Text

/// A unit of measurement as a table names it, and where.
public struct UnitMention: Sendable {
    /// Half-width and without spaces: `万人`; several units that one caption names stand with 、 between them: `个、人`.
    public let text: String
    /// The cell that names it.
    public let cell: Cell

    /// The units that one caption names, one by one.
    public var parts: [UnitMention] {
        text.split(separator: "、").map { UnitMention(text: String($0), cell: cell) }
    }

    /// Whether the cell says that it names a unit: `单位:人`, or `人` beside it. Brackets at the end of a title may hold
    /// something else.
    public var isCaption: Bool { labelKey(cell.text).contains("单位:") || labelKey(cell.text) == text }

    /// The caption `单位:个`, alone in a cell or at the end of a title; nil for `单位:` with anything but units behind it,
    /// which names an office.
    static func caption(in cell: Cell) -> (unit: UnitMention, rest: String)? {
        let text = cell.text
        let narrow = labelKey(text)
        guard let word = narrow.lastRange(of: "单位:"), !narrow[..<word.lowerBound].hasSuffix("填报") else { return nil }
        var listed = String(narrow[word.upperBound...])
        // 单位:万人 (10 000 persons)
        if let open = listed.firstIndex(of: "("), open > listed.startIndex, !Translation.hasHan(String(listed[open...]))
        {
            listed = String(listed[..<open])
        }
        if listed.hasSuffix(")") { listed.removeLast() }
        let parts = listed.split { "、,;和".contains($0) }.map(String.init)
        guard !parts.isEmpty, parts.allSatisfy(MeasuringUnit.isKnown) else { return nil }
        return (UnitMention(text: parts.joined(separator: "、"), cell: cell), textBeforeUnitCaption(text))
    }

    /// The title's own words: what stands before `单位`, its qualifier and its bracket.
    private static func textBeforeUnitCaption(_ text: String) -> String {
        guard let word = text.lastRange(of: "单") else { return "" }
        var rest = String(text[..<word.lowerBound])
        if rest.hasSuffix("计量") { rest.removeLast(2) }
        rest = trimmingBlanks(rest)
        while let last = rest.last, "(（[【,，;；".contains(last) { rest = trimmingBlanks(String(rest.dropLast())) }
        return rest
    }
}

extension String {
    /// The last place where `word` stands.
    func lastRange(of word: String) -> Range<String.Index>? {
        var end = endIndex
        while end >= startIndex {
            if self[..<end].hasSuffix(word) { return index(end, offsetBy: -word.count)..<end }
            guard end > startIndex else { return nil }
            end = index(before: end)
        }
        return nil
    }
}

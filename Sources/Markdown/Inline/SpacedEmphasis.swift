import Diagnostics

/// `**text **`, which Markdown leaves as text although the author meant it to be bold.
///
/// It is reported and stays text.
enum SpacedEmphasis: InlineMark {
    static let firstBytes = Array("*".utf8)

    /// The longest text that is looked through, in bytes.
    private static let reach = 200
    private static let mark: StaticString = "**"
    private static let spaces = [" ", "\u{3000}", "\u{A0}"]
    /// A note that begins with `**` and another behind it are no emphasis: `** 估计数，** 预计数`.
    private static let punctuation = ["，", "。", "；", "、", "：", ",", ".", ";", ":"]

    static func write(at index: Int, _ writer: inout TextWriter, _ draft: inout Draft) -> Int? {
        let text = writer.text
        guard text.has(mark, at: index), index == 0 || text[index - 1] != text[index] else { return nil }
        let start = index + 2
        guard let end = (start..<min(start + reach, text.count)).first(where: { text.has(mark, at: $0) }), end > start,
            !text[start..<end].contains(0x0A)
        else { return nil }
        let words = text.text(start..<end)
        func has(_ ends: [String], _ side: (String, String) -> Bool) -> Bool { ends.contains { side(words, $0) } }
        let (leads, trails) = (has(spaces) { $0.hasPrefix($1) }, has(spaces) { $0.hasSuffix($1) })
        guard leads != trails, trails || !has(punctuation, { $0.hasSuffix($1) }) else { return nil }
        let place = writer.place(of: index..<end + 2, draft)
        // A backslash shows that the asterisks are meant as they stand.
        if draft.source.has("\\", at: place.lowerBound) { return nil }
        draft.report(at: place) { .spacedEmphasis(words, at: $0) }
        return nil
    }
}

extension Diagnostic {
    static func spacedEmphasis(_ words: String, at place: SourceLocation) -> Self {
        let blanks: Set<Character> = [" ", "\u{3000}", "\u{A0}"]
        var tight = Substring(words)
        while let last = tight.last, blanks.contains(last) { tight.removeLast() }
        tight = tight.drop { blanks.contains($0) }
        return Diagnostic(
            .warning, "emphasis-space", at: place,
            Wording(
                zh: "“**\(words)**”的星号和文字之间有空格，不会加粗，星号会照样印出来",
                en: "there is a space between the asterisks and the text: it is not bold, and the asterisks are printed"
            ),
            replacement: "**\(tight)**")
    }
}

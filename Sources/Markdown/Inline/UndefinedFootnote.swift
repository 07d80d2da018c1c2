import Diagnostics

/// A reference to a footnote that does not exist, which the library leaves as text.
///
/// It is reported and stays text.
enum UndefinedFootnote: InlineMark {
    static let firstBytes = Array("[".utf8)

    static func write(at index: Int, _ writer: inout TextWriter, _ draft: inout Draft) -> Int? {
        let text = writer.text
        guard text.has("[^", at: index),
            let close = text.first(UInt8(ascii: "]"), in: index + 2..<min(index + 100, text.count)),
            close > index + 2, text[index + 2..<close].allSatisfy({ $0 > 0x20 })
        else { return nil }
        let place = writer.place(of: index..<close + 1, draft)
        // A backslash shows that the brackets are meant as they stand: \[^1]
        if !place.isEmpty, draft.source[place.lowerBound] == UInt8(ascii: "\\") { return nil }
        draft.report(at: place) { .undefinedFootnote(text.text(index + 2..<close), at: $0) }
        return nil
    }
}

extension Diagnostic {
    static func undefinedFootnote(_ label: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "footnote-undefined", at: location,
            Wording(zh: "脚注“[^\(label)]”没有内容", en: "The footnote “[^\(label)]” has no text"),
            fix: Wording(
                zh: "在文末另起一行写“[^\(label)]: 脚注内容”，或者删去这个标记。",
                en: "Add a line “[^\(label)]: text of the note” at the end, or remove the mark."))
    }
}

import Text

/// A text below or above a table that is no data: a note, a source, who filled it in.
public struct Footnote: Sendable {
    /// What the text is about.
    public let kind: FootnoteKind
    /// On one line, with its word: `注:2024年起含旗直单位。`
    public let text: String
    /// The cell that holds the text.
    public let cell: Cell

    /// Whether the public may read it; never true for a text that names a person.
    public var isPublishable: Bool { kind.isPublishable }

    /// The text as pages print it behind their own 注：.
    public var note: String { kind == .note ? Self.withoutWord(text) : text }

    /// A note without the word 注 at its start, which pages print themselves; 资料来源 and 说明 stay.
    public static func withoutWord(_ note: String) -> String {
        for word in ["附注", "备注", "注释", "注"] where note.hasPrefix(word) {
            let rest = note.dropFirst(word.count)
            let body = rest.drop { ":：. \u{3000}\u{A0}".contains($0) }
            let isMarked = rest.first.map { $0.isNumber || $0.unicodeScalars.allSatisfy(FootnoteKind.isMark) } ?? false
            if !body.isEmpty, body.count < rest.count || isMarked { return String(body) }
        }
        return note
    }

    /// The footnotes of a row: a cell with a word of its own begins one, and a cell without goes on with the one before,
    /// which a comma in its text has torn.
    static func all(in cells: [Cell], continuing previous: FootnoteKind?) -> [Footnote] {
        var kind = previous
        var found: [Footnote] = []
        for cell in cells {
            let own = FootnoteKind(startOf: cell.text)
            kind = own ?? kind
            guard let kind else { continue }
            if own == nil, let last = found.last, last.isPublishable, !FootnoteKind.namesPerson(in: cell.text) {
                found[found.count - 1] = Footnote(kind: last.kind, text: last.text + "，" + cell.text, cell: last.cell)
                continue
            }
            let isSafe = !kind.isPublishable || !FootnoteKind.namesPerson(in: cell.text)
            found.append(Footnote(kind: isSafe ? kind : .person, text: cell.text, cell: cell))
        }
        return found
    }
}

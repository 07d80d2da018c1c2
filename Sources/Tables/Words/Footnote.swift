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

    /// The footnotes of a row: each cell speaks for itself, and a cell without a word of its own goes on with the cell
    /// before.
    static func all(in cells: [Cell], continuing previous: FootnoteKind?) -> [Footnote] {
        var kind = previous
        return cells.compactMap { cell in
            let text = cell.text
            kind = FootnoteKind(startOf: text) ?? kind
            guard let kind else { return nil }
            let isSafe = !kind.isPublishable || !FootnoteKind.namesPerson(in: text)
            return Footnote(kind: isSafe ? kind : .person, text: text, cell: cell)
        }
    }
}

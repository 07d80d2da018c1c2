import Text

/// What stands above a table's header: its title, its unit, and lines for the receiver of a form.
struct Preamble {
    private(set) var title: String?
    private(set) var unit: UnitMention?
    /// The period that a title or a line below it names.
    private(set) var period: Period?
    private(set) var footnotes: [Footnote] = []

    init(_ grid: Grid, above header: Int) {
        for row in 0..<header {
            for cell in grid.cells(ofRow: row) where !cell.isBlank { read(cell) }
        }
    }

    private mutating func read(_ cell: Cell) {
        var text = cell.text
        if let caption = UnitMention.caption(in: cell) {
            if unit == nil { unit = caption.unit }
            text = caption.rest
        }
        guard !text.isEmpty else { return }
        if period == nil { period = Period(in: text) }
        if FootnoteKind(startOf: text) != nil || FootnoteKind.namesPerson(in: text) {
            footnotes += Footnote.all(in: [cell], continuing: .person)
        } else if title == nil {
            title = text
        }
    }
}

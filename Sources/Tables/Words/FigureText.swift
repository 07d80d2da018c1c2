import Text

/// What the text of a cell looks like, before anybody reads it as a number.
enum FigureText {
    case number, sign, words, blank

    /// A number has digits and no words; `…`, `-` and the like stand where there is none.
    init(_ cell: Cell?) {
        guard let cell, !cell.isBlank else {
            self = .blank
            return
        }
        let text = halfWidth(cell.text)
        if text.count > 40 {
            self = .words
            return
        }
        let isPlain = text.unicodeScalars.allSatisfy {
            "0123456789.,+-—–―─…·/xX%‰* ".unicodeScalars.contains($0) || Blanks.isBlank($0)
        }
        self = !isPlain ? .words : text.contains { $0.isASCII && $0.isNumber } ? .number : .sign
    }
}

/// A printed figure apart from the mark beside it, which leads to a note or says how the figure is meant: `123*`, `45①`,
/// `67[p]`, `1.1个百分点`.
struct MarkedFigure {
    let figure: String
    let mark: String?

    private static let words = ["[p]", "[r]", "[e]", "（预计）", "(预计)", "（初步）", "(初步)", "（快报）", "(快报)", "个百分点", "百分点"]

    init(_ text: String) {
        let marks = text.unicodeScalars.reversed().prefix(while: Self.isMark)
        var figure = String(text.unicodeScalars.dropLast(marks.count))
        var mark = String(String.UnicodeScalarView(marks.reversed()))
        if let word = Self.words.first(where: text.hasSuffix) {
            (figure, mark) = (String(text.dropLast(word.count)), word)
        }
        let leading = figure.unicodeScalars.prefix(while: Self.isMark)
        if mark.isEmpty, !leading.isEmpty {
            mark = String(leading)
            figure = String(figure.unicodeScalars.dropFirst(leading.count))
        }
        let isFigure = figure.contains { $0.isNumber }
        (self.figure, self.mark) = isFigure && !mark.isEmpty ? (figure, mark) : (text, nil)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        0x2460...0x2473 ~= scalar.value || "*＊※†‡¹²³".unicodeScalars.contains(scalar)
    }
}

import Text

/// A column below the header, judged by its different texts, of which there are far fewer than rows.
struct BodyColumn {
    let column: Int
    let texts: ColumnTexts
    /// Whether any text of the column may make its row something else than plain data.
    let tells: Bool
    /// By text, whether it may make its row something else than plain data: a total, a note, a damaged code. Such rows
    /// are looked at one by one.
    private let isTelling: [Bool]
    /// By text, whether it is blank.
    private let isBlank: [Bool]

    /// - Parameter isTellingText: whether a text without the blanks around it may make its row something else than plain
    ///   data.
    init(_ column: Int, _ texts: ColumnTexts, isTellingText: (ArraySlice<UInt8>) -> Bool) {
        self.column = column
        self.texts = texts
        isTelling = (0..<texts.count).map { isTellingText(texts.cell($0).trimmedBytes) }
        isBlank = (0..<texts.count).map { texts.cell($0).isBlank }
        tells = isTelling.contains(true)
    }

    /// Whether any cell of the column is blank or absent.
    var hasBlanks: Bool { texts.hasAbsentCells || isBlank.contains(true) }

    func isTelling(at position: Int) -> Bool {
        let number = texts.numbers[position]
        return number != ColumnTexts.absent && isTelling[Int(number)]
    }

    func isBlank(at position: Int) -> Bool {
        let number = texts.numbers[position]
        return number == ColumnTexts.absent || isBlank[Int(number)]
    }
}

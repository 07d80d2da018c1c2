/// A number's surroundings: the words before and behind it in its line or cell.
struct NumberContext {
    /// Where a number stands, as far as that may tell what it is.
    enum Place {
        case text
        case heading
        /// A cell in the first row of a table.
        case columnTitle
        /// A cell below a title such as 年度.
        case cellOfYears
        /// A cell below a title such as 序号.
        case cellOfOrder
        /// Any other cell.
        case cell

        var isCell: Bool {
            switch self {
            case .text, .heading: false
            case .columnTitle, .cellOfYears, .cellOfOrder, .cell: true
            }
        }
    }

    let text: UnsafeBufferPointer<UInt8>
    /// The line or the cell.
    let range: Range<Int>
    let place: Place

    /// The first character that is no space, from `index` on.
    func skipSpaces(_ index: Int) -> Int {
        var index = index
        while index < range.upperBound, text[index] == 0x20 { index += 1 }
        return index
    }

    /// The end of what stands before `index`, without the spaces between.
    func beforeSpaces(_ index: Int) -> Int {
        var index = index
        while index > range.lowerBound, text[index - 1] == 0x20 { index -= 1 }
        return index
    }

    /// Whether one of `words` stands behind `index`, spaces between them set aside.
    func follows<Meaning>(_ words: WordTable<Meaning>, _ index: Int) -> Bool {
        words.prefix(of: skipSpaces(index)..<range.upperBound, in: text) != nil
    }

    /// Whether one of `words` stands before `index`, spaces between them set aside.
    func precedes<Meaning>(_ words: WordTable<Meaning>, _ index: Int) -> Bool {
        words.suffix(of: range.lowerBound..<beforeSpaces(index), in: text) != nil
    }

    /// Whether the number fills its cell.
    func fillsCell(_ number: WrittenNumber) -> Bool {
        place.isCell && beforeSpaces(number.range.lowerBound) == range.lowerBound
            && skipSpaces(number.end) == range.upperBound
    }

    /// Whether the words behind the number say what it counts: then it is a figure, whatever stands before it.
    func isCounted(_ number: WrittenNumber) -> Bool { number.isMultiplied || number.counter != nil }

    /// Behind the numbers that stand beside `number` in a list, as 3 in 1、2、3月. `isLike` says which of them belong to
    /// the list.
    func endOfList(_ number: WrittenNumber, _ isLike: (WrittenNumber) -> Bool) -> Int {
        let reader = WrittenNumberReader(text: text, limit: range.upperBound)
        var end = number.end
        while let length = Self.listMarks.prefix(of: skipSpaces(end)..<range.upperBound, in: text)?.length,
            let next = reader.read(at: skipSpaces(skipSpaces(end) + length)), isLike(next)
        {
            end = next.end
        }
        return end
    }

    /// Whether only the mark of a list stands between two places.
    func isListMark(between start: Int, and end: Int) -> Bool {
        let (start, end) = (skipSpaces(start), beforeSpaces(end))
        guard start < end, let length = Self.listMarks.prefix(of: start..<end, in: text)?.length else { return false }
        return length == end - start
    }

    private static let listMarks = WordTable(["、", "和", "及", "与", "或", "至", "到"].map { ($0, ()) })
}

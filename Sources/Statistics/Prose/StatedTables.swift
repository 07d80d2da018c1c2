import Text

/// A Markdown table of typed numbers, read as sentences: one for each row, a clause for each number.
struct StatedTables {
    let cutter: SentenceCutter

    /// Where the cells of a row stand, which begins with `|`.
    private func cells(_ line: Range<Int>) -> [Range<Int>] {
        let text = cutter.text
        var start = line.lowerBound
        while start < line.upperBound, text[start] == 0x20 { start += 1 }
        var end = line.upperBound
        while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x0D { end -= 1 }
        guard start < end else { return [] }
        var cells: [Range<Int>] = []
        cells.reserveCapacity(8)
        var cell = start + 1
        for index in start + 1..<end where text[index] == UInt8(ascii: "|") && text[index - 1] != UInt8(ascii: "\\") {
            cells.append(cell..<index)
            cell = index + 1
        }
        if cell < end { cells.append(cell..<end) }
        return cells
    }

    private func isDelimiter(_ cells: [Range<Int>]) -> Bool {
        !cells.isEmpty
            && cells.allSatisfy { cell in
                cell.contains { cutter.text[$0] == UInt8(ascii: "-") }
                    && cell.allSatisfy { Self.delimiters.contains(cutter.text[$0]) }
            }
    }

    private static let delimiters = ByteSet(" :-".utf8)

    /// Whether a line may belong to a table.
    func isRow(_ line: Range<Int>) -> Bool {
        guard let first = line.first(where: { cutter.text[$0] != 0x20 }) else { return false }
        return cutter.text[first] == UInt8(ascii: "|")
    }

    /// The rows of the table that `lines` are, each as a sentence.
    func sentences(_ lines: [Range<Int>], own: ArraySlice<Range<Int>>) -> [Sentence] {
        // Without the line below it a header is none: then each row says itself what its number is.
        let hasHeader = lines.count > 2 && isDelimiter(cells(lines[1]))
        let isNamedAbove = cutter.vocabulary.hasSubject(lines[0], of: cutter.text)
        let rows = lines.dropFirst(hasHeader ? 2 : 0).filter {
            isNamedAbove || cutter.vocabulary.hasSubject($0, of: cutter.text)
        }
        guard !rows.isEmpty else { return [] }
        let first = cells(lines[0])
        let columns = hasHeader ? first.map { Column($0, of: self, own: own) } : first.map { _ in Column() }
        return rows.map(cells).compactMap { row -> Sentence? in
            guard row.count == columns.count else { return nil }
            var lead: [Sentence.Token] = []
            var leadUnit: Unit?
            var clauses: [[Sentence.Token]] = []
            for (column, cell) in zip(columns, row) {
                let found = tokens(cell, own)
                if found.count == 1, case .numeral(var numeral) = found[0].kind {
                    if column.holdsYears, let year = year(numeral) {
                        lead.append(.init(kind: .year(year), range: cell))
                        continue
                    }
                    if numeral.unit == nil {
                        numeral.unit = column.unit ?? leadUnit ?? ownUnit(column.title + lead)
                    }
                    guard numeral.unit != nil else { continue }
                    clauses.append(column.title + [.init(kind: .numeral(numeral), range: found[0].range)])
                } else if !found.isEmpty, !column.holdsRemarks {
                    lead += found
                    leadUnit = leadUnit ?? unit(cell)?.unit
                }
            }
            // A row that is named by what is not known is of something else.
            guard !clauses.isEmpty, !lead.contains(where: \.isUnknown), lead.contains(where: { $0.role != .together })
            else { return nil }
            if lead.contains(where: { $0.role == .together }) { return nil }
            let pause = Sentence.Token(kind: .word(Word(role: .pause)), range: lines[0])
            let hasOneName = lead.contains { $0.word?.names.isEmpty == false }
            return Sentence(
                tokens: clauses.enumerated().flatMap { index, clause in
                    // A share or a change in a later column is of the figure in the column before it.
                    let isOwn = index == 0 || clause.contains { $0.word?.names.isEmpty == false } || hasOneName
                    return (isOwn ? lead : []) + clause + [pause]
                })
        }
    }

    /// What the header says of a column.
    private struct Column {
        var title: [Sentence.Token] = []
        var unit: Unit?
        var holdsYears = false
        var holdsRemarks = false

        init() {}

        init(_ cell: Range<Int>, of table: StatedTables, own: ArraySlice<Range<Int>>) {
            title = table.tokens(cell, own)
            unit = table.unit(cell)?.unit
            let text = table.cutter.text[cell].filter { $0 != 0x20 }
            holdsYears = Self.years.has(text)
            holdsRemarks = text.withUnsafeBufferPointer { Self.remarks.isFound(in: $0.indices, of: $0) }
        }

        private static let years = WordTable(["年度", "年份", "年"].map { ($0, ()) })
        private static let remarks = WordTable(["备注", "说明", "注"].map { ($0, ()) })
    }

    private func tokens(_ cell: Range<Int>, _ own: ArraySlice<Range<Int>>) -> [Sentence.Token] {
        cutter.sentences(withoutUnit(cell), own: own).flatMap(\.tokens)
    }

    /// 2024 in a column 年度.
    private func year(_ numeral: Numeral) -> Int? {
        guard numeral.unit == nil else { return nil }
        return (1949...2200).first { ExactDecimal($0) == numeral.value }
    }

    /// 会员人数（人）: the unit, and where its brackets begin.
    private func unit(_ cell: Range<Int>) -> (unit: Unit, start: Int)? {
        var end = cell.upperBound
        while end > cell.lowerBound, cutter.text[end - 1] == 0x20 { end -= 1 }
        guard let close = Self.closing.suffix(of: cell.lowerBound..<end, in: cutter.text)?.length else { return nil }
        for index in (cell.lowerBound..<end - close).reversed() {
            guard let open = Self.opening.prefix(of: index..<end, in: cutter.text)?.length else { continue }
            let name = String(decoding: cutter.text[min(index + open, end - close)..<end - close], as: UTF8.self)
            return Unit(name).map { ($0, index) }
        }
        return nil
    }

    private func withoutUnit(_ cell: Range<Int>) -> Range<Int> {
        cell.lowerBound..<(unit(cell)?.start ?? cell.upperBound)
    }

    private static let opening = WordTable([("（", ()), ("(", ())])
    private static let closing = WordTable([("）", ()), (")", ())])

    /// The unit of the only quantity that is named.
    private func ownUnit(_ tokens: [Sentence.Token]) -> Unit? {
        let names = tokens.compactMap { $0.word?.names.first }
        return names.count == 1 ? names[0].quantity.unit : nil
    }
}

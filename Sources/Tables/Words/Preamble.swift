import Text

/// What stands above a table's header: its title, its unit, and lines for the receiver of a form.
struct Preamble {
    private(set) var title: String?
    /// `16-11`, when it stands in a cell of its own.
    private(set) var tableNumber: String?
    private(set) var unit: UnitMention?
    /// What the whole table measures, when a line says so: `指标：会员人数(万人)`.
    private(set) var indicator: String?
    /// The period that a title or a line below it names.
    private(set) var period: Period?
    private(set) var footnotes: [Footnote] = []
    /// Lines of words below the title: `按登记注册类型分组`.
    private(set) var subtitles: [Footnote] = []

    init(_ grid: Grid, above header: Int) {
        for row in 0..<header {
            let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
            if let mention = Self.unitBesideItsWord(cells) {
                if unit == nil { unit = mention }
                for cell in cells.dropLast(2) { read(cell) }
            } else {
                for cell in cells { read(cell) }
            }
        }
    }

    private mutating func read(_ cell: Cell) {
        // English below the Chinese of one cell is left out.
        let lines = Translation.removed(from: cell.rawText).split(whereSeparator: \.isNewline)
        var text =
            lines.count < 2 && !cell.text.contains(where: \.isNewline) && cell.rawText.contains(where: \.isNewline)
            ? trimmingBlanks(lines.joined()) : cell.text
        if let caption = UnitMention.caption(in: cell) {
            if unit == nil { unit = caption.unit }
            text = caption.rest
        }
        guard !text.isEmpty else { return }
        if FootnoteKind(startOf: text) != nil || FootnoteKind.namesPerson(in: text) {
            if period == nil { period = Period(in: text) }
            footnotes += Footnote.all(in: [cell], continuing: .person)
        } else if let value = Self.value(of: ["指标", "指标名称"], in: text) {
            readUnit(of: value, cell)
            if indicator == nil { indicator = UnitLabel(value).printedName(in: value) }
        } else if Self.value(of: ["数据库", "时间", "频度", "更新时间", "统计范围"], in: text) != nil {
            if period == nil { period = Period(in: text) }
            footnotes.append(Footnote(kind: .note, text: text, cell: cell))
        } else {
            if period == nil { period = Period(in: text) }
            readTitle(text, cell)
        }
    }

    private mutating func readTitle(_ text: String, _ cell: Cell) {
        let number = text.hasPrefix("表") ? trimmingBlanks(String(text.dropFirst())) : text
        if title == nil, tableNumber == nil, let found = TableNumber.prefix(of: number),
            found.count == trimmingBlanks(number).count
        {
            tableNumber = found
            return
        }
        readUnit(of: text, cell)
        if title == nil {
            title = text
        } else if Translation.hasHan(text), Period(label: text.trimmingBrackets) == nil, text != title,
            !MeasuringUnit.isKnown(labelKey(text.trimmingBrackets))
        {
            subtitles.append(Footnote(kind: .note, text: text, cell: cell))
        }
    }

    /// `各市会员人数（万人）`, `（万人）`.
    private mutating func readUnit(of text: String, _ cell: Cell) {
        guard unit == nil else { return }
        let alone = labelKey(text.trimmingBrackets)
        if let found = UnitLabel(text).unit ?? (MeasuringUnit.isKnown(alone) && alone != labelKey(text) ? alone : nil) {
            unit = UnitMention(text: found, cell: cell)
        }
    }

    /// `单位：` and, in the cell after it, `万人`.
    private static func unitBesideItsWord(_ cells: [Cell]) -> UnitMention? {
        guard cells.count >= 2, ["单位", "计量单位", "单位:", "计量单位:"].contains(labelKey(cells[cells.count - 2].text)) else {
            return nil
        }
        let unit = labelKey(cells[cells.count - 1].text)
        return MeasuringUnit.isKnown(unit) ? UnitMention(text: unit, cell: cells[cells.count - 1]) : nil
    }

    /// What stands behind one of `words` and a colon.
    private static func value(of words: [String], in text: String) -> String? {
        guard let colon = text.firstIndex(where: { ":：".contains($0) }),
            words.contains(labelKey(String(text[..<colon])))
        else { return nil }
        let value = trimmingBlanks(String(text[text.index(after: colon)...]))
        return value.isEmpty ? nil : value
    }
}

extension String {
    /// Without the brackets around the whole.
    fileprivate var trimmingBrackets: String {
        guard let first, let last, "(（[【".contains(first), ")）]】".contains(last), count > 2 else { return self }
        return String(dropFirst().dropLast())
    }
}

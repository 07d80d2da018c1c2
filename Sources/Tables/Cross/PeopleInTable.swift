import Diagnostics
import Text

/// A column or a header of a table that names single persons. Such a table is a list of people and no statistic.
///
/// What counts are the cells, whatever the column is called: 固定电话用户 holds numbers of households, while 困难职工 may
/// hold names.
package struct PeopleInTable: Sendable {
    /// The heading of the names, as the file has it; nil when they stand across or have no heading.
    package let heading: String?
    /// The first cell that gives it away.
    package let location: SourceLocation

    /// Nil when the table holds no people.
    ///
    /// - Parameters:
    ///   - grid: the cells of the file.
    ///   - exceptions: headings of columns that are known to hold no names, or that staff say hold none.
    ///   - asksHeadings: whether a heading alone may tell: 身份证号.
    ///   - isKnown: whether a text is known to be something else: the name of a place.
    package init?(
        _ grid: Grid, except exceptions: [String] = [], asksHeadings: Bool = true,
        isKnown: (String) -> Bool = { _ in false }
    ) {
        let exceptions = Set(exceptions.map(labelKey))
        let body = (0..<grid.rowCount).filter { Self.isBody(grid, row: $0) }
        let top = body.first ?? min(grid.rowCount, 15)
        for row in 0..<(asksHeadings ? min(top + 1, grid.rowCount) : 0) {
            for cell in grid.cells(ofRow: row)
            where Self.asksForPerson(cell) && !exceptions.contains(labelKey(cell.text)) {
                (heading, location) = (cell.text, cell.location)
                return
            }
        }
        for column in 0..<((0..<grid.rowCount).map(grid.columnCount(ofRow:)).max() ?? 0) {
            let cells = body.compactMap { grid[$0, column] }
            let head = (0..<top).reversed().lazy.compactMap { grid[$0, column] }.first { !$0.isBlank }
            if let head, exceptions.contains(labelKey(head.text)) { continue }
            let isOfPersons = head.map { Self.isOfPersons($0.text) } ?? false
            guard let first = Self.firstName(in: cells, isOfPersons: isOfPersons, isKnown: isKnown) else { continue }
            (heading, location) = (head?.text, first.location)
            return
        }
        for row in 0..<top {
            let cells = grid.cells(ofRow: row).dropFirst().filter { !exceptions.contains(labelKey($0.text)) }
            guard let first = Self.firstName(in: Array(cells), isOfPersons: false, isKnown: isKnown) else { continue }
            (heading, location) = (nil, first.location)
            return
        }
        return nil
    }

    // MARK: Cells

    /// A row with figures that is neither a header of years nor a total.
    private static func isBody(_ grid: Grid, row: Int) -> Bool {
        let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
        guard let first = cells.first, RowLabel(first.trimmedBytes) == nil else { return false }
        let figures = cells.filter { cell in
            switch FigureText(cell) {
            case .number, .sign: true
            case .words, .blank: false
            }
        }
        return !figures.isEmpty && !figures.allSatisfy { Period(label: $0.text) != nil }
    }

    /// The first name in cells of which most are names; nil when they are something else. Below a heading that is of
    /// persons one name is enough, and it need not be a plain one.
    private static func firstName(in cells: [Cell], isOfPersons: Bool, isKnown: (String) -> Bool) -> Cell? {
        var (first, seen, names, plain): (Cell?, Set<String>, Int, Int) = (nil, [], 0, 0)
        for cell in cells where !cell.isBlank {
            guard case .words = FigureText(cell), !isKnown(cell.text), seen.insert(labelKey(cell.text)).inserted,
                RowLabel(cell.trimmedBytes) == nil
            else { continue }
            guard let isPlain = isOfNames(cell.text) else { continue }
            names += 1
            if isPlain { plain += 1 }
            first = first ?? cell
        }
        if isOfPersons { return names * 2 >= seen.count ? first : nil }
        return names >= 2 && names * 3 >= seen.count * 2 && plain * 3 >= names ? first : nil
    }

    /// Whether a heading is of persons, one or several a row: 困难职工, 救助对象, 户主. How many there are is another
    /// thing: 困难职工人数.
    private static func isOfPersons(_ heading: String) -> Bool {
        let key = UnitLabel(heading)
        return key.unit == nil
            && ["职工", "对象", "户主", "人员", "成员", "家属", "子女", "个人", "劳模", "人", "者"].contains { key.name.hasSuffix($0) }
    }

    /// Whether the text is a name, or several with marks between them; nil when it is neither.
    private static func isOfNames(_ text: String) -> Bool? {
        guard text.count <= 60, !MeasuringUnit.isKnown(labelKey(text)) else { return nil }
        if let name = PersonName(text) { return name.isPlain }
        for separators in ["、，,；;/", "、，,；;/ \u{3000}"] {
            let parts = text.split { separators.contains($0) || separators.count > 6 && $0.isNewline }
            let names = parts.compactMap { PersonName(String($0)) }
            if parts.count >= 2, names.count == parts.count { return names.contains(where: \.isPlain) }
            // What is given, and to whom: 助学 李秀英.
            if parts.count == 2, let last = PersonName(String(parts[1])), last.isPlain, parts[1].count >= 3 {
                return true
            }
        }
        return nil
    }

    /// What the heading of a column says when each of its rows is a person.
    private static let personalHeadings = [
        "姓名", "身份证", "身份证号", "身份证号码", "证件号", "证件号码", "手机号", "手机号码", "联系电话", "联系方式", "住址", "出生日期", "出生年月", "银行账号",
        "银行卡号",
    ]

    private static func asksForPerson(_ cell: Cell) -> Bool {
        guard !cell.isBlank, cell.bytes.count <= 48 else { return false }
        let key = UnitLabel(cell.text)
        return key.unit == nil && personalHeadings.contains { key.name.hasSuffix($0) }
    }
}

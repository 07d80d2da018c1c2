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
        if let found = Self.belowHeadings(of: grid, except: exceptions, isKnown: isKnown) {
            (heading, location) = (found.heading, found.name.location)
            return
        }
        for column in 0..<((0..<grid.rowCount).map(grid.columnCount(ofRow:)).max() ?? 0) {
            let cells = body.compactMap { grid[$0, column] }
            let head = (0..<top).reversed().lazy.compactMap { grid[$0, column] }.first { !$0.isBlank }
            if let head, exceptions.contains(labelKey(head.text)) { continue }
            let persons = head.flatMap { PersonsHeading($0.text) }
            guard let first = Self.firstName(in: cells, below: persons, isKnown: isKnown) else { continue }
            (heading, location) = (head?.text, first.location)
            return
        }
        for row in 0..<top {
            let cells = grid.cells(ofRow: row).dropFirst().filter { !exceptions.contains(labelKey($0.text)) }
            guard let first = Self.firstName(in: Array(cells), below: nil, isKnown: isKnown) else { continue }
            (heading, location) = (nil, first.location)
            return
        }
        return nil
    }

    /// A name below a heading of persons, in a row with figures. Amounts may look like years: 2000.
    private static func belowHeadings(
        of grid: Grid, except exceptions: Set<String>, isKnown: (String) -> Bool
    ) -> (heading: String, name: Cell)? {
        // A text alone in its row is a title.
        for row in 0..<min(grid.rowCount, 15)
        where figures(in: grid, row: row).isEmpty && grid.cells(ofRow: row).count(where: { !$0.isBlank }) > 1 {
            for (column, cell) in grid.cells(ofRow: row).enumerated() where !exceptions.contains(labelKey(cell.text)) {
                guard let persons = PersonsHeading(cell.text) else { continue }
                let below = (row + 1..<grid.rowCount).filter { below in
                    !figures(in: grid, row: below).isEmpty
                        && grid.cells(ofRow: below).first { !$0.isBlank }.map { RowLabel($0.trimmedBytes) == nil }
                            ?? false
                }
                if let name = firstName(in: below.compactMap { grid[$0, column] }, below: persons, isKnown: isKnown) {
                    return (cell.text, name)
                }
            }
        }
        return nil
    }

    // MARK: Cells

    private static func figures(in grid: Grid, row: Int) -> [Cell] {
        grid.cells(ofRow: row).filter { cell in
            guard !cell.isBlank else { return false }
            switch FigureText(cell) {
            case .number, .sign: return true
            case .words, .blank: return false
            }
        }
    }

    /// A row with figures that is neither a header of years nor a total.
    private static func isBody(_ grid: Grid, row: Int) -> Bool {
        let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
        guard let first = cells.first, RowLabel(first.trimmedBytes) == nil else { return false }
        let figures = figures(in: grid, row: row)
        return !figures.isEmpty && !figures.allSatisfy { Period(label: $0.text) != nil }
    }

    /// The first name in cells of which most are names; nil when they are something else. Below a heading of persons a
    /// name is what is nothing else, and half of the cells are enough; one is, where it is a plain name or the heading can
    /// only be of single persons.
    private static func firstName(
        in cells: [Cell], below heading: PersonsHeading?, isKnown: (String) -> Bool
    ) -> Cell? {
        var (first, seen, names, plain): (Cell?, Set<String>, Int, Int) = (nil, [], 0, 0)
        for cell in cells where !cell.isBlank {
            guard case .words = FigureText(cell), !isKnown(cell.text), seen.insert(labelKey(cell.text)).inserted,
                RowLabel(cell.trimmedBytes) == nil, Period(label: cell.text) == nil
            else { continue }
            let form = isOfNames(cell.text)
            // Below a heading of persons kinds of people stand as well: 高中生 begins with a surname. A text of several
            // parts is told by its form: 助学 李秀英.
            let isName =
                heading == nil || PersonName(cell.text) == nil && form == true
                || PossibleName(cell.text, isKnown: isKnown) != nil
            guard isName, heading != nil || form != nil else { continue }
            names += 1
            if form == true { plain += 1 }
            first = first ?? cell
        }
        switch heading {
        case .single: return first
        case .any: return plain > 0 || names * 2 >= seen.count ? first : nil
        case nil: return names >= 2 && names * 3 >= seen.count * 2 && plain * 3 >= names ? first : nil
        }
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

import Diagnostics
import Text

/// Sorts the rows below a header into data, totals and notes, and says what is wrong with them.
struct TableBodyReader {
    private(set) var body = TableBody()
    private(set) var diagnostics: [Diagnostic] = []

    private let grid: Grid
    private let shape: TableShape
    private let header: HeaderMatch
    /// Columns of the file in which a row's label may stand: up to the first key column, and all key columns.
    private let labelColumns: [Int]
    private let declared: [(column: Int, shape: Int)]
    private let codeColumns: [(column: Int, shape: Int)]
    private let headerWidth: Int
    /// The rows of the grid below the header.
    private let rows: Range<Int>
    /// The columns of the file that are looked at, each by its different texts.
    private let columns: [BodyColumn]
    /// Rows of the grid that are data although their labels say 合计.
    private let totalsThatAreData: Set<Int>
    private var totals: [(label: RowTotal, dataBefore: Int)] = []
    private var extraCells: [(row: Int, column: Int)] = []
    private var lastFootnote: FootnoteKind?

    private struct RowTotal {
        let row: Int
        let column: Int
        let level: TotalLevel
    }

    /// - Parameter totalsThatAreData: rows of the grid that are data although their labels say 合计.
    init(_ grid: Grid, shape: TableShape, header: HeaderMatch, totalsThatAreData: Set<Int> = []) {
        self.totalsThatAreData = totalsThatAreData
        self.grid = grid
        self.shape = shape
        self.header = header
        declared = header.found.enumerated().compactMap { index, found in found.map { ($0.label.column, index) } }
        codeColumns = declared.filter { shape.columns[$0.shape].isCode }
        headerWidth = (header.layout.labels.map(\.column).max() ?? 0) + 1
        let keys = declared.filter { shape.columns[$0.shape].isKey }.map(\.column)
        let leading = 0...(keys.min() ?? header.layout.labels.first?.column ?? 0)
        let labelColumns = Set(keys).union(leading).sorted()
        self.labelColumns = labelColumns
        let first = header.layout.rows.upperBound
        let rows = first..<max(first, grid.rowCount)
        self.rows = rows
        columns = Set(labelColumns).union(declared.map(\.column)).sorted().map { column in
            let texts = ColumnTexts(grid, column: column, rows: rows)
            let index = header.found.firstIndex { $0?.label.column == column }
            let label = index.flatMap { header.found[$0]?.label.cell }
            let code = index.map { shape.columns[$0] }.flatMap { $0.isCode ? $0 : nil }
            return BodyColumn(column, texts) { text in
                labelColumns.contains(column) && RowLabel(text) != nil
                    || SpreadsheetDamage.errorValue(text) != nil
                    || code.map { SpreadsheetDamage.codeDamage(text, length: $0.codeLength) != nil } == true
                    || label.map { $0.trimmedBytes.elementsEqual(text) } == true
            }
        }
    }

    mutating func read() {
        body.dataRows.reserveCapacity(rows.count)
        let telling = columns.filter(\.tells)
        for (position, row) in rows.enumerated() {
            if row != rows.lowerBound, isPlain(row, position, telling) {
                body.dataRows.append(UInt32(row))
            } else if !grid.isBlank(row: row),
                row != rows.lowerBound || !isColumnNumbering(row) && !isRepeatedHeader(row)
            {
                sort(row)
            }
        }
        assignTotals()
        fillDown()
        reportExtraCells()
        body.texts = header.found.indices.map(texts)
    }

    /// Whether a row is data about which nothing is to be reported. Nearly every row is, and the texts of its columns
    /// show it, without the closer look that `sort` takes.
    private func isPlain(_ row: Int, _ position: Int, _ telling: [BodyColumn]) -> Bool {
        lastFootnote == nil && !columns[0].isBlank(at: position) && !telling.contains { $0.isTelling(at: position) }
            && firstExtraCell(of: row) == nil
    }

    /// The texts of a declared column in the data rows; nil when the file lacks the column.
    private func texts(_ shapeIndex: Int) -> ColumnTexts? {
        guard let label = header.found[shapeIndex]?.label,
            let column = columns.first(where: { $0.column == label.column })
        else { return nil }
        return column.texts.choosing(
            (body.filledFrom[shapeIndex] ?? body.dataRows).map { Int($0) - rows.lowerBound })
    }

    private mutating func sort(_ row: Int) {
        if let (label, column) = label(of: row) {
            switch label {
            case .total(let level):
                totals.append((RowTotal(row: row, column: column, level: level), body.dataRows.count))
                checkWidth(row)
                checkCells(row)
            case .ofWhich:
                body.ofWhichRows.append(row)
                checkCells(row)
            case .footnote(let kind):
                addFootnotes(row, kind)
            }
        } else if let kind = continuedFootnote(row) {
            addFootnotes(row, kind)
        } else if !isRepeatedHeader(row) {
            body.dataRows.append(UInt32(row))
            checkWidth(row)
            checkCells(row)
            checkCodes(row)
        }
    }

    // MARK: What a row is

    private func label(of row: Int) -> (RowLabel, column: Int)? {
        for column in labelColumns {
            guard let cell = grid[row, column], let label = RowLabel(cell.trimmedBytes) else { continue }
            if case .footnote = label, !isFootnote(cell) { continue }
            if case .total = label, totalsThatAreData.contains(row) { continue }
            return (label, column)
        }
        return nil
    }

    /// A footnote begins its row. Without a colon it stands alone or beside words: a row with figures is data.
    private func isFootnote(_ cell: Cell) -> Bool {
        let cells = grid.cells(ofRow: cell.row).filter { !$0.isBlank }
        guard cells.first?.column == cell.column else { return false }
        return cell.text.contains { $0 == ":" || $0 == "：" }
            || !cells.dropFirst().contains { $0.trimmedBytes.first.map { 0x30...0x39 ~= $0 } ?? false }
    }

    /// Below a footnote, a text that stands alone goes on with it; one on the right is a signature or a date.
    private func continuedFootnote(_ row: Int) -> FootnoteKind? {
        guard let lastFootnote else { return nil }
        let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
        guard cells.count == 1, let cell = cells.first else { return nil }
        return labelColumns.contains(cell.column) ? lastFootnote : .office
    }

    private mutating func addFootnotes(_ row: Int, _ kind: FootnoteKind) {
        body.footnotes += Footnote.all(in: grid.cells(ofRow: row).filter { !$0.isBlank }, continuing: kind)
        lastFootnote = body.footnotes.last?.kind ?? kind
    }

    /// Statistical forms number their columns below the header: 甲, 乙, 1, 2, 3.
    private func isColumnNumbering(_ row: Int) -> Bool {
        let texts = grid.cells(ofRow: row).filter { !$0.isBlank }.map { labelKey($0.text) }
        let stems = texts.prefix { "甲乙丙丁戊己庚辛壬癸".contains($0) }
        guard !stems.isEmpty, texts.count >= 2 else { return false }
        return texts.dropFirst(stems.count).enumerated().allSatisfy { $1 == String($0 + 1) || $1 == "(\($0 + 1))" }
    }

    /// Long tables repeat the header on every printed page.
    private func isRepeatedHeader(_ row: Int) -> Bool {
        guard declared.count >= 2 else { return false }
        return declared.allSatisfy { column, shapeIndex in
            guard let cell = grid[row, column], let label = header.found[shapeIndex]?.label.cell else { return false }
            return cell.trimmedBytes.elementsEqual(label.trimmedBytes)
        }
    }

    // MARK: What is wrong with it

    private mutating func checkWidth(_ row: Int) {
        if let extra = firstExtraCell(of: row) { extraCells.append((row, extra)) }
    }

    /// The first column beyond the header in which a row has something.
    private func firstExtraCell(of row: Int) -> Int? {
        let width = grid.columnCount(ofRow: row)
        return width > headerWidth ? (headerWidth..<width).first { grid[row, $0]?.isBlank == false } : nil
    }

    private mutating func checkCells(_ row: Int) {
        for (column, _) in declared {
            guard let cell = grid[row, column], let value = SpreadsheetDamage.errorValue(cell.trimmedBytes) else {
                continue
            }
            body.reportedCells.insert(TableBody.CellKey(row: row, column: column))
            diagnostics.append(.errorValue(cell, value: value))
        }
    }

    private mutating func checkCodes(_ row: Int) {
        for (column, shapeIndex) in codeColumns {
            let declaration = shape.columns[shapeIndex]
            guard let cell = grid[row, column],
                let damage = SpreadsheetDamage.codeDamage(cell.trimmedBytes, length: declaration.codeLength)
            else { continue }
            body.reportedCells.insert(TableBody.CellKey(row: row, column: column))
            diagnostics.append(.damagedCode(cell, damage, column: declaration))
        }
    }

    /// When most rows have something beyond the header, the header lacks a label; otherwise single rows were torn
    /// apart.
    private mutating func reportExtraCells() {
        guard let first = extraCells.first else { return }
        if extraCells.count > 3, extraCells.count * 2 > body.dataRows.count,
            extraCells.allSatisfy({ $0.column == first.column })
        {
            diagnostics.append(
                .unlabelledColumn(
                    grid, header: header.layout.rows.upperBound - 1, column: first.column, rows: extraCells.count))
            return
        }
        for extra in extraCells {
            body.reportedRows.insert(extra.row)
            diagnostics.append(
                .extraCells(Cell(grid: grid, row: extra.row, column: extra.column), headerWidth: headerWidth))
        }
    }

    // MARK: Merged cells and totals

    private mutating func fillDown() {
        var filled: [(cell: Int, row: Int, column: Int)] = []
        var count = 0
        for (column, shapeIndex) in declared where shape.columns[shapeIndex].isKey {
            guard let key = columns.first(where: { $0.column == column }), key.hasBlanks else { continue }
            var holder: UInt32?
            var sources: [UInt32] = []
            let countBefore = count
            for row in body.dataRows {
                if !key.isBlank(at: Int(row) - rows.lowerBound) {
                    holder = row
                } else if holder != nil {
                    if count == countBefore { filled.append((shapeIndex, Int(row), column)) }
                    count += 1
                }
                sources.append(holder ?? row)
            }
            if count > countBefore { body.filledFrom[shapeIndex] = sources }
        }
        guard let first = filled.first else { return }
        diagnostics.append(
            .filledDown(
                grid.location(row: first.row, column: first.column), count: count,
                columns: filled.map { shape.columns[$0.cell].title }))
    }

    private struct TotalGroup: Hashable {
        let level: TotalLevel
        let keys: [Int]
        let values: [ArraySlice<UInt8>]
    }

    private mutating func assignTotals() {
        let leadingLevels = Set(
            TotalLevel.allCases.filter { level in
                totals.first { $0.label.level == level }.map { $0.dataBefore == 0 } ?? false
            })
        var ends: [TotalGroup: Int] = [:]
        for (index, (label, dataBefore)) in totals.enumerated() {
            let keys = ownKeys(of: label)
            let values = keys.map { grid[label.row, header.found[$0]?.label.column ?? 0]?.trimmedBytes ?? [] }
            let range: Range<Int>
            if leadingLevels.contains(label.level) {
                let next = totals[(index + 1)...].first { $0.label.level >= label.level }
                range = dataBefore..<(next?.dataBefore ?? body.dataRows.count)
            } else {
                let start = TotalLevel.allCases.filter { $0 >= label.level }
                    .compactMap { ends[TotalGroup(level: $0, keys: keys, values: values)] }.max()
                range = (start ?? 0)..<dataBefore
                ends[TotalGroup(level: label.level, keys: keys, values: values)] = dataBefore
            }
            body.totals.append(
                TableBody.TotalSpan(
                    row: label.row, labelColumn: label.column, level: label.level, keys: keys, dataRows: range))
        }
    }

    /// Declared key columns in which a total names something: the year it is the total of.
    private func ownKeys(of total: RowTotal) -> [Int] {
        declared.filter { column, shapeIndex in
            guard shape.columns[shapeIndex].isKey, column != total.column, let cell = grid[total.row, column] else {
                return false
            }
            let text = cell.trimmedBytes
            return !text.isEmpty && RowLabel(text) == nil
        }.map(\.shape)
    }
}

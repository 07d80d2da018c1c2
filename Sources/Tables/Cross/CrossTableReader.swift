import Diagnostics
import Text

/// Reads the rows of a `CrossTable`: labels with their hierarchy, values, footnotes.
struct CrossTableReader {
    private(set) var rows: [CrossTable.Row] = []
    private(set) var footnotes: [Footnote] = []
    private(set) var diagnostics: [Diagnostic] = []

    private let grid: Grid
    private let layout: CrossLayout
    private let stubs: StubLabels
    /// The last row with figures; words below it may be notes.
    private let lastRowOfFigures: Int
    /// The unit of rows that name none; a caption between the rows may change it.
    private var tableUnit: String?
    private var hierarchy = RowHierarchy()

    /// Whether an outer column names what several rows have in common, so that the inner one names the rows.
    var namesGroups: Bool { stubs.namesGroups }

    init(_ grid: Grid, layout: CrossLayout, unit: String?) {
        self.grid = grid
        self.layout = layout
        tableUnit = unit
        stubs = StubLabels(grid, layout)
        let first = layout.headerRows.upperBound
        lastRowOfFigures =
            (first..<max(first, grid.rowCount)).last { row in
                layout.valueColumns.contains { column in
                    if case .number = FigureText(grid[row, column]) { true } else { false }
                }
            } ?? first
    }

    mutating func read() {
        let first = layout.headerRows.upperBound
        for row in first..<max(first, grid.rowCount) where !grid.isBlank(row: row) {
            let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
            if let kind = footnoteKind(of: cells) {
                footnotes += Footnote.all(in: cells, continuing: kind)
            } else if ColumnNumbers.are(cells) || readsContinuation(cells) || isRepeatedHeader(row)
                || isTranslation(cells)
            {
                continue
            } else if isOtherHeader(cells) {
                diagnostics.append(.otherHeader(cells[0]))
                break
            } else {
                add(row)
            }
        }
    }

    private func footnoteKind(of cells: [Cell]) -> FootnoteKind? {
        guard let first = cells.first else { return nil }
        let values = cells.filter { layout.valueColumns.contains($0.column) }
        let hasFigures = values.contains { if case .words = FigureText($0) { false } else { true } }
        if let kind = FootnoteKind(startOf: first.text) {
            let isWord = first.text.unicodeScalars.first.map { !FootnoteKind.isMark($0) } ?? false
            return values.isEmpty || !hasFigures || isWord && first.text.contains { ":：".contains($0) } ? kind : nil
        }
        // Below a footnote, a text that stands alone goes on with it.
        let label = layout.stubColumns[0]
        if let last = footnotes.last, cells.count == 1, values.isEmpty || first.column > label {
            return first.column == label ? last.kind : .office
        }
        // So does a sentence below the last figures, though no word says that it is a note.
        return first.row > lastRowOfFigures && layout.stubColumns.contains(first.column) && !hasFigures
            && Self.isSentence(first.text)
            ? .note : nil
    }

    private static func isSentence(_ text: String) -> Bool {
        text.contains { "。；;".contains($0) } || text.count > 24 && Translation.hasHan(text)
    }

    /// What long tables print between their pages: 续表, the title again, the unit again.
    private mutating func readsContinuation(_ cells: [Cell]) -> Bool {
        guard cells.count <= 2, cells.allSatisfy({ if case .words = FigureText($0) { true } else { false } }) else {
            return false
        }
        let captions = cells.compactMap { UnitMention.caption(in: $0) }
        if let unit = captions.first?.unit.text { tableUnit = unit }
        let title = grid.cells(ofRow: 0).first { !$0.isBlank }
        return !captions.isEmpty
            || cells.contains { cell in
                let key = labelKey(cell.text)
                return key.hasPrefix("续表") || key.hasSuffix("续表") || key.contains("(续") || key.contains("续表")
                    || layout.headerRows.lowerBound > 0 && key == labelKey(title?.text ?? "")
            }
    }

    /// A header of other years between the rows: 续表 goes on to the right.
    private func isOtherHeader(_ cells: [Cell]) -> Bool {
        let heads = layout.headerRows.flatMap { row in layout.valueColumns.compactMap { grid[row, $0] } }
        guard heads.contains(where: { Period(label: $0.text) != nil }) else { return false }
        let values = cells.filter { layout.valueColumns.contains($0.column) }
        let stub = layout.headerRows.compactMap { grid[$0, layout.stubColumns[0]] }.first { !$0.isBlank }
        return values.count >= 2 && values.allSatisfy { Period(label: $0.text) != nil }
            && labelKey(cells[0].text) == labelKey(stub?.text ?? "")
    }

    /// Long tables repeat the header on every printed page.
    private func isRepeatedHeader(_ row: Int) -> Bool {
        layout.valueColumns.count >= 2
            && layout.headerRows.contains { header in
                layout.valueColumns.allSatisfy { column in
                    guard let head = grid[header, column], !head.isBlank, let cell = grid[row, column] else {
                        return false
                    }
                    if cell.trimmedBytes.elementsEqual(head.trimmedBytes) { return true }
                    // Below 2022年 and 增长 the English line has 2022 and Change.
                    return Period(label: head.text).map { $0 == Period(label: cell.text) }
                        ?? (row == layout.headerRows.upperBound && Translation.isTranslation(cell.text))
                }
            }
    }

    /// The English of the row above, on a line of its own.
    private func isTranslation(_ cells: [Cell]) -> Bool {
        cells.allSatisfy { Translation.isTranslation($0.text) } && rows.contains { Translation.hasHan($0.label) }
    }

    private mutating func add(_ row: Int) {
        let cells = layout.valueColumns.map { grid[row, $0] }
        let isBlank = cells.allSatisfy { $0?.isBlank ?? true }
        for group in stubs.groups(openedBy: row) {
            append(IndicatorLabel(group.text), group.cell, cells: cells.map { _ in nil }, isGroup: true, isTorn: false)
        }
        var (label, labelCell) = stubs.label(row)
        if !isBlank, let above = labelBrokenBefore(label) { (label, labelCell) = above }
        guard !label.name.isEmpty else {
            if !isBlank { diagnostics.append(.missingLabel(grid.location(row: row, column: layout.stubColumns[0]))) }
            return
        }
        // A label with a unit of its own, and a region, has values though none is printed.
        let unitCell = layout.unitColumn.flatMap { grid[row, $0] }.map { labelKey($0.text) } ?? ""
        let isGroup = isBlank && !(stubs.isOfMembers || label.unit != nil || !unitCell.isEmpty)
        if isGroup, label.isBareMark, hierarchy.openMark(label, rows) { return }
        append(label, labelCell, unitCell: unitCell, cells: cells, isGroup: isGroup, isTorn: reportExtraCells(row))
    }

    private mutating func append(
        _ label: IndicatorLabel, _ labelCell: Cell, unitCell: String = "", cells: [Cell?], isGroup: Bool, isTorn: Bool
    ) {
        let ownUnit = label.unit ?? (unitCell.isEmpty ? label.impliedUnit : unitCell)
        let place = hierarchy.place(label, hasUnit: ownUnit != nil, isGroup: isGroup, in: rows)
        let whole = place.divides ?? place.parent
        rows.append(
            CrossTable.Row(
                label: label.name, labelCell: labelCell,
                unit: ownUnit ?? whole.flatMap { rows[$0].unit } ?? tableUnit, ownUnit: ownUnit,
                depth: place.parent.map { rows[$0].depth + 1 } ?? 0,
                indent: label.indent, isSubset: label.isSubset || place.isMarked, parent: place.parent,
                totalLevel: TotalLevel(yearbookLabel: label.name), divides: place.divides,
                cells: cells, isGroup: isGroup,
                isReported: cells.map { $0.map { isTorn || reportErrorValue($0) || $0.isDamaged } ?? isTorn }))
    }

    /// A label over two printed lines: Chinese on the first, which has no values, and the rest of the English beside
    /// the values.
    private mutating func labelBrokenBefore(_ label: IndicatorLabel) -> (IndicatorLabel, Cell)? {
        guard label.name.isEmpty || Translation.isTranslation(label.name) && !Translation.isAbbreviation(label.name),
            let last = rows.last, last.isGroup, Translation.hasHan(last.label),
            !label.name.isEmpty || hasEnglish(rowBelow: last.labelCell.row)
        else { return nil }
        rows.removeLast()
        hierarchy.forget(from: rows.count)
        return stubs.label(last.labelCell.row)
    }

    private func hasEnglish(rowBelow row: Int) -> Bool {
        grid.cells(ofRow: row + 1).contains { Translation.isTranslation($0.text) }
    }

    // MARK: What is wrong

    private mutating func reportErrorValue(_ cell: Cell) -> Bool {
        guard let value = SpreadsheetDamage.errorValue(cell.trimmedBytes) else { return false }
        diagnostics.append(.errorValue(cell, value: value))
        return true
    }

    /// Whether the row has more cells than the header, so that nobody knows which year a value belongs to.
    private mutating func reportExtraCells(_ row: Int) -> Bool {
        guard let extra = grid.cells(ofRow: row).dropFirst(layout.width).first(where: { !$0.isBlank }) else {
            return false
        }
        diagnostics.append(.extraCells(extra, headerWidth: layout.width))
        return true
    }
}

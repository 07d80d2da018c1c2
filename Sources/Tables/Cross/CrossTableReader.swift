import Diagnostics
import Text

/// Reads the rows of a `CrossTable`: labels with their hierarchy, values, footnotes.
struct CrossTableReader {
    private(set) var rows: [CrossTable.Row] = []
    private(set) var footnotes: [Footnote] = []
    private(set) var diagnostics: [Diagnostic] = []

    private let grid: Grid
    private let layout: CrossLayout
    private let tableUnit: String?
    /// The rows that the next row may belong to, outermost first.
    private var ancestors: [Ancestor] = []

    private struct Ancestor {
        let index: Int
        /// Rows that are set in further belong to it.
        var indent: Int
        let isSubset: Bool
    }

    init(_ grid: Grid, layout: CrossLayout, unit: String?) {
        self.grid = grid
        self.layout = layout
        tableUnit = unit
    }

    mutating func read() {
        let first = layout.headerRows.upperBound
        for row in first..<max(first, grid.rowCount) where !grid.isBlank(row: row) {
            let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
            if let kind = footnoteKind(of: cells) {
                footnotes += Footnote.all(in: cells, continuing: kind)
            } else if !isRepeatedHeader(row), !isTranslation(cells) {
                add(row)
            }
        }
    }

    private func footnoteKind(of cells: [Cell]) -> FootnoteKind? {
        guard let first = cells.first else { return nil }
        let hasValues = cells.contains { layout.valueColumns.contains($0.column) }
        if let kind = FootnoteKind(startOf: first.text) {
            return !hasValues || first.text.contains { $0 == ":" || $0 == "：" } ? kind : nil
        }
        // Below a footnote, a text that stands alone goes on with it.
        let label = layout.stubColumns[0]
        guard let last = footnotes.last, cells.count == 1, !hasValues || first.column > label else { return nil }
        return first.column == label ? last.kind : .office
    }

    /// Long tables repeat the header on every printed page.
    private func isRepeatedHeader(_ row: Int) -> Bool {
        layout.valueColumns.count >= 2
            && layout.headerRows.contains { header in
                layout.valueColumns.allSatisfy { column in
                    guard let cell = grid[header, column], !cell.isBlank else { return false }
                    return grid[row, column]?.trimmedBytes.elementsEqual(cell.trimmedBytes) == true
                }
            }
    }

    /// The English of the row above, on a line of its own.
    private func isTranslation(_ cells: [Cell]) -> Bool {
        cells.allSatisfy { Translation.isTranslation($0.text) } && rows.contains { Translation.hasHan($0.label) }
    }

    private mutating func add(_ row: Int) {
        let cells = layout.valueColumns.map { grid[row, $0] }
        let isGroup = cells.allSatisfy { $0?.isBlank ?? true }
        var label = stubLabel(row)
        var labelCell = labelCell(row)
        if !isGroup, let above = labelBrokenBefore(row, label) { (label, labelCell) = above }
        guard !label.name.isEmpty else {
            if !isGroup { diagnostics.append(.missingLabel(grid.location(row: row, column: layout.stubColumns[0]))) }
            return
        }
        let divides = isGroup && label.isDivision ? wholeOfDivision(indentedBy: label.indent) : nil
        settleDivision(before: label)
        let parent = popAncestors(for: label)
        let unitCell = layout.unitColumn.flatMap { grid[row, $0] }.map { labelKey($0.text) }
        let ownUnit = label.unit ?? unitCell.flatMap { $0.isEmpty ? nil : $0 }
        let isTorn = reportExtraCells(row)
        rows.append(
            CrossTable.Row(
                label: label.name, labelCell: labelCell,
                unit: ownUnit ?? (divides ?? parent).flatMap { rows[$0].unit } ?? tableUnit, ownUnit: ownUnit,
                depth: ancestors.count,
                indent: label.indent, isSubset: label.isSubset, parent: parent,
                totalLevel: TotalLevel(yearbookLabel: label.name), divides: divides,
                cells: cells, isGroup: isGroup,
                isReported: cells.map { $0.map { isTorn || reportErrorValue($0) || $0.isDamaged } ?? isTorn }))
        ancestors.append(Ancestor(index: rows.count - 1, indent: label.indent, isSubset: label.isSubset))
    }

    /// The label of a row, of all columns that name it; each column further in sets the row in.
    private func stubLabel(_ row: Int) -> IndicatorLabel {
        let texts = layout.stubColumns.map { grid[row, $0]?.rawText ?? "" }
        let filled = texts.indices.filter { !labelKey(texts[$0]).isEmpty }
        guard let first = filled.first else { return IndicatorLabel("") }
        let indent = String(repeating: " ", count: first * 2)
        return IndicatorLabel(
            indent + texts[first] + filled.dropFirst().map { "/" + trimmingBlanks(texts[$0]) }.joined())
    }

    /// A label over two printed lines: Chinese on the first, which has no values, and the rest of the English beside
    /// the values.
    private mutating func labelBrokenBefore(_ row: Int, _ label: IndicatorLabel) -> (IndicatorLabel, Cell)? {
        guard label.name.isEmpty || Translation.isTranslation(label.name), let last = rows.last, last.isGroup,
            Translation.hasHan(last.label),
            grid.cells(ofRow: row).contains(where: { Translation.isTranslation($0.text) })
        else { return nil }
        rows.removeLast()
        ancestors.removeAll { $0.index == rows.count }
        return (stubLabel(last.labelCell.row), last.labelCell)
    }

    private func labelCell(_ row: Int) -> Cell {
        let column = layout.stubColumns.first { grid[row, $0]?.isBlank == false } ?? layout.stubColumns[0]
        return Cell(grid: grid, row: row, column: column)
    }

    /// Leaves the ancestors of a row with `label` and gives the nearest.
    ///
    /// A row belongs to the nearest row above that is indented less; a part also to a whole that is indented as it is.
    private mutating func popAncestors(for label: IndicatorLabel) -> Int? {
        while let last = ancestors.last {
            let belongs = label.isSubset && !last.isSubset ? last.indent <= label.indent : last.indent < label.indent
            if belongs { break }
            ancestors.removeLast()
        }
        return ancestors.last?.index
    }

    // MARK: 按年龄分

    /// The row that a heading such as 按年龄分 divides: the nearest above it with values that is no part of another
    /// division.
    private func wholeOfDivision(indentedBy indent: Int) -> Int? {
        var index = rows.count - 1
        while index >= 0 {
            let row = rows[index]
            if let whole = row.divides { return row.indent == indent ? whole : nil }
            if let heading = row.parent, let whole = rows[heading].divides, rows[heading].indent == indent {
                return whole
            }
            if !row.isGroup, !row.isSubset, row.indent <= indent { return index }
            if row.isGroup, row.indent < indent { return nil }
            index -= 1
        }
        return nil
    }

    /// Where the rows of a division are not set in from its heading, those up to the next heading, total or other unit
    /// belong to it.
    private mutating func settleDivision(before label: IndicatorLabel) {
        guard let last = ancestors.last(where: { rows[$0.index].divides != nil }) else { return }
        let heading = rows[last.index]
        let isFirst = last.index == rows.count - 1
        let ends = label.isDivision || label.unit != nil || TotalLevel(yearbookLabel: label.name) != nil
        guard let position = ancestors.firstIndex(where: { $0.index == last.index }) else { return }
        if ends {
            ancestors[position].indent = heading.indent
        } else if isFirst, label.indent == heading.indent {
            ancestors[position].indent = heading.indent - 1
        }
    }

    // MARK: What is wrong

    private mutating func reportErrorValue(_ cell: Cell) -> Bool {
        guard let value = SpreadsheetDamage.errorValue(cell.trimmedBytes) else { return false }
        diagnostics.append(.errorValue(cell, value: value))
        return true
    }

    /// Whether the row has cells beyond the header, which tears its values from their years.
    private mutating func reportExtraCells(_ row: Int) -> Bool {
        guard let extra = grid.cells(ofRow: row).dropFirst(layout.width).first(where: { !$0.isBlank }) else {
            return false
        }
        diagnostics.append(.extraCells(extra, headerWidth: layout.width))
        return true
    }
}

import Diagnostics

/// Reads the rows of a `CrossTable`: labels with their hierarchy, values, footnotes.
struct CrossTableReader {
    private(set) var rows: [CrossTable.Row] = []
    private(set) var footnotes: [Footnote] = []
    private(set) var diagnostics: [Diagnostic] = []

    private let grid: Grid
    private let header: CrossHeader
    private let tableUnit: String?
    /// The rows that the next row may belong to, outermost first.
    private var ancestors: [Ancestor] = []

    private struct Ancestor {
        let index: Int
        let indent: Int
        let isSubset: Bool
    }

    init(_ grid: Grid, header: CrossHeader, unit: String?) {
        self.grid = grid
        self.header = header
        tableUnit = unit
    }

    mutating func read() {
        let first = header.row + 1
        for row in first..<max(first, grid.rowCount) where !grid.isBlank(row: row) {
            let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
            if let kind = footnoteKind(of: cells) {
                footnotes += Footnote.all(in: cells, continuing: kind)
            } else if !isRepeatedHeader(row) {
                add(row)
            }
        }
    }

    private func footnoteKind(of cells: [Cell]) -> FootnoteKind? {
        guard let first = cells.first else { return nil }
        let hasValues = cells.contains { cell in header.years.contains { $0.cell.column == cell.column } }
        if let kind = FootnoteKind(startOf: first.text) {
            return !hasValues || first.text.contains { $0 == ":" || $0 == "：" } ? kind : nil
        }
        // Below a footnote, a text that stands alone goes on with it.
        guard let last = footnotes.last, cells.count == 1, !hasValues || first.column > header.labelColumn else { return nil }
        return first.column == header.labelColumn ? last.kind : .office
    }

    /// Long tables repeat the header on every printed page.
    private func isRepeatedHeader(_ row: Int) -> Bool {
        header.years.count >= 2
            && header.years.allSatisfy { grid[row, $0.cell.column]?.trimmedBytes.elementsEqual($0.cell.trimmedBytes) == true }
    }

    private mutating func add(_ row: Int) {
        let label = IndicatorLabel(grid[row, header.labelColumn]?.rawText ?? "")
        let cells = header.years.map { grid[row, $0.cell.column] }
        let isGroup = cells.allSatisfy { $0?.isBlank ?? true }
        guard !label.name.isEmpty else {
            if !isGroup { diagnostics.append(.missingLabel(grid.location(row: row, column: header.labelColumn))) }
            return
        }
        let parent = popAncestors(for: label)
        let unitCell = header.unitColumn.flatMap { grid[row, $0] }.map { labelKey($0.text) }
        let ownUnit = label.unit ?? unitCell.flatMap { $0.isEmpty ? nil : $0 }
        let isTorn = reportExtraCells(row)
        rows.append(
            CrossTable.Row(
                label: label.name, labelCell: Cell(grid: grid, row: row, column: header.labelColumn),
                unit: ownUnit ?? parent.flatMap { rows[$0].unit } ?? tableUnit, ownUnit: ownUnit, depth: ancestors.count,
                isSubset: label.isSubset, parent: parent, cells: cells, isGroup: isGroup,
                isReported: cells.map { $0.map { isTorn || reportErrorValue($0) || $0.isDamaged } ?? isTorn }))
        ancestors.append(Ancestor(index: rows.count - 1, indent: label.indent, isSubset: label.isSubset))
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

    private mutating func reportErrorValue(_ cell: Cell) -> Bool {
        guard let value = SpreadsheetDamage.errorValue(cell.trimmedBytes) else { return false }
        diagnostics.append(.errorValue(cell, value: value))
        return true
    }

    /// Whether the row has cells beyond the header, which tears its values from their years.
    private mutating func reportExtraCells(_ row: Int) -> Bool {
        guard let extra = grid.cells(ofRow: row).dropFirst(header.width).first(where: { !$0.isBlank }) else { return false }
        diagnostics.append(.extraCells(extra, headerWidth: header.width))
        return true
    }
}

/// The label of an indicator: its name, its unit, how far it is indented, and whether it is a part of the row above.
struct IndicatorLabel: Equatable {
    let name: String
    let unit: String?
    /// In half-width spaces.
    let indent: Int
    let isSubset: Bool

    init(_ text: String) {
        let blanks = text.unicodeScalars.prefix { Blanks.isBlank($0) }
        indent = blanks.reduce(0) { $0 + Self.width(of: $1) }
        let split = UnitLabel(text)
        var name = split.name
        var isSubset = false
        if name.hasPrefix("#") {
            name.removeFirst()
            isSubset = true
        }
        if name.hasPrefix("其中") {
            isSubset = true
            let rest = name.dropFirst(2).drop { ":、,，.".contains($0) }
            // 其中 alone heads the parts below it.
            if !rest.isEmpty { name = String(rest) }
        }
        (self.name, unit, self.isSubset) = (name, split.unit, isSubset)
    }

    private static func width(of blank: Unicode.Scalar) -> Int {
        switch blank.value {
        case 0x09: 4
        case 0x0A...0x0D, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: 0
        default: blank.displayWidth
        }
    }
}

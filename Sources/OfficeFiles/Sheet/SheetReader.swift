/// Reads the part of a sheet: cells as they are shown, and what of it is hidden.
final class SheetReader: XMLVisitor {
    private var state: SheetState

    init(_ context: SheetContext) { state = SheetState(context) }

    var cells: SheetCells { state.cells }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookError) -> Descent {
        try state.start(name, attributes)
    }

    override func end(_ name: XMLName) throws(WorkbookError) { try state.end(name) }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError) { try state.text(bytes) }
}

/// How far the reading of a sheet has come. It is a value, so that each of millions of events looks at the reader once.
private struct SheetState {
    private enum Element {
        case sheet, columns, rows, row, cell, value, formula, text, merges
    }

    private(set) var cells = SheetCells()
    private let context: SheetContext
    private var open: [Element] = []
    private var cell = CellState()
    private var (rowNumber, isHiddenRow, column) = (-1, false, -1)
    /// Whether rows and columns are hidden about which nothing is said.
    private var (hidesRows, hidesColumns) = (false, false)

    /// In characters and in points: less is nothing to be seen.
    private static let (leastWidth, leastHeight) = (0.1, 1.0)

    init(_ context: SheetContext) { self.context = context }

    // MARK: - Elements

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookError) -> XMLVisitor.Descent {
        guard let element = try element(name, attributes) else { return .over }
        if element == .text, open.last == .text, case .over = cell.richText.begin(name, attributes) { return .over }
        open.append(element)
        return .into
    }

    /// What an element is, by the one that it stands in; nil when it is nothing to read.
    @inline(__always)
    private mutating func element(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookError) -> Element? {
        switch open.last {
        case .cell?:
            if name.is("v") { return .value }
            if name.is("is") { return .text }
            guard name.is("f") else { return nil }
            cell.hasFormula = true
            return .formula
        case .row? where name.is("c"):
            try startCell(attributes)
            return .cell
        case .rows? where name.is("row"):
            try startRow(attributes)
            return .row
        case .text?: return .text
        case .columns?: if name.is("col") { readColumns(attributes) }
        case .merges?: if name.is("mergeCell") { try readMerge(attributes) }
        case .sheet?:
            if name.is("sheetData") { return .rows }
            if name.is("cols") { return .columns }
            if name.is("mergeCells") { return .merges }
            if name.is("sheetFormatPr") { readDefaults(attributes) }
        case nil where name.is("worksheet"): return .sheet
        default: break
        }
        return nil
    }

    mutating func end(_ name: XMLName) throws(WorkbookError) {
        switch open.popLast() {
        case .cell?: try endCell()
        case .text?: cell.richText.end(name)
        default: break
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError) {
        switch open.last {
        case .value?:
            cell.value += bytes
            if cell.value.count > SheetLimits.mostTextOfCell { throw .tooLongText }
        case .text?: try cell.richText.read(bytes)
        case .formula?: if cell.formula.count < 100 { cell.formula += bytes.prefix(100) }
        default: break
        }
    }

    // MARK: - Rows and columns

    private mutating func readDefaults(_ attributes: XMLAttributes) {
        hidesRows = attributes.isTrue("zeroHeight")
        if let width = attributes.decimal("defaultColWidth"), width < Self.leastWidth {
            hidesColumns = true
            cells.hiddenColumns.hide(0...SheetLimits.mostColumns - 1)
        }
    }

    private mutating func readColumns(_ attributes: XMLAttributes) {
        guard let first = attributes.number("min"), let last = attributes.number("max"), first >= 1, first <= last,
            first <= SheetLimits.mostColumns
        else { return }
        let columns = first - 1...last - 1
        let isNarrow = attributes.decimal("width").map { $0 < Self.leastWidth } ?? false
        if attributes.isTrue("hidden") || isNarrow {
            cells.hiddenColumns.hide(columns)
        } else if hidesColumns {
            cells.hiddenColumns.show(columns)
        }
    }

    private mutating func readMerge(_ attributes: XMLAttributes) throws(WorkbookError) {
        guard let range = attributes.text("ref").flatMap(MergedRange.init) else { return }
        cells.merges.append(range)
        if cells.merges.count > SheetLimits.mostCells { throw .tooManyMergedCells }
    }

    private mutating func startRow(_ attributes: XMLAttributes) throws(WorkbookError) {
        let number = attributes.number("r").map { $0 - 1 } ?? rowNumber + 1
        guard number > rowNumber, number < SheetLimits.mostRows else { throw .wrongOrder }
        let height = attributes.decimal("ht")
        isHiddenRow = attributes.isTrue("hidden") || height.map { $0 < Self.leastHeight } ?? hidesRows
        (rowNumber, column) = (number, -1)
        if isHiddenRow { addRow() }
    }

    /// The row is only noted when there is something to say of it.
    private mutating func addRow() {
        guard cells.rows.last?.number != rowNumber else { return }
        cells.rows.append(SheetCells.Row(number: rowNumber, isHidden: isHiddenRow, firstCell: cells.columns.count))
    }

    // MARK: - Cells

    private mutating func startCell(_ attributes: XMLAttributes) throws(WorkbookError) {
        let next: Int
        if let name = attributes.value("r") {
            guard let address = CellAddress(name), address.row == rowNumber else { throw .wrongOrder }
            next = address.column
        } else {
            next = column + 1
        }
        guard next > column, next < SheetLimits.mostColumns else { throw .wrongOrder }
        column = next
        cell.begin(style: attributes.number("s") ?? 0, type: CellState.ValueType(attributes.value("t")))
    }

    private mutating func endCell() throws(WorkbookError) {
        let start = cells.text.count
        let peculiarity = try context.append(cell, to: &cells.text)
        guard cells.text.count > start || peculiarity != nil else { return }
        addRow()
        if let peculiarity { cells.peculiarities.append((cells.columns.count, peculiarity)) }
        cells.columns.append(UInt16(column))
        cells.ends.append(UInt32(cells.text.count))
        if cells.columns.count > SheetLimits.mostCells { throw .tooManyCells }
        if cells.text.count > SheetLimits.mostText { throw .tooMuchText }
    }
}

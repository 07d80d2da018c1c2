import Diagnostics
import Text

/// The cells of a sheet that are shown, as a grid, and what was left out of it.
///
/// Hidden rows and columns are not there at all, so that a header over several columns stays one; every cell keeps the
/// name that it has in the sheet. The content of merged cells stands in the first of them that is shown.
struct SheetGrid {
    let grid: Grid
    private(set) var omissions = Omissions()

    /// What was left out, by kind: how often, and where it is.
    struct Omissions {
        /// Numbers of rows with something in them, from 0.
        var rows: [Int] = []
        var columns: Set<Int> = []
        /// Places of cells in the sheet.
        var covered: [(row: Int, column: Int)] = []
        var peculiar: [(row: Int, column: Int, kind: CellPeculiarity)] = []
    }

    init(_ sheet: Sheet, showing hidden: HiddenContent) {
        let cells = sheet.cells
        let isHiddenColumn =
            hidden.contains(.columns)
            ? [Bool](repeating: false, count: sheet.width) : cells.hiddenColumns.marks(sheet.width)
        let hidesRows = !hidden.contains(.rows)
        let moved = MovedCells(sheet, isHiddenColumn: isHiddenColumn, hidesRows: hidesRows)
        var writer = GridWriter(cells, isHiddenColumn: isHiddenColumn, moved: moved.cells.lazy.map(\.column))
        var peculiarities = cells.peculiarities[...]
        var nextMoved = moved.cells[...]
        var shown: [GridWriter.Placed] = []

        /// Adds to `shown` the content of merged cells that is shown in `row`.
        func addMoved(to row: Int) {
            while let first = nextMoved.first, first.row == row {
                shown.append((first.column, first.cell))
                nextMoved = nextMoved.dropFirst()
            }
        }
        /// Writes the rows above `row` that show nothing but the content of merged cells.
        func writeMoved(above row: Int) {
            while let first = nextMoved.first, first.row < row {
                addMoved(to: first.row)
                writer.write(&shown, asRow: first.row)
            }
        }

        for (index, row) in cells.rows.enumerated() {
            writeMoved(above: row.number)
            let isHiddenRow = row.isHidden && hidesRows
            var hasContent = false
            for cell in cells.cells(ofRowAt: index) {
                let column = Int(cells.columns[cell])
                var kind: CellPeculiarity?
                if let first = peculiarities.first, first.cell == cell {
                    kind = first.kind
                    peculiarities = peculiarities.dropFirst()
                }
                if sheet.merged.covers(cell) {
                    omissions.covered.append((row.number, column))
                } else if let place = moved.places[cell] {
                    if let kind { omissions.peculiar.append((place.row, place.column, kind)) }
                } else if isHiddenRow {
                    hasContent = true
                } else if isHiddenColumn[column] {
                    omissions.columns.insert(column)
                } else {
                    shown.append((column, cell))
                    if let kind { omissions.peculiar.append((row.number, column, kind)) }
                }
            }
            if isHiddenRow {
                writer.pass(over: row.number)
                if hasContent { omissions.rows.append(row.number) }
            } else {
                addMoved(to: row.number)
                writer.write(&shown, asRow: row.number)
            }
        }
        writeMoved(above: .max)
        grid = writer.grid(of: sheet)
    }
}

/// The content of merged cells whose first cell is hidden while others are not: it is shown in the first of these.
private struct MovedCells {
    /// In the order of rows and columns.
    private(set) var cells: [(row: Int, column: Int, cell: Int)] = []
    /// By cell, where it is shown.
    private(set) var places: [Int: (row: Int, column: Int)] = [:]

    init(_ sheet: Sheet, isHiddenColumn: [Bool], hidesRows: Bool) {
        for anchor in sheet.merged.anchors where !sheet.merged.covers(anchor.cell) {
            let range = anchor.range
            guard let column = range.columns.first(where: { !isHiddenColumn[$0] }) else { continue }
            var row = range.rows.lowerBound
            if hidesRows {
                for candidate in sheet.cells.rows[sheet.cells.rowIndex(from: row)...] {
                    guard candidate.number == row, candidate.isHidden else { break }
                    row += 1
                }
            }
            guard range.rows.contains(row), row != range.rows.lowerBound || column != range.columns.lowerBound else {
                continue
            }
            cells.append((row, column, anchor.cell))
            places[anchor.cell] = (row, column)
        }
        cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    }
}

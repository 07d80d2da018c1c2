import Diagnostics
import Text

/// Writes rows one below the other, as the bytes of a grid and the bounds of its cells.
struct GridWriter {
    /// A cell by its position, and the column of the sheet in which it is shown.
    typealias Placed = (column: Int, cell: Int)

    private let cells: SheetCells
    /// By column of the sheet, how many columns are shown before it.
    private let places: [Int]
    /// The columns of the sheet that are shown.
    private let columnNumbers: [UInt32]
    /// How many cells each row has that has any, as a spreadsheet's own export has it.
    private let width: Int
    private var bytes: [UInt8] = []
    private var bounds: [UInt32] = []
    private var rowOffsets: [UInt32] = []
    private var rowNumbers: [UInt32] = []
    /// Blank rows that are only written when another one follows.
    private var blankRows: [Range<Int>] = []
    private var nextRow = 0
    /// Between cells, where a line is shown to people: numbers may have commas in them.
    private static let delimiter = UInt8(ascii: "|")

    /// - Parameters:
    ///   - cells: of the sheet.
    ///   - isHiddenColumn: by column of the sheet.
    ///   - moved: columns in which cells are shown that stand in others.
    init(_ cells: SheetCells, isHiddenColumn: [Bool], moved: some Sequence<Int>) {
        self.cells = cells
        var (places, columnNumbers): ([Int], [UInt32]) = ([], [])
        for (column, isHidden) in isHiddenColumn.enumerated() {
            places.append(columnNumbers.count)
            if !isHidden { columnNumbers.append(UInt32(column)) }
        }
        let last = max(cells.columns.max().map { Int($0) } ?? 0, moved.max() ?? 0)
        width = max(1, isHiddenColumn[last] ? places[last] : places[last] + 1)
        (self.places, self.columnNumbers) = (places, columnNumbers)
        bytes.reserveCapacity(cells.text.count + cells.columns.count + cells.rows.count)
        bounds.reserveCapacity(cells.rows.count * (width + 1))
    }

    /// Leaves out a row.
    mutating func pass(over row: Int) {
        if nextRow < row { blankRows.append(nextRow..<row) }
        nextRow = row + 1
    }

    /// Writes a row, below as many blank ones as the sheet has there, and empties `shown`.
    mutating func write(_ shown: inout [Placed], asRow row: Int) {
        guard !shown.isEmpty else { return }
        defer { shown.removeAll(keepingCapacity: true) }
        if !isSorted(shown) { shown.sort { $0.column < $1.column } }
        for blank in blankRows + [nextRow..<max(row, nextRow)] {
            for number in blank {
                begin(number)
                end()
            }
        }
        blankRows.removeAll()
        nextRow = row + 1
        begin(row)
        var place = 0
        for (column, cell) in shown {
            fill(from: place, to: places[column])
            place = places[column]
            append(cell)
        }
        fill(from: place, to: width - 1)
        end()
    }

    private func isSorted(_ shown: [Placed]) -> Bool {
        zip(shown, shown.dropFirst()).allSatisfy { $0.column < $1.column }
    }

    private mutating func begin(_ row: Int) {
        rowOffsets.append(UInt32(bounds.count))
        rowNumbers.append(UInt32(row))
        bounds.append(UInt32(bytes.count))
    }

    private mutating func end() {
        bytes.append(0x0A)
        bounds.append(UInt32(bytes.count))
    }

    private mutating func fill(from first: Int, to last: Int) {
        guard first < last else { return }
        for _ in first..<last {
            bytes.append(Self.delimiter)
            bounds.append(UInt32(bytes.count))
        }
    }

    private mutating func append(_ cell: Int) {
        let text = cells.text[cells.range(ofCell: cell)]
        guard text.first == 0x22 else {
            bytes += text
            return
        }
        // A grid takes a quote at the beginning for one around the cell.
        bytes.append(0x22)
        for byte in text {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    consuming func grid(of sheet: Sheet) -> Grid {
        rowOffsets.append(UInt32(bounds.count))
        return Grid(
            SourceText(path: sheet.path, bytes: bytes), sheet: sheet.name,
            isDamaged: cells.peculiarities.contains { $0.kind == .formulaWithoutResult }, bounds: bounds,
            rowOffsets: rowOffsets, rowNumbers: rowNumbers, columnNumbers: columnNumbers,
            countsDaysFrom1904: sheet.is1904)
    }
}

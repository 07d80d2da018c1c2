/// What a sheet holds: its cells with something in them, and which of its rows and columns are hidden.
///
/// Rows and columns are counted from 0. The texts stand in one array, because a sheet may have a million cells.
struct SheetCells: Sendable {
    struct Row: Sendable {
        let number: Int
        let isHidden: Bool
        /// The position of its first cell.
        let firstCell: Int
    }

    /// In ascending order; those that are hidden, and those with cells.
    var rows: [Row] = []
    /// By cell, its column.
    var columns: [UInt16] = []
    /// The texts of all cells, one behind the other.
    var text: [UInt8] = []
    /// By cell, where its text ends.
    var ends: [UInt32] = []
    /// By the position of the cell, in ascending order.
    var peculiarities: [(cell: Int, kind: CellPeculiarity)] = []
    var hiddenColumns = HiddenColumns()
    var merges: [MergedRange] = []

    /// The positions of the cells of `rows[row]`.
    func cells(ofRowAt row: Int) -> Range<Int> {
        rows[row].firstCell..<(row + 1 < rows.count ? rows[row + 1].firstCell : columns.count)
    }

    /// The bytes of a cell's text in `text`.
    func range(ofCell cell: Int) -> Range<Int> { (cell == 0 ? 0 : Int(ends[cell - 1]))..<Int(ends[cell]) }

    /// The position in `rows` of the first row at or below `number`.
    func rowIndex(from number: Int) -> Int { rows.partitioned { $0.number >= number } }
}

/// Cells that are shown as one, with the content of the first.
struct MergedRange: Sendable, Equatable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>

    /// Reads `A1:C3`; nil for anything else, and for a single cell.
    init?(_ reference: String) {
        let ends = reference.split(separator: ":").map { CellAddress(Array($0.utf8)) }
        guard ends.count == 2, let a = ends[0], let b = ends[1], a.row <= b.row, a.column <= b.column,
            a.row < b.row || a.column < b.column
        else { return nil }
        (rows, columns) = (a.row...b.row, a.column...b.column)
    }
}

/// A cell's place, from its name: `C7` is row 6 and column 2.
struct CellAddress: Equatable {
    let row: Int
    let column: Int

    /// Nil for anything that names no cell of a sheet.
    init?(_ name: some Sequence<UInt8>) {
        var (row, column, digits) = (0, 0, 0)
        for byte in name where byte != UInt8(ascii: "$") {
            switch byte {
            case 0x41...0x5A where digits == 0: column = column * 26 + Int(byte - 0x40)
            case 0x61...0x7A where digits == 0: column = column * 26 + Int(byte - 0x60)
            case 0x30...0x39:
                digits += 1
                row = row * 10 + Int(byte - 0x30)
            default: return nil
            }
            guard row <= SheetLimits.mostRows, column <= SheetLimits.mostColumns else { return nil }
        }
        guard row > 0, column > 0 else { return nil }
        (self.row, self.column) = (row - 1, column - 1)
    }
}

/// Which columns are hidden. Ranges are marked by their ends, because a file may have any number of them.
struct HiddenColumns: Sendable {
    private var changes: [Int32] = []

    /// - Parameter columns: from 0.
    mutating func hide(_ columns: ClosedRange<Int>) { mark(columns, 1) }

    /// Takes back that the columns were hidden.
    mutating func show(_ columns: ClosedRange<Int>) { mark(columns, -1) }

    private mutating func mark(_ columns: ClosedRange<Int>, _ change: Int32) {
        if changes.isEmpty { changes = [Int32](repeating: 0, count: SheetLimits.mostColumns + 1) }
        let columns = columns.clamped(to: 0...SheetLimits.mostColumns - 1)
        changes[columns.lowerBound] &+= change
        changes[columns.upperBound + 1] &-= change
    }

    /// By column, up to `count`, whether it is hidden.
    func marks(_ count: Int) -> [Bool] {
        guard !changes.isEmpty else { return [Bool](repeating: false, count: count) }
        var open: Int32 = 0
        return changes.prefix(count).map { change in
            open &+= change
            return open > 0
        }
    }
}

/// The different texts of a column, each with a number, and for each row the number of the text that stands there.
///
/// A table of 100,000 rows has a few hundred different texts in a column. What depends on a cell's text alone is found
/// out once for each of them.
public struct ColumnTexts: Sendable {
    /// Instead of a number: the row ends before the column.
    public static let absent = UInt32.max

    /// The numbers, by row. Texts are numbered in the order in which they first appear.
    public let numbers: ArraySlice<UInt32>
    /// Whether some row ends before the column.
    public let hasAbsentCells: Bool
    private let column: Int
    private let grid: Grid
    /// By text, the row of the grid in which it stands first.
    private let firstRows: [UInt32]

    /// How many different texts there are. Some may stand in none of the rows of `numbers`.
    public var count: Int { firstRows.count }

    /// The first cell that holds a text.
    public func cell(_ number: Int) -> Cell { Cell(grid: grid, row: Int(firstRows[number]), column: column) }

    /// The texts of `column` in some rows of the grid.
    package init(_ grid: Grid, column: Int, rows: Range<Int>) {
        var known = KnownTexts()
        var hasAbsentCells = false
        numbers =
            [UInt32](unsafeUninitializedCapacity: rows.count) { numbers, count in
                grid.storage.source.bytes.withUnsafeBytes { bytes in
                    grid.forEachRange(ofColumn: column, in: rows) { position, range in
                        if let range {
                            numbers[position] = known.number(of: range, in: bytes, row: rows.lowerBound + position)
                        } else {
                            numbers[position] = Self.absent
                            hasAbsentCells = true
                        }
                    }
                }
                count = rows.count
            }[...]
        firstRows = known.firstRows
        self.hasAbsentCells = hasAbsentCells
        (self.grid, self.column) = (grid, column)
    }

    private init(_ other: ColumnTexts, numbers: ArraySlice<UInt32>) {
        (self.numbers, hasAbsentCells, column, grid, firstRows) = (
            numbers, other.hasAbsentCells, other.column, other.grid, other.firstRows
        )
    }

    /// The rows at `positions`, in that order, with the same texts. Rows that follow each other are shared, not copied.
    package func choosing(_ positions: [Int]) -> ColumnTexts {
        guard let first = positions.first, let last = positions.last else { return ColumnTexts(self, numbers: []) }
        let isRun = last - first == positions.count - 1 && positions.elementsEqual(first...last)
        return ColumnTexts(self, numbers: isRun ? numbers[first...last] : positions.map { numbers[$0] }[...])
    }
}

/// Finds the number of a text that was seen before: a hash table over the file's own bytes, which copies none.
private struct KnownTexts {
    private(set) var firstRows: [UInt32] = []
    private var ranges: [Range<Int>] = []
    /// By hash, one more than a text's number; 0 where there is none. A power of two, at most half full.
    private var slots = [UInt32](repeating: 0, count: 64)
    /// For each text, the one that stood below it the last time. Columns repeat the cell above or go through a list
    /// again and again: in tables that are sorted, most cells are found here without a hash.
    private var next: [UInt32] = []
    private var last = 0

    @inline(__always)
    mutating func number(of range: Range<Int>, in bytes: UnsafeRawBufferPointer, row: Int) -> UInt32 {
        if !next.isEmpty {
            let guess = Int(next[last])
            if Self.isEqual(ranges[guess], range, bytes) {
                last = guess
                return UInt32(truncatingIfNeeded: guess)
            }
        }
        return find(range, bytes, row)
    }

    private mutating func find(_ range: Range<Int>, _ bytes: UnsafeRawBufferPointer, _ row: Int) -> UInt32 {
        var slot = Self.hash(range, bytes) & (slots.count - 1)
        while slots[slot] != 0, !Self.isEqual(ranges[Int(slots[slot]) - 1], range, bytes) {
            slot = (slot + 1) & (slots.count - 1)
        }
        if slots[slot] == 0 { slot = add(range, bytes, row, at: slot) }
        let number = slots[slot] - 1
        if !next.isEmpty { next[last] = number }
        last = Int(number)
        if next.count < firstRows.count { next.append(number) }
        return number
    }

    /// The slot of a new text.
    private mutating func add(_ range: Range<Int>, _ bytes: UnsafeRawBufferPointer, _ row: Int, at slot: Int) -> Int {
        ranges.append(range)
        firstRows.append(UInt32(row))
        slots[slot] = UInt32(ranges.count)
        guard ranges.count * 2 > slots.count else { return slot }
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        var place = 0
        for (number, range) in ranges.enumerated() {
            place = Self.hash(range, bytes) & (slots.count - 1)
            while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
            slots[place] = UInt32(number + 1)
        }
        return place
    }

    @inline(__always)
    private static func isEqual(_ a: Range<Int>, _ b: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> Bool {
        guard a.count == b.count else { return false }
        var (i, j) = (a.lowerBound, b.lowerBound)
        while i < a.upperBound {
            guard word(i, until: a.upperBound, bytes) == word(j, until: b.upperBound, bytes) else { return false }
            (i, j) = (i + 8, j + 8)
        }
        return true
    }

    private static func hash(_ range: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> Int {
        var hash = UInt64(range.count)
        for index in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
            hash = (hash ^ word(index, until: range.upperBound, bytes)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
        }
        return Int(truncatingIfNeeded: hash)
    }

    /// Up to eight bytes as one number: texts are compared and hashed by the word, not by the byte.
    @inline(__always)
    private static func word(_ index: Int, until end: Int, _ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let excess = UInt64(64 - 8 * min(end - index, 8))
        guard index + 8 <= bytes.count else {
            return (index..<end).reversed().reduce(0) { $0 << 8 | UInt64(bytes[$1]) }
        }
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        return word & (UInt64.max >> excess)
    }
}

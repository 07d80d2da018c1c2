/// The rows of a dataset by year and place, grouped once when it is loaded: every figure is added up from some of these
/// cells.
struct ObservationCells: Sendable {
    /// In ascending order; empty when the rows describe one moment.
    let years: [Int]
    /// How many cells have rows.
    let count: Int
    /// The regions that have a row in any year.
    let reporting: Set<RegionID>
    private let placeCount: Int
    /// By year, then by place, the position of the cell; `none` where it has no row.
    private let positions: [UInt32]
    /// All rows, those of one cell behind those of another, each in the order of the table.
    private let rows: [UInt32]
    /// By cell, where its rows begin among `rows`, and the end.
    private let starts: [Int]

    private static let none = UInt32.max

    /// - Parameter table: not empty.
    init(_ table: DatasetTable, _ cube: Cube) {
        // Dates of one year become one value.
        let rowYears = cube.time.years(of: table).map { Column(distinct: $0.values, numbers: $0.numbers) }
        let rowPlaces = cube.region.map { table[$0] }
        let everywhere = (numbers: [UInt32](repeating: 0, count: table.count)[...], count: 1)
        let known = [rowYears?.rowNumbers, rowPlaces?.rowNumbers].compactMap { $0 }
        let cells = RowCombinations(known.isEmpty ? [everywhere] : known)

        years = rowYears?.values.sorted() ?? []
        reporting = Set(rowPlaces?.values ?? [])
        count = cells.firstRows.count
        placeCount = cube.region == nil ? 1 : table.regions.all.count
        var positions = [UInt32](repeating: Self.none, count: max(years.count, 1) * placeCount)
        let yearPositions = Dictionary(uniqueKeysWithValues: years.enumerated().map { ($1, $0) })
        for (cell, row) in cells.firstRows.enumerated() {
            let year = rowYears.map { yearPositions[$0[row]]! } ?? 0
            positions[year * placeCount + (rowPlaces?[row].index ?? 0)] = UInt32(cell)
        }
        self.positions = positions

        // A counting sort, which keeps the order within each cell.
        var starts = [Int](repeating: 0, count: count + 1)
        for cell in cells.numbers { starts[Int(cell) + 1] += 1 }
        for cell in 0..<count { starts[cell + 1] += starts[cell] }
        self.starts = starts
        var rows = [UInt32](repeating: 0, count: table.count)
        for (row, cell) in cells.numbers.enumerated() {
            rows[starts[Int(cell)]] = UInt32(row)
            starts[Int(cell)] += 1
        }
        self.rows = rows
    }

    /// The cell of a year and a place; nil when it has no rows.
    ///
    /// - Parameters:
    ///   - year: 0 when the rows describe one moment.
    ///   - place: the region's index; 0 when there are no regions.
    func cell(year: Int, place: Int) -> Int? {
        guard let year = years.isEmpty ? (year == 0 ? 0 : nil) : years.firstIndex(of: year) else { return nil }
        let position = positions[year * placeCount + place]
        return position == Self.none ? nil : Int(position)
    }

    func rows(of cell: Int) -> ArraySlice<UInt32> { rows[starts[cell]..<starts[cell + 1]] }

    /// The sum of each cell.
    func sums(of column: Column<Measure>) -> [MeasureSum] {
        (0..<count).map { cell in
            var sum = MeasureSum()
            for row in rows(of: cell) { sum.add(column[Int(row)]) }
            return sum
        }
    }
}

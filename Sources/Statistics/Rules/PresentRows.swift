/// Of which years, places and kinds a table has rows.
struct PresentRows {
    /// The years that have a row.
    let years: Set<Int>
    /// The places that have a row in any year.
    let places: Set<RegionID>
    /// By category, the kinds that any row has, in the declared order or in that of the rows.
    let labels: [[String]]
    private let yearPositions: [Int: Int]
    private let placePositions: [RegionID: Int]
    private let kindPositions: [[String: Int]]
    private let kindCount: Int
    /// By year, place and kind.
    private let present: [Bool]
    /// By year and place, one more than the last row; 0 where there is none.
    private let lastRows: [Int]
    /// By year and place, whether a row tells no kinds apart.
    private let unsplit: [Bool]

    /// - Parameter table: not empty.
    init(_ table: DatasetTable, _ year: Field<Year>, _ region: Field<RegionID>, _ categories: [any FieldDeclaration]) {
        let (yearColumn, placeColumn) = (table[year], table[region])
        let kindColumns = categories.map { $0.labels(in: table) }
        labels = zip(categories, kindColumns).map { category, column in
            let found = Set(column.values.joined())
            let declared = category.description.choices.words
            return declared.isEmpty
                ? column.values.joined().reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
                : declared.filter(found.contains)
        }
        years = Set(yearColumn.values.map(\.number))
        places = Set(placeColumn.values)
        yearPositions = Dictionary(
            yearColumn.values.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
        placePositions = Dictionary(
            placeColumn.values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        kindPositions = labels.map { Dictionary(uniqueKeysWithValues: $0.enumerated().map { ($1, $0) }) }
        kindCount = labels.reduce(1) { $0 * max($1.count, 1) }
        let cells = yearColumn.values.count * placeColumn.values.count
        var present = [Bool](repeating: false, count: cells * kindCount)
        var lastRows = [Int](repeating: 0, count: cells)
        var unsplit = [Bool](repeating: false, count: cells)
        // By category and by text, the position of its kind; nil where the text is of no kind.
        let positions = zip(kindColumns, kindPositions).map { column, positions in
            column.values.map { words in words.first.flatMap { positions[$0] } }
        }
        let (yearNumbers, placeNumbers) = (Array(yearColumn.numbers), Array(placeColumn.numbers))
        let kindNumbers = kindColumns.map { Array($0.numbers) }
        for row in 0..<table.count {
            let cell = Int(yearNumbers[row]) * placeColumn.values.count + Int(placeNumbers[row])
            lastRows[cell] = row + 1
            var kind = 0
            for category in kindNumbers.indices {
                guard let position = positions[category][Int(kindNumbers[category][row])] else {
                    unsplit[cell] = true
                    continue
                }
                kind = kind * max(labels[category].count, 1) + position
            }
            present[cell * kindCount + kind] = true
        }
        self.present = present
        self.lastRows = lastRows
        self.unsplit = unsplit
    }

    private func cell(_ year: Int, _ place: RegionID) -> Int? {
        guard let year = yearPositions[year], let position = placePositions[place] else { return nil }
        return year * placePositions.count + position
    }

    func has(_ year: Int, _ place: RegionID) -> Bool { cell(year, place).map { lastRows[$0] > 0 } ?? false }

    /// - Parameter kind: one word for each category.
    func has(_ year: Int, _ place: RegionID, _ kind: [String]) -> Bool {
        guard let cell = cell(year, place) else { return false }
        var number = 0
        for (category, word) in kind.enumerated() {
            guard let position = kindPositions[category][word] else { return false }
            number = number * max(labels[category].count, 1) + position
        }
        return present[cell * kindCount + number]
    }

    /// Whether a place has a total of all kinds as its row.
    func isUnsplit(_ year: Int, _ place: RegionID) -> Bool { cell(year, place).map { unsplit[$0] } ?? false }

    /// The last row of a year, of one place or of any.
    func lastRow(_ year: Int, _ place: RegionID?) -> Int? {
        if let place { return cell(year, place).flatMap { lastRows[$0] > 0 ? lastRows[$0] - 1 : nil } }
        guard let position = yearPositions[year] else { return nil }
        let last = lastRows[position * placePositions.count..<(position + 1) * placePositions.count].max() ?? 0
        return last > 0 ? last - 1 : nil
    }
}

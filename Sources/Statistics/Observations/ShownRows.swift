/// Which rows of a dataset readers see, and with which of their values.
struct ShownRows: Sendable {
    /// What the declaration of the dataset hides; nil when it hides nothing.
    private let protection: FigureProtection?
    /// By row of the file, its position among those that readers see; nil when they see all.
    private let listedNumbers: [Int: Int]?

    /// - Parameter count: how many rows the file has.
    init(_ protection: FigureProtection?, of count: Int) {
        self.protection = protection
        listedNumbers = protection.flatMap { protection in
            protection.listedRows.count == count
                ? nil : Dictionary(uniqueKeysWithValues: protection.listedRows.enumerated().map { ($1, $0) })
        }
    }

    /// Whether some rows do not show their values, or are not listed.
    var hidesRows: Bool { protection?.hiddenRows.contains { $0.contains(true) } ?? false }

    /// Whether some rows are not listed at all.
    var hasUnlistedRows: Bool { listedNumbers != nil }

    /// How many figures that must not be known follow from what is shown.
    var exposedCount: Int { protection?.exposedCount ?? 0 }

    /// The position of a row among those that readers see; nil when it is not listed.
    func listedNumber(ofRow row: Int) -> Int? { listedNumbers.map { $0[row] } ?? row }

    /// Those of some rows that readers see, by their positions in what they see.
    func listed(_ rows: [Int]) -> [Int] { hasUnlistedRows ? rows.compactMap(listedNumber) : rows }

    /// Whether one of some rows does not show its value of an indicator.
    func hides(_ indicator: Indicator, inAnyOf rows: some Sequence<Int>) -> Bool {
        guard let protection else { return false }
        return rows.contains { protection.hides(indicator, inRow: $0) }
    }

    /// A sum as readers see it: not at all where the declaration of the dataset hides it.
    ///
    /// - Parameter latest: the latest year of the dataset; nil when its rows describe one moment.
    func published(_ sum: Measure, of indicator: Indicator, at coordinates: Coordinates, latest: Int?) -> Measure {
        guard sum.value != nil, let protection, protection.hides(indicator, at: coordinates, latest: latest) else {
            return sum
        }
        return .suppressed
    }
}

import DisclosureControl

/// Which figures of a dataset a policy says must not be known.
struct SensitiveFigures: Sendable {
    private let policy: DisclosurePolicy
    private let units: Column<Measure>?
    /// By leaf of the kinds, whether it is protected.
    private let isProtected: [Bool]
    /// Rows that are not shown at all, whatever the figures are.
    let unlistedRows: [Bool]

    init(
        _ policy: DisclosurePolicy, categories: [Observations.Category], in table: DatasetTable, kinds: FigureKinds
    ) {
        self.policy = policy
        switch policy.kind {
        case .shown, .aggregates:
            (units, isProtected) = (nil, [Bool](repeating: false, count: kinds.leaves))
            unlistedRows = [Bool](repeating: false, count: table.count)
        case .fewUnits(let count, _):
            (units, isProtected) = (table[count], [Bool](repeating: true, count: kinds.leaves))
            unlistedRows = [Bool](repeating: false, count: table.count)
        case .smallCounts(let category, let labels, _):
            units = nil
            let words = category.labels(in: table)
            let unlisted = (0..<table.count).map { row in words[row].contains { labels.contains($0) } }
            unlistedRows = unlisted
            var isProtected = [Bool](repeating: false, count: kinds.leaves)
            for row in 0..<table.count where unlisted[row] { isProtected[kinds.leaf(ofRow: row)] = true }
            self.isProtected = isProtected
        }
    }

    /// How many units a row stands for. A number that is not known may be one.
    func weight(ofRow row: Int) -> Int {
        guard let units else { return 1 }
        switch units[row] {
        case .notApplicable: return 0
        case let measure: return measure.wholeNumber ?? 1
        }
    }

    /// What everybody knows the greatest column to be at least, when other columns are shown there and when none is, by
    /// leaf: each unit has somebody, and a row that is listed stands where something was asked.
    func least(_ weights: [Int]) -> (beside: [Int], alone: [Int]) {
        guard hidesWholeRows else { return (weights, weights) }
        let listed = weights.enumerated().map { isProtected[$0 % isProtected.count] ? 0 : $1 }
        return (listed, weights.map { _ in 0 })
    }

    /// Whether a row that shows nothing is not listed: its being there would tell something.
    var hidesWholeRows: Bool { if case .smallCounts = policy.kind { true } else { false } }

    /// The kinds that add up something that is protected.
    func protectedKinds(of sets: [[Int]]) -> Set<Int> {
        Set(sets.indices.filter { kind in sets[kind].contains { isProtected[$0] } })
    }

    /// From what weight on a leaf may be hidden to cover others.
    var coveringWeight: Int { if case .fewUnits(_, let minimum) = policy.kind { minimum } else { 1 } }

    /// - Parameters:
    ///   - places: for each published place, its leaves; and the same of `kinds`.
    ///   - values: by protected column, then by leaf.
    ///   - weights: by leaf.
    func figures(places: [[Int]], kinds: [[Int]], values: [[Int?]], weights: [Int]) -> [SensitiveFigure] {
        kinds.indices.filter { kind in kinds[kind].allSatisfy { isProtected[$0] } }.flatMap { kind in
            places.indices.compactMap { place in
                let leaves = places[place].flatMap { p in kinds[kind].map { p * isProtected.count + $0 } }
                    .filter { weights[$0] > 0 }
                let sums = values.map { column -> Int? in
                    let known = leaves.compactMap { column[$0] }
                    return known.isEmpty ? nil : known.reduce(0, +)
                }
                let needs = needs(sums, weight: leaves.reduce(0) { $0 + weights[$1] })
                return needs.isEmpty
                    ? nil : SensitiveFigure(AdditiveTable.Figure(place: place, kind: kind), needs: needs)
            }
        }
    }

    /// What must not be ruled out about a figure, by what its columns add up to; nothing where it may be known.
    private func needs(_ sums: [Int?], weight: Int) -> [Need] {
        switch policy.kind {
        case .shown, .aggregates: return []
        case .fewUnits(_, let minimum):
            guard weight > 0, weight < minimum else { return [] }
            return sums.enumerated().flatMap { field, sum -> [Need] in
                guard let sum else { return [] }
                // A fifth of the figure, and at least three.
                let margin = max(3, (sum + 4) / 5)
                return [.rise(field, by: margin), .fall(field, by: margin)]
            }
        case .smallCounts(_, _, let below):
            let small = 1..<below
            /// That a count may be none of the small ones, and another small one.
            func unsure(_ field: Int, _ sum: Int) -> [Need] {
                [.rise(field, by: max(below - sum, 1)), .fall(field, by: below)]
            }
            var needs: [Need] = []
            for (whole, sum) in sums.enumerated() {
                guard let sum else { continue }
                if small.contains(sum) { needs += unsure(whole, sum) }
                for part in policy.parts[whole] {
                    guard let of = sums[part] else { continue }
                    // Who is in few is in a part of few.
                    if small.contains(sum), !small.contains(of) { needs += unsure(part, of) }
                    // What is left of a whole is a count as its part is: requests that were not settled. It must not be
                    // known to the last one.
                    guard small.contains(sum - of) else { continue }
                    needs +=
                        small.contains(sum)
                        ? [.rise(whole, by: 1, without: part)]
                        : [.fall(part, by: 2, without: whole), .rise(part, by: 1, without: whole)]
                }
            }
            return needs
        }
    }
}

extension Measure {
    /// The number as people and units are counted; nil when there is none.
    var wholeNumber: Int? {
        switch self {
        case .notApplicable: 0
        default: value.flatMap { Int($0.rounded(toScale: 0).description) }
        }
    }
}

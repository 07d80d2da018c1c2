import DisclosureControl

/// A table with its margins as a problem, for tests.
struct Table {
    let rows: Int
    let columns: Int
    let problem: SuppressionProblem

    /// Every inner cell, then row totals, column totals and the grand total.
    init(_ counts: [[Int]]) {
        let (rows, columns) = (counts.count, counts[0].count)
        (self.rows, self.columns) = (rows, columns)
        var cells = (0..<rows * columns).map { PublishedCell([$0]) }
        cells += (0..<rows).map { row in PublishedCell((0..<columns).map { row * columns + $0 }) }
        cells += (0..<columns).map { column in PublishedCell((0..<rows).map { $0 * columns + column }) }
        cells.append(PublishedCell(0..<rows * columns))
        problem = SuppressionProblem(inner: counts.flatMap { $0 }, cells: cells)!
    }

    /// The values of the inner cells that are hidden, in order.
    func hiddenInner(_ hidden: Set<Int>) -> [Int] {
        hidden.filter { $0 < rows * columns }.sorted().map { problem.values[$0] }
    }
}

extension SuppressionProblem {
    /// All sums of a cube over each set of its axes: everything that can be published about a three-way table.
    static func cube(_ counts: [Int], _ sizes: (Int, Int, Int), margins: Set<[Bool]>) -> SuppressionProblem {
        let (a, b, c) = sizes
        var cells: [PublishedCell] = []
        for margin in margins.sorted(by: { "\($0)" < "\($1)" }) {
            var groups: [[Int]: [Int]] = [:]
            for index in 0..<a * b * c {
                let place = [index / (b * c), index / c % b, index % c]
                groups[zip(place, margin).map { $1 ? $0 : -1 }, default: []].append(index)
            }
            cells += groups.sorted { "\($0.key)" < "\($1.key)" }.map { PublishedCell($0.value) }
        }
        return SuppressionProblem(inner: counts, cells: cells)!
    }

    /// What is published about this problem with some cells hidden.
    func figures(hiding hidden: Set<Int>, minimum: Int = 0) -> [Attack.Figure] {
        cells.indices.filter { cells[$0].status != .unpublished }
            .map { Attack.Figure(cells[$0].members, value: hidden.contains($0) ? nil : values[$0], minimum: minimum) }
    }
}

/// The same numbers in every run.
struct Dice {
    private var state: UInt64
    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func roll(_ range: Range<Int>) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return range.lowerBound + Int((state >> 33) % UInt64(range.count))
    }
}

/// Every table that fits some figures, one after the other: slow, and plainly right.
struct Enumeration {
    private let figures: [Attack.Figure]
    private let unknowns: Int
    private(set) var tables: [[Int]] = []

    init(unknowns: Int, figures: [Attack.Figure]) {
        (self.figures, self.unknowns) = (figures, unknowns)
        var table = [Int](repeating: 0, count: unknowns)
        extend(&table, from: 0)
    }

    private mutating func extend(_ table: inout [Int], from unknown: Int) {
        if unknown == unknowns {
            if figures.allSatisfy({ figure in
                figure.value != nil || figure.members.reduce(0) { $0 + table[$1] } >= figure.minimum
            }) {
                tables.append(table)
            }
            return
        }
        var most = Int.max
        var least = 0
        for figure in figures where figure.members.contains(unknown) {
            guard let value = figure.value else { continue }
            let left = value - figure.members.reduce(0) { $0 + ($1 < unknown ? table[$1] : 0) }
            most = min(most, left)
            if figure.members.max() == unknown { least = max(least, left) }
        }
        guard most >= least, most < Int.max else { return }
        for value in least...most {
            table[unknown] = value
            extend(&table, from: unknown + 1)
        }
        table[unknown] = 0
    }

    func interval(of members: [Int]) -> FeasibleInterval? {
        let sums = tables.map { table in members.reduce(0) { $0 + table[$1] } }
        return sums.min().map { FeasibleInterval($0, sums.max()!) }
    }
}

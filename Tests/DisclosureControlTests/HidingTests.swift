import Testing

@testable import DisclosureControl

@Suite("Figures that rest on few units are hidden, and nothing gives them back")
struct HidingTests {
    /// Four townships in two zones, a place that stands apart, and everything; three kinds, and all of them.
    static let places = [[0], [1], [2], [3], [4], [0, 1], [2, 3], [0, 1, 2, 3], [0, 1, 2, 3, 4]]
    static let kinds = [[0], [1], [2], [0, 1, 2]]

    private func hiding(units: [Int], employees: [Int], members: [Int]) -> (
        Hiding, AdditiveTable, [AdditiveTable.Figure]
    ) {
        let sensitive = Self.places.indices.flatMap { place in
            Self.kinds.indices.filter { kind in
                let sum = Self.places[place].reduce(0) { sum, p in
                    Self.kinds[kind].reduce(sum) { $0 + units[p * 3 + $1] }
                }
                return (1..<3).contains(sum)
            }.map { AdditiveTable.Figure(place: place, kind: $0) }
        }
        let table = AdditiveTable(
            places: Self.places, kinds: Self.kinds, values: [employees, members], mayCover: units.map { $0 >= 3 },
            parts: [[1], []])
        return (Hiding(table, sensitive: sensitive) { max(3, ($0 + 4) / 5) }, table, sensitive)
    }

    /// A table from a seed: nothing here is random twice.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 31
        }
    }

    @Test("an outsider who solves every published sum in whole numbers cannot tell a hidden figure", arguments: 0..<100)
    func attack(seed: Int) {
        var numbers = Numbers(state: UInt64(seed) &* 7919 &+ 1)
        let units = (0..<15).map { _ in [0, 1, 2, 3, 4, 6].randomElement(using: &numbers)! }
        let employees = units.map { $0 == 0 ? 0 : $0 * Int.random(in: 1...5, using: &numbers) }
        let members = employees.map { Int.random(in: ($0 + 1) / 2...max($0, ($0 + 1) / 2), using: &numbers) }
        let (hiding, table, sensitive) = hiding(units: units, employees: employees, members: members)
        #expect(hiding.exposed.isEmpty)
        for (field, values) in [employees, members].enumerated() {
            for figure in sensitive {
                #expect(hiding.hides(field, figure))
                let outsider = Outsider(table, values: values, units: units) { hiding.hides(field, $0) }
                let value = outsider.value(of: figure)
                guard value > 0 else { continue }
                #expect(outsider.isPossible(figure, value: value), "the table itself must be possible")
                #expect(
                    outsider.isPossible(figure, value: value + max(3, (value + 4) / 5)),
                    "field \(field) of \(figure) is found out: \(units) \(values)")
            }
        }
    }

    @Test("of one small figure three others hide, and no total; of an empty place nothing")
    func asLittleAsPossible() {
        var units = [Int](repeating: 10, count: 15)
        units[0] = 2
        units[4] = 0
        let employees = units.map { $0 * 10 }
        let (hiding, table, sensitive) = hiding(units: units, employees: employees, members: employees.map { $0 / 2 })
        let hidden = table.places.indices.flatMap { place in
            table.kinds.indices.map { AdditiveTable.Figure(place: place, kind: $0) }.filter { hiding.hides(0, $0) }
        }
        #expect(sensitive.count == 1)
        #expect(hidden.count == 4)
        #expect(hidden.allSatisfy { $0.place < 2 && $0.kind < 3 })
    }

    @Test("200 townships, 6 kinds and 20 years take no time", .timeLimit(.minutes(1)))
    func isQuick() {
        var numbers = Numbers(state: 42)
        let places = (0..<200).map { [$0] } + [Array(0..<200)]
        let kinds = (0..<6).map { [$0] } + [Array(0..<6)]
        for _ in 0..<20 {
            let units = (0..<1200).map { _ in Int.random(in: 0...12, using: &numbers) }
            let employees = units.map { $0 * Int.random(in: 3...40, using: &numbers) }
            let members = employees.map { $0 * 9 / 10 }
            let table = AdditiveTable(
                places: places, kinds: kinds,
                values: [employees, members, members.map { $0 / 2 }, members.map { $0 / 3 }],
                mayCover: units.map { $0 >= 3 }, parts: [[1, 2, 3], [2, 3], [], []])
            let sensitive = (0..<200).flatMap { place in
                (0..<6).filter { (1..<3).contains(units[place * 6 + $0]) }.map {
                    AdditiveTable.Figure(place: place, kind: $0)
                }
            }
            let hiding = Hiding(table, sensitive: sensitive) { max(3, ($0 + 4) / 5) }
            #expect(hiding.exposed.isEmpty)
        }
    }
}

/// Somebody who has every published figure of one field, and tries out whole numbers for what is hidden.
private struct Outsider {
    private let table: AdditiveTable
    private let values: [Int]
    /// Leaves that are not shown by themselves, and are not known to be empty.
    private let unknown: [Int]
    /// Sums of unknown leaves that follow from what is shown.
    private let sums: [(leaves: [Int], total: Int)]

    init(_ table: AdditiveTable, values: [Int], units: [Int], isHidden: (AdditiveTable.Figure) -> Bool) {
        self.table = table
        self.values = values
        var leaves: [AdditiveTable.Figure: [Int]] = [:]
        for place in table.places.indices {
            for kind in table.kinds.indices {
                leaves[AdditiveTable.Figure(place: place, kind: kind)] = table.places[place].flatMap { p in
                    table.kinds[kind].map { table.leaf(p, $0) }
                }
            }
        }
        let shown = leaves.filter { !isHidden($0.key) }.map(\.value)
        let known = Set(shown.filter { $0.count == 1 }.joined()).union(units.indices.filter { units[$0] == 0 })
        unknown = values.indices.filter { !known.contains($0) }
        sums = shown.filter { $0.count > 1 }.map { leaves in
            let rest = leaves.filter { !known.contains($0) }
            return (rest, rest.reduce(0) { $0 + values[$1] })
        }.filter { !$0.0.isEmpty }
    }

    func value(of figure: AdditiveTable.Figure) -> Int {
        leaves(of: figure).reduce(0) { $0 + values[$1] }
    }

    private func leaves(of figure: AdditiveTable.Figure) -> [Int] {
        table.places[figure.place].flatMap { p in table.kinds[figure.kind].map { table.leaf(p, $0) } }
    }

    /// Whether some table shows the same and has this value.
    func isPossible(_ figure: AdditiveTable.Figure, value: Int) -> Bool {
        let own = leaves(of: figure).filter(unknown.contains)
        let rest = leaves(of: figure).filter { !unknown.contains($0) }.reduce(0) { $0 + values[$1] }
        var assignment = [Int?](repeating: nil, count: values.count)
        let all = sums + [(own, value - rest)]
        // First the leaves of the figure, then those that stand in the most sums.
        let order = unknown.sorted { a, b in
            let (first, second) = (own.contains(a), own.contains(b))
            if first != second { return first }
            let (m, n) = (all.count { $0.leaves.contains(a) }, all.count { $0.leaves.contains(b) })
            return (n, a) < (m, b)
        }
        return search(order[...], &assignment, all)
    }

    private func search(_ order: ArraySlice<Int>, _ assignment: inout [Int?], _ sums: [(leaves: [Int], total: Int)])
        -> Bool
    {
        for sum in sums {
            let known = sum.leaves.reduce(0) { $0 + (assignment[$1] ?? 0) }
            let isComplete = sum.leaves.allSatisfy { assignment[$0] != nil }
            if known > sum.total || isComplete && known != sum.total { return false }
        }
        guard let leaf = order.first else { return true }
        let own = sums.filter { $0.leaves.contains(leaf) }
        let highest =
            own.map { sum in sum.total - sum.leaves.reduce(0) { $0 + (assignment[$1] ?? 0) } }.min() ?? values[leaf]
        guard highest >= 0 else { return false }
        // The true value is the best guess: most leaves keep it.
        let guesses = (0...highest).sorted { abs($0 - values[leaf]) < abs($1 - values[leaf]) }
        for guess in guesses {
            assignment[leaf] = guess
            if search(order.dropFirst(), &assignment, sums) { return true }
        }
        assignment[leaf] = nil
        return false
    }
}

import Testing

@testable import DisclosureControl

@Suite("Figures that rest on few units are hidden, and nothing gives them back")
struct HidingTests {
    /// Four townships in two zones, a place that stands apart, and everything; three kinds, and all of them.
    static let places = [[0], [1], [2], [3], [4], [0, 1], [2, 3], [0, 1, 2, 3], [0, 1, 2, 3, 4]]
    static let kinds = [[0], [1], [2], [0, 1, 2]]

    private func hiding(units: [Int], values: [[Int]]) -> (Hiding, AdditiveTable, [AdditiveTable.Figure]) {
        let sensitive = Self.places.indices.flatMap { place in
            Self.kinds.indices.filter { kind in
                let sum = Self.places[place].reduce(0) { sum, p in
                    Self.kinds[kind].reduce(sum) { $0 + units[p * 3 + $1] }
                }
                return (1..<3).contains(sum)
            }.map { AdditiveTable.Figure(place: place, kind: $0) }
        }
        let table = AdditiveTable(
            places: Self.places, kinds: Self.kinds, values: values, weights: units, least: (units, units),
            coveringWeight: 3,
            parts: [[1, 2], [2], []])
        return (Hiding(table, sensitive: Self.sensitive(sensitive, in: table, leafKinds: 3)), table, sensitive)
    }

    private static func margin(_ value: Int) -> Int { max(3, (value + 4) / 5) }

    /// Figures that must be able to be greater and smaller by a margin, in every field.
    private static func sensitive(
        _ figures: [AdditiveTable.Figure], in table: AdditiveTable, leafKinds: Int
    ) -> [SensitiveFigure] {
        figures.map { figure in
            SensitiveFigure(
                figure,
                needs: table.values.enumerated().flatMap { field, values in
                    let value = table.places[figure.place].reduce(0) { sum, place in
                        table.kinds[figure.kind].reduce(sum) { $0 + (values[place * leafKinds + $1] ?? 0) }
                    }
                    return [Need.rise(field, by: margin(value)), .fall(field, by: margin(value))]
                })
        }
    }

    /// A table from a seed: nothing here is random twice.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 31
        }
    }

    /// Units, employees, members and women by place and kind.
    private static func table(_ seed: Int) -> (units: [Int], values: [[Int]]) {
        var numbers = Numbers(state: UInt64(seed) &* 7919 &+ 1)
        let units = (0..<15).map { _ in [0, 1, 2, 3, 4, 6, 20].randomElement(using: &numbers)! }
        let employees = units.map { $0 == 0 ? 0 : $0 * Int.random(in: 3...30, using: &numbers) }
        let members = employees.map { Int.random(in: 0...$0, using: &numbers) }
        return (units, [employees, members, members.map { [0, $0 / 2, $0].randomElement(using: &numbers)! }])
    }

    @Test(
        "an outsider who solves every published sum in whole numbers cannot tell a hidden figure, of none either",
        arguments: 0..<100)
    func attack(seed: Int) {
        let (units, values) = Self.table(seed)
        let (hiding, table, sensitive) = hiding(units: units, values: values)
        #expect(hiding.exposed.isEmpty)
        for (field, values) in values.enumerated() {
            for figure in sensitive {
                let outsider = Outsider(
                    table, values: values, units: units, least: field == 0 ? units : units.map { _ in 0 },
                    isHidden: { hiding.hides(field, $0) })
                let value = outsider.value(of: figure)
                guard hiding.hides(field, figure) else {
                    // What is shown here is no more than a total that nothing hides.
                    #expect(
                        value == 0
                            && outsider.leaves(of: figure).allSatisfy { leaf in
                                table.places.indices.contains { place in
                                    table.kinds.indices.contains { kind in
                                        let total = AdditiveTable.Figure(place: place, kind: kind)
                                        return !sensitive.contains(total) && outsider.leaves(of: total).contains(leaf)
                                            && outsider.value(of: total) == 0 && !hiding.hides(field, total)
                                    }
                                }
                            })
                    continue
                }
                #expect(outsider.isPossible(figure, value: value), "the table itself must be possible")
                #expect(
                    outsider.isPossible(figure, value: value + Self.margin(value)),
                    "field \(field) of \(figure) is found out: \(units) \(values)")
                // It need not be the greatest that is possible nor the least.
                let weight = outsider.leaves(of: figure).reduce(0) { $0 + units[$1] }
                if value >= 2 * weight + 2 {
                    #expect(
                        outsider.isPossible(figure, value: value - 1),
                        "field \(field) of \(figure) is the least that is possible: \(units) \(values)")
                }
            }
        }
    }

    /// Tables that show the same as another one, and in which a field of a figure differs a little.
    private static func twins(
        of figure: AdditiveTable.Figure, field: Int, in table: AdditiveTable, units: [Int], values: [[Int]],
        hiding: Hiding
    ) -> [[[Int]]] {
        var twins: [[[Int]]] = []
        let others = [nil] + (0..<5).map { Optional($0) }
        for place in places[figure.place] {
            for kind in kinds[figure.kind] {
                for otherPlace in others where otherPlace != place {
                    for otherKind in [nil, 0, 1, 2] as [Int?] where otherKind != kind {
                        let shift = Shift(place: place, kind: kind, otherPlace: otherPlace, otherKind: otherKind)
                        let changes = table.changes(of: shift)
                        guard changes.contains(figure) else { continue }
                        var leaves = [place * 3 + kind: 1]
                        if let otherPlace { leaves[otherPlace * 3 + kind] = -1 }
                        if let otherKind { leaves[place * 3 + otherKind] = -1 }
                        if let otherPlace, let otherKind { leaves[otherPlace * 3 + otherKind] = 1 }
                        for fields in [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]]
                        where fields.contains(field)
                            && fields.allSatisfy({ field in changes.allSatisfy { hiding.hides(field, $0) } })
                        {
                            for change in [1, -1, 2, -2, 3, -3, 5, -5] {
                                var other = values
                                for field in fields {
                                    for (leaf, sign) in leaves { other[field][leaf] += sign * change }
                                }
                                let isPossible = units.indices.allSatisfy { leaf in
                                    other[0][leaf] >= units[leaf] && other[0][leaf] >= other[1][leaf]
                                        && other[1][leaf] >= other[2][leaf] && other[2][leaf] >= 0
                                        && (units[leaf] > 0 || other[0][leaf] == 0)
                                }
                                if isPossible { twins.append(other) }
                            }
                        }
                    }
                }
            }
        }
        return twins
    }

    @Test(
        "whoever knows the rules learns no more of hardly any figure: another table that shows the same hides the same")
    func rulesAreKnown() {
        var (figures, found) = (0, 0)
        for seed in 0..<30 {
            let (units, values) = Self.table(seed)
            let (hiding, table, sensitive) = hiding(units: units, values: values)
            func hides(_ hiding: Hiding) -> [Bool] {
                values.indices.flatMap { field in
                    Self.places.indices.flatMap { place in
                        Self.kinds.indices.map { hiding.hides(field, AdditiveTable.Figure(place: place, kind: $0)) }
                    }
                }
            }
            let pattern = hides(hiding)
            for figure in sensitive {
                for field in values.indices where hiding.hides(field, figure) {
                    let twins = Self.twins(
                        of: figure, field: field, in: table, units: units, values: values, hiding: hiding)
                    figures += 1
                    if twins.contains(where: { hides(self.hiding(units: units, values: $0).0) == pattern }) {
                        found += 1
                    }
                }
            }
        }
        // Small numbers near a margin are what is left.
        #expect(found * 100 >= figures * 97, "\(found) of \(figures)")
    }

    @Test("of one small figure three others hide, and no total; of an empty place nothing")
    func asLittleAsPossible() {
        var units = [Int](repeating: 10, count: 15)
        units[0] = 2
        units[4] = 0
        let employees = units.map { $0 * 10 }
        let (hiding, table, sensitive) = hiding(
            units: units, values: [employees, employees.map { $0 / 2 }, employees.map { $0 / 4 }])
        let hidden = table.places.indices.flatMap { place in
            table.kinds.indices.map { AdditiveTable.Figure(place: place, kind: $0) }.filter { hiding.hides(0, $0) }
        }
        #expect(sensitive.count == 1)
        #expect(hidden.count == 4)
        #expect(hidden.allSatisfy { $0.place < 2 && $0.kind < 3 })
        // The audit sees each of them that is shown after all.
        #expect(hiding.exposed.isEmpty)
        for shown in hidden {
            for field in 0..<3 {
                #expect(hiding.exposed { hiding.hides($0, $1) && ($0, $1) != (field, shown) } == sensitive)
            }
        }
    }

    @Test("of 200 townships and 6 kinds few shifts are compared for each figure, and few figures hide")
    func isQuick() {
        var numbers = Numbers(state: 42)
        let places = (0..<200).map { [$0] } + [Array(0..<200)]
        let kinds = (0..<6).map { [$0] } + [Array(0..<6)]
        let units = (0..<1200).map { _ in Int.random(in: 0...12, using: &numbers) }
        let employees = units.map { $0 * Int.random(in: 3...40, using: &numbers) }
        let members = employees.map { $0 * 9 / 10 }
        let table = AdditiveTable(
            places: places, kinds: kinds, values: [employees, members, members.map { $0 / 2 }, members.map { $0 / 3 }],
            weights: units, least: (units, units), coveringWeight: 3, parts: [[1, 2, 3], [2, 3], [], []])
        let sensitive = (0..<200).flatMap { place in
            (0..<6).filter { (1..<3).contains(units[place * 6 + $0]) }.map {
                AdditiveTable.Figure(place: place, kind: $0)
            }
        }
        let hiding = Hiding(table, sensitive: Self.sensitive(sensitive, in: table, leafKinds: 6))
        #expect(hiding.exposed.isEmpty)
        #expect(hiding.comparisons < 100 * sensitive.count, "\(hiding.comparisons) for \(sensitive.count)")
        let hidden = places.indices.flatMap { place in
            kinds.indices.filter { hiding.hides(0, AdditiveTable.Figure(place: place, kind: $0)) }
        }
        #expect(hidden.count < 3 * sensitive.count, "\(hidden.count) for \(sensitive.count)")
    }
}

/// Somebody who has every published figure of one field, and tries out whole numbers for what is hidden.
private struct Outsider {
    private let table: AdditiveTable
    private let values: [Int]
    private let least: [Int]
    /// Leaves that are not shown by themselves, and are not known to be empty.
    private let unknown: [Int]
    /// Sums of unknown leaves that follow from what is shown.
    private let sums: [(leaves: [Int], total: Int)]

    init(
        _ table: AdditiveTable, values: [Int], units: [Int], least: [Int], isHidden: (AdditiveTable.Figure) -> Bool
    ) {
        self.table = table
        self.values = values
        self.least = least
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

    func leaves(of figure: AdditiveTable.Figure) -> [Int] {
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
        guard highest >= least[leaf] else { return false }
        // The true value is the best guess: most leaves keep it.
        let guesses = (least[leaf]...highest).sorted { abs($0 - values[leaf]) < abs($1 - values[leaf]) }
        for guess in guesses {
            assignment[leaf] = guess
            if search(order.dropFirst(), &assignment, sums) { return true }
        }
        assignment[leaf] = nil
        return false
    }
}

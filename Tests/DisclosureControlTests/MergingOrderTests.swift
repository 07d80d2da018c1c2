import DisclosureControl
import Testing

@Suite("Small categories are merged, and the merging gives nobody away")
struct MergingOrderTests {
    static let roles = MergingOrder([
        [[0], [1], [2], [3]], [[0, 2], [1], [3]], [[0, 2], [1, 3]], [[0, 1, 2], [3]],
    ])
    static let results = MergingOrder([
        [[0], [1], [2], [3], [4]], [[0], [1], [2], [3, 4]], [[0, 1], [2], [3, 4]], [[0, 1], [2, 3, 4]],
        [[0], [1, 2, 3, 4]],
    ])

    @Test(
        "the first step at which every count is none or five and more, and none is all",
        arguments: [
            ([10, 20, 5, 0, 0], [[0], [1], [2], [3], [4]]), ([10, 20, 5, 3, 2], [[0], [1], [2], [3, 4]]),
            ([4, 20, 5, 0, 0], [[0, 1], [2], [3, 4]]), ([10, 20, 1, 2, 2], [[0, 1], [2, 3, 4]]),
            ([0, 0, 12, 0, 0], nil),
            ([10, 20, 0, 0, 4], [[0], [1, 2, 3, 4]]), ([4, 20, 0, 0, 4], nil),
            ([0, 0, 0, 0, 0], [[0], [1], [2], [3], [4]]), ([2, 0, 0, 0, 0], nil),
            ([0, 0, 7, 5, 0], [[0], [1], [2], [3], [4]]), ([0, 0, 7, 3, 0], nil),
        ] as [([Int], [[Int]]?)])
    func steps(counts: [Int], blocks: [[Int]]?) {
        #expect(Self.results.blocks(for: counts) == blocks)
    }

    /// All ways to put `total` people into `categories`.
    private func tables(_ total: Int, _ categories: Int) -> [[Int]] {
        if categories == 1 { return [[total]] }
        return (0...total).flatMap { first in tables(total - first, categories - 1).map { [first] + $0 } }
    }

    /// What the public sees: the categories shown together, and how many are in each.
    private struct Shown: Hashable {
        let blocks: [[Int]]?
        let counts: [Int]
    }

    @Test("whoever knows the order and tries every table there is learns no small count", arguments: 5...18)
    func algorithmIsKnown(total: Int) {
        for order in [Self.roles, Self.results] {
            let categories = order.steps[0].count
            var possible: [Shown: [Set<Int>]] = [:]
            for table in tables(total, categories) {
                let blocks = order.blocks(for: table)
                let counts = (blocks ?? []).map { $0.reduce(0) { $0 + table[$1] } }
                var values = possible[Shown(blocks: blocks, counts: counts)] ?? Array(repeating: [], count: categories)
                for category in table.indices { values[category].insert(table[category]) }
                possible[Shown(blocks: blocks, counts: counts)] = values
            }
            for (shown, values) in possible {
                for count in shown.counts { #expect(count == 0 || count >= 5 && count < total) }
                for value in values where value.contains(where: { (1..<5).contains($0) }) {
                    #expect(value.count >= 4, "\(shown): \(value.sorted())")
                }
            }
        }
    }

    @Test(
        "five people stand behind each difference of two tables, or it is too small",
        arguments: [
            ([5, 5], [5, 5], 1, false), ([6, 5], [5, 5], 1, false), ([10, 5], [5, 5], 1, true),
            ([10, 5], [5, 6], 1, false), ([10, 0], [5, 5], 1, true), ([10, 5], [5, 5], 5, false),
            ([25, 5], [5, 5], 5, false), ([26, 5], [5, 5], 5, true),
        ])
    func difference(a: [Int], b: [Int], mostOfOne: Int, expected: Bool) {
        #expect(MergingOrder.areApart(a, b, mostOfOne: mostOfOne) == expected)
    }

    @Test("closing a year once more changes nothing by one record: two tables one record apart differ by one")
    func oneRecordApart() {
        for table in tables(9, 5) {
            for from in 0..<5 where table[from] > 0 {
                for to in 0..<5 where to != from {
                    var other = table
                    other[from] -= 1
                    other[to] += 1
                    guard let blocks = Self.results.blocks(for: table) else { continue }
                    func shown(_ table: [Int]) -> [Int] { blocks.map { $0.reduce(0) { $0 + table[$1] } } }
                    #expect(!MergingOrder.areApart(shown(table), shown(other), mostOfOne: 1))
                }
            }
        }
    }
}

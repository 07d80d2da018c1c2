/// How the categories of a classification of people are merged, step by step, until no count points at somebody.
///
/// Nothing is ever hidden: a category that is too small is shown together with others, and so there is no hidden cell
/// that a total could give back.
public struct MergingOrder: Sendable {
    /// The categories shown together, by position.
    public typealias Blocks = [[Int]]

    /// In the order in which they are tried, from the finest to the coarsest.
    public let steps: [Blocks]

    /// The least count of people that is shown. A count of none is shown too: it speaks of nobody.
    public static let minimum = 5

    /// - Parameter steps: in the order in which they are tried.
    /// - Precondition: every step has each category once.
    public init(_ steps: [Blocks]) {
        precondition(steps.allSatisfy { $0.joined().sorted() == Array(0..<(steps[0].joined().count)) })
        self.steps = steps
    }

    /// The first step at which the counts can be shown; nil when only their total can.
    ///
    /// - Parameters:
    ///   - counts: by category, how many records there are.
    ///   - persons: how many different people are in a block; by default each record is of another.
    public func blocks(for counts: [Int], persons: ([Int]) -> Int = { _ in .max }) -> Blocks? {
        steps.first { blocks in
            let sums = Self.sums(counts, by: blocks)
            return Self.isShowable(sums)
                && zip(blocks, sums).allSatisfy { $1 == 0 || persons($0) >= Self.minimum }
        }
    }

    /// What the categories of each block add up to.
    public static func sums(_ counts: [Int], by blocks: Blocks) -> [Int] {
        blocks.map { block in block.reduce(0) { $0 + counts[$1] } }
    }

    /// Whether every count is none or at least the minimum, and no category holds everybody: of a group in which all
    /// have one result, the result of each is known.
    public static func isShowable(_ counts: [Int]) -> Bool {
        let total = counts.reduce(0, +)
        return counts.allSatisfy { $0 == 0 || $0 >= minimum && $0 < total }
    }

    /// Whether five people or more stand behind each difference of two tables of the same categories, and there is one:
    /// four cannot make it with all the records they may have.
    ///
    /// - Parameter mostOfOne: how many records one person has at most.
    public static func areApart(_ a: [Int], _ b: [Int], mostOfOne: Int) -> Bool {
        let differences = zip(a, b).map { abs($0 - $1) }.filter { $0 > 0 }
        return !differences.isEmpty && differences.allSatisfy { $0 > (minimum - 1) * mostOfOne }
    }

    /// The finest blocks that are made up of whole blocks of both, so that both can be added up to them.
    public static func common(_ a: Blocks, _ b: Blocks) -> Blocks {
        var common: [Set<Int>] = []
        for block in a + b {
            let joined = common.filter { !$0.isDisjoint(with: block) }
            common.removeAll { !$0.isDisjoint(with: block) }
            common.append(joined.reduce(Set(block)) { $0.union($1) })
        }
        return common.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }
}

/// Counts of people by category under one published total, with those hidden that could point at a person.
///
/// Counts 1 to 4 are hidden (primary suppression). When that would leave exactly one hidden count, which the total gives away, or
/// hidden counts that are too few together to be ambiguous, the smallest other count is hidden too (complementary suppression).
/// Zeros are shown: they say nothing about anybody.
public struct SuppressedCounts<Category: Choice>: Sendable {
    /// Counts from 1 up to this are hidden.
    public static var largestHidden: Int { 4 }

    public let total: Measure
    private let shown: [Category: Measure]

    public init(_ counts: [Category: Int]) {
        let all = Array(Category.allCases)
        var hidden = Set(all.filter { (1...Self.largestHidden).contains(counts[$0] ?? 0) })
        func hiddenSum() -> Int { hidden.reduce(0) { $0 + (counts[$1] ?? 0) } }
        // Two hidden counts with a sum of at most 5 have hardly any freedom; ask for more than that.
        while !hidden.isEmpty, hidden.count < 2 || hiddenSum() <= Self.largestHidden + 1 {
            let open = all.filter { !hidden.contains($0) && (counts[$0] ?? 0) > 0 }
            guard let next = open.min(by: { (counts[$0] ?? 0) < (counts[$1] ?? 0) }) else { break }
            hidden.insert(next)
        }
        let sum = counts.values.reduce(0, +)
        // With every count hidden and nothing left to confuse them with, the total itself goes.
        let isExposed = !hidden.isEmpty && (hidden.count < 2 || hiddenSum() <= Self.largestHidden + 1)
        total = isExposed ? .suppressed : .known(sum)
        shown = Dictionary(uniqueKeysWithValues: all.map { ($0, hidden.contains($0) ? .suppressed : .known(counts[$0] ?? 0)) })
    }

    public subscript(category: Category) -> Measure { shown[category] ?? .known(0) }
}

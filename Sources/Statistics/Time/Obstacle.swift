/// Why figures of two years cannot be set against each other.
public enum Obstacle: Sendable {
    /// One of the years is not whole.
    case incomplete(year: Int, months: String)
    /// The indicator means something else since a year.
    case series(Timeline.Break)
    /// Different places take part, or in different months; those of which both years are whole are given.
    case participants(before: Int, after: Int, alike: [RegionID])
    /// The place has another area since a year.
    case area(PlaceChange)

    /// For readers, without the full stop: 2024年只有1—6月的数，不与全年比较.
    public var sentence: String {
        switch self {
        case .incomplete(let year, let months): "\(year)年只有\(months)的数，不与全年比较"
        case .series(let change): "\(change.year)年起口径有变（\(change.reason)），前后不能直接比较"
        case .participants(let before, let after, _):
            "参加的地区前一年\(before)个、后一年\(after)个，参加的月份也不全相同，不能直接比较"
        case .area(let change): "\(change.sentence)，前后范围不同，不能直接比较"
        }
    }

    /// The places whose figures can be compared although those of all cannot.
    public var alike: [RegionID] {
        if case .participants(_, _, let alike) = self { alike } else { [] }
    }
}

extension Timeline.Break {
    /// Whether the break concerns `quantity`, or what it is computed from.
    func concerns(_ quantity: Quantity) -> Bool {
        let names = Set(quantity.names + quantity.indicators.flatMap { Quantity.indicator($0).names })
        return indicators.isEmpty || indicators.contains { names.contains($0.value) }
    }
}

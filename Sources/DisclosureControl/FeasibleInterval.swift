/// The values that a hidden figure may have, as far as an outsider can tell.
///
/// Both ends are attained: for each there is a whole table of nonnegative whole numbers that fits everything published.
/// So the interval is never wider than what the outsider faces, and a table judged safe by it is safe. The usual bounds
/// by linear programming are on the other side: fractions of people make them too wide at times.
public struct FeasibleInterval: Sendable, Equatable {
    /// The least value.
    public var lower: Int
    /// Nil when there is no greatest value.
    public var upper: Int?
    /// Whether the outsider can exclude everything outside. Where the search had to stop early, he may or may not.
    public var isExact: Bool

    /// The values from `lower` to `upper`; without end when `upper` is nil.
    public init(_ lower: Int, _ upper: Int?, isExact: Bool = true) {
        self.lower = lower
        self.upper = upper
        self.isExact = isExact
    }

    /// The greatest value less the least; nil when there is no limit.
    public var width: Int? { upper.map { $0 - lower } }

    /// Whether the greatest value less the least is `width` or more.
    public func isAtLeast(_ width: Int) -> Bool { self.width.map { $0 >= width } ?? true }

    /// The interval of the sum of two figures that have nothing to do with each other.
    static func + (a: Self, b: Self) -> Self {
        Self(a.lower + b.lower, a.upper.flatMap { x in b.upper.map { x + $0 } }, isExact: a.isExact && b.isExact)
    }
}

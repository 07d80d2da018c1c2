/// The years in which a place exists, as far as the list of places says.
public struct PlaceLife: Sendable, Hashable {
    /// Always there.
    public static let endless = PlaceLife(first: nil, last: nil)

    /// The first year of which it has figures; nil when it was there before any.
    public let first: Int?
    /// The last year of which it has figures; nil while it goes on.
    public let last: Int?

    /// `last` is not before `first`.
    public init(first: Int?, last: Int?) {
        self.first = first
        self.last = last
    }

    /// Whether the place exists in `year`.
    public func contains(_ year: Int) -> Bool { (first ?? .min) <= year && year <= (last ?? .max) }

    /// Whether the list says when the place ended.
    public var isOver: Bool { last != nil }

    /// Whether two places exist at the same time in some year.
    func overlaps(_ other: PlaceLife) -> Bool {
        (first ?? .min) <= (other.last ?? .max) && (other.first ?? .min) <= (last ?? .max)
    }
}

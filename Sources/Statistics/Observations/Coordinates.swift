/// Where in a cube a figure is taken: when, where, and of which kinds.
public struct Coordinates: Sendable, Hashable {
    /// The place of a figure.
    public enum Place: Sendable, Hashable {
        case region(RegionID)
        /// All parts together; less than the whole, which also has what belongs to no part.
        case parts
        /// What the whole or a group did itself, its parts left out.
        case own(RegionID)
        /// Some of the places that make up a region: those of which two years can be compared.
        case among([RegionID], of: RegionID?)
    }

    /// The years added up, mostly one; nil in a cube that describes one moment.
    public var years: ClosedRange<Int>?
    /// Where the figure is taken.
    public var place: Place
    /// By the position of a category in its cube, the label chosen.
    public var groups: [Int: String]

    /// - `years`: nil in a cube that describes one moment.
    /// - `groups`: by the position of a category in its cube, the label chosen.
    public init(years: ClosedRange<Int>?, place: Place, groups: [Int: String] = [:]) {
        self.years = years
        self.place = place
        self.groups = groups
    }

    func at(year: Int) -> Self {
        var copy = self
        copy.years = year...year
        return copy
    }

    func at(_ place: Place) -> Self {
        var copy = self
        copy.place = place
        return copy
    }

    /// The same coordinates with one label chosen besides.
    public func with(_ label: String, in category: Int) -> Self {
        var copy = self
        copy.groups[category] = label
        return copy
    }

    func withoutGroups() -> Self {
        var copy = self
        copy.groups = [:]
        return copy
    }
}

extension Coordinates.Place {
    /// The region named, whether with its parts or without.
    public var region: RegionID? {
        switch self {
        case .region(let id), .own(let id): id
        case .parts, .among: nil
        }
    }
}

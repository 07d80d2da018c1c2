/// The places of which figures are published in one year, each a set of regions. Places that are the same set count
/// once.
struct PublishedPlaces: Sendable {
    private(set) var sets: [[Int]] = []
    private var numbers: [[Int]: Int] = [:]

    init(_ all: [[Int]]) {
        for set in all where numbers[set] == nil {
            numbers[set] = sets.count
            sets.append(set)
        }
    }

    /// By place, what it is called in downloads: the first of `all` that names it.
    func names(
        _ all: [Coordinates.Place], of regions: RegionDirectory, _ sets: (Coordinates.Place) -> [Int]
    ) -> [String?] {
        var names = [String?](repeating: nil, count: self.sets.count)
        for place in all {
            guard let number = number(of: sets(place)), names[number] == nil else { continue }
            switch place {
            case .region(let id): names[number] = regions[id].name
            case .parts: names[number] = regions.words.sumOfParts
            case .own, .among: break
            }
        }
        return names
    }

    /// The position of a set; nil when no figure of it is published by itself.
    func number(of set: [Int]) -> Int? { numbers[set] }
}

extension Observations {
    /// The parts of `region` that can have figures: first its parts, then the places that belong to no group and have
    /// rows, and last what the group or the whole did itself. A place that is gone by the moment that the rows describe
    /// has none.
    public func parts(of region: Region) -> [Region] {
        let parts = regions.parts(of: region).map { regions[$0] }.filter { part in
            (part.role == .part || speaks(of: part))
                && (!years.isEmpty || !scopes.places(of: .region(part.id), in: nil).isEmpty)
        }
        guard region.role == .whole || region.role == .group, cube.absence == .zero else { return parts }
        let levels = region.role == .whole ? regions.regions(.group) + [region] : [region]
        return parts + levels.filter(hasOwnRows)
    }
}

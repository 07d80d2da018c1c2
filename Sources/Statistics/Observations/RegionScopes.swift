/// For every place that a figure can be asked of, the regions whose rows are added up. They are found once for each
/// dataset, because every figure needs them.
///
/// Every part counts, whether it reports or not; what belongs to no part and rows of the whole itself count where the
/// dataset has them at all. Of these, the places of a year are those that existed in it.
struct RegionScopes: Sendable {
    /// By region, the indices of those regions, in the official order.
    private let regions: [[Int]]
    private let parts: [Int]
    private let speaking: [Bool]
    /// By region; nil when every place is always there.
    private let lives: [PlaceLife]?
    /// The year of the moment that rows without a year describe; nil when nobody says.
    private let moment: Int?

    init(_ directory: RegionDirectory, _ cube: Cube, reporting: Set<RegionID>, moment: Int?) {
        self.moment = moment
        let counts = directory.all.map { $0.role == .part || reporting.contains($0.id) }
        regions = directory.all.map { region in
            if region.role == .whole, cube.absence == .zero { return Array(directory.all.indices) }
            return Set((directory.parts(of: region) + [region.id]).map(\.index).filter { counts[$0] }).sorted()
        }
        parts = directory.regions(.part).map(\.id.index)
        speaking = regions.map { $0.contains { reporting.contains(RegionID(index: $0)) } }
        let lives = directory.all.map(\.life)
        self.lives = lives.contains { $0 != .endless } ? lives : nil
    }

    /// - Parameter year: nil where rows describe one moment.
    func places(of place: Coordinates.Place, in year: Int?) -> [Int] {
        let all =
            switch place {
            case .parts: parts
            case .own(let id): [id.index]
            case .region(let id): regions[id.index]
            case .among(let chosen, _): chosen.map(\.index)
            }
        guard let lives else { return all }
        return all.filter { (year ?? moment).map(lives[$0].contains) ?? !lives[$0].isOver }
    }

    /// Whether any row speaks of the region or its parts.
    func speaks(of region: RegionID) -> Bool { speaking[region.index] }
}

/// What became of a place: merged, divided, dissolved, founded or renamed.
public struct PlaceChange: Sendable, Hashable {
    /// The first year after the change.
    public let year: Int
    /// The place that was there before; nil for one that was founded from no other that is listed.
    public let old: RegionID?
    /// The places that have its area now; empty when nobody says.
    public let new: [RegionID]
    /// In words: 2024年起，石岭镇并入河口镇.
    public let sentence: String

    /// The places whose figures before and after the change do not speak of the same area.
    public var involved: Set<RegionID> { Set(new + [old].compactMap { $0 }) }
}

extension PlaceChange {
    /// Every change that the list of places tells, the earliest first; of one year the places that ended, then those
    /// that were founded, then those renamed.
    static func all(_ regions: [Region]) -> [PlaceChange] {
        let moved = regions.compactMap { ending(of: $0, regions) }
        let receiving = Set(moved.flatMap(\.new))
        let founded = regions.compactMap { region -> PlaceChange? in
            guard let first = region.life.first, !receiving.contains(region.id) else { return nil }
            return PlaceChange(year: first, old: nil, new: [region.id], sentence: "\(first)年起设\(region.name)")
        }
        let renamed = regions.flatMap { region in
            region.formerNames.compactMap { former in
                former.replaced.map {
                    PlaceChange(year: $0, old: region.id, new: [], sentence: "\($0)年起，\(former.name)更名为\(region.name)")
                }
            }
        }
        return (moved + founded + renamed).sorted { $0.year < $1.year }
    }

    private static func ending(of region: Region, _ regions: [Region]) -> PlaceChange? {
        let names = region.successors.map { regions[$0.index].name }.joined(separator: "、")
        guard let last = region.life.last else {
            // A place that goes on and gave a part of itself away.
            guard let year = region.successors.compactMap({ regions[$0.index].life.first }).min() else { return nil }
            return PlaceChange(
                year: year, old: region.id, new: region.successors, sentence: "\(year)年起，\(region.name)划出\(names)")
        }
        let verb = region.successors.count > 1 ? "分别并入" : "并入"
        return PlaceChange(
            year: last + 1, old: region.id, new: region.successors,
            sentence: "\(last + 1)年起，\(region.name)" + (names.isEmpty ? "撤销" : verb + names))
    }
}

import Diagnostics

/// The regions in their official order, and the ways to find one.
public struct RegionDirectory: Sendable {
    public let all: [Region]
    /// Names in rows of the list that something is wrong with: the mistake is there, not where such a name is used.
    public var unsoundNames: Set<String> = []
    private let index: Index

    public static let empty = RegionDirectory(all: [])

    public init(all: [Region]) {
        self.all = all
        index = Index(all)
    }

    /// What is asked of the regions for every figure, found once.
    private final class Index: Sendable {
        let byName: [String: RegionID]
        let banner: Region?
        let townships: [Region]
        let zones: [Region]
        let directs: [Region]
        /// By region.
        let parts: [[RegionID]]

        init(_ all: [Region]) {
            var names: [String: RegionID] = [:]
            // Official names first: an alias never takes a name away from its owner.
            for region in all { names[region.name] = region.id }
            for region in all {
                for name in region.aliases + [region.code] where names[name] == nil { names[name] = region.id }
            }
            byName = names
            banner = all.first { $0.kind == .banner }
            let townships = all.filter { $0.kind == .township }
            self.townships = townships
            zones = all.filter { $0.kind == .zone }
            directs = all.filter { $0.kind == .direct }
            let townshipsByZone = Dictionary(grouping: townships, by: \.zone)
            parts = all.map { region in
                switch region.kind {
                case .township, .direct: [region.id]
                case .zone: (townshipsByZone[region.id] ?? []).map(\.id)
                case .banner: all.filter { $0.kind == .township || $0.kind == .direct }.map(\.id)
                }
            }
        }
    }

    public subscript(id: RegionID) -> Region { all[id.index] }

    /// By name, alias or code.
    public func find(_ name: String) -> Region? { index.byName[name].map { self[$0] } }

    /// The name that was probably meant.
    public func nearest(to name: String) -> String? {
        nearestName(to: name, in: index.byName.keys.sorted()).map { self[index.byName[$0]!].name }
    }

    public var banner: Region? { index.banner }
    public var townships: [Region] { index.townships }
    public var zones: [Region] { index.zones }
    public var directs: [Region] { index.directs }

    /// The regions whose figures add up to `region`: itself for a township, its townships for a zone, and for the
    /// banner the townships together with the unions that belong to none.
    public func parts(of region: Region) -> [RegionID] { index.parts[region.id.index] }
}

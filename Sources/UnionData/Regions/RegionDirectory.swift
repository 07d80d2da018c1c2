import Diagnostics

/// The regions in their official order, and the ways to find one.
public struct RegionDirectory: Sendable {
    public let all: [Region]
    /// Names in rows of the list that something is wrong with: the mistake is there, not where such a name is used.
    public var unsoundNames: Set<String> = []
    private let byName: [String: RegionID]

    public static let empty = RegionDirectory(all: [])

    public init(all: [Region]) {
        self.all = all
        var names: [String: RegionID] = [:]
        // Official names first: an alias never takes a name away from its owner.
        for region in all { names[region.name] = region.id }
        for region in all {
            for name in region.aliases + [region.code] where names[name] == nil { names[name] = region.id }
        }
        byName = names
    }

    public subscript(id: RegionID) -> Region { all[id.index] }

    /// By name, alias or code.
    public func find(_ name: String) -> Region? { byName[name].map { self[$0] } }

    /// The name that was probably meant.
    public func nearest(to name: String) -> String? { nearestName(to: name, in: byName.keys.sorted()).map { self[byName[$0]!].name } }

    public var banner: Region? { all.first { $0.kind == .banner } }
    public var townships: [Region] { all.filter { $0.kind == .township } }
    public var zones: [Region] { all.filter { $0.kind == .zone } }
    public var directs: [Region] { all.filter { $0.kind == .direct } }

    /// The regions whose figures add up to `region`: itself for a township, its townships for a zone, and for the banner
    /// the townships together with the unions that belong to none.
    public func parts(of region: Region) -> [RegionID] {
        switch region.kind {
        case .township, .direct: [region.id]
        case .zone: townships.filter { $0.zone == region.id }.map(\.id)
        case .banner: all.filter { $0.kind == .township || $0.kind == .direct }.map(\.id)
        }
    }
}

extension RegionID: FieldValue {
    public static let type = ValueType("string", title: "地区（见地区名录）")

    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        guard let region = context.regions.find(text) else {
            if context.regions.unsoundNames.contains(text) { throw .consequence }
            throw .unknownRegion(text, nearest: context.regions.nearest(to: text), directoryIsEmpty: context.regions.all.isEmpty)
        }
        self = region.id
    }

    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { regions[self].name }
}

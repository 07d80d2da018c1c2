import Diagnostics

/// The regions in their official order, and the ways to find one.
public struct RegionDirectory: Sendable {
    /// In the official order.
    public let all: [Region]
    /// What the office calls them.
    public let words: PlaceWords
    /// Names in rows of the list that something is wrong with: the mistake is there, not where such a name is used.
    public var unsoundNames: Set<String> = []
    /// The sentences about the places, as written.
    var writtenSummaries: [(region: RegionID, text: String, place: SourceLocation)] = []
    /// The file that lists the regions; nil when there is none.
    public var location: SourceLocation?
    /// Whether the file is there and cannot be read, which was said: then every name may be right.
    public var isUnreadable = false

    /// Whether the mistake about a name that is not in the list is elsewhere, where it was said.
    public func excuses(_ name: String) -> Bool { isUnreadable || unsoundNames.contains(name) }

    private let index: Index

    /// `all`: the regions in their official order; the index of each one's id is its position.
    public init(all: [Region], words: PlaceWords) {
        self.all = all
        self.words = words
        index = Index(all, words)
    }

    /// The same list with other words about its places.
    func replacing(_ all: [Region]) -> RegionDirectory {
        var directory = RegionDirectory(all: all, words: words)
        (directory.unsoundNames, directory.isUnreadable) = (unsoundNames, isUnreadable)
        directory.location = location
        return directory
    }

    /// What is asked of the regions for every figure, found once.
    private final class Index: Sendable {
        let byName: [String: RegionID]
        let byRole: [PlaceRole: [Region]]
        let whole: Region?
        let changes: [PlaceChange]
        /// By region.
        let parts: [[RegionID]]

        init(_ all: [Region], _ words: PlaceWords) {
            var names: [String: RegionID] = [:]
            // Official names first: an alias never takes a name away from its owner.
            for region in all { names[region.name] = region.id }
            for region in all {
                for name in region.aliases + region.formerNames.map(\.name) + [region.code] where names[name] == nil {
                    names[name] = region.id
                }
            }
            // 全旗 is the whole, unless a place is called so.
            if let whole = all.first(where: { $0.role == .whole }) {
                for name in words.wholeInSentences where names[name] == nil { names[name] = whole.id }
            }
            byName = names
            changes = PlaceChange.all(all)
            let byRole = Dictionary(grouping: all, by: \.role)
            self.byRole = byRole
            whole = byRole[.whole]?.first
            let partsByGroup = Dictionary(grouping: byRole[.part] ?? [], by: \.group)
            parts = all.map { region in
                switch region.role {
                case .part, .apart: [region.id]
                case .group: (partsByGroup[region.id] ?? []).map(\.id)
                case .whole: all.filter { $0.role == .part || $0.role == .apart }.map(\.id)
                }
            }
        }
    }

    /// The region of an id that this directory gave.
    public subscript(id: RegionID) -> Region { all[id.index] }

    /// By name, alias or code.
    public func find(_ name: String) -> Region? { index.byName[name].map { self[$0] } }

    /// The name that was probably meant.
    public func nearest(to name: String) -> String? {
        nearestName(to: name, in: index.byName.keys.sorted()).map { self[index.byName[$0]!].name }
    }

    /// The whole that the office speaks of; nil when the list has none.
    public var whole: Region? { index.whole }

    /// Every region of one role, in the official order.
    public func regions(_ role: PlaceRole) -> [Region] { index.byRole[role] ?? [] }

    /// Every region of one role that goes on, in the official order.
    public func current(_ role: PlaceRole) -> [Region] { regions(role).filter { !$0.life.isOver } }

    /// What became of places, the earliest first.
    public var changes: [PlaceChange] { index.changes }

    /// The regions whose figures add up to `region`: itself for a part, its parts for a group, and for the whole its
    /// parts together with what belongs to none.
    public func parts(of region: Region) -> [RegionID] { index.parts[region.id.index] }
}

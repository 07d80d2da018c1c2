/// A place, or a group of bodies, that figures are given for.
public struct Region: Sendable, Hashable {
    /// Its place in the official order.
    public let id: RegionID
    /// 12 digits, GB/T 2260 then GB/T 10114; text, never a number.
    public let code: String
    /// The official name.
    public let name: String
    /// The part that it plays when figures are added up.
    public let role: PlaceRole
    /// What kind of place it is, in the word of the list: 旗, 镇, 街道.
    public let level: String
    /// The group of parts that it belongs to; nil when it belongs to none.
    public let group: RegionID?
    /// Other names by which it is found.
    public let aliases: [String]
    /// Pinyin without tones, syllables separated by spaces; given in the data, because readings of names cannot be
    /// derived.
    public let pinyin: String?
    /// One sentence about it.
    public internal(set) var summary: String?
    /// Its place on the schematic tile map; nil when the list gives none.
    public let tile: Tile?
    /// The years in which it exists.
    public var life = PlaceLife.endless
    /// The places that have its area, or a part of it, since it ended or was divided.
    public var successors: [RegionID] = []
    /// The names that it had before.
    public var formerNames: [FormerName] = []
    /// The last parts of the addresses that its page had before.
    public var formerSlugs: [Slug] = []

    /// A place on a tile map, north up: it tells directions, not distances or borders.
    public struct Tile: Sendable, Hashable {
        /// From the west, from 1.
        public let column: Int
        /// From the north, from 1.
        public let row: Int
    }

    /// The last part of the page's address: pinyin, or else the code.
    public var slug: String {
        pinyin.flatMap { Slug.derive(from: $0) } ?? code
    }
}

/// A region's place in the official order.
public struct RegionID: Sendable, Hashable, Comparable {
    /// Counted from 0.
    public let index: Int
    /// The one that comes first in the official order.
    public static func < (a: RegionID, b: RegionID) -> Bool { a.index < b.index }
}

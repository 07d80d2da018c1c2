import Statistics

// A county-level federation: its banner, the townships in which most unions work, the zones by which townships are
// administered together, and the unions directly under the federation, which belong to no township.

extension PlaceWords {
    /// The words of a federation of a banner or county.
    public static let banner = PlaceWords(
        whole: Noun("旗", aliases: ["县", "区", "市"], english: "banner", plural: "banners"),
        group: Noun("片区", english: "zone", plural: "zones"),
        part: Noun("乡镇", aliases: ["苏木", "镇", "乡", "街道"], english: "township", plural: "townships"),
        apart: Noun("旗直", aliases: ["县直", "直属", "旗直属", "系统"], english: "direct union", plural: "direct unions"),
        wholeAnywhere: "旗（县）", wholeInSentences: ["全旗", "全县", "全区", "全市"], membersApart: "旗直属工会",
        membersApartEnglish: "unions outside the townships")
}

extension RegionList {
    /// `regions.csv` as the federation of a banner fills it in.
    public static let banner = RegionList(.banner)
}

extension RegionDirectory {
    /// A list of places without any.
    package static let empty = RegionDirectory(all: [], words: .banner)

    /// The banner; nil when the list has none.
    package var banner: Region? { whole }
    /// The townships, in the official order.
    package var townships: [Region] { regions(.part) }
    /// The zones, in the official order.
    package var zones: [Region] { regions(.group) }
    /// The unions directly under the federation, in the official order.
    package var directs: [Region] { regions(.apart) }
}

extension PlaceRole {
    /// The banner itself.
    package static let banner = whole
    /// Several townships that are administered together.
    package static let zone = group
    /// A township.
    package static let township = part
    /// Unions directly under the federation; they belong to no township.
    package static let direct = apart
}

extension Region {
    /// What kind of place it is.
    package var kind: PlaceRole { role }
    /// The zone that it belongs to; nil when it belongs to none.
    package var zone: RegionID? { group }
}

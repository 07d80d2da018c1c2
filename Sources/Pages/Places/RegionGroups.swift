import Mustache
import Statistics
import Text

/// Some regions under one heading.
struct RegionGroup: TemplateModel {
    let title: String
    var url: String?
    let regions: [LinkLabel]

    static let fields: [TemplateField<Self>] = [
        .text("title", "片区或类别", \.title),
        .optionalURL("url", "片区的页面", \.url),
        .list("regions", "地区，注中是简介", \.regions),
    ]
}

/// Groups the regions as readers look for them.
struct RegionGroups: Sendable {
    let regions: RegionDirectory
    let links: Links

    /// The banner and what belongs to no township first, then the zones with their townships.
    func groups(from route: Route) -> [RegionGroup] {
        func group(_ title: String, _ members: [Region], url: String? = nil) -> RegionGroup? {
            members.isEmpty
                ? nil
                : RegionGroup(
                    title: title, url: url,
                    regions: members.map { links.region($0, from: route, note: $0.summary) })
        }
        let whole = [regions.banner].compactMap { $0 } + regions.current(.apart)
        let townships = regions.current(.part)
        let zones = regions.current(.group).map { zone in
            group(
                zone.name, townships.filter { $0.zone == zone.id },
                url: route.link(to: Addresses.page(of: zone)))
        }
        let rest = townships.filter { $0.zone == nil }
        let gone = regions.all.filter(\.life.isOver)
        return
            ([group(regions.words.wholeInSentences[0], whole)] + zones
            + [group("其他\(regions.words.part.name)", rest), group("已撤并", gone)]).compactMap { $0 }
    }
}

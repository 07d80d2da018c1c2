import Mustache

/// Where searches are answered. Without scripts it links to what the site holds, by topic, place, year and kind.
struct SearchPage: PageModel {
    static let template = "search"

    let frame: PageFrame
    let topics: [LinkLabel]
    let regions: [RegionGroup]
    let years: [LinkLabel]
    let kinds: [LinkLabel]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("topics", "主题，注中是报告篇数") { Listing($0.topics) },
        .object("regions", "按片区分组的地区") { Listing($0.regions) },
        .object("years", "印发年份，注中是报告篇数") { Listing($0.years) },
        .object("kinds", "栏目，注中是说明") { Listing($0.kinds) },
    ]
}

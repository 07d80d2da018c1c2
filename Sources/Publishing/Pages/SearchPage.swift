import Mustache
import Statistics

/// Where searches are answered; without scripts, ways to what the site holds by topic, place, year and kind.
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

extension Composer {
    static let search: Route = "search.html"

    func searchPage() -> Page {
        let route = Self.search
        return Page(route, claim: claim("site.yaml")) { _ in
            SearchPage(
                frame: frame(route, title: "搜索", description: "找报告、地区、设施和数据"),
                topics: topics.map {
                    LinkLabel(
                        title: $0.name, url: route.link(to: Self.route(of: $0)),
                        note: "\(facts.reportIndex.reports(on: $0).count)")
                },
                regions: regionGroups(from: route),
                years: reportYears(from: route),
                kinds: sections.map { LinkLabel(title: $0.title, url: route.link(to: $0.route), note: $0.invitation) })
        }
    }
}

import Mustache
import Statistics
import UnionData

/// The first page: what this is, the main figures, the newest reports, the doors.
struct HomePage: PageModel {
    static let template = "home"

    let frame: PageFrame
    let headlines: [Headline]
    let reports: [ReportItem]
    let doors: [LinkLabel]
    let more: [LinkLabel]
    let regions: [RegionGroup]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("headlines", "全旗主要数字") { Listing($0.headlines) },
        .object("reports", "最新的报告") { Listing($0.reports) },
        .object("doors", "问得最多的栏目，注中是说明") { Listing($0.doors) },
        .object("more", "其余栏目和说明页，注中是说明") { Listing($0.more) },
        .object("regions", "按片区分组的地区，用来找到自己的乡镇") { Listing($0.regions) },
        .flag("searchable", "是否有地区可找") { !$0.regions.isEmpty },
    ]
}

extension Composer {
    func homePage() -> Page {
        let route = Self.home
        return Page(route, claim: claim("site.yaml")) { rendering in
            HomePage(
                frame: frame(
                    route, title: facts.site.title, sources: [facts.dataset("coverage")].compactMap { $0 },
                    updated: facts.newestDate,
                    about: describeSite(at: route)),
                headlines: facts.regions.banner.map { banner in
                    observations(of: .coverage).flatMap { headlines($0, of: banner, from: route) }
                } ?? [],
                reports: items(facts.reports.indices.prefix(3), from: route, rendering),
                doors: doors(sections.filter(\.isAskedForMost), from: route),
                // How something is done, such as joining, is asked for more often than any figure.
                more: links(to: facts.pages.filter { !$0.datasets.isEmpty }, from: route)
                    + doors(sections.filter { !$0.isAskedForMost }, from: route)
                    + links(to: facts.pages.filter(\.datasets.isEmpty), from: route),
                regions: regionGroups(from: route))
        }
    }

    private func links(to pages: [StaticPage], from route: Route) -> [LinkLabel] {
        pages.map { LinkLabel(title: $0.title, url: route.link(to: $0.route), note: $0.summary) }
    }

    private func doors(_ sections: [Section], from route: Route) -> [LinkLabel] {
        sections.map { LinkLabel(title: $0.title, url: route.link(to: $0.route), note: $0.invitation) }
    }
}

import Content
import Statistics
import Text

/// The first page.
struct HomePages: PageFamily {
    static let models: [any PageModel.Type] = [HomePage.self]

    private let site: Site
    private let facts: Facts

    init(_ site: Site) {
        self.site = site
        facts = site.facts
    }

    func pages() -> [Page] {
        let route = Addresses.home
        return [
            Page(route, claim: site.links.claim("site.yaml"), listing: .siteMap(.start, "首页")) { rendering in
                page(route, rendering)
            }
        ]
    }

    private func page(_ route: Route, _ rendering: Rendering) -> HomePage {
        HomePage(
            frame: site.frame(
                route, title: facts.site.title, sources: facts.datasets.filter { $0.definition.area?.leads == true },
                updated: facts.newestDate, about: site.descriptions.site(at: route)),
            headlines: facts.regions.banner.map { banner in
                site.areas.leading.flatMap { site.figures.headlines($0, of: banner, from: route) }
            } ?? [],
            reports: site.reportLists.items(facts.reports.indices.prefix(3), from: route, rendering),
            doors: Doors.links(to: site.doors.open.filter { $0.area != nil }, from: route),
            // How something is done, such as joining, is asked for more often than any figure.
            more: texts(from: route) { !$0.datasets.isEmpty }
                + Doors.links(to: site.doors.open.filter { $0.area == nil }, from: route)
                + texts(from: route) { $0.datasets.isEmpty },
            regions: site.regionGroups.groups(from: route))
    }

    private func texts(from route: Route, where isWanted: (StaticPage) -> Bool) -> [LinkLabel] {
        facts.pages.filter(isWanted).map { site.links.text($0, from: route) }
    }
}

import Content
import Statistics
import Text

/// Ways to find a page: search, site map, lists of addresses for search engines, and the page for wrong addresses.
struct FinderPages: PageFamily {
    static let models: [any PageModel.Type] = [
        AddressList.self, RobotsPage.self, SearchPage.self, SiteMapPage.self, NotFoundPage.self,
    ]

    private let site: Site
    private let facts: Facts

    init(_ site: Site) {
        self.site = site
        facts = site.facts
    }

    func pages() -> [Page] {
        guard facts.site.isSearchable else { return [] }
        let route = Addresses.search
        return [
            Page(route, claim: site.links.claim("site.yaml"), listing: .siteMap(.start, "搜索")) { _ in searchPage(route)
            }
        ]
    }

    func pages(listing others: [Page]) -> [Page] {
        let claim = site.links.claim("site.yaml")
        let siteMap = Page(Addresses.siteMap, claim: claim) { _ in siteMapPage(others) }
        let notFound = Page(Addresses.notFound, claim: claim, listing: nil) { _ in notFoundPage() }
        return [siteMap, notFound]
            + AddressLists(site: facts.site.url, claim: claim).pages(listing: others + [siteMap])
    }

    private func searchPage(_ route: Route) -> SearchPage {
        SearchPage(
            frame: site.frame(route, title: "搜索", description: "找报告、地区、设施和数据"),
            topics: site.reportLists.topics.map { site.links.countedTopic($0, from: route) },
            regions: site.regionGroups.groups(from: route), years: site.reportLists.years(from: route),
            kinds: Doors.links(to: site.doors.open, from: route))
    }

    private func notFoundPage() -> NotFoundPage {
        var frame = site.frame(Addresses.notFound, title: "没有这个页面")
        frame.base = facts.site.url?.text
        return NotFoundPage(frame: frame)
    }

    // MARK: - Site map

    private func siteMapPage(_ pages: [Page]) -> SiteMapPage {
        let route = Addresses.siteMap
        return SiteMapPage(
            frame: site.frame(route, title: "站点地图", description: "全部页面"), groups: siteMapGroups(pages, from: route))
    }

    /// The groups that have pages. The doors come second, behind the first page and the texts.
    private func siteMapGroups(_ pages: [Page], from route: Route) -> [SiteMapPage.Group] {
        let showsYears = facts.reports.count > SiteMapPage.mostReports
        var links: [SiteMapEntry.Group: [LinkLabel]] = [:]
        // Overviews first, so that the first page stands before the texts.
        for page in pages.filter({ $0.stage == .overview }) + pages.filter({ $0.stage == .article }) {
            guard let entry = page.listing?.siteMap, !(showsYears && entry.group == .reports) else { continue }
            links[entry.group, default: []].append(LinkLabel(title: entry.title, url: route.link(to: page.route)))
        }
        var groups = SiteMapEntry.Group.allCases.map { group in
            showsYears && group == .reports
                ? SiteMapPage.Group(title: "调研报告，按年份", pages: site.reportLists.years(from: route))
                : SiteMapPage.Group(title: group.rawValue, pages: links[group] ?? [])
        }
        let doors = site.doors.open.map { LinkLabel(title: $0.title, url: route.link(to: $0.route)) }
        groups.insert(SiteMapPage.Group(title: "栏目", pages: doors), at: 1)
        return groups.filter { !$0.pages.isEmpty }
    }
}

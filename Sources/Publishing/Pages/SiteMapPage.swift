import Mustache
import Statistics
import UnionData

/// Every page of the site on one page.
struct SiteMapPage: PageModel {
    static let template = "sitemap"

    struct Group: TemplateModel {
        let title: String
        let pages: [LinkLabel]

        static let fields: [TemplateField<Self>] = [
            .text("title", "栏目", \.title),
            .list("pages", "栏目里的页面", \.pages),
        ]
    }

    /// With more reports than these the map shows where each year begins instead of every title.
    static let mostReports = 200

    let frame: PageFrame
    let groups: [Group]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .list("groups", "按栏目分组的全部页面", \.groups),
    ]
}

/// The page for addresses that do not exist.
struct NotFoundPage: PageModel {
    static let template = "not-found"

    let frame: PageFrame

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame)
    ]
}

extension Composer {
    func siteMapPage(_ pages: [Page]) -> Page {
        let route = Self.siteMap
        let listed = pages.filter(\.isListed).map(\.route)
        return Page(route, claim: claim("site.yaml")) { _ in
            SiteMapPage(
                frame: frame(route, title: "站点地图", description: "全部页面"), groups: siteMapGroups(Set(listed), from: route)
            )
        }
    }

    private func siteMapGroups(_ listed: Set<Route>, from route: Route) -> [SiteMapPage.Group] {
        func group(_ title: String, _ pages: [(String, Route)]) -> SiteMapPage.Group? {
            let links = pages.filter { listed.contains($0.1) }.map { LinkLabel(title: $0.0, url: route.link(to: $0.1)) }
            return links.isEmpty ? nil : SiteMapPage.Group(title: title, pages: links)
        }
        return [
            group("首页和说明", [("首页", Self.home), ("搜索", Self.search)] + facts.pages.map { ($0.title, $0.route) }),
            group("栏目", sections.map { ($0.title, $0.route) }),
            group("地区", facts.regions.all.map { ($0.name, Self.route(of: $0)) }),
            group("职工阵地清单", facilityFilters.map { ($0.title, $0.route) }),
            group("职工阵地", facts.facilities.map { ($0.name, Self.route(of: $0)) }),
            facts.reports.count > SiteMapPage.mostReports
                ? SiteMapPage.Group(title: "调研报告，按年份", pages: reportYears(from: route))
                : group("调研报告", facts.reports.map { ($0.title, $0.route) }),
            group("问题与建议", [("问题登记", Self.problems), ("建议登记", Self.recommendations)]),
            group("更正", [("更正说明", Self.corrections)]),
            group("主题", topics.map { ($0.name, Self.route(of: $0)) }),
            group(
                "数据",
                facts.datasets.map { ($0.title, Self.route(of: $0)) }
                    + facts.yearbooks.map { ($0.title, Self.route(of: $0)) }),
        ].compactMap { $0 }
    }

    func notFoundPage() -> Page {
        let route = Self.notFound
        return Page(route, claim: claim("site.yaml"), isListed: false) { _ in
            var frame = frame(route, title: "没有这个页面")
            frame.base = facts.site.url?.text
            return NotFoundPage(frame: frame)
        }
    }
}

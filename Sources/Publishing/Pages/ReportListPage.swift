import Diagnostics
import Mustache
import UnionData

/// The second and any further page of a list of reports that is too long for one.
struct ReportListPage: PageModel {
    static let template = "report-list"

    let frame: PageFrame
    let reports: [ReportItem]
    let count: Int
    let pager: Pager?

    static let fields: [Mustache.Field<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .list("reports", "这一页的报告，新的在前", \.reports),
        .number("count", "整个列表的报告篇数") { $0.count },
        .object("pager", "分页", \.pager),
    ]
}

/// A list of reports that readers page through. Its first page is part of the page on what the reports have in common.
struct ReportList: Sendable {
    /// Enough to choose from, and quick to load on a telephone.
    static let pageLength = 20

    /// What the reports have in common.
    let title: String
    /// The page that the list begins on, then those that it goes on on.
    let routes: [Route]
    /// Positions among all reports, newest first.
    let reports: [Int]

    /// - Parameter folder: where the second and further pages are, as `2.html`, `3.html` …
    init(_ title: String, _ reports: [Int], at route: Route, folder: String) {
        self.title = title
        self.reports = reports
        let count = (reports.count + Self.pageLength - 1) / Self.pageLength
        routes = [route] + (2..<max(2, count + 1)).map { Route("\(folder)/\($0).html") }
    }

    /// The reports on page `number`, counted from 1.
    func page(_ number: Int) -> ArraySlice<Int> { reports.dropFirst((number - 1) * Self.pageLength).prefix(Self.pageLength) }

    func pager(_ number: Int) -> Pager? { Pager(number, of: routes) }

    /// The page that the report at `position` of the list is on.
    func route(ofPosition position: Int) -> Route { routes[position / Self.pageLength] }
}

extension Composer {
    var reportList: ReportList {
        ReportList("调研报告", Array(facts.reports.indices), at: Section.reports.route, folder: "reports/list")
    }

    func reportList(on topic: SiteConfiguration.Topic) -> ReportList {
        ReportList("主题：\(topic.name)", facts.reportIndex.reports(on: topic), at: Self.route(of: topic), folder: "topics/\(topic.slug.text)")
    }

    func reportList(on region: Region) -> ReportList {
        ReportList("\(region.name)：有关报告", facts.reportIndex.reports(on: region), at: Self.route(of: region), folder: "regions/\(region.slug)")
    }

    /// The pages on which `list` goes on.
    func furtherPages(of list: ReportList, claim: SourceLocation, in section: Section) -> [Page] {
        list.routes.indices.dropFirst().map { index in
            let (route, number) = (list.routes[index], index + 1)
            var page = Page(route, claim: claim) { rendering in
                ReportListPage(
                    frame: frame(
                        route, title: "\(list.title)（第\(number)页）", in: section,
                        // The section itself may be where the list begins.
                        below: section.route == list.routes[0] ? nil : (list.title, list.routes[0])),
                    reports: items(list.page(number), from: route, rendering), count: list.reports.count, pager: list.pager(number))
            }
            // The site map lists the reports themselves.
            page.isListed = false
            return page
        }
    }

    /// Where in the list of all reports each year begins.
    func years(of list: ReportList, from route: Route) -> [LinkLabel] {
        var start = 0
        return facts.reportIndex.years.map { year, reports in
            let page = list.route(ofPosition: start)
            start += reports.count
            // The first page has a heading for each year.
            let anchor = page == list.routes[0] ? "#y\(year)" : ""
            return LinkLabel(title: "\(year)年", url: (page == route ? "" : route.link(to: page)) + anchor, note: "\(reports.count)")
        }
    }
}

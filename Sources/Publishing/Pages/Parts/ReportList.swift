import Mustache
import Statistics

/// Reports that readers page through, newest first. Its first page is part of the page on what they have in common; the
/// others are
/// ``ReportListPage``s.
struct ReportList: Sendable {
    /// Enough to choose from, and quick to load on a telephone.
    static let pageLength = 20

    /// What the reports have in common.
    let title: String
    /// Positions among all reports, newest first.
    let reports: [Int]
    /// The page that the list begins on, then those that it goes on on.
    let routes: [Route]

    /// - Parameter folder: where the second and further pages are, as `2.html`, `3.html` …
    init(_ title: String, _ reports: [Int], at route: Route, folder: String) {
        self.title = title
        self.reports = reports
        let count = (reports.count + Self.pageLength - 1) / Self.pageLength
        routes = [route] + (2..<max(2, count + 1)).map { Route("\(folder)/\($0).html") }
    }

    var isLong: Bool { routes.count > 1 }

    /// The reports on page `number`, counted from 1.
    func page(_ number: Int) -> ArraySlice<Int> {
        reports.dropFirst((number - 1) * Self.pageLength).prefix(Self.pageLength)
    }
}

/// One page of a ``ReportList``. Nil when the list is empty, so that a template can leave out the heading too.
struct ReportListing: TemplateModel {
    let items: [ReportItem]
    let count: Int
    let pager: Pager?

    static let fields: [TemplateField<Self>] = [
        .list("items", "这一页的报告，新的在前", \.items),
        .number("count", "整个列表的报告篇数") { $0.count },
        .object("pager", "分页，只有一页时没有", \.pager),
    ]
}

extension Composer {
    /// What page `number` of `list` shows, counted from 1.
    func listing(_ list: ReportList, page number: Int = 1, _ rendering: Rendering) -> ReportListing? {
        list.reports.isEmpty
            ? nil
            : ReportListing(
                items: items(list.page(number), from: list.routes[number - 1], rendering), count: list.reports.count,
                pager: Pager(number, of: list.routes))
    }

    var reportList: ReportList {
        ReportList("调研报告", Array(facts.reports.indices), at: Section.reports.route, folder: "reports/list")
    }

    func reportList(on topic: SiteConfiguration.Topic) -> ReportList {
        ReportList(
            "主题：\(topic.name)", facts.reportIndex.reports(on: topic), at: Self.route(of: topic),
            folder: "topics/\(topic.slug.text)")
    }

    func reportList(on region: Region) -> ReportList {
        ReportList(
            "\(region.name)：有关报告", facts.reportIndex.reports(on: region), at: Self.route(of: region),
            folder: "regions/\(region.slug)")
    }

    func reportList(on system: System) -> ReportList {
        let reports = Set(datasets(of: system).flatMap { facts.reportIndex.reports(withDataset: $0.definition.id) })
            .sorted()
        return ReportList("\(system.title)：有关报告", reports, at: Self.route(of: system), folder: system.id)
    }

    /// Where in the list of all reports each year begins, with the number of its reports.
    func reportYears(from route: Route) -> [LinkLabel] {
        let list = reportList
        var start = 0
        return facts.reportIndex.years.map { year, reports in
            let page = list.routes[start / ReportList.pageLength]
            start += reports.count
            // The first page has a heading for each year.
            let anchor = page == list.routes[0] ? "#y\(year)" : ""
            return LinkLabel(
                title: "\(year)年", url: (page == route ? "" : route.link(to: page)) + anchor, note: "\(reports.count)")
        }
    }
}

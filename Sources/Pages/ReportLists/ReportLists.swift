import Content
import Diagnostics
import Statistics
import Text

/// The lists of reports on pages of many families.
struct ReportLists: Sendable {
    let facts: Facts
    let areas: ShownAreas
    let frame: FrameMaker

    /// What page `number` of `list` shows, counted from 1.
    func listing(_ list: ReportList, page number: Int = 1, _ rendering: Rendering) -> ReportListing? {
        list.reports.isEmpty
            ? nil
            : ReportListing(
                items: items(list.page(number), from: list.routes[number - 1], rendering), count: list.reports.count,
                pager: Pager(number, of: list.routes))
    }

    /// Of all reports.
    var all: ReportList {
        ReportList("调研报告", Array(facts.reports.indices), at: Addresses.reports, folder: "reports/list")
    }

    func list(on topic: SiteConfiguration.Topic) -> ReportList {
        ReportList(
            "主题：\(topic.name)", facts.reportIndex.reports(on: topic), at: Addresses.page(of: topic),
            folder: "topics/\(topic.slug.text)")
    }

    func list(on region: Region) -> ReportList {
        ReportList(
            "\(region.name)：有关报告", facts.reportIndex.reports(on: region), at: Addresses.page(of: region),
            folder: "regions/\(region.slug)")
    }

    func list(on area: WorkArea) -> ReportList {
        let reports = Set(areas.datasets(of: area).flatMap { facts.reportIndex.reports(withDataset: $0.definition.id) })
            .sorted()
        return ReportList("\(area.title)：有关报告", reports, at: Addresses.page(of: area), folder: area.id)
    }

    /// Where in the list of all reports each year begins, with the number of its reports.
    func years(from route: Route) -> [LinkLabel] {
        let list = all
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

    /// The pages on which `list` goes on.
    func furtherPages(of list: ReportList, claim: SourceLocation, in door: Door) -> [Page] {
        list.routes.indices.dropFirst().map { index in
            let (route, number) = (list.routes[index], index + 1)
            // Lists of all pages name the reports themselves, or where their years begin.
            return Page(route, claim: claim, listing: nil) { rendering in
                ReportListPage(
                    frame: frame(
                        route, title: "\(list.title)（第\(number)页）", in: door,
                        // The page behind the door may be where the list begins.
                        below: door.route == list.routes[0] ? nil : (list.title, list.routes[0])),
                    reports: listing(list, page: number, rendering))
            }
        }
    }

    /// The topics that have reports.
    var topics: [SiteConfiguration.Topic] { facts.site.topics.filter { !facts.reportIndex.reports(on: $0).isEmpty } }

    // MARK: - Items

    func item(_ report: Report, from route: Route, summary: String?) -> ReportItem {
        let matter = report.frontMatter
        return ReportItem(
            title: report.title, url: route.link(to: report.route), date: report.date, issuer: matter.issuer,
            summary: summary.flatMap { $0.isEmpty ? nil : $0 },
            topics: matter.topics.compactMap { facts.topic($0.value) }
                .map { LinkLabel(title: $0.name, url: route.link(to: Addresses.page(of: $0))) },
            isConsultation: matter.status == .consultation, isSample: matter.isSample)
    }

    /// Reports, given by their positions, as a list on the page at `route`, with the summaries found when they were
    /// rendered.
    func items(_ reports: some Sequence<Int>, from route: Route, _ rendering: Rendering) -> [ReportItem] {
        reports.map { index in
            let report = facts.reports[index]
            let written = report.frontMatter.summary?.clipped(to: ArticleDigest.summaryLength)
            return item(report, from: route, summary: written ?? rendering.articles[report.route]?.summary)
        }
    }
}

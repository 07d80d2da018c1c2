import Content
import Statistics
import Text

/// The list of all reports, and those on each topic.
struct ReportOverviews: Sendable {
    let site: Site
    private var facts: Facts { site.facts }
    private var lists: ReportLists { site.reportLists }

    func pages() -> [Page] {
        guard !facts.reports.isEmpty else { return [] }
        let (list, claim) = (lists.all, site.links.claim("reports"))
        return [Page(Addresses.reports, claim: claim) { reportsPage(list, $0) }]
            + lists.furtherPages(of: list, claim: claim, in: .reports) + lists.topics.flatMap(topicPages)
    }

    private func reportsPage(_ list: ReportList, _ rendering: Rendering) -> ReportsPage {
        let route = Addresses.reports
        return ReportsPage(
            frame: site.frame(route, title: "调研报告", description: "旗总工会和乡镇工会的专题调研报告", in: .reports),
            years: years(list.page(1), from: route, rendering),
            topics: lists.topics.map { site.links.countedTopic($0, from: route) },
            count: list.reports.count, yearStarts: list.isLong ? lists.years(from: route) : [],
            pager: Pager(1, of: list.routes))
    }

    private func years(_ reports: ArraySlice<Int>, from route: Route, _ rendering: Rendering) -> [ReportsPage.YearGroup]
    {
        Dictionary(grouping: reports) { facts.reports[$0].date?.year }.compactMap { year, reports in
            year.map { ($0, reports) }
        }
        .sorted { $0.0 > $1.0 }
        .map { year, reports in
            ReportsPage.YearGroup(year: String(year), reports: lists.items(reports, from: route, rendering))
        }
    }

    private func topicPages(_ topic: SiteConfiguration.Topic) -> [Page] {
        let (list, claim) = (lists.list(on: topic), site.links.claim("site.yaml"))
        let first = Page(list.routes[0], claim: claim, listing: .siteMap(.topics, topic.name)) { rendering in
            TopicPage(
                frame: site.frame(list.routes[0], title: list.title, description: topic.description, in: .reports),
                description: topic.description, reports: lists.listing(list, rendering))
        }
        return [first] + lists.furtherPages(of: list, claim: claim, in: .reports)
    }
}

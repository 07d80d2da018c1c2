import Mustache
import UnionData

/// The list of all reports, by year; where there are many, its first page.
struct ReportsPage: PageModel {
    static let template = "reports"

    struct YearGroup: TemplateModel {
        let year: String
        let reports: [ReportItem]

        static let fields: [Mustache.Field<Self>] = [
            .text("year", "印发年份", \.year),
            .list("reports", "那一年的报告，新的在前", \.reports),
        ]
    }

    let frame: PageFrame
    let years: [YearGroup]
    let topics: [LinkLabel]
    let count: Int
    let yearStarts: [LinkLabel]
    let pager: Pager?

    static let fields: [Mustache.Field<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .list("years", "按年份分组的报告", \.years),
        .object("topics", "主题，注中是篇数") { Listing($0.topics) },
        .number("count", "报告篇数") { $0.count },
        .object("yearStarts", "报告不止一页时，各年份从哪一页开始，注中是篇数") { Listing($0.yearStarts) },
        .object("pager", "分页，只有一页时没有", \.pager),
    ]
}

/// The reports on one topic.
struct TopicPage: PageModel {
    static let template = "topic"

    let frame: PageFrame
    let description: String?
    let reports: [ReportItem]
    let reportCount: Int
    let pager: Pager?

    static let fields: [Mustache.Field<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .optionalText("description", "主题的说明", \.description),
        .object("reports", "有关的报告，新的在前") { Listing($0.reports) },
        .number("reportCount", "有关的报告一共几篇") { $0.reportCount },
        .object("pager", "分页，只有一页时没有", \.pager),
    ]
}

extension Composer {
    func reportsPages() -> [Page] {
        guard !facts.reports.isEmpty else { return [] }
        let list = reportList
        let route = Section.reports.route
        let claim = claim("reports")
        let index = Page(route, claim: claim) { rendering in
            ReportsPage(
                frame: frame(route, title: "调研报告", description: "旗总工会和乡镇工会的专题调研报告", in: .reports),
                years: years(list.page(1), from: route, rendering),
                topics: topics.map { LinkLabel(title: $0.name, url: route.link(to: Self.route(of: $0)), note: "\(facts.reportIndex.reports(on: $0).count)") },
                count: facts.reports.count, yearStarts: list.routes.count > 1 ? years(of: list, from: route) : [], pager: list.pager(1))
        }
        return [index] + furtherPages(of: list, claim: claim, in: .reports) + topics.flatMap(topicPages)
    }

    /// The topics that have reports.
    var topics: [SiteConfiguration.Topic] { facts.site.topics.filter { !facts.reportIndex.reports(on: $0).isEmpty } }

    private func years(_ reports: ArraySlice<Int>, from route: Route, _ rendering: Rendering) -> [ReportsPage.YearGroup] {
        Dictionary(grouping: reports) { facts.reports[$0].date?.year }.compactMap { year, reports in year.map { ($0, reports) } }
            .sorted { $0.0 > $1.0 }
            .map { year, reports in ReportsPage.YearGroup(year: String(year), reports: items(reports, from: route, rendering)) }
    }

    private func topicPages(_ topic: SiteConfiguration.Topic) -> [Page] {
        let list = reportList(on: topic)
        let route = Self.route(of: topic)
        let claim = claim("site.yaml")
        let first = Page(route, claim: claim) { rendering in
            TopicPage(
                frame: frame(route, title: list.title, description: topic.description, in: .reports), description: topic.description,
                reports: items(list.page(1), from: route, rendering), reportCount: list.reports.count, pager: list.pager(1))
        }
        return [first] + furtherPages(of: list, claim: claim, in: .reports)
    }
}

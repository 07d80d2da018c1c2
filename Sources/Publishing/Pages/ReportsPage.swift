import Mustache
import Statistics

/// The list of all reports, by year; where there are many, its first page.
struct ReportsPage: PageModel {
    static let template = "reports"

    struct YearGroup: TemplateModel {
        let year: String
        let reports: [ReportItem]

        static let fields: [TemplateField<Self>] = [
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

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .list("years", "按年份分组的报告", \.years),
        .object("topics", "主题，注中是篇数") { Listing($0.topics) },
        .number("count", "报告篇数") { $0.count },
        .object("yearStarts", "报告不止一页时，各年份从哪里开始，注中是篇数") { Listing($0.yearStarts) },
        .object("pager", "分页，只有一页时没有", \.pager),
    ]
}

/// The reports on one topic.
struct TopicPage: PageModel {
    static let template = "topic"

    let frame: PageFrame
    let description: String?
    let reports: ReportListing?

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .optionalText("description", "主题的说明", \.description),
        .object("reports", "有关的报告", \.reports),
    ]
}

extension Composer {
    func reportsPages() -> [Page] {
        guard !facts.reports.isEmpty else { return [] }
        let (list, route, claim) = (reportList, Section.reports.route, claim("reports"))
        let index = Page(route, claim: claim) { rendering in
            ReportsPage(
                frame: frame(route, title: "调研报告", description: "旗总工会和乡镇工会的专题调研报告", in: .reports),
                years: years(list.page(1), from: route, rendering),
                topics: topics.map {
                    LinkLabel(
                        title: $0.name, url: route.link(to: Self.route(of: $0)),
                        note: "\(facts.reportIndex.reports(on: $0).count)")
                },
                count: list.reports.count, yearStarts: list.isLong ? reportYears(from: route) : [],
                pager: Pager(1, of: list.routes))
        }
        return [index] + furtherPages(of: list, claim: claim, in: .reports) + topics.flatMap(topicPages)
    }

    /// The topics that have reports.
    var topics: [SiteConfiguration.Topic] { facts.site.topics.filter { !facts.reportIndex.reports(on: $0).isEmpty } }

    private func years(_ reports: ArraySlice<Int>, from route: Route, _ rendering: Rendering) -> [ReportsPage.YearGroup]
    {
        Dictionary(grouping: reports) { facts.reports[$0].date?.year }.compactMap { year, reports in
            year.map { ($0, reports) }
        }
        .sorted { $0.0 > $1.0 }
        .map { year, reports in
            ReportsPage.YearGroup(year: String(year), reports: items(reports, from: route, rendering))
        }
    }

    private func topicPages(_ topic: SiteConfiguration.Topic) -> [Page] {
        let (list, claim) = (reportList(on: topic), claim("site.yaml"))
        let first = Page(list.routes[0], claim: claim) { rendering in
            TopicPage(
                frame: frame(list.routes[0], title: list.title, description: topic.description, in: .reports),
                description: topic.description, reports: listing(list, rendering))
        }
        return [first] + furtherPages(of: list, claim: claim, in: .reports)
    }
}

import Mustache
import UnionData

/// The list of all reports, by year.
struct ReportsPage: PageModel {
    static let template = "reports"

    struct YearGroup: TemplateModel {
        let year: String
        let reports: [ReportItem]

        static let fields: [Mustache.Field<Self>] = [
            .text("year", "印发年份") { $0.year },
            .list("reports", "那一年的报告，新的在前") { $0.reports },
        ]
    }

    let frame: PageFrame
    let years: [YearGroup]
    let topics: [LinkLabel]
    let count: Int

    static let fields: [Mustache.Field<Self>] = [
        .object("page", "各页共有的部分") { $0.frame },
        .list("years", "按年份分组的报告") { $0.years },
        .object("topics", "主题，注中是篇数") { Listing($0.topics) },
        .number("count", "报告篇数") { $0.count },
    ]
}

/// The reports on one topic.
struct TopicPage: PageModel {
    static let template = "topic"

    let frame: PageFrame
    let description: String?
    let reports: [ReportItem]

    static let fields: [Mustache.Field<Self>] = [
        .object("page", "各页共有的部分") { $0.frame },
        .optionalText("description", "主题的说明") { $0.description },
        .object("reports", "有关的报告，新的在前") { Listing($0.reports) },
    ]
}

extension Composer {
    func reportsPages() -> [Page] {
        guard !facts.reports.isEmpty else { return [] }
        let route = Section.reports.route
        let index = Page(route, claim: claim("reports")) { rendering in
            let years = Set(facts.reports.compactMap { $0.date?.year }).sorted(by: >)
            return ReportsPage(
                frame: frame(route, title: "调研报告", description: "旗总工会和乡镇工会的专题调研报告", in: .reports),
                years: years.map { year in
                    ReportsPage.YearGroup(year: String(year), reports: items(facts.reports.filter { $0.date?.year == year }, from: route, rendering))
                },
                topics: topics.map { LinkLabel(title: $0.name, url: route.link(to: Self.route(of: $0)), note: "\(reports(on: $0).count)") },
                count: facts.reports.count)
        }
        return [index] + topics.map(topicPage)
    }

    /// The topics that have reports.
    var topics: [SiteConfiguration.Topic] { facts.site.topics.filter { !reports(on: $0).isEmpty } }

    func reports(on topic: SiteConfiguration.Topic) -> [Report] {
        facts.reports.filter { $0.frontMatter.topics.contains { $0.value == topic.name || $0.value == topic.slug.text } }
    }

    private func topicPage(_ topic: SiteConfiguration.Topic) -> Page {
        let route = Self.route(of: topic)
        return Page(route, claim: claim("site.yaml")) { rendering in
            TopicPage(
                frame: frame(route, title: "主题：\(topic.name)", description: topic.description, in: .reports),
                description: topic.description, reports: items(reports(on: topic), from: route, rendering))
        }
    }
}

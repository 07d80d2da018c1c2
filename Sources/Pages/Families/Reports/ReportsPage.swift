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

import Mustache

/// What the reports recommend, and what became of it.
struct RecommendationsPage: PageModel {
    static let template = "recommendations"

    /// How many recommendations have come how far.
    struct State: TemplateModel {
        let title: String
        let count: Int

        static let fields: [TemplateField<Self>] = [
            .text("title", "进展", \.title),
            .number("count", "条数") { $0.count },
        ]
    }

    let frame: PageFrame
    let groups: [RegisterGroup]
    let count: Int
    let states: [State]
    let problems: LinkLabel
    let downloads: [LinkLabel]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("groups", "按年度分组的建议") { Listing($0.groups) },
        .number("count", "建议条数") { $0.count },
        .list("states", "各种进展的条数，按最近一次跟进", \.states),
        .object("problems", "问题登记页", \.problems),
        .object("downloads", "下载") { Listing($0.downloads) },
    ]
}

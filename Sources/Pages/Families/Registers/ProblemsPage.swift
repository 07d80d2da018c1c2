import Mustache

/// The problems that the reports found, by category.
struct ProblemsPage: PageModel {
    static let template = "problems"

    let frame: PageFrame
    let groups: [RegisterGroup]
    let count: Int
    let unanswered: Int
    let recommendations: LinkLabel
    let downloads: [LinkLabel]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("groups", "按类别分组的问题") { Listing($0.groups) },
        .number("count", "问题条数") { $0.count },
        .number("unanswered", "没有对应建议的条数") { $0.unanswered },
        .flag("hasUnanswered", "是否有问题没有对应的建议") { $0.unanswered > 0 },
        .object("recommendations", "建议登记页", \.recommendations),
        .object("downloads", "下载") { Listing($0.downloads) },
    ]
}

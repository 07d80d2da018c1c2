import Mustache
import Statistics

/// A correction as pages show it.
struct CorrectionItem: TemplateModel {
    let published: PublishedCorrection
    /// What it corrects, as a link; nil on that page itself.
    var subject: LinkLabel?
    /// Where the list of all corrections shows it.
    let url: String

    static let fields: [TemplateField<Self>] = [
        .text("anchor", "锚点") { $0.published.anchor },
        .object("date", "更正日期") { DateLabel(date: $0.published.correction.date) },
        .text("old", "改正前公布的内容") { $0.published.correction.old },
        .text("new", "改正后的内容") { $0.published.correction.new },
        .text("reason", "原因") { $0.published.correction.reason },
        .object("subject", "更正的是哪篇报告、哪张表；在它自己的页面上没有", \.subject),
        .url("url", "更正说明页上的位置", \.url),
        .flag("sample", "是否示例数据") { $0.published.isSample },
    ]
}

/// What was put right on one page.
struct CorrectionList: TemplateModel {
    let items: [CorrectionItem]
    /// The list of all corrections of the site.
    let all: LinkLabel

    static let fields: [TemplateField<Self>] = [
        .list("items", "各条更正，新的在前，至少一条", \.items),
        .number("count", "条数") { $0.items.count },
        .object("latest", "最近一次更正的日期") { $0.items.first.map { DateLabel(date: $0.published.correction.date) } },
        .object("all", "全站的更正说明页", \.all),
    ]
}

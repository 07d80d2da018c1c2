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

/// Every correction that the site has made.
struct CorrectionsPage: PageModel {
    static let template = "corrections"

    let frame: PageFrame
    let items: [CorrectionItem]
    let feed: LinkLabel?

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("corrections", "全部更正，新的在前") { Listing($0.items) },
        .object("feed", "订阅更正的地址", \.feed),
    ]
}

extension Composer {
    static let corrections: Route = "corrections.html"

    /// There is always such a page: that nothing has been corrected is worth knowing too.
    func correctionsPage() -> Page {
        let route = Self.corrections
        return Page(route, claim: claim("reports")) { _ in
            let all = corrections
            return CorrectionsPage(
                frame: frame(
                    route, title: "更正说明", description: "公布以后改正过的内容：原来怎样写，改成了什么，为什么改",
                    updated: all.first?.correction.date ?? facts.newestDate,
                    isSample: facts.site.isSample || all.contains(where: \.isSample)),
                items: all.map {
                    item(
                        $0, from: route,
                        subject: LinkLabel(title: $0.title, url: route.link(to: $0.route) + "#" + $0.anchor))
                },
                feed: feeds(from: route).last)
        }
    }

    /// What was put right on the page at `route`; nil when nothing was.
    func list(_ corrections: [PublishedCorrection], from route: Route) -> CorrectionList? {
        guard !corrections.isEmpty else { return nil }
        return CorrectionList(
            items: corrections.map { item($0, from: route, subject: nil) },
            all: LinkLabel(title: "更正说明", url: route.link(to: Self.corrections)))
    }

    private func item(_ correction: PublishedCorrection, from route: Route, subject: LinkLabel?) -> CorrectionItem {
        CorrectionItem(
            published: correction, subject: subject, url: route.link(to: Self.corrections) + "#" + correction.anchor)
    }
}

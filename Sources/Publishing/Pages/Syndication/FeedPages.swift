import Mustache
import Statistics

/// An Atom feed (RFC 4287).
struct FeedPage: PageModel {
    static let template = "feed.xml"

    /// How many entries a feed has at most: who reads it has the older ones.
    static let mostEntries = 50

    struct Entry: TemplateModel {
        let id: String
        let title: String
        let url: String
        let published: CalendarDate
        let updated: CalendarDate
        let author: String?
        let summary: String?
        let categories: [String]

        static let fields: [TemplateField<Self>] = [
            .text("id", "永远不变的标识", \.id),
            .text("title", "题目", \.title),
            .url("url", "网页的链接", \.url),
            .text("published", "公布的时刻：日期取自内容，时刻一律为北京时间零时") { $0.published.timestamp },
            .text("updated", "最近更正的时刻") { $0.updated.timestamp },
            .optionalText("author", "发文单位", \.author),
            .optionalText("summary", "摘要", \.summary),
            .list("categories", "主题，或“示例数据”", \.categories),
        ]
    }

    let id: String
    let title: String
    let subtitle: String
    let url: String
    let pageURL: String
    let author: String
    let updated: CalendarDate
    let entries: [Entry]

    static let fields: [TemplateField<Self>] = [
        .text("id", "永远不变的标识", \.id),
        .text("title", "名称", \.title),
        .text("subtitle", "说明", \.subtitle),
        .url("url", "本文件的链接", \.url),
        .url("pageURL", "对应网页的链接", \.pageURL),
        .text("author", "主办单位，没有就是站名", \.author),
        .text("updated", "最近一次有变化的时刻") { $0.updated.timestamp },
        .list("entries", "各条，新的在前", \.entries),
    ]
}

extension CalendarDate {
    /// RFC 3339: the beginning of the day in China. A date that names no day begins with its month or year.
    fileprivate var timestamp: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month ?? 1))-\(two(day ?? 1))T00:00:00+08:00"
    }
}

extension Composer {
    private static let reportsFeed: Route = "feeds/reports.xml"
    private static let correctionsFeed: Route = "feeds/corrections.xml"

    /// The feeds of the site as links on the page at `route`, that of corrections last. A feed must be able to say when
    /// it changed last.
    func feeds(from route: Route) -> [LinkLabel] {
        guard facts.newestDate != nil else { return [] }
        return (facts.reports.isEmpty ? [] : [LinkLabel(title: "新报告", url: route.link(to: Self.reportsFeed))])
            + [LinkLabel(title: "更正", url: route.link(to: Self.correctionsFeed))]
    }

    func feedPages() -> [Page] {
        guard let newest = facts.newestDate else { return [] }
        let reports = Page(Self.reportsFeed, claim: claim("reports"), isListed: false) { reportsFeed($0, newest) }
        let corrections = Page(Self.correctionsFeed, claim: claim("reports"), isListed: false) { _ in
            correctionsFeed(newest)
        }
        return (facts.reports.isEmpty ? [] : [reports]) + [corrections]
    }

    private func reportsFeed(_ rendering: Rendering, _ newest: CalendarDate) -> FeedPage {
        let route = Self.reportsFeed
        let entries = facts.reports.prefix(FeedPage.mostEntries).compactMap { report -> FeedPage.Entry? in
            guard let date = report.date else { return nil }
            let matter = report.frontMatter
            return FeedPage.Entry(
                id: PermanentIdentifier("reports/\(report.slug)", since: date, at: facts.site).text,
                title: report.title,
                url: address(of: report.route, from: route), published: date, updated: report.lastChanged ?? date,
                author: matter.issuer,
                summary: matter.summary ?? rendering.articles[report.route]?.summary,
                categories: matter.topics.map(\.value) + Self.sampleCategory(matter.isSample || facts.site.isSample))
        }
        return feed(route, of: "调研报告", "新印发的调研报告", page: Section.reports.route, entries, newest)
    }

    private func correctionsFeed(_ newest: CalendarDate) -> FeedPage {
        let route = Self.correctionsFeed
        let entries = corrections.prefix(FeedPage.mostEntries).map { published in
            let correction = published.correction
            return FeedPage.Entry(
                id: PermanentIdentifier("corrections/\(published.anchor)", since: correction.date, at: facts.site).text,
                title: "更正：\(published.title)", url: address(of: published.route, from: route) + "#" + published.anchor,
                published: correction.date, updated: correction.date, author: nil,
                summary: "原为：\(correction.old)。改为：\(correction.new)。原因：\(correction.reason)".replacing("。。", with: "。"),
                categories: Self.sampleCategory(published.isSample))
        }
        return feed(route, of: "更正说明", "公布以后改正过的内容", page: Self.corrections, Array(entries), newest)
    }

    private func feed(
        _ route: Route, of title: String, _ subtitle: String, page: Route, _ entries: [FeedPage.Entry],
        _ newest: CalendarDate
    ) -> FeedPage {
        FeedPage(
            id: PermanentIdentifier(route.path, since: nil, at: facts.site).text,
            title: "\(title) - \(facts.site.title)",
            subtitle: facts.site.isSample ? "\(subtitle)。示例数据：地名、单位和数字均为虚构" : subtitle,
            url: address(of: route, from: route), pageURL: address(of: page, from: route),
            author: facts.site.organiser ?? facts.site.title,
            updated: entries.map(\.updated).max() ?? newest, entries: entries)
    }

    private static func sampleCategory(_ isSample: Bool) -> [String] { isSample ? ["示例数据"] : [] }

    /// The full address of a page where the site has one; else its link from `route`.
    func address(of target: Route, from route: Route) -> String {
        facts.site.url?.address(of: target) ?? route.link(to: target)
    }
}

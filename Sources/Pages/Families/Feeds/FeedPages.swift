import Content
import Statistics
import Text

/// Atom feeds of new reports and of corrections.
struct FeedPages: PageFamily {
    static let models: [any PageModel.Type] = [FeedPage.self]

    private let site: Site
    private let facts: Facts

    init(_ site: Site) {
        self.site = site
        facts = site.facts
    }

    func pages() -> [Page] {
        guard let newest = facts.newestDate else { return [] }
        let claim = site.links.claim("reports")
        let reports = Page(Addresses.reportsFeed, claim: claim, listing: nil) { reportsFeed($0, newest) }
        let corrections = Page(Addresses.correctionsFeed, claim: claim, listing: nil) { _ in
            correctionsFeed(newest)
        }
        return (facts.reports.isEmpty ? [] : [reports]) + [corrections]
    }

    private func reportsFeed(_ rendering: Rendering, _ newest: CalendarDate) -> FeedPage {
        let route = Addresses.reportsFeed
        let entries = facts.reports.prefix(FeedPage.mostEntries).compactMap { report -> FeedPage.Entry? in
            guard let date = report.date else { return nil }
            let matter = report.frontMatter
            return FeedPage.Entry(
                id: PermanentIdentifier("reports/\(report.slug)", since: date, at: facts.site).text,
                title: report.title,
                url: site.links.address(of: report.route, from: route), published: date,
                updated: report.lastChanged ?? date,
                author: matter.issuer,
                summary: matter.summary ?? rendering.articles[report.route]?.summary,
                categories: matter.topics.map(\.value) + Self.sampleCategory(matter.isSample || facts.site.isSample))
        }
        return feed(route, of: "调研报告", "新印发的调研报告", page: Addresses.reports, entries, newest)
    }

    private func correctionsFeed(_ newest: CalendarDate) -> FeedPage {
        let route = Addresses.correctionsFeed
        let entries = site.corrections.all.prefix(FeedPage.mostEntries).map { published in
            let correction = published.correction
            return FeedPage.Entry(
                id: PermanentIdentifier("corrections/\(published.anchor)", since: correction.date, at: facts.site).text,
                title: "更正：\(published.title)",
                url: site.links.address(of: published.route, from: route) + "#" + published.anchor,
                published: correction.date, updated: correction.date, author: nil,
                summary: "原为：\(correction.old)。改为：\(correction.new)。原因：\(correction.reason)".replacing("。。", with: "。"),
                categories: Self.sampleCategory(published.isSample))
        }
        return feed(route, of: "更正说明", "公布以后改正过的内容", page: Addresses.corrections, Array(entries), newest)
    }

    private func feed(
        _ route: Route, of title: String, _ subtitle: String, page: Route, _ entries: [FeedPage.Entry],
        _ newest: CalendarDate
    ) -> FeedPage {
        FeedPage(
            id: PermanentIdentifier(route.path, since: nil, at: facts.site).text,
            title: "\(title) - \(facts.site.title)",
            subtitle: facts.site.isSample ? "\(subtitle)。示例数据：地名、单位和数字均为虚构" : subtitle,
            url: site.links.address(of: route, from: route), pageURL: site.links.address(of: page, from: route),
            author: facts.site.organiser ?? facts.site.title,
            updated: entries.map(\.updated).max() ?? newest, entries: entries)
    }

    private static func sampleCategory(_ isSample: Bool) -> [String] { isSample ? ["示例数据"] : [] }
}

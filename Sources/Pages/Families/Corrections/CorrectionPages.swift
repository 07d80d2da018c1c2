import Content
import Statistics
import Text

/// Everything that was put right after publication.
struct CorrectionPages: PageFamily {
    static let models: [any PageModel.Type] = [CorrectionsPage.self]

    private let site: Site
    private let facts: Facts

    init(_ site: Site) {
        self.site = site
        facts = site.facts
    }

    /// There is always such a page: that nothing has been corrected is worth knowing too.
    func pages() -> [Page] {
        let route = Addresses.corrections
        return [
            Page(route, claim: site.links.claim("reports"), listing: .siteMap(.corrections, "更正说明")) { _ in page(route)
            }
        ]
    }

    private func page(_ route: Route) -> CorrectionsPage {
        let all = site.corrections.all
        return CorrectionsPage(
            frame: site.frame(
                route, title: "更正说明", description: "公布以后改正过的内容：原来怎样写，改成了什么，为什么改",
                updated: all.first?.correction.date ?? facts.newestDate,
                isSample: facts.site.isSample || all.contains(where: \.isSample)),
            items: all.map {
                site.corrections.item(
                    $0, from: route,
                    subject: LinkLabel(title: $0.title, url: route.link(to: $0.route) + "#" + $0.anchor))
            },
            feed: site.links.feeds(from: route).last)
    }
}

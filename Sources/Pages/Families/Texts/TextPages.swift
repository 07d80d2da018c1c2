import Content
import SearchIndex
import Statistics

/// Pages of text such as 关于本站.
struct TextPages: PageFamily {
    static let models: [any PageModel.Type] = [ContentPage.self]

    private let site: Site
    private let facts: Facts

    init(_ site: Site) {
        self.site = site
        facts = site.facts
    }

    func pages() -> [Page] {
        facts.pages.map { page in
            Page(
                page.route, claim: page.source.whole, stage: .article,
                listing: .siteMap(.start, page.title, changed: page.updated)
            ) { rendering, output in
                write(page, rendering, to: &output)
            }
        }
    }

    private func write(_ page: StaticPage, _ rendering: Rendering, to output: inout PageOutput) {
        let article = Article(page.source, body: page.body, path: page.path, route: page.route)
        let (text, figures) = article.render(
            site, rendering, isTyped: page.typedNumbersReason != nil, into: &output)
        let model = ContentPage(
            frame: site.frame(page.route, title: page.title, description: page.summary, updated: page.updated),
            summary: page.summary, outline: OutlineItem.tree(text.outline), body: text.html, figures: figures)
        rendering.write(model, to: &output)
        output.offer(.page, title: page.title, date: page.updated, at: page.route, text: SearchText(html: text.html))
    }
}

import Content
import SearchIndex
import Statistics
import Text

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

    /// The page that says what the site is. What it promises about small figures is what the datasets declare.
    private static let about = "about"

    private func disclosures(from route: Route) -> [DefinitionLabel] {
        facts.datasets.compactMap { dataset in
            dataset.definition.disclosure.map {
                DefinitionLabel(
                    term: dataset.title, text: $0.sentence, url: route.link(to: Addresses.page(of: dataset)))
            }
        }
    }

    private func write(_ page: StaticPage, _ rendering: Rendering, to output: inout PageOutput) {
        let article = Article(page.source, body: page.body, path: page.path, route: page.route)
        let (text, figures) = article.render(
            site, rendering, typed: page.typedNumbersReason, into: &output)
        let model = ContentPage(
            frame: site.frame(page.route, title: page.title, description: page.summary, updated: page.updated),
            summary: page.summary, outline: OutlineItem.tree(text.outline), body: text.html, figures: figures,
            disclosures: page.slug == Self.about ? disclosures(from: page.route) : [])
        rendering.write(model, to: &output)
        output.offer(.page, title: page.title, date: page.updated, at: page.route, text: SearchText(html: text.html))
    }
}

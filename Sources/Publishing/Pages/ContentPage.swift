import Mustache
import SearchIndex
import Statistics

/// A page of text such as 关于本站.
struct ContentPage: PageModel {
    static let template = "content"

    let frame: PageFrame
    let summary: String?
    let outline: [OutlineItem]
    let body: [UInt8]
    let figures: [FigureSource]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .optionalText("summary", "一句话说明", \.summary),
        .object("outline", "目录") { Listing($0.outline) },
        .html("body", "正文") { $0.body },
        .object("figures", "正文中数字的出处") { Listing($0.figures) },
    ]
}

extension Composer {
    func contentPages() -> [Page] {
        facts.pages.map { page in
            Page(route: page.route, claim: page.source.whole) { rendering, output in
                let article = Article(page.source, body: page.body, path: page.path, route: page.route)
                let (text, figures) = article.render(self, rendering, into: &output)
                let model = ContentPage(
                    frame: frame(page.route, title: page.title, description: page.summary, updated: page.updated),
                    summary: page.summary, outline: OutlineItem.tree(text.outline), body: text.html, figures: figures)
                rendering.write(model, to: &output)
                output.offer(
                    .page, title: page.title, date: page.updated, at: page.route, text: SearchText(html: text.html))
            }
        }
    }
}

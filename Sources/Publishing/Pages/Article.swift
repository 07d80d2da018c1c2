import Diagnostics
import Markdown

/// A Markdown source on its way to becoming the body of a page.
struct Article: Sendable {
    let source: SourceText
    let body: Range<Int>
    /// Relative to the content folder.
    let path: String
    let route: Route

    init(_ source: SourceText, body: Range<Int>, path: String, route: Route) {
        self.source = source
        self.body = body
        self.path = path
        self.route = route
    }

    /// Renders the text with its links resolved, and remembers what must be checked when all pages are there.
    func render(
        _ rendering: Rendering, plainHeadings: Bool = true, into output: inout PageOutput,
        renderQuotation: (@Sendable (Quotation) -> QuotationRendering?)? = nil
    ) -> RenderedMarkdown {
        var options = options(rendering)
        options.plainHeadings = plainHeadings
        options.renderQuotation = renderQuotation
        let text = render(body, options, rendering, into: &output)
        output.digest = ArticleDigest(summary: text.firstParagraph.clipped(to: ArticleDigest.summaryLength))
        return text
    }

    /// Renders the bytes `range` of the source, a part of one line, as the text of a paragraph.
    func renderLine(_ range: Range<Int>, _ rendering: Rendering, into output: inout PageOutput) -> InlineText {
        var options = options(rendering)
        options.plainHeadings = false
        let rendered = render(range, options, rendering, into: &output)
        var html = rendered.html[...]
        if html.last == 0x0A { html.removeLast() }
        if html.starts(with: "<p>".utf8), html.suffix(4).elementsEqual("</p>".utf8) { html = html.dropFirst(3).dropLast(4) }
        return InlineText(html: Array(html), text: rendered.firstParagraph.isEmpty ? source[range] : rendered.firstParagraph)
    }

    private func options(_ rendering: Rendering) -> MarkdownOptions {
        var options = MarkdownOptions()
        options.resolveLink = { link in resolve(link, rendering.links) }
        return options
    }

    private func render(
        _ range: Range<Int>, _ options: MarkdownOptions, _ rendering: Rendering, into output: inout PageOutput
    ) -> RenderedMarkdown {
        let text = MarkdownRenderer().render(source, body: range, options: options, into: &output.problems)
        for link in text.links where link.destination.utf8.contains(UInt8(ascii: "#")) { remember(link, rendering.links, in: &output) }
        return text
    }

    private func resolve(_ link: LinkReference, _ links: LinkResolver) -> ResolvedLink {
        switch links.resolve(link, from: path, at: route) {
        case .outside: .href(link.destination)
        case .here(let anchor): .href("#" + anchor, external: false)
        case .page(let target, let anchor):
            .href(route.link(to: target) + (anchor.map { "#" + $0 } ?? ""), external: false)
        case .broken(let nearest):
            .refused(.brokenLink(link.destination, nearest: nearest, isImage: link.kind == .image, at: source.location(of: link.range)))
        }
    }

    private func remember(_ link: LinkReference, _ links: LinkResolver, in output: inout PageOutput) {
        switch links.resolve(link, from: path, at: route) {
        case .here(let anchor):
            output.anchoredLinks.append(AnchoredLink(target: route, anchor: anchor, location: source.location(of: link.range)))
        case .page(let target, let anchor?):
            output.anchoredLinks.append(AnchoredLink(target: target, anchor: anchor, location: source.location(of: link.range)))
        default: break
        }
    }
}

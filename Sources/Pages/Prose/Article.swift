import Diagnostics
import Markdown
import Statistics
import Text

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

    /// Renders the text with its figures looked up and its links resolved, and remembers what must be checked when all
    /// pages are there.
    ///
    /// - Parameters:
    ///   - year: the year that a figure without one belongs to.
    ///   - reason: why the numbers of the text are from no table, where the author says so.
    ///   - report: which of the site's reports it is, so that its problems and recommendations are known.
    /// - Returns: the text, and where each of its figures comes from.
    func render(
        _ site: Site, _ rendering: Rendering, year: Int? = nil, plainHeadings: Bool = true, typed reason: String?,
        report: Int? = nil,
        into output: inout PageOutput
    ) -> (text: RenderedMarkdown, figures: [FigureSource]) {
        let figures = FigureWriter(site, rendering, source: source, route: route, year: year)
        var options = MarkdownOptions()
        options.renderReference = { figures.write($0) }
        options.renderFence = { figures.write($0) }
        options.resolveLink = { link in resolve(link, rendering.links) }
        let entries = report.map {
            EntryWriter(site, rendering.templates, source: source, route: route, report: $0, lines: options)
        }
        options.plainHeadings = plainHeadings
        if let entries { options.renderQuotation = { entries.write($0) } }
        let text = MarkdownRenderer().render(source, body: body, options: options, into: &output.problems)
        for link in text.links + (entries?.links ?? []) where link.destination.utf8.contains(UInt8(ascii: "#")) {
            remember(link, rendering.links, in: &output)
        }
        output.digest = ArticleDigest(
            summary: text.firstParagraph.clipped(to: ArticleDigest.summaryLength),
            entries: entries?.digests(text) ?? [:])
        output.problems += figures.problems + (entries?.problems ?? [])
        let own = proseRanges(of: source, in: body)
        site.facts.statedFigures.check(source, body, in: own, year: year, into: &output.problems)
        var typed = TypedNumbers(in: source.path, declared: reason, listed: rendering.listsTypedNumbers)
        site.facts.data.filler.scanner.read(source, body, in: own, into: &typed)
        typed.add(figures.typedNumerals)
        output.typedNumbers = typed
        site.facts.catalogue.reportMisspeltReferences(in: source, own, into: &output.problems)
        if !text.maskedNumbers.isEmpty { output.problems.append(.maskedNumbers(text.maskedNumbers, in: source)) }
        return (text, figures.sources)
    }

    private func resolve(_ link: LinkReference, _ links: LinkResolver) -> ResolvedLink {
        switch links.resolve(link, from: path, at: route) {
        // A page that shows a picture of another site tells that site who reads it.
        case .outside where link.kind == .image:
            .refused(.externalImage(link.destination, at: source.location(of: link.range)))
        case .outside: .href(link.destination)
        case .here(let anchor): .href("#" + anchor, external: false)
        case .page(let target, let anchor):
            .href(route.link(to: target) + (anchor.map { "#" + $0 } ?? ""), external: false)
        case .broken(let nearest):
            .refused(
                .brokenLink(
                    link.destination, nearest: nearest, isImage: link.kind == .image,
                    at: source.location(of: link.range)))
        }
    }

    private func remember(_ link: LinkReference, _ links: LinkResolver, in output: inout PageOutput) {
        switch links.resolve(link, from: path, at: route) {
        case .here(let anchor):
            output.anchoredLinks.append(
                AnchoredLink(target: route, anchor: anchor, location: source.location(of: link.range)))
        case .page(let target, let anchor?):
            output.anchoredLinks.append(
                AnchoredLink(target: target, anchor: anchor, location: source.location(of: link.range)))
        default: break
        }
    }
}

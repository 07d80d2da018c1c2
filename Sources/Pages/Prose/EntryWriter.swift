import Content
import Diagnostics
import Markdown
import Synchronization
import Text

/// Writes the problems, recommendations and follow-ups of a report as panels, and keeps what the registers show of
/// them.
final class EntryWriter: Sendable {
    private struct State {
        var values: [Int: [EntryKey: String]] = [:]
        var links: [LinkReference] = []
        var problems: [Diagnostic] = []
    }

    private let site: Site
    private let templates: SiteTemplates?
    private let source: SourceText
    private let route: Route
    private let report: Int
    /// How a line of free text is rendered: with the figures and links of its report.
    private let lines: MarkdownOptions
    /// The renderer asks in the order of the text. The lock satisfies the compiler, to which closures are concurrent.
    private let state = Mutex(State())

    init(
        _ site: Site, _ templates: SiteTemplates?, source: SourceText, route: Route, report: Int,
        lines: MarkdownOptions
    ) {
        self.site = site
        self.templates = templates
        self.source = source
        self.route = route
        self.report = report
        var lines = lines
        lines.plainHeadings = false
        self.lines = lines
    }

    var problems: [Diagnostic] { state.withLock { $0.problems } }
    /// The links in lines of free text.
    var links: [LinkReference] { state.withLock { $0.links } }

    /// By where its block begins, what other pages show of each entry of `text`.
    func digests(_ text: RenderedMarkdown) -> [Int: EntryDigest] {
        let values = state.withLock { $0.values }
        return Dictionary(
            text.quotations.map { rendered in
                let place = rendered.quotation.range.lowerBound
                let sentence = rendered.firstParagraph.firstSentence.clipped(to: ArticleDigest.summaryLength)
                return (place, EntryDigest(sentence: sentence, values: values[place] ?? [:]))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Nil for a quotation that is no entry.
    func write(_ quotation: Quotation) -> QuotationRendering? {
        guard let entry = site.facts.registers.entry(inReport: report, at: quotation.range.lowerBound) else {
            return nil
        }
        let block = entry.record.block
        var values: [EntryKey: EntryField.Value] = [:]
        for key in [EntryKey.share, .responsible, .target] where !block[key].isEmpty {
            values[key] = .html(block[key].flatMap { line($0, of: key, at: quotation.range.lowerBound) })
        }
        return QuotationRendering(textStart: block.textStart) { [site, templates, route, values] text, problems in
            guard let templates else { return text }
            var bytes: [UInt8] = []
            templates[EntryPanel.self].render(
                site.entries.panel(entry, values, text, from: route), into: &bytes, problems: &problems)
            return bytes
        }
    }

    /// Renders a line of free text as what stands in a paragraph, and keeps it as plain text.
    private func line(_ line: SourceSlice, of key: EntryKey, at place: Int) -> [UInt8] {
        var problems: [Diagnostic] = []
        let rendered = MarkdownRenderer().render(source, body: line.range, options: lines, into: &problems)
        state.withLock { [problems] state in
            state.values[place, default: [:]][key, default: ""] +=
                rendered.firstParagraph.isEmpty ? line.text : rendered.firstParagraph
            state.links += rendered.links
            state.problems += problems
        }
        var html = rendered.html[...]
        if html.last == 0x0A { html.removeLast() }
        if html.starts(with: "<p>".utf8), html.suffix(4).elementsEqual("</p>".utf8) {
            html = html.dropFirst(3).dropLast(4)
        }
        return Array(html)
    }
}

extension String {
    /// Up to the first full stop, question or exclamation mark of Chinese.
    fileprivate var firstSentence: String {
        guard let end = firstIndex(where: { "。！？".contains($0) }) else { return self }
        return String(self[...end])
    }
}

import Diagnostics
import Markdown
import Mustache

/// A problem, a recommendation or a follow-up where its report tells it.
struct EntryPanel: PageModel {
    static let template = "entry"

    let kind: EntryKind
    let id: EntryID
    let anchor: String
    let title: String
    /// Its place in the register.
    let url: String
    let lines: [EntryField]
    let text: [UInt8]

    static let fields: [Mustache.Field<Self>] = [
        .text("kind", "问题、建议或跟进") { $0.kind.rawValue },
        .text("style", "样式名：problem、recommendation、follow-up") { $0.kind.style },
        .text("id", "编号") { $0.id.text },
        .text("anchor", "锚点") { $0.anchor },
        .text("title", "题目") { $0.title },
        .url("url", "登记页上的位置") { $0.url },
        .list("fields", "针对、责任、指标等各项") { $0.lines },
        .html("text", "正文") { $0.text },
    ]
}

extension EntryKind {
    var style: String {
        switch self {
        case .problem: "problem"
        case .recommendation: "recommendation"
        case .followUp: "follow-up"
        }
    }
}

/// What other pages show of an entry's text: figures resolved, markup gone.
struct EntryDigest: Sendable {
    /// The first sentence of its text; empty when it has none.
    var sentence = ""
    /// The lines of free text.
    var values: [EntryKey: String] = [:]
}

extension Composer {
    /// Renders the report at `index` with its entries as panels, and keeps for other pages what they show of them.
    func render(report index: Int, _ article: Article, _ rendering: Rendering, into output: inout PageOutput) -> RenderedMarkdown {
        var values: [Int: [EntryKey: InlineText]] = [:]
        for entry in facts.registers.entries(inReport: index) {
            values[entry.record.block.range.lowerBound] = freeText(of: entry.record.block, article, rendering, into: &output)
        }
        let texts = values
        let text = article.render(rendering, plainHeadings: facts.reports[index].frontMatter.recognisesPlainHeadings, into: &output) { quotation in
            guard let entry = facts.registers.entry(inReport: index, at: quotation.range.lowerBound) else { return nil }
            let html = (texts[quotation.range.lowerBound] ?? [:]).mapValues { EntryField.Value.html($0.html) }
            return QuotationRendering(textStart: entry.record.block.textStart) { text, problems in
                guard let templates = rendering.templates else { return text }
                var bytes: [UInt8] = []
                templates[EntryPanel.self].render(panel(entry, html, text, from: article.route), into: &bytes, problems: &problems)
                return bytes
            }
        }
        for rendered in text.quotations {
            let place = rendered.quotation.range.lowerBound
            output.digest?.entries[place] = EntryDigest(
                sentence: rendered.firstParagraph.firstSentence.clipped(to: ArticleDigest.summaryLength), values: (texts[place] ?? [:]).mapValues(\.text))
        }
        return text
    }

    /// The lines of `block` whose words are the author's own.
    private func freeText(
        of block: EntryBlock, _ article: Article, _ rendering: Rendering, into output: inout PageOutput
    ) -> [EntryKey: InlineText] {
        var texts: [EntryKey: InlineText] = [:]
        for key in [EntryKey.share, .responsible, .target] {
            for line in block[key] { texts[key, default: InlineText()] += article.renderLine(line.range, rendering, into: &output) }
        }
        return texts
    }

    private func panel(_ entry: Entry, _ values: [EntryKey: EntryField.Value], _ text: [UInt8], from route: Route) -> EntryPanel {
        let (url, anchor): (String, String) = switch entry {
        case .problem(let problem): (link(to: problem.id, from: route), problem.id.anchor)
        case .recommendation(let recommendation): (link(to: recommendation.id, from: route), recommendation.id.anchor)
        case .followUp(let followUp): (link(to: followUp.recommendation, from: route), followUp.anchor)
        }
        let block = entry.record.block
        let title = block.title.isEmpty ? facts.registers.recommendation(block.id)?.record.title ?? "" : block.title
        return EntryPanel(
            kind: block.kind, id: block.id, anchor: anchor, title: title, url: url, lines: fields(of: entry, values, from: route), text: text)
    }
}

extension String {
    /// Up to the first full stop, question or exclamation mark of Chinese.
    fileprivate var firstSentence: String {
        guard let end = firstIndex(where: { "。！？".contains($0) }) else { return self }
        return String(self[...end])
    }
}

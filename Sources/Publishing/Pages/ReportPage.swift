import Diagnostics
import Markdown
import Mustache
import SearchIndex
import Statistics

/// One survey report.
struct ReportPage: PageModel {
    static let template = "report"

    let frame: PageFrame
    let item: ReportItem
    let scope: String?
    let source: String?
    let outline: [OutlineItem]
    let body: [UInt8]
    let signature: SignatureLabel?
    let footnotes: [UInt8]
    let citation: String?
    let corrections: CorrectionList?
    let figures: [FigureSource]
    let characters: Int
    let maskedNumbers: Int
    let regions: [LinkLabel]
    let datasets: [LinkLabel]
    let previous: LinkLabel?
    let next: LinkLabel?

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("report", "报告的题目、日期、单位、主题", \.item),
        .optionalText("scope", "调研范围", \.scope),
        .optionalText("source", "资料来源", \.source),
        .object("outline", "目录") { Listing($0.outline) },
        .html("body", "正文，不含落款和脚注") { $0.body },
        .object("signature", "落款：发文单位和成文日期", \.signature),
        .html("footnotes", "脚注，可能是空的") { $0.footnotes },
        .object("corrections", "印发以后更正过的内容", \.corrections),
        .optionalText("citation", "建议引用格式（GB/T 7714-2015）", \.citation),
        .object("figures", "正文中数字的出处") { Listing($0.figures) },
        .number("characters", "全文字数") { $0.characters },
        .flag("masked", "正文中是否有未公开的数字") { $0.maskedNumbers > 0 },
        .number("maskedNumbers", "未公开的数字有几处") { $0.maskedNumbers },
        .object("regions", "涉及的地区") { Listing($0.regions) },
        .object("datasets", "相关数据") { Listing($0.datasets) },
        .object("previous", "上一篇（较早）", \.previous),
        .object("next", "下一篇（较新）", \.next),
    ]
}

/// Who issued a report, and when, as it stands below the text.
struct SignatureLabel: TemplateModel {
    let issuers: [String]
    let date: CalendarDate?

    /// As the text is signed, or else as the front matter says; nil when neither says anything.
    init?(_ report: Report) {
        issuers = report.signature?.issuers ?? report.frontMatter.issuer.map { [$0] } ?? []
        date = report.signature?.date ?? report.date
        if issuers.isEmpty && date == nil { return nil }
    }

    static let fields: [TemplateField<Self>] = [
        .list("issuers", "发文单位，可能不止一个", \.issuers),
        .object("date", "成文日期") { $0.date.map(DateLabel.init) },
    ]
}

/// An entry of a contents list, with the entries below it.
struct OutlineItem: TemplateModel {
    let text: String
    let anchor: String
    var children: [OutlineItem] = []

    static let fields: [TemplateField<Self>] = [
        .text("text", "标题文字", \.text),
        .text("anchor", "锚点，写作 href=\"#{{anchor}}\"", \.anchor),
        .object("children", "下级标题") { Listing($0.children) },
    ]

    /// Nests flat headings by level; a level that is skipped hangs below what stands before it.
    static func tree(_ entries: [OutlineEntry]) -> [OutlineItem] {
        var index = 0
        return tree(entries, from: &index, above: 0)
    }

    private static func tree(_ entries: [OutlineEntry], from index: inout Int, above level: Int) -> [OutlineItem] {
        var items: [OutlineItem] = []
        while index < entries.count, entries[index].level > level {
            let entry = entries[index]
            index += 1
            items.append(
                OutlineItem(
                    text: entry.text, anchor: entry.anchor, children: tree(entries, from: &index, above: entry.level)))
        }
        return items
    }
}

/// A report as lists show it.
struct ReportItem: TemplateModel {
    let title: String
    let url: String
    let date: CalendarDate?
    let issuer: String?
    let summary: String?
    let topics: [LinkLabel]
    let isConsultation: Bool
    let isSample: Bool

    static let fields: [TemplateField<Self>] = [
        .text("title", "题目", \.title),
        .url("url", "报告页的相对链接", \.url),
        .object("date", "印发日期") { $0.date.map(DateLabel.init) },
        .optionalText("issuer", "发文单位", \.issuer),
        .optionalText("summary", "摘要", \.summary),
        .object("topics", "主题") { Listing($0.topics) },
        .flag("consultation", "是否征求意见稿", \.isConsultation),
        .flag("sample", "是否示例数据", \.isSample),
    ]
}

extension Composer {
    func reportPages() -> [Page] {
        // One reference for each closure to keep, instead of the composer's nine.
        let kept = Kept(value: self)
        return facts.reports.indices.map { index in
            let report = facts.reports[index]
            return Page(route: report.route, claim: report.claim) { rendering, output in
                guard let prose = report.prose else {
                    return output.problems.append(.changedMeanwhile(at: report.place))
                }
                let article = Article(prose, body: report.body, path: report.path, route: report.route)
                let (text, figures) = article.render(
                    kept.value, rendering, year: report.frontMatter.year,
                    plainHeadings: report.frontMatter.recognisesPlainHeadings, report: index,
                    into: &output)
                rendering.write(kept.value.model(index, text, figures, output.digest?.summary ?? ""), to: &output)
                report.text.release()
                output.offer(
                    .report, title: report.title, date: report.date, at: report.route,
                    text: kept.value.searchText(report, text))
            }
        }
    }

    /// What the report itself says, and not what its page has around it.
    private func searchText(_ report: Report, _ text: RenderedMarkdown) -> SearchText {
        var found = SearchText()
        for line in [report.frontMatter.issuer, report.frontMatter.scope, report.frontMatter.source] {
            line.map { found.append(line: $0) }
        }
        for part in [text.body, text.footnotes] { found.append(html: part) }
        return found
    }

    private func model(_ index: Int, _ text: RenderedMarkdown, _ figures: [FigureSource], _ opening: String)
        -> ReportPage
    {
        let report = facts.reports[index]
        let route = report.route
        func neighbour(_ other: Int) -> LinkLabel? {
            guard facts.reports.indices.contains(other) else { return nil }
            return LinkLabel(
                title: facts.reports[other].title, url: route.link(to: facts.reports[other].route),
                note: facts.reports[other].date?.chinese)
        }
        let matter = report.frontMatter
        let summary = matter.summary?.clipped(to: ArticleDigest.summaryLength) ?? opening
        return ReportPage(
            frame: frame(
                route, title: report.title, description: summary, in: .reports,
                sourceText: matter.source ?? matter.issuer,
                updated: report.lastChanged, isSample: matter.isSample || facts.site.isSample,
                issued: report.date, about: describe(report, summary: summary)),
            item: item(report, from: route, summary: summary), scope: matter.scope, source: matter.source,
            outline: OutlineItem.tree(text.outline), body: text.body,
            signature: SignatureLabel(report), footnotes: text.footnotes,
            citation: Citation(report, at: facts.site.url)?.text,
            corrections: list(corrections(of: report), from: route), figures: figures, characters: text.plainTextLength,
            maskedNumbers: text.maskedNumbers.count,
            regions: matter.regions.compactMap { facts.regions.find($0.value) }.map { link(to: $0, from: route) },
            datasets: matter.datasets.compactMap { datasetLink($0.value, from: route) }, previous: neighbour(index + 1),
            next: neighbour(index - 1))
    }

    private func datasetLink(_ id: String, from route: Route) -> LinkLabel? {
        if let dataset = facts.dataset(id) { return sourceLink(dataset, from: route) }
        return facts.yearbooks.first { $0.id == id }.map {
            LinkLabel(title: $0.title, url: route.link(to: Self.route(of: $0)), note: $0.newest.source)
        }
    }

    func item(_ report: Report, from route: Route, summary: String?) -> ReportItem {
        let matter = report.frontMatter
        return ReportItem(
            title: report.title, url: route.link(to: report.route), date: report.date, issuer: matter.issuer,
            summary: summary.flatMap { $0.isEmpty ? nil : $0 },
            topics: matter.topics.compactMap { facts.topic($0.value) }
                .map { LinkLabel(title: $0.name, url: route.link(to: Self.route(of: $0))) },
            isConsultation: matter.status == .consultation, isSample: matter.isSample)
    }

    /// Reports, given by their positions, as a list on the page at `route`, with the summaries found when they were
    /// rendered.
    func items(_ reports: some Sequence<Int>, from route: Route, _ rendering: Rendering) -> [ReportItem] {
        reports.map { index in
            let report = facts.reports[index]
            let written = report.frontMatter.summary?.clipped(to: ArticleDigest.summaryLength)
            return item(report, from: route, summary: written ?? rendering.articles[report.route]?.summary)
        }
    }
}

extension String {
    /// At most `limit` characters, ending in an ellipsis when something was left out.
    func clipped(to limit: Int) -> String {
        if utf8.count <= limit { return self }
        guard let end = simpleCharacters(limit) else {
            guard let last = index(startIndex, offsetBy: limit - 1, limitedBy: endIndex), last < endIndex,
                index(after: last) < endIndex
            else { return self }
            return self[..<last].adding("…")
        }
        return end.isOver ? self : self[..<utf8.index(startIndex, offsetBy: end.last)].adding("…")
    }

    /// At which byte the last of the first `limit` characters begins, and whether there are no more; nil when some of
    /// them may be several scalars, for finding where characters end takes a hundred times as long.
    private func simpleCharacters(_ limit: Int) -> (last: Int, isOver: Bool)? {
        var text = self
        return text.withUTF8 { bytes in
            var (index, last) = (0, 0)
            for _ in 0..<limit {
                guard index < bytes.count else { return (last, true) }
                last = index
                guard let length = bytes.simpleCharacter(at: index) else { return nil }
                index += length
            }
            if index == bytes.count { return (last, true) }
            return bytes.simpleCharacter(at: index) == nil ? nil : (last, false)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// How long the character at `index` is, if it is one beside others such: ASCII but for control characters, Chinese
    /// characters, and the marks that they have.
    fileprivate func simpleCharacter(at index: Int) -> Int? {
        let first = self[index]
        if first < 0x80 { return 0x20...0x7E ~= first ? 1 : nil }
        guard first & 0xF0 == 0xE0, index + 2 < count else { return nil }
        return
            switch UInt32(first & 0x0F) << 12 | UInt32(self[index + 1] & 0x3F) << 6 | UInt32(self[index + 2] & 0x3F)
        {
        case 0x2014, 0x2018...0x201D, 0x2026, 0x3001...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60: 3
        default: nil
        }
    }
}

extension Substring {
    /// Not by `+`, which for a substring goes from character to character.
    fileprivate func adding(_ end: String) -> String { String(self) + end }
}

import Content
import Diagnostics
import Markdown
import SearchIndex
import Statistics
import Text

/// The survey reports, and the list of all of them.
struct ReportPages: PageFamily {
    static let models: [any PageModel.Type] = [ReportsPage.self, ReportPage.self, ReportListPage.self, TopicPage.self]

    private let site: Site
    private let facts: Facts

    init(_ site: Site) {
        self.site = site
        facts = site.facts
    }

    func pages() -> [Page] { facts.reports.indices.map(page) + ReportOverviews(site: site).pages() }

    private func page(_ index: Int) -> Page {
        let report = facts.reports[index]
        return Page(
            report.route, claim: report.claim, stage: .article,
            listing: .siteMap(.reports, report.title, changed: report.lastChanged)
        ) { rendering, output in
            write(index, rendering, to: &output)
        }
    }

    private func write(_ index: Int, _ rendering: Rendering, to output: inout PageOutput) {
        let report = facts.reports[index]
        guard let source = rendering.texts.take(report.place.path) else {
            return output.problems.append(.changedMeanwhile(at: report.place))
        }
        let article = Article(report.prose(of: source), body: report.body, path: report.path, route: report.route)
        let (text, figures) = article.render(
            site, rendering, year: report.frontMatter.year,
            plainHeadings: report.frontMatter.recognisesPlainHeadings,
            typed: report.frontMatter.typedNumbersReason, report: index, into: &output)
        rendering.write(model(index, text, figures, output.digest?.summary ?? ""), to: &output)
        output.offer(
            .report, title: report.title, date: report.date, at: report.route, text: searchText(report, text))
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
            facts.reports.indices.contains(other) ? site.links.report(facts.reports[other], from: route) : nil
        }
        let matter = report.frontMatter
        let summary = matter.summary?.clipped(to: ArticleDigest.summaryLength) ?? opening
        return ReportPage(
            frame: site.frame(
                route, title: report.title, description: summary, in: .reports,
                sourceText: matter.source ?? matter.issuer,
                updated: report.lastChanged, isSample: matter.isSample || facts.site.isSample,
                issued: report.date, about: site.descriptions.report(report, summary: summary)),
            item: site.reportLists.item(report, from: route, summary: summary), frontMatter: matter,
            outline: OutlineItem.tree(text.outline), body: text.body,
            signature: SignatureLabel(report), footnotes: text.footnotes,
            citation: Citation(report, at: facts.site.url)?.text,
            corrections: site.corrections.list(site.corrections.of(report), from: route), figures: figures,
            characters: text.plainTextLength, maskedNumbers: text.maskedNumbers.count,
            regions: matter.regions.compactMap { facts.regions.find($0.value) }
                .map { site.links.region($0, from: route) },
            datasets: matter.datasets.compactMap { dataset($0.value, from: route) }, previous: neighbour(index + 1),
            next: neighbour(index - 1))
    }

    /// A dataset or a yearbook table, as the front matter names it.
    private func dataset(_ id: String, from route: Route) -> LinkLabel? {
        site.links.source(id, from: route)
            ?? facts.yearbooks.first { $0.id == id }.map { site.links.series($0, from: route) }
    }
}

import Content
import Diagnostics
import Files
import Pages
import SearchIndex
import Statistics
import Synchronization
import Text

/// Makes the files of a site, and checks what only shows when all of them are there.
struct Press: Sendable {
    let plan: SitePlan
    /// Nil when templates are wrong. The articles' own text is still checked, so that one run reports everything.
    let templates: SiteTemplates?
    let links: LinkResolver
    let texts: TextStore
    let privacy: PrivacyScan
    let audit: LinkAudit
    let isSearchable: Bool
    /// Whether every number that authors typed is to be listed, and not only counted.
    let listsTypedNumbers: Bool
    /// Nil when nothing is to be written.
    let staged: StagedSite?
    /// Where the texts of the search index are put; nil when there is none to be written.
    let searchTexts: OpenFile?
    let pool: Pool
    let progress: ProgressCounter

    /// What one page tells when it is made. A class because lists of all of them are handed on.
    final class Made: Sendable {
        let route: Route
        let findings: LinkAudit.PageFindings
        let identifiers: [PrivacyScan.Sighting]
        let opening: ArticleDigest?
        /// The numbers that the author of the text typed.
        let typedNumbers: TypedNumbers?
        /// What searches find on it; empty when nothing is written.
        let found: [SearchDocument<StoredText>]

        init(
            _ route: Route, findings: LinkAudit.PageFindings, identifiers: [PrivacyScan.Sighting],
            opening: ArticleDigest?, typedNumbers: TypedNumbers?, found: [SearchDocument<StoredText>]
        ) {
            self.route = route
            self.findings = findings
            self.identifiers = identifiers
            self.opening = opening
            self.typedNumbers = typedNumbers
            self.found = found
        }
    }

    /// Makes `pages`.
    ///
    /// - Parameter articles: the articles that the pages may show the beginnings of.
    /// - Throws: `FileSystemError` when a file cannot be written.
    func make(_ pages: [Page], after articles: [Made], into problems: inout [Diagnostic]) throws(FileSystemError)
        -> [Made]
    {
        var rendering = rendering
        rendering.articles.reserveCapacity(articles.count)
        for article in articles { rendering.articles[article.route] = article.opening }
        return try pool.map(pages, into: &problems) { [rendering] page, problems throws(FileSystemError) in
            defer { progress.countOne() }
            return try make(page, rendering, into: &problems)
        }
    }

    private var rendering: Rendering {
        Rendering(templates: templates, links: links, texts: texts, listsTypedNumbers: listsTypedNumbers)
    }

    private func make(_ page: Page, _ rendering: Rendering, into problems: inout [Diagnostic]) throws(FileSystemError)
        -> Made
    {
        var output = PageOutput(isSearchable: isSearchable)
        page.write(rendering, &output)
        problems += output.problems
        try staged?.write(output.bytes, to: page.route)
        let offered = output.found ?? []
        var found: [SearchDocument<StoredText>] = []
        if let searchTexts {
            for document in offered {
                found.append(document.with(text: try StoredText(document.text, in: searchTexts)))
            }
        }
        return Made(
            page.route, findings: audit.inspect(output, at: page.route),
            identifiers: privacy.inspect(output.bytes, at: page.route) + privacy.inspectNames(offered),
            opening: output.digest,
            typedNumbers: output.typedNumbers, found: found)
    }

    /// Makes the files that no page is made for, and checks the site as a whole.
    ///
    /// - Parameter pages: all pages of the site.
    /// - Throws: `FileSystemError` when a file cannot be read or written.
    func finish(_ pages: [Made], into problems: inout [Diagnostic]) throws(FileSystemError) {
        try plan.copyFiles(to: staged, pool, into: &problems)
        if let staged, isSearchable { try SearchFiles(pages.flatMap(\.found)).write(to: staged, pool) }
        problems += privacy.problems(pages.flatMap(\.identifiers))
        for page in plan.displaced {
            var output = PageOutput(isSearchable: false)
            page.write(rendering, &output)
            problems += output.problems
        }
        // Without templates no overview is made, and links to overviews would seem to be wrong.
        if templates != nil {
            problems += audit.check(
                pages.map(\.findings) + plan.copiedFindings, contested: Set(plan.displaced.map(\.route)))
        }
    }
}

/// Tells how many of how many files are done, from any thread.
final class ProgressCounter: Sendable {
    private let done = Atomic(0)
    private let total: Int
    private let tell: @Sendable (_ done: Int, _ total: Int) -> Void

    init(of total: Int, _ tell: @escaping @Sendable (_ done: Int, _ total: Int) -> Void) {
        self.total = total
        self.tell = tell
    }

    func countOne() { tell(done.wrappingAdd(1, ordering: .relaxed).newValue, total) }
}

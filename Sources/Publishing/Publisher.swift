import Diagnostics
import SearchIndex
import Synchronization
import UnionData

/// Turns a content folder into a site: read, parse and check, compose, render, publish.
public struct Publisher: Sendable {
    public struct Options: Sendable {
        public var content = "content"
        public var templates = "templates"
        public var output = "site"
        /// Whether the finished site is put in its place; without it everything is checked and nothing written.
        public var publishes = true
        /// How many threads render; the site is the same for any number.
        public var threads: Int

        public init(threads: Int) {
            self.threads = max(1, threads)
        }
    }

    public struct Outcome: Sendable {
        /// In the order of files and lines.
        public let diagnostics: [Diagnostic]
        /// Pages rendered, downloads and assets not counted.
        public let pages: Int
        /// Whether the output folder now holds the new site.
        public let isPublished: Bool
    }

    public let options: Options
    /// Told how many of how many files are done, from whichever thread.
    private let progress: @Sendable (_ done: Int, _ total: Int) -> Void

    public init(_ options: Options, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }) {
        self.options = options
        self.progress = progress
    }

    /// The whole product on one screen.
    ///
    /// - Throws: `FileSystemError` when a file cannot be read or written. Problems in the content are in the outcome; while
    ///   there are errors among them the published site stays as it is.
    public func run() throws(FileSystemError) -> Outcome {
        var diagnostics: [Diagnostic] = []
        let content = try ContentFolder.read(options.content, threads: options.threads, into: &diagnostics)
        let design = try TemplateFolder.read(options.templates, into: &diagnostics)
        let templates = SiteTemplates(design.templates, into: &diagnostics)

        let facts = Facts.parse(content, threads: options.threads, into: &diagnostics)
        let composer = Composer(facts: facts, contentPath: options.content)
        let site = SitePlan(
            articles: composer.articles(), overviews: composer.overviews(), assets: design.assets, attachments: content.attachments,
            contentPath: options.content, templatesPath: options.templates, into: &diagnostics)

        if options.publishes, try !StagedSite.isReplaceable(options.output) { diagnostics.append(.foreignOutput(options.output)) }
        let staged = options.publishes && !diagnostics.hasErrors ? try StagedSite(replacing: options.output, folders: site.folders.union(facts.site.isSearchable ? SearchFiles.folders : [])) : nil
        let privacy = PrivacyScan(content, design, output: options.output)
        diagnostics += try render(site, templates, articles: facts.articleRoutes, privacy, isSearchable: facts.site.isSearchable, to: staged)

        guard let staged else { return outcome(diagnostics, site, isPublished: false) }
        if diagnostics.hasErrors {
            try staged.discard()
        } else {
            try staged.publish()
        }
        return outcome(diagnostics, site, isPublished: !diagnostics.hasErrors)
    }

    private func outcome(_ diagnostics: [Diagnostic], _ site: SitePlan, isPublished: Bool) -> Outcome {
        Outcome(diagnostics: diagnostics.inReadingOrder(), pages: site.pages.count { $0.route.path.hasSuffix(".html") }, isPublished: isPublished)
    }

    // MARK: - Rendering

    private struct Rendered: Sendable {
        let findings: LinkAudit.PageFindings
        let identifiers: [PrivacyScan.Sighting]
        let problems: [Diagnostic]
        let digest: ArticleDigest?
        let found: [SearchDocument]
        let failure: FileSystemError?
    }

    /// Renders every page, articles first, checks all links, looks for what points to a person, and writes the files to `staged` when
    /// there is one.
    ///
    /// Without usable templates the articles' own text is still checked, so that one run reports everything.
    private func render(
        _ site: SitePlan, _ templates: SiteTemplates?, articles: [String: Route], _ privacy: PrivacyScan, isSearchable: Bool,
        to staged: StagedSite?
    ) throws(FileSystemError) -> [Diagnostic] {
        let links = LinkResolver(routes: site.routes, articles: articles)
        var rendering = Rendering(templates: templates, links: links)
        let audit = LinkAudit(routes: site.routes, templatesPath: options.templates)
        let done = Counter()
        let total = site.pages.count

        func run(_ pages: [Page], _ rendering: Rendering) -> [Rendered] {
            parallelMap(pages, threads: options.threads) { page in
                var output = PageOutput(found: isSearchable ? [] : nil)
                page.produce(rendering, &output)
                var failure: FileSystemError?
                do throws(FileSystemError) { try staged?.write(output.bytes, to: page.route) } catch { failure = error }
                progress(done.increment(), total)
                return Rendered(
                    findings: audit.inspect(output, at: page.route), identifiers: privacy.inspect(output.bytes, at: page.route),
                    problems: output.problems, digest: output.digest, found: output.found ?? [], failure: failure)
            }
        }

        let first = run(site.articles, rendering)
        for page in first { rendering.articles[page.findings.route] = page.digest }
        let all = templates == nil ? first : first + run(site.overviews, rendering)
        if let failure = all.lazy.compactMap(\.failure).first { throw failure }
        let copied = try site.copyFiles(to: staged, threads: options.threads)
        let found = all.flatMap(\.found)
        if let staged, isSearchable { try SearchFiles(found).write(to: staged, threads: options.threads) }

        var problems = all.flatMap(\.problems) + copied + privacy.problems(all.flatMap(\.identifiers) + privacy.inspectNames(found))
        for page in site.displaced {
            var output = PageOutput()
            page.produce(rendering, &output)
            problems += output.problems
        }
        // Links between pages mean something only when all pages are there.
        return templates == nil ? problems : problems + audit.check(all.map(\.findings) + site.copiedFindings)
    }
}

private final class Counter: Sendable {
    private let value = Atomic(0)
    func increment() -> Int { value.wrappingAdd(1, ordering: .relaxed).newValue }
}

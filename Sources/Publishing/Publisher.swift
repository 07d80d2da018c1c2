import Content
import Diagnostics
import Files
import Pages
import Statistics
import Text
import UnionData

/// Turns a content folder into a site.
package struct Publisher: Sendable {
    /// What to build, and where. Paths are as the user gives them.
    package struct Options: Sendable {
        /// The folder that staff write.
        package var content = "content"
        /// The folder that a designer edits.
        package var templates = "templates"
        /// The site's folder.
        package var output = "site"
        /// Whether the finished site is put in its place; without it everything is checked and nothing written.
        package var publishes = true
        /// Whether every number that authors typed from no table is listed, instead of counted in one note.
        package var listsTypedNumbers = false
        /// How many threads there are; the site is the same for any number.
        package var threads: Int
        /// How many bytes of the texts of reports stay in memory from the moment when they are parsed until their pages
        /// are made. What is beyond that is read twice. The site is the same for any number.
        package var textInMemory = 256 << 20

        /// The folders of a project in the current folder, and at least one thread.
        package init(threads: Int) {
            self.threads = max(1, threads)
        }
    }

    /// What came of a run.
    package struct Outcome: Sendable {
        /// In the order of files and lines.
        package let diagnostics: [Diagnostic]
        /// HTML pages; downloads and copied files are not counted.
        package let pages: Int
        /// Whether the output folder now holds the new site.
        package let isPublished: Bool
    }

    /// What it builds, and where.
    package let options: Options
    private let families: [any PageFamily.Type]
    private let progress: @Sendable (_ done: Int, _ total: Int) -> Void

    /// - Parameters:
    ///   - options: what to build, and where.
    ///   - progress: is told how many of how many files are done, from any thread.
    package init(_ options: Options, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }) {
        self.init(options, families: allFamilies, progress: progress)
    }

    /// `families`: the kinds of pages that the site has.
    package init(
        _ options: Options, families: [any PageFamily.Type],
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) {
        self.options = options
        self.families = families
        self.progress = progress
    }

    /// The whole product: read, parse, compose, render, publish.
    ///
    /// - Throws: `FileSystemError` when a file cannot be read or written. Problems in the content are in the outcome;
    ///   while there are errors among them the published site stays as it is.
    package func run() throws(FileSystemError) -> Outcome {
        let pool = Pool(threads: options.threads)
        let texts = TextStore(room: options.textInMemory)
        var problems: [Diagnostic] = []

        // Read
        let (content, design) = try pool.both(into: &problems) { problems throws(FileSystemError) in
            try ContentFolder.read(options.content, pool, into: &problems)
        } _: { problems throws(FileSystemError) in
            try TemplateFolder.read(options.templates, into: &problems)
        }

        // Parse
        let (facts, templates) = try pool.both(into: &problems) { problems throws(FileSystemError) in
            try Facts.parse(
                content, declarations: allDatasets, texts: texts, pool,
                covers: try PublishedCovers(output: options.output).read(), into: &problems)
        } _: { problems throws(FileSystemError) in
            let templates = SiteTemplates(design.templates, for: families.models, into: &problems)
            return design.isSound ? templates : nil
        }

        // Compose
        let pages = Site(facts, contentPath: options.content).pages(families)
        let plan = SitePlan(
            pages, assets: design.assets, attachments: content.attachments, contentPath: options.content,
            templatesPath: options.templates, into: &problems)

        // Render, beside the published site
        let staged = try stage(plan, facts, into: &problems)
        do throws(FileSystemError) {
            let press = Press(
                plan: plan, templates: templates,
                links: LinkResolver(routes: plan.routes, articles: facts.articleRoutes), texts: texts,
                privacy: PrivacyScan(content, facts.reports, design, output: options.output),
                audit: LinkAudit(routes: plan.routes, templatesPath: options.templates),
                isSearchable: facts.site.isSearchable, listsTypedNumbers: options.listsTypedNumbers, staged: staged,
                searchTexts: facts.site.isSearchable ? try staged?.temporaryFile() : nil, pool: pool,
                progress: ProgressCounter(of: plan.pages.count, progress))
            let articles = try press.make(plan.articles, after: [], into: &problems)
            let overviews =
                templates == nil ? [] : try press.make(plan.overviews, after: articles, into: &problems)
            try press.finish(articles + overviews, into: &problems)

            problems += Diagnostic.typedNumbers(
                facts.typedNumbers + articles.compactMap(\.typedNumbers), listed: options.listsTypedNumbers)
            problems += try PublishedChanges(output: options.output).problems(of: facts)
            problems += try PublishedClosedYears(output: options.output).problems(of: facts)

            // Publish
            if problems.hasErrors { try staged?.discard() } else { try staged?.publish() }
            return Outcome(
                diagnostics: problems.tellingAlikeOnce().inReadingOrder(),
                pages: (articles + overviews).count { $0.route.path.hasSuffix(".html") },
                isPublished: staged != nil && !problems.hasErrors)
        } catch {
            try? staged?.discard()
            throw error
        }
    }

    /// A folder for the new site; nil when nothing is to be published, or nothing can be.
    private func stage(_ plan: SitePlan, _ facts: Facts, into problems: inout [Diagnostic]) throws(FileSystemError)
        -> StagedSite?
    {
        guard options.publishes else { return nil }
        if try !StagedSite.isReplaceable(options.output) { problems.append(.foreignOutput(options.output)) }
        if problems.hasErrors { return nil }
        return try StagedSite(
            OutputPlaces(options.output),
            folders: plan.folders.union(facts.site.isSearchable ? SearchFiles.folders : []))
    }
}

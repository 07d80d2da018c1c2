import Diagnostics
import Statistics
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
        /// Which part of the site to build, to be joined to the others later; nil for the whole.
        public var shard: Shard?
        /// Folders with parts of this site that were built before.
        public var parts: [String] = []
        /// How many bytes of the texts of reports stay in memory from the moment when they are parsed until their pages
        /// are made; what is beyond that is read twice. The site is the same for any number.
        public var textInMemory = 256 << 20
        /// Whether the process ends when the publisher has run, so that nothing need be taken apart.
        public var isLast = false

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
    /// The kinds of pages that are made.
    private let families: [any PageFamily.Type]
    /// Told how many of how many files are done, from whichever thread.
    private let progress: @Sendable (_ done: Int, _ total: Int) -> Void

    public init(_ options: Options, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }) {
        self.init(options, families: allFamilies, progress: progress)
    }

    init(
        _ options: Options, families: [any PageFamily.Type],
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) {
        self.options = options
        self.families = families
        self.progress = progress
    }

    /// The whole product on one screen.
    ///
    /// - Throws: `FileSystemError` when a file cannot be read or written. Problems in the content are in the outcome;
    ///   while there are errors among them the published site stays as it is.
    public func run() throws(FileSystemError) -> Outcome {
        let places = OutputPlaces(options.output, isPart: options.shard != nil)
        let (input, prepared) = concurrently(threads: options.threads) {
            Told { diagnostics throws(FileSystemError) in
                try ContentFolder.read(options.content, threads: options.threads, into: &diagnostics)
            }
        } _: {
            Told { diagnostics throws(FileSystemError) in
                let design = try TemplateFolder.read(options.templates, into: &diagnostics)
                let templates = SiteTemplates(design.templates, for: families.models, into: &diagnostics)
                return (design, templates, options.publishes ? places.memos(parts: options.parts) : [])
            }
        }
        var diagnostics: [Diagnostic] = []
        let content = try input.value(&diagnostics)
        let (design, templates, memos) = try prepared.value(&diagnostics)

        let facts = try Facts.parse(
            content, memos: memos, threads: options.threads, textInMemory: options.textInMemory, into: &diagnostics)
        let (planned, articleRoutes) = concurrently(threads: options.threads) {
            let pages = Site(facts, contentPath: options.content).pages(families)
            return Told { diagnostics throws(FileSystemError) in
                SitePlan(
                    pages, assets: design.assets, attachments: content.attachments,
                    contentPath: options.content, templatesPath: options.templates, into: &diagnostics)
            }
        } _: {
            facts.articleRoutes
        }
        let site = try planned.value(&diagnostics)

        if options.publishes, try !StagedSite.isReplaceable(options.output) {
            diagnostics.append(.foreignOutput(options.output))
        }
        let staged =
            options.publishes && !diagnostics.hasErrors
            ? try StagedSite(
                places, memos: memos, folders: site.folders.union(facts.site.isSearchable ? SearchFiles.folders : []))
            : nil
        let links = LinkResolver(routes: site.routes, articles: articleRoutes)
        let press = Press(
            site: site, templates: templates,
            privacy: PrivacyScan(content, facts.reports, design, output: options.output), links: links,
            audit: LinkAudit(routes: site.routes, templatesPath: options.templates), staged: staged,
            threads: options.threads,
            shard: options.shard, isSearchable: facts.site.isSearchable, progress: progress)
        let made: Press.Outcome
        do { made = try press.run() } catch {
            // What is half made would only help to fill the disk.
            try? staged?.discard()
            throw error
        }
        diagnostics += made.problems

        // When one report of 10,000 had been edited, 0.05 s went to freeing what the system frees at once.
        if options.isLast { _ = Unmanaged.passRetained(Kept(value: (content, facts, site, press, made))) }

        if diagnostics.hasErrors {
            try staged?.discard()
        } else {
            try staged?.publish(facts.reports, made.files, addresses: press.links.addresses, threads: options.threads)
        }
        return Outcome(
            diagnostics: diagnostics.inReadingOrder(), pages: made.pages,
            isPublished: staged != nil && !diagnostics.hasErrors)
    }
}

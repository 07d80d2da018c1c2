import Diagnostics
import SearchIndex
import Synchronization
import Text

/// Makes every file of a site, articles first; checks all links, and looks for what points to a person.
struct Press: Sendable {
    let site: SitePlan
    /// Nil when templates are wrong. The articles' own text is still checked, so that one run reports everything.
    let templates: SiteTemplates?
    let privacy: PrivacyScan
    let links: LinkResolver
    let audit: LinkAudit
    /// Nil when nothing is to be written.
    let staged: StagedSite?
    let threads: Int
    /// Which part of the pages is to be made; nil for all of them.
    let shard: Shard?
    let isSearchable: Bool
    /// Told how many of how many files are done, from whichever thread.
    let progress: @Sendable (_ done: Int, _ total: Int) -> Void

    /// What the files of a site tell when they are made.
    struct Outcome: Sendable {
        var problems: [Diagnostic] = []
        /// To be remembered for the next build.
        var files: [MadeFile] = []
        /// HTML pages; downloads and copied files are not counted.
        var pages = 0
        /// What all this was taken from, kept so that it need not be taken apart.
        fileprivate var made: [Made] = []
    }

    fileprivate final class Made: Sendable {
        let file: MadeFile?
        let findings: LinkAudit.PageFindings
        let identifiers: [PrivacyScan.Sighting]
        let problems: [Diagnostic]
        let digest: ArticleDigest?

        init(
            file: MadeFile?, findings: LinkAudit.PageFindings, identifiers: [PrivacyScan.Sighting] = [],
            problems: [Diagnostic], digest: ArticleDigest?
        ) {
            self.file = file
            self.findings = findings
            self.identifiers = identifiers
            self.problems = problems
            self.digest = digest
        }
    }

    func run() throws(FileSystemError) -> Outcome {
        var rendering = Rendering(templates: templates, links: links)
        let articles = shard.map { shard in site.articles.filter { shard.holds($0.route) } } ?? site.articles
        let overviews = shard == nil ? site.overviews : []
        let done = Counter()
        let total = articles.count + overviews.count

        func make(_ pages: [Page], _ rendering: Rendering) throws(FileSystemError) -> [Made] {
            let made = parallelMap(pages, threads: threads) { page -> Result<Made, FileSystemError> in
                defer { progress(done.increment(), total) }
                return Result { () throws(FileSystemError) in try self.make(page, rendering) }
            }
            var result: [Made] = []
            result.reserveCapacity(made.count)
            for page in made { result.append(try page.get()) }
            return result
        }

        let first = try make(articles, rendering)
        rendering.articles.reserveCapacity(first.count)
        for page in first { rendering.articles[page.findings.route] = page.digest }
        let all = templates == nil ? first : first + (try make(overviews, rendering))
        return try finish(all, rendering)
    }

    // MARK: - One page

    private func make(_ page: Page, _ rendering: Rendering) throws(FileSystemError) -> Made {
        var output = PageOutput(found: isSearchable ? [] : nil)
        page.write(rendering, &output)
        let (findings, found) = (audit.inspect(output, at: page.route), output.found ?? [])
        let file = try staged.map { staged throws(FileSystemError) in
            let (content, stamp) = try staged.write(output.bytes, to: page.route)
            return MadeFile(
                route: page.route, content: content, stamp: stamp, found: try staged.memo.store(found))
        }
        return Made(
            file: file, findings: findings,
            identifiers: privacy.inspect(output.bytes, at: page.route) + privacy.inspectNames(found),
            problems: output.problems, digest: output.digest)
    }

    // MARK: - All pages

    private func finish(_ all: [Made], _ rendering: Rendering) throws(FileSystemError) -> Outcome {
        // Links between pages mean something only when all pages are there.
        let (gathered, brokenLinks) = concurrently(threads: threads) {
            gather(all)
        } _: {
            templates == nil || shard != nil
                ? []
                : audit.check(all.map(\.findings) + site.copiedFindings, contested: Set(site.displaced.map(\.route))) {
                    route in
                    (staged.flatMap { try? $0.bytes(at: route) }).map {
                        audit.inspect(PageOutput(bytes: $0), at: route)
                    }
                }
        }
        var (outcome, found, identifiers) = gathered
        if shard == nil {
            let copies = try site.copyFiles(to: staged, threads: threads)
            outcome.problems += copies.problems
            outcome.files += copies.files
            if let staged, isSearchable { outcome.files += try SearchFiles(found).write(to: staged, threads: threads) }
        }
        outcome.problems += privacy.problems(identifiers)
        for page in site.displaced {
            var output = PageOutput()
            page.write(rendering, &output)
            outcome.problems += output.problems
        }
        outcome.problems += brokenLinks
        return outcome
    }

    private func gather(_ all: [Made]) -> (Outcome, found: [SearchDocument<StoredText>], [PrivacyScan.Sighting]) {
        var outcome = Outcome()
        outcome.files.reserveCapacity(all.count)
        outcome.made = all
        var (found, identifiers): ([SearchDocument<StoredText>], [PrivacyScan.Sighting]) = ([], [])
        for made in all {
            outcome.problems += made.problems
            if let file = made.file {
                outcome.files.append(file)
                found += file.found
            }
            if made.findings.route.path.utf8.suffix(5).elementsEqual(".html".utf8) { outcome.pages += 1 }
            identifiers += made.identifiers
        }
        return (outcome, found, identifiers)
    }
}

private final class Counter: Sendable {
    private let value = Atomic(0)
    func increment() -> Int { value.wrappingAdd(1, ordering: .relaxed).newValue }
}

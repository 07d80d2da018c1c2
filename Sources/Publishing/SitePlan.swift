import Diagnostics

/// Every file that the site will have, before the first is made.
struct SitePlan: Sendable {
    let articles: [Page]
    let overviews: [Page]
    /// Articles whose address another page has. They are checked like the others and never written.
    let displaced: [Page]
    /// From route to the file to copy.
    let copies: [(route: Route, source: String)]
    let routes: Set<Route>

    var pages: [Page] { articles + overviews }

    /// The folders that the site needs, as paths from its root.
    var folders: Set<String> {
        Set(routes.map(\.folder)).subtracting([""])
    }

    /// Reports every address that two sources want; the first of them keeps it.
    init(
        articles: [Page], overviews: [Page], assets: [String], attachments: [String], contentPath: String, templatesPath: String,
        into diagnostics: inout [Diagnostic]
    ) {
        var owners: [Route: Claimant] = Dictionary(minimumCapacity: articles.count + overviews.count + assets.count + attachments.count)
        func claim(_ route: Route, _ claimant: Claimant) -> Claimant? {
            guard let owner = owners.updateValue(claimant, forKey: route) else { return nil }
            owners[route] = owner
            return owner
        }
        func claimOrReport(_ route: Route, _ claimant: Claimant) -> Bool {
            guard let owner = claim(route, claimant) else { return true }
            diagnostics.append(.routeTwice(route.path, at: claimant.location, first: owner.location))
            return false
        }
        // Pages of fixed addresses first: an article never takes one of them.
        self.overviews = overviews.filter { claimOrReport($0.route, .page($0)) }
        let fixed = owners
        if articles.allSatisfy({ claim($0.route, .page($0)) == nil }) {
            (self.articles, displaced) = (articles, [])
        } else {
            // Who comes first in the order of sources keeps the address.
            owners = fixed
            var (placed, displaced): ([Page], [Page]) = ([], [])
            for page in articles.sorted(by: { $0.claim < $1.claim }) {
                if claimOrReport(page.route, .page(page)) { placed.append(page) } else { displaced.append(page) }
            }
            (self.articles, self.displaced) = (placed, displaced)
        }
        copies = (attachments.map { (Route($0), contentPath + "/" + $0) } + assets.map { (Route($0), templatesPath + "/" + $0) })
            .filter { claimOrReport($0.0, .file($0.1)) }
        routes = Set(owners.keys)
    }

    /// Who wants an address. Where that stands is found out when two want the same.
    private enum Claimant {
        case page(Page)
        case file(String)

        var location: SourceLocation {
            switch self {
            case .page(let page): page.claim
            case .file(let path): SourceLocation(path: path)
            }
        }
    }

    /// Reads the files to copy, and writes what may be published of them to `staged` when there is one.
    func copyFiles(to staged: StagedSite?, threads: Int) throws(FileSystemError) -> Press.Outcome {
        let copied = parallelMap(copies, threads: threads) { route, source in
            Told { diagnostics throws(FileSystemError) in
                let copy = CopiedFile(try FileSystem.read(source), path: source, route: route)
                diagnostics += copy.problems
                return try staged?.copy(copy.bytes, to: route)
            }
        }
        var outcome = Press.Outcome()
        for file in copied {
            if let file = try file.value(&outcome.problems) { outcome.files.append(file) }
        }
        return outcome
    }

    /// Copied files have no anchors of ours.
    var copiedFindings: [LinkAudit.PageFindings] {
        copies.map { LinkAudit.PageFindings(route: $0.route) }
    }
}

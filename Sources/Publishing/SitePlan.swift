import Diagnostics
import Text

/// Every file that the site will have, before the first is made.
struct SitePlan: Sendable {
    let articles: [Page]
    let overviews: [Page]
    /// Articles whose address another page has. They are checked like the others and never written.
    let displaced: [Page]
    /// From route to the file to copy.
    let copies: [(route: Route, source: String)]
    let routes: RouteTable

    var pages: [Page] { articles + overviews }

    /// The folders that the site needs, as paths from its root.
    var folders: Set<String> {
        var folders: Set<String> = []
        // Most files are in the same folder as the one before them.
        var last = ""
        for route in routes.routes where !route.isIn(last) {
            last = route.folder
            folders.insert(last)
        }
        return folders.subtracting([""])
    }

    /// Reports every address that two sources want; the first of them keeps it.
    init(
        _ pages: [Page], assets: [String], attachments: [String], contentPath: String, templatesPath: String,
        into diagnostics: inout [Diagnostic]
    ) {
        let articles = pages.filter { $0.stage == .article }
        let overviews = pages.filter { $0.stage == .overview }
        let files =
            attachments.map { (route: Route($0), source: contentPath + "/" + $0) }
            + assets.map { (route: Route($0), source: templatesPath + "/" + $0) }
        var routes = RouteTable(capacity: overviews.count + articles.count + files.count)
        func areFree(_ wanted: some Sequence<Route>) -> Bool { wanted.allSatisfy { routes.insert($0) } }
        if areFree(overviews.lazy.map(\.route)), areFree(articles.lazy.map(\.route)), areFree(files.lazy.map(\.route)) {
            (self.overviews, self.articles, displaced, copies, self.routes) = (overviews, articles, [], files, routes)
            return
        }
        // Two want the same.
        routes = RouteTable(capacity: overviews.count + articles.count + files.count)
        var owners: [Route: Claimant] = [:]
        func claim(_ route: Route, _ claimant: Claimant) -> Bool {
            guard let owner = owners[route] else {
                owners[route] = claimant
                return routes.insert(route)
            }
            diagnostics.append(.routeTwice(route.path, at: claimant.location, first: owner.location))
            return false
        }
        // Pages of fixed addresses first: an article never takes one of them. Of articles, who comes first in the order
        // of sources keeps it.
        self.overviews = overviews.filter { claim($0.route, .page($0)) }
        var (placed, displaced): ([Page], [Page]) = ([], [])
        for page in articles.sorted(by: { $0.claim < $1.claim }) {
            if claim(page.route, .page(page)) { placed.append(page) } else { displaced.append(page) }
        }
        (self.articles, self.displaced) = (placed, displaced)
        copies = files.filter { claim($0.route, .file($0.source)) }
        self.routes = routes
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

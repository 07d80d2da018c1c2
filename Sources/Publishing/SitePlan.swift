import Diagnostics
import Files
import Pages
import Text

/// Which files the site will have. It is complete before the first of them is made.
struct SitePlan: Sendable {
    let articles: [Page]
    let overviews: [Page]
    /// Articles whose address another page has. They are checked like the others and never written.
    let displaced: [Page]
    /// The files to copy, and whether each stands beside the templates.
    let copies: [(route: Route, source: String, isAsset: Bool)]
    let routes: Set<Route>

    var pages: [Page] { articles + overviews }

    /// The folders that the site needs, as paths from its root.
    var folders: Set<String> {
        Set(routes.map(\.folder)).subtracting([""])
    }

    /// Reports every address that two sources want; the first of them keeps it.
    init(
        _ pages: [Page], assets: [String], attachments: [String], contentPath: String, templatesPath: String,
        into diagnostics: inout [Diagnostic]
    ) {
        let articles = pages.filter { $0.stage == .article }
        let overviews = pages.filter { $0.stage == .overview }
        let files =
            attachments.map { (route: Route($0), source: contentPath + "/" + $0, isAsset: false) }
            + assets.map { (route: Route($0), source: templatesPath + "/" + $0, isAsset: true) }
        routes = Set(overviews.map(\.route) + articles.map(\.route) + files.map(\.route))
        if routes.count == overviews.count + articles.count + files.count {
            (self.overviews, self.articles, displaced, copies) = (overviews, articles, [], files)
            return
        }
        // Two want the same address.
        var owners: [Route: Claimant] = [:]
        func claim(_ route: Route, _ claimant: Claimant) -> Bool {
            guard let owner = owners[route] else {
                owners[route] = claimant
                return true
            }
            diagnostics.append(.routeTwice(route.path, at: claimant.location, first: owner.location))
            return false
        }
        // Overviews have fixed addresses, which no article may take. Of two articles, the one whose source comes first
        // keeps the address.
        self.overviews = overviews.filter { claim($0.route, .page($0)) }
        var (placed, displaced): ([Page], [Page]) = ([], [])
        for page in articles.sorted(by: { $0.claim < $1.claim }) {
            if claim(page.route, .page(page)) { placed.append(page) } else { displaced.append(page) }
        }
        (self.articles, self.displaced) = (placed, displaced)
        copies = files.filter { claim($0.route, .file($0.source)) }
    }

    /// What an address is for. Its place in the sources is worked out only when two want the same address.
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
    func copyFiles(to staged: StagedSite?, _ pool: Pool, into problems: inout [Diagnostic]) throws(FileSystemError) {
        _ = try pool.map(copies, into: &problems) { copy, problems throws(FileSystemError) in
            let file = CopiedFile(
                try FileSystem.read(copy.source), path: copy.source, route: copy.route, isTrusted: copy.isAsset)
            problems += file.problems
            try staged?.write(file.bytes, to: copy.route)
        }
    }

    /// Findings without links and anchors: copied files are not read for them, but other pages link to these files.
    var copiedFindings: [LinkAudit.PageFindings] {
        copies.map { LinkAudit.PageFindings(route: $0.route) }
    }
}

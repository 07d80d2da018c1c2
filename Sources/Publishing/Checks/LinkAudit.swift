import Diagnostics
import Pages
import Text

/// Checks, before anything is published, that every link of every finished page leads somewhere.
final class LinkAudit: Sendable {
    /// Every file of the site.
    private let routes: Set<Route>
    /// The folder that is named when a link that a template made is wrong.
    private let templatesPath: String

    init(routes: Set<Route>, templatesPath: String) {
        self.routes = routes
        self.templatesPath = templatesPath
    }

    /// What one page says: its anchors, its links to anchors, and the links that certainly lead nowhere.
    struct PageFindings: Sendable {
        let route: Route
        var anchors: [String] = []
        /// Links to places within other pages that templates made.
        var anchored: [(target: Route, anchor: String)] = []
        /// Links that authors wrote, with their places.
        var authored: [AnchoredLink] = []
        /// What links that templates made lead to although it does not exist, as paths from the site's root.
        var missing: [String] = []
    }

    /// Reads the finished bytes of one page.
    func inspect(_ output: PageOutput, at route: Route) -> PageFindings {
        guard route.path.hasSuffix(".html") else { return PageFindings(route: route, authored: output.anchoredLinks) }
        return PageInspection(output.bytes, at: route, authored: output.anchoredLinks, routes: routes).findings
    }

    /// Checks the links to places within pages, when all pages are there.
    ///
    /// - Parameter contested: addresses that two pages want. Only one of the two is there, so that links to places
    ///   within the other would seem to be wrong.
    func check(_ pages: [PageFindings], contested: Set<Route>) -> [Diagnostic] {
        var anchors = AnchorIndex(pages)
        var problems: [Diagnostic] = []
        // One wrong line in a template breaks every page that it makes; that is one problem.
        var missing: [String: Set<Route>] = [:]
        for page in pages {
            for target in page.missing { missing[target, default: []].insert(page.route) }
            for (target, anchor) in page.anchored
            where !contested.contains(target) && anchors[target]?.contains(anchor) == false {
                missing["\(target.path)#\(anchor)", default: []].insert(page.route)
            }
            for link in page.authored
            where !contested.contains(link.target) && anchors[link.target]?.contains(link.anchor) == false {
                let nearest = nearestName(to: link.anchor, in: anchors[link.target]?.sorted() ?? [])
                problems.append(.brokenAnchor(link.anchor, on: link.target.path, nearest: nearest, at: link.location))
            }
        }
        for (target, routes) in missing.sorted(by: { $0.key < $1.key }) {
            problems.append(.brokenGeneratedLink(target, on: routes.map(\.path).sorted(), templates: templatesPath))
        }
        return problems
    }
}

/// The anchors of the pages that links with an anchor lead to, gathered when the first such link asks.
private struct AnchorIndex {
    private let pages: [LinkAudit.PageFindings]
    private lazy var positions = Dictionary(uniqueKeysWithValues: pages.indices.map { (pages[$0].route, $0) })
    private var known: [Route: Set<String>] = [:]

    init(_ pages: [LinkAudit.PageFindings]) { self.pages = pages }

    /// Nil when there is no such page.
    subscript(route: Route) -> Set<String>? {
        mutating get {
            if let anchors = known[route] { return anchors }
            guard let position = positions[route] else { return nil }
            let anchors = Set(pages[position].anchors)
            known[route] = anchors
            return anchors
        }
    }
}

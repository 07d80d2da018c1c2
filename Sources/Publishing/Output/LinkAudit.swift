import Diagnostics
import Text

/// Checks, before anything is published, that every link of every finished page leads somewhere.
final class LinkAudit: Sendable {
    /// Every file of the site.
    private let routes: RouteTable
    /// The folder to name for links that no author wrote.
    private let templatesPath: String

    init(routes: RouteTable, templatesPath: String) {
        self.routes = routes
        self.templatesPath = templatesPath
    }

    /// What one page says: its anchors, its links to anchors, and the links that certainly lead nowhere.
    struct PageFindings: Sendable {
        let route: Route
        /// The names of its anchors, each with a separator behind it: bytes, because few of them are ever asked for.
        var anchors: [UInt8] = []
        /// Links with an anchor that no author wrote, but for those that were found on the page itself.
        var anchored: [(target: Route, anchor: String)] = []
        /// Links that authors wrote, with their places.
        var authored: [AnchoredLink] = []
        /// What links that no author wrote lead to although it does not exist, as paths from the site's root.
        var missing: [String] = []
        /// Whether the page is as it was when all its links were checked.
        var isKnown = false

        /// Ends the value of an attribute, and so stands in none.
        static let separator = UInt8(ascii: "\"")
    }

    /// The findings of a page that is as it was when the whole site was checked.
    func known(_ route: Route, authored: [AnchoredLink], anchored: [(target: Route, anchor: String)]) -> PageFindings {
        PageFindings(route: route, anchored: anchored, authored: authored, isKnown: true)
    }

    /// Reads the finished bytes of one page; to be called while they are at hand.
    func inspect(_ output: PageOutput, at route: Route) -> PageFindings {
        guard route.path.hasSuffix(".html") else { return PageFindings(route: route, authored: output.anchoredLinks) }
        return PageInspection(output.bytes, at: route, authored: output.anchoredLinks, routes: routes).findings
    }

    /// Checks the anchors of all pages against each other. Between two pages that are as they were, nothing can have
    /// changed.
    ///
    /// - Parameters:
    ///   - contested: addresses that two pages want, one of which is not there: its anchors would all seem to be
    ///     missing.
    ///   - read: the findings of a page that is as it was, by its bytes; asked for when a page that is not links into
    ///     it.
    func check(_ pages: [PageFindings], contested: Set<Route>, read: (Route) -> PageFindings?) -> [Diagnostic] {
        let fresh = pages.filter { !$0.isKnown }
        let targets = Set(fresh.flatMap { $0.anchored.map(\.target) + $0.authored.map(\.target) })
        let wanted = targets.isEmpty ? [] : pages.filter { $0.isKnown && targets.contains($0.route) }.map(\.route)
        var anchors = AnchorIndex(fresh + wanted.compactMap(read))
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

/// The anchors of the pages that links with an anchor lead to, read when the first such link asks.
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
            let anchors = pages[position].anchors.split(separator: LinkAudit.PageFindings.separator).map {
                String(decoding: $0, as: UTF8.self)
            }
            known[route] = Set(anchors)
            return known[route]
        }
    }
}

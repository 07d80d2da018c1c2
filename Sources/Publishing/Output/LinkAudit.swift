import Diagnostics
import Synchronization

/// Checks, before anything is published, that every link of every finished page leads somewhere.
final class LinkAudit: Sendable {
    private let routes: Set<Route>
    /// The folder to name for links that no author wrote.
    private let templatesPath: String
    /// By folder, links that are known to lead to a page: the pages of a folder share navigation and footer.
    private let verified = Mutex<[String: KnownLinks]>([:])

    init(routes: Set<Route>, templatesPath: String) {
        self.routes = routes
        self.templatesPath = templatesPath
    }

    /// What one page says: its anchors, its links to anchors, and the links that certainly lead nowhere.
    struct PageFindings: Sendable {
        let route: Route
        let anchors: Set<String>
        /// Links with an anchor that no author wrote.
        let anchored: [(target: Route, anchor: String)]
        /// Links that authors wrote, with their places.
        let authored: [AnchoredLink]
        /// What links that no author wrote lead to although it does not exist, as paths from the site's root.
        let missing: [String]
        /// Whether the page is as it was when all its links were checked.
        var isKnown = false
    }

    /// The findings of a page that is as it was when the whole site was checked.
    func known(_ route: Route, authored: [AnchoredLink], anchored: [(target: Route, anchor: String)]) -> PageFindings {
        PageFindings(route: route, anchors: [], anchored: anchored, authored: authored, missing: [], isKnown: true)
    }

    /// Reads the finished bytes of one page; to be called while they are at hand.
    func inspect(_ output: PageOutput, at route: Route) -> PageFindings {
        guard route.path.hasSuffix(".html") else {
            return PageFindings(route: route, anchors: [], anchored: [], authored: output.anchoredLinks, missing: [])
        }
        let page = PageLinks(output.bytes, without: verified.withLock { $0[route.folder] ?? KnownLinks() })
        let ownAnchors = Set(output.anchoredLinks.map { $0.target == route ? "#" + $0.anchor : route.link(to: $0.target) + "#" + $0.anchor })
        var anchored: [(Route, String)] = []
        var missing: [String] = []
        var found: [String] = []
        for link in page.links where !ownAnchors.contains(link) {
            let parts = link.utf8.split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
                .map { Substring($0).removingPercentEncoding }
            let address = Substring(parts[0].utf8.prefix { $0 != UInt8(ascii: "?") })
            let target = parts[0].isEmpty ? route : route.resolve(address)
            guard let target, routes.contains(target) else {
                missing.append(target?.path ?? link)
                continue
            }
            if parts.count > 1, !parts[1].isEmpty {
                anchored.append((target, parts[1]))
            } else {
                found.append(link)
            }
        }
        if !found.isEmpty {
            verified.withLock { verified in
                for link in found { verified[route.folder, default: KnownLinks()].insert(link) }
            }
        }
        return PageFindings(route: route, anchors: page.anchors, anchored: anchored, authored: output.anchoredLinks, missing: missing)
    }

    /// Checks the anchors of all pages against each other. Between two pages that are as they were, nothing can have changed.
    ///
    /// - Parameter read: the anchors of a page that is as it was; asked for when a page that is not links to one of them.
    func check(_ pages: [PageFindings], read: (Route) -> Set<String>) -> [Diagnostic] {
        var anchors = Dictionary(uniqueKeysWithValues: pages.lazy.filter { !$0.isKnown }.map { ($0.route, $0.anchors) })
        for page in pages where !page.isKnown {
            for target in page.anchored.lazy.map(\.target) + page.authored.map(\.target) where anchors[target] == nil { anchors[target] = read(target) }
        }
        var problems: [Diagnostic] = []
        // One wrong line in a template breaks every page that it makes; that is one problem.
        var missing: [String: [Route]] = [:]
        for page in pages {
            for target in page.missing { missing[target, default: []].append(page.route) }
            for (target, anchor) in page.anchored where anchors[target]?.contains(anchor) == false {
                missing["\(target.path)#\(anchor)", default: []].append(page.route)
            }
            for link in page.authored where anchors[link.target]?.contains(link.anchor) == false {
                let nearest = nearestName(to: link.anchor, in: anchors[link.target, default: []].sorted())
                problems.append(.brokenAnchor(link.anchor, on: link.target.path, nearest: nearest, at: link.location))
            }
        }
        for (target, routes) in missing {
            problems.append(.brokenGeneratedLink(target, on: routes.map(\.path).sorted(), templates: templatesPath))
        }
        return problems
    }
}

extension Substring {
    /// The text with `%E5%B7%A5` sequences decoded; itself when they are not UTF-8.
    fileprivate var removingPercentEncoding: String {
        guard utf8.contains(UInt8(ascii: "%")) else { return String(self) }
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? String(self)
    }
}

import Diagnostics
import Markdown
import Text

/// A link to a place within a page of the site.
package struct AnchoredLink: Sendable {
    /// The page that the link leads to.
    package let target: Route
    /// The place on it, without `#`.
    package let anchor: String
    /// Where the link was written.
    package let location: SourceLocation
}

/// Finds what the links that authors write lead to.
///
/// Authors may link to another source file (`2023-training.md`, `../pages/join.md`), to a file below `files/`, or to an
/// address of the site from its root (`/regions/index.html`, `/coverage`).
package struct LinkResolver: Sendable {
    enum Target {
        case outside
        /// A place on the same page.
        case here(anchor: String)
        case page(Route, anchor: String?)
        case broken(nearest: String?)
    }

    /// Every address of the site.
    private let routes: Set<Route>
    /// From a source file's path in the content folder to its page.
    private let articles: [String: Route]

    /// Needs every address of the site, and for each source file of `articles`, by its path in the content folder, its
    /// page.
    package init(routes: Set<Route>, articles: [String: Route]) {
        self.routes = routes
        self.articles = articles
    }

    /// What `destination`, written in the content file at `path` that becomes the page at `route`, leads to.
    func resolve(_ link: LinkReference, from path: String, at route: Route) -> Target {
        if let route = address(link.destination) { return .page(route, anchor: nil) }
        if link.isExternal { return .outside }
        let parts = link.destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        let anchor = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
        let target = parts[0].split(separator: "?", maxSplits: 1).first.map(String.init) ?? ""
        if target.isEmpty { return anchor.map { .here(anchor: $0) } ?? .page(route, anchor: nil) }
        if let found = find(target, from: path, at: route) { return .page(found, anchor: anchor) }
        return .broken(nearest: nearest(to: target, from: path, at: route))
    }

    /// The address that `destination` is as it stands, seen from the site's root. Most links are one, and taking a link
    /// apart would take 30,000 instructions.
    private func address(_ destination: String) -> Route? {
        guard destination.utf8.first == UInt8(ascii: "/"),
            !destination.utf8.contains(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") })
        else { return nil }
        let route = Route(String(destination.utf8.dropFirst())!)
        return routes.contains(route) && articles[route.path] == nil ? route : nil
    }

    private func find(_ target: String, from path: String, at route: Route) -> Route? {
        if let source = Route(path).resolve(target) {
            if let article = articles[source.path] { return article }
            if routes.contains(source) { return source }
        }
        guard let address = route.resolve(target) else { return nil }
        for candidate in [address, Route(address.path + ".html"), Route(address.path + "/index.html")]
        where routes.contains(candidate) {
            return candidate
        }
        return nil
    }

    private func nearest(to target: String, from path: String, at route: Route) -> String? {
        if target.fileExtension == "md", let wanted = Route(path).resolve(target),
            let source = nearestName(to: wanted.path, in: articles.keys.sorted())
        {
            return Route(path).link(to: Route(source))
        }
        guard let wanted = route.resolve(target) else { return nil }
        return nearestName(to: wanted.path, in: routes.map(\.path).sorted()).map {
            target.hasPrefix("/") ? "/" + $0 : route.link(to: Route($0))
        }
    }
}

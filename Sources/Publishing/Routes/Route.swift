/// The address of something in the site: its path from the site's root, as in `reports/2024-training.html`.
///
/// Every address names a file, so that a link works from a web server, under any sub-path and from a USB stick alike.
struct Route: Sendable, Hashable, Comparable, ExpressibleByStringLiteral {
    let path: String

    init(_ path: String) { self.path = path }
    init(stringLiteral path: String) { self.path = path }

    /// How many folders down the file is.
    var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

    /// From a page at this route to the site's root: `../` for each folder.
    var root: String { String(repeating: "../", count: depth) }

    /// The link to write on the page at this route to get to `target`.
    func link(to target: Route) -> String {
        let here = path.split(separator: "/").dropLast()
        let there = target.path.split(separator: "/")
        let shared = zip(here, there.dropLast()).prefix { $0 == $1 }.count
        return String(repeating: "../", count: here.count - shared) + there.dropFirst(shared).joined(separator: "/")
    }

    /// The route that `link`, written on the page at this route, leads to; nil when it leads out of the site.
    func resolve(_ link: some StringProtocol) -> Route? {
        var parts = link.hasPrefix("/") ? [] : path.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/", omittingEmptySubsequences: true) {
            switch part {
            case ".": continue
            case "..":
                guard !parts.isEmpty else { return nil }
                parts.removeLast()
            default: parts.append(String(part))
            }
        }
        let isFolder = link.hasSuffix("/") || link.isEmpty || link.hasSuffix("/.") || link.hasSuffix("..") || link == "."
        return Route(parts.joined(separator: "/") + (isFolder ? (parts.isEmpty ? "" : "/") + "index.html" : ""))
    }

    static func < (a: Route, b: Route) -> Bool { a.path < b.path }
}

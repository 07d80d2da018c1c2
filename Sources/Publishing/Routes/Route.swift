import Glibc

/// The address of something in the site: its path from the site's root, as in `reports/2024-training.html`.
///
/// Every address names a file, so that a link works from a web server, under any sub-path and from a USB stick alike.
struct Route: Sendable, Comparable, ExpressibleByStringLiteral {
    let path: String

    init(_ path: String) { self.path = path }
    init(stringLiteral path: String) { self.path = path }

    /// How many folders down the file is.
    var depth: Int { path.utf8.count { $0 == Self.slash } }

    /// The path of the folder that the file is in; empty for the site's root.
    var folder: String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }

    /// Whether `folder` of this, without making a text of it.
    func isIn(_ folder: String) -> Bool {
        guard let slash = path.utf8.lastIndex(of: Self.slash) else { return folder.isEmpty }
        return path.utf8[..<slash].elementsEqual(folder.utf8)
    }

    /// From a page at this route to the site's root: `../` for each folder.
    var root: String { String(repeating: "../", count: depth) }

    /// The link to write on the page at this route to get to `target`.
    func link(to target: Route) -> String {
        var (here, there) = (path, target.path)
        return here.withUTF8 { here in
            there.withUTF8 { there in
                // Up to the last slash that both have.
                var shared = 0
                for (index, byte) in here.enumerated() {
                    guard index < there.count, there[index] == byte else { break }
                    if byte == Self.slash { shared = index + 1 }
                }
                let up = here[shared...].count { $0 == Self.slash }
                return String(unsafeUninitializedCapacity: 3 * up + there.count - shared) { link in
                    for index in 0..<3 * up { link[index] = index % 3 == 2 ? Self.slash : UInt8(ascii: ".") }
                    return link[(3 * up)...].update(fromContentsOf: there[shared...])
                }
            }
        }
    }

    /// The route that `link`, written on the page at this route, leads to; nil when it leads out of the site.
    func resolve(_ link: Substring) -> Route? {
        var parts = link.utf8.first == Self.slash ? [] : Self.parts(of: path[...]).dropLast()
        var isFolder = true
        for part in Self.parts(of: link) {
            isFolder = part.isEmpty || part == "." || part == ".."
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else if !isFolder {
                parts.append(part)
            }
        }
        if isFolder { parts.append("index.html") }
        return Route(parts.joined(separator: "/"))
    }

    func resolve(_ link: String) -> Route? { resolve(link[...]) }

    /// What stands between the slashes, which may be nothing. By bytes: a link is resolved many times per page, and no
    /// part of a character of several bytes looks like a slash.
    private static func parts(of path: Substring) -> [Substring] {
        path.utf8.split(separator: slash, omittingEmptySubsequences: false).map { Substring($0) }
    }

    private static let slash = UInt8(ascii: "/")

    static func < (a: Route, b: Route) -> Bool { a.path < b.path }
}

/// By the bytes of the path, as file systems and web servers tell files apart; hashing a `String` takes three times as
/// long.
extension Route: Hashable {
    static func == (a: Route, b: Route) -> Bool {
        var (a, b) = (a.path, b.path)
        return a.withUTF8 { a in
            b.withUTF8 { b in a.count == b.count && memcmp(a.baseAddress!, b.baseAddress!, a.count) == 0 }
        }
    }

    func hash(into hasher: inout Hasher) {
        var path = path
        hasher.combine(path.withUTF8(\.hash64))
    }
}

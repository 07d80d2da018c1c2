import Glibc

/// The address of something in the site: its path from the site's root, as in `reports/2024-training.html`.
///
/// Every address names a file, so that a link works from a web server, under any sub-path and from a USB stick alike.
package struct Route: Sendable, Comparable, ExpressibleByStringLiteral {
    /// From the site's root, without a slash before it, not percent-encoded.
    package let path: String

    /// The address of the file at `path`, seen from the site's root.
    package init(_ path: String) { self.path = path }
    /// An address written in the program.
    package init(stringLiteral path: String) { self.path = path }

    /// How many folders down the file is.
    package var depth: Int { path.utf8.count { $0 == Self.slash } }

    /// The path of the folder that the file is in; empty for the site's root.
    package var folder: String { path.utf8.lastIndex(of: Self.slash).map { String(path[..<$0]) } ?? "" }

    /// Whether the file is directly in `folder`.
    package func isIn(_ folder: String) -> Bool {
        guard let slash = path.utf8.lastIndex(of: Self.slash) else { return folder.isEmpty }
        return path.utf8[..<slash].elementsEqual(folder.utf8)
    }

    /// From a page at this route to the site's root: `../` for each folder.
    package var root: String { String(repeating: "../", count: depth) }

    /// The link to write on the page at this route to get to `target`.
    package func link(to target: Route) -> String {
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
    ///
    /// A link that ends with a folder leads to the folder's `index.html`; so does an empty link.
    package func resolve(_ link: String) -> Route? {
        var path = LinkPath(from: self)
        defer { path.free() }
        var link = link
        guard link.withUTF8({ path.resolve($0) }) else { return nil }
        return Route(String(decoding: path.target, as: UTF8.self))
    }

    static let slash = UInt8(ascii: "/")

    /// By the Unicode order of the paths.
    package static func < (a: Route, b: Route) -> Bool { a.path < b.path }
}

/// Routes are compared by the bytes of their paths, as file systems and web servers tell files apart: two spellings of
/// one character are two files.
extension Route: Hashable {
    /// Whether the paths have the same bytes.
    package static func == (a: Route, b: Route) -> Bool {
        let (a, b) = (a.path.utf8.span, b.path.utf8.span)
        guard a.count == b.count else { return false }
        return a.withUnsafeBytes { a in
            b.withUnsafeBytes { b in a.count == 0 || memcmp(a.baseAddress!, b.baseAddress!, a.count) == 0 }
        }
    }

    /// Hashes the bytes of the path.
    package func hash(into hasher: inout Hasher) {
        path.utf8.span.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}

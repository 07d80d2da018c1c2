import Testing

@testable import Text

@Suite("Links lead where the parts of their paths say")
struct LinkPathTests {
    private static let pages: [Route] = ["index.html", "reports/a.html", "data/rows/b.html"]
    private static let links = [
        "a.html", "./a.html", "../a.html", "../../a.html", "../../../a.html", "x/", "x/..", "x/../y.html", "/",
        "/data/a.html", "//", ".", "..", "...",
        "a//b.html", "?q=1", "a.html?q=/..", "x/./y/../z", "..a/b", "a/.b",
    ]

    /// The target told part by part, as a person would; nil when the link leads out of the site.
    private static func target(of link: String, on page: Route) -> Route? {
        func parts(of path: String) -> [Substring] { path.split(separator: "/", omittingEmptySubsequences: false) }
        var folders = link.hasPrefix("/") ? [] : parts(of: page.path).dropLast()
        var isFolder = true
        for part in parts(of: link) {
            isFolder = ["", ".", ".."].contains(part)
            if part == ".." {
                guard folders.popLast() != nil else { return nil }
            } else if !isFolder {
                folders.append(part)
            }
        }
        return Route((folders + (isFolder ? ["index.html"] : [])).joined(separator: "/"))
    }

    @Test("The same target for every link on every page", arguments: pages, links)
    func targets(page: Route, link: String) {
        var path = LinkPath(from: page)
        defer { path.free() }
        let isInside = Array(link.utf8).withUnsafeBufferPointer { path.follow($0) }
        let expected = Self.target(of: String(link.prefix { $0 != "?" }), on: page)
        #expect(isInside == (expected != nil))
        if let expected { #expect(String(decoding: path.target, as: UTF8.self) == expected.path) }
        #expect(page.resolve(link) == expected)
    }

    @Test("Anchors, references and percent escapes are taken apart")
    func escapes() {
        var path = LinkPath(from: "reports/a.html")
        func follow(_ link: String) -> String {
            guard Array(link.utf8).withUnsafeBufferPointer({ path.follow($0) }) else { return "outside" }
            return String(decoding: path.target, as: UTF8.self) + "|" + String(decoding: path.anchor, as: UTF8.self)
        }
        #expect(follow("#x") == "reports/a.html|x")
        #expect(follow("b.html#") == "reports/b.html|")
        #expect(follow("%E5%B7%A5.html#%e5%b7%a5") == "reports/工.html|工")
        #expect(follow("b%2.html#%FF") == "reports/b%2.html|%FF")
        #expect(follow("b.html?x=1&amp;y=2#a&amp;b") == "reports/b.html|a&b")
        #expect(follow("../../b.html") == "outside")
    }
}

import Testing

@testable import Publishing

@Suite("Links are followed in bytes as routes follow them in text")
struct LinkPathTests {
    private static let pages: [Route] = ["index.html", "reports/a.html", "data/rows/b.html"]
    private static let links = [
        "a.html", "./a.html", "../a.html", "../../a.html", "../../../a.html", "x/", "x/..", "x/../y.html", "/",
        "/data/a.html", "//", ".", "..", "...",
        "a//b.html", "?q=1", "a.html?q=/..", "x/./y/../z", "..a/b", "a/.b",
    ]

    @Test("The same target for every link on every page", arguments: pages, links)
    func targets(page: Route, link: String) {
        var path = LinkPath(from: page)
        let isInside = Array(link.utf8).withUnsafeBufferPointer { path.follow($0) }
        let expected = page.resolve(String(link.prefix { $0 != "?" }))
        #expect(isInside == (expected != nil))
        if let expected { #expect(String(decoding: path.target, as: UTF8.self) == expected.path) }
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

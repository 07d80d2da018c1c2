import Foundation
import FoundationXML
import Testing

@testable import Pages

@Suite("订阅、网站地图和 robots.txt：程序读得懂，内容和网页一样")
struct FeedTests {
    static func report(_ title: String, _ date: String, _ more: String = "") -> String {
        "---\ntitle: \(title)\ndate: \(date)\n\(more)---\n\n正文第一段。\n"
    }

    private func publish(_ site: String = "title: 甲旗工会\n", _ files: [String: String] = [:]) throws -> SiteFixture {
        let fixture = try SiteFixture(
            [
                "content/site.yaml": site,
                "content/reports/a.md": Self.report("甲 & <乙>", "2024-05-01", "issuer: 某总工会\n"),
                "content/reports/b.md": Self.report("丙", "2025-03", "summary: 摘要。\n"),
            ].merging(files) { $1 })
        #expect(try fixture.publish().places(in: fixture) == [])
        return fixture
    }

    @Test("A feed is what RFC 4287 demands: id, title, time and author; every entry with id, title, time and link")
    func reports() throws {
        let fixture = try publish()
        defer { fixture.remove() }
        let feed = try Documents.xml(fixture.page("feeds/reports.xml"))
        #expect(feed.name == "feed" && feed.uri == "http://www.w3.org/2005/Atom")
        #expect(feed.text("title") == "调研报告 - 甲旗工会")
        #expect(feed.text("updated") == "2025-03-01T00:00:00+08:00")
        #expect(feed.elements(forName: "author").first?.text("name") == "甲旗工会")
        #expect(feed.link("self") == "reports.xml" && feed.link("alternate") == "../reports/index.html")
        let entries = feed.elements(forName: "entry")
        #expect(entries.compactMap { $0.text("title") } == ["丙", "甲 & <乙>"])
        #expect(entries.compactMap { $0.link("alternate") } == ["../reports/b.html", "../reports/a.html"])
        #expect(
            entries.compactMap { $0.text("published") } == ["2025-03-01T00:00:00+08:00", "2024-05-01T00:00:00+08:00"])
        #expect(entries.compactMap { $0.text("summary") } == ["摘要。", "正文第一段。"])
        #expect(entries.map { $0.elements(forName: "author").first?.text("name") } == [nil, "某总工会"])
        let ids = ([feed] + entries).compactMap { $0.text("id") }
        #expect(
            Set(ids).count == 3 && ids.allSatisfy { UUID(uuidString: String($0.dropFirst("urn:uuid:".count))) != nil })
    }

    @Test(
        "An entry keeps its identifier whatever its title, text and neighbours; a site with an address gives tag URIs")
    func identifiers() throws {
        func ids(_ site: String, _ files: [String: String] = [:]) throws -> [String: String] {
            let fixture = try publish(site, files)
            defer { fixture.remove() }
            let entries = try Documents.xml(fixture.page("feeds/reports.xml")).elements(forName: "entry")
            return Dictionary(
                uniqueKeysWithValues: try entries.map {
                    (try #require($0.link("alternate")), try #require($0.text("id")))
                })
        }
        let before = try ids("title: 甲旗工会\n")
        let after = try ids(
            "title: 甲旗工会\n",
            [
                "content/reports/a.md": Self.report("改了题目", "2024-05-02"),
                "content/reports/c.md": Self.report("新的", "2025-06-01"),
            ])
        for (page, id) in before { #expect(after[page] == id) }
        #expect(try ids("title: 乙旗工会\n").values.allSatisfy { !before.values.contains($0) })
        #expect(
            try ids("title: 甲旗工会\nurl: https://WWW.example.org:8080/gh\n") == [
                "https://WWW.example.org:8080/gh/reports/a.html": "tag:www.example.org,2024-05-01:reports/a",
                "https://WWW.example.org:8080/gh/reports/b.html": "tag:www.example.org,2025-03:reports/b",
            ])
    }

    @Test("Every page of the site names its feeds, and a feed holds at most the newest fifty")
    func links() throws {
        let many = (1...60).map { ("content/reports/r\($0).md", Self.report("第\($0)篇", "2023-01-\($0 % 28 + 1)")) }
        let fixture = try publish("title: 站\n", Dictionary(uniqueKeysWithValues: many))
        defer { fixture.remove() }
        let entries = try Documents.xml(fixture.page("feeds/reports.xml")).elements(forName: "entry")
        #expect(entries.count == 50 && entries.first?.text("title") == "丙")
        for page in ["index.html", "404.html"] {
            #expect(
                try fixture.page(page).contains(
                    "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"更正 - 站\" href=\"feeds/corrections.xml\">"
                ))
        }
        #expect(try fixture.page("reports/a.html").contains("href=\"../feeds/reports.xml\""))
        #expect(try Documents.xml(fixture.page("feeds/corrections.xml")).elements(forName: "entry").isEmpty)
    }

    @Test(
        "With an address the site lists every page once, with the day of its last change; without one there is nothing to list"
    )
    func addresses() throws {
        let fixture = try publish("title: 站\nurl: https://example.org\n")
        defer { fixture.remove() }
        let urls = try Documents.xml(fixture.page("sitemap.xml")).elements(forName: "url")
        let changes = Dictionary(
            uniqueKeysWithValues: try urls.map { (try #require($0.text("loc")), $0.text("lastmod")) })
        #expect(changes["https://example.org/reports/a.html"] == "2024-05-01")
        #expect(changes["https://example.org/"] == .some(nil))
        let pages = try SiteFixture.tree(fixture.output).keys.filter { $0.hasSuffix(".html") && $0 != "404.html" }
        #expect(urls.count == pages.count && changes["https://example.org/404.html"] == nil)
        #expect(
            try fixture.page("robots.txt") == "User-agent: *\nDisallow:\nSitemap: https://example.org/sitemap.xml\n")
        #expect(
            try fixture.page("reports/a.html").contains(
                "<link rel=\"canonical\" href=\"https://example.org/reports/a.html\">"))

        let nowhere = try publish()
        defer { nowhere.remove() }
        #expect(try SiteFixture.tree(nowhere.output)["sitemap.xml"] == nil)
        #expect(try nowhere.page("robots.txt") == "User-agent: *\nDisallow:\n")
        #expect(try !nowhere.page("reports/a.html").contains("canonical"))
    }

    @Test(
        "What is not the full address of a site is refused, with its place",
        arguments: [
            "www.example.org", "ftp://example.org/", "https://", "https://exa mple.org/", "https://example.org/?a=1",
            "https://example.org/#a", "https://example.org:/", "https://a@example.org/", "javascript://a/",
        ])
    func wrongAddress(address: String) throws {
        let fixture = try SiteFixture([
            "content/site.yaml": "title: 站\nurl: \"\(address)\"\n",
            "content/reports/a.md": Self.report("甲", "2024-05-01"),
        ])
        defer { fixture.remove() }
        #expect(try fixture.publish().places(in: fixture) == ["content/site.yaml:2:6 site-url"])
    }

    @Test("A name-based UUID is that of RFC 9562")
    func uuid() throws {
        // The example of RFC 9562, A.4: www.example.com among the names of DNS.
        let dns: [UInt8] = [
            0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
        ]
        #expect(NameBasedUUID("www.example.com", in: dns).text == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
        // More than one block of the digest.
        #expect(
            NameBasedUUID(String(repeating: "a", count: 200), in: dns).text == "fe30bfa6-ef90-59b3-b108-118411d0f0ab")
    }
}

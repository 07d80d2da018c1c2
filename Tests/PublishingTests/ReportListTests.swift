import Foundation
import Publishing
import Testing

@Suite("Lists of many reports")
struct ReportListTests {
    private static let regions = "代码,名称,类别,上级,片区\n990123000000,云杉旗,旗,,\n990123100000,澜桦镇,乡镇,云杉旗,\n"
    private static let site = "title: 站\ntopics:\n  - name: 培训\n    slug: training\n"

    /// `count` reports of one township and topic, the newest first, two in each year.
    private static func content(_ count: Int) -> [String: String] {
        var files = ["content/site.yaml": site, "content/regions.csv": regions]
        for index in 0..<count {
            let date = "\(2020 - index / 2)-0\(2 - index % 2)-01"
            // A report may name its topic twice, by its name and by its address.
            files["content/reports/r\(index + 100).md"] =
                "---\ntitle: 报告\(index + 1)\ndate: \(date)\nregions: [澜桦镇]\ntopics: [培训, training]\n---\n\n正文。\n"
        }
        return files
    }

    /// The titles that a page lists, in their order.
    private static func titles(_ page: String) -> [String] {
        page.components(separatedBy: "<h3><a href=\"").dropFirst().compactMap { item in
            item.components(separatedBy: "</a>").first?.components(separatedBy: ">").last
        }
    }

    @Test(
        "go on after 20, each report once and newest first",
        arguments: [
            (count: 20, list: "reports/index.html", further: [String]()),
            (count: 21, list: "reports/index.html", further: ["reports/list/2.html"]),
            (count: 41, list: "topics/training.html", further: ["topics/training/2.html", "topics/training/3.html"]),
            (
                count: 41, list: "regions/990123100000.html",
                further: ["regions/990123100000/2.html", "regions/990123100000/3.html"]
            ),
        ])
    func pages(count: Int, list: String, further: [String]) throws {
        let fixture = try SiteFixture(Self.content(count))
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        #expect(outcome.places(in: fixture) == [])
        let pages = try ([list] + further).map { Self.titles(try fixture.page($0)) }
        #expect(pages.dropLast().allSatisfy { $0.count == 20 })
        #expect(pages.flatMap { $0 } == (1...count).map { "报告\($0)" })
        let folder = list == "reports/index.html" ? "reports/list" : String(list.dropLast(".html".count))
        #expect(!FileManager.default.fileExists(atPath: fixture.output + "/\(folder)/\(further.count + 2).html"))
    }

    @Test(
        "the site map has every title, or the years when there are too many",
        arguments: [(count: 200, titles: 200), (count: 201, titles: 0)])
    func siteMap(count: Int, titles: Int) throws {
        let fixture = try SiteFixture(Self.content(count))
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let map = try fixture.page("sitemap.html")
        #expect(map.components(separatedBy: ">报告").count - 1 == titles)
        #expect(map.contains(">2020年</a>") == (titles == 0))
    }

    @Test("each page leads to those around it, and to where a year begins")
    func pager() throws {
        let fixture = try SiteFixture(Self.content(50))
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let first = try fixture.page("reports/index.html")
        #expect(first.contains("第 1 页，共 3 页"))
        #expect(first.contains("<a href=\"list/2.html\" rel=\"next\">"))
        #expect(!first.contains("rel=\"prev\""))
        // Two reports a year: 2010 begins with the 21st.
        #expect(first.contains("<a href=\"list/2.html\">2010年</a>"))
        let second = try fixture.page("reports/list/2.html")
        #expect(second.contains("<a href=\"../index.html\" rel=\"prev\">"))
        #expect(second.contains("<a href=\"3.html\" rel=\"next\">"))
        #expect(second.contains("aria-current=\"page\" aria-label=\"第2页\""))
    }
}

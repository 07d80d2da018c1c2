import Files
import Foundation
import Testing

@testable import Publishing

@Suite("What publishing promises")
struct PublishingGuaranteesTests {
    static let report = "---\ntitle: 甲\ndate: 2024-05-01\n---\n\n## 一、情况\n\n正文。\n"

    @Test("a folder that Gongbao did not make is never replaced")
    func foreignFolder() throws {
        let fixture = try SiteFixture(["content/reports/a.md": Self.report, "site/own.txt": "别人的文件"])
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        #expect(outcome.places(in: fixture) == ["site foreign-output"])
        #expect(try SiteFixture.tree(fixture.output).keys.sorted() == ["own.txt"])
    }

    @Test("pages whose source is gone are gone")
    func removedPages() throws {
        let fixture = try SiteFixture(["content/reports/a.md": Self.report, "content/reports/b.md": Self.report])
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        #expect(try SiteFixture.tree(fixture.output)["reports/b.html"] != nil)
        try FileManager.default.removeItem(atPath: fixture.folder + "/content/reports/b.md")
        #expect(try fixture.publish().isPublished)
        #expect(try SiteFixture.tree(fixture.output)["reports/b.html"] == nil)
    }

    @Test("nothing is left beside the site, not even by a build that was killed or by version 0.1")
    func leftovers() throws {
        let fixture = try SiteFixture([
            "content/reports/a.md": Self.report, ".site.gongbao-1/half.html": "x", ".site.gongbao-memo": "x",
        ])
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: fixture.folder).sorted() == [
                "content", "site", "templates",
            ])
    }

    @Test("a build that cannot write a file says so and leaves nothing behind")
    func unwritable() throws {
        let fixture = try SiteFixture(["content/reports/a.md": Self.report])
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let (tree, names) = (
            try SiteFixture.tree(fixture.output),
            try FileManager.default.contentsOfDirectory(atPath: fixture.folder).sorted()
        )
        // A full disk cannot be had here; a folder that somebody removes can.
        let publisher = Publisher(fixture.options(threads: 1)) { [folder = fixture.folder] done, _ in
            if done == 1 { try? FileManager.default.removeItem(atPath: "\(folder)/.site.gongbao-\(getpid())/reports") }
        }
        try fixture.write("content/reports/a.md", Self.report + "更多\n")
        try fixture.write("content/reports/b.md", Self.report)
        #expect { try publisher.run() } throws: { ($0 as? FileSystemError)?.path.hasSuffix(".html") == true }
        #expect(try SiteFixture.tree(fixture.output) == tree)
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.folder).sorted() == names)
    }

    @Test("a build does not wait for another site's that goes on beside it, and lets its own next one in")
    func lock() throws {
        let fixture = try SiteFixture(["content/reports/a.md": Self.report])
        defer { fixture.remove() }
        let other = try BuildLock(fixture.folder + "/.part-0.gongbao-lock")
        #expect(try fixture.publish().isPublished)
        #expect(try fixture.publish().isPublished)
        other.release()
        try BuildLock(fixture.folder + "/.part-0.gongbao-lock").release()
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: fixture.folder).sorted() == [
                "content", "site", "templates",
            ])
    }

    @Test("two sources for one address are one error that names both")
    func twoSources() throws {
        let second = Self.report.replacingOccurrences(of: "date:", with: "slug: a\ndate:")
        let fixture = try SiteFixture(["content/reports/a.md": Self.report, "content/reports/b.md": second])
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        #expect(outcome.places(in: fixture) == ["content/reports/b.md:3:7 address-twice"])
        #expect(outcome.diagnostics.contains { $0.related.contains { $0.location.path.hasSuffix("a.md") } })
    }

    @Test(
        "links lead to sources, pages, anchors and attachments, or are errors with the nearest",
        arguments: [
            ("[乙](b.md)", "href=\"b.html\"", nil), ("[乙](b.md#s1)", "href=\"b.html#s1\"", nil),
            ("[首页](/index.html)", "href=\"../index.html\"", nil), ("[报告](/reports/)", "href=\"index.html\"", nil),
            ("[表](../files/form.txt)", "href=\"../files/form.txt\"", nil),
            ("[外](https://example.org/)", "https://example.org/", nil),
            ("[本页](#s1)", "href=\"#s1\"", nil),
            ("[乙](c.md)", nil, "broken-link"), ("[乙](b.md#s9)", nil, "broken-anchor"),
            ("[本页](#s9)", nil, "broken-anchor"),
            ("[坏](javascript:alert(1))", nil, "link-unsafe"), ("![图](../files/none.png)", nil, "broken-image"),
        ] as [(String, String?, String?)])
    func links(markdown: String, href: String?, code: String?) throws {
        let fixture = try SiteFixture([
            "content/reports/a.md": Self.report + "\n" + markdown + "\n", "content/reports/b.md": Self.report,
            "content/files/form.txt": "表",
        ])
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        let errors = outcome.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.code) == [code].compactMap { $0 })
        #expect(errors.allSatisfy { $0.location.line == 10 })
        if let href { #expect(try fixture.page("reports/a.html").contains(href)) }
    }

    @Test("a broken link in a template stops publishing, once, however many pages it is on")
    func templateLink() throws {
        let fixture = try SiteFixture(["content/reports/a.md": Self.report, "content/reports/b.md": Self.report])
        defer { fixture.remove() }
        try fixture.edit(
            "templates/report.mustache", "{{{body}}}", "<a href=\"{{page.root}}nowhere.html\">x</a>{{{body}}}")
        #expect(try fixture.publish().places(in: fixture) == ["templates broken-template-link"])
    }

    @Test("a folder with nothing but one real report is published", .enabled(if: SiteFixture.sharedCases != nil))
    func realReport() throws {
        let fixture = try SiteFixture()
        defer { fixture.remove() }
        let source = try String(contentsOfFile: SiteFixture.sharedCases! + "/report/survey-report.md", encoding: .utf8)
        try fixture.write("content/reports/survey-report.md", source)
        let outcome = try fixture.publish()
        #expect(outcome.places(in: fixture).isEmpty)
        let page = try fixture.page("reports/survey-report.html")
        for anchor in ["#s1\"", "#s2\"", "#s3\""] { #expect(page.contains("href=\"" + anchor)) }
        // Three of the report, and the one of the citation.
        #expect(page.components(separatedBy: "<h2 id=").count == 5 && page.contains("<h2 id=\"citation-title\""))
        #expect(page.components(separatedBy: "class=\"masked\" title=").count == 22)
        for original in ["xxx个", "xx%以上", "xx%左右", "xxxx㎡", "xxxx万元"] { #expect(page.contains(original)) }
        #expect(!page.contains("**"))
    }

    @Test(
        "yearbook tables are published as they are, without a word beside them",
        .enabled(if: SiteFixture.sharedCases != nil))
    func realTables() throws {
        let fixture = try SiteFixture()
        defer { fixture.remove() }
        for name in ["jiangsu-2006-16-11.gb18030.csv", "jiangsu-2002-16-11.utf8-bom.csv"] {
            try fixture.write(
                "content/data/" + name, Data(contentsOf: URL(filePath: SiteFixture.sharedCases! + "/tables/" + name)))
        }
        let outcome = try fixture.publish()
        #expect(outcome.places(in: fixture).isEmpty)
        let page = try fixture.page("data/jiangsu-2006-16-11-gb18030.html")
        for words in ["224605", "1002.25", "98.49%", "江苏统计年鉴2006"] {
            #expect(page.contains(words), "lacks \(words)")
        }
        // The book of the source is no edition that staff named.
        #expect(!page.contains("2006年版"))
        // Nobody calls them one series.
        #expect(try fixture.page("data/jiangsu-2002-16-11-utf8-bom.html").contains("26388"))
        #expect(outcome.diagnostics.contains { $0.code == "alike-tables" })
        let csv = try fixture.page("data/jiangsu-2006-16-11-gb18030.csv")
        #expect(csv.contains("女会员人数,工会基本情况/会员人数,万人,是,2005,411.46,,\r\n"))
    }

    @Test("a yearbook's total that its parts do not add up to is published as printed, and the page says so")
    func yearbookTotals() throws {
        let rows = "总计,100,60,40\n甲县,60,35,25\n乙县,39,25,14\n"
        let fixture = try SiteFixture([
            "content/data/members-by-county.csv": "各县会员（2004年）\n单位:人\n地区,合计,男,#女\n\(rows)资料来源:某某统计年鉴2005\n"
        ])
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        #expect(outcome.isPublished)
        #expect(outcome.diagnostics.filter { $0.code == "total-mismatch" }.map { $0.location.cell } == ["B4", "D4"])
        let page = try fixture.page("data/members-by-county.html")
        for words in [
            "（2004年，单位：人）".replacingOccurrences(of: "2004年，", with: ""), "印作 100", "相加为 99", "各部分相加与合计相差 1",
            "class=\"total\"", "表中数字",
        ] {
            #expect(page.contains(words), "lacks \(words)")
        }
        let csv = try fixture.page("data/members-by-county.csv")
        // The book of the source is no edition that staff named.
        #expect(csv.contains("乙县,,合计,人,,2004年,39,,\r\n"))
    }
}

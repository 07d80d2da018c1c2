import Foundation
import Publishing
import Testing

@Suite("The sample content becomes the committed site")
struct SampleSiteTests {
    @Test("building content/ gives the bytes of site/, whatever the number of threads", arguments: [1, 2, 5])
    func reproducible(threads: Int) throws {
        let fixture = try SiteFixture()
        defer { fixture.remove() }
        var options = Publisher.Options(threads: threads)
        options.content = SiteFixture.project + "/content"
        options.templates = SiteFixture.project + "/templates"
        options.output = fixture.output
        let outcome = try Publisher(options).run()
        #expect(outcome.isPublished)
        let (built, committed) = (
            try SiteFixture.tree(fixture.output), try SiteFixture.tree(SiteFixture.project + "/site")
        )
        #expect(Set(built.keys) == Set(committed.keys))
        for (path, bytes) in built { #expect(committed[path] == bytes, "\(path) differs from the committed site") }
    }

    @Test(
        "pages say what the data says",
        arguments: [
            ("index.html", ["云杉旗总工会工作公报", "示例数据", "1117", "59944", "12351"]),
            ("coverage.html", ["会员人数", "旗直属工会", "会员人数 59944 ÷ 职工人数 65227", "空白点"]),
            ("training.html", ["基层工会干部理论培训班", "未考核、缺考", "人次"]),
            ("facilities/index.html", ["旗职工活动中心", "货车司机驿站书屋"]),
            ("facilities/zhigong-shuwu-08.html", ["榆汀镇站前路5号", "09:00—20:00", "0989-8845112", "免费"]),
            ("regions/lan-hua-zhen.html", ["澜桦镇", "和煦社区职工之家", "按单位类型"]),
            ("reports/2024-organisation-building.html", ["目录", "2025年3月18日", "1117"]),
            ("data/coverage.html", ["职工人数", "coverage.csv", "应建会单位数"]),
            ("data/training-records.html", ["只公布汇总"]),
            ("join.html", ["12351"]), ("404.html", ["没有这个页面"]), ("sitemap.html", ["关于本站"]),
        ])
    func contents(page: String, expected: [String]) throws {
        let text = try String(contentsOfFile: SiteFixture.project + "/site/" + page, encoding: .utf8)
        for words in expected { #expect(text.contains(words), "\(page) lacks \(words)") }
    }

    @Test("the yearbook table is published as its editions give it")
    func yearbook() throws {
        let text = try String(
            contentsOfFile: SiteFixture.project + "/site/data/jiangsu-trade-unions.html", encoding: .utf8)
        for words in [
            "224605", "1002.25", "其中：女会员人数", "98.49%", "1017.65", "16100", "取自2002年版", "江苏统计年鉴 2006，表 16-11", "—",
        ] {
            #expect(text.contains(words), "lacks \(words)")
        }
    }

    @Test("no name of a person in the training records leaves the machine")
    func records() throws {
        let csv = try String(
            contentsOfFile: SiteFixture.project + "/content/data/training-records.csv", encoding: .utf8)
        let names = Set(
            csv.split(separator: "\n").dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[1] }
                .filter { $0.count >= 3 })
        #expect(names.count > 50)
        for (path, bytes) in try SiteFixture.tree(SiteFixture.project + "/site") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!names.contains { text.contains($0) }, "\(path) holds a name")
        }
    }

    @Test("every page has a breadcrumb, a date, a footer and relative links only")
    func frame() throws {
        for (path, bytes) in try SiteFixture.tree(SiteFixture.project + "/site") where path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains("lang=\"zh-CN\"") && text.contains("<footer") && text.contains("站点地图"), "\(path)")
            #expect(path == "index.html" || text.contains("当前位置"), "\(path)")
            #expect(path == "404.html" || text.contains("<time datetime="), "\(path)")
            #expect(!text.contains("href=\"/") && !text.contains("src=\"/"), "\(path)")
        }
    }
}

import Foundation
import Publishing
import Testing

@Suite("给机器读的说明和网页一致，没有的不编")
struct StructuredDataTests {
    static let site = SiteFixture.project + "/site/"

    private func things(_ page: String) throws -> [String: [String: Any]] {
        try Documents.structuredData(of: String(contentsOfFile: Self.site + page, encoding: .utf8))
    }

    @Test(
        "Each kind of page describes its own thing, under its own name",
        arguments: [
            ("index.html", "WebSite", "云杉旗总工会工作公报"), ("index.html", "Organization", "云杉旗总工会（虚构）"),
            ("reports/2024-organisation-building.html", "Report", "2024年度基层工会组织建设与会员发展报告"),
            ("data/coverage.html", "Dataset", "基层工会组织和会员情况"),
            ("data/jiangsu-trade-unions.html", "Dataset", "江苏省工会基本情况"),
            ("regions/lan-hua-zhen.html", "AdministrativeArea", "澜桦镇"),
            ("facilities/zhigong-shuwu-08.html", "CivicStructure", "货车司机驿站书屋"),
        ])
    func names(page: String, type: String, name: String) throws {
        #expect(try things(page)[type]?["name"] as? String == name)
    }

    @Test("Every page but the first and the one for wrong addresses has the breadcrumb that it shows")
    func breadcrumbs() throws {
        for (path, bytes) in try SiteFixture.tree(SiteFixture.project + "/site") where path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            let list = try Documents.structuredData(of: text)["BreadcrumbList"]?["itemListElement"] as? [[String: Any]]
            if path == "index.html" || path == "404.html" {
                #expect(list == nil, "\(path)")
                continue
            }
            let shown =
                text.components(separatedBy: "aria-label=\"当前位置\"")[1].components(separatedBy: "</nav>")[0].components(
                    separatedBy: "<li"
                ).count - 1
            #expect(list?.count == shown, "\(path)")
            #expect(list?.last?["item"] == nil && list?.first?["name"] as? String == "首页", "\(path)")
        }
    }

    @Test("A report says who issued it, when, of what year, and from which data")
    func report() throws {
        let report = try #require(try things("reports/2024-organisation-building.html")["Report"])
        #expect(report["datePublished"] as? String == "2025-03-18" && report["dateModified"] as? String == "2025-04-08")
        #expect((report["author"] as? [[String: Any]])?.first?["name"] as? String == "云杉旗总工会")
        #expect(report["temporalCoverage"] as? String == "2024")
        #expect((report["isBasedOn"] as? [[String: Any]])?.first?["url"] as? String == "../data/coverage.html")
        #expect((report["correction"] as? [[String: Any]])?.count == 1)
    }

    @Test("A dataset names its downloads and its measures with their units")
    func dataset() throws {
        let dataset = try #require(try things("data/coverage.html")["Dataset"])
        #expect(
            (dataset["distribution"] as? [[String: Any]])?.compactMap { $0["contentUrl"] as? String } == [
                "coverage.csv", "coverage.schema.json", "coverage-totals.csv",
            ])
        let measures = try #require(dataset["variableMeasured"] as? [[String: Any]])
        #expect(measures.contains { $0["name"] as? String == "会员人数" && $0["unitText"] as? String == "人" })
        #expect(dataset["license"] == nil)
        // What others published is not ours.
        #expect(try things("data/jiangsu-trade-unions.html")["Dataset"]?["creator"] == nil)
        // Individual records are no measures, and have no schema to download.
        #expect((try things("data/training-records.html")["Dataset"]?["distribution"] as? [[String: Any]])?.count == 1)
    }

    @Test("A place that is open says when; one that is not, does not")
    func facilities() throws {
        let open = try #require(try things("facilities/zhigong-shuwu-08.html")["CivicStructure"])
        let hours = try #require(open["openingHoursSpecification"] as? [[String: Any]])
        #expect(hours.count == 1 && hours[0]["opens"] as? String == "09:00" && hours[0]["closes"] as? String == "20:00")
        #expect((hours[0]["dayOfWeek"] as? [String])?.count == 7)
        #expect(open["telephone"] as? String == "0989-8845112" && open["isAccessibleForFree"] as? Bool == true)
        var states: [String: Int] = [:]
        for path in try FileManager.default.contentsOfDirectory(atPath: Self.site + "facilities")
        where path != "index.html" && path != "accessible.html" && !path.hasPrefix("by-") {
            let facility = try #require(try things("facilities/" + path)["CivicStructure"])
            let state = try #require((facility["description"] as? String)?.split(separator: "，").last)
            states[String(state), default: 0] += 1
            if state != "已开放" { #expect(facility["openingHoursSpecification"] == nil, "\(path)") }
        }
        #expect(states["已开放", default: 0] > 0 && states.count > 1)
    }

    @Test("Invented places say so to machines as well")
    func samples() throws {
        for (path, bytes) in try SiteFixture.tree(SiteFixture.project + "/site") where path.hasSuffix(".html") {
            for (type, thing) in try Documents.structuredData(of: String(decoding: bytes, as: UTF8.self))
            where type != "BreadcrumbList" {
                let isMarked = (thing["disambiguatingDescription"] as? String)?.hasPrefix("示例数据") ?? false
                // The yearbook's tables are real.
                #expect(isMarked == !path.contains("jiangsu"), "\(path) \(type)")
            }
        }
    }

    @Test("Text cannot leave the script that holds it, and comes back as it was written")
    func hostile() throws {
        let title = "甲</script><script>alert(1)</script>\\\"<!--"
        let fixture = try SiteFixture([
            "content/site.yaml": "title: 站\n",
            "content/reports/a.md": "---\ntitle: '\(title)'\ndate: 2024-05-01\n---\n\n正文。\n",
        ])
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let page = try fixture.page("reports/a.html")
        #expect(try Documents.structuredData(of: page)["Report"]?["name"] as? String == title)
        #expect(!page.contains("<script>alert"))
        #expect(page.contains("<meta property=\"og:title\" content=\"甲&lt;/script&gt;"))
    }
}

import Foundation
import Publishing
import Testing

@Suite("Comparing regions")
struct RegionComparisonTests {
    private static let regions = """
        代码,名称,类别,上级,片区,别名,拼音,图列,图行
        990123000000,云杉旗,旗,,,,yun shan qi,,
        990123910000,北部片区,片区,云杉旗,,,bei bu,,
        990123100000,大桦树镇,乡镇,云杉旗,北部片区,,da hua shu zhen,1,1
        990123102000,雪绒乡,乡镇,云杉旗,,,xue rong xiang,2,1
        990123990000,旗直属工会,旗直,云杉旗,,,qi zhi shu,,

        """

    /// Members: 80, 20 and 100; the organisations are the same in both townships. No figure rests on few units.
    private static let coverage = """
        年度,地区,单位类型,基层工会组织数,涵盖单位数,应建会单位数,职工人数,会员人数,女会员人数,农民工会员人数
        2024,大桦树镇,机关,1,30,40,100,80,40,0
        2024,雪绒乡,机关,1,10,30,40,20,5,0
        2024,旗直属工会,机关,2,60,60,100,100,60,0

        """

    private func publish<T>(_ look: (SiteFixture) throws -> T) throws -> T {
        let fixture = try SiteFixture([
            "content/site.yaml": "title: 站\n", "content/regions.csv": Self.regions,
            "content/data/coverage.csv": Self.coverage,
            "content/data/coverage.yaml": "title: 覆盖\nsource: 年报\n",
        ])
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        #expect(outcome.places(in: fixture) == [])
        return try look(fixture)
    }

    private func rows(_ page: String, in fixture: SiteFixture) throws -> [String: [String]] {
        let root = try HTMLElement.parse(Array(fixture.page(page).utf8))
        let table = try #require(root.all { $0.id == "comparison-table" }.first?.first("tbody"))
        return Dictionary(
            uniqueKeysWithValues: table.all("tr").map { row in
                (row.first("th")!.heading.title, row.all("td").map(\.text))
            })
    }

    @Test(
        "own figure, the zone's, the banner's, and a share of the banner or 个百分点",
        arguments: [
            ("da-hua-shu-zhen", ["80", "80", "200", "占 40.0%"], ["80.0%", "80.0%", "83.3%", "低 3.3 个百分点"]),
            ("xue-rong-xiang", ["20", "200", "占 10.0%"], ["50.0%", "83.3%", "低 33.3 个百分点"]),
            ("qi-zhi-shu", ["100", "200", "占 50.0%"], ["100.0%", "83.3%", "高 16.7 个百分点"]),
            ("bei-bu", ["80", "200", "占 40.0%"], ["80.0%", "83.3%", "低 3.3 个百分点"]),
            // The whole beside its first part.
            ("yun-shan-qi", ["200", "80", "对方占 40.0%"], ["83.3%", "80.0%", "高 3.3 个百分点"]),
        ])
    func figures(region: String, members: [String], rate: [String]) throws {
        try publish { fixture in
            let rows = try rows("regions/\(region).html", in: fixture)
            #expect(rows["会员人数"] == members)
            #expect(rows["入会率"] == rate)
            #expect(rows["基层工会组织数"] == nil, "what is the same everywhere is not compared")
        }
    }

    /// What scripts read: one assignment of one JSON object.
    private struct Figures: Decodable {
        struct Figure: Decodable {
            let text: String
            let value: String?
            let parts: [String]?
            let note: String?
            let url: String?
        }

        let id: String
        let name: String
        let kind: String
        let zone: String?
        let figures: [String: Figure]

        static func read(_ text: String) throws -> [String: Figures] {
            let lead = "window.gongbaoRegions="
            #expect(text.hasPrefix(lead) && text.hasSuffix(";\n"))
            return try JSONDecoder().decode(
                [String: Figures].self, from: Data(text.dropFirst(lead.count).dropLast(2).utf8))
        }
    }

    @Test("the file for scripts has every region with its numbers, rates by their parts")
    func file() throws {
        try publish { fixture in
            let all = try Figures.read(fixture.page("data/regions.js"))
            #expect(Set(all.keys) == ["yun-shan-qi", "bei-bu", "da-hua-shu-zhen", "xue-rong-xiang", "qi-zhi-shu"])
            let town = try #require(all["da-hua-shu-zhen"])
            #expect((town.name, town.kind, town.zone) == ("大桦树镇", "乡镇", "bei-bu"))
            let members = try #require(town.figures["coverage.members"])
            #expect((members.text, members.value, members.url) == ("80", "80", "data/coverage-2024.html#r1"))
            let rate = try #require(all["yun-shan-qi"]?.figures["coverage.membership-rate"])
            #expect(rate.text == "83.3%" && rate.value == nil && rate.parts == ["200", "240"])
        }
    }

    @Test("on the sample site the file says what the pages of the regions say")
    func sample() throws {
        let site = try PublishedSite.shared.get()
        let all = try Figures.read(String(contentsOfFile: PublishedSite.folder + "/data/regions.js", encoding: .utf8))
        #expect(all.count == site.pages.count { $0.path.hasPrefix("regions/") } - 1)
        for (id, region) in all {
            let page = try #require(site.page("regions/\(id).html"))
            let rows = page.root.all { $0.attributes["data-figure"] != nil }
            #expect(Set(rows.compactMap { $0.attributes["data-figure"] }) == Set(region.figures.keys))
            for row in rows {
                let cell = try #require(row.first("td"))
                let figure = try #require(row.attributes["data-figure"].flatMap { region.figures[$0] })
                #expect(figure.text == cell.first("a")?.text ?? cell.ownText, "\(id) \(row.text)")
                #expect(figure.note == cell.first("small")?.text)
                let target = cell.first("a")?.attributes["href"].map { PublishedSite.target(of: $0, on: page.path) }
                #expect(figure.url == target.map { $0.path + ($0.anchor.map { "#" + $0 } ?? "") })
            }
            // The headlines of the page are the same figures.
            let headlines = page.root.all { $0.has("headline") }.compactMap(PublishedHeadline.init)
            for headline in headlines {
                guard let row = rows.first(where: { $0.first("th")?.heading.title == headline.title }) else { continue }
                #expect(row.first("td")?.first("a")?.text == headline.value, "\(id) \(headline.title)")
            }
        }
    }

    @Test("the choices are all other regions, and the file is where the script looks for it")
    func choices() throws {
        try publish { fixture in
            for own in ["yun-shan-qi", "bei-bu", "da-hua-shu-zhen", "xue-rong-xiang", "qi-zhi-shu"] {
                let root = try HTMLElement.parse(Array(fixture.page("regions/\(own).html").utf8))
                let select = try #require(root.all { $0.name == "select" && $0.attributes["data-own"] == own }.first)
                #expect(
                    Set(select.all("option").compactMap { $0.attributes["value"] })
                        == Set(["yun-shan-qi", "bei-bu", "da-hua-shu-zhen", "xue-rong-xiang", "qi-zhi-shu"])
                        .subtracting([own]))
                #expect(select.all("option").count { $0.attributes["selected"] != nil } == 1)
                #expect(select.attributes["data-source"] == "../data/regions.js")
            }
        }
    }

    @Test("without figures by region there is nothing to compare, and no file")
    func nothing() throws {
        let fixture = try SiteFixture(["content/site.yaml": "title: 站\n", "content/regions.csv": Self.regions])
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        #expect(!FileManager.default.fileExists(atPath: fixture.output + "/data/regions.js"))
        #expect(try !fixture.page("regions/xue-rong-xiang.html").contains("comparison"))
    }
}

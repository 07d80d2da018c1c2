import Foundation
import Publishing
import Testing

@Suite("Finding a facility")
struct FacilityFinderTests {
    private static let regions = """
        代码,名称,类别,上级,片区,别名,拼音,图列,图行
        990123000000,云杉旗,旗,,,,yun shan qi,,
        990123100000,大桦树镇,乡镇,云杉旗,,,da hua shu zhen,1,1
        990123102000,雪绒乡,乡镇,云杉旗,,,xue rong xiang,2,1

        """

    private static let facilities = """
        编号,类别,名称,地区,所在设施,管理单位,地址,建筑面积,功能,状态,启用日期,开放时间,联系电话,是否收费,无障碍,藏书量,座位数,电子阅读
        a,职工之家,甲家,大桦树镇,,,一路1号,100,健身；阅读,已开放,2020-05-01,周一至周五 08:30-11:30 14:30-17:30；周六 09:00-16:00；周日 休息,0989-8812351,免费,坡道；电梯,,,
        b,职工书屋,乙屋,大桦树镇,a,,,90,阅读,已开放,2021-05-01,周六至周日 00:00-24:00,,,无,500,10,有
        c,职工书屋,丙屋,雪绒乡,,,三路3号,80,阅读；自习,规划,,周一 09:00-10:00,,,坡道,,,
        d,职工活动中心,丁中心,雪绒乡,,,四路4号,,健身,已开放,2022-05-01,,0989-8812352,收费,,,,

        """

    private static func content(_ rows: String = facilities) -> [String: String] {
        [
            "content/site.yaml": "title: 站\n", "content/regions.csv": regions, "content/data/facilities.csv": rows,
            "content/data/facilities.yaml": "title: 阵地\nsource: 台账\n",
        ]
    }

    private func publish<T>(_ rows: String = facilities, _ look: (SiteFixture) throws -> T) throws -> T {
        let fixture = try SiteFixture(Self.content(rows))
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        #expect(outcome.places(in: fixture) == [])
        return try look(fixture)
    }

    private func page(_ path: String, of fixture: SiteFixture) throws -> HTMLElement {
        try HTMLElement.parse(Array(fixture.page(path).utf8))
    }

    /// The venues that a page lists, by what leads to them.
    private func listed(_ page: HTMLElement) -> [String] {
        page.all { $0.has("facility-item") }.compactMap { $0.first("h3")?.text }
    }

    @Test("every condition that some facility meets has a page that lists exactly those facilities")
    func lists() throws {
        let expected = [
            "by-kind-workers-home": ["甲家"], "by-kind-reading-room": ["乙屋", "丙屋"], "by-kind-activity-centre": ["丁中心"],
            "accessible": ["甲家", "丙屋"],
            // Planned places are nowhere open; hours that nobody gave are no hours.
            "by-day-1": ["甲家"], "by-day-5": ["甲家"], "by-day-6": ["甲家", "乙屋"], "by-day-7": ["乙屋"],
        ]
        try publish { fixture in
            for (name, facilities) in expected {
                #expect(try listed(page("facilities/\(name).html", of: fixture)) == facilities, "\(name)")
            }
            // The addresses of functions are derived; the finder knows them.
            let hub = try page("facilities/index.html", of: fixture)
            let links = hub.all("a").filter { $0.attributes["href"]?.hasPrefix("by-function-") == true }
            #expect(
                Dictionary(
                    uniqueKeysWithValues: try links.map { link in
                        (link.ownText, try listed(page("facilities/" + link.attributes["href"]!, of: fixture)))
                    }) == ["阅读": ["甲家", "乙屋", "丙屋"], "健身": ["甲家", "丁中心"], "自习": ["丙屋"]])
            let lists = try FileManager.default.contentsOfDirectory(atPath: fixture.output + "/facilities").filter {
                $0.hasPrefix("by-") || $0 == "accessible.html"
            }
            #expect(lists.count == 3 + 3 + 7 + 1)
        }
    }

    @Test("the number that a link to a list shows is the number on the list")
    func counts() throws {
        try publish { fixture in
            let hub = try page("facilities/index.html", of: fixture)
            let links = hub.all("a").filter { link in
                link.all { $0.has("note") }.first != nil && link.attributes["href"]?.hasSuffix(".html") == true
            }
            #expect(links.count == 14)
            for link in links {
                let count = link.all { $0.has("note") }[0].text.split(separator: " ").first.flatMap { Int($0) }
                #expect(
                    try listed(page("facilities/" + link.attributes["href"]!, of: fixture)).count == count,
                    "\(link.text)")
            }
        }
    }

    @Test(
        "conditions that nobody meets have no page",
        arguments: ["by-kind-activity-centre", "accessible", "by-day-1", "by-day-7"])
    func absent(list: String) throws {
        let rows = Self.facilities.split(separator: "\n", omittingEmptySubsequences: false).enumerated().filter {
            $0.offset == 0 || $0.element.hasPrefix("e,") || $0.element.isEmpty
        }
        let one =
            rows.map(\.element).joined(separator: "\n") + "e,职工书屋,戊屋,雪绒乡,,,,,,已开放,2022-05-01,周二 09:00-10:00,,,无,,,\n"
        try publish(one.replacing("\n\n", with: "\n")) { fixture in
            #expect(!FileManager.default.fileExists(atPath: fixture.output + "/facilities/\(list).html"))
            #expect(FileManager.default.fileExists(atPath: fixture.output + "/facilities/by-day-2.html"))
        }
    }

    @Test(
        "scripts get the week in minutes since midnight, Monday first, of open places with known hours only",
        arguments: [
            ("甲家", "510-690 870-1050;510-690 870-1050;510-690 870-1050;510-690 870-1050;510-690 870-1050;540-960;"),
            ("乙屋", "?;?;?;?;?;0-1440;0-1440"),
            ("丙屋", nil), ("丁中心", nil),
        ] as [(String, String?)])
    func week(name: String, expected: String?) throws {
        try publish { fixture in
            let item = try #require(
                page("facilities/index.html", of: fixture).all { $0.has("facility-item") }.first {
                    $0.first("h3")?.text == name
                })
            #expect(item.attributes["data-week"] == expected)
            #expect(item.all { $0.has("live") }.count == (expected == nil ? 0 : 1))
        }
    }

    @Test(
        "an item says where, when, what it costs, what is in it and whom to call, or that it is not known",
        arguments: [
            ("甲家", ["一路1号", "周一至周五", "免费", "健身、阅读", "坡道、电梯", "0989-8812351"]),
            ("乙屋", ["没有登记", "周六至周日 00:00—24:00", "没有登记", "阅读", "没有登记"]),
        ])
    func answers(name: String, expected: [String]) throws {
        try publish { fixture in
            let item = try #require(
                page("facilities/index.html", of: fixture).all { $0.has("facility-item") }.first {
                    $0.first("h3")?.text == name
                })
            let said = item.all("dd").map(\.text).filter { !$0.isEmpty }
            #expect(said.count == expected.count)
            for (said, expected) in zip(said, expected) { #expect(said.hasPrefix(expected)) }
        }
    }

    @Test("the finder offers what the items have, by the same names")
    func form() throws {
        try publish { fixture in
            let hub = try page("facilities/index.html", of: fixture)
            let items = hub.all { $0.has("facility-item") }
            func offered(_ name: String) -> Set<String> {
                Set(
                    hub.all { $0.name == "select" && $0.attributes["name"] == name }.flatMap { $0.all("option") }
                        .compactMap { $0.attributes["value"] }.filter { !$0.isEmpty })
            }
            #expect(offered("region") == Set(items.compactMap { $0.attributes["data-region"] }))
            #expect(offered("kind") == Set(items.compactMap { $0.attributes["data-kind"] }))
            #expect(
                offered("function")
                    == Set(
                        items.flatMap { ($0.attributes["data-functions"] ?? "").split(separator: "、").map(String.init) }
                    ))
            #expect(
                items.filter { $0.attributes["data-accessible"] != nil }.compactMap { $0.first("h3")?.text } == [
                    "甲家", "丙屋",
                ])
        }
    }
}

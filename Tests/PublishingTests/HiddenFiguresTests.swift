import Foundation
import Publishing
import Testing

@Suite("What is hidden cannot be told from anything that is published")
struct HiddenFiguresTests {
    private static let regions = """
        代码,名称,类别,上级,片区,拼音,图列,图行
        990123000000,云杉旗,旗,,,yun shan qi,,
        990123910000,北部片区,片区,云杉旗,,bei bu,,
        990123920000,南部片区,片区,云杉旗,,nan bu,,
        990123100000,大杨树镇,乡镇,云杉旗,北部片区,da yang shu zhen,1,1
        990123101000,麦穗原镇,乡镇,云杉旗,北部片区,mai sui yuan zhen,2,1
        990123102000,雪绒乡,乡镇,云杉旗,南部片区,xue rong xiang,1,2
        990123103000,鹤汀乡,乡镇,云杉旗,南部片区,he ting xiang,2,2

        """

    /// Everything that is published of a table: pages, downloads, charts, sentences, search index.
    private func site(_ files: [String: String]) throws -> [String: Data] {
        var all = files
        all["content/site.yaml"] = "title: 站\n"
        all["content/regions.csv"] = Self.regions
        let fixture = try SiteFixture(all)
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        #expect(outcome.isPublished, "\(outcome.diagnostics)")
        return try SiteFixture.tree(fixture.output)
    }

    private func expectSame(_ a: [String: Data], _ b: [String: Data]) {
        #expect(Set(a.keys) == Set(b.keys))
        #expect(!a.isEmpty)
        for (path, bytes) in a { #expect(b[path] == bytes, "\(path) tells") }
    }

    private static let report = """
        ---
        title: 甲
        date: 2025-03-01
        year: 2024
        ---

        雪绒乡机关有会员{{会员人数 雪绒乡 机关}}人，占{{会员人数 雪绒乡 机关 占比}}，入会率{{入会率 雪绒乡 机关}}，排第{{入会率 雪绒乡 排名}}，\
        机关会员最多的是{{会员人数 机关 最高}}，入会率最低的是{{入会率 最低}}，比上年{{会员人数 雪绒乡 机关 变化}}。

        ```chart
        类型: 分组条形图
        指标: 会员人数
        年度: 2024
        分组: 地区
        系列: 单位类型
        标题: 会员
        ```

        """

    /// 雪绒乡's 机关 are two units.
    private func coverage(members: [String: (employees: Int, members: Int)]) -> String {
        var text = "年度,地区,单位类型,基层工会组织数,涵盖单位数,应建会单位数,职工人数,会员人数,女会员人数,农民工会员人数\n"
        for year in [2023, 2024] {
            for (place, units) in [("大杨树镇", 9), ("麦穗原镇", 8), ("雪绒乡", 2), ("鹤汀乡", 7)] {
                for kind in ["机关", "非公有制企业"] {
                    let count = kind == "机关" ? units : units + 20
                    let own = year == 2024 ? members[place + kind] : nil
                    let (employees, members) = own ?? (count * 30 + year % 10, count * 20)
                    text += "\(year),\(place),\(kind),1,\(count),\(count + 1),\(employees),\(members),9,4\n"
                }
            }
        }
        return text
    }

    @Test("employees and members of few units: 31 and 20, or 38 and 24, and the site has the same bytes")
    func fewUnits() throws {
        func site(_ more: Int, _ members: Int) throws -> [String: Data] {
            try self.site([
                "content/data/coverage.csv": coverage(members: [
                    "雪绒乡机关": (31 + more, 20 + members), "雪绒乡非公有制企业": (700 - more, 460 - members),
                    "鹤汀乡机关": (240 - more, 150 - members), "鹤汀乡非公有制企业": (860 + more, 555 + members),
                ]), "content/data/coverage.yaml": "title: 覆盖\nsource: 年报\nas-of: 2024-12-31\nupdated: 2025-02-01\n",
                "content/reports/a.md": Self.report,
            ])
        }
        let first = try site(0, 0)
        expectSame(first, try site(7, 4))
        // The largest of some is not told where others are hidden.
        let report = String(decoding: try #require(first["reports/a.html"]), as: UTF8.self)
        let words = report.replacing(try Regex("<[^>]*>"), with: "")
        #expect(words.contains("机关会员最多的是不公布"), "\(words)")
        let download = String(decoding: try #require(first["data/coverage.csv"]), as: UTF8.self)
        #expect(download.contains("2024,雪绒乡,机关,1,2,3,[c],[c],[c],[c]"))
        #expect(download.contains("2024,大杨树镇,机关,1,9,10,274,180,9,4"))
    }

    private typealias Requests = (month: Int, place: String, kind: String, received: Int, settled: Int)

    /// What is published of requests from January on; 问技 are there in every month and everywhere.
    private func site(_ rows: [Requests], through last: Int = 12, asOf: String = "2024-12-31") throws -> [String: Data]
    {
        var text = "月份,地区,类别,提出者,受理件数,办结件数\n"
        for month in 1...last {
            for place in ["大杨树镇", "麦穗原镇", "雪绒乡", "鹤汀乡"] {
                text += "2024-\(month < 10 ? "0" : "")\(month),\(place),问技,职工,3,3\n"
            }
            for row in rows where row.month == month {
                text +=
                    "2024-\(month < 10 ? "0" : "")\(month),\(row.place),\(row.kind),职工,\(row.received),\(row.settled)\n"
            }
        }
        return try self.site([
            "content/data/service-requests.csv": text,
            "content/data/service-requests.yaml": """
            title: 诉求
            source: 台账
            as-of: \(asOf)
            updated: 2025-02-01
            since:
              大杨树镇: 2024-01
              麦穗原镇: 2024-01
              雪绒乡: 2024-01
              鹤汀乡: 2024-01

            """,
        ])
    }

    @Test("requests for help: two or three, in other months, settled or not, and the site has the same bytes")
    func hardship() throws {
        let others = [
            (month: 5, place: "大杨树镇", kind: "问需", received: 60, settled: 60),
            (month: 5, place: "大杨树镇", kind: "问暖", received: 60, settled: 30),
        ]
        let first = try site(
            others + [
                (2, "雪绒乡", "问暖", 1, 1), (3, "雪绒乡", "问暖", 1, 0), (4, "雪绒乡", "问需", 40, 30), (6, "鹤汀乡", "问暖", 20, 20),
                (7, "鹤汀乡", "问需", 50, 45),
            ])
        let second = try site(
            others + [
                (9, "雪绒乡", "问暖", 3, 2), (11, "雪绒乡", "问需", 39, 29), (1, "鹤汀乡", "问暖", 19, 19), (12, "鹤汀乡", "问需", 51, 46),
            ])
        expectSame(first, second)
        let download = String(decoding: try #require(first["data/service-requests.csv"]), as: UTF8.self)
        #expect(download.contains("问技") && !download.contains("问暖"))
    }

    @Test(
        "until the year is over nothing of requests for help is published, so that no edition can be subtracted from the next",
        arguments: [(11, "2024-11-30"), (12, "2024-12-15")])
    func unfinishedYear(last: Int, asOf: String) throws {
        let before: [Requests] = [(5, "大杨树镇", "问暖", 60, 30), (6, "鹤汀乡", "问暖", 20, 20), (5, "大杨树镇", "问需", 60, 60)]
        let first = try site(before, through: last, asOf: asOf)
        // The first request of a township, one more of another, and fifty more: the site has the same bytes.
        expectSame(first, try site(before + [(2, "雪绒乡", "问暖", 1, 1)], through: last, asOf: asOf))
        expectSame(first, try site(before + [(7, "鹤汀乡", "问暖", 1, 0)], through: last, asOf: asOf))
        expectSame(first, try site(before + [(7, "大杨树镇", "问暖", 50, 20)], through: last, asOf: asOf))
        let totals = String(decoding: try #require(first["data/service-requests-totals.csv"]), as: UTF8.self)
        for place in ["云杉旗", "雪绒乡", "大杨树镇"] {
            #expect(totals.contains("2024,\(place),问暖,全部,[c],[c]"), "\(totals)")
            #expect(totals.contains("2024,\(place),全部,全部,[c],[c]"), "\(totals)")
        }
        // Other kinds are what they are, and at the end of the year all is.
        let page = String(decoding: try #require(first["data/service-requests.csv"]), as: UTF8.self)
        #expect(page.contains("大杨树镇,问需,职工,60,60"))
        let whole = try site(before)
        let shown = String(decoding: try #require(whole["data/service-requests-totals.csv"]), as: UTF8.self)
        #expect(shown.contains("2024,大杨树镇,问暖,全部,60,30"), "\(shown)")
    }

    @Test("a year that grows month by month is no correction")
    func growingYear() throws {
        let fixture = try SiteFixture(["content/site.yaml": "title: 站\n", "content/regions.csv": Self.regions])
        defer { fixture.remove() }
        for last in [10, 11, 12] {
            var text = "月份,地区,类别,提出者,受理件数,办结件数\n"
            for month in 1...last {
                for place in ["大杨树镇", "麦穗原镇", "雪绒乡", "鹤汀乡"] {
                    for kind in ["问技", "问暖"] {
                        text += "2024-\(month < 10 ? "0" : "")\(month),\(place),\(kind),职工,\(month),\(month)\n"
                    }
                }
            }
            try fixture.write("content/data/service-requests.csv", text)
            try fixture.write(
                "content/data/service-requests.yaml",
                "title: 诉求\nsource: 台账\nas-of: 2024-\(last)-\(last == 11 ? 30 : 31)\nupdated: 2025-02-01\nsince:\n"
                    + ["大杨树镇", "麦穗原镇", "雪绒乡", "鹤汀乡"].map { "  \($0): 2024-01\n" }.joined())
            let outcome = try fixture.publish()
            #expect(outcome.isPublished, "\(outcome.diagnostics)")
            #expect(!outcome.diagnostics.contains { $0.code.hasPrefix("published-") }, "\(outcome.diagnostics)")
        }
    }

    /// Places and kinds as 年度,地区,单位类型,基层工会组织数,涵盖单位数,…, almost all of them of one or two units.
    private static let fewUnitsEverywhere = """
        年度,地区,单位类型,基层工会组织数,涵盖单位数,应建会单位数,职工人数,会员人数,女会员人数,农民工会员人数
        2024,大杨树镇,机关,2,2,3,12682,8229,2411,3689
        2024,大杨树镇,事业单位,1,1,1,5352,3552,3050,1206
        2024,大杨树镇,公有制企业,0,0,3,0,0,0,0
        2024,大杨树镇,非公有制企业,1,2,2,16274,14642,13266,14554
        2024,麦穗原镇,机关,2,2,5,17552,11061,4205,5828
        2024,麦穗原镇,事业单位,2,2,5,12988,9477,7042,5140
        2024,麦穗原镇,公有制企业,1,1,3,6660,5166,4540,5006
        2024,麦穗原镇,非公有制企业,1,1,4,5390,3418,1201,829
        2024,雪绒乡,机关,1,1,3,4040,2960,1072,2480
        2024,雪绒乡,事业单位,2,2,3,11456,9749,9011,3857
        2024,雪绒乡,公有制企业,1,2,4,4146,2373,1762,1899
        2024,雪绒乡,非公有制企业,1,5,8,43210,23020,7369,4644
        2024,鹤汀乡,机关,8,9,11,20772,17160,8233,11488
        2024,鹤汀乡,事业单位,2,2,3,16768,12277,11840,8132
        2024,鹤汀乡,公有制企业,1,2,2,7886,6331,5961,4668
        2024,鹤汀乡,非公有制企业,1,3,5,7740,4543,919,1847
        2024,旗直属工会,机关,1,1,4,6271,5572,4556,4450
        2024,旗直属工会,事业单位,0,0,3,0,0,0,0
        2024,旗直属工会,公有制企业,1,20,21,70880,43403,26741,19759
        2024,旗直属工会,非公有制企业,1,2,5,10552,8279,586,93

        """

    @Test("a unit count that is corrected from 2 to 3 moves no cover: what was hidden stays hidden, edition by edition")
    func twoEditions() throws {
        let regions = """
            代码,名称,类别,上级,片区
            990123000000,云杉旗,旗,,
            990123100000,大杨树镇,乡镇,云杉旗,
            990123101000,麦穗原镇,乡镇,云杉旗,
            990123102000,雪绒乡,乡镇,云杉旗,
            990123103000,鹤汀乡,乡镇,云杉旗,
            990123990000,旗直属工会,旗直,云杉旗,

            """
        let fixture = try SiteFixture([
            "content/site.yaml": "title: 站\n", "content/regions.csv": regions,
            "content/data/coverage.csv": Self.fewUnitsEverywhere,
            "content/data/coverage.yaml": "title: 覆盖\nsource: 年报\nas-of: 2024-12-31\nupdated: 2025-02-01\n",
        ])
        defer { fixture.remove() }
        func totals() throws -> Set<String> {
            let outcome = try fixture.publish()
            #expect(outcome.isPublished, "\(outcome.diagnostics)")
            #expect(!outcome.diagnostics.contains { $0.code == "cover-moved" })
            return Set(try fixture.page("data/coverage-totals.csv").split(whereSeparator: \.isNewline).map(String.init))
        }
        let first = try totals()
        let tree = try SiteFixture.tree(fixture.output)
        #expect(try totals() == first)
        expectSame(tree, try SiteFixture.tree(fixture.output))
        // By itself the corrected table has another cover: a total less one of the first edition is one unit.
        let corrected = Self.fewUnitsEverywhere.replacingOccurrences(
            of: "鹤汀乡,公有制企业,1,2,2,", with: "鹤汀乡,公有制企业,1,3,3,")
        let alone = try SiteFixture([
            "content/site.yaml": "title: 站\n", "content/regions.csv": regions,
            "content/data/coverage.csv": corrected,
            "content/data/coverage.yaml": "title: 覆盖\nsource: 年报\nas-of: 2024-12-31\nupdated: 2025-02-01\n",
        ])
        defer { alone.remove() }
        #expect(try alone.publish().isPublished)
        #expect(
            try !alone.page("data/coverage-totals.csv").split(whereSeparator: \.isNewline).allSatisfy {
                first.contains(String($0))
            })
        try fixture.write("content/data/coverage.csv", corrected)
        for _ in 0..<2 { #expect(try totals().isSubset(of: first)) }
    }
}

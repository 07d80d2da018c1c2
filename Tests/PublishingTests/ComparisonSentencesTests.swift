import Foundation
import Publishing
import Testing

@Suite("Sentences about changes and extremes agree with the figures")
struct ComparisonSentencesTests {
    private static let regions = """
        代码,名称,类别,上级,片区,别名,拼音,图列,图行
        990123000000,云杉旗,旗,,,,yun shan qi,,
        990123100000,大杨树镇,乡镇,云杉旗,,,da yang shu zhen,1,1
        990123102000,雪绒乡,乡镇,云杉旗,,,xue rong xiang,2,1
        990123990000,旗直属工会,旗直,云杉旗,,,qi zhi shu,3,1

        """

    /// Members rise from 1000 to 1100 in all; a few belong to 雪绒乡, whose units are two.
    private static let coverage = """
        年度,地区,单位类型,基层工会组织数,涵盖单位数,应建会单位数,职工人数,会员人数,女会员人数,农民工会员人数
        2023,大杨树镇,机关,10,20,40,1000,900,40,0
        2023,雪绒乡,机关,1,1,2,9,5,5,0
        2023,旗直属工会,机关,2,12,12,95,95,5,0
        2024,大杨树镇,机关,10,30,40,1000,950,40,3
        2024,雪绒乡,机关,1,2,2,20,9,5,0
        2024,旗直属工会,机关,2,12,12,141,141,5,0

        """

    /// The same where 雪绒乡 has units enough to be shown.
    private static let nothingHidden = coverage.replacingOccurrences(of: "雪绒乡,机关,1,1,2,", with: "雪绒乡,机关,1,20,20,")
        .replacingOccurrences(of: "雪绒乡,机关,1,2,2,", with: "雪绒乡,机关,1,20,20,")

    private func publish<T>(
        _ text: String, coverage: String = coverage, _ look: (SiteFixture, Publisher.Outcome) throws -> T
    ) throws -> T {
        let fixture = try SiteFixture([
            "content/site.yaml": "title: 站\n", "content/regions.csv": Self.regions,
            "content/data/coverage.csv": coverage, "content/data/coverage.yaml": "title: 覆盖\nsource: 年报\n",
            "content/reports/a.md": "---\ntitle: 甲\ndate: 2025-03-01\nyear: 2024\n---\n\n" + text + "\n",
        ])
        defer { fixture.remove() }
        return try look(fixture, fixture.publish())
    }

    private func text(_ page: String, in fixture: SiteFixture) throws -> String {
        try HTMLElement.parse(Array(fixture.page(page).utf8)).text
    }

    @Test(
        "the verb before a change says its direction, and is put right where the data went the other way",
        arguments: [
            ("比上年增长{{会员人数 2024 同比}}。", "比上年增长10.0%。", false), ("比上年增长了{{会员人数 2024 同比}}。", "比上年增长了10.0%。", false),
            ("比上年下降{{会员人数 2024 同比}}。", "比上年增长10.0%。", true), ("比上年减少{{会员人数 2024 增减}}人。", "比上年增加100人。", true),
            // Backwards in time everything fell.
            ("比下年增长{{会员人数 2024 2023 同比}}。", "比下年下降9.1%。", true), ("比下年下降{{会员人数 2024 2023 同比}}。", "比下年下降9.1%。", false),
            ("比下年增加{{会员人数 2024 2023 增减}}人。", "比下年减少100人。", true), ("比下年多{{会员人数 2024 2023 增减}}人。", "比下年少100人。", true),
            ("比下年少{{会员人数 2024 2023 增减}}人。", "比下年少100人。", false), ("比下年净增{{会员人数 2024 2023 增减}}人。", "比下年净减100人。", true),
            ("组建率提高了{{组建率 2024 2023 增减}}。", "组建率下降了20.4个百分点。", true),
            // No verb, or none that says a direction.
            ("增减{{会员人数 2024 2023 增减}}人。", "增减-100人。", false), ("很多{{会员人数 2024 增减}}人。", "很多100人。", false),
            ("{{会员人数 2024 2023 变化}}人。", "减少100人。", false),
        ])
    func verbs(source: String, expected: String, isReversed: Bool) throws {
        try publish(source) { fixture, outcome in
            let report = try text("reports/a.html", in: fixture)
            #expect(report.contains(expected))
            #expect(outcome.diagnostics.contains { $0.code == "reversed-change" } == isReversed)
            #expect(!outcome.diagnostics.contains { $0.severity == .error })
        }
    }

    @Test("what a finding compares is what the table below it lists, 旗直 and all")
    func sameRows() throws {
        let page = try publish("甲") { fixture, _ in try fixture.page("coverage.html") }
        let figures = try HTMLElement.parse(Array(page.utf8)).all("figure")
        let chart = try #require(figures.first { $0.id == "coverage-by-region-chart" })
        let marks = Set(chart.all { $0.attributes["data-key"] != nil }.compactMap { $0.attributes["data-key"] })
        #expect(marks == ["大杨树镇", "雪绒乡", "旗直属工会"])
        // 雪绒乡 has all of its two units: too few to be compared.
        #expect(
            chart.text.contains("组建率：比较的 2 个中，最高的是旗直属工会（100.0%），最低的是大杨树镇（75.0%）（另有 1 个基数不足 10，不作比较）"))
        let table = try #require(figures.first { $0.id == "coverage-by-region" })
        #expect(table.text.contains("基数（分母）不足 10 的比率"))
    }

    @Test("a small base has no percentage, and the headline says why")
    func smallBase() throws {
        // Four units: enough to be shown, too few to be compared.
        let rows = Self.coverage.replacing("雪绒乡,机关,1,1,2", with: "雪绒乡,机关,1,4,4")
            .replacing("雪绒乡,机关,1,2,2", with: "雪绒乡,机关,1,4,4")
        try publish("会员比上年增长{{会员人数 2024 雪绒乡 同比}}。", coverage: rows) { fixture, outcome in
            let region = try text("regions/xue-rong-xiang.html", in: fixture)
            #expect(region.contains("比上年增加4（上年 5，基数小，不算百分比）"))
            #expect(region.contains("基数只有 4，不与上年比较"))
            #expect(try text("reports/a.html", in: fixture).contains("基数 5 不足 10，不算百分比"))
            let warning = outcome.diagnostics.first { $0.code == "figure-without-value" }
            #expect(warning?.message.zh.contains("基数 5 不足 10，不算百分比") == true)
        }
    }

    @Test("a note tells why a difference of rates is not that of the rates shown")
    func rounding() throws {
        // 66.7% and 33.3% are 33.3 apart, not 33.4.
        let rows = Self.coverage.replacingOccurrences(of: "10,20,40,1000,900", with: "10,10,30,1000,900")
            .replacingOccurrences(of: "10,30,40,1000,950", with: "10,20,30,1000,950")
        try publish("组建率{{组建率 2024 大杨树镇 变化}}。", coverage: rows) { fixture, _ in
            let report = try text("reports/a.html", in: fixture)
            #expect(report.contains("组建率提高33.3个百分点") && report.contains("四舍五入以前的比率"))
            let region = try text("regions/da-yang-shu-zhen.html", in: fixture)
            #expect(region.contains("比上年提高33.3个百分点") && region.contains("差数由四舍五入以前的比率算出"))
        }
    }

    @Test("about right stays about right in sums, rates, sentences and tables")
    func approximations() throws {
        let rows = Self.nothingHidden.replacingOccurrences(of: "1000,950", with: "1000,约950")
        try publish("会员{{会员人数}}人，入会率{{入会率 大杨树镇}}。", coverage: rows) { fixture, outcome in
            let report = try text("reports/a.html", in: fixture)
            #expect(report.contains("会员约1100人，入会率约95%。"))
            let page = try text("coverage.html", in: fixture)
            #expect(page.contains("约1100人") && !page.contains("1100左右"))
            #expect(!outcome.diagnostics.contains { $0.severity == .error })
        }
    }

    @Test("rows of less than the smallest base do not count where parts are compared")
    func smallRows() throws {
        let chart = "```chart\n类型: 百分比条形图\n指标: 基层工会组织数\n分组: 地区\n系列: 单位类型\n标题: 构成\n```\n"
        let rows =
            Self.nothingHidden
            + [("大杨树镇", 3), ("雪绒乡", 2), ("旗直属工会", 9)].map { "2024,\($0),社会组织,\($1),20,20,50,40,5,0\n" }.joined()
            + ["大杨树镇", "雪绒乡", "旗直属工会"].map { "2023,\($0),社会组织,1,20,20,50,40,5,0\n" }.joined()
        try publish(chart, coverage: rows) { fixture, _ in
            // 10 and 3, 2 and 9; 1 and 2 of 雪绒乡 are too few.
            let page = try text("reports/a.html", in: fixture)
            #expect(page.contains("每行合计为 100%；机关、社会组织各在 2 行中的 1 行占比最大（另有 1 行不足 10，不作比较）"))
        }
    }

    @Test("bars of names stand by their figures; grades keep their order")
    func order() throws {
        let chart = "```chart\n类型: 条形图\n指标: 会员人数\n分组: 地区\n标题: 大杨树镇最多\n```\n"
        try publish(chart, coverage: Self.nothingHidden) { fixture, _ in
            let page = try HTMLElement.parse(Array(fixture.page("reports/a.html").utf8))
            let keys = page.all { $0.has("bar") }.compactMap { $0.attributes["data-key"] }
            #expect(keys == ["大杨树镇", "旗直属工会", "雪绒乡"])
        }
    }
}

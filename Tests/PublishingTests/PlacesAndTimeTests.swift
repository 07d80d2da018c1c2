import Diagnostics
import Foundation
import Publishing
import Testing

/// A small county: two townships, two kinds, and what a test lays over it.
private struct County {
    static let header = "年度,地区,单位类型,基层工会组织数,涵盖单位数,职工人数,会员人数,女会员人数\n"
    var files = [
        "content/site.yaml": "title: 试验站\n",
        "content/data/coverage.yaml": "title: 组织和会员\nsource: 年报\n",
        "content/regions.csv": "代码,名称,类别\n150999000000,苍岭旗,旗\n150999100000,河口镇,乡镇\n150999101000,石岭镇,乡镇\n",
        "content/reports/a.md": "---\ntitle: 甲\ndate: 2025-03-01\nyear: 2024\n---\n\n会员{{会员人数 2024}}人。\n",
    ]

    init(_ rows: [String], _ others: [String: String] = [:]) {
        files["content/data/coverage.csv"] = Self.header + rows.joined(separator: "\n") + "\n"
        files.merge(others) { $1 }
    }

    static func row(_ year: Int, _ place: String, _ kind: String = "机关", members: String = "90") -> String {
        "\(year),\(place),\(kind),1,20,100,\(members),40"
    }

    /// What is said, and the texts of the pages asked for.
    func published(_ pages: String...) throws -> (problems: [Diagnostic], isPublished: Bool, pages: [String]) {
        let fixture = try SiteFixture(files)
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        let texts = try outcome.isPublished ? pages.map { try fixture.page($0) } : []
        return (outcome.diagnostics.filter { $0.severity != .note }, outcome.isPublished, texts)
    }
}

@Suite("Places and years are what the content says")
struct PlacesAndTimeTests {
    @Test("a row that is missing stops publishing")
    func missingRow() throws {
        let rows = [
            County.row(2024, "河口镇"), County.row(2024, "河口镇", "社会组织"), County.row(2024, "石岭镇"),
        ]
        let outcome = try County(rows).published()
        #expect(!outcome.isPublished)
        #expect(outcome.problems.map(\.code) == ["missing-row"])
    }

    @Test("totals without kinds are published, and pages by kind say that there is no split")
    func totalsOnly() throws {
        let rows = [County.row(2024, "河口镇", "合计"), County.row(2024, "石岭镇", "合计")]
        let outcome = try County(rows).published("coverage.html", "reports/a.html", "data/coverage.csv")
        #expect(outcome.problems.map(\.code) == [])
        try #require(outcome.isPublished)
        #expect(outcome.pages[0].contains("这张表没有按单位类型分，只有合计。"))
        #expect(outcome.pages[0].contains("看不出那里有没有空白点"))
        #expect(outcome.pages[1].contains(">180</a>"))
        #expect(outcome.pages[2].contains("2024,河口镇,合计"))
    }

    private static let lives = """
        代码,名称,类别,拼音,起始年,终止年,后继,曾用名,旧网址名
        150999000000,苍岭县,县,cang ling xian,,,,,
        150999100000,河口街道,街道,he kou jie dao,,,,河口镇 2024,he-kou-zhen
        150999101000,石岭镇,镇,shi ling zhen,,2023,河口街道,,
        150999102000,新城镇,镇,xin cheng zhen,2024,,,,

        """

    @Test("a merged township keeps its history, a new one changes none, and an old address leads to the new one")
    func placesHaveLives() throws {
        let rows = [
            County.row(2023, "河口镇"), County.row(2023, "石岭镇"), County.row(2024, "河口镇", members: "95"),
            County.row(2024, "新城镇"),
        ]
        let outcome = try County(rows, ["content/regions.csv": Self.lives]).published(
            "coverage.html", "regions/shi-ling-zhen.html", "regions/he-kou-jie-dao.html", "regions/he-kou-zhen.html",
            "regions/index.html")
        #expect(outcome.problems.map(\.code) == [])
        try #require(outcome.isPublished)
        let (whole, merged, successor, old, index) = (
            outcome.pages[0], outcome.pages[1], outcome.pages[2], outcome.pages[3], outcome.pages[4]
        )
        #expect(whole.contains(">185</a>") && whole.contains(">180</a>"))
        #expect(whole.contains("比上年增加5"))
        #expect(whole.contains("2024年起，石岭镇并入河口街道。"))
        #expect(merged.contains("2023年度") && merged.contains("2024年起，石岭镇并入河口街道。"))
        #expect(!merged.contains("不适用</td>"))
        #expect(successor.contains("前后范围不同，不能直接比较") && !successor.contains("比上年增加"))
        #expect(successor.contains("<span>街道</span>"))
        #expect(old.contains("<a href=\"he-kou-jie-dao.html\">河口街道</a>"))
        #expect(old.contains("rel=\"canonical\" href=\"he-kou-jie-dao.html\""))
        #expect(old.contains("2024年起，河口镇更名为河口街道。这一页换了网址。"))
        #expect(index.contains("已撤并") && index.contains("全县"))
    }

    @Test("there is one place of the top level")
    func secondWhole() throws {
        let list = "代码,名称,类别\n150999000000,苍岭旗,旗\n150999100000,河口镇,乡镇\n150998000000,另旗,旗\n"
        let outcome = try County([County.row(2024, "河口镇")], ["content/regions.csv": list]).published()
        #expect(outcome.problems.map(\.code) == ["second-whole"])
    }

    @Test("a year that is not whole is labelled, and is neither compared nor ranked")
    func incompleteYear() throws {
        let rows = [2023, 2024].flatMap { [County.row($0, "河口镇"), County.row($0, "石岭镇", members: "\($0 - 1950)")] }
        let outcome = try County(
            rows,
            [
                "content/data/coverage.yaml": "title: 表\nsource: 年报\ncomplete-through: 2024-06\n",
                "content/reports/a.md":
                    "---\ntitle: 甲\ndate: 2025-03-01\nyear: 2024\n---\n\n会员比上年{{会员人数 2024 变化}}，石岭镇第{{会员人数 2024 石岭镇 排名}}。\n",
            ]
        ).published("coverage.html", "reports/a.html", "data/coverage.csv", "regions/150999101000.html")
        try #require(outcome.isPublished)
        #expect(outcome.problems.map(\.code) == ["figure-without-value", "figure-without-value"])
        #expect(wording(outcome.problems).contains("2024年只有6月底的数"))
        #expect(outcome.pages[0].contains("2024年6月底"))
        for page in outcome.pages { #expect(!page.contains("比上年增加") && !page.contains("增加到")) }
        #expect(outcome.pages[1].contains("2024年只有6月底的数，不与全年比较"))
        #expect(outcome.pages[2].contains("6月底") && outcome.pages[2].contains("标记"))
    }

    @Test("a series breaks: no change across it, and a mark in the chart")
    func brokenSeries() throws {
        let rows = (2021...2024).flatMap { [County.row($0, "河口镇"), County.row($0, "石岭镇", members: "\($0 - 1950)")] }
        let yaml = """
            title: 表
            source: 年报
            breaks:
              - year: 2024
                indicators: [会员人数]
                reason: 不再计入退休会员
            status:
              2024: 初步
              2023: 修订

            """
        let outcome = try County(rows, ["content/data/coverage.yaml": yaml]).published(
            "coverage.html", "data/coverage.csv", "data/coverage.html", "reports/a.html")
        #expect(outcome.problems.map(\.code) == [])
        try #require(outcome.isPublished)
        let page = outcome.pages[0]
        #expect(page.contains("2024年起口径有变（不再计入退休会员），前后不能直接比较"))
        #expect(page.contains("class=\"break\"") && page.contains("口径变化"))
        #expect(page.contains("2024 [p]") && page.contains("2023 [r]") && page.contains("2024年度（初步数）"))
        #expect(page.contains("[p] 2024年是初步数。"))
        #expect(!page.contains("[p]的") && !page.contains("[p]是"))
        #expect(outcome.pages[1].contains("[p]；[b]") && outcome.pages[1].contains("[r]"))
        #expect(outcome.pages[2].contains("不再计入退休会员"))
        #expect(outcome.pages[3].contains("[p]</sup>"))
    }

    @Test("a missing year is a gap, never a joined line")
    func missingYear() throws {
        let rows = [2021, 2022, 2024].flatMap {
            [County.row($0, "河口镇"), County.row($0, "石岭镇", members: "\($0 - 1950)")]
        }
        #expect(try County(rows).published().problems.map(\.code) == ["missing-year"])
        let outcome = try County(
            rows, ["content/data/coverage.yaml": "title: 表\nsource: 年报\nmissing-years: [2023]\n"]
        ).published("coverage.html")
        try #require(outcome.isPublished)
        let page = outcome.pages[0]
        #expect(page.contains("<th scope=\"row\">2023</th>"))
        #expect(page.contains("2023年没有采集。"))
        #expect(page.contains("data-state=\"gap\""))
        // From 2021 to 2022, and a point alone for 2024.
        let path = page.components(separatedBy: "class=\"line\" d=\"").dropFirst().first?.prefix { $0 != "\"" } ?? ""
        #expect(path.count { $0 == "L" } == 1)
    }

    @Test("places that take part since a month: before that nothing applies, and years are compared like for like")
    func joining() throws {
        let header = "月份,地区,类别,提出者,受理件数,办结件数\n"
        let months = (2022...2024).flatMap { year in (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)" } }
        let first = months.map { "\($0),河口镇,问需,职工,\($0.hasPrefix("2024") ? 3 : 2),1" }
        let second = months.filter { $0 >= "2024-03" }.map { "\($0),石岭镇,问需,职工,5,1" }
        let outcome = try County(
            [County.row(2024, "河口镇"), County.row(2024, "石岭镇")],
            [
                "content/data/service-requests.csv": header + (first + second).joined(separator: "\n") + "\n",
                "content/data/service-requests.yaml":
                    "title: 诉求\nsource: 台账\nas-of: 2024-12-31\nsince:\n  河口镇: 2022-01\n  石岭镇: 2024-03\n",
                "content/reports/a.md":
                    "---\ntitle: 甲\ndate: 2025-03-01\nyear: 2024\n---\n\n同口径{{受理件数 2024 同口径 变化}}件，石岭镇上年{{受理件数 2023 石岭镇}}件。\n",
            ]
        ).published("network-platform.html", "reports/a.html", "regions/150999101000.html")
        try #require(outcome.isPublished)
        #expect(outcome.problems.map(\.code) == ["figure-without-value"])
        let page = outcome.pages[0]
        #expect(page.contains("同口径（两年都全年参加的河口镇）比上年增加12（50.0%）"))
        #expect(!page.contains(">比上年增加"))
        #expect(page.contains("石岭镇从2024年3月起；在那以前不适用，不是零。"))
        #expect(outcome.pages[1].contains(">增加12</a>") && outcome.pages[1].contains(">不适用</a>"))
        #expect(outcome.pages[1].contains("只算两年都全年参加的1个地区：河口镇"))
        #expect(!outcome.pages[2].contains("比上年增加"))
    }

    @Test("a total without a number names the part that is missing")
    func missingPart() throws {
        let rows = [County.row(2024, "河口镇"), County.row(2024, "石岭镇", members: "—")]
        let outcome = try County(rows).published("coverage.html", "reports/a.html")
        try #require(outcome.isPublished)
        for page in outcome.pages { #expect(page.contains("2024年石岭镇机关的会员人数没有采集")) }
        let hidden = try County([County.row(2024, "河口镇"), County.row(2024, "石岭镇", members: "xxx")])
            .published("coverage.html", "reports/a.html")
        #expect(hidden.pages.allSatisfy { $0.contains("2024年石岭镇机关的会员人数未公开") })
        #expect(hidden.pages.last?.contains(">未公开</a>") == true)
    }

    private func wording(_ problems: [Diagnostic]) -> String { problems.map(\.message.zh).joined(separator: "\n") }
}

@Suite("Places and years: what figures say of themselves")
struct PlacesAndTimeInWordsTests {
    private static func report(_ text: String) -> [String: String] {
        ["content/reports/a.md": "---\ntitle: 甲\ndate: 2025-03-01\nyear: 2024\n---\n\n\(text)\n"]
    }

    @Test("a change of what is masked is masked, and the warning says what is missing")
    func maskedChange() throws {
        let rows =
            [2023, 2024].map { County.row($0, "河口镇") }
            + [County.row(2023, "石岭镇"), County.row(2024, "石岭镇", members: "xx")]
        let outcome = try County(rows, Self.report("会员{{会员人数 2024}}人，比上年{{会员人数 2024 变化}}人。"))
            .published("reports/a.html")
        #expect(outcome.problems.map(\.code) == ["figure-without-value", "figure-without-value"])
        #expect(outcome.problems.allSatisfy { $0.message.zh.contains("2024年石岭镇机关的会员人数未公开") })
        #expect(outcome.pages.first?.contains(">—</a>") == false)
    }

    @Test("a rate is of those to whom both of its parts apply")
    func unpairedRows() throws {
        let rows = [
            County.row(2024, "河口镇"), County.row(2024, "石岭镇", members: "不适用").replacing("不适用,40", with: "不适用,不适用"),
        ]
        let outcome = try County(rows, Self.report("会员{{会员人数 2024}}人，入会率{{入会率 2024}}。"))
            .published("reports/a.html", "coverage.html")
        #expect(outcome.problems.map(\.code) == [])
        try #require(outcome.isPublished)
        // 90 of the 100 employees of one township; those of the other have no members to count.
        #expect(outcome.pages[0].contains(">90</a>人") && outcome.pages[0].contains(">90.0%</a>"))
        #expect(outcome.pages[1].contains("会员人数 90 ÷ 职工人数 100"))
    }

    @Test("a figure of a year that is not whole says in the text which months it has")
    func monthsInProse() throws {
        let outcome = try County(
            [2023, 2024].flatMap { [County.row($0, "河口镇"), County.row($0, "石岭镇")] },
            ["content/data/coverage.yaml": "title: 表\nsource: 年报\ncomplete-through: 2024-06\n"]
        ).published("reports/a.html")
        #expect(
            outcome.pages.first?.contains(
                ">180</a><sup class=\"status\" title=\"2024年只有6月底的数\">6月底</sup>人") == true)
    }

    @Test(
        "a typed change is told when its years do not compare, though it is rightly subtracted",
        arguments: [
            ("会员比上年增加20人。", 1), ("会员比2022年增加30人。", 1), ("会员比上年增长11.8%。", 1), ("会员190人。", 0), ("职工200人。", 0),
            ("2023年会员比2022年增加10人。", 0),
        ])
    func typedAcrossBreak(text: String, expected: Int) throws {
        // The county had 160, 170 and 190 members.
        let rows = [(2022, "80"), (2023, "85"), (2024, "95")].flatMap { year, members in
            [County.row(year, "河口镇", members: members), County.row(year, "石岭镇", members: members)]
        }
        let yaml =
            "title: 表\nsource: 年报\nbreaks:\n  - year: 2024\n    indicators: [会员人数]\n    reason: 不再计入退休会员\n"
        let problems = try County(rows, Self.report(text).merging(["content/data/coverage.yaml": yaml]) { $1 })
            .published().problems
        #expect(problems.map(\.code) == [String](repeating: "stated-change", count: expected))
        #expect(problems.allSatisfy { $0.message.zh.contains("2024年起口径有变（不再计入退休会员）") })
    }

    @Test(
        "parts are called by the levels that the list has",
        arguments: [("街道", "街道", "各街道"), ("苏木", "街道", "各苏木街道"), ("镇", "街道", "各乡镇"), ("镇", "乡", "各乡镇")])
    func levels(first: String, second: String, expected: String) throws {
        let places = [("河口", first), ("石岭", second)]
        let list = places.enumerated().map { "15099910\($0)000,\($1.0)\($1.1),\($1.1)\n" }.joined()
        let outcome = try County(
            places.map { County.row(2024, $0 + $1) },
            Self.report("会员{{会员人数 2024 乡镇}}人，指导员{{指导员人数 2024}}人。").merging([
                "content/regions.csv": "代码,名称,类别\n150999000000,苍岭县,县\n\(list)",
                "content/data/instructors.csv": "年度,地区,指导员人数,联系单位数,指导建会单位数\n"
                    + places.map { "2024,\($0)\($1),2,30,4\n" }.joined(),
                "content/data/instructors.yaml": "title: 指导员\nsource: 台账\n",
            ]) { $1 }
        ).published("reports/a.html")
        #expect(outcome.problems.map(\.code) == [])
        #expect(outcome.pages.first?.contains("会员人数（\(expected)合计，2024年度）") == true)
    }

    @Test("a place has no class in the years before it was there")
    func classesBeforeFounding() throws {
        let list = "代码,名称,类别,起始年\n150999000000,苍岭旗,旗,\n150999100000,河口镇,乡镇,\n150999101000,石岭镇,乡镇,2024\n"
        let outcome = try County(
            [County.row(2024, "河口镇"), County.row(2024, "石岭镇")],
            [
                "content/regions.csv": list,
                "content/data/township-classes.csv":
                    "年度,地区,类别,双创优等次\n2023,河口镇,A类,一类\n2024,河口镇,A类,一类\n2024,石岭镇,B类,二类\n",
                "content/data/township-classes.yaml": "title: 分类\nsource: 考核\n",
            ]
        ).published("classification.html", "regions/150999101000.html")
        try #require(outcome.isPublished)
        #expect(outcome.pages[0].contains(">不适用</td>"))
        #expect(!outcome.pages[1].contains("<th scope=\"row\">2023</th>"))
    }

    @Test("figures that a table with an error lacks are not told in the reports")
    func consequences() throws {
        let report = Self.report("会员{{会员人数 2024}}人，比上年{{会员人数 2024 变化}}人；2023年{{会员人数 2023 石岭镇}}人。")
        let rows = [County.row(2024, "河口镇"), County.row(2024, "石岭镇"), County.row(2023, "河口镇")]
        #expect(try County(rows, report).published().problems.map(\.code) == ["missing-row"])
        #expect(
            try County(rows + ["20Z3,石岭镇,机关,1,20,100,90,40"], report).published().problems.map(\.code) == ["year"])
    }
}

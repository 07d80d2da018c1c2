import Foundation
import Publishing
import Testing

@Suite("Figures in reports")
struct FiguresInProseTests {
    private static let regions = """
        代码,名称,类别,上级,片区,别名,拼音,图列,图行
        990123000000,云杉旗,旗,,,,yun shan qi,,
        990123100000,大桦树镇,乡镇,云杉旗,,,da hua shu zhen,1,1
        990123102000,雪绒乡,乡镇,云杉旗,,,xue rong xiang,2,1

        """

    private static let coverage = """
        年度,地区,单位类型,基层工会组织数,涵盖单位数,应建会单位数,职工人数,会员人数,女会员人数,农民工会员人数
        2023,大桦树镇,机关,1,20,40,100,90,40,0
        2023,雪绒乡,机关,1,10,20,20,10,5,0
        2024,大桦树镇,机关,1,30,40,100,95,40,3
        2024,雪绒乡,机关,1,10,20,20,15,5,0

        """

    /// Publishes one report of the lines given, which begin on line 7.
    private func publish(_ text: String, expecting problems: [String] = []) throws -> (
        page: String, fixture: SiteFixture
    ) {
        let fixture = try SiteFixture([
            "content/site.yaml": "title: 站\n", "content/regions.csv": Self.regions,
            "content/data/coverage.csv": Self.coverage,
            "content/data/coverage.yaml": "title: 覆盖\nsource: 年报\n",
            "content/reports/a.md": "---\ntitle: 甲\ndate: 2025-03-01\nyear: 2024\n---\n\n" + text,
        ])
        let outcome = try fixture.publish()
        #expect(outcome.places(in: fixture) + outcome.places(in: fixture, .warning) == problems)
        return (outcome.isPublished ? try fixture.page("reports/a.html") : "", fixture)
    }

    @Test("a figure leads to its explanation, and that to its formula, rows and definition")
    func provenance() throws {
        let (page, fixture) = try publish("全旗会员{{会员人数}}人，比上年增长{{会员人数 2024 同比}}。会员{{会员人数}}人。\n")
        defer { fixture.remove() }
        #expect(page.contains("href=\"#figure-1\"") && page.contains(">110</a>人") && page.contains(">10.0%</a>。"))
        #expect(page.components(separatedBy: "id=\"figure-1\"").count == 2 && !page.contains("id=\"figure-3\""))
        #expect(page.contains("(110 − 100) ÷ 100 × 100%"))
        #expect(
            page.contains("href=\"../data/coverage-2024.html\"") && page.contains("href=\"../data/coverage-2023.html\"")
        )
        #expect(page.contains("href=\"../data/indicators.html#members\""))
        let rows = try fixture.page("data/coverage-2024.html")
        #expect(rows.contains("id=\"xue-rong-xiang\"") && rows.contains("id=\"r4\""))
        #expect(try fixture.page("data/indicators.html").contains("id=\"members\""))
        // The list of reports shows the value, not the reference.
        #expect(try fixture.page("reports/index.html").contains("全旗会员110人"))
    }

    @Test("a chart has its finding, a subtitle, a description and the table under it")
    func chart() throws {
        let (page, fixture) = try publish("```chart\n类型: 条形图\n指标: 会员人数\n分组: 地区\n标题: 大桦树镇最多\n```\n")
        defer { fixture.remove() }
        for words in [
            "<svg", "大桦树镇最多", "会员人数（2024年度），单位：人", "最多的是大桦树镇（95），最少的是雪绒乡（15）", "../data/coverage-2024.html#r3",
        ] {
            #expect(page.contains(words), "lacks \(words)")
        }
    }

    @Test(
        "every kind of chart is drawn from the data",
        arguments: [
            ("条形图", "指标: 组建率\n分组: 地区"), ("分组条形图", "指标: [职工人数, 会员人数]\n分组: 地区"), ("百分比条形图", "指标: 会员人数\n分组: 地区\n系列: 单位类型"),
            ("折线图", "指标: 会员人数\n分组: 单位类型"), ("点图", "指标: 组建率\n分组: 地区\n年度: 2023、2024"), ("小多图", "指标: 会员人数\n分组: 地区"),
            ("方格图", "指标: 组建率"),
        ])
    func kinds(kind: String, lines: String) throws {
        let (page, fixture) = try publish("```chart\n类型: \(kind)\n\(lines)\n标题: 题\n```\n")
        defer { fixture.remove() }
        #expect(page.contains("<svg") && page.contains("\(kind)：") && page.contains("<table"))
    }

    @Test(
        "what is wrong is said at its column",
        arguments: [
            ("会员{{会员人娄 2024}}人", ["content/reports/a.md:7:5 figure-indicator"]),
            ("{{会员人数 2019}}", ["content/reports/a.md:7:8 figure-year"]),
            ("{{ 会员人数 雪绒镇 }}", ["content/reports/a.md:7:9 figure-group"]),
            ("{{}}", ["content/reports/a.md:7:1 figure"]),
            ("```chart\n类型: 条型图\n指标: 会员人数\n标题: 题\n```", ["content/reports/a.md:8:5 enum"]),
            ("```table\n指标: 会员数目\n```", ["content/reports/a.md:8:5 figure-indicator"]),
            ("```table\n指标: 会员人数\n分组: 单位类形\n```", ["content/reports/a.md:9:5 figure-axis"]),
            ("```chart\n类型: 条形图\n指标: 会员人数\n```", ["content/reports/a.md:7:1 missing-key"]),
            ("```table\n指标: 会员人数\n年度: 2022\n```", ["content/reports/a.md:9:5 figure-year"]),
            ("```table\n指标: 会员人数\n筛选: [机官]\n```", ["content/reports/a.md:9:6 figure-group"]),
            ("```table\n指标: 会员人数\n颜色: 红\n```", ["content/reports/a.md:9:1 unknown-key"]),
        ])
    func problems(text: String, expected: [String]) throws {
        let (_, fixture) = try publish(text + "\n", expecting: expected)
        fixture.remove()
    }

    @Test(
        "a figure of a table that is not there names the table",
        arguments: ["{{干部人数 2024}}", "```table\n指标: 干部人数\n```"])
    func missingTable(text: String) throws {
        let line = text.hasPrefix("{{") ? "7:3" : "8:5"
        let (_, fixture) = try publish(text + "\n", expecting: ["content/reports/a.md:\(line) figure-indicator"])
        defer { fixture.remove() }
        let problem = try #require(fixture.publish().diagnostics.first { $0.code == "figure-indicator" })
        #expect(problem.message.zh == "“干部人数”是《工会干部队伍》里的数，没有这张表")
        #expect(problem.fix?.zh.contains("放入 data/cadres.csv") == true)
    }

    @Test("a typed number that disagrees is a warning at both places, and publishing goes on")
    func lint() throws {
        let (page, fixture) = try publish("全旗会员101人，雪绒乡会员15人。\n", expecting: ["content/reports/a.md:7:5 stated-figure"])
        defer { fixture.remove() }
        #expect(page.contains("101人"))
    }

    @Test("braces in code stay as they are")
    func code() throws {
        let (page, fixture) = try publish("写作 `{{会员人数 2024}}`。\n")
        defer { fixture.remove() }
        #expect(page.contains("<code>{{会员人数 2024}}</code>"))
    }
}

@Suite("The lint on real text")
struct LintPrecisionTests {
    @Test("the sample reports have no typed number that the data contradicts")
    func sampleReports() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        #expect(
            try fixture.publish(publishes: false).places(in: fixture, .warning).filter { $0.hasSuffix("stated-figure") }
                == [])
    }

    @Test(
        "the real survey report beside the sample data: its years, articles and masked numbers are passed over",
        .enabled(if: SiteFixture.sharedCases != nil))
    func sharedReport() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        try FileManager.default.copyItem(
            atPath: SiteFixture.sharedCases! + "/report/survey-report.md",
            toPath: fixture.folder + "/content/reports/survey-report.md")
        #expect(
            try fixture.publish(publishes: false).places(in: fixture, .warning).filter { $0.hasSuffix("stated-figure") }
                == [])
    }

    /// The line of each sentence in a report of its year, and the lines where a number was told.
    private func told(_ sentences: [(year: Int, text: String)]) throws -> [String] {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        var told: Set<String> = []
        for year in Set(sentences.map(\.year)).sorted() {
            let texts = sentences.filter { $0.year == year }.map(\.text)
            var report = "---\ntitle: 测试\ndate: \(year + 1)-02-01\nyear: \(year)\n---\n"
            var first: [(line: Int, text: String)] = []
            for text in texts {
                // A heading ends what the sentences before it spoke of.
                report += "\n## 小节\n\n"
                first.append((report.count(where: \.isNewline) + 1, text))
                report += text + "\n"
            }
            try fixture.write("content/reports/zz-\(year).md", report)
            let lines = try fixture.publish(publishes: false).diagnostics.filter {
                $0.code == "stated-figure" && $0.location.path.hasSuffix("zz-\(year).md")
            }.map(\.location.line)
            for line in lines { told.insert(first.last { $0.line <= line }!.text) }
            try FileManager.default.removeItem(atPath: fixture.folder + "/content/reports/zz-\(year).md")
        }
        return sentences.map(\.text).filter(told.contains)
    }

    @Test("of the sentences that the data contradicts each is told")
    func wrongSentences() throws {
        #expect(StatedSentences.wrong.count >= 60)
        #expect(try told(StatedSentences.wrong) == StatedSentences.wrong.map(\.text))
    }

    @Test("of the sentences that are right, or of something else, none is told")
    func rightSentences() throws {
        #expect(StatedSentences.right.count >= 80)
        #expect(try told(StatedSentences.right) == [])
    }
}

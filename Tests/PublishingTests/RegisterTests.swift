import Diagnostics
import Foundation
import Publishing
import Testing

@Suite("问题、建议和跟进：怎样写，写错了怎样说")
struct RegisterTests {
    static let regions =
        "代码,名称,类别,上级,片区,别名,拼音,简介\n990123000000,云杉旗,旗,,,,yun shan qi,\n990123200000,雪绒乡,乡镇,云杉旗,,雪绒,xue rong xiang,\n"

    static func report(_ year: Int, _ body: String) -> String {
        "---\ntitle: \(year)年度报告\ndate: \(year + 1)-03-01\nyear: \(year)\n---\n\(body)"
    }

    /// Publishes a report of 2022 with P2022-1 and R2022-1 in it, and one of 2024 that is `body` from line 6 on.
    private func publish(_ body: String) throws -> (outcome: Publisher.Outcome, fixture: SiteFixture) {
        let earlier = "> **问题 P2022-1　甲**\n>\n> - 类别：队伍建设\n\n> **建议 R2022-1　乙**\n>\n> - 针对：P2022-1\n"
        let fixture = try SiteFixture([
            "content/regions.csv": Self.regions, "content/reports/a.md": Self.report(2022, earlier),
            "content/reports/b.md": Self.report(2024, body),
        ])
        return (try fixture.publish(), fixture)
    }

    // MARK: What is accepted

    @Test(
        "One problem, as offices type it",
        arguments: [
            "> **问题 P2024-1　小店难建会**\n>\n> - 类别：小微与新办企业\n>\n> 正文。\n",
            "> **问题 Ｐ２０２４－１　小店难建会**\n>\n> - 类别:小微企业\n>\n> 正文。\n",
            "> **问题p2024-01：小店难建会**\n> - 类别： 小微与新办企业\n>\n> 正文。\n",
            "> **问题** P2024—1 小店难建会\n>\n> * **类别：**小微 与新办企业\n>\n> 正文。\n",
            ">**问题 P2024-1　小店难建会**\n>\n>- 类别：小微与\n>   新办企业\n>\n>正文。\n",
            ">　**问题　P2024-1　小店难建会**　\r\n>\r\n> + 分类：小型企业与新办企业\r\n\r\n",
            "- 甲\n\n> __问题 P2024-1　小店难建会__\n>\n> - 类别：新办企业。\n>\n> - 指标：组建率、建会率；会员数\n>\n> 正文。",
        ])
    func accepted(body: String) throws {
        let (outcome, fixture) = try publish(body)
        defer { fixture.remove() }
        #expect(outcome.places(in: fixture) == [])
        #expect(outcome.places(in: fixture, .warning) == ["content/site.yaml no-site-yaml"])
        let page = try fixture.page("reports/b.html")
        for words in [
            "<section class=\"entry problem\" id=\"p2024-1\"", "<strong>小店难建会</strong>",
            "href=\"../problems.html#p2024-1\">P2024-1",
        ] {
            #expect(page.contains(words), "\(words) is not in \(page)")
        }
        #expect(!page.contains("<blockquote>"))
        #expect(try fixture.page("problems.html").contains("小微与新办企业（1 条）"))
    }

    @Test(
        "What only looks a little like an entry stays what it is",
        arguments: [
            "> **问题在哪里**\n", "> **建议 10 条**\n", "> **问题 2024-2025年**\n", "> 问题不大。\n", "```\n> **问题 P2024-1　甲**\n```\n",
            "<!--\n> **问题 P2024-1　甲**\n-->\n", "**问题 P2024-1　甲**\n", "    > **问题 P2024-1　甲**\n", "> **跟进**\n", ">\n",
            "> **\n",
        ])
    func ordinary(body: String) throws {
        let (outcome, fixture) = try publish(body)
        defer { fixture.remove() }
        #expect(outcome.places(in: fixture) == [])
        #expect(outcome.places(in: fixture, .warning) == ["content/site.yaml no-site-yaml"])
        #expect(try !fixture.page("reports/b.html").contains("class=\"entry"))
    }

    // MARK: What is wrong

    private static let head = "> **问题 P2024-1　甲**\n>\n> - 类别：思想认识\n"

    @Test(
        "Every mistake has its place and its nearest fix",
        arguments: [
            // 编号
            ("> **问题 P20241　甲**\n>\n> - 类别：思想认识\n", "6:8 entry-id", "“P2024-1”"),
            ("> **问题 R2024-1　甲**\n>\n> - 类别：思想认识\n", "6:8 entry-id", "“P2024-1”"),
            ("> **建议 2024-3　甲**\n>\n> - 针对：P2022-1\n", "6:8 entry-id", "“R2024-3”"),
            ("> **问题 P24-1　甲**\n>\n> - 类别：思想认识\n", "6:8 entry-id", "例如“问题 P2024-1”"),
            ("> **问题 P2024-1**\n>\n> - 类别：思想认识\n", "6:8 entry-title", nil),
            ("> **问题 P2024-1　会员{{会员人数}}人**\n>\n> - 类别：思想认识\n", "6:16 entry-title", nil),
            ("> **问题 P2022-1　甲**\n>\n> - 类别：思想认识\n", "6:8 entry-twice", nil),
            // 样子
            ("> **问题 P2024-1　甲**\n> 正文。\n>\n> - 类别：思想认识\n", "7:3 entry-blank-line", nil),
            (head + "> 正文。\n", "9:3 entry-blank-line", nil),
            (head + ">\n> **建议 R2024-1　乙**\n", "10:3 entry-inside-entry", nil),
            (head + "> - 约三成\n", "9:5 entry-field", nil),
            (head + "> - 指标\n", "9:5 entry-field", nil),
            (head + "> - 指针：组建率\n", "9:5 unknown-key", "“指标”"),
            (head + "> - 进展：已落实\n", "9:5 unknown-key", nil),
            (head + "> - 类型：思想认识\n", "9:5 entry-key-twice", nil),
            (head + "> - 比重：\n", "9:5 missing-value", nil),
            ("> **问题 P2024-1　甲**\n>\n> 正文。\n", "6:8 missing-key", nil),
            // 值
            ("> **问题 P2024-1　甲**\n>\n> - 类别：思想认知\n", "8:8 enum", "“思想认识”"),
            ("> **问题 P2024-1　甲**\n>\n> - 类别：天气\n", "8:8 enum", nil),
            (head + "> - 指标：组建率、入会绿\n", "9:12 indicator", "“入会率”"),
            (head + "> - 地区：雪绒、雪融乡\n", "9:11 region", "“雪绒乡”"),
            ("> **建议 R2024-1　乙**\n>\n> - 针对：P2022-1\n> - 类别：联合会模型\n", "9:8 enum", "“联合会模式”"),
            ("> **跟进 R2022-1**\n>\n> - 进展：推进种\n", "8:8 enum", "“推进中”"),
            // 相互的关系
            ("> **建议 R2024-1　乙**\n>\n> - 针对：P2022-1、P2022-2\n", "8:16 unknown-entry", "“P2022-1”"),
            ("> **建议 R2024-1　乙**\n>\n> - 针对：P2022-1 R2022-1\n", "8:16 entry-id", "“P2022-1”"),
            ("> **建议 R2024-1　乙**\n>\n> - 针对：小店难建会\n", "8:8 entry-id", nil),
            ("> **跟进 R2022-2**\n>\n> - 进展：推进中\n", "6:8 unknown-entry", "“R2022-1”"),
            ("> **跟进 R2022-1**\n>\n> 正文。\n", "6:8 missing-key", nil),
            ("> **跟进 R2022-1**\n>\n> - 进展：已落实\n\n> **跟进 R2022-1**\n>\n> - 进展：推进中\n", "10:8 entry-twice", nil),
            (
                "> **建议 R2024-1　乙**\n>\n> - 针对：P2022-1\n\n> **跟进 R2024-1**\n>\n> - 进展：推进中\n",
                "10:8 follow-up-not-later", nil
            ),
        ] as [(String, String, String?)])
    func mistakes(body: String, place: String, fix: String?) throws {
        let (outcome, fixture) = try publish(body)
        defer { fixture.remove() }
        #expect(outcome.places(in: fixture) == ["content/reports/b.md:" + place])
        #expect(!outcome.isPublished)
        for problem in outcome.diagnostics where problem.severity == .error {
            #expect(problem.fix != nil)
            if let fix { #expect(problem.fix?.zh == fix) }
        }
    }

    @Test(
        "Doubts are warnings",
        arguments: [
            ("> 问题 P2024-1　甲\n>\n> - 类别：思想认识\n", "6:3 entry-not-bold", "**问题 P2024-1　甲**"),
            ("> **建议 R2024-1　乙**\n>\n> 正文。\n", "6:8 recommendation-without-problem", nil),
        ] as [(String, String, String?)])
    func doubts(body: String, place: String, fix: String?) throws {
        let (outcome, fixture) = try publish(body)
        defer { fixture.remove() }
        #expect(outcome.isPublished)
        #expect(
            outcome.places(in: fixture, .warning) == [
                "content/reports/b.md:" + place, "content/site.yaml no-site-yaml",
            ])
        if let fix { #expect(outcome.diagnostics.contains { $0.fix?.zh == fix }) }
    }

    @Test("An identifier that cannot be read is one error, not one for each reference to it")
    func oneRootCause() throws {
        let (outcome, fixture) = try publish(
            "> **问题 P20241　甲**\n>\n> - 类别：思想认识\n\n> **建议 R2024-1　乙**\n>\n> - 针对：P2024-1\n")
        defer { fixture.remove() }
        #expect(outcome.places(in: fixture) == ["content/reports/b.md:6:8 entry-id"])
    }

    @Test("An older report cannot tell what became of a younger one's recommendation; both places are named")
    func olderReport() throws {
        let (_, fixture) = try publish("> **建议 R2024-1　乙**\n>\n> - 针对：P2022-1\n")
        defer { fixture.remove() }
        try fixture.write("content/reports/c.md", Self.report(2023, "> **跟进 R2024-1**\n>\n> - 进展：已落实\n"))
        let outcome = try fixture.publish()
        #expect(outcome.places(in: fixture) == ["content/reports/c.md:6:8 follow-up-not-later"])
        #expect(
            outcome.diagnostics.contains {
                $0.related.contains { $0.location.path.hasSuffix("b.md") && $0.location.line == 6 }
            })
    }

    @Test(
        "Whatever stands in a quotation, nothing breaks",
        arguments: [
            "> **问题 P", "> **问题 P2024-", "> **", ">**问题**", "> **问题 P2024-1 甲**\n> -\n> - ：\n> - 类别\n> - ：思想认识",
            "> **跟进 R", "> **建议 R2022-9999 乙**",
            "> **问题 P0000-1 甲**", "> **问题 P2024-0 甲**", "> **问题 P99999999999999999999-1 甲**",
        ])
    func robust(body: String) throws {
        let (outcome, fixture) = try publish(body)
        defer { fixture.remove() }
        #expect(outcome.diagnostics.allSatisfy { $0.location.line < 12 })
        var broken = Array(Self.report(2024, body).utf8)
        broken.append(contentsOf: [0xFF, 0xE5, 0xBB])
        try fixture.write("content/reports/b.md", Data(broken))
        _ = try fixture.publish()
    }
}

@Suite("登记：从问题到建议，到指标，到以后报告里的跟进")
struct RegisterPagesTests {
    private static let coverage =
        "年度,地区,单位类型,基层工会组织数,涵盖单位数,应建会单位数,职工人数,会员人数,女会员人数\n"
        + "2022,雪绒乡,个体工商户,0,0,58,0,0,0\n2023,雪绒乡,个体工商户,1,10,58,60,48,20\n"
        + "2024,雪绒乡,个体工商户,2,20,58,110,96,40\n"

    private static let survey = """
        > **问题 P2022-1　小店难建会**
        >
        > - 类别：小微与新办企业
        > - 指标：组建率、女职工人数
        > - 地区：雪绒
        > - 比重：xx%左右，应建会{{应建会单位数 2022}}个
        >
        > 小店多，**从业人员少**。[^1] 第二句不列。

        > **问题 P2022-2　没人答复的问题**
        >
        > - 类别：队伍建设

        > **建议 R2022-1　一条街一个联合会**
        >
        > - 针对：P2022-1
        > - 类别：联合会模式
        > - 责任：旗总工会，[见第二篇](b.md)
        > - 指标：基层工会组织数
        > - 目标：两年内建成一个
        >
        > 逐街销号！然后巩固。

        > **建议 R2022-2　还没有做的建议**
        >
        > - 针对：P2022-1

        [^1]: 抽样走访。

        """

    private static let later =
        "> **跟进 R2022-1**\n>\n> - 进展：已落实\n> - 指标：基层工会组织数\n> - 地区：雪绒乡\n>\n> 建成{{组织数 2024 雪绒乡}}个。\n"

    private func fixture() throws -> SiteFixture {
        try SiteFixture([
            "content/regions.csv": RegisterTests.regions, "content/data/coverage.csv": Self.coverage,
            "content/reports/a.md": RegisterTests.report(2022, Self.survey),
            "content/reports/b.md": RegisterTests.report(2024, Self.later),
        ])
    }

    /// The part of a page that has the anchor `id`, up to where its kind of element ends.
    private func part(_ page: String, id: String, end: String) throws -> String {
        let start = try #require(page.range(of: "id=\"\(id)\""), "there is no #\(id)")
        return String(
            page[start.upperBound...].prefix(upTo: try #require(page[start.upperBound...].range(of: end)).lowerBound))
    }

    /// What the link with `text` on the part of a page leads to: a file of the site and an anchor.
    private func follow(_ text: String, in part: String, on page: String) throws -> (page: String, anchor: String) {
        let end = try #require(part.range(of: "\">\(text)</a>"), "no link “\(text)” in \(part)")
        let start = try #require(part[..<end.lowerBound].range(of: "href=\"", options: .backwards))
        let target = part[start.upperBound..<end.lowerBound].split(separator: "#")
        let base = URL(filePath: "/" + page).deletingLastPathComponent()
        return (
            String(base.appending(path: String(target[0])).standardized.path.dropFirst()),
            target.count > 1 ? String(target[1]) : ""
        )
    }

    @Test("The public follows a problem through recommendation, indicator and follow-up, by links alone")
    func chain() throws {
        let fixture = try fixture()
        defer { fixture.remove() }
        #expect(try fixture.publish().places(in: fixture) == [])

        // The report leads to the register, the register to the recommendation.
        let panel = try part(fixture.page("reports/a.html"), id: "p2022-1", end: "</section>")
        let problem = try follow("P2022-1", in: panel, on: "reports/a.html")
        #expect(problem == ("problems.html", "p2022-1"))
        let entry = try part(fixture.page(problem.page), id: problem.anchor, end: "</li>")
        let recommendation = try follow("R2022-1 一条街一个联合会", in: entry, on: problem.page)
        #expect(recommendation == ("recommendations.html", "r2022-1"))
        let measure = try part(fixture.page(recommendation.page), id: recommendation.anchor, end: "</li>")

        // The recommendation leads to the indicator's definition, to its region, and back to the problem.
        let indicator = try follow("基层工会组织数", in: measure, on: recommendation.page)
        #expect(try part(fixture.page(indicator.page), id: indicator.anchor, end: "</div>").contains("依法建立的基层工会组织"))
        #expect(try follow("P2022-1 小店难建会", in: measure, on: recommendation.page) == problem)
        #expect(try follow("雪绒乡", in: entry, on: problem.page).page == "regions/xue-rong-xiang.html")

        // And to what became of it, in a later report, which leads back to where it was made.
        let followUp = try follow("已落实：2024年度报告", in: measure, on: recommendation.page)
        #expect(followUp == ("reports/b.html", "followup-r2022-1"))
        let told = try part(fixture.page(followUp.page), id: followUp.anchor, end: "</section>")
        #expect(told.contains("已落实") && told.contains(">2</a>个。"))
        #expect(try follow("R2022-1 一条街一个联合会", in: told, on: followUp.page) == ("reports/a.html", "r2022-1"))
    }

    @Test("What nobody answered and what nobody followed up is said")
    func honestStates() throws {
        let fixture = try fixture()
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let problems = try fixture.page("problems.html")
        #expect(try part(problems, id: "p2022-2", end: "</li>").contains("没有对应的建议"))
        #expect(try !part(problems, id: "p2022-1", end: "</li>").contains("没有对应的建议"))
        #expect(problems.contains("共 2 条，其中 1 条没有对应的建议"))
        let recommendations = try fixture.page("recommendations.html")
        #expect(try part(recommendations, id: "r2022-2", end: "</li>").contains("还没有跟进"))
        #expect(try !part(recommendations, id: "r2022-1", end: "</li>").contains("还没有跟进"))
        // An indicator without figures is named and leads nowhere.
        #expect(try part(problems, id: "p2022-1", end: "</li>").contains(">女职工人数<"))
    }

    @Test("Registers show the first sentence and the author's lines with figures resolved, without markup")
    func digests() throws {
        let fixture = try fixture()
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let problem = try part(fixture.page("problems.html"), id: "p2022-1", end: "</li>")
        #expect(problem.contains("<p class=\"summary\">小店多，从业人员少。</p>"))
        #expect(problem.contains("<dd>未公开%左右，应建会58个</dd>"))
        let panel = try part(fixture.page("reports/a.html"), id: "r2022-1", end: "</section>")
        #expect(panel.contains("旗总工会，<a href=\"b.html\">见第二篇</a>"))
        #expect(
            try part(fixture.page("recommendations.html"), id: "r2022-1", end: "</li>").contains("<dd>旗总工会，见第二篇</dd>"))
    }

    @Test("The registers can be downloaded as tables")
    func downloads() throws {
        let fixture = try fixture()
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let files = try SiteFixture.tree(fixture.output).mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(
            files["data/problems.csv"]
                == "\u{FEFF}编号,题目,类别,指标,地区,比重,摘要,对应的建议,报告,年度,印发日期\r\n"
                + "P2022-1,小店难建会,小微与新办企业,组建率；女职工人数,雪绒乡,未公开%左右，应建会58个,小店多，从业人员少。,R2022-1；R2022-2,2022年度报告,2022,2023-03-01\r\n"
                + "P2022-2,没人答复的问题,队伍建设,,,,,,2022年度报告,2022,2023-03-01\r\n")
        #expect(
            files["data/recommendations.csv"]
                == "\u{FEFF}编号,题目,类别,针对的问题,责任,指标,地区,目标,摘要,最近进展,跟进,报告,年度,印发日期\r\n"
                + "R2022-1,一条街一个联合会,联合会模式,P2022-1,旗总工会，见第二篇,基层工会组织数,,两年内建成一个,逐街销号！,已落实,2025-03-01 已落实（2024年度报告）,2022年度报告,2022,2023-03-01\r\n"
                + "R2022-2,还没有做的建议,,P2022-1,,,,,,还没有跟进,,2022年度报告,2022,2023-03-01\r\n")
    }

    @Test("Mistakes in an author's line are told at their place, once")
    func mistakesInLines() throws {
        let fixture = try fixture()
        defer { fixture.remove() }
        try fixture.edit("content/reports/a.md", "[见第二篇](b.md)", "[见第二篇](c.md)")
        try fixture.edit("content/reports/a.md", "{{应建会单位数 2022}}", "{{应建会单位书 2022}}")
        let places = try fixture.publish().places(in: fixture)
        #expect(places.count == 2)
        #expect(places.contains { $0.hasPrefix("content/reports/a.md:11:") })
        #expect(places.contains { $0.hasPrefix("content/reports/a.md:23:") && $0.hasSuffix(" broken-link") })
    }

    @Test("A site without entries has no registers", .enabled(if: SiteFixture.sharedCases != nil))
    func without() throws {
        let fixture = try SiteFixture()
        defer { fixture.remove() }
        try fixture.write(
            "content/reports/survey-report.md",
            String(contentsOfFile: SiteFixture.sharedCases! + "/report/survey-report.md", encoding: .utf8))
        let outcome = try fixture.publish()
        #expect(outcome.places(in: fixture) == [])
        #expect(outcome.isPublished)
        let files = try SiteFixture.tree(fixture.output)
        #expect(!files.keys.contains { $0.contains("problems") || $0.contains("recommendations") })
        #expect(try !fixture.page("index.html").contains("问题与建议"))
        #expect(try !fixture.page("reports/survey-report.html").contains("class=\"entry"))
    }
}

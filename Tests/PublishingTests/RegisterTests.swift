import Diagnostics
import Foundation
import Publishing
import Testing

@Suite("问题、建议和跟进：怎样写，写错了怎样说")
struct RegisterTests {
    static let regions = "代码,名称,类别,上级,片区,别名,拼音,简介\n990123000000,云杉旗,旗,,,,yun shan qi,\n990123200000,雪绒乡,乡镇,云杉旗,,雪绒,xue rong xiang,\n"

    static func report(_ year: Int, _ body: String) -> String { "---\ntitle: \(year)年度报告\ndate: \(year + 1)-03-01\nyear: \(year)\n---\n\(body)" }

    /// Publishes a report of 2022 with P2022-1 and R2022-1 in it, and one of 2024 that is `body` from line 6 on.
    private func publish(_ body: String) throws -> (outcome: Publisher.Outcome, fixture: SiteFixture) {
        let earlier = "> **问题 P2022-1　甲**\n>\n> - 类别：队伍建设\n\n> **建议 R2022-1　乙**\n>\n> - 针对：P2022-1\n"
        let fixture = try SiteFixture([
            "content/regions.csv": Self.regions, "content/reports/a.md": Self.report(2022, earlier), "content/reports/b.md": Self.report(2024, body),
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
        for words in ["<section class=\"entry problem\" id=\"p2024-1\"", "<strong>小店难建会</strong>", "href=\"../problems.html#p2024-1\">P2024-1"] {
            #expect(page.contains(words), "\(words) is not in \(page)")
        }
        #expect(!page.contains("<blockquote>"))
        #expect(try fixture.page("problems.html").contains("小微与新办企业（1 条）"))
    }

    @Test(
        "What only looks a little like an entry stays what it is",
        arguments: [
            "> **问题在哪里**\n", "> **建议 10 条**\n", "> **问题 2024-2025年**\n", "> 问题不大。\n", "```\n> **问题 P2024-1　甲**\n```\n",
            "<!--\n> **问题 P2024-1　甲**\n-->\n", "**问题 P2024-1　甲**\n", "    > **问题 P2024-1　甲**\n", "> **跟进**\n", ">\n", "> **\n",
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
            ("> **建议 R2024-1　乙**\n>\n> - 针对：P2022-1\n\n> **跟进 R2024-1**\n>\n> - 进展：推进中\n", "10:8 follow-up-not-later", nil),
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
        #expect(outcome.places(in: fixture, .warning) == ["content/reports/b.md:" + place, "content/site.yaml no-site-yaml"])
        if let fix { #expect(outcome.diagnostics.contains { $0.fix?.zh == fix }) }
    }

    @Test("An identifier that cannot be read is one error, not one for each reference to it")
    func oneRootCause() throws {
        let (outcome, fixture) = try publish("> **问题 P20241　甲**\n>\n> - 类别：思想认识\n\n> **建议 R2024-1　乙**\n>\n> - 针对：P2024-1\n")
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
        #expect(outcome.diagnostics.contains { $0.related.contains { $0.location.path.hasSuffix("b.md") && $0.location.line == 6 } })
    }

    @Test("Whatever stands in a quotation, nothing breaks", arguments: [
        "> **问题 P", "> **问题 P2024-", "> **", ">**问题**", "> **问题 P2024-1 甲**\n> -\n> - ：\n> - 类别\n> - ：思想认识", "> **跟进 R", "> **建议 R2022-9999 乙**",
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

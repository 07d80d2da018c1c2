import Diagnostics
import Foundation
import Publishing
import Testing

@Suite("Numbers: what is typed, copied, placed wrongly or changed is said")
struct NumbersTests {
    /// A banner of two townships, 360 members.
    static let banner = [
        "content/site.yaml": "title: 站\n",
        "content/regions.csv": "代码,名称,类别\n990321000000,青石旗,旗\n990321100000,泉口镇,乡镇\n990321101000,柏木镇,乡镇\n",
        "content/data/coverage.yaml": "title: 组织和会员\nsource: 年报\n",
        "content/data/coverage.csv": coverage([
            "2024,泉口镇,机关,1,20,100,90,40", "2024,泉口镇,社会组织,1,20,100,90,40", "2024,柏木镇,机关,1,20,100,90,40",
            "2024,柏木镇,社会组织,1,20,100,90,40",
        ]),
    ]

    static func coverage(_ rows: [String]) -> String {
        "年度,地区,单位类型,基层工会组织数,涵盖单位数,职工人数,会员人数,女会员人数\n" + rows.map { $0 + "\n" }.joined()
    }

    static func report(_ text: String, head: String = "") -> String {
        "---\ntitle: 试写\ndate: 2025-01-02\n\(head)---\n\n\(text)\n"
    }

    /// Publishes the banner with `files` laid over it.
    private func publish(_ files: [String: String], lists: Bool = false) throws -> (Publisher.Outcome, SiteFixture) {
        let fixture = try SiteFixture(Self.banner.merging(files) { $1 })
        var options = fixture.options()
        options.listsTypedNumbers = lists
        return (try Publisher(options).run(), fixture)
    }

    private func report(_ text: String, head: String = "", lists: Bool = false) throws -> (
        Publisher.Outcome, SiteFixture
    ) {
        try publish(["content/reports/a.md": Self.report(text, head: head)], lists: lists)
    }

    @Test(
        "a figure in other braces is an error with the right form, and the form is right when taken",
        arguments: [
            "全旗会员{会员人数 2024}人。", "全旗会员｛｛会员人数 2024｝｝人。", "全旗会员｛会员人数 2024｝人。", "全旗会员{{会员人数 2024｝｝人。",
            "全旗会员{ {会员人数 2024} }人。", "全旗会员{{会员人数 2024}人。", "全旗会员{会员人数  2024}}人。",
        ])
    func braces(text: String) throws {
        let (outcome, fixture) = try report(text)
        defer { fixture.remove() }
        #expect(outcome.places(in: fixture) == ["content/reports/a.md:6:5 figure-braces"])
        #expect(outcome.diagnostics.first { $0.code == "figure-braces" }?.fix?.zh == "“{{会员人数 2024}}”")
        try fixture.write("content/reports/a.md", Self.report("全旗会员{{会员人数 2024}}人。"))
        #expect(try fixture.publish().places(in: fixture) == [])
        #expect(try fixture.page("reports/a.html").contains(">360</a>人"))
    }

    @Test("other braces stay as they are", arguments: ["集合{甲、乙}。", "写作 `{会员人数 2024}`。", "｛附件｝见后。"])
    func otherBraces(text: String) throws {
        let (outcome, fixture) = try report(text)
        defer { fixture.remove() }
        #expect(outcome.places(in: fixture) == [])
    }

    @Test("every mask that was taken is noted with its line")
    func masks() throws {
        let (outcome, fixture) = try report("全年办班XX期，参加XXX人。\n\n投入xx万元。")
        defer { fixture.remove() }
        let note = try #require(outcome.diagnostics.first { $0.code == "masked-numbers" })
        #expect(note.severity == .note)
        for words in ["3 处", "第 6 行“XX期”", "第 6 行“XXX人”", "第 8 行“xx万元”"] {
            #expect(note.message.zh.contains(words), "\(words)")
        }
    }

    @Test(
        "a number in a table of the text is compared like one in a sentence",
        arguments: [
            ("| 地区 | 会员人数 |\n|---|---:|\n| 泉口镇 | 181 |", ["8:9"]), ("| 地区 | 会员人数 |\n|---|---:|\n| 泉口镇 | 180 |", []),
            ("| 指标 | 2024年 |\n|---|---|\n| 会员人数（人） | 370 |\n| 女会员人数（人） | 160 |", ["8:13"]),
            ("| 社区 | 会员人数 |\n|---|---:|\n| 河沿社区 | 181 |", []),
            ("| 会员人数 | 女会员人数 |\n|---|---|\n| 360 | 161 |", []),
        ])
    func tables(text: String, expected: [String]) throws {
        let (outcome, fixture) = try report(text)
        defer { fixture.remove() }
        #expect(
            outcome.places(in: fixture, .warning).filter { $0.hasSuffix("stated-figure") }
                == expected.map { "content/reports/a.md:\($0) stated-figure" })
    }

    @Test("summaries, captions and notes name figures, and their typed numbers are compared")
    func shortTexts() throws {
        let (outcome, fixture) = try publish([
            "content/reports/a.md": Self.report(
                "```table\n指标: 会员人数\n分组: 地区\n标题: 全旗{{会员人数 2024}}名会员\n```", head: "summary: 全旗会员{{会员人数 2024}}人\n"),
            "content/data/coverage.yaml": "title: 组织和会员\nsource: 年报\nnotes:\n  - 泉口镇会员{{会员人数 2024 泉口镇}}人，占一半。\n",
        ])
        defer { fixture.remove() }
        #expect(outcome.places(in: fixture) + outcome.places(in: fixture, .warning) == [])
        #expect(try fixture.page("reports/a.html").contains("全旗360名会员"))
        #expect(try fixture.page("reports/index.html").contains("全旗会员360人"))
        #expect(try fixture.page("data/coverage.html").contains("泉口镇会员180人"))

        let (wrong, other) = try publish([
            "content/reports/a.md": Self.report(
                "```table\n指标: 会员人数\n分组: 地区\n标题: 全旗会员370人\n```", head: "summary: 全旗会员361人，{{会员人娄}}\n"),
            "content/data/coverage.yaml": "title: 组织和会员\nsource: 年报\nnotes:\n  - 泉口镇会员181人。\n",
        ])
        defer { other.remove() }
        #expect(wrong.places(in: other) == ["content/reports/a.md:4:10 figure-indicator"])
        #expect(
            wrong.places(in: other, .warning).filter { $0.hasSuffix("stated-figure") } == [
                "content/data/coverage.yaml:4:5 stated-figure", "content/reports/a.md:4:10 stated-figure",
                "content/reports/a.md:10:5 stated-figure",
            ])
    }

    // MARK: - Typed on purpose

    @Test("a literal is printed as it is, and needs its source")
    func literals() throws {
        let (outcome, fixture) = try report(
            "上门{{=132 登记簿}}次。\n\n| 项 | 数 |\n|---|---|\n| 座谈 | {{=6 走访记录}} |", lists: true)
        defer { fixture.remove() }
        #expect(outcome.diagnostics.filter { $0.severity == .error || $0.code == "typed-numbers" } == [])
        let page = try fixture.page("reports/a.html")
        #expect(page.contains("上门132次") && page.contains("<td") && !page.contains("登记簿"))

        let (wrong, other) = try report("上门{{=132}}次。")
        defer { other.remove() }
        #expect(wrong.places(in: other) == ["content/reports/a.md:6:5 typed-literal"])
    }

    // MARK: - Tables

    @Test(
        "last year's counts under a new year are a warning, for the whole table or for a place",
        arguments: [
            (
                [
                    "2023,泉口镇,机关,1,20,100,90,40", "2023,柏木镇,机关,1,20,100,90,40", "2024,泉口镇,机关,1,20,100,90,40",
                    "2024,柏木镇,机关,1,20,100,90,40",
                ], ["content/data/coverage.csv:4:1 (A4) year-copied"]
            ),
            // One number differs in the whole table, and a place alone has too few.
            (
                [
                    "2023,泉口镇,机关,1,20,100,90,40", "2023,柏木镇,机关,1,20,100,90,40", "2024,泉口镇,机关,1,20,100,90,40",
                    "2024,柏木镇,机关,1,20,101,90,40",
                ], []
            ),
        ])
    func copiedYears(rows: [String], expected: [String]) throws {
        let (outcome, fixture) = try publish(["content/data/coverage.csv": Self.coverage(rows)])
        defer { fixture.remove() }
        #expect(outcome.places(in: fixture, .warning).filter { $0.hasSuffix("year-copied") } == expected)
    }

    @Test("one session under two numbers is a warning; two that differ are none")
    func sessionTwice() throws {
        func told(_ second: String) throws -> [String] {
            let (outcome, fixture) = try publish([
                "content/data/training-sessions.csv":
                    "编号,开始日期,形式,主题,对象,主办单位,地区,人数,人次\nA-1,2024-05-06,座谈会,劳动法,职工,泉口镇工会,泉口镇,30,30\n\(second)\n",
                "content/data/training-sessions.yaml": "title: 培训\nsource: 台账\n",
            ])
            defer { fixture.remove() }
            return outcome.places(in: fixture, .warning).filter { $0.hasSuffix("entered-twice") }
        }
        #expect(
            try told("A-2,2024-05-06,座谈会,劳动法,职工,泉口镇工会,泉口镇,30,30").map {
                $0.hasPrefix("content/data/training-sessions.csv:3")
            }
                == [true])
        #expect(try told("A-2,2024-05-06,座谈会,工会法,工会干部,泉口镇工会,泉口镇,30,30").count == 1)
        #expect(try told("A-2,2024-05-07,座谈会,劳动法,职工,泉口镇工会,泉口镇,30,30") == [])
        #expect(try told("A-2,2024-05-06,座谈会,劳动法,职工,泉口镇工会,泉口镇,28,28") == [])
    }

    @Test(
        "words that only stand in the place of a source are no source",
        arguments: [
            "（写明这些数字来自哪个单位的什么报表）", "写明这些数字来自哪个单位的什么报表", "(写明这些数字来自哪个单位的什么报表)", "待补充", "待定", "TODO", "xxx", "—", "同上",
            "无",
            "来源", "（来源）", "某单位统计报表", "ＸＸ",
        ])
    func placeholderSource(source: String) throws {
        let (outcome, fixture) = try publish(["content/data/coverage.yaml": "title: 组织和会员\nsource: \(source)\n"])
        defer { fixture.remove() }
        #expect(outcome.places(in: fixture) == ["content/data/coverage.yaml:2:9 placeholder-source"])
    }

    // MARK: - Corrections

    private static func metadata(old: String, new: String) -> String {
        "title: 组织和会员\nsource: 年报\ncorrections:\n  - date: 2025-03-01\n    old: \(old)\n    new: \(new)\n    reason: 录入错误\n"
    }

    @Test(
        "what a correction says is put right must be what the data says",
        arguments: [
            ("全旗会员350人", "全旗会员370人", ["content/data/coverage.yaml:4:11 correction-disagrees"]),
            ("全旗会员350人", "全旗会员360人", []), ("泉口镇机关会员80人", "泉口镇机关会员90人", []),
            ("泉口镇机关会员90人", "泉口镇机关会员80人", ["content/data/coverage.yaml:4:11 correction-disagrees"]),
            ("泉口镇书屋周六休息", "泉口镇书屋周六开放", []),
        ])
    func corrections(old: String, new: String, expected: [String]) throws {
        let (outcome, fixture) = try publish(["content/data/coverage.yaml": Self.metadata(old: old, new: new)])
        defer { fixture.remove() }
        #expect(outcome.places(in: fixture) == expected)
    }

    @Test("what is typed and corrected is held against the data, also where the data is not published")
    func hiddenFigures() throws {
        let hidden = Self.coverage(
            ["泉口镇", "柏木镇"].flatMap { place in ["机关", "社会组织"].map { "2024,\(place),\($0),1,1,100,90,40" } })
        let (outcome, fixture) = try publish([
            "content/data/coverage.csv": hidden,
            "content/reports/a.md": Self.report("| 地区 | 会员人数 |\n|---|---:|\n| 泉口镇 | 181 |"),
        ])
        defer { fixture.remove() }
        #expect(try fixture.page("data/coverage.csv").contains("[c]"))
        #expect(outcome.places(in: fixture, .warning) == ["content/reports/a.md:8:9 stated-figure"])
        let (wrong, other) = try publish([
            "content/data/coverage.csv": hidden,
            "content/data/coverage.yaml": Self.metadata(old: "全旗会员350人", new: "全旗会员370人"),
        ])
        defer { other.remove() }
        #expect(wrong.places(in: other) == ["content/data/coverage.yaml:4:11 correction-disagrees"])
    }

    @Test("a published figure that changes without a correction is a warning; with the right one it is none")
    func publishedChanges() throws {
        let (first, fixture) = try publish([:])
        defer { fixture.remove() }
        #expect(first.isPublished)
        func changes() throws -> [Diagnostic] {
            try fixture.publish(publishes: false).diagnostics.filter {
                $0.code == "published-figure-changed" || $0.code == "correction-disagrees"
            }
        }
        #expect(try changes() == [])
        try fixture.edit("content/data/coverage.csv", "2024,泉口镇,机关,1,20,100,90,40", "2024,泉口镇,机关,1,20,100,95,40")
        let found = try changes()
        #expect(found.map(\.severity) == [.warning])
        let change = try #require(found.first)
        #expect(change.location.cell == "G2")
        for words in ["组织和会员", "泉口镇", "2024", "会员人数", "90", "95"] { #expect(change.message.zh.contains(words)) }
        try fixture.write("content/data/coverage.yaml", Self.metadata(old: "2024年泉口镇机关会员90人", new: "2024年泉口镇机关会员95人"))
        #expect(try changes() == [])
        try fixture.write("content/data/coverage.yaml", Self.metadata(old: "2024年泉口镇机关会员80人", new: "2024年泉口镇机关会员95人"))
        #expect(try changes().map(\.code) == ["correction-disagrees"])
        // The fix, as it is told.
        let quoted = try #require(change.fix?.zh).matches(of: /“([^”]*)”/).map { "\"\($0.output.1)\"" }
        #expect(quoted == ["\"{{=90 上次公布}}\"", "\"{{=95 更正后}}\""])
        try fixture.write("content/data/coverage.yaml", Self.metadata(old: quoted[0], new: quoted[1]))
        #expect(try fixture.publish(publishes: false).diagnostics == [])
    }
}

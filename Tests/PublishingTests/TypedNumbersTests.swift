import Diagnostics
import Foundation
import Publishing
import Testing

@Suite("Numbers that authors typed: every text that readers see is looked through")
struct TypedNumbersTests {
    /// What `check --typed-numbers` lists of the banner with `files` laid over it, as `path:line:column number`.
    private func listed(_ files: [String: String]) throws -> [String] {
        let fixture = try SiteFixture(NumbersTests.banner.merging(files) { $1 })
        defer { fixture.remove() }
        var options = fixture.options()
        (options.listsTypedNumbers, options.publishes) = (true, false)
        let outcome = try Publisher(options).run()
        #expect(outcome.places(in: fixture) == [])
        return outcome.diagnostics.filter { $0.code == "typed-numbers" }.flatMap(\.related).map {
            $0.location.description.replacingOccurrences(of: fixture.folder + "/content/", with: "") + " "
                + $0.message.zh.trimmingCharacters(in: ["“", "”"])
        }
    }

    private func listed(report text: String, head: String = "") throws -> [String] {
        try listed(["content/reports/a.md": NumbersTests.report(text, head: head)]).map {
            $0.replacing("reports/a.md:", with: "")
        }
    }

    @Test("they are counted in one note, and listed when asked for")
    func notes() throws {
        let text = "上门132次，座谈6次。2024年1月6日，第3次会议，联系电话0989-8812360。\n\n| 项 | 数（次） |\n|---|---|\n| 座谈 | 6 |"
        let fixture = try SiteFixture(
            NumbersTests.banner.merging([
                "content/reports/a.md": NumbersTests.report(text), "content/reports/b.md": NumbersTests.report("办7次。"),
            ]) { $1 })
        defer { fixture.remove() }
        let notes = try fixture.publish().diagnostics.filter { $0.code == "typed-numbers" }
        #expect(notes.map(\.severity) == [.note] && notes[0].related == [])
        #expect(notes[0].message.zh.contains("2 个文件里有 4 个") && notes[0].location.path.hasSuffix("a.md"))
        #expect(try listed(report: text) == ["6:3 132", "6:10 6", "10:8 6"])
        #expect(try listed(report: text, head: "typed-numbers: 走访记录\n") == [])
    }

    @Test(
        "what is no word of the author is passed over",
        arguments: [
            ("会员{{会员人数 2024}}人，上门{{=132 登记簿}}次，办6次。", ["6:35 6"]), ("`25` 和 ``2`5``，办6次。", ["6:17 6"]),
            ("```text\n25人\n```\n\n办6次。", ["10:2 6"]), ("<!-- 25人 -->办6次。", ["6:14 6"]),
            ("<!-- 25人\n\n30人 --> 办6次。", ["8:10 6"]), ("[办6次](../files/25.pdf)，[网站](https://a.cn/25)", ["6:3 6"]),
            ("见 https://a.cn/25 ，办6次[^25]。\n\n[^25]: 另有7次。", ["6:21 6", "8:10 7"]),
        ])
    func insertions(text: String, expected: [String]) throws {
        var files = ["content/reports/a.md": NumbersTests.report(text)]
        files["content/files/25.pdf"] = "%PDF-1.4\n%%EOF\n"
        let found = try listed(files).map { $0.replacing("reports/a.md:", with: "") }
        #expect(found == expected)
    }

    @Test("blocks of a report: headings, lists, entries, captions, footnotes")
    func blocks() throws {
        let text = """
            ## 一、办6次

            - 办**7**次

            > **问题 P2024-1　缺８人**
            >
            > - 类别：支持保障
            > - 比重：约9成
            >
            > 还缺10人。

            ```chart
            类型: 条形图
            指标: 会员人数
            年度: 2024
            分组: 地区
            标题: 两镇共11人
            ```

            ```table
            标题: 共二十五人
            指标: 会员人数
            ```
            """
        let found = try listed(report: text)
        #expect(
            found == [
                "6:7 6", "8:6 7", "10:17 8", "13:9 9", "15:5 10", "22:8 11", "26:6 二十五",
            ])
    }

    /// Every key under which staff write words for readers.
    private static let texts = [
        "content/site.yaml":
            "title: 站1个\nsubtitle: 副2个\ndescription: 说3个\norganiser: 主4个\nhotline: \"12351\"\ncontact:\n"
            + "  telephone: 0989-8812350\n  address: 大街5弄\n  hours: 6天\n"
            + "topics:\n  - name: 培训7类\n    slug: training\n    description: 共8个\n",
        "content/regions.csv":
            "代码,名称,类别,简介\n990321000000,青石旗,旗,辖2个镇\n990321100000,泉口镇,乡镇,\n990321101000,柏木镇,乡镇,\n",
        "content/data/coverage.yaml":
            "title: 表1个\ndescription: 说2个\nsource: 报3份\nperiod: 共4年\nfrequency: 每5天\ncontact: 转6室\n"
            + "breaks:\n  - year: 2024\n    reason: 少7户\nnotes:\n  - 注8个\ncorrections:\n  - date: 2025-01-03\n"
            + "    old: 原9处\n    new: 改10处\n    reason: 错11处\n",
        "content/data/coverage.csv": NumbersTests.coverage([
            "2024,泉口镇,机关,1,20,100,90,40", "2024,泉口镇,社会组织,1,20,100,90,40", "2024,柏木镇,机关,1,20,100,90,40",
            "2024,柏木镇,社会组织,1,20,100,90,40", "注：含12个园区。",
        ]),
        "content/data/factory.csv": "工厂,,\n项目,2000,2001\n甲(个),13,14\n注：含15个园区,,\n",
        "content/data/factory.yaml": "title: 工厂\nsource: 年鉴\nnotes:\n  - 含16个\n",
        "content/reports/a.md":
            "---\ntitle: 题1个\ndate: 2025-01-02\nscope: 范2个\nissuer: 发3家\nsource: 源4份\nsummary: 摘5个\ncorrections:\n"
            + "  - date: 2025-01-03\n    old: 原6处\n    new: 改7处\n    reason: 错8处\n---\n\n办9次，拨打12351。\n",
        "content/pages/p.md": "---\ntitle: 题1个\nsummary: 摘2个\n---\n\n办3次。\n",
    ]

    private static let expected = [
        "data/coverage.csv:6:1 (A6) 12", "data/coverage.yaml:1:9 1", "data/coverage.yaml:2:15 2",
        "data/coverage.yaml:3:10 3", "data/coverage.yaml:4:10 4", "data/coverage.yaml:5:13 5",
        "data/coverage.yaml:6:11 6", "data/coverage.yaml:9:14 7", "data/coverage.yaml:11:6 8",
        "data/coverage.yaml:14:11 9", "data/coverage.yaml:15:11 10", "data/coverage.yaml:16:14 11",
        "data/factory.yaml:4:6 16", "pages/p.md:2:9 1", "pages/p.md:3:11 2", "pages/p.md:6:2 3",
        "regions.csv:2:4 (D2) 2", "reports/a.md:2:9 1", "reports/a.md:4:9 2", "reports/a.md:5:10 3",
        "reports/a.md:6:10 4", "reports/a.md:7:11 5", "reports/a.md:10:11 6", "reports/a.md:11:11 7",
        "reports/a.md:12:14 8", "reports/a.md:15:2 9", "site.yaml:1:9 1", "site.yaml:2:12 2", "site.yaml:3:15 3",
        "site.yaml:4:13 4", "site.yaml:13:19 8",
    ]

    @Test("every text beside the articles, with its place; not what a yearbook prints, nor numbers to call")
    func texts() throws {
        let found = try listed(Self.texts)
        #expect(found == Self.expected)
    }

    @Test("a whole file is declared by its reason")
    func declared() throws {
        var files = Self.texts
        for (path, text) in files where path.hasSuffix(".yaml") { files[path] = text + "typed-numbers: 示例\n" }
        for (path, text) in files where path.hasSuffix(".md") {
            files[path] = "---\ntyped-numbers: 示例\n" + text.dropFirst(4)
        }
        #expect(try listed(files) == ["regions.csv:2:4 (D2) 2"])
    }

    @Test("these texts take figures and literals, and readers see the numbers alone")
    func figures() throws {
        let figure = "{{会员人数 2024}}和{{=132 登记簿}}"
        let fixture = try SiteFixture(
            NumbersTests.banner.merging([
                "content/site.yaml":
                    "title: 站\ndescription: 说明\(figure)\ntopics:\n  - name: 培训\n    slug: training\n"
                    + "    description: 主题\(figure)\n",
                "content/regions.csv":
                    "代码,名称,类别,简介\n990321000000,青石旗,旗,简介\(figure)\n990321100000,泉口镇,乡镇,\n990321101000,柏木镇,乡镇,\n",
                "content/data/coverage.yaml":
                    "title: 组织和会员\nsource: 年报\ndescription: 说明\(figure)\nnotes:\n  - 注\(figure)\ncorrections:\n"
                    + "  - {date: 2025-01-03, old: \"原{{=350 上次公布}}\", new: \"改\(figure)\", reason: \"因\(figure)\"}\n",
                "content/data/coverage.csv": Self.texts["content/data/coverage.csv"]!
                    .replacing("含12个园区", with: "下\(figure)"),
                "content/data/factory.csv": Self.texts["content/data/factory.csv"]!,
                "content/data/factory.yaml":
                    "title: 工厂\nsource: 年鉴\ndescription: 说明\(figure)\nnotes:\n  - 注\(figure)\n",
                "content/reports/a.md": NumbersTests.report(
                    "甲", head: "topics: [培训]\nscope: 范围\(figure)\nsource: 来源\(figure)\nsummary: 摘要\(figure)\n"),
                "content/pages/p.md": "---\ntitle: 题\nsummary: 摘要\(figure)\n---\n\n甲\n",
            ]) { $1 })
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        #expect(outcome.places(in: fixture) == [])
        #expect(outcome.diagnostics.filter { $0.code == "typed-numbers" } == [])
        let shown = "360和132"
        for (page, words) in [
            ("index.html", ["说明"]), ("topics/training.html", ["主题"]), ("regions/990321000000.html", ["简介"]),
            ("data/coverage.html", ["说明", "注：", "下", "改", "因"]), ("data/factory.html", ["说明"]),
            ("reports/a.html", ["范围", "来源", "摘要"]), ("p.html", ["摘要"]),
        ] {
            let html = try fixture.page(page)
            #expect(!html.contains("{{"), "\(page)")
            for word in words where word != "注：" { #expect(html.contains(word + shown), "\(page) \(word)") }
        }
    }

    @Test("a correction is proved whether its number is declared or not")
    func corrections() throws {
        func places(_ new: String) throws -> [String] {
            let fixture = try SiteFixture(
                NumbersTests.banner.merging([
                    "content/data/coverage.yaml":
                        "title: 组织和会员\nsource: 年报\ncorrections:\n  - {date: 2025-01-03, old: 甲, new: \"\(new)\", reason: 乙}\n"
                ]) { $1 })
            defer { fixture.remove() }
            return try fixture.publish().places(in: fixture)
        }
        #expect(try places("2024年度全旗会员{{=360 年报}}人") == [])
        #expect(
            try places("2024年度全旗会员{{=361 年报}}人") == ["content/data/coverage.yaml:4:12 correction-disagrees"])
    }

    @Test("the sample has no number that is neither from its data nor declared, and declares no whole file")
    func sample() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        var options = fixture.options()
        (options.listsTypedNumbers, options.publishes) = (true, false)
        let listed = try Publisher(options).run().diagnostics.filter { $0.code == "typed-numbers" }
        #expect(listed.map { "\($0.location.path) \($0.related.map { "\($0.location.line)\($0.message.zh)" })" } == [])
        for (path, data) in try SiteFixture.tree(fixture.folder + "/content") where path.hasSuffix(".md") {
            #expect(!String(decoding: data, as: UTF8.self).contains("typed-numbers:"), "\(path)")
        }
    }
}

import Diagnostics
import Testing
import ValueCases

@testable import Statistics

@Suite("What the rows say beyond their figures")
struct FindingTests {
    static func finding(_ id: String, _ rows: [String]? = nil, asOf: String? = nil) throws -> Finding? {
        try definition(id).finding?(
            CubeSource(loaded(id, rows ?? sampleRows[id] ?? [], asOf: asOf), among: sampleTables))
    }

    static func lines(_ finding: Finding?) -> [String] {
        finding?.items.map { banner[$0.region].name + "：" + $0.text } ?? []
    }

    @Test(
        "each is told by region, in the official order",
        arguments: [
            ("township-classes", ["大杨树镇：二类→一类（晋升）", "麦穗原镇：一类→二类（降低）"], "晋升 1 个、降低 1 个"),
            ("standardisation", ["大杨树镇：干部配备（办理中）", "雪绒乡：制度健全"], "2 个乡镇工会还有项目没有具备，共 2 项"),
            ("democratic-management", ["大杨树镇：职工代表大会差 2 个"], "职工代表大会应建立 10 个、已建立 8 个（80.0%）；职工创新工作室应建立 2 个"),
            ("election-terms", ["大杨树镇：大杨树镇工会，2023年6月30日任期届满"], "2 个工会中有 1 个"),
            ("demonstration-sites", ["麦穗原镇：货运行业联合会（盟市级，行业性工会联合会）"], "2024年度新认定示范点 1 个"),
        ])
    func found(id: String, expected: [String], said: String) throws {
        let finding = try #require(try Self.finding(id, asOf: "2024-12-31"))
        #expect(finding.isFound)
        #expect(Self.lines(finding) == expected)
        #expect(finding.sentence.contains(said))
    }

    @Test(
        "nothing found is said, too",
        arguments: [
            ("township-classes", ["2023,雪绒乡,B类,二类", "2024,雪绒乡,A类,二类"], "与2023年度相同"),
            ("standardisation", ["2024,雪绒乡,制度健全,已具备"], "都已具备"),
            ("election-terms", ["a,雪绒乡工会,雪绒乡,2021-12-31,3"], "都在任期内"),
        ])
    func nothing(id: String, rows: [String], said: String) throws {
        let finding = try #require(try Self.finding(id, rows, asOf: "2024-12-31"))
        #expect(!finding.isFound && finding.items.isEmpty)
        #expect(finding.noneText.contains(said))
    }

    @Test(
        "a term runs out when its last day is over at the as-of date; without that date nobody can say",
        arguments: [
            ("2021-12-30,3", "2024-12-31", true), ("2021-12-31,3", "2024-12-31", false),
            ("2020-02-29,3", "2023-03-01", true), ("2020-02-29,3", "2023-02-28", false),
            ("2019-12,5", "2024-12-31", false), ("2019-11,5", "2024-12-31", true), ("2019,5", "2024-12-31", false),
            ("2001-01-01,3", nil, false),
        ] as [(String, String?, Bool)])
    func overdue(row: String, asOf: String?, expected: Bool) throws {
        let rows = ["a,雪绒乡工会,雪绒乡,\(row)"]
        #expect(try (Self.finding("election-terms", rows, asOf: asOf)?.isFound ?? false) == expected)
        let snow = try #require(banner.find("雪绒乡")).id
        let figure = try Observations(loaded("election-terms", rows, asOf: asOf), among: sampleTables)?.figure(
            .indicator(.overdueElections), at: Coordinates(years: nil, place: .region(snow)))
        #expect(figure?.text == (asOf == nil ? "—" : expected ? "1" : "0"))
    }

    @Test(
        "campaigns to take part in now",
        arguments: [
            ("2024-03-31", "即将开始 1 项（货车司机入会集中行动）", true), ("2024-04-01", "正在进行 1 项（货车司机入会集中行动）", true),
            ("2024-09-30", "正在进行 1 项", true),
            ("2024-10-01", "已经结束 1 项", false),
        ])
    func campaigns(asOf: String, said: String, isFound: Bool) throws {
        let finding = try #require(try Self.finding("enrolment-campaigns", asOf: asOf))
        #expect(finding.isFound == isFound)
        #expect((isFound ? finding.sentence : finding.noneText).contains(said))
        #expect(try Self.finding("enrolment-campaigns") == nil)
    }

    @Test(
        "figures that are looked up or counted",
        arguments: [
            ("assessment-scores", "考核得分", "大杨树镇", "", "95.5"), ("assessment-scores", "考核满分", "大杨树镇", "", "100"),
            ("assessment-scores", "考核满分", "大杨树镇", "民主管理", "40"),
            ("assessment-scores", "考核得分率", "大杨树镇", "", "95.5%"), ("standardisation", "规范化达标率", "大杨树镇", "", "50.0%"),
            ("standardisation", "规范化达标项目数", "雪绒乡", "", "0"),
            ("township-classes", "乡镇数", "云杉旗", "", "3"), ("township-classes", "乡镇数", "云杉旗", "一类", "1"),
            ("township-classes", "乡镇数", "南部片区", "一类", "0"),
            ("union-forms", "工会数", "大杨树镇", "联合基层工会", "2"), ("enrolment", "入会计划完成率", "大杨树镇", "", "—"),
            ("service-requests", "办结率", "云杉旗", "问需", "83.3%"),
            ("demonstration-sites", "示范点数", "云杉旗", "", "1"), ("activities", "活动参加人次", "云杉旗", "", "120"),
        ])
    func figures(id: String, name: String, place: String, group: String, expected: String) throws {
        let observations = try #require(try Observations(loaded(id, sampleRows[id] ?? []), among: sampleTables))
        let quantity = try #require(observations.quantities.first { $0.names.contains(name) })
        let region = try #require(banner.find(place)).id
        let category = observations.category(having: group)
        let groups = category.map { [$0: group] } ?? [:]
        #expect(
            observations.figure(
                quantity, at: Coordinates(years: observations.latest, place: .region(region), groups: groups)
            ).text == expected)
    }
}

@Suite("Dates compared as precisely as both are known")
struct DateComparisonTests {
    @Test(
        "before",
        arguments: [
            ("2024-03-04", "2024-03-05", true), ("2024-03-05", "2024-03-05", false), ("2024-03", "2024-03-05", false),
            ("2024-02", "2024-03-05", true), ("2023", "2024-01-01", true),
            ("2024", "2024-12-31", false), ("2024-03-05", "2024-03", false),
        ])
    func before(a: String, b: String, expected: Bool) throws {
        #expect(try CalendarDate(a).isBefore(try CalendarDate(b)) == expected)
    }

    @Test(
        "years later",
        arguments: [
            ("2020-02-29", 3, "2023-02-28"), ("2020-02-29", 4, "2024-02-29"), ("2021-12", 5, "2026-12"),
            ("2021", 5, "2026"), ("2199-01-01", 3, nil), ("2021-01-01", .max, nil),
        ]
            as [(String, Int, String?)])
    func later(date: String, years: Int, expected: String?) throws {
        #expect(try CalendarDate(date).adding(years: years)?.iso == expected)
    }
}

@Suite("Kinds that overlap do not add up")
struct ApartTests {
    static let rows = ["2024,大杨树镇,小型企业,40,12", "2024,大杨树镇,季节性经营,7,3"]

    static func catalogue(_ id: String, _ rows: [String]) throws -> Catalogue {
        Catalogue([try loaded(id, rows)], regions: banner)
    }

    @Test(
        "a figure needs one of them named",
        arguments: [
            ("企业状况单位数 大杨树镇 小型企业", "40"), ("企业状况单位数 大杨树镇", "error[figure-group]"), ("其中已建会单位数 大杨树镇 季节性经营", "3"),
        ])
    func expressions(text: String, expected: String) throws {
        let catalogue = try Self.catalogue("enterprise-conditions", Self.rows)
        do throws(FigureExpression.Failure) {
            #expect(try FigureExpression(text, in: catalogue).evaluate().text == expected)
        } catch {
            #expect("error[\(error.error.code)]" == expected)
            for part in ["情形", "小型企业", "不能相加"] { #expect(wording(error.error).contains(part)) }
        }
    }

    @Test(
        "what adds up beside them still does",
        arguments: [
            ("走访指导次数 大杨树镇", "7"), ("建制率 大杨树镇 厂务公开", "50.0%"), ("建制率 大杨树镇", "error[figure-group]"),
            ("应建立单位数 大杨树镇", "error[figure-group]"),
        ])
    func mixed(text: String, expected: String) throws {
        let catalogue = try Self.catalogue("democratic-management", ["2024,大杨树镇,职代会,10,8,3", "2024,大杨树镇,厂务公开,10,5,4"])
        do throws(FigureExpression.Failure) {
            #expect(try FigureExpression(text, in: catalogue).evaluate().text == expected)
        } catch {
            #expect("error[\(error.error.code)]" == expected)
        }
    }

    @Test(
        "a table has no total of them, and says why",
        arguments: [("分组: 情形\n地区: 大杨树镇", ["小型企业", "季节性经营"]), ("分组: 地区\n筛选: [小型企业]", ["大杨树镇", "云杉旗"]), ("分组: 地区", [])])
    func tables(lines: String, expected: [String]) throws {
        let source = SourceText(path: "a.md", text: "指标: 企业状况单位数\n" + lines + "\n")
        var problems: [Diagnostic] = []
        let layout = FigureLayout(
            source, in: 0..<source.bytes.count, isChart: false, opening: source.whole,
            catalogue: try Self.catalogue("enterprise-conditions", Self.rows),
            defaultYear: nil, into: &problems)
        #expect(problems.map(\.code) == (expected.isEmpty ? ["figure-group"] : []))
        let known =
            layout?.grid.rows.filter { $0.figures.contains { $0.measure.value != nil } }.map(\.heading.title) ?? []
        #expect(known == expected.filter { $0 != "云杉旗" })
        if lines.hasPrefix("分组: 情形") { #expect(layout?.grid.notes == ["各情形分别计算，不能相加，所以没有合计。"]) }
    }
}

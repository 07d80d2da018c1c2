import Diagnostics
import StrictYAML
import Testing

@testable import Statistics

@Suite("Rules between columns, tables and years")
struct RuleTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let dataset: String
        let rows: [String]
        var beside: [String: [String]] = [:]
        let expected: [String]
        var said: [String] = []

        var testDescription: String { ([dataset] + rows).joined(separator: " | ") }
    }

    static let parts = [
        Case(
            dataset: "union-forms", rows: ["2024,麦穗原镇,单独基层工会,3,2,"], expected: ["error[part-exceeds-whole] D2"],
            said: ["工会数 3", "涵盖单位数 2", "(E2)"]),
        Case(dataset: "union-forms", rows: ["2024,麦穗原镇,联合基层工会,3,2,"], expected: ["error[part-exceeds-whole] D2"]),
        // A federation is made of unions, which cover their units themselves.
        Case(dataset: "union-forms", rows: ["2024,麦穗原镇,区域性工会联合会,3,2,"], expected: []),
        Case(dataset: "union-forms", rows: ["2024,麦穗原镇,乡镇工会,1,0,"], expected: []),
        Case(
            dataset: "democratic-management", rows: ["2024,雪绒乡,厂务公开,4,5,"], expected: ["error[part-exceeds-whole] E2"],
            said: ["建制率不会超过 100%", "(D2)"]),
        Case(dataset: "democratic-management", rows: ["2024,雪绒乡,厂务公开,5,5,"], expected: []),
        Case(
            dataset: "service-requests", rows: ["2024-03,雪绒乡,问需,职工,4,5"], expected: ["error[part-exceeds-whole] F2"],
            said: ["办结件数 5", "受理件数 4"]),
        Case(dataset: "cadres", rows: ["2024,雪绒乡,专职,2,3"], expected: ["error[part-exceeds-whole] E2"], said: ["(D2)"]),
        Case(dataset: "cadres", rows: ["2024,雪绒乡,专职,约2,3"], expected: []),
        Case(dataset: "enterprise-conditions", rows: ["2024,雪绒乡,小型企业,2,3"], expected: ["error[part-exceeds-whole] E2"]),
        Case(
            dataset: "competitions", rows: ["a,比赛,2024-05-06,,雪绒乡,旗级,电工,5,6"],
            expected: ["error[part-exceeds-whole] I2"]),
        // A plan is no whole: it may be exceeded.
        Case(dataset: "enrolment", rows: ["2024,雪绒乡,货车司机,10,25,40"], expected: []),
    ]

    static let dates = [
        Case(
            dataset: "enrolment-campaigns", rows: ["a,行动,2024-05-06,2024-05-05,货车司机,旗总工会,现场"],
            expected: ["error[date-order] D2"], said: ["2024-05-05", "(C2)"]),
        Case(
            dataset: "competitions", rows: ["a,比赛,2024-05-06,2024-04,雪绒乡,旗级,电工,5,"], expected: ["error[date-order] D2"]),
        // The month of its end holds the day of its start.
        Case(dataset: "competitions", rows: ["a,比赛,2024-05-06,2024-05,雪绒乡,旗级,电工,5,"], expected: []),
        Case(
            dataset: "service-requests", rows: ["2024-03-01,雪绒乡,问需,职工,4,4"], expected: ["error[month] A2"],
            said: ["“2024-03”"]),
        Case(
            dataset: "service-requests", rows: ["2024,雪绒乡,问需,职工,4,4"], expected: ["error[month] A2"], said: ["2024-03"]),
    ]

    static let references = [
        Case(
            dataset: "enrolment", rows: ["2024,雪绒乡,货车司鸡,,1,1"], expected: ["error[reference] C2"],
            said: ["2024年", "“货车司机”"]),
        // 快递员 stands in the list of 2018, which applies until 2023.
        Case(dataset: "enrolment", rows: ["2024,雪绒乡,快递员,,1,1"], expected: ["error[reference] C2"], said: ["2024年"]),
        Case(dataset: "enrolment", rows: ["2023,雪绒乡,快递员,,1,1", "2018,雪绒乡,快递员,,1,1"], expected: []),
        Case(
            dataset: "enrolment", rows: ["2017,雪绒乡,快递员,,1,1", "2017,雪绒乡,货车司机,,1,1"], expected: ["error[edition] C2"],
            said: ["2017", "2018"]),
        Case(
            dataset: "enrolment-campaigns", rows: ["a,行动,2024-05-06,2024-05-07,货车司机；快递员,旗总工会,现场"],
            expected: ["error[reference] E2"], said: ["“快递员”"]),
        Case(
            dataset: "assessment-scores", rows: ["2024,雪绒乡,组织建没,1,2024-11-05,实地检查"], expected: ["error[reference] C2"],
            said: ["“组织建设”", "2024年"]),
        Case(
            dataset: "assessment-scores", rows: ["2023,雪绒乡,民主管理,1,2023-11-05,实地检查"], expected: ["error[reference] C2"],
            said: ["2023年"]),
        Case(
            dataset: "assessment-scores", rows: ["2022,雪绒乡,民主管理,1,2022-11-05,实地检查", "2022,雪绒乡,组织建设,1,2022-11-05,实地检查"],
            expected: ["error[edition] C2"], said: ["2022", "2023、2024"]),
        // The list itself has a mistake: that one is told, and no second.
        Case(
            dataset: "assessment-scores", rows: ["2024,雪绒乡,民主管理,1,2024-11-05,实地检查"],
            beside: ["assessment-items": ["2024,组织建设,60,", "2024,民主管理,四十,"]], expected: []),
        Case(
            dataset: "assessment-scores", rows: ["2024,雪绒乡,民主管理,40.5,2024-11-05,实地检查"],
            expected: ["error[part-exceeds-whole] D2"], said: ["40.5", "满分 40", "assessment-items.csv:4:3 (C4)"]),
        Case(
            dataset: "assessment-items", rows: ["2024,组织建设,60,", "2024,民主管理,30,", "2023,组织建设,100,"],
            expected: ["warning[rubric-total] C3"], said: ["2024", "90", "-10"]),
    ]

    static let townships = [
        Case(
            dataset: "township-classes",
            rows: ["2024,大杨树镇,A类,一类", "2024,雪绒乡,A类,一类", "2024,麦穗原镇,A类,一类", "2024,大杨树,A类,二类"],
            expected: ["error[duplicate-key] A5"]),
        // The row with the mistake may be the one that seems to be missing.
        Case(
            dataset: "township-classes", rows: ["2024,大杨树镇,A类,一类", "2024,雪绒乡,A类,一类", "2024,麦穗原镇,C类,一类"],
            expected: ["error[enum] C4"]),
        Case(
            dataset: "standardisation", rows: ["2024,旗直属工会,制度健全,已具备"], expected: ["error[not-a-township] B2"],
            said: ["“旗直属工会”", "只填乡镇"]),
        Case(dataset: "standardisation", rows: ["2024,云杉旗,制度健全,已具备"], expected: ["error[not-a-township] B2"]),
        Case(dataset: "instructors", rows: ["2024,旗直属工会,1,1,1"], expected: ["error[not-a-township] B2"]),
        Case(dataset: "enterprise-conditions", rows: ["2024,旗直属工会,小型企业,1,1"], expected: ["error[not-a-township] B2"]),
        Case(
            dataset: "assessment-scores", rows: ["2024,北部片区,民主管理,1,2024-11-05,实地检查"],
            expected: ["error[not-a-township] B2"]),
    ]

    static let sums = [
        Case(dataset: "union-forms", rows: ["2024,大杨树镇,单独基层工会,8,9,", "2024,大杨树镇,乡镇工会,2,—,"], expected: []),
        Case(
            dataset: "union-forms", rows: ["2024,大杨树镇,单独基层工会,8,9,", "2024,大杨树镇,乡镇工会,1,—,"],
            expected: ["error[sums-differ] D2"],
            said: ["大杨树镇2024年度", "工会数相加是 9", "基层工会组织数相加是 10", "相差 -1", "coverage.csv:2:4 (D2)"]),
        // One wrong cell, one error.
        Case(dataset: "union-forms", rows: ["2024,大杨树镇,单独基层工会,80,9,"], expected: ["error[part-exceeds-whole] D2"]),
        // A region or year that coverage does not have, and a figure that nobody knows, say nothing.
        Case(dataset: "union-forms", rows: ["2024,雪绒乡,单独基层工会,8,9,", "2023,大杨树镇,单独基层工会,8,9,"], expected: []),
        Case(dataset: "union-forms", rows: ["2024,大杨树镇,单独基层工会,—,9,", "2024,旗直,单独基层工会,约5,9,"], expected: []),
        Case(
            dataset: "union-forms", rows: ["2024,大杨树镇,单独基层工会,8,9,", "2024,大杨树镇,乡镇工会,l,—,"],
            expected: ["error[number] D3"]),
    ]

    @Test("what breaks a rule is told once, with both places", arguments: parts + dates + references + townships + sums)
    func rules(example: Case) {
        let read = read(example.dataset, example.rows, beside: example.beside)
        #expect(read.summary == example.expected)
        for part in example.said {
            #expect(wording(read.problems.first).contains(part), "\(part) in \(wording(read.problems.first))")
        }
    }

    @Test(
        "two regions cannot stand on one tile, and a tile has a column and a row",
        arguments: [
            ("1,1", "2,1", []), ("1,1", "1,1", ["error[duplicate-key] D3"]), ("1,", ",", ["error[missing-value] E2"]),
            (",2", ",", ["error[missing-value] D2"]),
            ("0,1", ",", ["error[ordinal] D2"]), ("a,1", ",", ["error[ordinal] D2"]),
        ] as [(String, String, [String])])
    func tiles(first: String, second: String, expected: [String]) {
        let read = regionDirectory("代码,名称,类别,图列,图行\n990123100000,甲镇,乡镇,\(first)\n990123101000,乙镇,乡镇,\(second)\n")
        #expect(summary(read.problems) == expected)
        if expected.isEmpty { #expect(read.directory.all.map(\.tile?.column) == [1, 2]) }
    }
}

@Suite("Figures far from the year before")
struct YearOnYearJumpTests {
    static func problems(_ rows: [String], of id: String = "cadres", yaml: String = "") -> [Diagnostic] {
        var problems: [Diagnostic] = []
        let metadata = DatasetMetadata(
            parseYAMLMapping(SourceText(path: "a.yaml", text: "title: 表\nsource: 本会\n" + yaml), into: &problems),
            into: &problems)
        guard let table = Read(table(id, rows), as: definition(id)).table else { return problems }
        YearOnYearJumps(LoadedDataset(table: table, metadata: metadata, footnotes: []))?.report(into: &problems)
        return problems
    }

    @Test(
        "more than threefold in consecutive years is worth a look, either way",
        arguments: [
            ("20", "61", 1), ("20", "60", 0), ("61", "20", 1), ("0", "50", 1), ("0", "49", 0), ("1", "49", 0),
            ("50", "0", 1), ("—", "500", 0), ("xx", "500", 0),
            ("约20", "500", 1), ("100000", "33333", 1), ("100000", "33334", 0),
        ])
    func factors(before: String, after: String, expected: Int) {
        #expect(Self.problems(["2023,雪绒乡,兼职,\(before),", "2024,雪绒乡,兼职,\(after),"]).count == expected)
    }

    @Test("a cell that is an error by another rule is not told again")
    func faulty() throws {
        let rows = read("cadres", ["2023,雪绒乡,兼职,100,10", "2024,雪绒乡,兼职,100,900"])
        var problems = rows.problems
        YearOnYearJumps(LoadedDataset(table: try #require(rows.table), metadata: DatasetMetadata(), footnotes: []))?
            .report(into: &problems)
        #expect(summary(problems) == ["error[part-exceeds-whole] E3"])
    }

    @Test("both cells are named, and how to say that it is true")
    func wordings() {
        let problems = Self.problems(["2024,雪绒乡,兼职,500,", "2023,雪绒乡,兼职,50,"])
        #expect(summary(problems) == ["warning[year-on-year-jump] D2"])
        for part in ["雪绒乡，兼职工会干部", "2024年度 500", "2023年度 50", "超过 3 倍", "(D3)", "jump-factor"] {
            #expect(wording(problems.first).contains(part))
        }
    }

    @Test("nothing is a multiple of zero: no factor is claimed, and the advice fits")
    func zeros() {
        for (before, after) in [("0", "60"), ("60", "0")] {
            let words = wording(Self.problems(["2023,雪绒乡,兼职,\(before),", "2024,雪绒乡,兼职,\(after),"]).first)
            #expect(words.contains("2024年度 \(after)") && words.contains("2023年度 \(before)"))
            #expect(!words.contains("倍") && !words.contains("jump-factor") && words.contains("一年是零"))
        }
    }

    @Test("several columns of one row are told once")
    func oneRow() {
        let problems = Self.problems(["2023,雪绒乡,兼职,20,19", "2024,雪绒乡,兼职,200,190"])
        #expect(summary(problems) == ["warning[year-on-year-jump] D3"])
        for part in ["人数 2024年度 200，2023年度 20", "女性人数 2024年度 190，2023年度 19"] {
            #expect(wording(problems.first).contains(part))
        }
    }

    @Test(
        "only like is compared with like",
        arguments: [
            ["2022,雪绒乡,兼职,20,", "2024,雪绒乡,兼职,200,"], ["2023,雪绒乡,兼职,20,", "2024,麦穗原镇,兼职,200,"],
            ["2023,雪绒乡,专职,20,", "2024,雪绒乡,兼职,200,"],
        ])
    func likes(rows: [String]) {
        #expect(Self.problems(rows).isEmpty)
    }

    @Test("points of different rubrics and events are not compared")
    func incomparable() {
        #expect(
            Self.problems(
                ["2023,雪绒乡,组织建设,10,2023-11-05,实地检查", "2024,雪绒乡,组织建设,60,2024-11-05,实地检查"], of: "assessment-scores"
            ).isEmpty)
        #expect(Self.problems(["a,走,2023-10-12,雪绒乡,健步,10", "b,走,2024-10-12,雪绒乡,健步,500"], of: "activities").isEmpty)
    }

    @Test(
        "the factor is the table's own, and above 1",
        arguments: [
            ("jump-factor: 2", ["warning[year-on-year-jump] D3"]), ("同比倍数: 2.6", []),
            ("jump-factor: 1", ["error[jump-factor] line 3"]),
            ("jump-factor: 很多", ["error[jump-factor] line 3"]),
        ])
    func ownFactor(yaml: String, expected: [String]) {
        #expect(summary(Self.problems(["2023,雪绒乡,兼职,20,", "2024,雪绒乡,兼职,50,"], yaml: yaml)) == expected)
    }
}

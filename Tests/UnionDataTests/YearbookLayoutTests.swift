import Diagnostics
import Testing
import ValueCases

@testable import Statistics
@testable import UnionData

/// Tables as offices lay them out. Each is written here in few rows; places and figures are made up.
@Suite("Yearbook tables in many layouts")
struct YearbookLayoutTests {
    private func read(_ text: String) throws -> (table: YearbookTable, problems: [String]) {
        let read = YearbookRead(text, id: "t", metadata: "title: 表\nsource: 书\n")
        return (try #require(read.table), summary(read.problems))
    }

    /// One line of a row as a reader of the download would say it: `会员人数/女性 万人 40 41`.
    private func lines(_ table: YearbookTable) -> [String] {
        table.rows.filter { !$0.isGroup }.map { row in
            let values = row.values.enumerated().map { $1.displayText + (row.marks[$0] ?? "") }
            let path = (table.path(to: row) + [(row.isSubset ? "#" : "") + row.label]).joined(separator: "/")
            return ([path, row.unitText ?? ""].filter { !$0.isEmpty } + values).joined(separator: " ")
        }
    }

    @Test(
        "rows stand where they were printed, with their units and what they are parts of",
        arguments: [
            // 女性 says nothing without the row above it.
            (
                "情况\n指标,2022,2023\n职工(万人),9,10\n女性,4,5\n会员(万人),7,8\n男性,4,4\n女性,3,4\n工会(个),5,6\n",
                ["职工 万人 9 10", "职工/女性 万人 4 5", "会员 万人 7 8", "会员/男性 万人 4 4", "会员/女性 万人 3 4", "工会 个 5 6"]
            ),
            // 其中 on a line of its own.
            (
                "情况\n单位：人\n指标,2022,2023\n会员,9,10\n其中：,,\n女,4,5\n农民工,2,2\n工会(个),5,6\n",
                ["会员 人 9 10", "会员/#女 人 4 5", "会员/#农民工 人 2 2", "工会 个 5 6"]
            ),
            // # takes the place of a blank.
            (
                "情况\n单位：人\n指标,2022,2023\n会员,9,10\n #机关,4,5\n  企业,5,5\n",
                ["会员 人 9 10", "会员/#机关 人 4 5", "会员/企业 人 5 5"]
            ),
            // A city beside its indicators, merged.
            (
                "情况\n地区,指标,单位,2022年,2023年\n甲市,会员,万人,4,5\n,其中：女性,,2,2\n,工会,个,10,12\n乙市,会员,万人,3,3\n,工会,个,20,20\n",
                ["甲市/会员 万人 4 5", "甲市/会员/#女性 万人 2 2", "甲市/工会 个 10 12", "乙市/会员 万人 3 3", "乙市/工会 个 20 20"]
            ),
            // A city on each of its rows.
            (
                "情况\n地区,指标,2022,2023\n甲市,会员(人),4,5\n甲市,工会(个),1,1\n乙市,会员(人),3,3\n",
                ["甲市/会员 人 4 5", "甲市/工会 个 1 1", "乙市/会员 人 3 3"]
            ),
            // 其中 in a column of its own, merged over its parts.
            (
                "情况\n项目,,2022,2023\n会员(人),,9,10\n其中,女,4,5\n,农民工,2,2\n经费(万元),,1.5,2\n",
                ["会员 人 9 10", "会员/#女 人 4 5", "会员/#农民工 人 2 2", "经费 万元 1.5 2"]
            ),
            // Full-width digits, thousands, signs for no figure, marks that lead to notes.
            (
                "情况\n单位：人\n指标,2022,2023\n会员,\"1,234\",１３００*\n职工,…,—\n工会①,—,5②\n*快报数\n",
                ["会员 人 1234 1300*", "职工 人 … —", "工会① 人 — 5②"]
            ),
            // Labels as they are printed.
            (
                "情况\n项目,2022,2023\nGDP(亿元),1,2\nR&D 经费（亿元）,3,4\nⅢ类单位(个),5,6\nCPI,101,102\nNumber of Unions 工会数,7,8\n",
                ["GDP 亿元 1 2", "R&D 经费 亿元 3 4", "Ⅲ类单位 个 5 6", "CPI 101 102", "Number of Unions 工会数 7 8"]
            ),
            // A heading is none of GDP.
            ("情况\n指标,2022,2023\n国民经济核算,,\nGDP(亿元),5,6\nCPI,101,102\n", ["GDP 亿元 5 6", "CPI 101 102"]),
            // A region without figures is there; a heading in a list of indicators is none.
            ("情况\n单位：人\n地区,2022,2023\n甲市,1,2\n乙市,,\n丙市,3,4\n", ["甲市 人 1 2", "乙市 人 — —", "丙市 人 3 4"]),
            // Running numbers name nothing.
            ("情况(2023年)\n序号,地区,工会\n1,甲镇,6\n2,乙镇,4\n,合计,10\n", ["甲镇 6", "乙镇 4", "合计 10"]),
            // What spreadsheets leave behind the digits that count.
            ("情况\n单位：%\n项目,2022,2023\n甲,103.05770000000001,0.30000000000000004\n", ["甲 % 103.0577 0.3"]),
            // The unit again between the pages of a long table.
            ("情况\n单位：人\n地区,2022,2023\n甲市,1,2\n情况 续表\n单位：人\n地区,2022,2023\n乙市,3,4\n", ["甲市 人 1 2", "乙市 人 3 4"]),
        ] as [(String, [String])])
    func rows(text: String, expected: [String]) throws {
        let (table, problems) = try read(text)
        #expect(lines(table) == expected)
        #expect(problems.isEmpty)
    }

    @Test(
        "every printed column is there, under what was printed above it",
        arguments: [
            ("情况\n项目,2022年,2024年（预计）,2024年比2022年增长(%)\n会员(人),9,10,11.1\n", ["2022", "2024年（预计）", "2024年比2022年增长[%]"]),
            ("情况\n指标,2022,增长(%),2023,增长(%)\n会员(人),9,1,10,2\n", ["2022", "增长[%]", "2023", "2023/增长[%]"]),
            ("情况\n指标,2023年,2022年\n会员(人),9,10\n", ["2022", "2023"]),
            ("情况\n指标,2022,2023,2024\n会员(人),9,10,\n工会(个),1,2,\n", ["2022", "2023", "2024"]),
            ("情况\n单位：人\n年份,会员\n2022,9\n2023（快报）,10\n“十四五”平均,11\n", ["2022", "2023（快报）", "“十四五”平均"]),
            (
                "情况\n指标,2022年,,2023年,\n,绝对数,增长(%),绝对数,增长(%)\n会员(人),9,1,10,2\n合计,9,1,10,2\n",
                ["2022年/绝对数", "2022年/增长[%]", "2023年/绝对数", "2023年/增长[%]"]
            ),
            ("情况(2023年)\n地区,工会(个),劳模(人),会员(人)\n全旗,1,,2\n甲镇,1,,2\n", ["工会[个]", "劳模[人]", "会员[人]"]),
            ("年份,GDP,CPI\n2022,5,101\n2023,6,102\n资料来源：某局\n", ["2022", "2023"]),
        ] as [(String, [String])])
    func columns(text: String, expected: [String]) throws {
        let (table, problems) = try read(text)
        var ignored: [Diagnostic] = []
        let series = YearbookSeries.group([table], into: &ignored)
        #expect(series[0].columns.map { $0.label + ($0.unitText.map { "[\($0)]" } ?? "") } == expected)
        #expect(problems.isEmpty)
    }

    @Test(
        "notes are notes, once, and no row",
        arguments: [
            ("注：甲市不含某区。", ["甲市不含某区。"]), ("①甲市不含某区。\n*本表不含军人。\n本表为快报数", ["①甲市不含某区。", "*本表不含军人。", "本表为快报数"]),
            ("注：1.不含军人,不含学生。\n　　2.含开发区。", ["1.不含军人，不含学生。", "2.含开发区。"]), ("注1：不含军人", ["1：不含军人"]),
            ("2023年的数据由年报推算；以后不再推算", ["2023年的数据由年报推算；以后不再推算"]),
        ])
    func notes(text: String, expected: [String]) throws {
        let (table, problems) = try read("情况\n单位：人\n地区,2022,2023\n甲市,1,2\n乙市,3,4\n\(text)\n")
        #expect(table.notes == expected)
        #expect(table.rows.map(\.label) == ["甲市", "乙市"])
        #expect(problems.isEmpty)
    }

    @Test(
        "units and indicators are read from the lines above the table",
        arguments: [
            ("数据库：年度数据\n指标：会员人数(万人)\n时间：最近2年\n", "万人", "会员人数"), ("各市会员人数（万人）\n", "万人", "各市会员人数"),
            ("会员人数\n,,单位：,万人\n", "万人", "会员人数"), ("会员人数\n（万人）\n", "万人", "会员人数"), ("会员人数  单位:万人\n", "万人", "会员人数"),
        ])
    func preamble(lines: String, unit: String, measure: String) throws {
        let (table, problems) = try read(lines + "地区,2023年,2022年\n甲市,10,9\n乙市,20,19\n")
        #expect((table.stub, table.measure) == ("地区", measure))
        #expect(table.rows.map(\.unitText) == [unit, unit])
        #expect(problems.isEmpty)
    }

    @Test(
        "what cannot be read rightly is an error at its cell",
        arguments: [
            ("情况\n项目,2020,2021\n工会,1,2\n续表\n项目,2022,2023\n工会,3,4\n", ["error[second-header] A5"]),
            ("情况\n单位：%\n项目,2020,2021\n甲,1,1498392753700442114\n", ["error[number-digits] C4"]),
            ("情况\n单位：%\n项目,2020,2021\n甲,1.2E+05,1\n", ["error[number-scientific] B4"]),
        ])
    func problems(text: String, expected: [String]) throws {
        #expect(try read(text).problems == expected)
    }

    @Test(
        "no edition is claimed that nobody gave",
        arguments: [
            ("title: 表\nsource: 某县统计年鉴2025\n", "", nil), ("title: 表\nsource: 书\nedition: 2024\n", "", "2024年版"),
            ("title: 表\nsource: 书\nedition: 第三版\n", "", "第三版"),
            ("title: 表\nsource: 书\n", "资料来源：某县统计年鉴2021\n", nil),
            ("title: 表\nsource: 书\n", "资料来源：某局2021年调查\n", nil),
        ] as [(String, String, String?)])
    func edition(yaml: String, lines: String, expected: String?) throws {
        let read = YearbookRead("情况\n单位：人\n项目,2023,2024\n甲,1,2\n" + lines, id: "t", metadata: yaml)
        #expect(try #require(read.table).editionTitle == expected)
    }
}

@Suite("Yearbook tables are joined only when staff say so")
struct YearbookSeriesTests {
    private func table(_ id: String, _ yaml: String) throws -> YearbookTable {
        let text = "工会基本情况\n单位：人\n指标,2022,2023\n会员人数,10,20\n资料来源：某省统计年鉴2024\n"
        return try #require(YearbookRead(text, id: id, metadata: "title: 工会基本情况\nsource: 书\n" + yaml).table)
    }

    @Test(
        "two cities with one title keep a page each; one series needs editions",
        arguments: [
            ("", "", ["a", "b"], ["alike-tables"]),
            ("series: s\nedition: 2022\n", "series: s\nedition: 2023\n", ["s"], []),
            ("series: s\nedition: 2022\n", "series: s\nedition: 2022\n", ["s"], ["edition-twice"]),
            ("series: s\n", "", ["b", "s"], ["alike-tables"]),
        ] as [(String, String, [String], [String])])
    func join(a: String, b: String, ids: [String], codes: [String]) throws {
        var problems: [Diagnostic] = []
        let series = YearbookSeries.group([try table("a", a), try table("b", b)], into: &problems)
        #expect(series.map(\.id) == ids)
        #expect(problems.map(\.code) == codes)
    }
}

@Suite("Yearbook sums that hold in some years and fail in another")
struct YearbookSumTests {
    @Test(
        "are told where the total stands",
        arguments: [
            ("年份,会员人数,男性,女性\n2019,10314,6000,4314\n2020,10400,6000,4400\n2021,10314,5900,4169\n", ["B4"]),
            (
                "指标,2019,2020,2021\n职工,10314,10400,10314\n机关,3314,3400,3314\n事业,3000,3000,2755\n企业,4000,4000,4000\n",
                ["D2"]
            ),
            ("指标,2019,2020,2021\n机关,3314,3400,3314\n企业,7000,7000,6755\n职工,10314,10400,10314\n", ["D4"]),
            (
                "指标,2019,2020,2021\n职工,10314,10400,10314\n #机关,3314,3400,3314\n  事业,3000,3000,2755\n  企业,4000,4000,4000\n",
                ["D2"]
            ),
            ("指标,2019,2020\n合计,100,110\n男,55,60\n女,45,50\n国有,60,70\n集体,40,49\n", ["C2"]),
            ("指标,2019,2020,2021\n职工,10314,10400,10314\n机关,3314,3400,3314\n企业,7000,7000,7000\n", []),
            ("指标,2019,2020,2021\n职工,10314,10400,10314\n会员,9314,9400,9314\n女会员,4000,4000,4755\n", []),
        ] as [(String, [String])])
    func told(text: String, cells: [String]) {
        let read = YearbookRead("情况,,,\n单位：人,,,\n" + text, id: "t", metadata: "title: 表\nsource: 书\n")
        let expected = cells.map { cell in
            "warning[total-mismatch] " + String(cell.prefix(1)) + String((Int(cell.dropFirst()) ?? 0) + 2)
        }
        #expect(summary(read.problems) == expected)
    }
}

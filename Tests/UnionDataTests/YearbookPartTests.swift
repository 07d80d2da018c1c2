import Testing
import Text

@testable import Statistics

@Suite("Yearbook tables: what a part is a part of, and its unit")
struct YearbookPartTests {
    private func read(_ text: String) -> YearbookRead {
        YearbookRead(text, id: "t", metadata: "title: 表\nsource: 书\n")
    }

    /// `女性<会员人数 人 *`: a row with what it stands under, its unit, and whether it is marked as a part.
    private func lines(_ text: String) -> [String] {
        guard let table = read(text).table else { return [] }
        return table.rows.map { row in
            row.label + (row.parent.map { "<\(table.rows[$0].label)" } ?? "") + " \(row.unitText ?? "—")"
                + (row.isSubset ? " *" : "")
        }
    }

    @Test(
        "what is set in as far as the name behind 其中 goes on with its list",
        arguments: [
            (
                "情况\n指标,2021,2022\n会员人数(人),90,91\n　其中：女性,40,41\n　　　　农民工,30,31\n　　　　　外省,9,9\n专职干部(人),5,6\n",
                ["会员人数 人", "女性<会员人数 人 *", "农民工<会员人数 人 *", "外省<农民工 人", "专职干部 人"]
            ),
            // One step further in than 其中 is a part of the part.
            ("情况\n指标,2021,2022\n会员人数(人),90,91\n其中：女性,40,41\n　　青年,30,31\n", ["会员人数 人", "女性<会员人数 人 *", "青年<女性 人"]),
            ("情况\n指标,2021,2022\n会员人数(人),90,91\n#女性,40,41\n　　　青年,30,31\n", ["会员人数 人", "女性<会员人数 人 *", "青年<女性 人"]),
        ])
    func alignedParts(text: String, expected: [String]) { #expect(lines(text) == expected) }

    @Test("a column in the line of 其中 stands below the head that is merged over both")
    func columnsOfParts() {
        #expect(
            lines("情况\n年份,年末总人口(人),,,出生,\n,,其中：女性,非农业人口,人数(人),率(‰)\n2021,90,40,30,2,8.2\n2022,91,41,31,3,8.3\n") == [
                "年末总人口 人", "女性<年末总人口 人 *", "非农业人口<年末总人口 人 *", "出生 —", "人数<出生 人", "率<出生 ‰",
            ])
        // Without a head above it, or in the upper line, it is no part.
        #expect(
            lines("情况\n年份,会员(人),#女会员,干部(人)\n2021,90,40,30\n2022,91,41,31\n")
                == ["会员 人", "女会员<会员 人 *", "干部 人"])
        #expect(
            lines("情况\n年份,会员(人),,干部(人)\n,,#女会员,\n2021,90,40,30\n2022,91,41,31\n")
                == ["会员 人", "女会员<会员 人 *", "干部 人"])
    }

    @Test(
        "a caption of several units is divided where something tells, and stands as printed where nothing does",
        arguments: [
            ("情况\n单位：户、人\n指标,2021,2022\n年末总户数,9,9\n出生人数,2,3\n女性,1,1\n", ["年末总户数 户", "出生人数 人", "女性<出生人数 人"]),
            ("情况\n单位：个、人\n指标,2021,2022\n基层工会组织,9,9\n会员人数,2,3\n", ["基层工会组织 个、人", "会员人数 人"]),
            // What others name themselves is not meant.
            ("情况\n单位：个、人\n指标,2021,2022\n基层工会组织(个),9,9\n会员,2,3\n", ["基层工会组织 个", "会员 人"]),
            ("情况\n单位：元/人\n指标,2021,2022\n全员劳动生产率,9,9\n", ["全员劳动生产率 元/人"]),
        ])
    func mixedUnits(text: String, expected: [String]) { #expect(lines(text) == expected) }

    @Test("a total beside shares is still added up")
    func totalsBesideShares() {
        let text =
            "构成\n单位：人、%\n项目,2021年,,2022年,\n,人数,比重(%),人数,比重(%)\n合计,1000,100,1100,100\n男职工,600,60,650,59.1\n女职工,400,40,460,40.9\n"
        #expect(summary(read(text).problems) == ["warning[total-mismatch] D5"])
        #expect(summary(read(text.replacing("460", with: "450")).problems) == [])
        #expect(read(text).table?.columns.map(\.unitText) == ["人", "%", "人", "%"])
    }

    @Test(
        "a heading with a number divides what stands above it",
        arguments: ["一、按单位类型分", "（一）按单位类型分", "1.按单位类型分组", "按单位类型分"])
    func numberedDivisions(heading: String) throws {
        let text =
            "竞赛\n项目,单位(个),职工(人)\n全县,310,2150\n\(heading),,\n企业,260,1880\n事业单位,50,270\n二、按地区分,,\n河口镇,200,1600\n石岭镇,110,540\n资料来源：某书,,\n"
        let read = read(text)
        #expect(summary(read.problems) == ["warning[total-mismatch] C3"])
        #expect(wording(read.problems.first).contains("相加是 2140"))
        let table = try #require(read.table)
        #expect(table.rows[2].parent == 1 && table.rows[5].parent == 4)
    }

    @Test("a sex is a part of what it stands under")
    func sexes() {
        let text = "会员\n地区,指标,2021,2022\n甲市,会员人数(人),301,309\n,女性,122,125\n乙市,会员人数(人),201,208\n,女性,88,%\n"
        #expect(summary(read(text.replacing("%", with: "210")).problems) == ["error[part-exceeds-whole] D6"])
        #expect(summary(read(text.replacing("%", with: "90")).problems) == [])
    }

    @Test("where an outer column names what rows have in common, the inner one names the rows")
    func innerStub() {
        #expect(
            read("情况(2022年)\n市,内容,单位,数值\n甲市,工会,个,120\n,会员,人,300\n乙市,工会,个,95\n,会员,人,200\n资料来源：某书,,,\n").table?.stub
                == "内容")
        #expect(read("情况(2022年)\n市,指标,数值\n甲市,工会,120\n,会员,300\n乙市,工会,95\n,会员,200\n资料来源：某书,,\n").table?.stub == "项目")
    }

    @Test("two dots may be one thing or another; both are named")
    func dots() {
        let problems = read("会员\n指标,2021,2022\n会员人数(人),300,..\n").problems
        #expect(summary(problems) == ["error[number] C3"])
        for answer in ["“—”", "“…”"] { #expect(wording(problems.first).contains(answer)) }
    }

    @Test("a second header with other years: what is advised is right when it is taken")
    func otherYears() {
        let text = "情况\n指标,2015,2016\n会员人数(人),90,91\n续表,,\n指标,2017,2018\n会员人数(人),92,93\n"
        let problems = read(text).problems
        #expect(summary(problems) == ["error[second-header] A5"])
        #expect(wording(problems.first).contains("各发一页") && !wording(problems.first).contains("series"))
        #expect(summary(read("情况\n指标,2015,2016,2017,2018\n会员人数(人),90,91,92,93\n").problems) == [])
    }
}

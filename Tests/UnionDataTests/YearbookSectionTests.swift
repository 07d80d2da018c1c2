import Diagnostics
import Testing
import ValueCases

@testable import Statistics
@testable import UnionData

@Suite("Rows and columns of yearbooks that are no counts are not read as counts")
struct YearbookSectionTests {
    private func read(_ text: String) throws -> (table: YearbookTable, problems: [Diagnostic]) {
        let read = YearbookRead(text, id: "t", metadata: "title: 表\nsource: 书\n")
        return (try #require(read.table), read.problems)
    }

    /// Each row with its unit: `会员人数 人`.
    private func units(_ table: YearbookTable) -> [String] {
        table.rows.filter { !$0.isGroup }.map { "\($0.label) \($0.unitText ?? "")" }
    }

    private static let growth = """
        职工参加工会情况（单位：人，%）
        年份,职工人数,,会员人数,,,入会率
        ,,#女职工,,#女会员,农民工会员,
        1949-1952,12000,3100,9000,2000,,75.0
        1978年,25600,8900,21000,7100,…,82.0
        2010①,52300,23600,49900,22400,11200,95.4
        2024,65227,30100,59944,26459,17938,91.9
        平均每年增长(%),,,,,,
        1978-2024,2.1,2.7,2.3,2.9,,
        注：①2010年起包括开发区。

        """

    @Test("rows below 平均每年增长 are rates, and no part of any whole", arguments: ["平均每年增长(%)", "年均增长速度"])
    func growthRows(heading: String) throws {
        let (table, problems) = try read(Self.growth.replacing("平均每年增长(%)", with: heading))
        #expect(summary(problems) == [])
        let label = heading.replacing("(%)", with: "")
        #expect(
            table.columns.map(\.label) == ["1949-1952", "1978", "2010①", "2024", "\(label)/1978-2024"])
        #expect(table.columns.map(\.year) == [nil, 1978, 2010, 2024, nil])
        #expect(table.columns.last?.period == nil)
        #expect(table.columns.last?.unitText == (heading.hasSuffix("(%)") ? "%" : ""))
        #expect(table.rows.first?.values.last == known("2.1"))
        #expect(table.columns.prefix(4).allSatisfy { $0.unitText == nil })
    }

    @Test("a share takes the % of a caption, and counts the rest of it")
    func shares() throws {
        let (table, _) = try read(Self.growth)
        #expect(units(table).contains("入会率 %"))
        #expect(units(table).filter { $0.hasSuffix(" 人") }.count == 5)
        let (other, _) = try read("情况\n单位：人\n年份,会员人数,入会率\n2023,90,90.0\n2024,95,95.0\n")
        #expect(units(other) == ["会员人数 人", "入会率 "])
    }

    @Test("a part that is larger than its whole is told with what to do")
    func partsOfYears() throws {
        let (_, problems) = try read(Self.growth.replacing("65227,30100", with: "65227,70100"))
        #expect(summary(problems) == ["error[part-exceeds-whole] C7"])
        #expect(problems.first?.fix?.zh.contains("对照原书核对这两格") == true)
    }

    @Test("a rank has no unit, and is not added up")
    func ranks() throws {
        let (table, problems) = try read(
            "情况\n地区,指标,单位,2023,2024,2024年排名\n甲镇,会员人数,人,90,95,1\n,工会数,个,5,6,2\n乙镇,会员人数,人,80,85,2\n,工会数,个,4,6,1\n")
        #expect(summary(problems) == [])
        #expect(table.columns.last?.unitText == "")
        let (row, _) = try read("情况\n单位：人、%\n指标,2023,2024\n会员人数,90,95\n入会率,80,85\n会员人数排名,1,2\n")
        #expect(units(row) == ["会员人数 人", "入会率 %", "会员人数排名 "])
    }

    @Test(
        "a row of column numbers is no indicator",
        arguments: [
            "情况\n单位：人\n指标,2022,2023\n甲,1,2\n会员人数,7,8\n", "情况\n指标,单位,2022,2023\n甲,乙,1,2\n会员人数,人,7,8\n",
            "情况\n单位：人\n年份,会员人数,女会员\n栏次,1,2\n2022,7,3\n2023,8,4\n",
        ])
    func columnNumbers(text: String) throws {
        let (table, problems) = try read(text)
        #expect(summary(problems) == [])
        #expect(table.rows.first?.values == [known("7"), known("8")])
        #expect(!table.rows.contains { $0.label == "甲" })
    }

    @Test("a place that is called 甲 is a place")
    func namesOfPlaces() throws {
        let (table, _) = try read("情况\n单位：人\n指标,2022,2023\n甲,1,3\n乙,4,2\n")
        #expect(table.rows.map(\.label) == ["甲", "乙"])
    }

    @Test(
        "what is counted is not in the unit of money that stands above it",
        arguments: [("元", "次数"), ("万元", "受助人数"), ("元", "户数"), ("人", "参加人次"), ("亩", "户数")])
    func counts(unit: String, head: String) throws {
        let (table, problems) = try read("情况\n单位：\(unit)\n类别,金额,\(head)\n机关,20,1\n企业,30,2\n合计,50,3\n")
        #expect(summary(problems) == [])
        let units = table.columns.map { $0.unitText ?? table.rows[0].unitText }
        #expect(units == [unit, ""])
    }

    @Test("counts keep a unit that counts what they count", arguments: [("万人", "受助人数"), ("个", "户数"), ("万人次", "人次")])
    func ownCounts(unit: String, head: String) throws {
        let (table, _) = try read("情况\n单位：\(unit)\n类别,\(head),\(head)二\n机关,20,1\n企业,30,2\n合计,50,3\n")
        #expect(table.columns.map { $0.unitText ?? table.rows[0].unitText } == [unit, unit])
    }

    private static let groups = """
        情况
        地区,指标,单位,2022,2023,2024
        甲镇,工会数,个,56,58,60
        ,会员人数,人,3200,3290,3400
        ,　其中：女性,人,1200,1250,1300
        乙镇,工会数,个,40,41,44
        ,会员人数,人,2100,2150,2190
        ,　其中：女性,人,900,910,905
        合计,工会数,个,96,99,104
        ,会员人数,人,5300,5440,5590
        ,　其中：女性,人,2100,2160,2205

        """

    @Test(
        "rows below 合计 are held against those of the same name below each place",
        arguments: [
            ("5440", "5440", []), ("5440", "5450", ["total-mismatch E10"]), ("2160", "2150", ["total-mismatch E11"]),
            ("99,104", "99,105", ["total-mismatch F9"]),
        ])
    func groupSums(right: String, wrong: String, expected: [String]) throws {
        let (_, problems) = try read(Self.groups.replacing(right, with: wrong))
        #expect(problems.map { "\($0.code) \($0.location.cell ?? "")" } == expected)
    }
}

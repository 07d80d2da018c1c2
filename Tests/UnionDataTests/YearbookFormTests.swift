import CSV
import Diagnostics
import Testing
import Text
import ValueCases

@testable import Statistics

/// Tables in the shapes that yearbooks print; the figures are made up unless a source is named.
private enum Printed {
    /// Years down, two rows of heads with `#` below them, English between: the shape of 工会组织情况 in national and
    /// provincial yearbooks.
    static let yearsDown = """
        20-1  工会组织情况,,,,,,
        Basic Statistics on Trade Unions,,,,,,
        单位:万个、万人 (10 000 units; 10 000 persons),,,,,,
        年　份,工会基层组织数(万个),全省已建工会的基层单位职工与会员人数(万人),,,,工会专职工作人员人数(万人)
        Year,Number of Unions,Staff and Workers,,,,Full-time
        ,,职工人数,,会员人数,,
        ,,,#女职工,,#女会员,
        1978,2.1,130.5,…,110.2,,
        1980,2.6,160.0,50.1,140.0,45.0,0.6
        1981-1985,3.0,190.0,60.1,170.0,55.0,0.9
        2005年,7.0,470.2,160.3,440.5,150.4,1.2
        注:1978年为年报推算数。,,,,,,

        """

    /// Years down, one row of heads: a total and its parts.
    static let yearsDownWithTotal = """
        城镇单位从业人员
        单位：万人
        年份,合　计,国有单位,集体单位,其他单位
        2003,100.0,60.0,30.0,10.0
        2004,110.0,60.0,35.0,%
        2005,120.0,65.0,35.0,20.0

        """

    /// Regions down, of one year; heads over two rows, the whole first, regions with blanks within their names.
    static let regions = """
        16-3 各市工会组织情况(2005年),,,,
        ,,,,单位:个、人
        地　区,基层工会数(个),会员人数(人),,
        ,,合计,男,女
        全　省,60,1000,600,400
        南　京　市,30,500,300,200
        无　锡　市,20,300,200,100
        徐　州　市,10,%,100,100
        资料来源:某某统计年鉴2006,,,,

        """

    /// Groups of regions with their members, all in one column.
    static let groups = """
        分地区会员人数
        地区,2004,2005
        全省,1500,1650
        苏南,900,1000
        南京市,500,560
        无锡市,400,440
        苏中,600,650
        扬州市,250,270
        泰州市,350,%

        """

    /// Divided twice, by age and by education: 江苏统计年鉴2006, table 16-11, its part on women's federations; one figure
    /// left open.
    static let divisions = """
        16-11  工会、妇联基本情况,,,,
        单位:个,,,,
        项    目,1995,2000,2004,2005
        妇联基本情况,,,,
          基层妇代会数,,,33933,32520
          乡以上妇女组织,,,1663,1577
          参加技术培训人数(万人),337.19,496.39,,17.30
          妇联干部数(人),3265,3231,2428,2532
          按年龄分,,,,
           35岁以下,881,,698,1045
           36-45岁,1553,,1094,888
           46-55岁,790,,627,542
           56岁以上,%,,9,57
          按文化程度分,,,,
           研究生,12,,19,66
           大学本科、大专学历,1824,,2053,2215
           高中、中专及以下,1429,,356,251

        """

    /// English below the Chinese within a cell, in a column of its own, and on lines of its own; a label broken over
    /// two lines.
    static let bilingual = """
        某市基层工会组织情况（2007～2010年）
        "Grassroots Unions, 2007-2010"
        项 目,Item,2009,2010
        基层工会数(个),Unions (unit),500,600
        # 国有企业,State-owned,200,250
        港澳台商投资企业,Enterprises with Investment from,,
        ,"Hong Kong, Macao and Taiwan",20,30
        "会员人数(万人)
        Members (10 000 persons)",,3.5,3.6
        Female members follow,,,

        """
}

@Suite("Yearbook tables of every form")
struct YearbookFormTests {
    private func read(_ text: String, _ figure: String = "") -> YearbookRead {
        YearbookRead(text.replacing("%", with: figure), id: "t", metadata: "title: 表\nsource: 书\n")
    }

    @Test("years down become years across, and merged heads the rows that stand above")
    func yearsDown() throws {
        let read = read(Printed.yearsDown)
        let table = try #require(read.table)
        #expect(read.problems.isEmpty)
        #expect(table.form == .yearsDown)
        #expect(table.columns.map(\.label) == ["1978", "1980", "1981-1985", "2005"])
        #expect(
            table.rows.map(\.label) == ["工会基层组织数", "全省已建工会的基层单位职工与会员人数", "职工人数", "女职工", "会员人数", "女会员", "工会专职工作人员人数"])
        #expect(table.rows.map { $0.unit?.symbol } == ["万个", "万人", "万人", "万人", "万人", "万人", "万人"])
        #expect(table.rows.map(\.isSubset) == [false, false, false, true, false, true, false])
        #expect(table.rows[1].isGroup)
        #expect(table.rows[3].parent == 2 && table.rows[3].values[0] == .belowUnit)
        let members = try #require(table.value(of: .members, in: 2005))
        #expect(members.measure == known("440.5"))
        #expect(table.value(of: .femaleMembers, in: 1978)?.measure == .missing)
        #expect(table.notes == ["1978年为年报推算数。"])
    }

    @Test("one period: items down, indicators across")
    func onePeriod() throws {
        let read = read(Printed.regions, "200")
        let table = try #require(read.table)
        #expect(read.problems.isEmpty)
        #expect((table.form, table.stub, table.period, table.tableNumber) == (.onePeriod, "地区", "2005年", "16-3"))
        #expect(table.columns.map(\.label) == ["基层工会数", "会员人数/合计", "会员人数/男", "会员人数/女"])
        #expect(table.columns.map { $0.unit?.symbol } == ["个", "人", "人", "人"])
        #expect(table.rows.map(\.label) == ["全省", "南京市", "无锡市", "徐州市"])
        #expect(table.rows[2].values == ["20", "300", "200", "100"].map { known($0) })
    }

    @Test("English beside the Chinese is left out, and lines broken for it are joined")
    func bilingual() throws {
        let read = read(Printed.bilingual)
        let table = try #require(read.table)
        #expect(summary(read.problems) == ["note[unpublished-column] B3"])
        #expect(table.rows.map(\.label) == ["基层工会数", "国有企业", "港澳台商投资企业", "会员人数"])
        #expect(table.rows[2].values == [known("20"), known("30")])
        #expect(table.rows.map { $0.unit?.symbol } == ["个", "个", "个", "万人"].prefix(2) + [nil, "万人"])
    }

    @Test("as Excel saves it: GB18030, UTF-8 with a mark, UTF-16 with tabs", arguments: 0..<3)
    func encodings(_ form: Int) throws {
        let text = "会员（2004年）\r\n地　区,合　计,男,女\r\n总　计,\"1,234\",1000,234\r\n甲　县,1234,1000,234\r\n"
        let bytes: [UInt8] =
            switch form {
            case 0: Self.gb18030
            case 1: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
            default:
                [0xFF, 0xFE]
                    + text.replacing("\"1,234\"", with: "1234").replacing(",", with: "\t").utf16.flatMap {
                        [UInt8($0 & 0xFF), UInt8($0 >> 8)]
                    }
            }
        let read = YearbookRead(bytes, id: "t", metadata: "title: 表\nsource: 书\n")
        let table = try #require(read.table)
        #expect(read.problems.isEmpty)
        #expect((table.period, table.stub) == ("2004年", "地区"))
        #expect(table.columns.map(\.label) == ["合计", "男", "女"])
        #expect(table.rows.map(\.label) == ["总计", "甲县"])
        #expect(table.rows.map { $0.values[0] } == [known("1234"), known("1234")])
    }

    /// `会员（2004年）⏎地　区,合　计,男,女⏎总　计,"1,234",1000,234⏎甲　县,1234,1000,234⏎`
    private static let gb18030: [UInt8] = [
        0xBB, 0xE1, 0xD4, 0xB1, 0xA3, 0xA8, 0x32, 0x30, 0x30, 0x34, 0xC4, 0xEA, 0xA3, 0xA9, 0x0D, 0x0A, 0xB5, 0xD8,
        0xA1, 0xA1,
        0xC7, 0xF8, 0x2C, 0xBA, 0xCF, 0xA1, 0xA1, 0xBC, 0xC6, 0x2C, 0xC4, 0xD0, 0x2C, 0xC5, 0xAE, 0x0D, 0x0A, 0xD7,
        0xDC, 0xA1,
        0xA1, 0xBC, 0xC6, 0x2C, 0x22, 0x31, 0x2C, 0x32, 0x33, 0x34, 0x22, 0x2C, 0x31, 0x30, 0x30, 0x30, 0x2C, 0x32,
        0x33, 0x34,
        0x0D, 0x0A, 0xBC, 0xD7, 0xA1, 0xA1, 0xCF, 0xD8, 0x2C, 0x31, 0x32, 0x33, 0x34, 0x2C, 0x31, 0x30, 0x30, 0x30,
        0x2C, 0x32,
        0x33, 0x34, 0x0D, 0x0A,
    ]

    @Test(
        "a list of records is no table of a yearbook",
        arguments: [
            "欠费\n单位名称,金额\n甲公司,1\n乙公司,2\n", "年度,地区,会员\n2024,甲镇,5\n2024,乙镇,6\n", "甲,乙\n丙,丁\n", "1,2\n3,4\n", "", ",,,\n",
            "题目\n",
        ])
    func noYearbook(text: String) {
        let read = YearbookRead(text, id: "t")
        #expect(read.table == nil)
        #expect(read.problems.isEmpty)
    }

    @Test(
        "a total that its parts do not add up to names the cells, the sum and the difference",
        arguments: [
            (Printed.yearsDownWithTotal, "15.0", [], []),
            (Printed.yearsDownWithTotal, "15.1", [], []),
            (
                Printed.yearsDownWithTotal, "15.7", ["B5"],
                ["2004年", "B5", "C5 至 E5", "印作 110.0", "相加是 110.7", "相差 -0.7", "国有单位"]
            ),
            (Printed.regions, "200", [], []),
            (Printed.regions, "210", ["C5", "C8"], ["C6 至 C8", "1000", "1010", "-10", "会员人数/合计"]),
            (Printed.groups, "380", [], []),
            (Printed.groups, "390", ["C7"], ["苏中", "650", "660", "C8 至 C9"]),
            (Printed.divisions, "41", [], []),
            (Printed.divisions, "14", ["B8"], ["1995年", "妇联干部数", "3265", "3238", "相差 27", "B10 至 B13", "35岁以下"]),
        ] as [(String, String, [String], [String])])
    func totals(table: String, figure: String, cells: [String], words: [String]) {
        let problems = read(table, figure).problems
        #expect(summary(problems) == cells.map { "warning[total-mismatch] \($0)" })
        for word in words {
            #expect(wording(problems.first).contains(word), "lacks \(word): \(wording(problems.first))")
        }
    }
}

/// One column of a yearbook table with years across: each row a label, then its figures.
private func indicators(_ rows: String..., unit: String = "个") -> String {
    "工会情况\n单位:\(unit)\n项目,2004,2005\n" + rows.joined(separator: "\n") + "\n"
}

@Suite("Yearbook totals and their parts")
struct YearbookTotalTests {
    private func problems(_ text: String) -> [String] {
        summary(YearbookRead(text, id: "t", metadata: "title: 表\nsource: 书\n").problems)
    }

    @Test(
        "what adds up in any consistent way is passed over in silence",
        arguments: [
            indicators("总　计,100,110", "国有,60,70", "集体,40,40"),
            indicators("　　合　计,100,110", "国有,60,70", "集体,40,40"),
            indicators("合计,100,110", "　国有,60,70", "　　#中央,30,70", "　　#地方,30,70", "　集体,40,40"),
            indicators("合计,100,110", "#女,99,99", "国有,60,70", "集体,40,40"),
            indicators("国有,60,70", "集体,40,40", "合计,100,110"),
            indicators("国有,60,70", "集体,40,40", "小计,100,110", "机关,5,6", "事业,6,7", "小计,11,13", "总计,111,123"),
            indicators("总计,111,123", "小计,100,110", "国有,60,70", "集体,40,40", "小计,11,13", "机关,5,6", "事业,6,7"),
            indicators("总计,111,123", "企业,100,110", "国有,60,70", "集体,40,40", "机关,11,13"),
            indicators("合计,100,110", "男,55,60", "女,45,50", "国有,60,70", "集体,40,40"),
            indicators("合计,100,110", "按性别分,,", "男,55,60", "女,45,50", "按类型分,,", "国有,60,70", "集体,40,40"),
            indicators("合计,100,110", "国有,60,", "集体,,40"),
            indicators("合计,100,110", "国有,60,…", "集体,…,40"),
            indicators("合计,100,110", "国有,约60,约70", "集体,1,1"),
            indicators("职工合计(人),100,110", "经费(万元),60,70", "入会率(%),98,97"),
            indicators("合计,100.0,110.0", "国有,60.1,70.1", "集体,39.8,40", unit: "万人"),
            indicators("合计,1000,1100", "国有,601,701", "集体,400,400", unit: "万人"),
            indicators("累计,100,110", "国有,1,2", "集体,3,4"),
            indicators("全国,100,110", "#北京,1,2", "天津,3,4"),
            indicators("会员人数,100,110", "　国有,1,2", "　集体,3,4"),
            "会员\n地区,会员人数(人),入会率(%),平均工资(元)\n全市,100,98.5,5000\n甲区,60,99,5500\n乙区,40,98,4500\n",
            "会员\n年份,会员人数(人),#女\n2004,10,4\n2005,12,5\n",
        ])
    func silent(text: String) {
        #expect(problems(text) == [])
    }

    @Test(
        "what adds up in no way is reported where the total stands, once for each column",
        arguments: [
            (indicators("总　计,100,110", "国有,60,70", "集体,40,41"), ["C4"]),
            (indicators("　　合　计,100,111", "国有,60,70", "集体,40,40"), ["C4"]),
            (indicators("合计,100,110", "　国有,60,70", "　集体,41,41"), ["B4", "C4"]),
            (indicators("国有,60,70", "集体,40,40", "合计,100,120"), ["C6"]),
            (indicators("国有,60,70", "集体,40,40", "小计,100,120", "机关,5,6", "事业,6,7", "小计,11,13", "总计,111,133"), ["C6"]),
            (indicators("总计,111,123", "小计,100,110", "国有,60,70", "集体,40,40", "小计,11,13", "机关,5,6", "事业,6,8"), ["C8"]),
            (indicators("总计,112,123", "小计,100,110", "国有,60,70", "集体,40,40", "小计,11,13", "机关,5,6", "事业,6,7"), ["B4"]),
            (indicators("合计,100,110", "男,55,60", "女,45,50", "国有,60,70", "集体,40,49"), ["C4"]),
            (indicators("合计,100,110", "按性别分,,", "男,55,60", "女,45,50", "按类型分,,", "国有,60,70", "集体,40,49"), ["C4"]),
            (indicators("合计,100.0,110.0", "国有,60.1,70.1", "集体,39.7,39.6", unit: "万人"), ["B4", "C4"]),
            (indicators("会员人数,100,110", "　国有,60,70", "　集体,40,30"), ["C4"]),
            (indicators("会员人数,1000,1100", "　国有,600,700", "　集体,390,390"), ["B4", "C4"]),
        ] as [(String, [String])])
    func reported(text: String, cells: [String]) {
        #expect(problems(text).filter { !$0.hasPrefix("warning[total-mismatch]") } == [])
        #expect(problems(text) == cells.map { "warning[total-mismatch] \($0)" })
    }

    @Test("columns are held against their total as rows are")
    func columns() {
        let text = "会员\n年份,合计,国有,集体,#女\n2004,100,60,40,30\n2005,110,60,40,130\n"
        #expect(problems(text) == ["warning[total-mismatch] B4", "error[part-exceeds-whole] E4"])
    }
}

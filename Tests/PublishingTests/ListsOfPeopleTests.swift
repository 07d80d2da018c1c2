import Foundation
import Testing

@Suite("A list of people is not published")
struct ListsOfPeopleTests {
    private func places(_ table: String, yaml: String = "", names: [String]) throws -> [String] {
        let fixture = try SiteFixture([
            "content/regions.csv":
                "代码,名称,类别,上级,拼音\n990000000000,某旗,旗,,mou qi\n990000100000,高台,乡镇,某旗,gao tai\n",
            "content/data/t.csv": table, "content/data/t.yaml": "title: 补助\nsource: 台账\nperiod: 2024年\n" + yaml,
        ])
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        if outcome.isPublished {
            for (path, bytes) in try SiteFixture.tree(fixture.output) where path.hasSuffix("html") {
                let text = String(decoding: bytes, as: UTF8.self)
                for name in names { #expect(!text.contains(name), "\(path) names \(name)") }
            }
        }
        return outcome.places(in: fixture)
    }

    @Test(
        "names down, across, or in a column of another name are one error",
        arguments: [
            ("姓名,2023,2024\n甲某一,300,400\n乙某二,500,600\n", "content/data/t.csv:1:1 (A1) names-of-people"),
            ("地区,困难职工,救助金额\n高台,甲某一,400\n某旗,乙某二,600\n合计,,1000\n", "content/data/t.csv:2:2 (B2) names-of-people"),
            ("职工姓名,2022,2023\n欧阳铁柱,3,4\n工会主席：诸葛钢蛋\n", "content/data/t.csv:1:1 (A1) names-of-people"),
        ])
    func refused(table: String, expected: String) throws {
        #expect(try places(table, names: []) == [expected])
    }

    @Test("columns that only sound personal are published, all four of them")
    func published() throws {
        let fixture = try SiteFixture([
            "content/data/t.csv": "年份,总人口(万人),出生率(‰),固定电话用户(万户)\n2020,100,8.5,12\n2021,101,7.5,11\n",
            "content/data/t.yaml": "title: 表\nsource: 某年鉴\n",
        ])
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let page = try fixture.page("data/t.html")
        for words in ["总人口", "出生率", "固定电话用户", "7.5"] { #expect(page.contains(words), "lacks \(words)") }
    }

    @Test("a column that nobody declared is refused where it holds names, whatever it is called, and only there")
    func otherColumn() throws {
        let rows = ["高台,机关,1,5,50,45,20", "某旗,机关,1,5,50,45,20"]
        func codes(_ heading: String, _ cells: [String], yaml: String = "") throws -> [String] {
            let fixture = try SiteFixture([
                "content/regions.csv":
                    "代码,名称,类别,上级,拼音\n990000000000,某旗,旗,,mou qi\n990000100000,高台,乡镇,某旗,gao tai\n",
                "content/data/coverage.csv": "年度,地区,单位类型,基层工会组织数,涵盖单位数,职工人数,会员人数,女会员人数,\(heading)\n"
                    + zip(rows, cells).map { "2024,\($0),\($1)\n" }.joined(),
                "content/data/coverage.yaml": "title: 覆盖\nsource: 台账\n" + yaml,
            ])
            defer { fixture.remove() }
            return try fixture.publish().diagnostics.filter { $0.severity == .error }.map(\.code)
        }
        #expect(try codes("困难职工", ["王建国", ""]) == ["names-of-people"])
        #expect(try codes("备注", ["王建国", "李秀英"]) == ["names-of-people"])
        #expect(try codes("备注", ["王建国", "李秀英"], yaml: "not-names: [备注]\n") == [])
        #expect(try codes("困难职工人数", ["3", "4"]) == [])
        #expect(try codes("备注", ["新增", "高台"]) == [])
    }

    @Test(
        "a table about people in hardship shows no count from 1 to 4, by whatever words and units",
        arguments: [
            ("困难帮扶\n地区,1月,2月\n高台,1,12\n某旗,20,30\n合计,21,42\n", true), ("帮扶\n项目,2023,2024\n困难职工(户),3,9\n", true),
            ("情况\n年份,低保职工(人),会员(人)\n2023,4,100\n2024,7,100\n", true),
            ("困难帮扶\n地区,1月,2月\n高台,0,12\n某旗,20,30\n合计,20,42\n", false),
            ("情况\n年份,困难职工帮扶中心(个),困难职工(万人)\n2023,1,1\n2024,2,2\n", false),
            ("帮扶\n项目,2023,2024\n困难职工占比(%),3,4\n困难职工帮扶金(万元),1,2\n", false),
            ("情况\n年份,会员(人),女会员(人)\n2023,4,1\n2024,7,2\n", false),
            // A part leaves 1 to 4 of its whole, beside it or below it, marked or not.
            ("困难职工\n地区,困难职工户数（户）,其中：已解困（户）\n高台,12,11\n某旗,20,9\n合计,32,20\n", true),
            ("困难职工\n地区,困难职工户数（户）,已解困户数（户）\n高台,12,9\n某旗,20,9\n合计,32,18\n", true),
            ("困难职工\n指标,2022,2023\n困难职工(户),30,32\n#已解困(户),20,28\n", true),
            ("困难职工\n指标,2022,2023\n困难职工(户),30,32\n未解困(户),20,28\n", true),
            ("困难职工\n地区,困难职工户数（户）,其中：已解困（户）\n高台,12,12\n某旗,20,9\n合计,32,21\n", false),
            ("困难职工\n地区,困难职工户数（户）,救助金额（元）\n高台,12,9\n某旗,20,17\n合计,32,26\n", false),
            // Help that is given to others as well counts where people are counted.
            ("金秋助学\n地区,资助人数\n高台,2\n某旗,20\n合计,22\n", true), ("慰问\n项目,2023,2024\n慰问职工(人),3,9\n", true),
            ("慰问\n项目,2023,2024\n慰问活动(场),3,4\n慰问品(万元),1,2\n", false),
            ("帮扶\n项目,2023,2024\n帮扶站点,3,4\n", false), ("慰问\n项目,2023,2024\n慰问企业(家),3,4\n", false),
        ])
    func hardship(table: String, isRefused: Bool) throws {
        let fixture = try SiteFixture([
            "content/regions.csv":
                "代码,名称,类别,上级,拼音\n990000000000,某旗,旗,,mou qi\n990000100000,高台,乡镇,某旗,gao tai\n",
            "content/data/t.csv": table, "content/data/t.yaml": "title: 表\nsource: 台账\nperiod: 2024年\n",
        ])
        defer { fixture.remove() }
        let errors = try fixture.publish().diagnostics.filter { $0.severity == .error }.map(\.code)
        #expect(errors == (isRefused ? ["hardship-counts"] : []))
    }

    @Test("names of whoever signed the table are not published with it")
    func signatures() throws {
        let table = "情况\n指标,2022,2023\n会员(人),3,4\n工会主席：诸葛钢蛋\n统计员：诸葛钢蛋 电话0471-6921234\n"
        #expect(try places(table, names: ["诸葛钢蛋"]) == [])
    }

    @Test("what staff say are no names is published")
    func exception() throws {
        let table = "树种苗木\n树种,2022,2023\n杨树王,3,4\n柳叶红,5,6\n"
        #expect(try places(table, names: []) == ["content/data/t.csv:3:1 (A3) names-of-people"])
        #expect(try places(table, yaml: "not-names: [树种]\n", names: []) == [])
    }
}

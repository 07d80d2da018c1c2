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

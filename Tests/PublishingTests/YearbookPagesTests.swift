import Diagnostics
import Foundation
import Publishing
import Testing

/// What readers see of tables as offices save them, and what they take home.
@Suite("Pages and downloads of yearbook tables")
struct YearbookPagesTests {
    private func publish(_ text: String, yaml: String = "title: 表\nsource: 某年鉴\n") throws -> (page: String, csv: String)
    {
        let fixture = try SiteFixture([
            "content/site.yaml": "title: 站\n", "content/data/t.csv": text, "content/data/t.yaml": yaml,
        ])
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        #expect(outcome.isPublished)
        return (try fixture.page("data/t.html"), try fixture.page("data/t.csv"))
    }

    @Test("a database's export: unit and indicator from the lines above, the first column is 地区")
    func export() throws {
        let (page, csv) = try publish("数据库：年度数据\n指标：会员人数(万人)\n时间：最近2年\n地区,2024年,2023年\n甲市,10,9\n乙市,20,19\n数据来源：某局\n")
        #expect(page.contains("指标：会员人数") && page.contains("万人") && page.contains(">地区</th>"))
        #expect(csv.contains("地区,上级,指标,单位,其中项,年份,数值,标记,版"))
        #expect(csv.contains("乙市,,会员人数,万人,,2024,20,,"))
    }

    @Test("注 is printed once, and what stands below the figures is no row")
    func notes() throws {
        let (page, csv) = try publish("单位：人\n地区,2024年,2023年\n甲市,10,9\n注：甲市不含某区。\n①含开发区。\n本表为快报数。\n")
        #expect(page.contains("<p>注：甲市不含某区。</p>") && page.contains("<p>注：①含开发区。</p>"))
        #expect(!page.contains("注：注") && !csv.contains("快报"))
    }

    @Test("no edition and no definition is claimed that nobody gave")
    func claims() throws {
        let (page, csv) = try publish("单位：人\n项目,2023,2024\n会员人数,1,2\n", yaml: "title: 表\nsource: 某县统计年鉴2025\n")
        #expect(!page.contains("年版") && page.contains("某县统计年鉴2025"))
        #expect(!page.contains("持有会籍") && csv.contains("会员人数,,人,,2024,2,,"))
    }

    @Test("growth and estimates stand beside the years, each in its unit")
    func growth() throws {
        let (page, csv) = try publish("项目,2022年,2023年,2024年（预计）,2024年比2023年增长(%)\n会员(人),10,11,12,9.1\n")
        #expect(page.contains("2024年（预计）") && page.contains("2024年比2023年增长"))
        #expect(csv.contains("会员,,%,,2024年比2023年增长,9.1,,") && csv.contains("会员,,人,,2024年（预计）,12,,"))
    }

    @Test("two cities with one title keep their pages and downloads")
    func twoCities() throws {
        let text = "工会基本情况\n单位：人\n指标,2022,2023\n会员人数,1,%\n资料来源：某省统计年鉴2024\n"
        let fixture = try SiteFixture([
            "content/site.yaml": "title: 站\n", "content/data/jia.csv": text.replacing("%", with: "7771"),
            "content/data/yi.csv": text.replacing("%", with: "8882"),
        ])
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        for (name, figure) in [("jia", "7771"), ("yi", "8882")] {
            #expect(try fixture.page("data/\(name).html").contains(figure))
            #expect(try fixture.page("data/\(name).csv").contains(figure))
        }
    }

    @Test(
        "a wrong unit is one mistake, not one in each row",
        arguments: [
            ("会员人数", "会员人数(万人)", "error", "G1"), ("年度,", "单位：万人\n年度,", "warning", "A1"), ("会员人数", "其中：会员人数", "", ""),
            ("会员人数", "会员人数(人)", "", ""), ("年度,", "单位：人\n年度,", "", ""),
        ])
    func units(right: String, wrong: String, severity: String, cell: String) throws {
        let table = """
            年度,地区,单位类型,基层工会组织数,涵盖单位数,职工人数,会员人数,女会员数
            2024,榆林镇,机关,1,1,120,90,40
            2024,榆林镇,社会组织,1,2,120,90,40
            2024,白桦镇,机关,1,1,120,90,40
            2024,白桦镇,社会组织,1,2,120,90,40

            """
        let fixture = try SiteFixture([
            "content/site.yaml": "title: 站\n", "content/data/coverage.yaml": "title: 表\nsource: 年报\n",
            "content/regions.csv": "代码,名称,类别\n150888000000,柳河旗,旗\n150888100000,榆林镇,乡镇\n150888101000,白桦镇,乡镇\n",
            "content/data/coverage.csv": table.replacing(right, with: wrong),
        ])
        defer { fixture.remove() }
        let found = try fixture.publish(publishes: false).diagnostics.filter { $0.severity != .note }
        #expect(
            found.map { "\($0.severity.rawValue) \($0.code) \($0.location.cell ?? "")" }
                == (severity.isEmpty ? [] : ["\(severity) doubtful-unit \(cell)"]))
        if let problem = found.first {
            #expect(
                problem.replacement == wrong.replacing("万人", with: "人").split(separator: "\n").first.map(String.init))
        }
    }

    @Test(
        "240 and 240.0 are one figure, whatever the order of the rows",
        arguments: [["240.0", "240"], ["240", "240.0"]])
    func decimals(figures: [String]) throws {
        let rows = figures.enumerated().map { "h-0\($0),健步走,2024-10-11,榆林镇,健步,\($1)\n" }.joined()
        let fixture = try SiteFixture([
            "content/site.yaml": "title: 站\n", "content/data/activities.yaml": "title: 表\nsource: 年报\n",
            "content/regions.csv": "代码,名称,类别\n150888000000,柳河旗,旗\n150888100000,榆林镇,乡镇\n",
            "content/data/activities.csv": "编号,名称,日期,地区,类别,参加人次\n" + rows,
        ])
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let csv = try fixture.page("data/activities.csv")
        #expect(
            !csv.contains("240.0") && csv.components(separatedBy: ",240").count == 3)
    }

    @Test("xx台球馆 hides a name, and asterisks of bold text hide nothing")
    func masks() throws {
        let fixture = try SiteFixture([
            "content/site.yaml": "title: 站\n",
            "content/reports/a.md":
                "---\ntitle: 甲\ndate: 2025-01-02\n---\n\n他在xx台球馆和xx次干道走访xxx人。\n\n**要点 **个人和单位都要参加。\n\n注：* 人为估计数。\n\n会员**人。\n",
        ])
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let page = try fixture.page("reports/a.html")
        for words in ["xx台球馆", "xx次干道", "**个人和单位", "* 人为估计数"] { #expect(page.contains(words), "lacks \(words)") }
        // The notice above the text shows the word too; what was written stands in the title.
        #expect(page.components(separatedBy: "class=\"masked\" title=").count == 3)
    }
}

import CSV
import DiagnosticSummaries
import Diagnostics
import Testing
import Text

@testable import Tables

@Suite("Yearbook tables: labels and heads")
struct CrossTableFormTests {
    @Test(
        "a period is a year or a run of years",
        arguments: [
            ("2005", "2005"), ("２００５ 年度", "2005"), ("1978年末", "1978"), ("1949-1952", "1949-1952"),
            ("1949年—1952年", "1949-1952"), ("1949～1952", "1949-1952"),
            ("1952-1949", nil), ("05", nil), ("2005.1", nil), ("16-11", nil), ("2205", nil), ("", nil), ("-", nil),
            ("十五时期", nil),
        ] as [(String, String?)])
    func periods(text: String, expected: String?) {
        #expect(Period(label: text)?.description == expected)
    }

    @Test(
        "a title names its year",
        arguments: [
            ("各市工会组织情况(2005年)", "2005"), ("2005年各市工会组织情况", "2005"), ("工会情况（2005）", "2005"), ("(2005年)", "2005"),
            ("16-11 工会情况", nil), ("20051 年", nil),
            ("表2005", nil),
        ] as [(String, String?)])
    func titles(text: String, expected: String?) {
        #expect(Period(in: text)?.description == expected)
    }

    @Test(
        "English beside Chinese is taken off",
        arguments: [
            ("合　计 Total", "合　计"), ("会员人数(万人)\nMembers (10 000 persons)", "会员人数(万人)"),
            ("国有单位/State-owned Units", "国有单位"), ("人均 GDP", "人均 GDP"), ("Total", "Total"),
            ("A级", "A级"), ("会员(A)", "会员(A)"), ("　 男 Male", "　 男"),
        ])
    func translations(text: String, expected: String) {
        #expect(Translation.removed(from: text) == expected)
    }

    @Test(
        "how far up a total reaches",
        arguments: [
            ("总计", .grandTotal), ("全　国", .grandTotal), ("全省", .grandTotal), ("合　　计", .total), ("职工人数合计", .total),
            ("合计(不含旗直)", .total), ("计", .total), ("小计", .subtotal),
            ("累计", nil), ("设计", nil), ("统计", nil), ("全部职工", nil), ("南京市", nil),
        ] as [(String, TotalLevel?)])
    func totals(text: String, expected: TotalLevel?) {
        #expect(TotalLevel(yearbookLabel: text) == expected)
    }

    @Test(
        "merged heads, units and marks over several rows",
        arguments: [
            (
                "情况(2005年)\n地区,会员,,单位数\n,合计,女,\n东区,1,2,3\n乙,1,2,3\n总计,2,4,6\n", ["会员/合计", "会员/女", "单位数"],
                [nil, nil, nil]
            ),
            (
                "情况(2005年)\n地区,会员,,经费\n,,#女,\n,(万人),,(万元)\n东区,1,2,3\n总计,1,2,3\n", ["会员", "会员/女", "经费"],
                ["万人", "万人", "万元"]
            ),
            (
                "情况(2005年)\n地区,会员(人),,经费\n,合计,其中:\n,,女,\n东区,1,2,3\n总计,1,2,3\n", ["会员/合计", "会员/合计/女", "经费"],
                ["人", "人", nil]
            ),
            (
                "情况\n项目,2004年,,2005年,\n,合计,#女,合计,#女\n总计,1,2,3,4\n东区,1,2,3,4\n",
                ["2004年/合计", "2004年/合计/女", "2005年/合计", "2005年/合计/女"], [nil, nil, nil, nil]
            ),
            ("情况\n项目,会员,单位\n东区,1,2\n总计,1950,1960\n乙,1,2\n", ["会员", "单位"], [nil, nil]),
            ("情况\n地区,会员,单位\n东区,1,2\n合计,1,2\n第1页\n", ["会员", "单位"], [nil, nil]),
            ("情况\n地区,会员,单位\n甲,乙,丙\n", [], []), ("情况\n地区,会员\n(甲),1\n(乙),2\n合计,3\n", ["会员"], [nil]),
            ("情况\n分区,乙,丙\n甲,1,2\n东区,5,6\n合计,8,10\n丁,3,4\n", ["乙", "丙"], [nil, nil]),
        ] as [(String, [String], [String?])])
    func heads(text: String, labels: [String], units: [String?]) {
        var problems: [Diagnostic] = []
        let table = CrossTable(grid(text), into: &problems)
        #expect(table?.columns.map(\.label) ?? [] == labels)
        #expect(table?.columns.map(\.unit) ?? [] == units)
    }
}

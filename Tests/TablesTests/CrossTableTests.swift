import CSV
import DiagnosticSummaries
import Diagnostics
import Testing
import Text

@testable import Tables

@Suite("Yearbook tables: indicators down, years across")
struct CrossTableTests {
    private func read(_ text: String) -> (CrossTable?, [Diagnostic]) {
        var problems: [Diagnostic] = []
        let grid = CSVReader.read(path: "data/y.csv", bytes: Array(text.utf8), into: &problems)
        return (CrossTable(grid, into: &problems), problems)
    }

    @Test("a yearbook table in GB18030", .enabled(if: SharedCases.tables != nil))
    func jiangsu2006() throws {
        var problems: [Diagnostic] = []
        let grid = CSVReader.read(
            path: "a.csv", bytes: try SharedCases.bytes("jiangsu-2006-16-11.gb18030.csv"), into: &problems)
        #expect(grid.looksLikeCrossTable)
        let table = try #require(CrossTable(grid, into: &problems))
        #expect(problems.isEmpty)
        #expect(table.title == "工会基本情况")
        #expect(table.tableNumber == "16-11")
        #expect(table.unit?.text == "个")
        #expect(table.columns.map(\.period?.year) == [1995, 2000, 2004, 2005])
        #expect(table.rows.count == 14)
        #expect(table.rows.map(\.isGroup) == [true] + Array(repeating: false, count: 13))

        let workers = table.rows[2]
        #expect((workers.label, workers.unit, workers.depth, workers.parent) == ("职工人数", "万人", 1, 0))
        let women = table.rows[3]
        #expect((women.label, women.unit, women.ownUnit, women.depth) == ("女职工人数", "万人", nil, 2))
        #expect(women.isSubset && women.parent == 2)
        #expect(table.rows[5].parent == 4)
        let committees = table.rows[6]
        #expect((committees.label, committees.unit, committees.parent) == ("女职工工作委员会", "个", 0))
        #expect(table.rows[7].cells.map { $0?.text } == ["", "", "31783", "38390"])
        #expect(women.cells.map { $0?.reference } == ["B7", "C7", "D7", "E7"])

        #expect(table.source?.publication == "江苏统计年鉴")
        #expect(table.source?.year == 2006)
        #expect(table.source?.tableNumber == "16-11")
        #expect(table.footnotes.map(\.isPublishable) == [true])
    }

    @Test("an earlier edition: units inside labels, no indentation", .enabled(if: SharedCases.tables != nil))
    func jiangsu2002() throws {
        var problems: [Diagnostic] = []
        let grid = CSVReader.read(
            path: "a.csv", bytes: try SharedCases.bytes("jiangsu-2002-16-11.utf8-bom.csv"), into: &problems)
        let table = try #require(CrossTable(grid, into: &problems))
        #expect(problems.isEmpty)
        #expect(table.title == "工会基本情况" && table.tableNumber == nil && table.unit == nil)
        #expect(table.columns.map(\.period?.year) == [1995, 2000, 2001])
        #expect(table.rows.count == 12)
        #expect(table.rows.map(\.unit).prefix(5) == ["个", "万人", "万人", "万人", "万人"])
        #expect(table.rows.map(\.parent).prefix(5) == [nil, nil, 1, nil, 3])
        #expect(table.rows.map(\.depth).prefix(5) == [0, 0, 1, 0, 1])
        #expect(table.source?.year == 2002)
    }

    @Test(
        "a label has a name, a unit, an indentation, and may be a part",
        arguments: [
            ("职工人数(万人)", "职工人数", "万人", 0, false), ("  #女会员", "女会员", nil, 2, true),
            ("　＃ 女 会 员（人）", "女会员", "人", 2, true), ("其中：女会员/人", "女会员", "人", 0, true), ("其中:", "其中:", nil, 0, true),
            ("会员(女)", "会员(女)", nil, 0, false),
        ] as [(String, String, String?, Int, Bool)])
    func labels(text: String, name: String, unit: String?, indent: Int, isSubset: Bool) {
        let label = IndicatorLabel(text)
        #expect((label.name, label.unit, label.indent, label.isSubset) == (name, unit, indent, isSubset))
    }

    @Test(
        "a header of years is recognised",
        arguments: [
            ("指标,2004,2005\n会员,1,2\n", true), ("项    目,2004年,2005 年\n", true), (",２００４年度\n会员,1\n", true),
            ("指标,单位,2023年,2024年\n会员,人,1,2\n", true), ("年度,地区,会员人数\n2024,大杨树镇,5\n", false),
            ("2004,2005\n", false), ("", false), ("指标,一月,2004\n", true), ("指标,一月,二月,2004\n", false),
        ])
    func header(text: String, expected: Bool) {
        #expect(grid(text).looksLikeCrossTable == expected)
    }

    @Test("a column of units serves its rows, and parts are measured as their whole")
    func unitColumn() throws {
        let (table, problems) = read("表3 会员情况\n指标,单位,2023年,2024年\n会员人数,万人,1,2\n #女会员,,0.5,1\n工会,个,3,4\n")
        #expect(table?.rows.map(\.unit) == ["万人", "万人", "个"])
        #expect(table?.tableNumber == "3")
        #expect(problems.isEmpty)
    }

    @Test(
        "what is wrong has a cell",
        arguments: [
            ("指标,2023,2023\n会员,1,2\n", ["error[duplicate-column] C1"]),
            ("指标,2023,2024\n会员,1,#REF!\n", ["error[spreadsheet-error] C2"]),
            ("指标,2023,2024\n会员,1,234,2\n", ["error[extra-cells] D2"]),
            ("指标,2023,2024\n,1,2\n", ["error[missing-label] A2"]),
            ("指标,2023,比上年增长\n会员,1,2\n", []),
            ("指标,2023,备注\n会员,1,据年报\n", ["note[unpublished-column] C1"]),
            ("年度,会员\n2024,2\n", ["error[years-not-found] line 1"]), ("", ["error[years-not-found] line 0"]),
        ])
    func problems(text: String, expected: [String]) {
        #expect(summary(read(text).1) == expected)
    }

    @Test(
        "sources are taken apart when they have the usual shape",
        arguments: [
            ("资料来源:江苏统计年鉴2006,表16-11", "江苏统计年鉴", 2006, "16-11"),
            ("资料来源：《某某统计年鉴—2023》表3-2-1", "某某统计年鉴", 2023, "3-2-1"), ("数据来源：旗总工会年报", nil, nil, nil),
            ("资料来源:某年鉴２０２０", "某年鉴", 2020, nil), ("资料来源:", nil, nil, nil),
        ] as [(String, String?, Int?, String?)])
    func citations(text: String, publication: String?, year: Int?, table: String?) {
        let citation = SourceCitation(text)
        #expect((citation.publication, citation.year, citation.tableNumber) == (publication, year, table))
    }
}

import CSV
import DiagnosticSummaries
import Diagnostics
import Testing
import Text

@testable import Tables

@Suite("Lists of records as offices make them")
struct OfficeTableTests {
    @Test(
        "the header is found, wherever it stands and however its labels are written",
        arguments: [
            "年度,地区,会员人数,女会员\n2024,大杨树镇,12,5\n", "统计年度,乡镇,会员,女会员\n2024,大杨树镇,12,5\n",
            "2024年会员情况,,,\n,,,\n年度,地区,会员人数,女会员\n2024,大杨树镇,12,5\n",
            "年　度,地  区,会员人数（人）,女会员[人]\n2024,大杨树镇,12,5\n", "年度,地区,\"会员\n人数\",女会员/人\n2024,大杨树镇,12,5\n",
            "年度,单位名称,会员,\n,,合计,女\n2024,大杨树镇,12,5\n", "年度,地区,会员,\n,,会员人数,女会员\n2024,大杨树镇,12,5\n",
            "年度,地区,会员人数,女会员\n,,(人),(人)\n2024,大杨树镇,12,5\n", "年度,地区,会员人数,女会员\n甲,乙,1,2\n2024,大杨树镇,12,5\n",
            "地区,女会员,年度,会员人数\n大杨树镇,5,2024,12\n", "年度\t地区\t会员人数\t女会员\n2024\t大杨树镇\t12\t5\n",
        ])
    func header(text: String) {
        let read = Read(text)
        #expect(read.data == [["2024", "大杨树镇", "12", "5"]])
        #expect(read.problems.isEmpty)
    }

    @Test(
        "units are taken from labels and captions",
        arguments: [
            ("年度,地区,会员人数(万人)\n", nil, "万人"), ("年度,地区,会员人数（单位：人）\n", nil, "人"), ("年度,地区,会员人数/人\n", nil, "人"),
            ("单位:个\n年度,地区,会员人数\n", "个", nil), ("会员情况（单位：万人）\n年度,地区,会员人数\n", "万人", nil),
            ("会员情况,,单位：人\n年度,地区,会员人数\n", "人", nil), ("单位：个、人\n年度,地区,会员人数\n", "个、人", nil),
            ("单位：某某镇总工会\n年度,地区,会员人数\n", nil, nil), ("填报单位：个\n年度,地区,会员人数\n", nil, nil),
            ("年度,地区,会员人数\n,,人\n", nil, "人"),
        ] as [(String, String?, String?)])
    func units(text: String, table: String?, column: String?) {
        let read = Read(text)
        #expect(read.table?.unit?.text == table)
        #expect(read.table?.columnUnit(2)?.text == column)
        #expect(read.table?.dataRows.isEmpty == true)
    }

    @Test(
        "the title is what stands above, without its unit",
        arguments: [
            ("会员情况（单位：万人）\n", "会员情况"), ("2024年会员情况  单位:人\n", "2024年会员情况"), ("单位:人\n会员情况\n", "会员情况"),
            ("填报单位：某镇工会,填报日期：2024年1月\n会员情况\n", "会员情况"), ("", nil),
        ] as [(String, String?)])
    func title(above: String, expected: String?) {
        #expect(Read(above + "年度,地区,会员人数\n2024,大杨树镇,3\n").table?.title == expected)
    }

    @Test(
        "what is wrong with a header is said once, with its cell",
        arguments: [
            ("年度,地区,会员人数,备用\n", ["note[unpublished-column] D1"]), ("年度,地区,会员入数\n", ["error[unknown-column] C1"]),
            ("年度,地区,女会员\n", ["error[missing-column] line 1"]), ("年度,乡镇,会员人数,地区\n", ["error[duplicate-column] D1"]),
            ("年度,地区,会员人数(女)\n", ["error[missing-column] line 1", "note[unpublished-column] C1"]),
            ("甲,乙\n丙,丁\n", ["error[header-not-found] line 1"]),
            ("", ["error[empty-table] line 0"]),
            (
                "年庋,地区名,会员人娄\n1,2,3\n",
                ["error[unknown-column] A1", "error[unknown-column] B1", "error[unknown-column] C1"]
            ),
            ("年度,,地区,会员人数\n2024,x,某镇,1\n", ["note[unpublished-column] B2"]),
        ])
    func headerProblems(text: String, expected: [String]) {
        #expect(summary(Read(text).problems) == expected)
    }

    @Test("under a misspelled title the cells are checked all the same")
    func misspelledTitle() {
        let read = Read("年度,地区,会员入数\n2024,甲镇,#REF!\n")
        #expect(summary(read.problems) == ["error[unknown-column] C1", "error[spreadsheet-error] C2"])
        #expect(wording(read.problems.first).contains("“会员人数”"))
    }

    @Test("a header that is not found shows what was sought and what was found")
    func headerNotFound() {
        let said = wording(Read("甲,乙\n丙,丁\n").problems.first)
        for part in ["“甲”、“乙”", "“年度”", "“会员人数”"] { #expect(said.contains(part)) }
    }

    @Test("merged cells of key columns are filled down, with one note")
    func mergedCells() throws {
        let read = Read("年度,地区,会员人数,女会员\n,甲镇,1,\n2024,乙镇,2,\n,丙镇,3,\n,,4,\n小计,,10,\n2025,甲镇,5,\n")
        #expect(read.data.map { $0[0] } == ["", "2024", "2024", "2024", "2025"])
        #expect(read.data.map { $0[1] } == ["甲镇", "乙镇", "丙镇", "丙镇", "甲镇"])
        #expect(read.data.map { $0[3] } == ["", "", "", "", ""], "other columns are not")
        #expect(summary(read.problems) == ["note[filled-down] A4"])
        #expect(wording(read.problems.first).contains("“年度”、“地区”列有 3 个"))
        let row = try #require(read.table?.dataRows.dropFirst(2).first)
        #expect(row.isFilledDown(0) && !row.isFilledDown(1))
        #expect(row.location(0).cell == "A4")
    }

    @Test(
        "totals are never data, whatever their spacing",
        arguments: [
            ("合计", .total), ("合  计", .total), ("合　计：", .total), ("小计", .subtotal), ("总 计", .grandTotal),
            ("全旗合计", .total),
            ("合计(不含旗直)", .total), ("北部片区小计", .subtotal), ("计", .total), ("会计培训中心", nil), ("计生协会", nil),
        ] as [(String, TotalLevel?)])
    func totals(label: String, level: TotalLevel?) {
        let read = Read("年度,地区,会员人数\n2024,甲镇,1\n2024,\(label),1\n")
        #expect(read.table?.totals.map(\.level) == (level.map { [$0] } ?? []))
        #expect(read.data.count == (level == nil ? 2 : 1))
    }

    @Test(
        "a total knows the rows that it claims to be the sum of",
        arguments: [
            ("2024,甲,1\n2024,乙,2\n,合计,3\n", [[0, 1]]), (",合计,3\n2024,甲,1\n2024,乙,2\n", [[0, 1]]),
            ("2024,甲,1\n,小计,1\n2024,乙,2\n,小计,2\n,合计,3\n", [[0], [1], [0, 1]]),
            (",合计,3\n,小计,1\n2024,甲,1\n,小计,2\n2024,乙,2\n", [[0, 1], [0], [1]]),
            ("2023,甲,1\n2024,甲,2\n2023,合计,1\n2024,合计,2\n", [[0], [1]]),
            ("2023,甲,1\n,合计,1\n2024,甲,2\n,合计,2\n", [[0], [1]]),
            ("合计,,3\n2024,甲,1\n2024,乙,2\n", [[0, 1]]),
        ])
    func coverage(rows: String, expected: [[Int]]) {
        let table = Read("年度,地区,会员人数\n" + rows).table
        #expect(table?.totals.map { $0.coveredRows.compactMap(\.dataIndex) } == expected)
    }

    @Test("其中 is a part of the row above, not a row beside it", arguments: ["其中：女", "其 中:农民工", "#女会员", "＃女会员"])
    func ofWhich(label: String) {
        let read = Read("年度,地区,会员人数\n2024,甲镇,10\n2024,\(label),4\n")
        #expect(read.data.count == 1)
        #expect(read.table?.ofWhichRows.map { $0.cell(2)?.text } == ["4"])
    }

    @Test(
        "what stands below a table is sorted by whether the public may read it",
        arguments: [
            ("注：含旗直单位。", ["note"]), ("注1：甲\n2.乙", ["note", "note"]), ("资料来源：旗总工会", ["source"]),
            ("填表人：张某,,审核人：李某", ["person", "person"]), ("填表人 张某", ["person"]), ("填 表 人：,张某", ["person", "person"]),
            ("单位负责人：张某 联系电话：0470", ["person"]), ("联系电话：0470", ["contact"]), ("第2页 共3页", ["page"]),
            ("注：数据由张某提供。审核人：李某", ["person"]), ("填报日期：2024年1月1日", ["date"]), ("注：甲\n,,张某", ["note", "office"]),
            ("填表人：\n张某", ["person", "person"]),
        ])
    func footnotes(below: String, kinds: [String]) {
        let read = Read("年度,地区,会员人数\n2024,甲镇,10\n\(below)\n")
        #expect(read.data.count == 1)
        #expect(read.table?.footnotes.map { "\($0.kind)" } == kinds)
        let published = read.table?.footnotes.filter(\.isPublishable).map(\.text).joined() ?? ""
        #expect(!published.contains("张") && !published.contains("李"))
        #expect(read.problems.isEmpty)
    }

    @Test("names that begin like a footnote are data", arguments: ["注册企业", "说明书印刷厂", "来源村", "审核人员协会", "第一社区", "电话局"])
    func notFootnotes(name: String) {
        #expect(Read("年度,地区,会员人数\n2024,\(name),10\n").data.map { $0[1] } == [name])
    }

    @Test("cells beyond the header are an error only when they hold something")
    func extraCells() {
        let read = Read("年度,地区,会员人数,女会员\n2024,甲镇,1,234,5\n2024,乙镇,1,2,,\n2024,丙镇,3\n")
        #expect(summary(read.problems) == ["error[extra-cells] E2"])
        #expect(
            read.data[2] == ["2024", "丙镇", "3", nil], "a short row lacks its last cells, and that is no error here")
        #expect(read.table?.dataRows.map { $0.isReported(2) } == [true, false, false])
    }

    @Test("a column without a title is one error, not one for every row")
    func unlabelledColumn() {
        let rows = (1...5).map { "2024,镇\($0),1,9\n" }.joined()
        #expect(summary(Read("年度,地区,会员人数\n" + rows).problems) == ["error[extra-cells] D1"])
    }

    @Test(
        "Excel's error values are named with their cell",
        arguments: ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#n/a", "########"])
    func errorValues(value: String) {
        let read = Read("年度,地区,会员人数,备用\n2024,甲镇,\"\(value)\",\(value)\n")
        #expect(summary(read.problems) == ["note[unpublished-column] D1", "error[spreadsheet-error] C2"])
        #expect(read.table?.dataRows.first?.isReported(2) == true)
        #expect(read.table?.dataRows.first?.isReported(1) == false)
    }

    @Test(
        "codes that Excel took for numbers are errors that say how to keep them",
        arguments: [
            ("1.50723E+11", true), ("1.5E+11", true), ("15072300", true), ("50723000000", true),
            ("150723000000", false), ("", false),
            ("E12", false), ("15072E7", true), ("15072E000000", false), ("1507230000001", false), ("甲", false),
        ])
    func codes(code: String, isDamaged: Bool) {
        let shape = TableShape([
            ColumnShape(title: "代码", isKey: true, isCode: true, codeLength: 12), ColumnShape(title: "名称"),
        ])
        let read = Read("代码,名称\n\(code),甲镇\n", shape)
        #expect(summary(read.problems) == (isDamaged ? ["error[damaged-code] A2"] : []))
        #expect(!isDamaged || wording(read.problems.first).contains("文本"))
    }

    @Test("a lost zero is shown again")
    func lostZero() {
        let shape = TableShape([ColumnShape(title: "代码", isCode: true, codeLength: 6), ColumnShape(title: "名称")])
        #expect(wording(Read("代码,名称\n10101,甲\n", shape).problems.first).contains("“010101”"))
    }

    @Test("the header that every printed page repeats is no data")
    func repeatedHeader() {
        let read = Read("年度,地区,会员人数\n2024,甲镇,1\n年度,地区,会员人数\n2024,乙镇,2\n")
        #expect(read.data.map { $0[1] } == ["甲镇", "乙镇"])
    }

    @Test("a cell that could not be decoded was reported: its reader is told")
    func undecodableCell() throws {
        var problems: [Diagnostic] = []
        let bytes = Array("年度,地区,会员人数\n2024,大杨树".utf8) + [0xFF] + Array("镇,12\n".utf8)
        let grid = CSVReader.read(path: "a.csv", bytes: bytes, into: &problems)
        let row = try #require(OfficeTable(grid, shape: members, into: &problems)?.dataRows.first)
        #expect(row.isReported(1) && !row.isReported(2))
        #expect(summary(problems) == ["error[undecodable-text] B2"])
    }

    @Test("long tables keep their places to the last row")
    func large() {
        let rows = (0..<20_000).map { "2024,镇\($0),\($0),\($0 / 2)\n" }.joined()
        let table = Read("年度,地区,会员人数,女会员\n" + rows).table
        #expect(table?.dataRows.count == 20_000)
        #expect(table?.dataRows.last?.cell(2)?.text == "19999")
        #expect(table?.dataRows.last?.cell(2)?.location.description == "data/t.csv:20001:3 (C20001)")
    }
}

import CSV
import Diagnostics
import Testing
import Text
import ValueCases

@testable import Statistics
@testable import UnionData

@Suite("Datasets as staff send them")
struct DatasetReadingTests {
    static let whole = coverage("大杨树,非公企业,10,20,25,\"1,200\",１０００,400,[x]", "旗直,机关,3,3,3,约100,90,40,—")

    @Test("a table reads as declared, under aliases and in any spelling")
    func reading() {
        let read = Read(Self.whole, as: Coverage.definition)
        #expect(read.problems.isEmpty)
        #expect(
            read.texts() == [
                ["2024", "大杨树镇", "非公有制企业", "10", "20", "25", "1200", "1000", "400", "[x]"],
                ["2024", "旗直属工会", "机关", "3", "3", "3", "约100", "90", "40", "[x]"],
            ])
    }

    @Test("a download reads back as the same table")
    func roundTrip() {
        let first = Read(Self.whole, as: Coverage.definition)
        let titles = Coverage.definition.fields.map(\.description.title).joined(separator: ",")
        let again = Read(
            titles + "\n" + first.texts().map { $0.joined(separator: ",") + "\n" }.joined(), as: Coverage.definition)
        #expect(again.texts() == first.texts())
        #expect(again.problems.isEmpty)
    }

    @Test("a column that is optional may be absent: not available, not zero")
    func absentColumn() {
        let read = Read("年度,地区,单位类型,基层工会组织数,涵盖单位数,职工人数,会员人数,女会员人数\n2024,雪绒乡,机关,1,1,9,9,4\n", as: Coverage.definition)
        #expect(read.problems.isEmpty)
        #expect(read.table?[Coverage.eligibleUnits] == [.missing])
    }

    @Test("a missing required column is one error, however many rows there are")
    func missingColumn() {
        let read = Read(
            "年度,地区,单位类型,基层工会组织数,涵盖单位数,会员人数,女会员人数\n2024,雪绒乡,机关,1,1,9,4\n2024,大杨树,机关,1,1,9,4\n", as: Coverage.definition)
        #expect(read.summary == ["error[missing-column] line 1"])
        #expect(read.table?.count == 0)
    }

    @Test(
        "units are converted to the column's own",
        arguments: [
            ("会员人数(万人)", "", "0.12", "1200"), ("会员人数", "单位:万人\n", "0.12", "1200"), ("会员人数", "", "0.12万人", "1200"),
            ("会员人数（人）", "单位:万人\n", "1200", "1200"),
            ("会员人数", "单位:个\n", "1200", "1200"), ("会员人数", "", "1200名", "1200"), ("会员人数", "", "1.2万", "12000"),
        ])
    func units(header: String, caption: String, cell: String, expected: String) {
        let read = Read(
            caption + "年度,地区,单位类型,基层工会组织数,涵盖单位数,职工人数(人),\(header),女会员人数(人)\n2024,雪绒乡,机关,1,1,20000,\(cell),4\n",
            as: Coverage.definition)
        #expect(read.problems.isEmpty)
        #expect(read.table?[Coverage.members] == [known(expected)])
    }

    @Test(
        "a unit of another kind is an error at its place, once",
        arguments: [
            ("会员人数(人次)", "12", "error[unit] G1", "人次"), ("会员人数(万元)", "12", "error[unit] G1", "万元"),
            ("会员人数(吨)", "12", "error[unit] G1", "吨"),
            ("会员人数", "12个", "error[unit] G2", "个"), ("会员人数", "12人次", "error[unit] G2", "人次"),
            ("会员人数", "50%", "error[unit] G2", "%"),
        ])
    func wrongUnits(header: String, cell: String, expected: String, unit: String) {
        let read = Read(
            "年度,地区,单位类型,基层工会组织数,涵盖单位数,职工人数,\(header),女会员人数\n2024,雪绒乡,机关,1,1,20,\(cell),4\n", as: Coverage.definition)
        #expect(read.summary == [expected])
        #expect(wording(read.problems.first).contains("“\(unit)”"))
        #expect(wording(read.problems.first).contains("“人”"))
    }

    @Test(
        "one wrong cell, one error at its place, with the nearest fix",
        arguments: [
            ("大扬树镇,机关,1,1,1,9,9,4,0", ["error[region] B2"], ["大扬树镇", "“大杨树镇”"]),
            ("雪绒乡,机关,1,1,1,9,1O,4,0", ["error[number] H2"], ["“1O”", "“10”", "会员人数"]),
            ("雪绒乡,几关,1,1,1,9,9,4,0", ["error[enum] C2"], ["“几关”", "“机关”"]),
            ("雪绒乡,军队,1,1,1,9,9,4,0", ["error[enum] C2"], ["机关、事业单位"]),
            ("雪绒乡,机关,1,1,1,9,9", ["error[missing-cell] I2"], ["女会员人数"]),
            ("雪绒乡,机关,1,1,1", ["error[missing-cell] G2"], ["职工人数、会员人数、女会员人数"]),
            ("雪绒乡,机关,1,1,1,9,,4,0", ["error[missing-value] H2"], ["“会员人数”", "写“—”"]),
            ("雪绒乡,机关,1,1,1,9,4,5,0", ["error[part-exceeds-whole] I2"], ["5", "4", "(H2)"]),
            ("雪绒乡,机关,1,1,1,9,10,5,0", ["error[part-exceeds-whole] H2"], ["入会率不会超过 100%"]),
            ("雪绒乡,机关,2,1,1,9,9,5,0", ["error[part-exceeds-whole] D2"], ["涵盖单位数 1"]),
            ("雪绒乡,机关,1,2,1,9,9,5,0", ["error[part-exceeds-whole] E2"], ["应建会单位数 1"]), ("雪绒乡,机关,1,1,1,9,约4,5,0", [], []),
            ("雪绒乡,机关,1,1,1,9,—,5,—", [], []),
            ("雪绒乡,机关,1,1,1,9,100-200,5,0", ["error[number-range] H2"], ["“100-200”"]),
            ("雪绒乡,机关,1,1,1,9,#REF!,4,0", ["error[spreadsheet-error] H2"], ["#REF!"]),
        ])
    func cells(row: String, expected: [String], said: [String]) {
        let read = Read(coverage(row), as: Coverage.definition)
        #expect(read.summary == expected)
        for part in said { #expect(wording(read.problems.first).contains(part)) }
    }

    @Test("every problem of a file is reported in one run; the sound rows stay")
    func allProblems() {
        let read = Read(
            coverage("大扬树镇,几关,1,1,1,9,1O,4,0", "雪绒乡,机关,1,1,1,9,9,4,0", "雪绒乡,事业,1,1,1,9,x1,4,0"), as: Coverage.definition
        )
        #expect(read.summary == ["error[region] B2", "error[enum] C2", "error[number] H2", "error[number] H4"])
        #expect(read.table?.count == 1)
    }

    @Test("a row may be told once only, whatever its spelling; both places are named")
    func duplicates() {
        let read = Read(
            coverage("大杨树镇,机关,1,1,1,9,9,4,0", "雪绒乡,机关,1,1,1,9,9,4,0", "大杨树,党政机关,1,1,1,9,9,4,0"), as: Coverage.definition
        )
        #expect(read.summary == ["error[duplicate-key] A4"])
        for part in ["2024", "大杨树镇", "机关", "(A2)"] { #expect(wording(read.problems.first).contains(part)) }
    }

    @Test("a header decides which dataset a file is", arguments: allDatasets.map(\.id))
    func matching(id: String) throws {
        let definition = try #require(allDatasets.first { $0.id == id })
        let header = definition.fields.map(\.description.title).joined(separator: ",") + "\n"
        var problems: [Diagnostic] = []
        let grid = CSVReader.read(path: "unknown.csv", bytes: Array(header.utf8), into: &problems)
        #expect(allDatasets.filter { $0.matches(grid) }.map(\.id) == [id])
    }

    @Test("every field is declared once, with words for readers", arguments: allDatasets.map(\.id) + ["regions"])
    func declarations(id: String) throws {
        let fields = try #require((allDatasets + [RegionList.banner.definition]).first { $0.id == id }).fields.map(
            \.description)
        #expect(Set(fields.map(\.name)).count == fields.count)
        let headers = fields.flatMap { [$0.title] + $0.aliases }
        #expect(Set(headers).count == headers.count)
        #expect(fields.allSatisfy { !$0.title.isEmpty && !$0.definition.isEmpty })
        #expect(fields.allSatisfy { $0.type.name != "number" || $0.unit != nil })
    }
}

@Suite("合计 rows are never data, and must add up")
struct TotalTests {
    static let rows = ["雪绒乡,机关,1,2,2,30,20,9,0", "大杨树,机关,3,4,4,50,40,19,0"]

    @Test(
        "a total that does not add up names both places and the difference",
        arguments: [
            ("合计,,4,6,6,80,60,28,0", [], []), ("合  计,,4,6,6,80,60,28,", [], []),
            ("合计,,4,6,6,80,61,28,0", ["error[total-mismatch] H4"], ["61", "60", "相差 1", "(H2)"]),
            ("合计,,4,6,6,80,59,28,0", ["error[total-mismatch] H4"], ["相差 -1"]),
            ("合计,,4,6,6,90,61,28,0", ["error[total-mismatch] G4", "error[total-mismatch] H4"], ["职工人数"]),
            ("合计,,4,6,6,80,约60,28,0", [], []), ("合计,,4,6,6,80,6O,28,0", ["error[number] H4"], ["“60”"]),
        ])
    func totals(total: String, expected: [String], said: [String]) {
        let read = Read(coverage(Self.rows[0], Self.rows[1], total), as: Coverage.definition)
        #expect(read.summary == expected)
        #expect(read.table?.count == 2)
        for part in said { #expect(wording(read.problems.first).contains(part)) }
    }

    @Test(
        "a total over a wrong cell or an unknown one says nothing",
        arguments: ["雪绒乡,机关,1,2,2,30,2O,9,0", "雪绒乡,机关,1,2,2,30,—,9,0"])
    func unknownParts(row: String) {
        let read = Read(coverage(row, Self.rows[1], "合计,,4,6,6,80,99,28,0"), as: Coverage.definition)
        #expect(!read.problems.contains { $0.code == "total-mismatch" })
    }

    @Test("a total is in the unit of its parts", arguments: ["会员人数(万人)", "会员人数"])
    func units(header: String) {
        let caption = header == "会员人数" ? "单位:万人\n" : ""
        let table = caption + "年度,地区,单位类型,基层工会组织数,涵盖单位数,职工人数(人),\(header),女会员人数(人)\n"
        let rows = "2024,雪绒乡,机关,1,1,90000,1.5,4\n2024,大杨树,机关,1,1,90000,2,4\n"
        #expect(Read(table + rows + "合计,,,2,2,180000,3.5,8\n", as: Coverage.definition).summary == [])
        let wrong = Read(table + rows + "合计,,,2,2,180000,3.6,8\n", as: Coverage.definition)
        #expect(wrong.problems.map(\.code) == ["total-mismatch"])
        #expect(wording(wrong.problems.first).contains("相差 1000"))
    }

    @Test("notes go with the table; who filled it in does not")
    func footnotes() {
        let read = Read(coverage(Self.rows[0]) + "注：含联合工会。,,\n填表人：某某,,\n", as: Coverage.definition)
        #expect(read.footnotes.count == 1)
        #expect(read.footnotes.first?.contains("含联合工会") == true)
    }
}

import CSV
import Content
import Diagnostics
import Foundation
import Publishing
import Testing
import Text
import WorkbookFixtures

@Suite("Workbooks stand where CSV may stand")
struct WorkbookTests {
    /// What must not be seen in any site.
    static let marker = "不得公布"
    static let regions = [
        ["代码", "名称", "类别"], ["990321000000", "青石旗", "旗"], ["990321100000", "泉口镇", "乡镇"],
        ["990321101000", "柏木镇", "乡镇"],
    ]
    static let header = ["年度", "地区", "单位类型", "基层工会组织数", "涵盖单位数", "职工人数", "会员人数", "女会员人数"]

    static func row(_ year: Int, _ place: String, members: String = "80") -> [String] {
        [String(year), place, "机关", "3", "3", "100", members, "20"]
    }

    static let rows = [header, row(2024, "泉口镇"), row(2024, "柏木镇")]

    /// A site with a list of places and the coverage of unions, both workbooks.
    func fixture(_ sheets: [Package.Sheet], yaml: String = "") throws -> SiteFixture {
        let fixture = try SiteFixture([
            "content/site.yaml": "title: 站\n",
            "content/data/coverage.yaml": "title: 覆盖\nsource: 台账\nupdated: 2025-01-02\n" + yaml,
        ])
        try fixture.write("content/regions.xlsx", Data(Package([Package.Sheet("名录", rows: Self.regions)]).bytes))
        try fixture.write("content/data/coverage.xlsx", Data(Package(sheets).bytes))
        return fixture
    }

    /// All files of the site, in one.
    func everything(_ fixture: SiteFixture) throws -> String {
        try SiteFixture.tree(fixture.output).sorted { $0.key < $1.key }
            .map { $0.key + "\n" + String(decoding: $0.value, as: UTF8.self) }.joined()
    }

    @Test("the sample's tables as workbooks make the same site, and no workbook is in it")
    func sameSite() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let expected = try SiteFixture.tree(fixture.output)
        let content = fixture.folder + "/content/"
        let tables = try FileManager.default.subpathsOfDirectory(atPath: content).filter { $0.hasSuffix(".csv") }
        #expect(tables.count > 20)
        for table in tables {
            var problems: [Diagnostic] = []
            let bytes = Array(try Data(contentsOf: URL(filePath: content + table)))
            let grid = CSVReader.read(path: table, bytes: bytes, into: &problems)
            let rows = (0..<grid.rowCount).map { grid.cells(ofRow: $0).map(\.rawText) }
            try FileManager.default.removeItem(atPath: content + table)
            try fixture.write(
                "content/" + table.dropLast(3) + "xlsx", Data(Package([Package.Sheet("表", rows: rows)]).bytes))
        }
        #expect(try fixture.publish().isPublished)
        let site = try SiteFixture.tree(fixture.output)
        #expect(Set(site.keys) == Set(expected.keys))
        #expect(site.filter { expected[$0.key] != $0.value }.keys.sorted() == [])
        #expect(site.keys.filter { $0.hasSuffix(".xlsx") } == [])
    }

    @Test("a table that is there twice is an error that names both files")
    func twice() throws {
        let fixture = try fixture([Package.Sheet("表", rows: Self.rows)])
        defer { fixture.remove() }
        let csv = Self.rows.map { $0.joined(separator: ",") }.joined(separator: "\n")
        try fixture.write("content/data/coverage.csv", csv)
        try fixture.write("content/regions.csv", Self.regions.map { $0.joined(separator: ",") }.joined(separator: "\n"))
        let outcome = try fixture.publish()
        #expect(
            outcome.places(in: fixture) == [
                "content/data/coverage.xlsx table-twice", "content/regions.xlsx table-twice",
            ])
        let problem = outcome.diagnostics.first { $0.code == "table-twice" }
        #expect(problem?.message.zh.contains("“coverage.csv”和“coverage.xlsx”") == true)
        #expect(!outcome.isPublished)
    }

    @Test("a message names the sheet and the cell, in text and as JSON")
    func places() throws {
        let rows = [Self.header, Self.row(2024, "泉口真"), Self.row(2024, "柏木镇", members: "#REF!")]
        let fixture = try fixture([Package.Sheet("2024", rows: rows)])
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        #expect(
            outcome.places(in: fixture) == [
                "content/data/coverage.xlsx 工作表“2024” B2 region",
                "content/data/coverage.xlsx 工作表“2024” G3 spreadsheet-error",
            ])
        let problem = try #require(outcome.diagnostics.first { $0.code == "region" })
        let text = TextReport(language: .zh).text(for: problem)
        #expect(text.contains("coverage.xlsx 工作表“2024” B2 error[region] 地区：“泉口真”不在地区名录中\n   2 | 2024|泉口真|机关|"))
        #expect(TextReport(language: .en).text(for: problem).contains("coverage.xlsx sheet “2024” B2 error[region]"))
        let json = try JSONReport(language: .zh).text(for: [problem])
        #expect(json.contains("\"cell\" : \"B2\"") && json.contains("\"sheet\" : \"2024\""))
        // What to write instead of the characters of the cell.
        #expect(problem.replacement == "泉口镇" && problem.location.characters == 0..<3)
        let damage = try #require(outcome.diagnostics.first { $0.code == "spreadsheet-error" })
        #expect(damage.fix?.zh.hasSuffix("再保存。") == true)
    }

    @Test("a formula without a result is one error, also where a value must stand and below a total")
    func formulaWithoutResult() throws {
        func cells(_ place: String, _ last: String) -> String {
            "<row><c><v>2024</v></c>" + ([place, "机关"]).map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
                + "<c><v>3</v></c><c><v>3</v></c><c><v>100</v></c><c><v>80</v></c>\(last)</row>"
        }
        let header = "<row>" + Self.header.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
        let xml =
            "<sheetData>\(header)" + cells("泉口镇", "<c><f>G2/4</f></c>") + cells("柏木镇", "<c><v>20</v></c>")
            + "<row><c t=\"inlineStr\"><is><t>合计</t></is></c><c/><c/><c><v>6</v></c><c/><c/><c/><c><v>40</v></c></row></sheetData>"
        let fixture = try fixture([Package.Sheet("2024", xml: xml)])
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        #expect(outcome.places(in: fixture) == ["content/data/coverage.xlsx 工作表“2024” H2 formula-without-result"])
        #expect(outcome.places(in: fixture, .warning) == [])
    }

    @Test("a row that is missing is named with the sheet and its cells")
    func missingRow() throws {
        let fixture = try fixture([Package.Sheet("2024", rows: Self.rows + [Self.row(2023, "泉口镇")])])
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        let problem = try #require(outcome.diagnostics.first { $0.code == "missing-row" })
        #expect(problem.location.description.hasSuffix("工作表“2024” B4"))
        #expect(problem.fix?.zh.contains("“2023 | 柏木镇 | 机关 | — | — | — | — | —”") == true)
    }

    @Test("hidden rows and columns are counted, and nowhere in the site")
    func hidden() throws {
        var rows = Self.rows + [Self.row(2024, Self.marker)]
        for index in rows.indices { rows[index].insert(Self.marker, at: 2) }
        let fixture = try fixture([Package.Sheet("2024", rows: rows, hiddenRows: [4], hiddenColumns: [3])])
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        #expect(outcome.isPublished)
        #expect(
            outcome.diagnostics.filter { $0.code == "hidden-content" }.map(\.message.zh) == [
                "隐藏的没有公布：1 行（第 4 行）、1 列（C 列）"
            ])
        #expect(try !everything(fixture).contains(Self.marker))
        #expect(outcome.diagnostics.filter { $0.code == "unpublished-column" } == [])
    }

    @Test("what is hidden is published when the .yaml says so, in either language", arguments: ["行", "rows"])
    func declared(word: String) throws {
        let rows = Self.rows + [Self.row(2023, "泉口镇"), Self.row(2023, "柏木镇")]
        let sheet = Package.Sheet("2024", rows: rows, hiddenRows: [4, 5])
        let fixture = try fixture([sheet], yaml: "include-hidden: [\(word)]\n")
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        #expect(outcome.isPublished && !outcome.diagnostics.contains { $0.code == "hidden-content" })
        #expect(try fixture.page("data/coverage.csv").contains("2023,泉口镇"))
    }

    @Test("of several sheets that one is read which has the header; the others are named and not published")
    func sheets() throws {
        let other = [["说明", Self.marker], ["填报口径", "年末"]]
        let fixture = try fixture([
            Package.Sheet("说明", rows: other), Package.Sheet("数据", rows: Self.rows),
            Package.Sheet("底稿", state: "veryHidden", rows: Self.rows + [Self.row(2024, Self.marker)]),
            Package.Sheet("空白", rows: []),
        ])
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        #expect(outcome.isPublished)
        #expect(
            outcome.diagnostics.filter { $0.code == "unread-sheets" }.map(\.message.zh) == [
                "只读这一张工作表；没有读，也不公布：“说明”；隐藏的 1 张：“底稿”"
            ])
        #expect(try !everything(fixture).contains(Self.marker))
    }

    @Test("two sheets with the header are an error that names them, until the .yaml names one")
    func severalSheets() throws {
        let fixture = try fixture([
            Package.Sheet("2024", rows: Self.rows), Package.Sheet("2023", rows: Self.rows),
            Package.Sheet("说明", rows: [["无"]]),
        ])
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        let problems = outcome.diagnostics.filter { $0.severity == .error }
        #expect(problems.map(\.code) == ["several-sheets"])
        #expect(problems.first?.message.zh == "几张工作表都有这张表的表头：“2024”、“2023”")
        #expect(problems.first?.fix?.zh.contains("sheet: 2024") == true)
        try fixture.edit("content/data/coverage.yaml", "title: 覆盖\n", "title: 覆盖\nsheet: 2024\n")
        #expect(try fixture.publish().isPublished)
    }

    @Test(
        "no sheet with the header, none that can be seen, none of that name: each is an error that names what there is")
    func noSheet() throws {
        let others = [["甲", "乙"], ["丙", "丁"]]
        let cases: [([Package.Sheet], String, String)] = [
            (
                [Package.Sheet("一", rows: others), Package.Sheet("二", rows: others)], "",
                "没有一张工作表有这张表的表头；工作表有：“一”、“二”"
            ), ([Package.Sheet("底稿", state: "hidden", rows: Self.rows)], "", "有内容的工作表都是隐藏的：“底稿”"),
            ([Package.Sheet("空白", rows: [])], "", "工作簿是空的"),
            ([Package.Sheet("2024", rows: Self.rows)], "sheet: 2023\n", "工作簿里没有工作表“2023”"),
            ([Package.Sheet("底稿", state: "hidden", rows: Self.rows)], "sheet: 底稿\n", "工作表“底稿”是隐藏的"),
        ]
        for (sheets, yaml, message) in cases {
            let fixture = try fixture(sheets, yaml: yaml)
            defer { fixture.remove() }
            let problems = try fixture.publish().diagnostics.filter { $0.severity == .error }
            #expect(problems.map { "\($0.code) \($0.message.zh)" } == ["no-sheet " + message])
        }
        let fixture = try fixture(
            [Package.Sheet("底稿", state: "hidden", rows: Self.rows)], yaml: "include-hidden: [工作表]\n")
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
    }

    @Test("keys about workbooks have no effect on CSV, which is said; a word that is none is an error")
    func keys() throws {
        let fixture = try fixture([Package.Sheet("2024", rows: Self.rows)], yaml: "include-hidden: [批注]\n")
        defer { fixture.remove() }
        #expect(try fixture.publish().places(in: fixture) == ["content/data/coverage.yaml:4:18 enum"])
        try FileManager.default.removeItem(atPath: fixture.folder + "/content/data/coverage.xlsx")
        try fixture.write(
            "content/data/coverage.csv", Self.rows.map { $0.joined(separator: ",") }.joined(separator: "\n"))
        try fixture.edit("content/data/coverage.yaml", "include-hidden: [批注]", "sheet: 2024")
        let outcome = try fixture.publish()
        #expect(outcome.isPublished)
        #expect(outcome.places(in: fixture, .warning).contains("content/data/coverage.yaml:4:8 no-workbook"))
    }

    @Test("numbers that identify a person are found in a workbook, with their sheet and cell")
    func identifiers() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        let table = fixture.folder + "/content/data/facilities.csv"
        var problems: [Diagnostic] = []
        let grid = CSVReader.read(
            path: table, bytes: Array(try Data(contentsOf: URL(filePath: table))), into: &problems)
        var rows = (0..<grid.rowCount).map { grid.cells(ofRow: $0).map(\.rawText) }
        rows[1][6] += " 13800138000"
        try FileManager.default.removeItem(atPath: table)
        // The hidden first row and column move every cell.
        let moved = [["隐藏"]] + rows.map { ["隐藏"] + $0 }
        let sheet = Package.Sheet("设施", rows: moved, hiddenRows: [1], hiddenColumns: [1])
        try fixture.write("content/data/facilities.xlsx", Data(Package([sheet]).bytes))
        let outcome = try fixture.publish()
        #expect(PrivacyTests.identifierPlaces(outcome, fixture) == ["content/data/facilities.xlsx 工作表“设施” H3"])
        PrivacyTests.expectNothingShown(outcome)
        #expect(!outcome.isPublished)
    }

    @Test("a workbook of people is refused as CSV is")
    func people() throws {
        let rows = [["姓名", "救助金额(元)"], ["王建国", "500"], ["李秀英", "800"], ["张伟", "300"]]
        let fixture = try fixture([Package.Sheet("2024", rows: Self.rows)])
        defer { fixture.remove() }
        try fixture.write("content/data/aid.xlsx", Data(Package([Package.Sheet("名单", rows: rows)]).bytes))
        #expect(
            try fixture.publish().places(in: fixture) == ["content/data/aid.xlsx 工作表“名单” A1 names-of-people"])
    }

    @Test(
        "a file that is no workbook is one error, also in place of the list of places",
        arguments: ["content/data/cadres.xls", "content/regions.xls", "content/data/年报.doc"])
    func refused(path: String) throws {
        let fixture = try fixture([Package.Sheet("2024", rows: Self.rows)])
        defer { fixture.remove() }
        if path.contains("regions") {
            try FileManager.default.removeItem(atPath: fixture.folder + "/content/regions.xlsx")
        }
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
        try fixture.write(path, Data(compound))
        #expect(try fixture.publish().places(in: fixture) == [path + " not-a-workbook"])
    }

    @Test(
        "of a table that cannot be read, no figure is missed elsewhere",
        arguments: ["content/data/coverage", "content/regions"])
    func consequences(stem: String) throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        try FileManager.default.removeItem(atPath: fixture.folder + "/" + stem + ".csv")
        try fixture.write(stem + ".xlsx", Data([0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600)))
        let outcome = try fixture.publish()
        #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.code) == ["not-a-workbook"])
    }

    @Test("of a table whose header has a slip, no figure is missed elsewhere")
    func slipInHeader() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        try fixture.edit("content/data/coverage.csv", "年度,地区,", "年度,地方,")
        let outcome = try fixture.publish()
        #expect(
            outcome.diagnostics.filter { $0.severity == .error }.map(\.code) == ["unknown-column"])
    }

    @Test("a year is not closed beside a workbook of closed years")
    func closing() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        let stem = fixture.folder + "/content/data/training-closed"
        var problems: [Diagnostic] = []
        let bytes = Array(try Data(contentsOf: URL(filePath: stem + ".csv")))
        let grid = CSVReader.read(path: stem, bytes: bytes, into: &problems)
        let rows = (0..<grid.rowCount).map { grid.cells(ofRow: $0).map(\.rawText) }
        try FileManager.default.removeItem(atPath: stem + ".csv")
        try fixture.write(
            "content/data/training-closed.xlsx", Data(Package([Package.Sheet("表", rows: rows)]).bytes))
        guard case .unsound(let errors) = try YearClosing.close(2025, in: fixture.folder + "/content") else {
            Issue.record("the year was closed")
            return
        }
        #expect(errors.map(\.code) == ["closed-year"])
        #expect(!FileManager.default.fileExists(atPath: stem + ".csv"))
    }
}

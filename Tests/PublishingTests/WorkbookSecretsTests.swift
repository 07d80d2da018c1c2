import Foundation
import Publishing
import Testing
import WorkbookFixtures

@Suite("What a workbook does not show is not published")
struct WorkbookSecretsTests {
    @Test("nothing of a workbook but the cells that are shown is anywhere in the site")
    func markers() throws {
        let sheet = """
            <cols><col min="9" max="9" hidden="1"/></cols>
            <sheetData>
            \(Self.cells(WorkbookTests.header + ["联系人不得公布01"], row: 1))
            \(Self.cells(WorkbookTests.row(2024, "泉口镇") + ["不得公布02"], row: 2))
            <row r="3"><c><f>IF("不得公布03"="",0,2024)</f><v>2024</v></c>
            <c t="inlineStr"><is><t>柏木镇</t><rPh sb="0" eb="1"><t>不得公布04</t></rPh></is></c>
            <c t="inlineStr"><is><t>机关</t></is></c><c><v>3</v></c><c><v>3</v></c><c><v>100</v></c><c><v>80</v></c>
            <c><v>20</v></c></row>
            \(Self.cells(WorkbookTests.row(2024, "不得公布05"), row: 4, attributes: " hidden=\"1\""))
            \(Self.cells(WorkbookTests.row(2024, "不得公布06"), row: 5, attributes: " ht=\"0\" customHeight=\"1\""))
            <row r="6"><c t="inlineStr"><is><t>注：年末数</t></is></c><c t="inlineStr"><is><t>不得公布07</t></is></c>
            <c s="1" t="inlineStr"><is><t>不得公布08</t></is></c></row>
            </sheetData><mergeCells count="1"><mergeCell ref="A6:B6"/></mergeCells>
            <dataValidations count="1"><dataValidation type="list" sqref="C2" prompt="不得公布09">
            <formula1>"机关,不得公布10"</formula1></dataValidation></dataValidations>
            <hyperlinks><hyperlink ref="B2" location="'底稿'!A1" display="不得公布11" tooltip="不得公布12"/></hyperlinks>
            <headerFooter><oddHeader>不得公布13</oddHeader></headerFooter>
            <extLst><ext uri="x"><v>不得公布14</v></ext></extLst>
            """
        var package = Package(
            [
                Package.Sheet("数据", xml: sheet),
                Package.Sheet("不得公布15", state: "hidden", rows: [["不得公布16"]]),
                Package.Sheet(
                    "不得公布17", state: "veryHidden", rows: WorkbookTests.rows + [WorkbookTests.row(2024, "不得公布18")]),
                Package.Sheet("填表说明", rows: [["不得公布19"]]),
            ], strings: "<si><t>不得公布20</t></si>")
        package = package.with("xl/workbook.xml") {
            let text = String(decoding: $0.stored, as: UTF8.self)
            $0 = Package.Part(
                $0.name,
                Array(
                    text.replacing(
                        "</workbook>",
                        with: """
                            <definedNames><definedName name="不得公布21" comment="不得公布22">"不得公布23"</definedName>
                            </definedNames></workbook>
                            """
                    ).utf8))
        }
        package = package.with("xl/_rels/workbook.xml.rels") {
            let text = String(decoding: $0.stored, as: UTF8.self)
            let whole = text.replacing("</Rel", with: Self.relation("styles", "styles.xml") + "</Rel")
            $0 = Package.Part($0.name, Array(whole.utf8))
        }
        let styles = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <numFmts count="1"><numFmt numFmtId="170" formatCode=";;;"/></numFmts>
            <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>
            <cellStyles count="1"><cellStyle name="不得公布24" xfId="0"/></cellStyles></styleSheet>
            """
        let related =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + Self.relation("comments", "../comments0.xml") + Self.relation("drawing", "../drawings/drawing0.xml")
            + Self.relation("threadedComment", "../threadedComments/t.xml") + "</Relationships>"
        let others = [
            ("xl/styles.xml", styles), ("xl/worksheets/_rels/sheet0.xml.rels", related),
            ("xl/comments0.xml", "<comments><authors><author>不得公布25</author></authors>不得公布26</comments>"),
            ("xl/threadedComments/t.xml", "<t>不得公布27</t>"), ("xl/persons/person.xml", "<p>不得公布28</p>"),
            ("xl/drawings/drawing0.xml", "<a:t>不得公布29</a:t>"), ("docProps/core.xml", "<c>不得公布30</c>"),
            ("docProps/app.xml", "<c>不得公布31</c>"), ("docProps/custom.xml", "<c>不得公布32</c>"),
            ("xl/externalLinks/externalLink1.xml", "<c>不得公布33</c>"), ("customXml/item1.xml", "<c>不得公布34</c>"),
            ("xl/vbaProject.bin", "不得公布35"), ("xl/pivotCache/pivotCacheRecords1.xml", "<s v=\"不得公布36\"/>"),
        ]
        package.parts += others.map { Package.Part($0, Array($1.utf8)) }
        let text = String(decoding: package.bytes, as: UTF8.self)
        for number in 1...36 {
            #expect(text.contains(WorkbookTests.marker + (number < 10 ? "0" : "") + String(number)))
        }

        let fixture = try WorkbookTests().fixture([])
        defer { fixture.remove() }
        try fixture.write("content/data/coverage.xlsx", Data(package.bytes))
        let outcome = try fixture.publish()
        #expect(outcome.isPublished)
        let notes = outcome.diagnostics.filter { $0.location.path.hasSuffix(".xlsx") }
        #expect(notes.map(\.code).sorted() == ["hidden-content", "unread-content", "unread-sheets"])
        #expect(
            notes.first { $0.code == "hidden-content" }?.message.zh
                == "隐藏的没有公布：2 行（第 4、5 行）、1 列（I 列）、1 个格式不显示内容的单元格（C6）、1 个被合并单元格盖住的单元格（B6）")
        #expect(try fixture.page("data/coverage.csv").contains("2024,柏木镇"))
        #expect(try !WorkbookTests().everything(fixture).contains(WorkbookTests.marker))
    }

    private static func relation(_ kind: String, _ target: String) -> String {
        "<Relationship Id=\"\(kind)\" Type=\"http://x/\(kind)\" Target=\"\(target)\"/>"
    }

    private static func cells(_ texts: [String], row: Int, attributes: String = "") -> String {
        "<row r=\"\(row)\"\(attributes)>"
            + texts.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }
}

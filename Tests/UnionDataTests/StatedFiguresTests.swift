import Diagnostics
import Testing

@testable import Statistics

/// The warnings for a text of one paragraph: `12:会员人数 260人≠245`, the column first.
private func warnings(_ text: String, year: Int? = 2024) -> [String] {
    let source = SourceText(path: "report.md", text: text)
    var diagnostics: [Diagnostic] = []
    StatedFigures(figureCatalogue).check(
        source, 0..<source.bytes.count, in: [0..<source.bytes.count], year: year, into: &diagnostics)
    return diagnostics.map { diagnostic in
        let words = diagnostic.message.zh.dropFirst(3).replacing("，数据是 ", with: "≠").split(separator: "（")[0]
        return "\(diagnostic.location.column):\(words)"
    }
}

@Suite("Numbers typed beside an indicator's name")
struct StatedFiguresTests {
    @Test(
        "a number that disagrees with the data is told",
        arguments: [
            ("全旗会员260人。", ["5:会员人数 260人≠245"]), ("会员人数达到254人。", ["7:会员人数 254人≠245"]),
            ("会员人数：**254**", ["8:会员人数 254≠245"]),
            ("2023年度全旗共有会员203人。", ["13:会员人数 203人≠230"]),
            ("麦穗原镇有会员88人，雪绒乡有会员51人。", ["8:会员人数 88人≠80", "18:会员人数 51人≠15"]),
            ("雪绒乡有51名会员。", ["5:会员人数 51名≠15"]), ("组建率达79.8%，入会率87.5%。", ["5:组建率 79.8%≠78.9%"]),
            ("| 会员人数 | 254 |", ["10:会员人数 254≠245"]),
            ("| 会员人数     | 254     |", ["14:会员人数 254≠245"]),
            ("全旗会员0.0254万人。", ["5:会员人数 0.0254万人≠245"]), ("全旗个体工商户会员6人。", ["10:会员人数 6人≠5"]),
            ("全旗基层工会组织8个。", ["9:基层工会组织数 8个≠7"]),
            ("会员比上年增加26人。", ["8:会员人数比2023年的变化 26人≠增加15"]),
            ("组建率提高26个百分点。", ["6:组建率比2023年的变化 26个百分点≠提高2.5个百分点"]), ("去年全旗会员260人。", ["7:会员人数 260人≠230"]),
            // The number is that of another year or place.
            ("2023年度会员245人。", ["9:会员人数 245人≠230"]), ("雪绒乡会员80人。", ["6:会员人数 80人≠15"]),
            ("全旗会员２６０人。", ["5:会员人数 ２６０人≠245"]), ("全旗会员二百六十人。", ["5:会员人数 二百六十人≠245"]),
        ])
    func disagreements(text: String, expected: [String]) {
        #expect(warnings(text) == expected)
    }

    @Test(
        "what agrees, or is another quantity, is passed over",
        arguments: [
            // The same number, also rounded, or of another place, year or kind.
            "全旗会员245人。", "2023年度会员230人。", "会员95人。", "组建率78.9%，组建率79%。", "会员人数 2.45百人。", "全旗会员约250人。", "会员超过240人。",
            "会员240多人。", "入会率85%以上。",
            // Years, ordinals, articles, document numbers, dates.
            "会员人数2024年增长。", "2024年会员。", "第260号会员。", "依据《工会法》第260条，会员有权参加。", "旗工发〔2024〕260号，会员大会通过。",
            "会员人数，2024年6月26日统计。",
            // Another quantity, or part of one.
            "新增会员260人。", "发展会员260人。", "会员代表260人。", "260名会员代表到会。", "货车司机会员260人。", "某社区会员86人。", "会员比上年增加15人。",
            "组建率提高2.5个百分点。", "会员人均260元。",
            "平均每个工会有会员26人。", "去年全旗会员230人。", "计划全旗会员达到260人。", "会员人数由200人增加。",
            // The name and the number belong to different clauses.
            "会员很满意；260人参加了活动。", "260人参加，其中会员很多。",
        ])
    func silence(text: String) {
        #expect(warnings(text) == [])
    }

    @Test("a warning names both places and the reference that would have been right")
    func places() throws {
        let source = SourceText(path: "report.md", text: "雪绒乡有会员51人。")
        var diagnostics: [Diagnostic] = []
        StatedFigures(figureCatalogue).check(
            source, 0..<source.bytes.count, in: [0..<source.bytes.count], year: 2024, into: &diagnostics)
        let warning = try #require(diagnostics.first)
        #expect((warning.severity, warning.location.line, warning.location.column) == (.warning, 1, 7))
        #expect(warning.related.map(\.location.cell) == ["H9"])
        #expect(warning.fix?.zh.contains("{{会员人数 2024 雪绒乡}}") == true)
    }
}

import Diagnostics
import Testing
import ValueCases

@testable import Statistics
@testable import UnionData

@Suite("Yearbooks: the real tables of Jiangsu", .enabled(if: SharedCases.tables != nil))
struct RealYearbookTests {
    private static let metadata = """
        title: 江苏省工会基本情况
        source: 江苏统计年鉴
        series: jiangsu-trade-unions
        edition: %
        """

    private func read(_ edition: Int, described: Bool) throws -> YearbookRead {
        let name = edition == 2002 ? "jiangsu-2002-16-11.utf8-bom.csv" : "jiangsu-2006-16-11.gb18030.csv"
        let yaml = described ? Self.metadata.replacing("%", with: String(edition)) : nil
        return YearbookRead(try SharedCases.bytes(name), id: "jiangsu-\(edition)", metadata: yaml)
    }

    @Test(
        "figures as printed, with their units",
        arguments: [
            ("基层工会组织数", 2005, "224605", "个"), ("会员人数", 2005, "1002.25", "万人"), ("女会员人数", 2005, "411.46", "万人"),
            ("职工人数", 1995, "714.26", "万人"),
        ])
    func figures(label: String, year: Int, value: String, unit: String) throws {
        let read = try read(2006, described: false)
        let indicator = try #require(IndicatorLabels.union[label])
        let figure = try #require(read.table?.value(of: indicator, in: year))
        #expect(figure.measure == known(value))
        #expect(figure.unit?.symbol == unit)
        #expect(read.problems.isEmpty)
    }

    @Test("a blank is missing, never zero; 女会员 stands under 会员 as a part of it")
    func structure() throws {
        let read = try read(2006, described: false)
        let table = try #require(read.table)
        #expect(table.rows.first { $0.label == "实行厂务公开的单位" }?.values.prefix(2) == [.missing, .missing])
        let women = try #require(table.rows.first { $0.label == "女会员人数" })
        #expect(women.isSubset)
        #expect(women.parent.map { table.rows[$0].label } == "会员人数")
        #expect((table.edition, table.tableNumber) == (nil, "16-11"))
    }

    @Test("tables that nobody calls one series stay apart, however alike they are")
    func apart() throws {
        var problems: [Diagnostic] = []
        let tables = try [2002, 2006].compactMap { try read($0, described: false).table }
        let series = YearbookSeries.group(tables, into: &problems)
        #expect(series.map(\.id) == ["jiangsu-2002", "jiangsu-2006"])
        #expect(problems.map(\.code) == ["alike-tables"])
    }

    @Test("two editions of one series join")
    func join() throws {
        let tables = try [2002, 2006].compactMap { try read($0, described: true).table }
        var problems: [Diagnostic] = []
        let series = YearbookSeries.group(tables, into: &problems)
        #expect(series.count == 1)
        let joined = try #require(series.first)
        #expect(joined.editions.map(\.edition) == ["2006", "2002"])
        #expect(joined.years == [1995, 2000, 2001, 2004, 2005])
        let organisations = try #require(joined.rows.first { $0.indicator == .organisations })
        #expect(
            organisations.values.map(\.measure) == ["36215", "37160", "96074", "213686", "224605"].map { known($0) })
        #expect(organisations.values.map(\.edition) == ["2006", "2006", "2002", "2006", "2006"])
        #expect(!problems.contains { $0.code == "editions-disagree" })

        let only = try #require(joined.differences.first { $0.label == "建立工会劳动保护监督检查委员会" })
        #expect((only.column, only.newer.edition, only.older.edition) == ("1995", "2006", "2002"))
        #expect(only.newer.value == .missing)
        #expect(only.older.value == known("16100"))
        #expect(problems.contains { $0.code == "editions-differ" && wording($0).contains("16100") })
    }

    @Test("入会率 2005 is 98.49%, with both of its parts")
    func membership() throws {
        var problems: [Diagnostic] = []
        let tables = try [2002, 2006].compactMap { try read($0, described: true).table }
        let series = YearbookSeries.group(tables, into: &problems)
        let rates = try #require(series.first).rates(.membership)
        #expect(rates.map(\.edition) == ["2006", "2006", "2002", "2006", "2006"])
        let last = try #require(rates.last)
        #expect((last.year, last.unit?.symbol) == (2005, "万人"))
        #expect(last.rate.numerator == known("1002.25"))
        #expect(last.rate.denominator == known("1017.65"))
        #expect(last.rate.percent() == known("98.49"))
    }

    @Test("a figure altered in one edition is a disagreement that names both")
    func altered() throws {
        let text = String(decoding: try SharedCases.bytes("jiangsu-2002-16-11.utf8-bom.csv"), as: UTF8.self).replacing(
            "36215", with: "36251")
        let yaml = Self.metadata.replacing("%", with: "2002")
        let tables = [YearbookRead(text, id: "old", metadata: yaml).table, try read(2006, described: true).table]
            .compactMap { $0 }
        var problems: [Diagnostic] = []
        _ = YearbookSeries.group(tables, into: &problems)
        let said = problems.filter { $0.code == "editions-disagree" }
        #expect(said.count == 1)
        #expect(said.first?.severity == .warning)
        for part in ["1995", "2006年版是 36215", "2002年版是 36251", "相差 -36", "old.csv"] {
            #expect(wording(said.first).contains(part))
        }
    }
}

@Suite("Yearbooks: what can be wrong")
struct YearbookProblemTests {
    @Test(
        "at its place",
        arguments: [
            ("会员人数(万人),5,6\n#女会员人数,2,7\n", ["error[part-exceeds-whole] C3"]), ("会员人数(万人),5,6O\n", ["error[number] C2"]),
            ("会员人数(万人),5,600个\n", ["error[unit] C2"]), ("会员人数(万人),5,\n", []),
        ])
    func problems(rows: String, expected: [String]) {
        #expect(summary(YearbookRead("指标,2004,2005\n" + rows, id: "t").problems) == expected)
    }

    @Test(
        "editions convert units of one kind and never mix kinds",
        arguments: [
            ("人", "60000", known("6"), 0), ("万人", "6", known("6"), 0), ("个", "6", .missing, 0),
            ("人", "70000", known("6"), 1),
        ] as [(String, String, Measure, Int)])
    func kinds(unit: String, value: String, expected: Measure, disagreements: Int) throws {
        func table(_ text: String, _ edition: String) throws -> YearbookTable {
            try #require(
                YearbookRead(text, id: "t" + edition, metadata: "title: 表\nsource: 书\nseries: s\nedition: \(edition)\n")
                    .table)
        }
        var problems: [Diagnostic] = []
        let years = expected == .missing ? "2003" : "2004"
        let series = YearbookSeries.group(
            [
                try table("指标,2004,2005\n会员人数(万人),6,7\n", "2006"),
                try table("指标,\(years)\n会员人数(\(unit)),\(value)\n", "2002"),
            ], into: &problems)
        #expect(series.first?.rows.first?.values.first?.measure == expected)
        #expect(problems.filter { $0.code == "editions-disagree" }.count == disagreements)
    }
}

import Testing
import ValueCases

@testable import Statistics
@testable import UnionData

/// Two years of three townships and the unions directly under the banner; 2023 lacks the migrant members of one
/// township.
private let coverageRows = """
    年度,地区,单位类型,基层工会组织数,涵盖单位数,应建会单位数,职工人数,会员人数,女会员人数,农民工会员人数
    2023,大杨树镇,机关,1,20,40,100,90,40,—
    2023,麦穗原镇,机关,3,90,100,90,80,9,5
    2023,雪绒乡,机关,1,10,20,20,10,5,0
    2023,旗直属工会,机关,1,10,10,50,50,20,0
    2024,大杨树镇,机关,1,30,40,100,95,40,3
    2024,大杨树镇,个体工商户,1,10,20,20,5,1,5
    2024,麦穗原镇,机关,3,90,100,90,80,9,6
    2024,雪绒乡,机关,1,10,20,20,15,5,0
    2024,旗直属工会,机关,1,10,10,50,50,20,0

    """

private let sessionRows = """
    编号,开始日期,形式,主题,对象,主办单位,地区,人数,人次,学时
    s1,2022-03-01,座谈会,工会法；劳动法,职工,旗总工会,北部片区,10,10,2
    s2,2024-03-01,以会代训,工会法,工会干部,旗总工会,云杉旗,20,40,4
    s3,2024-05-01,座谈会,劳动法,职工,镇工会,雪绒乡,7,7,2

    """

let figureCatalogue = Catalogue(
    [Read(coverageRows, as: Coverage.definition), Read(sessionRows, as: TrainingSessions.definition)].map {
        LoadedDataset(table: $0.table!, metadata: DatasetMetadata(), footnotes: [])
    }, regions: banner)

/// What an expression prints, or the code and the text of the word that is wrong.
private func say(_ expression: String, year: Int? = nil) -> String {
    do throws(FigureExpression.Failure) {
        return try FigureExpression(expression, in: figureCatalogue, defaultYear: year).evaluate().text
    } catch {
        let bytes = Array(expression.utf8)[error.range]
        return "\(error.error.code)(\(String(decoding: bytes, as: UTF8.self))) \(error.error.fix?.zh ?? "")"
    }
}

@Suite("Figures named in words")
struct FigureExpressionTests {
    @Test(
        "a figure is read, summed and derived",
        arguments: [
            ("会员人数 2024", "245"), ("会员人数", "245"), ("members 2024年度", "245"), ("会员数　2023", "230"),
            ("会员人数 2024 北片", "180"), ("会员人数 2024 乡镇", "195"), ("会员人数 2024 旗直", "50"), ("会员人数 2024 全旗", "245"),
            ("会员人数 2024 个体工商户", "5"), ("会员人数 2024 麦穗原镇 个体工商户", "不适用"), ("农民工会员人数 2023", "—"),
            // Σ÷Σ: 150 of 190 units, 245 of 280 employees.
            ("组建率 2024", "78.9%"), ("建会率 2024 雪绒乡", "50.0%"), ("入会率 2024", "87.5%"), ("入会率 2024 北部片区", "85.7%"),
            ("会员人数 2024 同比", "6.5%"), ("会员人数 2024 麦穗原镇 同比", "0.0%"), ("会员人数 2024 增减", "15"), ("会员人数 2024 变化", "增加15"),
            ("会员人数 2024 旗直属工会 变化", "持平"), ("入会率 2024 变化", "下降1.0个百分点"), ("入会率 2024 增减", "-1.0个百分点"),
            ("组建率 2023 2024 变化", "提高2.5个百分点"), ("会员人数 2023 2024 增减", "15"),
            ("会员人数 2024 大杨树镇 占比", "40.8%"), ("会员人数 2024 个体工商户 占比", "2.0%"), ("会员人数 2024 大杨树镇 个体工商户 占比", "5.0%"),
            ("会员人数 2024 雪绒乡 排名", "3"), ("会员人数 2024 北部片区 排名", "1"), ("入会率 2024 最高", "麦穗原镇"), ("会员人数 2024 最低", "雪绒乡"),
            ("会员人数 2024 北部片区 最低", "麦穗原镇"), ("会员人数 2023 同比", "—"),
            // Events: a year without any is no year with none, unless somebody says so. A row of a zone belongs to the
            // banner.
            ("培训场次 2022—2024", "—"), ("培训场次 2023", "—"), ("培训场次 2022", "1"), ("培训场次 2024 座谈会", "1"),
            ("参训人次 2024", "47"),
            ("参训人数 2024 工会法", "20"),
            ("培训场次 2024 雪绒乡 职工", "1"),
        ])
    func values(expression: String, expected: String) {
        #expect(say(expression) == expected)
    }

    @Test(
        "a figure without a year belongs to the year of its report, where there is data for it",
        arguments: [(2023, "230"), (2019, "245")])
    func defaultYear(year: Int, expected: String) {
        #expect(say("会员人数", year: year) == expected)
    }

    @Test(
        "what names nothing is an error at its word, with the nearest",
        arguments: [
            ("会员人娄 2024", "figure-indicator(会员人娄) “会员人数”"), ("2024", "figure-indicator(2024) 指标的名称见“指标”页"),
            ("会员人数 2019", "figure-year(2019) “2023”"),
            ("会员人数 2030", "figure-year(2030) “2024”"), ("会员人数 2024 雪绒镇", "figure-group(雪绒镇) “雪绒乡”"),
            ("会员人数 2024 个体工商", "figure-group(个体工商) “个体工商户”"),
            ("会员人数 2023—2024", "figure-year(2023—2024) 只写一个年度；要比较两年，写“2020 2024 增减”"),
            ("会员人数 2023 2024", "figure-year(2024) 加上“增减”“同比”或“变化”"),
            ("组建率 2024 雪绒乡 占比", "figure-share(占比) "), ("会员人数 2024 排名", "figure-rank(排名) 在“排名”前写一个乡镇"),
            ("", "figure() 写指标、年度和地区，例如 {{会员人数 2024}}"),
            ("会员人数 2024 座谈会", "figure-group(座谈会) 分组有：机关、事业单位、公有制企业、非公有制企业、个体工商户、社会组织等"),
        ])
    func failures(expression: String, expected: String) {
        #expect(say(expression) == expected)
    }

    @Test("a derived figure carries its formula and the figures in it")
    func provenance() throws {
        let growth = try FigureExpression("会员人数 2024 同比", in: figureCatalogue).evaluate()
        #expect(growth.formula == "(245 − 230) ÷ 230 × 100%")
        #expect(growth.inputs.map(\.measure) == [known("245"), known("230")])
        #expect(growth.inputs.map(\.rows) == [[4, 5, 6, 7, 8], [0, 1, 2, 3]])
        let rate = try FigureExpression("组建率 2024 雪绒乡", in: figureCatalogue)
        #expect(rate.evaluate().formula == "10 ÷ 20 × 100%")
        #expect(rate.figure.rows == [7])
    }

    @Test("a difference of rates is computed before rounding")
    func points() {
        // 2/3 and 1/3: 66.7 − 33.3 would say 33.4.
        let (old, new) = (
            Rate(numerator: .known(1), denominator: .known(3)), Rate(numerator: .known(2), denominator: .known(3))
        )
        #expect(Rate.points(from: old, to: new, digits: 1).exactValue == decimal("33.3"))
    }
}

@Suite("Figures laid out")
struct FigureGridTests {
    private let observations = figureCatalogue.observations(of: "coverage")!
    private var base: Coordinates { Coordinates(years: 2024...2024, place: .region(banner.banner!.id)) }

    private func texts(_ grid: FigureGrid) -> [[String]] {
        grid.rows.map { [$0.heading.title] + $0.figures.map(\.text) }
    }

    @Test("regions with a total that includes what belongs to no township; rows where nothing applies are left out")
    func layout() throws {
        let whole = banner.banner!
        let members = Quantity.indicator(.members)
        let byRegion = FigureGrid(
            observations, rows: .regions(observations.parts(of: whole), total: whole),
            columns: .quantities([members, .rate(.unionisation)]), quantity: members, at: base)
        #expect(
            texts(byRegion) == [
                ["大杨树镇", "100", "66.7%"], ["麦穗原镇", "80", "90.0%"], ["雪绒乡", "15", "50.0%"], ["旗直属工会", "50", "100.0%"],
                ["云杉旗", "245", "78.9%"],
            ])
        #expect(byRegion.rows.last?.heading.isTotal == true)
        let byType = FigureGrid(
            observations, rows: .category(0), columns: .years([2023, 2024]), quantity: members, at: base)
        #expect(texts(byType) == [["机关", "230", "240"], ["个体工商户", "不适用", "5"], ["合计", "230", "245"]])
    }

    @Test("townships alone are not called the banner")
    func townshipsOnly() {
        let rows = coverageRows.split(separator: "\n").filter { !$0.contains("旗直属") }.joined(separator: "\n") + "\n"
        let dataset = LoadedDataset(
            table: Read(rows, as: Coverage.definition).table!, metadata: DatasetMetadata(), footnotes: [])
        let observations = Catalogue([dataset], regions: banner).observations[0]
        let whole = banner.banner!
        let grid = FigureGrid(
            observations, rows: .regions(observations.parts(of: whole), total: whole),
            columns: .quantities([.indicator(.members)]), quantity: .indicator(.members), at: base)
        #expect(texts(grid).last == ["各乡镇合计", "195"])
        #expect(grid.notes.first?.contains("合计不是云杉旗的总数") == true)
    }

    @Test("a sum over regions of which one did not report is not available")
    func unreported() {
        let rows =
            coverageRows.split(separator: "\n").filter { !$0.hasPrefix("2024,雪绒乡") }.joined(separator: "\n") + "\n"
        let dataset = LoadedDataset(
            table: Read(rows, as: Coverage.definition).table!, metadata: DatasetMetadata(), footnotes: [])
        let observations = Catalogue([dataset], regions: banner).observations[0]
        #expect(observations.figure(.indicator(.members), at: base).measure == .missing)
        #expect(observations.figure(.rate(.membership), at: base).measure == .missing)
    }
}

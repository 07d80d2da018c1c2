import Diagnostics
import Testing
import ValueCases

@testable import Statistics
@testable import UnionData

private let sessionHeader = "编号,开始日期,结束日期,形式,主题,对象,主办单位,地区,地点,人数,人次,学时\n"
private let sessionRows = """
    P1,2022-03-01,2022-03-02,培训班,工会法；劳动法,工会干部,旗总工会,云杉旗,,30,60,16
    P2,2022年5月6日,,座谈会,劳动法,职工、新上岗干部,旗总工会,大杨树,,20,20,
    P3,2024/7/1,,以会代训,工会法,工会干部,旗总工会,雪绒乡,,12,12,3

    """

@Suite("Training sessions")
struct TrainingSessionTests {
    @Test("people and attendances are added up apart, by year")
    func totals() throws {
        let table = try #require(Read(sessionHeader + sessionRows, as: TrainingSessions.definition).table)
        let sessions = try #require(
            Catalogue([LoadedDataset(table: table, metadata: DatasetMetadata(), footnotes: [])], regions: banner)
                .observations.first)
        #expect(sessions.years == [2022, 2024])
        let whole = Coordinates(years: 2022...2022, place: .region(try #require(banner.banner).id))
        #expect(
            sessions.quantities.map { sessions.figure($0, at: whole).measure } == [
                known("2"), known("50"), known("80"), .missing,
            ])
    }

    @Test("a theory course is due every year, also in a year without any training")
    func theoryCourse() throws {
        let read = Read(sessionHeader + sessionRows, as: TrainingSessions.definition)
        #expect(read.problems.map(\.code) == ["no-theory-course", "no-theory-course"])
        #expect(TrainingSessions.yearsWithoutTheoryCourse(in: try #require(read.table)) == [Year(2023), Year(2024)])
    }

    @Test(
        "what is wrong with a session",
        arguments: [
            ("P1,2022-02-30,,培训班,工会法,职工,旗总工会,云杉旗,,3,3,", ["error[date] B2"]),
            ("P1,2022-03-02,2022-03-01,培训班,工会法,职工,旗总工会,云杉旗,,3,3,", ["error[date-order] C2"]),
            ("P1,2022-03-02,,基层工会干部理论培训班,工会法,职工,旗总工会,云杉旗,,4,3,", ["error[part-exceeds-whole] J2"]),
            ("P1,2022-03-02,,基层工会干部理论培训班,,职工,旗总工会,云杉旗,,3,3,", ["error[missing-value] E2"]),
            ("P1,2022-03-02,,坐谈会,工会法,职工,旗总工会,云杉旗,,3,3,", ["error[enum] D2"]),
            ("P1,2022-03-02,,基层工会干部理论培训班,工会法,职工；股东,旗总工会,云杉旗,,3,3,", ["error[enum] F2"]),
        ])
    func problems(row: String, expected: [String]) {
        #expect(Read(sessionHeader + row + "\n", as: TrainingSessions.definition).summary == expected)
    }
}

@Suite("Training records become counts; small ones are hidden")
struct TrainingRecordTests {
    /// Six workers who passed, seven part-time cadres who were excellent, and what `more` says, all in 2022 but for P3.
    private func counts(_ more: String = "") throws -> TrainingRecordCounts {
        let sessions = try #require(Read(sessionHeader + sessionRows, as: TrainingSessions.definition).table)
        let rows = (1...6).map { "P1,甲\($0),,职工,合格\n" }.joined() + (1...7).map { "P2,乙\($0),,兼职,优秀\n" }.joined() + more
        let read = Read("场次,姓名,单位,岗位,结果\n" + rows, as: TrainingRecords.definition, beside: [sessions])
        #expect(read.problems.isEmpty)
        return TrainingRecordCounts(records: try #require(read.table), sessions: sessions)
    }

    @Test("records are counted by the year of their session, and no column of them is published")
    func counting() throws {
        let counts = try counts()
        #expect(counts["records-by-role"]?["2022", "职工"] == known("6"))
        #expect(counts["records-by-result"]?["2022", "优秀"] == known("7"))
        #expect(counts["records-by-role"]?["合计", "合计"] == known("13"))
        #expect(counts["records-audience-role"]?["职工", "合计"] == known("7"))
        #expect(counts["records-audience-role"]?["工会干部", "职工"] == known("6"))
        #expect(counts["records-by-role"]?["2022", "专职工会干部"] == known("0"))
        #expect(counts.hiddenCount == 0)
        #expect(TrainingRecords.definition.publishedFields.isEmpty)
    }

    @Test("a count of 1 to 4 is hidden in every table, with others that would give it away")
    func hiding() throws {
        let counts = try counts("P3,丙,,职工,合格\n")
        #expect(counts["records-by-role"]?["2024", "职工"] == .suppressed)
        #expect(counts["records-by-role"]?["2024", "合计"] == .suppressed)
        #expect(counts["records-format-role"]?["以会代训", "职工"] == .suppressed)
        // The total less the year 2022 would be the year 2024.
        let years = try #require(counts["records-by-role"])
        #expect(years["2022", "职工"] == .suppressed || years["合计", "职工"] == .suppressed)
        // Nobody is shown as nobody.
        #expect(years["2024", "专职工会干部"] == known("0"))
    }

    @Test("nothing to count is nothing to publish")
    func none() throws {
        let sessions = try #require(Read(sessionHeader + sessionRows, as: TrainingSessions.definition).table)
        let records = try #require(Read("场次,姓名,单位,岗位,结果\n", as: TrainingRecords.definition, beside: [sessions]).table)
        #expect(TrainingRecordCounts(records: records, sessions: sessions).tables.isEmpty)
    }

    @Test("a record of a session that is not listed names the nearest")
    func reference() throws {
        let sessions = try #require(Read(sessionHeader + sessionRows, as: TrainingSessions.definition).table)
        let read = Read("场次,姓名,岗位,结果\nP9,甲,职工,合格\n", as: TrainingRecords.definition, beside: [sessions])
        #expect(read.summary == ["error[reference] A2"])
        #expect(wording(read.problems.first).contains("training-sessions.csv"))
    }
}

@Suite("Facilities and their funding")
struct FacilityTests {
    static let header = "编号,类别,名称,地区,所在设施,建筑面积,功能,状态,开放时间,联系电话,是否收费,藏书量,座位数(个)\n"

    @Test("a venue with what was paid for it; seats are counted in 个 and are no organisations")
    func facility() throws {
        let read = Read(
            Self.header
                + "home-1,职工之家,和煦职工之家,大杨树,,680平方米,健身；棋牌,开放,周一至周五 08:30-17:30,0999-8812351,否,,\nroom-1,职工书屋,和煦书屋,大杨树,home-1,—,阅读,已开放,,,免费,0.3万册,30个\n",
            as: Facilities.definition)
        #expect(read.problems.isEmpty)
        let table = try #require(read.table)
        let paid = Read(
            "设施,年度,资金来源,用途,金额(元)\nhome-1,2023,镇,设备,52000\nhome-1,2021,旗财政,修缮,3万元\n", as: FacilityFunding.definition,
            beside: [table])
        #expect(paid.problems.isEmpty)
        let all = Facility.all(in: table, funding: paid.table)
        #expect(all.map(\.id.text) == ["home-1", "room-1"])
        #expect(all[0].area == known("680"))
        #expect(all[0].funding.map(\.year.number) == [2021, 2023])
        #expect(all[0].funding.map(\.amount) == [known("3"), known("5.2")])
        #expect((all[1].within?.text, all[1].volumes, all[1].seats) == ("home-1", known("3000"), known("30")))
    }

    @Test(
        "what is wrong with a venue",
        arguments: [
            ("room-1,职工书屋,书屋,雪绒乡,home-9,,,已开放,,,,,", ["error[reference] E2"]),
            ("Room 1,职工书屋,书屋,雪绒乡,,,,已开放,,,,,", ["error[slug] A2"]),
            ("room-1,职工书屋,书屋,雪绒乡,,,,已开放,,13800138000,,,", ["error[mobile-number] J2"]),
            ("room-1,职工书屋,书屋,雪绒乡,,,,已开放,下午,,,,", ["error[opening-hours] I2"]),
            ("room-1,职工书屋,书屋,雪绒乡,,680万元,,已开放,,,,,", ["error[unit] F2"]),
        ])
    func problems(row: String, expected: [String]) {
        #expect(Read(Self.header + row + "\n", as: Facilities.definition).summary == expected)
    }
}

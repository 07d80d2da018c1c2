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
        #expect(read.problems.allSatisfy { $0.location.line > 1 })
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

@Suite("Training records become counts; small categories are merged")
struct TrainingRecordTests {
    private func sessions() throws -> DatasetTable {
        try #require(Read(sessionHeader + sessionRows, as: TrainingSessions.definition).table)
    }

    private typealias Group = (session: String, role: String, result: String, count: Int)

    /// Records of P1 and P2 (2022) and P3 (2024), each so many times, and each of another of so many people.
    private func records(
        _ groups: [Group], people: Int = 1_000, name: ((Int) -> String)? = nil
    ) throws -> DatasetTable {
        let rows = groups.flatMap { group in
            Array(repeating: "\(group.role),\(group.result)\n", count: group.count).map { (group.session, $0) }
        }.enumerated().map { "\($1.0),\(name?($0) ?? "甲\($0 % people)"),,\($1.1)" }
        let read = Read(
            "场次,姓名,单位,岗位,结果\n" + rows.joined(), as: TrainingRecords.definition, beside: [try sessions()])
        #expect(read.problems.isEmpty)
        return try #require(read.table)
    }

    private func count(
        _ groups: [Group], people: Int = 1_000, of year: Int = 2022, name: ((Int) -> String)? = nil
    ) throws -> TrainingRecordCount {
        try #require(
            TrainingRecordCount.all(
                records: try records(groups, people: people, name: name), sessions: try sessions()
            ).first { $0.year == year })
    }

    private func closed(_ rows: [[String]]) -> Read {
        let lines = rows.map { ($0.count < 5 ? $0 + [""] : $0).joined(separator: ",") + "\n" }
        return Read("年度,分类,类别,人数,一人最多条数\n" + lines.joined(), as: TrainingClosed.definition)
    }

    private static let whole: [Group] = [
        ("P1", "职工", "合格", 16), ("P1", "兼职", "优秀", 8), ("P2", "专职", "未考核", 3), ("P2", "社会化工作者", "缺考", 4),
    ]

    @Test("categories are merged in their order, the total stays")
    func merging() throws {
        let rows = try #require(try count(Self.whole).published).rows
        #expect(
            rows == [
                ["2022", "全部", "全部", "31", "1"], ["2022", "岗位", "专职工会干部、社会化工会工作者", "7", ""],
                ["2022", "岗位", "兼职工会干部", "8", ""], ["2022", "岗位", "职工", "16", ""],
                ["2022", "考核结果", "优秀", "8", ""], ["2022", "考核结果", "合格", "16", ""],
                ["2022", "考核结果", "不合格", "0", ""], ["2022", "考核结果", "未考核、缺考", "7", ""],
            ])
        #expect(closed(rows).problems.isEmpty)
    }

    @Test("a group that all failed is shown as a total; fewer than five are not shown at all")
    func extremes() throws {
        let failed = try #require(try count([("P1", "职工", "不合格", 12)]).published)
        #expect(failed.rows == [["2022", "全部", "全部", "12", "1"]])
        #expect(try count([("P1", "职工", "不合格", 4)]).published == nil)
    }

    @Test(
        "five records of one person are the results of one person: categories are merged until five people are in each")
    func fewPeople() throws {
        let groups: [Group] = [("P1", "职工", "不合格", 6), ("P1", "兼职", "优秀", 6)]
        let many = try #require(try count(groups).published)
        #expect(many.rows.contains(["2022", "考核结果", "不合格", "6", ""]))
        let few = try #require(try count(groups, people: 3).published)
        #expect(few.rows == [["2022", "全部", "全部", "12", "4"]])
        #expect(try count(groups, people: 1).published?.rows == [["2022", "全部", "全部", "12", "12"]])
        // A masked name everywhere stands for nobody in particular.
        #expect(try count(groups, name: { _ in "某某" }).published == many)
    }

    @Test(
        "one person is one, however the name is typed and whatever the workplace",
        arguments: [
            ("钱学新", "钱 学新", true), ("钱学新", "钱学新　", true), ("钱学新", "钱学新(女)", true), ("钱学新", "钱學新（调出）", true),
            ("钱学新", "錢學新", true), ("阿依古丽·买买提", "阿依古丽买买提", true), ("Ａｎｎａ", "anna", true), ("钱学新", "钱学兴", false),
        ])
    func names(a: String, b: String, isOne: Bool) throws {
        #expect((PersonKey(a) == PersonKey(b)) == isOne)
        #expect(PersonKey("张某某").isMasked && PersonKey("李＊").isMasked && PersonKey(" ").isMasked)
        #expect(!PersonKey(a).isMasked)
        // Five failed, by two spellings: five people or one.
        let groups: [Group] = [("P1", "职工", "不合格", 5), ("P1", "兼职", "优秀", 9), ("P1", "兼职", "合格", 9)]
        let published = try count(groups) { $0 < 5 ? ($0 % 2 == 0 ? a : b) : "甲\($0)" }.published
        #expect(published?.rows.contains { $0[2] == "不合格" } == false)
    }

    @Test("one man's records are not five people's: a year cannot be closed again for him")
    func oneMan() throws {
        let before: [Group] = [("P1", "兼职", "优秀", 12), ("P1", "专职", "合格", 12)]
        let (after, five) = (before + [("P1", "兼职", "优秀", 5)], before + [("P1", "兼职", "优秀", 21)])
        func year(_ groups: [Group], ofOne: Int) throws -> TrainingYear {
            try #require(try count(groups) { (24..<24 + ofOne).contains($0) ? "钱学新" : "甲\($0)" }.published)
        }
        let first = try year(before, ofOne: 0)
        #expect(!(try year(after, ofOne: 5).maySucceed(first, mostOfOne: 9)))
        #expect(try year(after, ofOne: 0).maySucceed(first, mostOfOne: 9))
        // Four more people with five records each would be twenty.
        #expect(try year(five, ofOne: 5).maySucceed(first, mostOfOne: 9))
        // What was closed before it was written down how many records one has.
        let file = closed(first.rows.map { Array($0.dropLast()) + [""] })
        let old = try #require(file.table.map(TrainingYear.all)?.first)
        #expect(old == first)
        #expect(!(try year(after, ofOne: 0).maySucceed(old, mostOfOne: 2)))
        #expect(try year(after, ofOne: 0).maySucceed(old, mostOfOne: 1))
    }

    @Test("an edition that merges in another way is one that differs, whatever the sums say; acceptance tells nothing")
    func otherBlocks() throws {
        func year(_ counts: [(String, Int)]) throws -> TrainingYear {
            try #require(try count(counts.map { ("P1", $0.0, $0.1 < 0 ? "合格" : "优秀", abs($0.1)) }).published)
        }
        // 专职 0, 兼职 0, 社会化 5, 职工 5; then 专职 4, 社会化 1, 职工 6: shown as 5 and 6, so that one record may differ.
        let first = try year([("社会化工作者", 5), ("职工", 5)])
        let second = try year([("专职", 4), ("社会化工作者", 1), ("职工", 6)])
        #expect(!second.maySucceed(first, mostOfOne: 1))
        let third = try year([("专职", 4), ("社会化工作者", 1), ("职工", 10)])
        #expect(third.maySucceed(first, mostOfOne: 1))
    }

    @Test("a closed year is what its file says, whatever the records say now; an open one is its total")
    func openAndClosed() throws {
        let rows = try #require(try count(Self.whole).published).rows
        let counts = TrainingCounts(
            records: try records([("P1", "职工", "不合格", 9), ("P3", "职工", "不合格", 9)]), sessions: try sessions(),
            closed: closed(rows).table)
        #expect(counts.closedTables.map(\.id) == ["records-by-role", "records-by-result"])
        #expect(counts.closedTables[1]["2022", "优秀"] == known("8"))
        #expect(counts.closedTables[1]["2022", "合计"] == known("31"))
        #expect(counts.openTable?.rows.map(\.title) == ["2024"])
        #expect(counts.openTable?["2024", "合计"] == known("9"))
        #expect(counts.unreadRecords == 9)
        let row = counts.closedTables[1].rows[0]
        #expect(counts.closedTables[1].passRate(of: row) == Rate(numerator: known("24"), denominator: known("24")))
        let few = TrainingCounts(records: try records([("P3", "职工", "合格", 4)]), sessions: try sessions(), closed: nil)
        #expect(few.openTable?["2024", "合计"] == .suppressed)
        #expect(few.closedTables.isEmpty)
    }

    @Test(
        "a year is closed again when at least five records differ, in each part of what was shown that differs",
        arguments: [
            ("nothing", [], [], false), ("one result", [("合格", -1), ("优秀", 1)], [], false),
            ("four results", [("合格", -4), ("优秀", 4)], [], false), ("five results", [("合格", -5), ("优秀", 5)], [], true),
            ("five people more", [("合格", 5)], [("职工", 5)], true), ("four people more", [("合格", 4)], [("职工", 4)], false),
            ("one person less", [("合格", -1)], [("职工", -1)], false),
            ("five occupations, one result", [("合格", -1), ("优秀", 1)], [("职工", -5), ("兼职", 5)], false),
        ] as [(String, [(String, Int)], [(String, Int)], Bool)])
    func closingAgain(change: String, results: [(String, Int)], roles: [(String, Int)], isAllowed: Bool) throws {
        func groups(_ byRole: [String: Int], _ byResult: [String: Int]) -> [Group] {
            // Any table with these margins will do: people are dealt out one by one.
            let people = byRole.sorted { $0.key < $1.key }.flatMap { Array(repeating: $0.key, count: $0.value) }
            let outcomes = byResult.sorted { $0.key < $1.key }.flatMap { Array(repeating: $0.key, count: $0.value) }
            return zip(people, outcomes).map { ("P1", $0, $1, 1) }
        }
        var (byRole, byResult) = (["职工": 20, "兼职": 10], ["合格": 20, "优秀": 10])
        let earlier = try #require(try count(groups(byRole, byResult)).published)
        for (result, number) in results { byResult[result, default: 0] += number }
        for (role, number) in roles { byRole[role, default: 0] += number }
        let later = try #require(try count(groups(byRole, byResult)).published)
        #expect((later != earlier && later.maySucceed(earlier, mostOfOne: 1)) == isAllowed)
    }

    @Test(
        "a file of closed years that was changed by hand is refused",
        arguments: [
            ([["2022", "岗位", "职工", "9"]], ["error[closed-year] A2"]),
            ([["2022", "全部", "全部", "4"]], ["error[closed-year] D2"]),
            (
                [["2022", "全部", "全部", "20"], ["2022", "岗位", "职工", "9"], ["2022", "岗位", "兼职工会干部", "11"]],
                ["error[closed-year] C3"]
            ),
            (
                [
                    ["2022", "全部", "全部", "20"], ["2022", "岗位", "职工", "17"],
                    ["2022", "岗位", "专职工会干部、兼职工会干部、社会化工会工作者", "3"],
                ],
                ["error[closed-year] C3"]
            ),
            (
                [
                    ["2022", "全部", "全部", "20"], ["2022", "岗位", "职工", "9"],
                    ["2022", "岗位", "专职工会干部、兼职工会干部、社会化工会工作者", "10"],
                ],
                ["error[closed-year] C3"]
            ),
        ])
    func changedByHand(rows: [[String]], expected: [String]) {
        #expect(closed(rows).summary == expected)
    }

    @Test("nothing to count is nothing to publish, and no column of the records is published")
    func none() throws {
        let counts = TrainingCounts(records: try records([]), sessions: try sessions(), closed: nil)
        #expect(counts.openTable == nil)
        #expect(TrainingRecords.definition.publishedFields.isEmpty)
    }

    @Test("a record of a session that is not listed names the nearest")
    func reference() throws {
        let read = Read("场次,姓名,岗位,结果\nP9,甲,职工,合格\n", as: TrainingRecords.definition, beside: [try sessions()])
        #expect(read.summary == ["error[reference] A2"])
        #expect(wording(read.problems.first).contains("training-sessions 表里"))
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

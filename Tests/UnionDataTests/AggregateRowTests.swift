import Diagnostics
import Testing

@testable import Statistics

@Suite("Rows of the banner or a zone among its townships are totals, not data")
struct AggregateRowTests {
    static let parts = [
        "2024,大杨树镇,机关,1,2,,30,20,9,", "2024,麦穗原镇,机关,1,2,,30,20,9,", "2024,雪绒乡,机关,3,4,,50,40,19,",
        "2024,旗直,机关,1,1,,10,10,5,",
    ]

    @Test(
        "they must agree with their parts, and are left out",
        arguments: [
            (["2024,云杉旗,机关,6,9,,120,90,42,"], ["note[aggregate-rows] B6"], []),
            (["2024,北部片区,机关,2,4,,60,40,18,", "2024,南部片区,机关,3,4,,50,40,19,"], ["note[aggregate-rows] B6"], ["2 行"]),
            (["2024,云杉旗,机关,6,9,,120,91,42,"], ["note[aggregate-rows] B6", "error[total-mismatch] H6"], []),
            (["2024,北部片区,机关,2,4,,60,约41,18,"], ["note[aggregate-rows] B6"], []),
            (["2024,北部片区,机关,2,4,,—,40,18,"], ["note[aggregate-rows] B6"], []),
            // No unit of that type in any part: nothing to compare with.
            (["2024,云杉旗,事业单位,6,9,,120,90,42,"], ["note[aggregate-rows] B6"], []),
            (["2023,云杉旗,机关,6,9,,120,90,42,"], ["note[aggregate-rows] B6", "warning[aggregate-rows] B6"], []),
            (["2023,云杉旗,合计,6,9,,120,90,42,"], ["note[aggregate-rows] B6", "warning[aggregate-rows] B6"], []),
            (
                ["2024,云杉旗,机关,6,9,,120,90,42,", "2024,云杉旗,机关,6,9,,120,90,42,"],
                ["note[aggregate-rows] B6", "error[duplicate-key] A7"], []
            ),
        ] as [([String], [String], [String])])
    func totals(rows: [String], expected: [String], said: [String]) {
        let read = read("coverage", Self.parts + rows)
        #expect(Set(read.summary) == Set(expected))
        #expect(read.table?.count == Self.parts.count)
        #expect(read.table?.isComplete == true)
        for part in said { #expect(wording(read.problems.first).contains(part)) }
    }

    @Test("a total that does not agree names both cells and the difference")
    func wordings() {
        let read = read("coverage", Self.parts + ["2024,云杉旗,机关,6,9,,120,91,42,"])
        let mismatch = read.problems.first { $0.code == "total-mismatch" }
        for part in ["云杉旗的会员人数写的是 91", "相加是 90", "相差 1", "(H2)"] { #expect(wording(mismatch).contains(part)) }
    }

    @Test(
        "over a wrong cell or an unknown one nothing is said",
        arguments: ["2024,雪绒乡,机关,3,4,,50,4O,19,", "2024,雪绒乡,机关,3,4,,50,—,19,"])
    func unknownParts(row: String) {
        let read = read("coverage", Array(Self.parts.prefix(2)) + [row, "2024,云杉旗,机关,5,8,,110,999,37,"])
        #expect(!read.problems.contains { $0.code == "total-mismatch" })
    }

    @Test("a township that has no row leaves the total unverified, also when unions outside the townships report")
    func missingTownship() {
        let read = read("coverage", [Self.parts[0], Self.parts[3], "2024,云杉旗,机关,99,99,,999,999,99,"])
        #expect(read.summary == ["note[aggregate-rows] B4"])
        #expect(read.table?.count == 2)
    }

    @Test("a table that speaks of nothing but the banner keeps its rows, and so do events")
    func data() {
        #expect(read("coverage", ["2024,云杉旗,机关,6,9,,120,90,42,"]).table?.count == 1)
        let events = read("activities", ["a,走,2024-10-12,云杉旗,健步,10", "b,走,2024-10-12,雪绒乡,健步,10"])
        #expect(events.problems.isEmpty)
        #expect(events.table?.count == 2)
    }

    @Test(
        "a sum over kinds or places is verified, however it is written",
        arguments: [
            (["2024,云杉旗,合计,6,9,,120,90,42,"], []),
            (["2024,云杉旗,合计,6,9,,120,999,42,"], ["error[total-mismatch] H6"]),
            (["2024,云杉旗,总计,6,9,,120,999,42,"], ["error[total-mismatch] H6"]),
            (["2024,全旗,合计,6,9,,120,91,42,"], ["error[total-mismatch] H6"]),
            (["2024,全旗合计,,6,9,,120,91,42,"], ["error[total-mismatch] H6"]),
            (["2024,云杉旗合计,,6,9,,120,90,42,"], []),
            (["2024,合计,,6,9,,120,91,42,"], ["error[total-mismatch] H6"]),
            (["2024,合计,机关,6,9,,120,91,42,"], ["error[total-mismatch] H6"]),
            (["2024,北部片区,合计,2,4,,60,40,18,"], []),
            (["2024,北部片区,合计,2,4,,60,41,18,"], ["error[total-mismatch] H6"]),
            (["2024,北片,小计,2,4,,61,40,18,"], ["error[total-mismatch] G6"]),
            (["2024,北部片区小计,,2,4,,60,41,18,"], ["error[total-mismatch] H6"]),
            (["2024,旗直,合计,1,1,,10,11,5,"], ["error[total-mismatch] H6"]),
            // What is left out is said in words, and not verified.
            (["2024,全旗合计（不含旗直）,,5,8,,110,80,37,"], []),
            // A total of typed totals and their parts counts nothing twice.
            (["2024,云杉旗,机关,6,9,,120,90,42,", "2024,合计,,6,9,,120,90,42,"], ["note[aggregate-rows] B6"]),
            (
                ["2024,云杉旗,机关,6,9,,120,90,42,", "2024,云杉旗,合计,6,9,,120,91,42,"],
                [
                    "note[aggregate-rows] B6", "error[total-mismatch] H7",
                ]
            ),
        ] as [([String], [String])])
    func sumsOverKinds(rows: [String], expected: [String]) {
        let read = read("coverage", Self.parts + rows)
        #expect(Set(read.summary) == Set(expected))
        #expect(read.table?.count == Self.parts.count)
    }

    @Test("totals may stand before their parts, and places of one zone among those of others")
    func order() {
        let rows = [
            "2024,云杉旗,合计,7,11,,150,111,51,", "2024,北部片区,合计,3,6,,90,60,27,", "2024,大杨树镇,合计,2,4,,60,40,18,",
            "2024,大杨树镇,机关,1,2,,30,20,9,", "2024,大杨树镇,事业单位,1,2,,30,20,9,", "2024,雪绒乡,合计,3,4,,50,40,19,",
            "2024,雪绒乡,机关,3,4,,50,40,19,", "2024,麦穗原镇,机关,1,2,,30,20,9,", "2024,旗直,机关,1,1,,10,10,5,",
        ]
        #expect(read("coverage", rows).summary == ["error[total-mismatch] H2"])
    }

    @Test("totals of townships without kinds are the parts of the banner's total", arguments: ["全旗", "云杉旗"])
    func unsplitParts(whole: String) {
        let rows = ["大杨树镇", "麦穗原镇", "雪绒乡"].map { "2024,\($0),合计,1,2,,30,20,9," }
        let right = read("coverage", rows + ["2024,\(whole),合计,3,6,,90,60,27,"])
        #expect(right.summary == [])
        #expect(right.table?.count == 3)
        #expect(read("coverage", rows + ["2024,\(whole),合计,3,6,,90,61,27,"]).summary == ["error[total-mismatch] H5"])
    }

    @Test(
        "a sum is not held against parts of which one is missing or cannot be read",
        arguments: [["2024,雪绒乡,机关,3,4,,50,—,19,"], ["2024,雪绒,机关乡,3,4,,50,40,19,"], []])
    func incomplete(rows: [String]) {
        let read = read("coverage", Self.parts.prefix(2) + rows + ["2024,云杉旗,合计,5,8,,110,999,37,"])
        #expect(!read.problems.contains { $0.code == "total-mismatch" && $0.location.cell?.first == "H" })
    }

    @Test("sums of events cover the rows of every place")
    func sumsOfEvents() {
        let rows = ["2024-03,大杨树镇,问需,职工,12,10", "2024-03,雪绒乡,问需,职工,3,3", "2024-04,雪绒乡,问需,职工,3,3"]
        #expect(read("service-requests", rows + ["2024-03,云杉旗,合计,,15,13"]).problems.isEmpty)
        #expect(
            read("service-requests", rows + ["2024-03,云杉旗,合计,,18,13"]).summary == ["error[total-mismatch] E5"])
    }

    @Test(
        "one thing under two numbers is a warning at the second",
        arguments: [
            (
                "training-sessions", "P1,2022-03-02,,座谈会,工会法,职工,旗总工会,云杉旗,,3,4,2",
                "P2,2022-03-02,,座谈会,劳动法,职工,旗总工会,云杉旗,,3,4,"
            ),
            ("activities", "a,健步走,2024-10-12,雪绒乡,健步,120", "b,健步走活动,2024-10-12,雪绒乡,健步走,120"),
            ("competitions", "a,电工比武,2024-05-06,,云杉旗,旗级,电工,40,6", "b,电工比赛,2024-05-06,,云杉旗,旗级,电工,40,"),
            ("facilities", "a,职工之家,甲之家,雪绒乡,,,,420,,已开放,,,,,,,,", "b,职工之家,甲之家,雪绒乡,,,,—,,在建,,,,,,,,"),
            ("demonstration-sites", "a,甲工会,雪绒乡,社区工会,旗级,2023,", "b,甲工会,雪绒乡,社区工会,旗级,2024,"),
            ("election-terms", "a,甲工会,雪绒乡,2020-06-30,3", "b,甲工会,雪绒乡,2023-06-30,3"),
            (
                "enrolment-campaigns", "a,甲行动,2024-04-01,2024-09-30,货车司机,旗总工会,办理",
                "b,甲行动,2024-04-01,2024-09-01,货车司机,旗总工会,办理"
            ),
        ])
    func toldTwice(dataset: String, first: String, second: String) {
        let read = read(dataset, [first, second])
        let repeated = read.problems.filter { $0.code == "entered-twice" }
        #expect(summary(repeated).first == "warning[entered-twice] line 3")
        #expect(repeated.count == 1)
        // What differs in the date or the place is another thing.
        let other = second.replacing("雪绒乡", with: "麦穗原镇").replacing("2022-03-02", with: "2022-03-03").replacing(
            "2024-05-06", with: "2024-05-07"
        ).replacing("2024-04-01", with: "2024-05-01")
        #expect(!UnionDataTests.read(dataset, [first, other]).problems.contains { $0.code == "entered-twice" })
    }
}

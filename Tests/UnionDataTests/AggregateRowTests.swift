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
}

import Diagnostics
import Testing

@testable import Statistics
@testable import UnionData

@Suite("One cause is one message")
struct OneCauseTests {
    @Test("a whole below several of its parts is one error, at the whole")
    func wholeBelowParts() {
        var problems = Read(coverage("雪绒乡,机关,1,2,2,500,4,200,100"), as: definition("coverage")).problems
        #expect(summary(problems) == ["error[part-exceeds-whole] I2", "error[part-exceeds-whole] J2"])
        problems.joinPartsOfOneWhole()
        #expect(summary(problems) == ["error[part-exceeds-whole] H2"])
        for part in ["女会员人数 200", "农民工会员人数 100", "会员人数 4"] { #expect(wording(problems.first).contains(part)) }
        var single = Read(coverage("雪绒乡,机关,1,2,2,500,150,200,100"), as: definition("coverage")).problems
        single.joinPartsOfOneWhole()
        #expect(summary(single) == ["error[part-exceeds-whole] I2"])
    }

    @Test("many places of one year whose sums differ have one cause and are one error")
    func manySums() {
        let places = ["大杨树镇", "麦穗原镇", "雪绒乡", "旗直"]
        let sums = Read(
            table("union-forms", places.map { "2024,\($0),单独基层工会,8,9," }), as: definition("union-forms"),
            beside: [
                Read(
                    coverage(
                        "大杨树镇,机关,9,9,9,90,80,40,0", "麦穗原镇,机关,9,9,9,90,80,40,0", "雪绒乡,机关,9,9,9,90,80,40,0",
                        "旗直,机关,9,9,9,90,80,40,0"), as: definition("coverage")
                ).table!
            ])
        #expect(summary(sums.problems) == ["error[sums-differ] D2"])
        #expect(wording(sums.problems.first).contains("2024年度有 4 个地区"))
    }

    @Test("a number that may be a slip, or that of a row which is missing, is not changed as a matter of course")
    func numbersThatRefer() throws {
        func problem(_ number: String, _ others: [String]) throws -> Diagnostic {
            let places = Read(
                table("facilities", others.map { "\($0),职工书屋,书屋,雪绒乡,,,,,,规划,,,,,,,," }), as: definition("facilities"))
            let funding = Read(
                table("facility-funding", ["\(number),2024,旗总工会,维护,8"]), as: definition("facility-funding"),
                beside: [try #require(places.table)])
            return try #require(funding.problems.first { $0.code == "reference" })
        }
        let digits = try problem("shuwu-08", ["shuwu-01"])
        #expect(digits.replacement == nil)
        #expect(wording(digits).contains("改成“shuwu-01”，或者在 facilities 表里补上这一行"))
        let letters = try problem("shuwo-01", ["shuwu-01"])
        #expect(letters.replacement == "shuwu-01")
        let many = try problem("shuwu-08", (1...5).map { "shuwu-0\($0)" })
        #expect(wording(many).contains("核对这一格，或者在 facilities 表里补上这一行"))
    }

    @Test("a row whose key cannot be read is told; totals that may be its own are not")
    func unreadableKeys() {
        let rows = ["2O24年报,大杨树镇,3,60,9", "2024,雪绒乡,1,20,3", "2024,合计,4,80,12"]
        #expect(read("instructors", rows).summary == ["error[year] A2"])
        #expect(
            read("instructors", ["2024,大杨树镇,3,60,9"] + rows[1...2].map { $0.replacing("4,80", with: "5,80") }).summary
                == [
                    "error[total-mismatch] C4"
                ])
    }

    @Test("a row of totals of which most are wrong is one error")
    func staleTotals() {
        let rows = ["2024,大杨树镇,机关,4,5,5,90,80,40,", "2024,雪绒乡,机关,4,5,5,90,80,40,"]
        #expect(read("coverage", rows + ["2024,合计,,9,9,9,999,999,999,"]).summary == ["error[total-mismatch] A4"])
        #expect(
            read("coverage", rows + ["2024,合计,,8,10,10,180,161,81,"]).summary == [
                "error[total-mismatch] H4", "error[total-mismatch] I4",
            ])
    }

    @Test("a place that differs from one of the list in its level alone may have been renamed")
    func renamed() throws {
        let renamed = try #require(read("instructors", ["2024,雪绒街道,1,20,3"]).problems.first)
        #expect(renamed.code == "region" && renamed.replacement == nil)
        for part in ["改成“雪绒乡”", "曾用名”写“雪绒街道 ”"] { #expect(wording(renamed).contains(part)) }
        // Another word is a slip.
        #expect(read("instructors", ["2024,雪戎乡,1,20,3"]).problems.first?.replacement == "雪绒乡")
    }

    @Test("全旗 is the whole, also where it has no other rows of the year")
    func wholeByItsName() {
        let rows = ["2023,全旗,合计,9,9,9,90,80,40,", "2024,大杨树镇,机关,4,5,5,90,80,40,"]
        #expect(
            read("coverage", rows).summary == ["note[aggregate-rows] B2", "warning[aggregate-rows] B2"])
    }

    @Test(
        "a year of two digits is one of this or the last century; others are none", arguments: ["-5", "+5", "5.", "２"])
    func years(text: String) { #expect(read("instructors", ["\(text),雪绒乡,1,20,3"]).problems.first?.replacement == nil) }

    // MARK: - Last year's numbers

    private static let counts = [
        "大杨树镇": "40,50,60,900,800,400,300", "麦穗原镇": "30,45,50,700,600,310,220", "雪绒乡": "20,25,30,400,380,190,110",
    ]

    private func copied(_ change: (_ place: String, _ kind: String, _ row: String) -> String) -> [Diagnostic] {
        let rows = ["2023", "2024"].flatMap { year in
            ["机关", "事业单位"].flatMap { kind in
                ["大杨树镇", "麦穗原镇", "雪绒乡"].map { place in
                    let row = Self.counts[place]!
                    return "\(year),\(place),\(kind),\(year == "2024" ? change(place, kind, row) : row)"
                }
            }
        }
        return read("coverage", rows).problems.filter { $0.code == "year-copied" }
    }

    @Test("a copied year is one warning, also when a few cells were changed")
    func copiedYear() {
        let exact = copied { $2 }
        #expect(summary(exact) == ["warning[year-copied] A8"])
        #expect(wording(exact.first).contains("2024年度 6 行数字与2023年度完全相同"))
        let changed = copied { place, kind, row in
            kind == "机关" ? row.replacing("800", with: "801").replacing("310", with: "315") : row
        }
        #expect(summary(changed) == ["warning[year-copied] A8"])
        #expect(wording(changed.first).contains("42 个数里有 40 个与2023年度相同"))
    }

    @Test("copied places are named together; half of new numbers are new numbers")
    func copiedPlaces() {
        let places = copied { place, _, row in
            place == "雪绒乡" ? row.split(separator: ",").map { "\(Int($0)! + 3)" }.joined(separator: ",") : row
        }
        #expect(summary(places) == ["warning[year-copied] A8"])
        #expect(wording(places.first).contains("2024年度大杨树镇、麦穗原镇的"))
        #expect(
            copied { _, kind, row in
                kind == "机关" ? row : row.split(separator: ",").map { "\(Int($0)! + 3)" }.joined(separator: ",")
            }.isEmpty)
    }
}

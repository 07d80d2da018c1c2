import Diagnostics
import Testing

@testable import Statistics
@testable import UnionData

/// What is said of a table of a dataset with a line above its header, and with another header.
private func told(_ id: String, _ rows: [String], caption: String = "", header: (String, String) = ("", ""))
    -> [Diagnostic]
{
    let definition = definition(id)
    let titles = definition.fields.map(\.description.title).joined(separator: ",").replacing(header.0, with: header.1)
    let lines = (caption.isEmpty ? [] : [caption]) + [titles] + rows
    return Read(lines.joined(separator: "\n") + "\n", as: definition).problems.filter { $0.code.contains("unit") }
}

@Suite("A unit that a table is given is believed only where its figures fit")
struct WrittenUnitTests {
    private static let cadres = ["2024,大杨树镇,专职工会干部,5,3", "2024,麦穗原镇,专职工会干部,2,1", "2024,雪绒乡,专职工会干部,3,1"]
    private static let funding = ["zhijia-01,2021,旗,建设,12.5", "zhijia-01,2022,旗,维护,6.5", "zhijia-02,2022,镇,建设,8"]

    @Test(
        "counts in ten thousands without a remainder are doubted in every dataset",
        arguments: [
            ("cadres", cadres, "单位：万人"), ("cadres", cadres, "单位：千人"),
            ("enrolment", ["2023,大杨树镇,快递员,10,12,40", "2024,大杨树镇,货车司机,0,5,30"], "单位：万人"),
            ("instructors", ["2024,大杨树镇,3,60,9", "2024,雪绒乡,1,20,3"], "单位：万个"),
            (
                "activities", ["a,走,2024-10-12,雪绒乡,健步走,120", "b,走,2024-10-13,雪绒乡,健步走,80", "c,走,2024-10-14,雪绒乡,健步走,30"],
                "单位：万人次"
            ),
        ])
    func largeUnits(id: String, rows: [String], caption: String) throws {
        let problems = told(id, rows, caption: caption)
        #expect(summary(problems) == ["warning[doubtful-unit] A1"])
        let own = String(try #require(caption.last == "次" ? "人次" : caption.last.map(String.init)))
        #expect(problems.first?.replacement == "单位：" + own)
    }

    @Test(
        "amounts far below or above those of their kind are doubted",
        arguments: [("单位：元", "单位：万元"), ("单位：亿元", "单位：万元"), ("单位：百万元", "单位：万元")])
    func money(caption: String, right: String) {
        let problems = told("facility-funding", Self.funding, caption: caption)
        #expect(summary(problems) == ["warning[doubtful-unit] A1"])
        #expect(problems.first?.replacement == right)
        let inHeader = told("facility-funding", Self.funding, header: ("金额", "金额(元)"))
        #expect(summary(inHeader) == ["warning[doubtful-unit] E1"])
        #expect(inHeader.first?.replacement == "金额(万元)")
    }

    @Test("what fits is believed: remainders, and amounts that are as large as others in the unit given")
    func fittingUnits() {
        let remainders = ["2024,大杨树镇,专职工会干部,0.0005,0.0003", "2024,麦穗原镇,专职工会干部,1,1", "2024,雪绒乡,专职工会干部,3,1"]
        #expect(told("cadres", remainders, caption: "单位：万人").isEmpty)
        #expect(told("cadres", Self.cadres, caption: "单位：人").isEmpty)
        let yuan = ["zhijia-01,2021,旗,建设,125000", "zhijia-01,2022,旗,维护,6500.50"]
        #expect(told("facility-funding", yuan, caption: "单位：元").isEmpty)
        #expect(told("facility-funding", Self.funding, caption: "单位：万元").isEmpty)
    }

    @Test(
        "a unit line that fits no column is an error, as it is in a header",
        arguments: [("单位：百人", "百人"), ("单位：吨", "吨"), ("单位：元", "元"), ("单位：个、百人", "百人"), ("单位：人次", "人次")])
    func unfitUnits(caption: String, unit: String) {
        for (id, rows) in [("cadres", Self.cadres), ("coverage", ["2024,大杨树镇,机关,4,5,5,90,80,40,"])] {
            let problems = told(id, rows, caption: caption)
            #expect(summary(problems) == ["error[unit] A1"])
            #expect(wording(problems.first).contains("单位写的是“\(unit)”"))
            #expect(wording(problems.first).contains("把单位改成“"))
        }
    }

    @Test(
        "a unit line of several units may name those of columns that are not read",
        arguments: ["单位：个、人", "单位：人、%", "单位：个"])
    func severalUnits(caption: String) {
        #expect(told("coverage", ["2024,大杨树镇,机关,4,5,5,90,80,40,"], caption: caption).isEmpty)
    }

    @Test("of several units each column takes its own")
    func unitsOfColumns() throws {
        let read = Read(
            "单位：个、万人\n年度,地区,单位类型,基层工会组织数,涵盖单位数,职工人数,会员人数,女会员人数\n2024,大杨树镇,机关,4,5,0.09,0.08,0.04\n",
            as: definition("coverage"))
        #expect(read.summary == [])
        let numbers = try #require(read.texts().first).filter { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
        #expect(numbers == ["2024", "4", "5", "900", "800", "400"])
    }
}

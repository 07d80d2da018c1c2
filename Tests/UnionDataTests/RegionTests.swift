import Diagnostics
import Testing

@testable import Statistics

@Suite("Regions: the official list of places")
struct RegionTests {
    @Test("the sample list reads without a word, in its order")
    func reading() {
        #expect(regionDirectory(regionRows).problems.isEmpty)
        #expect(banner.all.map(\.name) == ["云杉旗", "北部片区", "南部片区", "大杨树镇", "麦穗原镇", "雪绒乡", "旗直属工会"])
        #expect(banner.townships.map(\.name) == ["大杨树镇", "麦穗原镇", "雪绒乡"])
        #expect(banner.banner?.name == "云杉旗")
    }

    @Test("a region is found by name, alias or code", arguments: ["大杨树镇", "大杨树", "杨树镇", "990123100000"])
    func aliases(name: String) {
        #expect(banner.find(name)?.name == "大杨树镇")
    }

    @Test(
        "a slip finds its official name",
        arguments: [("大扬树镇", "大杨树镇"), ("大扬树", "大杨树镇"), ("麦穗元镇", "麦穗原镇"), ("完全不同的地方", nil)] as [(String, String?)])
    func nearest(name: String, expected: String?) {
        #expect(banner.find(name) == nil)
        #expect(banner.nearest(to: name) == expected)
    }

    @Test(
        "the townships are not the banner: unions directly under it belong to none",
        arguments: [
            ("云杉旗", ["大杨树镇", "麦穗原镇", "雪绒乡", "旗直属工会"]), ("北部片区", ["大杨树镇", "麦穗原镇"]), ("南部片区", ["雪绒乡"]), ("雪绒乡", ["雪绒乡"]),
            ("旗直", ["旗直属工会"]),
        ])
    func parts(name: String, expected: [String]) throws {
        let region = try #require(banner.find(name))
        #expect(banner.parts(of: region).map { banner[$0].name } == expected)
    }

    @Test(
        "an address is made of pinyin, or else of the code",
        arguments: [("大杨树镇", "da-yang-shu-zhen"), ("雪绒乡", "990123102000")])
    func slugs(name: String, expected: String) {
        #expect(banner.find(name)?.slug == expected)
    }

    @Test("pinyin without a letter that can stand in an address makes no empty address")
    func emptyPinyin() {
        let directory = regionDirectory("代码,名称,类别,拼音\n990123100000,雪绒乡,乡镇,雪绒\n").directory
        #expect(directory.all.first?.slug == "990123100000")
    }

    @Test(
        "what is wrong with the list",
        arguments: [
            ("990123100000,甲镇,乡镇,,\n990123101000,甲镇,乡镇,,\n", ["error[duplicate-key] B3"]),
            ("990123100000,甲镇,乡镇,,\n990123100000,乙镇,乡镇,,\n", ["error[duplicate-key] A3"]),
            ("990123100000,甲镇,乡镇,北片,\n", ["error[reference] D2"]), ("990123100000,甲镇,村,,\n", ["error[enum] C2"]),
            ("990123100000,,乡镇,,\n", ["error[missing-value] B2"]),
            ("9.90123E+11,甲镇,乡镇,,\n", ["error[damaged-code] A2"]),
            ("990123100000,甲镇,乡镇,,\n990123101000,乙镇,乡镇,,甲镇\n", ["error[duplicate-key] E3"]),
            ("990123100000,甲镇,乡镇,,甲\n990123101000,乙镇,乡镇,,甲\n", ["error[duplicate-key] E3"]),
            ("990123100000,甲镇,乡镇,,甲镇；甲；甲\n", []),
        ])
    func problems(rows: String, expected: [String]) {
        let problems = regionDirectory("代码,名称,类别,片区,别名\n" + rows).problems
        #expect(summary(problems) == expected)
        #expect(problems.allSatisfy { $0.code != "duplicate-key" || $0.related.count == 1 })
    }
}

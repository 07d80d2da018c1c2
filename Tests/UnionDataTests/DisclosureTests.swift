import Testing
import ValueCases

@testable import Statistics
@testable import UnionData

@Suite("What the small figures of a dataset may show is declared, done, and said")
struct DisclosureTests {
    @Test("whoever counts people or requests declares what small counts may show")
    func everyDatasetOfPeople() {
        for definition in allDatasets {
            let units = definition.cube?.measures.map(\.indicator.unit.kind) ?? []
            let countsPeople = units.contains { [.people, .attendances, .requests].contains($0) }
            let isOfPeople = countsPeople || definition.audience == .aggregatesOnly
            #expect(!isOfPeople || definition.disclosure != nil, "\(definition.id) declares nothing")
        }
    }

    @Test("the sentence for readers is made from the declaration")
    func sentences() {
        let coverage = Coverage.definition.disclosure?.sentence ?? ""
        for words in ["涵盖单位数不足 3 个", "职工人数、会员人数、女会员人数、农民工会员人数", "第二十五条"] {
            #expect(coverage.contains(words), "\(coverage) lacks \(words)")
        }
        for words in ["和由它们算出的比率", "从公布的合计就知道是 0 的照写"] { #expect(coverage.contains(words)) }
        let requests = ServiceRequests.definition.disclosure?.sentence ?? ""
        for words in ["“问暖”的明细行一律不列出", "受理件数、办结件数是 1 至 4 的", "受理件数与办结件数相差 1 至 4 的", "还没有到年底的年度"] {
            #expect(requests.contains(words), "\(requests) lacks \(words)")
        }
        #expect(TrainingClosed.definition.disclosure?.sentence.contains("再次结账") == true)
        #expect(Instructors.definition.disclosure?.sentence.contains("照实公布") == true)
    }

    /// Four townships' worth of rows: 雪绒乡's 机关 rests on two units.
    private static let rows = coverage(
        "大杨树镇,机关,3,9,10,300,270,100,20", "大杨树镇,事业单位,5,20,25,800,700,300,90", "大杨树镇,个体工商户,5,30,60,200,150,60,60",
        "麦穗原镇,机关,3,8,10,240,220,90,15", "麦穗原镇,事业单位,4,15,25,600,500,200,70", "麦穗原镇,个体工商户,5,40,70,260,200,90,80",
        "雪绒乡,机关,1,2,3,31,29,11,5", "雪绒乡,事业单位,4,10,12,400,350,150,60", "雪绒乡,个体工商户,4,12,30,90,60,20,30",
        "旗直属工会,机关,9,40,40,2000,1900,800,100", "旗直属工会,事业单位,9,30,30,1500,1400,700,90",
        "旗直属工会,个体工商户,1,5,9,60,40,20,20")

    private func observations() throws -> Observations {
        let read = Read(Self.rows, as: Coverage.definition)
        #expect(read.problems.isEmpty)
        let dataset = LoadedDataset(table: try #require(read.table), metadata: DatasetMetadata(), footnotes: [])
        return try #require(Catalogue([dataset], regions: banner).observations.first)
    }

    @Test("a cell on two units shows its units and hides employees, members and their rates; totals stay")
    func fewUnits() throws {
        let figures = try observations()
        #expect(figures.exposedCount == 0)
        func figure(_ quantity: Quantity, _ place: String, _ kind: String?) throws -> Measure {
            let region = try #require(banner.find(place))
            return figures.figure(
                quantity,
                at: Coordinates(years: 2024...2024, place: .region(region.id), groups: kind.map { [0: $0] } ?? [:])
            ).measure
        }
        #expect(try figure(.indicator(.coveredUnits), "雪绒乡", "机关") == known("2"))
        for indicator in [Indicator.employees, .members, .femaleMembers, .migrantMembers] {
            #expect(try figure(.indicator(indicator), "雪绒乡", "机关") == .suppressed)
        }
        #expect(try figure(.rate(.membership), "雪绒乡", "机关") == .suppressed)
        #expect(try figure(.indicator(.members), "云杉旗", nil) == known("5819"))
        #expect(try figure(.indicator(.members), "雪绒乡", nil) == known("439"))
        // The zone has one township: by kind it would be the township over again.
        #expect(try figure(.indicator(.members), "南部片区", "机关") == .suppressed)
        let kinds = try ["事业单位", "个体工商户"].map { try figure(.indicator(.members), "雪绒乡", $0) }
        #expect(kinds.contains(.suppressed))
    }

    @Test("rows hide the same, and another table of totals gives what the rows do not")
    func rows() throws {
        let figures = try observations()
        let table = figures.dataset.table
        #expect(figures.hidesRows)
        #expect(table[Coverage.coveredUnits].allSatisfy { $0.value != nil })
        for row in 0..<table.count {
            guard case .kind(let kind) = table[Coverage.unitType][row] else { continue }
            let place = Coordinates(
                years: 2024...2024, place: .region(table[Coverage.region][row]), groups: [0: kind.rawValue])
            for (field, indicator) in [(Coverage.employees, Indicator.employees), (Coverage.members, .members)] {
                #expect(table[field][row] == figures.figure(.indicator(indicator), at: place).measure)
            }
        }
    }

    @Test("hardship requests: no row is shown, no year below five, and no total gives one back")
    func hardship() throws {
        func month(_ place: String, _ kind: String, _ received: Int) -> String {
            "2024-12,\(place),\(kind),职工,\(received),\(received)\n"
        }
        let read = Read(
            "月份,地区,类别,提出者,受理件数,办结件数\n" + month("大杨树镇", "问需", 30) + month("大杨树镇", "问技", 20) + month("大杨树镇", "问暖", 12)
                + month("麦穗原镇", "问需", 25) + month("麦穗原镇", "问技", 15) + month("麦穗原镇", "问暖", 3) + month("雪绒乡", "问需", 14)
                + month("雪绒乡", "问暖", 8), as: ServiceRequests.definition)
        let dataset = LoadedDataset(table: try #require(read.table), metadata: DatasetMetadata(), footnotes: [])
        let figures = try #require(Catalogue([dataset], regions: banner).observations.first)
        #expect(figures.exposedCount == 0)
        #expect(!figures.dataset.table[ServiceRequests.kind].contains(.care))
        func received(_ place: String, _ kind: String?) throws -> Measure {
            figures.figure(
                .indicator(.requestsReceived),
                at: Coordinates(
                    years: 2024...2024, place: .region(try #require(banner.find(place)).id),
                    groups: kind.map { [0: $0] } ?? [:])
            ).measure
        }
        #expect(try received("麦穗原镇", "问暖") == .suppressed)
        #expect(try received("云杉旗", "问暖") == known("23"))
        #expect(try received("麦穗原镇", nil) == known("43") || received("麦穗原镇", nil) == .suppressed)
        // The township's total less its other kinds would be its hardship requests.
        let others = try ["问需", "问技"].map { try received("麦穗原镇", $0) }
        #expect(try others.contains(.suppressed) || received("麦穗原镇", nil) == .suppressed)
        // Of places together the sum is shown where it tells nothing that they do not tell by themselves.
        let places = try ["大杨树镇", "雪绒乡"].map { try #require(banner.find($0)).id }
        func together(_ kind: String?) -> Measure {
            figures.figure(
                .indicator(.requestsReceived),
                at: Coordinates(
                    years: 2024...2024, place: .among(places, of: nil), groups: kind.map { [0: $0] } ?? [:])
            ).measure
        }
        for kind in ["问需", "问暖", nil] as [String?] {
            let single = try ["大杨树镇", "雪绒乡"].map { try received($0, kind) }
            #expect(together(kind) == (single.contains(.suppressed) ? .suppressed : .sum(single)))
        }
        #expect(together(nil).value != nil)
    }

    @Test("one request that was not settled is a small count: how many were settled is hidden, how many came is not")
    func unsettled() throws {
        func rows(_ place: String, _ care: (Int, Int), _ needs: (Int, Int)) -> String {
            "2024-12,\(place),问暖,职工,\(care.0),\(care.1)\n2024-12,\(place),问需,职工,\(needs.0),\(needs.1)\n"
        }
        let read = Read(
            "月份,地区,类别,提出者,受理件数,办结件数\n" + rows("大杨树镇", (40, 20), (90, 60)) + rows("麦穗原镇", (30, 29), (80, 50))
                + rows("雪绒乡", (12, 12), (60, 40)), as: ServiceRequests.definition)
        let dataset = LoadedDataset(table: try #require(read.table), metadata: DatasetMetadata(), footnotes: [])
        let figures = try #require(Catalogue([dataset], regions: banner).observations.first)
        func figure(_ quantity: Quantity, _ place: String) throws -> Measure {
            figures.figure(
                quantity,
                at: Coordinates(
                    years: 2024...2024, place: .region(try #require(banner.find(place)).id), groups: [0: "问暖"])
            ).measure
        }
        #expect(try figure(.indicator(.requestsReceived), "麦穗原镇") == known("30"))
        #expect(try figure(.indicator(.requestsSettled), "麦穗原镇") == .suppressed)
        #expect(try figure(.rate(.settlement), "麦穗原镇") == .suppressed)
        #expect(try figure(.indicator(.requestsSettled), "云杉旗") == known("61"))
        #expect(figures.exposedCount == 0)
    }
}

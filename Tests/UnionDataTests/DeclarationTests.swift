import Diagnostics
import Foundation
import Testing

@testable import Statistics
@testable import UnionData

@Suite("Every dataset is declared once, and whole")
struct DeclarationTests {
    static let ids = allDatasets.map(\.id)

    @Test("a download reads back as the same rows, and sound rows break no rule", arguments: ids)
    func roundTrip(id: String) throws {
        let rows = try #require(sampleRows[id], "a new dataset needs sample rows")
        let first = read(id, rows)
        #expect(first.problems.isEmpty, "\(first.problems.map(\.message.zh))")
        #expect(first.table?.count == rows.count)
        let again = read(id, first.texts().map { $0.joined(separator: ",") })
        #expect(again.texts() == first.texts())
        #expect(again.problems.isEmpty)
    }

    @Test("words for readers are whole sentences", arguments: ids)
    func sentences(id: String) {
        let dataset = definition(id)
        let fields = dataset.fields.map(\.description)
        let indicators = fields.compactMap(\.indicator) + (dataset.cube?.measures.map(\.indicator) ?? [])
        let sentences =
            fields.map(\.definition) + indicators.map(\.definition) + indicators.compactMap(\.caveat)
            + (dataset.cube?.rates.compactMap(\.caveat) ?? []) + [dataset.noneText]
        for sentence in sentences { #expect(sentence.hasSuffix("。") && sentence.count > 1, "\(sentence)") }
        #expect(!dataset.title.isEmpty && !dataset.rowMeaning.isEmpty)
    }

    @Test("a cube and a list are made of the dataset's own columns", arguments: ids)
    func columns(id: String) {
        let dataset = definition(id)
        let names = dataset.fields.map(\.description.name)
        for field in dataset.roster { #expect(names.contains(field.description.name)) }
        guard let cube = dataset.cube else { return }
        var used = cube.categories.map(\.description.name) + cube.measures.compactMap(\.field?.description.name)
        switch cube.time {
        case .years(let field): used.append(field.description.name)
        case .dates(let field): used.append(field.description.name)
        case .snapshot: break
        }
        if let region = cube.region { used.append(region.description.name) }
        for name in used { #expect(names.contains(name)) }
        let measured = Set(cube.measures.map(\.indicator.id))
        for rate in cube.rates {
            #expect(measured.contains(rate.numerator.id) && measured.contains(rate.denominator.id))
        }
    }

    @Test("a word tells one group of a cube only", arguments: ids)
    func groups(id: String) {
        let labels = definition(id).cube?.categories.flatMap(\.description.choices.words) ?? []
        #expect(Set(labels).count == labels.count)
        for label in labels { #expect(Derivation(word: label) == nil) }
    }

    @Test("a name means one indicator or rate only, whichever dataset it is in")
    func names() {
        let ofColumns = allDatasets.flatMap { $0.fields.compactMap(\.description.indicator) }
        let quantities = Set((Indicator.all + ofColumns).map(Quantity.indicator) + RateIndicator.all.map(Quantity.rate))
        let names = quantities.flatMap(\.names)
        let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
        #expect(counts.filter { $0.value > 1 }.keys.sorted() == [])
        #expect(names.filter { Derivation(word: $0) != nil } == [])
    }

    @Test("datasets, systems and their addresses are told apart")
    func addresses() throws {
        #expect(Set(Self.ids).count == Self.ids.count)
        #expect(Set(allDatasets.map(\.title)).count == allDatasets.count)
        #expect(Set(allWorkAreas.map(\.id)).count == allWorkAreas.count)
        #expect(Set(allWorkAreas.map(\.title)).count == allWorkAreas.count)
        for id in Self.ids + allWorkAreas.map(\.id) { #expect(try Slug(id).text == id) }
    }

    @Test(
        "the guide for staff lists every table with every column and every spelling", arguments: allDatasets.map(\.id))
    func guide(id: String) throws {
        let package = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let guide = try String(contentsOf: URL(filePath: package + "/README.zh-CN.md"), encoding: .utf8)
        let section = try #require(guide.components(separatedBy: "\n### ").first { $0.hasPrefix(id + ".csv ") })
        for field in definition(id).fields.map(\.description) {
            let row = try #require(
                section.split(separator: "\n").first {
                    $0.hasPrefix("| \(field.title)（") || $0.hasPrefix("| \(field.title) |")
                }, "\(field.title)")
            for word in field.aliases + field.choices.words { #expect(row.contains(word)) }
        }
    }

    @Test(
        "the names that reports use",
        arguments: [
            ("会员人数", "coverage"), ("组织数", "coverage"), ("涵盖单位数", "coverage"), ("组建率", "coverage"),
            ("培训场次", "training-sessions"), ("参训人次", "training-sessions"),
            ("学时", "training-sessions"), ("设施数", "facilities"), ("藏书量", "facilities"), ("投入金额", "facility-funding"),
            ("计划入会人数", "enrolment"), ("新入会人数", "enrolment"),
            ("群体会员人数", "enrolment"), ("入会计划完成率", "enrolment"), ("工会数", "union-forms"), ("主动要求建会单位数", "union-forms"),
            ("示范点数", "demonstration-sites"),
            ("乡镇数", "township-classes"), ("考核得分", "assessment-scores"), ("考核满分", "assessment-scores"),
            ("考核得分率", "assessment-scores"),
            ("应建立单位数", "democratic-management"), ("已建立单位数", "democratic-management"), ("建制率", "democratic-management"),
            ("走访指导次数", "democratic-management"),
            ("规范化项目数", "standardisation"), ("规范化达标率", "standardisation"), ("受理件数", "service-requests"),
            ("办结件数", "service-requests"), ("办结率", "service-requests"),
            ("指导员人数", "instructors"), ("联系单位数", "instructors"), ("指导建会单位数", "instructors"), ("干部人数", "cadres"),
            ("女性干部人数", "cadres"),
            ("换届工会数", "election-terms"), ("逾期换届数", "election-terms"), ("企业状况单位数", "enterprise-conditions"),
            ("其中已建会单位数", "enterprise-conditions"),
            ("竞赛场次", "competitions"), ("参赛人数", "competitions"), ("获奖人数", "competitions"), ("活动场次", "activities"),
            ("活动参加人次", "activities"),
        ])
    func quantities(name: String, dataset: String) {
        let owners = allDatasets.filter { definition in
            let cube = definition.cube
            let quantities =
                (cube?.measures.map { Quantity.indicator($0.indicator) } ?? []) + (cube?.rates.map(Quantity.rate) ?? [])
            return quantities.contains { $0.names.contains(name) }
        }
        #expect(owners.map(\.id) == [dataset])
    }
}

import DisclosureControl
import Foundation
import Testing

@Suite("Nobody can be found in the published counts of training records")
struct TrainingDisclosureTests {
    /// One more than the greatest count that is hidden.
    static let width = 5

    /// The sample content is published once for all of these tests.
    private static let sample = Result { () throws -> (counts: PublishedTrainingCounts, page: String) in
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        _ = try fixture.publish()
        return (try PublishedTrainingCounts(site: fixture.output), try fixture.page("training.html"))
    }

    private func published() throws -> (counts: PublishedTrainingCounts, page: String) { try Self.sample.get() }

    @Test("an outsider with all published files cannot tell any hidden figure to within five")
    func attack() throws {
        let counts = try published().counts
        #expect(counts.entries.contains { $0.isHidden })
        #expect(counts.entries.count { !$0.isHidden } > counts.entries.count / 2)
        let found = counts.found(narrowerThan: Self.width)
        #expect(found.isEmpty, "\(found)")
    }

    @Test(
        "the attack succeeds when one of the figures hidden to cover others is shown: it is able to",
        arguments: [("2020", "岗位", "专职工会干部"), ("2024", "岗位", "专职工会干部")])
    func planted(year: String, classification: String, category: String) throws {
        var counts = try published().counts
        let entry = try #require(counts.entry(year, classification, category))
        #expect(entry.isHidden)
        let value = try Self.count(year: year, role: category)
        #expect(value > 4, "it has to be one that is not small itself")
        counts.replace(entry, by: String(value))
        let found = counts.found(narrowerThan: Self.width)
        // Something fits, and it is narrow: the figures do not just contradict each other.
        #expect(found.contains { $0.interval?.width.map { $0 < Self.width } == true })
    }

    @Test("page and download show the same figures")
    func pageAgrees() throws {
        let (counts, page) = try published()
        let tables = PublishedTrainingCounts.tables(in: page)
        for (id, classification) in [("records-by-role", "岗位"), ("records-by-result", "考核结果")] {
            let rows = try #require(tables[id])
            for row in rows.dropFirst() {
                for (title, text) in zip(rows[0], row).dropFirst() where title != "合格率" {
                    let entry = counts.entry(row[0], classification, title)
                    #expect(text == (entry?.isHidden == true ? "不公布" : entry?.text), "\(row[0]) \(title)")
                }
            }
        }
        let hidden = counts.entries.count { $0.isHidden }
        let shown = tables.filter { $0.key.hasPrefix("records-") }.values.joined().joined().count { $0 == "不公布" }
        // The rates are hidden besides.
        #expect(shown >= hidden)
    }

    @Test("a rate of which a part is hidden is hidden")
    func rates() throws {
        let tables = PublishedTrainingCounts.tables(in: try published().page)
        for id in ["records-by-result"] {
            let rows = try #require(tables[id])
            let rate = try #require(rows[0].firstIndex(of: "合格率"))
            let parts = rows[0].indices.filter { ["优秀", "合格", "不合格"].contains(rows[0][$0]) }
            #expect(parts.count == 3)
            for row in rows.dropFirst() { #expect((row[rate] == "不公布") == parts.contains { row[$0] == "不公布" }) }
        }
    }

    /// What the public does not have.
    private static func count(year: String, role: String) throws -> Int {
        try String(contentsOfFile: SiteFixture.project + "/content/data/training-records.csv", encoding: .utf8)
            .split(separator: "\n").count { $0.hasPrefix("P\(year)-") && $0.contains(",\(role),") }
    }
}

import Content
import Foundation
import Testing

@Suite("Closing a year of training records, and what the site shows before and after")
struct TrainingDisclosureTests {
    private static let records = "content/data/training-records.csv"
    private static let closed = "content/data/training-closed.csv"

    private func close(_ year: Int, in fixture: SiteFixture) throws -> YearClosing.Outcome {
        try YearClosing.close(year, in: fixture.folder + "/content")
    }

    private func lines(_ fixture: SiteFixture, _ path: String) throws -> [String] {
        try String(contentsOfFile: fixture.folder + "/" + path, encoding: .utf8).split(whereSeparator: \.isNewline)
            .map(String.init)
    }

    /// What is published about training, by file.
    private func published(_ fixture: SiteFixture) throws -> [String: Data] {
        try SiteFixture.tree(fixture.output).filter { $0.key.contains("training") }
    }

    @Test("an open year shows its total alone, and a corrected result changes not one byte of the site")
    func openYear() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let before = try published(fixture)
        let download = String(decoding: try #require(before["data/training-records.csv"]), as: UTF8.self)
        #expect(download.split(whereSeparator: \.isNewline).count == 2)
        #expect(download.contains("2024,104"))
        var records = try lines(fixture, Self.records)
        let place = try #require(records.firstIndex { $0.hasPrefix("P2024") && $0.hasSuffix(",合格") })
        records[place] = records[place].dropLast(2) + "不合格"
        try fixture.write(Self.records, records.joined(separator: "\n") + "\n")
        #expect(try fixture.publish().isPublished)
        #expect(try published(fixture) == before)
    }

    @Test("a closed year stays what it was: with its records, with others, and with none")
    func closedYear() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        guard case .closed(let year, _, nil, _) = try close(2024, in: fixture) else {
            Issue.record("2024 was not closed")
            return
        }
        #expect(year.total == 104)
        #expect(try fixture.publish().isPublished)
        let tables = ["data/training-closed.csv", "data/training-closed.html"]
        let before = try published(fixture).filter { tables.contains($0.key) }
        #expect(before.count == 2)
        let all = try lines(fixture, Self.records)
        for kept in [Array(all.dropLast(1)), all.filter { !$0.hasPrefix("P2024") }] {
            try fixture.write(Self.records, kept.joined(separator: "\n") + "\n")
            let outcome = try fixture.publish()
            #expect(outcome.isPublished)
            #expect(try published(fixture).filter { tables.contains($0.key) } == before)
            let remain = kept.contains { $0.hasPrefix("P2024") }
            #expect(outcome.diagnostics.contains { $0.code == "closed-records" } == remain)
        }
    }

    @Test("closing again: refused for the same, for one record, for four; done for five")
    func again() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        _ = try close(2024, in: fixture)
        let file = try Data(contentsOf: URL(filePath: fixture.folder + "/" + Self.closed))
        let all = try lines(fixture, Self.records)
        let passed = all.indices.filter { all[$0].hasPrefix("P2024") && all[$0].hasSuffix(",合格") }
        for changed in [0, 1, 4, 5] {
            var records = all
            for place in passed.prefix(changed) { records[place] = records[place].dropLast(2) + "优秀" }
            try fixture.write(Self.records, records.joined(separator: "\n") + "\n")
            let outcome = try close(2024, in: fixture)
            let isWritten = try Data(contentsOf: URL(filePath: fixture.folder + "/" + Self.closed)) != file
            switch outcome {
            case .unchanged: #expect(changed == 0 && !isWritten)
            case .tooAlike: #expect((1...4).contains(changed) && !isWritten)
            case .closed(_, _, let earlier, _): #expect(changed == 5 && isWritten && earlier?.total == 104)
            default: Issue.record("\(outcome)")
            }
        }
    }

    @Test("a third closing is held against the first as well: five results changed, and four of them changed back")
    func thirdTime() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        let all = try lines(fixture, Self.records)
        let passed = all.indices.filter { all[$0].hasPrefix("P2024") && all[$0].hasSuffix(",合格") }
        func close(_ changed: Int) throws -> YearClosing.Outcome {
            var records = all
            for place in passed.prefix(changed) { records[place] = records[place].dropLast(2) + "优秀" }
            try fixture.write(Self.records, records.joined(separator: "\n") + "\n")
            return try self.close(2024, in: fixture)
        }
        for (changed, isClosed) in [(0, true), (6, true), (1, false), (11, true), (0, true), (5, false), (12, false)] {
            if case .closed = try close(changed) {
                #expect(isClosed, "\(changed)")
            } else {
                #expect(!isClosed, "\(changed)")
            }
        }
        let earlier = try lines(fixture, "content/data/training-closed-earlier.csv")
        #expect(Set(earlier.dropFirst().map { String($0.prefix(6)) }) == ["1,2024", "2,2024", "3,2024"])
        #expect(try fixture.publish().diagnostics.filter { $0.severity == .error }.isEmpty)
    }

    @Test("what the last site showed is not forgotten, although the file was thrown away and the year closed anew")
    func lastSite() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        _ = try close(2024, in: fixture)
        #expect(try fixture.publish().isPublished)
        let records = try lines(fixture, Self.records)
        let closed = try lines(fixture, Self.closed)
        // How many records one had then was in the file, too; eleven sessions were eleven for each of four people.
        let passed = records.indices.filter { records[$0].hasPrefix("P2024") && records[$0].hasSuffix(",合格") }
        for (changed, code) in [(1, "closed-year"), (44, "closed-year"), (45, "closed-year-gone")] {
            var records = records
            for place in passed.prefix(changed) { records[place] = records[place].dropLast(2) + "优秀" }
            try fixture.write(Self.closed, closed.filter { !$0.hasPrefix("2024") }.joined(separator: "\n") + "\n")
            try fixture.write(Self.records, records.joined(separator: "\n") + "\n")
            _ = try close(2024, in: fixture)
            let outcome = try fixture.publish()
            #expect(outcome.diagnostics.contains { $0.code == code }, "\(changed)")
            #expect(outcome.isPublished == (code != "closed-year"))
        }
    }

    @Test("nothing is closed where there are no records, too few of them, or an error")
    func refusals() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        guard case .noRecords = try close(1999, in: fixture) else {
            Issue.record("1999 has no records")
            return
        }
        let all = try lines(fixture, Self.records)
        let few = [all[0]] + all.filter { $0.hasPrefix("P2024") }.prefix(4)
        try fixture.write(Self.records, few.joined(separator: "\n") + "\n")
        guard case .tooFew(4) = try close(2024, in: fixture) else {
            Issue.record("four records are too few")
            return
        }
        try fixture.write(Self.records, (all + ["P2024-99,甲,,职工,合格"]).joined(separator: "\n") + "\n")
        guard case .unsound(let errors) = try close(2024, in: fixture) else {
            Issue.record("a session is not listed")
            return
        }
        #expect(errors.map(\.code) == ["reference"])
    }
}

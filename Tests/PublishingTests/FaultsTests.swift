import Diagnostics
import Foundation
import Publishing
import Testing

@Suite("Everything that is wrong is said in one run")
struct FaultsTests {
    @Test("twelve faults in six files: twelve errors with place and fix, and the old site stays")
    func twelveFaults() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let before = try SiteFixture.tree(fixture.output)

        // 1 and 2: an unclosed quote and a misspelt key. 3: a date that does not exist. 4: a broken link. 5: two
        // reports with one slug.
        try fixture.write(
            "content/reports/broken.md",
            "---\ntitle: \"没有结束的引号\ndate: 2024-02-30\ntopcs: [组织建设]\nslug: 2023-training\n---\n\n见[去年的报告](2032-training.md)。\n"
        )
        // 6 to 10: a region, a letter, a key, a cell, a part.
        try fixture.edit(
            "content/data/coverage.csv", "2020,澜桦镇,机关,14,15,15,485,472,192,0", "2020,澜华镇,机关,14,15,15,485,472,192,0")
        try fixture.edit(
            "content/data/coverage.csv", "2020,澜桦镇,事业单位,31,37,38,2104,2025,1181,97",
            "2020,澜桦镇,事业单位,31,37,38,21O4,2025,1181,97")
        let lines = try String(contentsOfFile: fixture.folder + "/content/data/coverage.csv", encoding: .utf8).split(
            separator: "\n")
        let last = lines[lines.count - 1].split(separator: ",")
        try fixture.write(
            "content/data/coverage.csv",
            (lines + [
                lines[lines.count - 1], "2019,澜桦镇,机关,14,15,15,485",
                "2019,澜桦镇,事业单位,\(last[3]),\(last[4]),\(last[5]),900,800,801,0",
            ]).joined(separator: "\n") + "\n")
        // 11: bytes that are no text in a file that otherwise is GB18030.
        var table = try Data(contentsOf: URL(filePath: fixture.folder + "/content/data/jiangsu-trade-unions-2006.csv"))
        table[table.count / 2] = 0xFF
        try fixture.write("content/data/jiangsu-trade-unions-2006.csv", table)
        // 12: a name that the page does not have.
        try fixture.edit("templates/report.mustache", "{{{body}}}", "{{page.titel}}{{{body}}}")

        let outcome = try fixture.publish()
        let places = outcome.places(in: fixture)
        for expected in [
            "content/reports/broken.md:2:8 yaml-quote", "content/reports/broken.md:3:7 date",
            "content/reports/broken.md:4:1 unknown-key",
            "content/reports/broken.md:8:10 broken-link", "content/reports/broken.md:5:7 address-twice",
            "content/data/coverage.csv:2:2 (B2) region", "content/data/coverage.csv:3:7 (G3) number",
            "content/data/coverage.csv:422:1 (A422) duplicate-key",
            "content/data/coverage.csv:423:8 (H423) missing-cell",
            "content/data/coverage.csv:424:9 (I424) part-exceeds-whole",
        ] {
            #expect(places.contains(expected), "\(expected) is not among \(places)")
        }
        #expect(
            places.contains {
                $0.hasPrefix("content/data/jiangsu-trade-unions-2006.csv:10:") && $0.hasSuffix(") undecodable-text")
            })
        #expect(
            places.contains { $0.hasPrefix("templates/report.mustache:") && $0.hasSuffix(" unknown-name") }, "\(places)"
        )
        #expect(places.count == 12)
        #expect(outcome.diagnostics.filter { $0.severity == .error }.allSatisfy { $0.fix != nil })
        #expect(!outcome.isPublished)
        #expect(try SiteFixture.tree(fixture.output) == before)
    }

    @Test("one address that two reports want is one error, whatever links to the entries of either")
    func contestedAddress() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        try fixture.edit(
            "content/reports/2021-facilities.md", "---\ntitle:", "---\nslug: 2020-organisation-survey\ntitle:")
        #expect(try fixture.publish().places(in: fixture) == ["content/reports/2021-facilities.md:2:7 address-twice"])
    }

    @Test("one wrong cell is one error, also when other tables refer to its row")
    func noConsequences() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        try fixture.edit("content/data/facilities.csv", "榆汀镇站前路5号,260", "榆汀镇站前路5号,26O")
        try fixture.edit("content/regions.csv", "990123000000,云杉旗,旗", "99012300000,云杉旗,旗")
        try fixture.edit("content/regions.csv", "990123100000,澜桦镇,乡镇", "99012310000,澜桦镇,乡镇")
        #expect(
            try fixture.publish().places(in: fixture) == [
                "content/data/facilities.csv:9:8 (H9) number", "content/regions.csv:2:1 (A2) damaged-code",
                "content/regions.csv:5:1 (A5) damaged-code",
            ])
    }

    @Test("checking writes nothing")
    func check() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        let outcome = try fixture.publish(publishes: false)
        #expect(outcome.diagnostics.allSatisfy { $0.severity != .error })
        #expect(!FileManager.default.fileExists(atPath: fixture.output))
    }
}

import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite("A build over an earlier one gives what a clean build gives")
struct IncrementalBuildTests {
    /// Texts, front matter, tables, templates and published files change, come and go; after each of 500 edits the site
    /// is the same, byte for byte, as one that is built from nothing, and so is every message. What stops publication
    /// is taken back.
    @Test("after any edit", arguments: 0..<10)
    func edits(seed: Int) throws {
        let fixture = try SiteFixture()
        defer { fixture.remove() }
        var edits = try RandomEdits(fixture, seed: UInt64(seed))
        let first = try fixture.publish()
        #expect(first.isPublished, "\(first.places(in: fixture))")
        var published = 1
        for _ in 0..<50 {
            let edit = try edits.edit()
            let incremental = try fixture.publish()
            let clean = try fixture.publish(output: fixture.folder + "/clean/site")
            #expect(incremental.diagnostics == clean.diagnostics, "after \(edit.name)")
            #expect(incremental.isPublished == clean.isPublished, "after \(edit.name)")
            if incremental.isPublished {
                published += 1
                let (one, other) = (
                    try SiteFixture.tree(fixture.output), try SiteFixture.tree(fixture.folder + "/clean/site")
                )
                let differing = Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }
                try #require(differing.isEmpty, "after \(edit.name)")
            } else {
                try edit.undo()
            }
            try? FileManager.default.removeItem(atPath: fixture.folder + "/clean")
        }
        // Otherwise nothing has been compared.
        #expect(published > 25)
    }

    private static let reports = [
        "content/reports/a.md": "---\ntitle: 甲\ndate: 2024-05-01\n---\n\n## 一、情况\n\n见[乙](b.md#s1)。\n",
        "content/reports/b.md": "---\ntitle: 乙\ndate: 2024-06-01\n---\n\n## 一、情况\n\n正文。\n",
        "content/reports/c.md": "---\ntitle: 丙\ndate: 2024-07-01\n---\n\n正文。\n",
        "content/reports/d.md": "---\ntitle: 丁\ndate: 2024-08-01\n---\n\n正文。\n",
    ]

    @Test("a link into a page that is not made again is checked when its place goes")
    func anchorGone() throws {
        let fixture = try SiteFixture(Self.reports)
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        try fixture.edit("content/reports/b.md", "## 一、情况\n\n", "")
        let outcome = try fixture.publish()
        #expect(outcome.places(in: fixture) == ["content/reports/a.md:8:6 broken-anchor"])
        #expect(!outcome.isPublished)
    }

    @Test("a link to a page that is gone is an error, also on a page that did not change")
    func pageGone() throws {
        let fixture = try SiteFixture(Self.reports)
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        try FileManager.default.removeItem(atPath: fixture.folder + "/content/reports/b.md")
        #expect(try fixture.publish().places(in: fixture).map { $0.split(separator: " ").last } == ["broken-link"])
    }

    @Test("messages about pages that are taken over are said again")
    func messages() throws {
        let fixture = try SiteFixture(
            Self.reports.merging(["content/reports/e.md": "---\ntitle: 戊\ndate: 2024-09-01\n---\n\n一、情况\n\n正文。\n"]) {
                $1
            })
        defer { fixture.remove() }
        let first = try fixture.publish()
        #expect(first.diagnostics.contains { $0.code == "plain-headings" })
        #expect(try fixture.publish().diagnostics == first.diagnostics)
    }
}

@Suite("A site built in parts is the site")
struct ShardTests {
    @Test("parts share no page, their pages are those of the whole, and joined they are the whole", arguments: [1, 3])
    func parts(count: Int) throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        let whole = try fixture.publish()
        #expect(whole.isPublished)
        let site = try SiteFixture.tree(fixture.output)

        let folders = (0..<count).map { "\(fixture.folder)/part-\($0)" }
        var seen: Set<String> = []
        for (index, folder) in folders.enumerated() {
            var options = fixture.options(output: folder)
            options.shard = Shard(index, of: count)
            #expect(try Publisher(options).run().isPublished)
            for (name, bytes) in try SiteFixture.tree(folder) where !name.hasPrefix(".") {
                #expect(seen.insert(name).inserted, "\(name) is in two parts")
                #expect(site[name] == bytes, "\(name)")
            }
        }
        #expect(seen.isSuperset(of: site.keys.filter { $0.hasPrefix("reports/2") }))

        var options = fixture.options(output: fixture.folder + "/joined/site")
        options.parts = folders
        let joined = try Publisher(options).run()
        #expect(joined.isPublished && joined.diagnostics == whole.diagnostics)
        #expect(try SiteFixture.tree(options.output) == site)
    }

    @Test("a part that is missing, of other content or meddled with is made again")
    func untrusted() throws {
        let fixture = try SiteFixture([
            "content/reports/a.md": PublishingGuaranteesTests.report,
            "content/reports/b.md": PublishingGuaranteesTests.report,
        ])
        defer { fixture.remove() }
        var options = fixture.options(output: fixture.folder + "/part-0")
        options.shard = Shard(0, of: 1)
        #expect(try Publisher(options).run().isPublished)
        try fixture.edit("content/reports/a.md", "正文。", "改过的正文。")
        try fixture.write("part-0/reports/b.html", "别人写的")
        #expect(try fixture.publish().isPublished)

        options = fixture.options(output: fixture.folder + "/joined/site")
        options.parts = [fixture.folder + "/part-0", fixture.folder + "/part-1"]
        #expect(try Publisher(options).run().isPublished)
        #expect(try SiteFixture.tree(options.output) == SiteFixture.tree(fixture.output))
    }
}

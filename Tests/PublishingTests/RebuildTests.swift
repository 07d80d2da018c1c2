import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite("A build over the last site gives what a build into an empty folder gives")
struct RebuildTests {
    /// Texts, front matter, tables, templates and published files change, come and go; after each of 150 edits the site
    /// is the same, byte for byte, as one that is built from nothing, and so is every message but one: only who has the
    /// last site can say that a published figure changed. What stops publication is taken back.
    @Test("after any edit", arguments: 0..<3)
    func edits(seed: Int) throws {
        let fixture = try SiteFixture()
        defer { fixture.remove() }
        var edits = try RandomEdits(fixture, seed: UInt64(seed))
        let first = try fixture.publish()
        #expect(first.isPublished, "\(first.places(in: fixture))")
        var (published, changes) = (1, 0)
        for _ in 0..<50 {
            let edit = try edits.edit()
            let rebuilt = try fixture.publish()
            let clean = try fixture.publish(output: fixture.folder + "/clean/site")
            let changed = rebuilt.diagnostics.filter { $0.code == "published-figure-changed" }
            #expect(changed.count <= (edit.name.hasPrefix("a figure") ? 1 : 0), "after \(edit.name)")
            changes += changed.count
            #expect(
                rebuilt.diagnostics.filter { !changed.contains($0) } == clean.diagnostics, "after \(edit.name)")
            #expect(rebuilt.isPublished == clean.isPublished, "after \(edit.name)")
            if rebuilt.isPublished {
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
        #expect(published > 25 && changes > 0)
    }

    private static let reports = [
        "content/reports/a.md": "---\ntitle: 甲\ndate: 2024-05-01\n---\n\n正文。\n",
        "content/reports/b.md": "---\ntitle: 乙\ndate: 2024-06-01\n---\n\n正文。\n",
        "content/reports/c.md": "---\ntitle: 丙\ndate: 2024-07-01\n---\n\n正文。\n",
        "content/files/form.txt": "表\n",
    ]

    private func inodes(_ fixture: SiteFixture) throws -> [String: Int] {
        var inodes: [String: Int] = [:]
        for name in try SiteFixture.tree(fixture.output).keys {
            inodes[name] =
                try FileManager.default.attributesOfItem(atPath: fixture.output + "/" + name)[.systemFileNumber] as? Int
        }
        return inodes
    }

    @Test("a file with the same bytes is the file of the last site; one with other bytes is a new one")
    func linked() throws {
        let fixture = try SiteFixture(Self.reports)
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let before = try inodes(fixture)
        try fixture.edit("content/reports/c.md", "正文。", "改过的正文。")
        #expect(try fixture.publish().isPublished)
        let after = try inodes(fixture)
        let renewed = Set(after.keys.filter { after[$0] != before[$0] })
        #expect(renewed.isSuperset(of: ["reports/c.html", "reports/index.html", "index.html"]))
        #expect(renewed.isDisjoint(with: ["reports/a.html", "reports/b.html", "assets/site.css", "files/form.txt"]))
    }

    @Test("a file of the site that somebody changed, with the same size and time, is mended; all others are linked")
    func meddledWith() throws {
        let fixture = try SiteFixture(Self.reports)
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let (site, before) = (try SiteFixture.tree(fixture.output), try inodes(fixture))
        for name in ["reports/a.html", "assets/site.css"] {
            try SiteFixture.changeWithoutTrace(fixture.output + "/" + name)
        }
        #expect(try SiteFixture.tree(fixture.output) != site)
        #expect(try fixture.publish().isPublished)
        #expect(try SiteFixture.tree(fixture.output) == site)
        let after = try inodes(fixture)
        #expect(
            Set(after.keys.filter { after[$0] != before[$0] }).subtracting([".gongbao"]) == [
                "reports/a.html", "assets/site.css",
            ])
    }

    @Test("a link to a file elsewhere, and a file that others may write, do not get into the new site")
    func notLinked() throws {
        let fixture = try SiteFixture(Self.reports)
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let site = try SiteFixture.tree(fixture.output)
        let (linked, writable) = (fixture.output + "/reports/a.html", fixture.output + "/reports/b.html")
        try FileManager.default.moveItem(atPath: linked, toPath: fixture.folder + "/elsewhere.html")
        try FileManager.default.createSymbolicLink(
            atPath: linked, withDestinationPath: fixture.folder + "/elsewhere.html")
        try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: writable)
        #expect(try fixture.publish().isPublished)
        #expect(try SiteFixture.tree(fixture.output) == site)
        let (a, b) = (
            try FileManager.default.attributesOfItem(atPath: linked),
            try FileManager.default.attributesOfItem(atPath: writable)
        )
        #expect(a[.type] as? FileAttributeType == .typeRegular)
        #expect(b[.posixPermissions] as? Int == a[.posixPermissions] as? Int)
    }
}

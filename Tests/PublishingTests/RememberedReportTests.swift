import CSV
import Diagnostics
import Foundation
import Glibc
import Testing
import Text

@testable import Publishing

@Suite("Reports that a build remembers for the next one")
struct RememberedReportTests {
    private let fixture: SiteFixture
    private let folder: OpenFolder

    init() throws {
        fixture = try SiteFixture(sampleContent: true)
        folder = try OpenFolder(fixture.folder + "/content")
    }

    private func path(_ name: String) -> String { "\(fixture.folder)/content/\(name)" }

    /// Reads a report as a build does, as if its file had not been touched for long.
    private func read(_ name: String) throws -> (report: Report, problems: [Diagnostic]) {
        var problems: [Diagnostic] = []
        let text = decodeText(path: path(name), bytes: try FileSystem.read(path(name)), into: &problems)
        let file = ContentFolder.File(path: name, text: text, stamp: folder.inputStamp(of: name))
        return (Report(file, budget: TextBudget(bytes: .max), into: &problems), problems)
    }

    private func memo(of reports: [Report]) throws -> Memo {
        let path = fixture.folder + "/memo"
        try Memo.write(reports, [], addresses: Digest(of: []), to: OpenFile(creating: path), threads: 2)
        return try #require(Memo.read(path, about: fixture.folder, isWhole: true))
    }

    private static let signed = """
        ---
        标题: "一份报告：有落款"
        date: 2024-05-01
        topics: [组建, 培训]
        regions:
          - 甲镇
        slug: signed
        corrections:
          - date: 2024-06-01
            old: 一
            new: 二
            reason: 误写
        ---

        ## 一、情况

        正文[^1]。

        某某总工会
        2024年5月1日

        [^1]: 注。
        """

    @Test("what is remembered is what would be read")
    func same() throws {
        defer { fixture.remove() }
        try fixture.write("content/reports/signed.md", Self.signed)
        try fixture.write("content/reports/plain.md", PublishingGuaranteesTests.report)
        try fixture.write("content/reports/wrong.md", "---\ntitle: 甲\n---\n\n正文。\n")
        let names = try FileSystem.names(in: path("reports")).map { "reports/" + $0 }
        let read = try names.map(read)
        let memo = try memo(of: read.map(\.report))
        var remembered = 0
        for (name, (report, problems)) in zip(names, read) {
            guard let (parts, stamp) = memo.report(name, in: folder, shownAs: path(name)) else {
                // What has entries or messages is read again.
                #expect(!report.entries.isEmpty || !problems.isEmpty)
                continue
            }
            remembered += 1
            var again: [Diagnostic] = []
            let known = Report(name, remembered: parts, stamp: stamp, into: &again)
            #expect(again.isEmpty && problems.isEmpty)
            #expect(
                known.digest == report.digest && known.identity == report.identity
                    && known.nameplate == report.nameplate && known.body == report.body)
            #expect(
                known.title == report.title && known.date == report.date && known.lastChanged == report.lastChanged
                    && known.route == report.route)
            #expect(known.frontMatter.corrections.map(\.value) == report.frontMatter.corrections.map(\.value))
            #expect(known.frontMatter.topics.map(\.location) == report.frontMatter.topics.map(\.location))
            #expect(
                known.signature?.issuers == report.signature?.issuers
                    && known.signature?.dateLocation == report.signature?.dateLocation)
            #expect(known.prose?.bytes == report.prose?.bytes)
        }
        #expect(remembered == 2)
    }

    @Test("a file of the same size and time, but with other bytes, is noticed; so is one that is put in its place")
    func otherBytes() throws {
        defer { fixture.remove() }
        let name = "reports/plain.md"
        try fixture.write("content/" + name, PublishingGuaranteesTests.report)
        var before = stat()
        #expect(stat(path(name), &before) == 0)
        let memo = try memo(of: [try read(name).report])
        #expect(memo.report(name, in: folder, shownAs: path(name)) != nil)

        let handle = try #require(FileHandle(forUpdatingAtPath: path(name)))
        try handle.seek(toOffset: 4)
        try handle.write(contentsOf: Data("X".utf8))
        try handle.close()
        #expect(utimensat(AT_FDCWD, path(name), [before.st_atim, before.st_mtim], 0) == 0)
        #expect(memo.report(name, in: folder, shownAs: path(name)) == nil)

        try fixture.write("content/" + name, PublishingGuaranteesTests.report)
        #expect(memo.report(name, in: folder, shownAs: path(name)) == nil)
    }

    @Test(
        "a stamp counts only when a later change would give another one",
        arguments: [
            (changed: 500_000_000, now: 540_000_000, isSettled: false),
            (changed: 500_000_000, now: 560_000_000, isSettled: true),
            // Times without parts of a second move every two seconds on some file systems.
            (changed: 0, now: 999_999_999, isSettled: false),
        ])
    func settled(changed: Int, now: Int, isSettled: Bool) {
        let file = FileStamp(inode: 1, size: 1, seconds: 100, nanoseconds: 0)
        let stamp = InputStamp(file: file, changeSeconds: 100, changeNanoseconds: changed)
        #expect(stamp.isSettled(at: timespec(tv_sec: 100, tv_nsec: now)) == isSettled)
        #expect(stamp.isSettled(at: timespec(tv_sec: 103, tv_nsec: 0)))
        // The clock was put back.
        #expect(!stamp.isSettled(at: timespec(tv_sec: 99, tv_nsec: 0)))
    }
}

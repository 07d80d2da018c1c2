import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite("Texts of reports that do not stay in memory")
struct TextStoreTests {
    @Test("the site and all messages are the same, whether texts are kept or read again", arguments: [0, 20_000])
    func sameSite(bytes: Int) throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        let kept = try fixture.publish()
        var options = fixture.options(output: fixture.folder + "/other/site")
        options.textInMemory = bytes
        let read = try Publisher(options).run()
        #expect(read.isPublished && read.diagnostics == kept.diagnostics)
        #expect(try SiteFixture.tree(options.output) == SiteFixture.tree(fixture.output))
    }

    @Test("what points to a person is told with its place in a text that was not kept")
    func privacy() throws {
        let fixture = try SiteFixture([
            "content/reports/a.md": PublishingGuaranteesTests.report + "\n联系人手机13800138000。\n"
        ])
        defer { fixture.remove() }
        var options = fixture.options()
        options.textInMemory = 0
        #expect(try Publisher(options).run().places(in: fixture) == ["content/reports/a.md:10:6 personal-identifier"])
    }

    @Test("a file that is changed or removed while the site is built is not taken for what it was")
    func changed() throws {
        let fixture = try SiteFixture(["content/reports/a.md": PublishingGuaranteesTests.report])
        defer { fixture.remove() }
        let path = fixture.folder + "/content/reports/a.md"
        let source = SourceText(path: path, text: PublishingGuaranteesTests.report)
        let store = TextStore(room: 0)
        store.keep(source)
        #expect(store.take(path)?.bytes == source.bytes)
        store.keep(source)
        try fixture.edit("content/reports/a.md", "正文。", "别的。")
        #expect(store.take(path) == nil)
        store.keep(source)
        try FileManager.default.removeItem(atPath: path)
        #expect(store.take(path) == nil)
    }

    @Test("a text that fits into memory is not read again")
    func inMemory() {
        let source = SourceText(path: "/nowhere/a.md", text: PublishingGuaranteesTests.report)
        let store = TextStore(room: source.bytes.count)
        store.keep(source)
        #expect(store.take(source.path)?.bytes == source.bytes)
        #expect(store.take(source.path) == nil)
    }
}

import Diagnostics
import Foundation
import Publishing
import Testing

@Suite("Texts of reports that do not stay in memory")
struct TextsReadAgainTests {
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
}

import Publishing
import Testing

@Suite("The benchmark's templates")
struct BenchmarkTemplatesTests {
    @Test("there is one for every kind of page, and each suits what it is given")
    func templates() throws {
        let fixture = try SiteFixture(["content/site.yaml": "title: 站\n"])
        defer { fixture.remove() }
        var options = Publisher.Options(threads: 2)
        options.content = fixture.folder + "/content"
        options.templates = SiteFixture.project + "/Benchmarks/templates"
        options.publishes = false
        #expect(try Publisher(options).run().places(in: fixture) == [])
    }
}

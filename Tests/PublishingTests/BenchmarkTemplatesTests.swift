import Foundation
import Pages
import Publishing
import Testing

@Suite("The benchmark's templates")
struct BenchmarkTemplatesTests {
    @Test("each suits what it is given, and the empty one suits every other kind of page")
    func templates() throws {
        let fixture = try SiteFixture(["content/site.yaml": "title: 站\n"])
        defer { fixture.remove() }
        let (benchmarks, templates) = (SiteFixture.project + "/Benchmarks", fixture.folder + "/templates")
        try FileManager.default.removeItem(atPath: templates)
        try FileManager.default.copyItem(atPath: benchmarks + "/templates", toPath: templates)
        for template in TemplateFields().templates.map({ "\(templates)/\($0).mustache" })
        where !FileManager.default.fileExists(atPath: template) {
            try FileManager.default.copyItem(atPath: benchmarks + "/empty.mustache", toPath: template)
        }
        #expect(try fixture.publish(publishes: false).places(in: fixture) == [])
    }
}

import Foundation
import Publishing
import Testing

@Suite("Pages of rows")
struct RowsPageTests {
    private static let townships = ["甲镇", "乙镇", "丙镇"]
    private static let years = [2023, 2024]

    /// What each of three townships got for each of `items` items in each of two years.
    private static func content(items: Int) -> [String: String] {
        let items = (1...items).map { "项目\($0)" }
        let townships = townships.enumerated().map { "990123\(100 + $0.offset)000,\($0.element),乡镇,云杉旗," }
        let maxima = years.flatMap { year in items.map { "\(year),\($0),4" } }
        let scores = years.flatMap { year in
            Self.townships.flatMap { town in items.map { "\(year),\(town),\($0),3,\(year)-10-01,实地检查" } }
        }
        let about = "source: 总工会\nupdated: 2024-12-31\n"
        return [
            "content/site.yaml": "title: 站\n",
            "content/regions.csv": (["代码,名称,类别,上级,片区", "990123000000,云杉旗,旗,,"] + townships).joined(separator: "\n")
                + "\n",
            "content/data/assessment-items.csv": (["年度,项目,满分"] + maxima).joined(separator: "\n") + "\n",
            "content/data/assessment-items.yaml": "title: 细则\n" + about,
            "content/data/assessment-scores.csv": (["年度,地区,项目,得分,考核日期,方式"] + scores).joined(separator: "\n") + "\n",
            "content/data/assessment-scores.yaml": "title: 得分\n" + about,
        ]
    }

    private static func page(_ path: String, of fixture: SiteFixture) throws -> HTMLElement {
        try HTMLElement.parse(Array(fixture.page(path).utf8))
    }

    @Test(
        "are of a year as long as a year can be read, then of a township",
        arguments: [
            (items: 2, pages: ["2024", "2023"], tables: ["990123100000", "990123101000", "990123102000"]),
            (items: 334, pages: ["990123100000", "990123101000", "990123102000"], tables: ["2024", "2023"]),
        ])
    func division(items: Int, pages: [String], tables: [String]) throws {
        let fixture = try SiteFixture(Self.content(items: items))
        defer { fixture.remove() }
        // Publishing proves that no link and no anchor leads nowhere.
        #expect(try fixture.publish().places(in: fixture) == [])
        let names = try FileManager.default.contentsOfDirectory(atPath: fixture.output + "/data").filter {
            $0.hasPrefix("assessment-scores-")
        }
        #expect(Set(names) == Set(pages.map { "assessment-scores-\($0).html" }))

        let dataset = try Self.page("data/assessment-scores.html", of: fixture)
        let links = dataset.all(where: { $0.id == "rows" }).first?.all("a").compactMap { $0.attributes["href"] }
        #expect(links == pages.map { "assessment-scores-\($0).html" })

        var rows: Set<String> = []
        for page in pages {
            let root = try Self.page("data/assessment-scores-\(page).html", of: fixture)
            #expect(root.all("figure").compactMap(\.id) == tables)
            rows.formUnion(root.all("tr").compactMap(\.id))
        }
        #expect(rows == Set((1...items * 6).map { "r\($0)" }))
    }

    @Test("of a township are found from the township, and by every figure of it")
    func links() throws {
        let fixture = try SiteFixture(Self.content(items: 334))
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let region = try Self.page("regions/990123101000.html", of: fixture)
        let links = Set(
            region.all("a").compactMap { $0.attributes["href"] }.filter { $0.contains("assessment-scores-") })
        #expect(links.contains("../data/assessment-scores-990123101000.html"))
        #expect(links.contains("../data/assessment-scores-990123101000.html#2024"))
        // The first item of the second township in the second year.
        #expect(links.contains("../data/assessment-scores-990123101000.html#r\(334 * 4 + 1)"))
        // Figures of all townships lead to the list of their pages.
        #expect(try fixture.page("regions/990123000000.html").contains("../data/assessment-scores.html#rows"))
    }
}

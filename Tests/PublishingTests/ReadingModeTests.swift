import Foundation
import Testing

/// What every page must have for readers who need larger text, more contrast, or no scripts.
@Suite("Reading modes and tables")
struct ReadingModeTests {
    private static let pages = Result { try PublishedSite.shared.get().pages }

    @Test(
        "every page has the switches as plain check boxes, and the script that remembers them before anything is drawn")
    func switches() throws {
        for page in try Self.pages.get() {
            for id in ["mode-elder", "mode-contrast", "size-normal", "size-large", "size-largest"] {
                #expect(page.root.all { $0.name == "input" && $0.id == id }.count == 1, "\(page.path) \(id)")
            }
            // What describes the page to machines is no script.
            let scripts = page.root.all("script").filter { $0.attributes["type"] == nil }
            let (files, inPage) = (
                scripts.filter { $0.attributes["src"] != nil }, scripts.filter { $0.attributes["src"] == nil }
            )
            #expect(
                inPage.count == 1 && inPage[0].text.contains("localStorage"),
                "\(page.path): nothing remembers, or more than that")
            for file in files {
                #expect(file.attributes["defer"] != nil, "\(page.path): a script keeps the page waiting")
            }
        }
    }

    @Test("tables say themselves whether their rows may be put in order")
    func sortable() throws {
        var (sorted, kept) = (0, 0)
        for page in try Self.pages.get() {
            for table in page.root.all("table") {
                let rows = (table.first("tbody")?.all("tr") ?? []).filter { !$0.has("total") }
                guard table.has("sortable") else {
                    kept += 1
                    continue
                }
                sorted += 1
                #expect(rows.count > 2, "\(page.path)")
                #expect(!rows.contains { $0.has("subset") || $0.all("td").allSatisfy(\.text.isEmpty) }, "\(page.path)")
            }
        }
        #expect(sorted > 100 && kept > 20)
    }

    @Test("tables of more than 15 rows, and only those, have a box to filter them")
    func filters() throws {
        var boxes = 0
        for figure in try Self.pages.get().flatMap({ $0.root.all("figure") }) where figure.id != "comparison-table" {
            guard let body = figure.first("tbody") else { continue }
            let hasBox = figure.all { $0.has("table-filter") }.count == 1
            #expect(hasBox == (body.all("tr").count > 15))
            boxes += hasBox ? 1 : 0
        }
        #expect(boxes > 10)
    }

    @Test("every figure has a link to itself")
    func permalinks() throws {
        var count = 0
        for page in try Self.pages.get() {
            for figure in page.root.all("figure") where figure.id != "comparison-table" {
                let link = figure.elements.first { $0.has("permalink") }
                #expect(figure.id != nil && link?.attributes["href"] == figure.id.map { "#" + $0 }, "\(page.path)")
                count += 1
            }
        }
        #expect(count > 300)
    }

    @Test("the first page has five figures with direction and proof, and three doors")
    func home() throws {
        let home = try #require(try Self.pages.get().first { $0.path == "index.html" })
        let headlines = home.root.all { $0.has("headline") }.compactMap(PublishedHeadline.init)
        #expect(headlines.count == 5)
        #expect(
            headlines.allSatisfy {
                $0.change.contains("上年") && ["↑", "↓", "→"].contains($0.arrow) && $0.proof?.hasPrefix("data/") == true
            })
        #expect(
            home.root.all { $0.has("doors") }.first?.all("a").compactMap { $0.attributes["href"] } == [
                "coverage.html", "training.html", "facilities/index.html",
            ])
        let links = Set(home.root.all("a").compactMap { $0.attributes["href"] })
        #expect(
            links.isSuperset(of: ["join.html", "service.html", "mechanisms.html", "about.html"]),
            "a guide that nobody finds helps nobody")
        #expect(links.contains("tel:12351"))
    }
}

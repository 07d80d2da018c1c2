import Foundation
import Testing

/// The committed site is searched by its own script, run by Node where there is one.
@Suite("Searching the site")
struct SearchTests {
    private static let node = ["/usr/bin/node", "/usr/local/bin/node"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    private struct Result: Decodable {
        let url: String
        let kind: String
        let sentence: String
    }

    private func search(_ query: String) throws -> [Result] {
        let program = """
            const fs = require("fs"), [site, query] = process.argv.slice(1), search = require(site + "/assets/search.js");
            const load = async name => {
              let got;
              new Function("gongbaoSearch", fs.readFileSync(site + "/search/" + name, "utf8"))((_, ...rest) => { got = rest; });
              return got;
            };
            (async () => {
              const index = await search.open(load), results = [], terms = search.terms(query);
              for (const each of await index.search(query)) {
                const page = await index.page(each.part);
                results.push({url: page.url, kind: page.kind, sentence: search.sentence(page.text, terms)});
              }
              console.log(JSON.stringify(results));
            })();
            """
        let process = Process()
        process.executableURL = URL(filePath: try #require(Self.node))
        process.arguments = ["-e", program, SiteFixture.project + "/site", query]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode([Result].self, from: data)
    }

    @Test(
        "a place comes first, by its name, pinyin or initials", .enabled(if: node != nil),
        arguments: ["澜桦镇", "lanhuazhen", "lan hua zhen", "LHZ", "ｌｈｚ"])
    func places(query: String) throws {
        #expect(try search(query).first?.url == "regions/lan-hua-zhen.html")
    }

    @Test(
        "what pages hold is found on them", .enabled(if: node != nil),
        arguments: [
            ("货车司机驿站书屋", "职工阵地", "facilities/zhigong-shuwu-08.html"), ("入会率", "指标", "data/indicators.html"),
            ("应建会单位数", "数据", "data/coverage.html"), ("队伍建设", "调研报告", "reports/2024-organisation-building.html"),
            ("12351", "说明", "join.html"),
        ])
    func contents(query: String, kind: String, page: String) throws {
        #expect(try search(query).contains { $0.kind == kind && $0.url.split(separator: "#")[0] == page })
    }

    @Test(
        "a result shows a sentence that holds what was looked for", .enabled(if: node != nil),
        arguments: ["货车司机", "“货车司机”", "职代会"])
    func sentences(query: String) throws {
        let word = query.filter { !"“”".contains($0) }
        let results = try search(query)
        #expect(results.contains { $0.kind == "调研报告" && $0.sentence.contains(word) })
    }

    @Test("lists of other pages are not results", .enabled(if: node != nil))
    func lists() throws {
        let urls = Set(try search("工会").map(\.url))
        #expect(
            urls.isDisjoint(with: [
                "index.html", "reports/index.html", "sitemap.html", "search.html", "regions/index.html",
            ]))
        #expect(urls.count > 50)
    }

    @Test(
        "a site may do without: no index, no page, no box, and nothing that leads there", arguments: ["search", "搜索"])
    func switchedOff(key: String) throws {
        let site = try SiteFixture(sampleContent: true)
        defer { site.remove() }
        try site.write(
            "content/site.yaml",
            try String(contentsOfFile: site.folder + "/content/site.yaml", encoding: .utf8) + "\n\(key): false\n")
        #expect(try site.publish().isPublished)
        for path in ["search", "search.html"] {
            #expect(!FileManager.default.fileExists(atPath: site.output + "/" + path))
        }
        for page in ["index.html", "sitemap.html", "reports/2024-organisation-building.html"] {
            #expect(try !site.page(page).contains("search.html"), "\(page)")
        }
    }

    @Test("without scripts the page leads to everything by topic, region, year and kind")
    func withoutScripts() throws {
        let page = try String(contentsOfFile: SiteFixture.project + "/site/search.html", encoding: .utf8)
        for link in [
            "topics/training.html", "regions/lan-hua-zhen.html", "reports/index.html#y2024", "facilities/index.html",
            "problems.html",
        ] {
            #expect(page.contains("href=\"\(link)\""), "lacks \(link)")
        }
    }

    @Test("every page has the search box, which leads to the search page without any script")
    func box() throws {
        for (path, bytes) in try SiteFixture.tree(SiteFixture.project + "/site") where path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(
                text.contains(
                    "role=\"search\" action=\"\(String(repeating: "../", count: path.split(separator: "/").count - 1))search.html\""
                ), "\(path)")
        }
    }
}

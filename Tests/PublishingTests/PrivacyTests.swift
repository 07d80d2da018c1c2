import Diagnostics
import Foundation
import Publishing
import Testing

@Suite("Nothing that points to a person is published")
struct PrivacyTests {
    static let residentID = "11010519491231002X"

    /// Articles with numbers, and the places in which they must be reported.
    static let articles: [(file: String, text: String, places: [String])] = [
        (
            "content/reports/z.md",
            "---\ntitle: 甲\ndate: 2024-05-01\nscope: 13800138000 全旗\n---\n\n身份证11010519491231002X。\n\n编号 １１０１０５　１９４９１２３１　００２Ｘ。\n\n**340524**19800101001x。\n",
            ["4:8", "7:4", "9:4", "11:3"]
        ),
        ("content/pages/z.md", "---\ntitle: 乙\n---\n\n请打+86 13900139000。\n", ["5:7"]),
    ]

    /// Where else a number is put, and the place in which it must be reported.
    static let plants: [(file: String, old: String, new: String, place: String)] = [
        ("content/site.yaml", "title: 云杉旗总工会工作公报", "title: 公报 138-0013-8000", "2:11"),
        ("templates/footer.mustache", "<div class=\"frame\">", "<div class=\"frame\"> 6222 0202 0000 1234 562", "2:21"),
        ("content/data/facilities.csv", "澜桦镇桦灯大街18号,3200", "桦灯大街18号 13800138000,3200", "2:7 (G2)"),
        ("content/data/facilities.csv", "旗职工活动中心,澜桦镇", "1.10105E+17,澜桦镇", "2:3 (C2)"),
        ("content/data/facilities.yaml", "  - 示例数据，地址", "  - 110105194912310000 示例数据，地址", "11:5"),
        ("content/regions.csv", "示例地区：本站", "示例110105491231002：本站", "2:8 (H2)"),
    ]

    @Test(
        "every identifier in a source is an error with its place in the source: text, front matter, settings, cells, templates"
    )
    func planted() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        for article in Self.articles { try fixture.write(article.file, article.text) }
        for plant in Self.plants {
            let text = try String(contentsOfFile: fixture.folder + "/" + plant.file, encoding: .utf8)
            let range = try #require(text.range(of: plant.old))
            try fixture.write(plant.file, text.replacingCharacters(in: range, with: plant.new))
        }
        let outcome = try fixture.publish(publishes: false)
        let expected =
            Self.articles.flatMap { article in article.places.map { article.file + ":" + $0 } }
            + Self.plants.map { "\($0.file):\($0.place)" }
        #expect(Self.identifierPlaces(outcome, fixture).sorted() == expected.sorted())
        Self.expectNothingShown(outcome)
    }

    static func identifierPlaces(_ outcome: Publisher.Outcome, _ fixture: SiteFixture) -> [String] {
        outcome.places(in: fixture).filter { $0.hasSuffix(" personal-identifier") }.map {
            String($0.dropLast(" personal-identifier".count))
        }
    }

    /// No message, fix or excerpt repeats a whole number.
    static func expectNothingShown(_ outcome: Publisher.Outcome) {
        for problem in outcome.diagnostics where problem.code == "personal-identifier" {
            let shown = [
                problem.message.zh, problem.message.en, problem.fix?.zh ?? "", problem.fix?.en ?? "",
                problem.location.excerpt?.text ?? "",
            ].joined()
            let pieces = shown.unicodeScalars.filter { ![" ", "-", "*", "\u{3000}"].contains($0) }.map { String($0) }
                .joined()
            for hidden in ["19491231", "１９４９１２", "19800101", "491231", "13800138", "13900139", "620200"] {
                #expect(!pieces.contains(hidden), "\(shown)")
            }
            #expect(problem.fix != nil)
        }
    }

    @Test("while there is one, nothing is published, and the old site stays")
    func oldSite() throws {
        let fixture = try SiteFixture(["content/reports/a.md": PublishingGuaranteesTests.report])
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let before = try SiteFixture.tree(fixture.output)
        try fixture.edit("content/reports/a.md", "正文。", "正文，13800138000。")
        #expect(try !fixture.publish().isPublished)
        #expect(try SiteFixture.tree(fixture.output) == before)
    }

    @Test("all places of one number are told at once, once each, however many pages show it")
    func severalPlaces() throws {
        let report =
            "---\ntitle: 甲 13800138000\ndate: 2024-05-01\n---\n\n## 一、情况\n\n电话138 0013 8000，另有6222020200001234562。\n"
        let fixture = try SiteFixture([
            "content/reports/a.md": report, "content/pages/b.md": "---\ntitle: 乙\n---\n\n+8613800138000\n",
        ])
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        #expect(
            outcome.places(in: fixture) == [
                "content/pages/b.md:5:4 personal-identifier", "content/reports/a.md:2:10 personal-identifier",
                "content/reports/a.md:8:3 personal-identifier", "content/reports/a.md:8:19 personal-identifier",
            ])
        let message = try #require(outcome.diagnostics.first { $0.location.line == 2 }?.message)
        #expect(message.zh.contains("手机号 138****8000") && message.zh.contains("b.html 等 "), "\(message.zh)")
    }

    @Test("a column of numbers is told without end neither for the reader nor for the machine")
    func manyNumbers() throws {
        let fixture = try SiteFixture(["content/reports/a.md": PublishingGuaranteesTests.report])
        defer { fixture.remove() }
        let rows = (0..<3_000).map { "职工\($0),\(13_800_138_000 + $0)" }
        try fixture.write("content/files/list.csv", "姓名,电话\n" + rows.joined(separator: "\n") + "\n")
        let outcome = try fixture.publish()
        let errors = outcome.diagnostics.filter { $0.code == "personal-identifier" }
        #expect(errors.count == 51)
        #expect(errors.first?.location.line == 0 && errors.first?.message.zh.contains("2950") == true)
    }

    @Test("what is not published may hold anything: a column that is dropped, a table of people")
    func unpublished() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        let text = try String(contentsOfFile: fixture.folder + "/content/data/training-records.csv", encoding: .utf8)
        var lines = text.split(separator: "\n").map { $0 + "," }
        lines[0] += "身份证号"
        lines[1] += Self.residentID
        try fixture.write("content/data/training-records.csv", lines.joined(separator: "\n") + "\n")
        let outcome = try fixture.publish()
        #expect(Self.identifierPlaces(outcome, fixture) == [])
        #expect(outcome.diagnostics.contains { $0.code == "unpublished-column" && $0.location.cell == "F1" })
    }

    @Test(
        "what offices publish passes",
        arguments: [
            "统一社会信用代码 91150723MA0013800X", "统一社会信用代码 121507193004194521", "0989-8812350、12351", "150723101200",
            "2024年1月1日—2024年12月31日 20240101-20241231", "共13500000000元",
        ])
    func passes(text: String) throws {
        let fixture = try SiteFixture(["content/reports/a.md": "---\ntitle: 甲\ndate: 2024-05-01\n---\n\n\(text)\n"])
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
    }

    @Test(
        "attachments and assets are searched too, in their own encoding",
        arguments: [
            ("content/files/list.txt", Data("名单\n张三 110105 19491231 002X\n".utf8), "content/files/list.txt:2:4"),
            ("content/files/list.csv", Data("姓名,电话\n张三,13800138000\n".utf8), "content/files/list.csv:2:2 (B2)"),
            // 张三, in GB18030.
            (
                "content/files/gb.txt", Data([0xD5, 0xC5, 0xC8, 0xFD, 0x0A, 0xB5, 0xE7] + Array("13800138000\n".utf8)),
                nil
            ),
            (
                "templates/assets/form.html", Data("<p>\n<b>110105</b>19491231002X".utf8),
                "templates/assets/form.html:2:4"
            ),
            (
                "templates/assets/map.svg", Data("<svg><text>110105&#160;19491231&#160;002X</text></svg>".utf8),
                "templates/assets/map.svg:1:12"
            ),
            (
                "content/files/data.bin", Data([0, 1, 2, 3, 4, 5, 6, 7] + Array("13800138000".utf8) + [0]),
                "content/files/data.bin"
            ),
            ("content/files/13800138000.txt", Data("甲".utf8), "content/files/13800138000.txt"),
            ("templates/assets/own.js", Data("call('13800138000')".utf8), "templates/assets/own.js:1:7"),
        ] as [(String, Data, String?)])
    func copies(path: String, bytes: Data, place: String?) throws {
        let fixture = try SiteFixture(["content/reports/a.md": PublishingGuaranteesTests.report])
        defer { fixture.remove() }
        try fixture.write(path, bytes)
        for publishes in [true, false] {
            let places = try fixture.publish(publishes: publishes).places(in: fixture)
            #expect(
                places.count == 1 && places[0].hasPrefix(place ?? path) && places[0].hasSuffix(" personal-identifier"),
                "\(places)")
            if let place { #expect(places == [place + " personal-identifier"]) }
        }
        #expect(!FileManager.default.fileExists(atPath: fixture.output))
    }

    @Test(
        "what a browser would run is no attachment, and a picture in a format that may hold scripts is refused",
        arguments: [
            ("form.html", "<p>甲</p>", ["file-with-scripts"]), ("FORM.HTM", "", ["file-with-scripts"]),
            ("a/data.xml", "<?xml version='1.0'?><a/>", ["file-with-scripts"]), ("run.js", "1", ["file-with-scripts"]),
            ("page", "\n<!DOCTYPE html><p>甲</p>", ["file-with-scripts"]), ("notes", "甲 < 乙", []),
            ("notes.txt", "<b>甲</b>", []), ("map.svg", "<svg/>", ["image-format"]),
            ("map.txt", "<?xml version='1.0'?>\n<svg/>", ["image-format"]),
            ("map.svg", "<svg><text>13800138000</text></svg>", ["image-format", "personal-identifier"]),
        ] as [(String, String, [String])])
    func scripts(name: String, text: String, codes: [String]) throws {
        let fixture = try SiteFixture([
            "content/reports/a.md": PublishingGuaranteesTests.report, "content/files/\(name)": text,
        ])
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.code).sorted() == codes)
        #expect(outcome.isPublished == codes.isEmpty)
    }

    @Test("scripts and drawings beside the templates are published")
    func trustedScripts() throws {
        let fixture = try SiteFixture([
            "content/reports/a.md": PublishingGuaranteesTests.report, "templates/assets/own.svg": "<svg/>",
            "templates/assets/own.js": "1",
        ])
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
    }

    @Test(
        "a picture of another site would tell that site who reads the page: it is refused where it is written",
        arguments: [
            ("![图](https://tracker.example.org/p.png)", "external-image"),
            ("![图](//example.org/p.png)", "external-image"),
            ("![图][1]\n\n[1]: http://example.org/p.png", "external-image"),
            ("![图](https://example.org/reports/b.html#p.png)", "external-image"),
            ("[图](https://example.org/p.png)", nil), ("https://example.org/p.png", nil),
        ] as [(String, String?)])
    func externalImages(text: String, code: String?) throws {
        let fixture = try SiteFixture([
            "content/reports/a.md": "---\ntitle: 甲\ndate: 2024-05-01\n---\n\n\(text)\n"
        ])
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.code) == (code.map { [$0] } ?? []))
        #expect(outcome.diagnostics.allSatisfy { $0.code != code || $0.location.excerpt != nil })
    }

    @Test("a number in the name of a report is told with the file")
    func nameOfReport() throws {
        let fixture = try SiteFixture(["content/reports/13800138000.md": PublishingGuaranteesTests.report])
        defer { fixture.remove() }
        #expect(try fixture.publish().places(in: fixture) == ["content/reports/13800138000.md personal-identifier"])
    }

    @Test("a number that is nowhere in one piece is told with the page that shows it")
    func builtFromParts() throws {
        let fixture = try SiteFixture([
            "content/reports/a.md": "---\ntitle: 甲\nscope: \"0013\"\ndate: 2024-05-01\n---\n\n正文。\n"
        ])
        defer { fixture.remove() }
        try fixture.edit("templates/report.mustache", "{{{body}}}", "138{{scope}}8000{{{body}}}")
        let outcome = try fixture.publish()
        #expect(outcome.places(in: fixture).map { $0.prefix { $0 != ":" } } == ["site/reports/a.html"])
        #expect(outcome.diagnostics.contains { $0.message.zh.contains("由几部分拼成") })
    }

    @Test("a photograph is published without its place, its device and its time, with the same picture")
    func photograph() throws {
        let fixture = try SiteFixture([
            "content/reports/a.md": PublishingGuaranteesTests.report + "\n![会场](../files/photo.jpg)\n"
        ])
        defer { fixture.remove() }
        try fixture.write("content/files/photo.jpg", Photograph.withPlace)
        let outcome = try fixture.publish()
        #expect(outcome.isPublished)
        #expect(outcome.places(in: fixture, .note).contains("content/files/photo.jpg image-metadata"))
        #expect(outcome.diagnostics.contains { $0.code == "image-metadata" && $0.message.zh.contains("经纬度") })
        #expect(try Data(contentsOf: URL(filePath: fixture.output + "/files/photo.jpg")) == Photograph.plain)
        #expect(
            try Data(contentsOf: URL(filePath: fixture.folder + "/content/files/photo.jpg")) == Photograph.withPlace)
    }

    @Test(
        "attachments that cannot be made safe are refused, documents are pointed out",
        arguments: [
            ("a.jpg", Data([0xFF, 0xD8, 0xFF, 0xE0]), "damaged-image", Diagnostic.Severity.error),
            ("a.heic", Data([0, 0, 0, 24] + Array("ftypheic".utf8)), "image-format", .error),
            ("a.jpg", Data([0, 0, 0, 24] + Array("ftypheic".utf8)), "image-format", .error),
            ("a.docx", Data([0x50, 0x4B, 3, 4]), "document-properties", .warning),
            ("a.pdf", Data("%PDF-1.4".utf8), "document-properties", .warning),
        ])
    func otherAttachments(name: String, bytes: Data, code: String, severity: Diagnostic.Severity) throws {
        let fixture = try SiteFixture(["content/reports/a.md": PublishingGuaranteesTests.report])
        defer { fixture.remove() }
        try fixture.write("content/files/" + name, bytes)
        let outcome = try fixture.publish()
        #expect(outcome.places(in: fixture, severity).contains("content/files/\(name) \(code)"))
        #expect(outcome.isPublished == (severity != .error))
    }
}

/// 4 × 4 pixels, and the same with Exif data that hold the latitude.
private enum Photograph {
    static let plain = Data(
        base64Encoded: """
            /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/
            2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAEAAQDASIAAhEBAxEB/8QA
            HwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkK
            FhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXG
            x8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAEC
            AxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOE
            hYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwCFp33HnpRR
            RVKKtsehGlTsvdX3H//Z
            """.filter { !$0.isWhitespace })!

    static let withPlace: Data = {
        let exif: [UInt8] =
            Array("Exif\0\0".utf8) + [
                0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0,
            ]
            + [1, 0, 2, 0, 5, 0, 3, 0, 0, 0, 44, 0, 0, 0, 0, 0, 0, 0]
        return plain[..<20] + [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif + plain[20...]
    }()
}

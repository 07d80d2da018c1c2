import Foundation
import Publishing
import Testing

@Suite("更正说明：怎样写，写错了怎样说，写在哪里")
struct CorrectionTests {
    /// A report of 1 May 2024 whose corrections begin on line 4.
    static func report(_ corrections: String) -> String {
        "---\ntitle: 甲\ndate: 2024-05-01\n\(corrections)---\n\n正文。\n"
    }

    private func publish(_ corrections: String) throws -> (outcome: Publisher.Outcome, fixture: SiteFixture) {
        let fixture = try SiteFixture([
            "content/site.yaml": "title: 站\n", "content/reports/a.md": Self.report(corrections),
        ])
        return (try fixture.publish(), fixture)
    }

    private static let whole = "corrections:\n  - date: 2024-06-03\n    old: 168次\n    new: 186次\n    reason: 录入时颠倒。\n"

    @Test(
        "One correction, as offices type it",
        arguments: [
            whole, "更正:\n  - 日期: 2024年6月3日\n    原文: 168次\n    改为: 186次\n    原因: 录入时颠倒。\n",
            "更正说明:\n- {更正日期: 2024.6.3, 原为: 168次, 更正为: 186次, 原因: 录入时颠倒。}\n",
        ])
    func accepted(corrections: String) throws {
        let (outcome, fixture) = try publish(corrections)
        defer { fixture.remove() }
        #expect(outcome.places(in: fixture) == [])
        let report = try fixture.page("reports/a.html")
        for words in [
            "更正过 1 处", "id=\"reports-a-2024-06-03\"", "<del>168次</del>", "<ins>186次</ins>", "录入时颠倒。", "2024年6月3日",
        ] { #expect(report.contains(words), "\(words)") }
        let list = try fixture.page("corrections.html")
        for words in [
            "共 1 处", "href=\"reports/a.html#reports-a-2024-06-03\">甲", "id=\"reports-a-2024-06-03\"", "<del>168次</del>",
        ] { #expect(list.contains(words), "\(words)") }
        let entry = try #require(
            try Documents.xml(fixture.page("feeds/corrections.xml")).elements(forName: "entry").first)
        #expect(entry.text("title") == "更正：甲" && entry.text("updated") == "2024-06-03T00:00:00+08:00")
        #expect(entry.text("summary") == "原为：168次。改为：186次。原因：录入时颠倒。")
        #expect(entry.link("alternate") == "../reports/a.html#reports-a-2024-06-03")
        // The report itself has changed.
        #expect(
            try Documents.xml(fixture.page("feeds/reports.xml")).elements(forName: "entry").first?.text("updated")
                == "2024-06-03T00:00:00+08:00")
    }

    @Test(
        "Every mistake has its place",
        arguments: [
            (whole.replacingOccurrences(of: "2024-06-03", with: "2024-04-30"), "5:11 correction-before-report"),
            (whole.replacingOccurrences(of: "2024-06-03", with: "2023"), "5:11 correction-date"),
            (whole.replacingOccurrences(of: "2024-06-03", with: "2024-06-31"), "5:11 date"),
            (whole.replacingOccurrences(of: "168次", with: "186次"), "7:10 correction-without-change"),
            (whole.replacingOccurrences(of: "    reason: 录入时颠倒。\n", with: ""), "5:5 missing-key"),
            (whole.replacingOccurrences(of: "reason", with: "raeson"), "8:5 unknown-key"),
            (whole + whole.replacingOccurrences(of: "corrections:\n", with: ""), "9:5 correction-twice"),
            ("corrections: 没有\n", "4:14 yaml-type"), ("corrections:\n  - 没有\n", "5:5 yaml-type"),
        ])
    func mistakes(corrections: String, place: String) throws {
        let (outcome, fixture) = try publish(corrections)
        defer { fixture.remove() }
        let expected = "content/reports/a.md:" + place
        let places = outcome.places(in: fixture)
        #expect(places.contains(expected), "\(places)")
        // A misspelt key is missing under its own name too, and a date of 2023 is before the report besides.
        #expect(places.count <= 2)
        #expect(!outcome.isPublished)
    }

    @Test("The newest stands first; those of one day keep their order, and each its own anchor")
    func order() throws {
        func entry(_ date: String, _ old: String) -> String { "  - {date: \(date), old: \(old), new: 新, reason: 原因}\n" }
        let (outcome, fixture) = try publish(
            "corrections:\n" + entry("2024-06-03", "甲一") + entry("2024-07-01", "乙一") + entry("2024-06-03", "甲二"))
        defer { fixture.remove() }
        #expect(outcome.isPublished)
        let page = try #require(fixture.page("reports/a.html").components(separatedBy: "<main").last)
        let places = ["reports-a-2024-07-01\"", "乙一", "reports-a-2024-06-03\"", "甲一", "reports-a-2024-06-03-2\"", "甲二"]
            .map { page.range(of: $0)?.lowerBound }
        #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
        #expect(page.contains("更正过 3 处，最近一次是<time datetime=\"2024-07-01\">"))
    }

    @Test("A table tells its corrections in the file beside it, and its date follows them")
    func dataset() throws {
        let fixture = try SiteFixture(sampleContent: true)
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let page = try fixture.page("data/coverage.html")
        #expect(
            page.contains("id=\"data-coverage-2025-03-06\"")
                && page.contains("<time datetime=\"2025-03-06\">2025年3月6日</time></p>"))
        #expect(try fixture.page("corrections.html").contains("data/coverage.html#data-coverage-2025-03-06"))
        try fixture.edit("content/data/coverage.yaml", "    reason: 镇工会", "    raeson: 镇工会")
        #expect(try fixture.publish().places(in: fixture).allSatisfy { $0.hasPrefix("content/data/coverage.yaml:") })
    }

    @Test("A site without corrections says so")
    func none() throws {
        let (_, fixture) = try publish("")
        defer { fixture.remove() }
        #expect(try fixture.page("corrections.html").contains("还没有更正过"))
        #expect(try !fixture.page("reports/a.html").contains("更正说明（"))
    }
}

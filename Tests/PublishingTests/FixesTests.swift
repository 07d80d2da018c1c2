import Diagnostics
import Foundation
import Publishing
import Testing

/// Small slips in a small federation. Wherever a message says what to write instead, it is written, and the site is
/// built again.
@Suite("A fix that is offered is right when it is taken")
struct FixesTests {
    /// A federation in which nothing is wrong: a slip replaces one of its texts.
    private static let sound: [String: String] = [
        "site.yaml": "title: 试验站\ntopics:\n  - name: 组织建设\n    slug: organisation\n",
        "regions.csv": "代码,名称,类别\n150888000000,柳河旗,旗\n150888100000,榆林镇,乡镇\n150888101000,白桦镇,乡镇\n",
        "data/coverage.csv": """
        年度,地区,单位类型,基层工会组织数,涵盖单位数,职工人数,会员人数,女会员人数
        2024,榆林镇,机关,1,20,120,90,40
        2024,榆林镇,事业单位,1,20,120,90,40
        2024,白桦镇,机关,1,20,120,90,40
        2024,白桦镇,事业单位,1,20,120,90,40

        """,
        "data/coverage.yaml": "title: 组织和会员\nsource: 旗总工会年报\n",
        "data/books.csv": "情况\n单位：人\n指标,2022,2023\n会员人数,360,370\n",
        "data/books.yaml": "title: 会员\nsource: 某书\n",
        "reports/a.md": """
        ---
        title: 甲
        date: 2025-01-20
        year: 2024
        topics: [组织建设]
        regions: [榆林镇]
        datasets: [coverage]
        ---

        全旗会员{{会员人数 2024}}人。

        """,
    ]

    struct Slip: CustomTestStringConvertible {
        let file: String
        let right: String
        let wrong: String
        let code: String
        var testDescription: String { "\(right) → \(wrong)" }
    }

    static let slips = [
        ("regions.csv", "150888100000", "150888100", "damaged-code"),
        ("regions.csv", "150888000000", "150888", "damaged-code"),
        ("data/coverage.csv", "2024,榆林镇,机关", "24,榆林镇,机关", "year"),
        ("data/coverage.csv", "2024,榆林镇,机关", "24年,榆林镇,机关", "year"),
        ("data/coverage.csv", "榆林镇,机关", "榆木林镇,机关", "region"),
        ("data/coverage.csv", "榆林镇,事业单位", "榆林镇,事业单味", "enum"),
        ("data/coverage.csv", "事业单位,1,20,120,90,40\n2024,白桦", "事业单位,1,20,12O,90,40\n2024,白桦", "number"),
        ("data/coverage.csv", "会员人数,女会员", "会员人教,女会员", "unknown-column"),
        ("data/coverage.csv", "会员人数,女会员", "会员人教(人),女会员", "unknown-column"),
        ("data/coverage.yaml", "source: 旗", "sorce: 旗", "unknown-key"),
        ("data/books.csv", "370", "37O", "number"),
        ("reports/a.md", "year: 2024", "year: 24", "year"),
        ("reports/a.md", "topics:", "topcs:", "unknown-key"),
        ("reports/a.md", "[榆林镇]", "[榆木林镇]", "region"),
        ("reports/a.md", "[组织建设]", "[组织建没]", "topic"),
        ("reports/a.md", "[coverage]", "[coverge]", "dataset"),
        ("site.yaml", "slug: organisation", "slug: Organisation", "slug"),
    ].map { Slip(file: $0.0, right: $0.1, wrong: $0.2, code: $0.3) }

    private static func fixture() throws -> SiteFixture {
        try SiteFixture(Dictionary(uniqueKeysWithValues: sound.map { ("content/" + $0.key, $0.value) }))
    }

    @Test("where nothing is wrong, nothing is said to be")
    func sound() throws {
        let fixture = try Self.fixture()
        defer { fixture.remove() }
        let outcome = try fixture.publish(publishes: false)
        #expect(outcome.diagnostics.filter { $0.severity != .note }.isEmpty)
    }

    @Test("the slip is told once with what to write; written, nothing is wrong any more", arguments: slips)
    func fix(_ slip: Slip) throws {
        let fixture = try Self.fixture()
        defer { fixture.remove() }
        try fixture.edit("content/" + slip.file, slip.right, slip.wrong)
        let found = try fixture.publish(publishes: false).diagnostics.filter { $0.code == slip.code }
        #expect(found.count == 1)
        let problem = try #require(found.first)
        let characters = try #require(problem.location.characters)
        let text = try #require(problem.replacement)

        var lines = try String(contentsOfFile: problem.location.path, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var line = Array(lines[problem.location.line - 1].unicodeScalars)
        line.replaceSubrange(characters, with: Array(text.unicodeScalars))
        lines[problem.location.line - 1] = String(String.UnicodeScalarView(line))
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: problem.location.path))

        let outcome = try fixture.publish(publishes: false)
        #expect(outcome.diagnostics.filter { $0.severity != .note }.isEmpty)
    }

    @Test(
        "where two texts may be meant both are named, and nothing is offered as certain",
        arguments: [
            ("榆林镇,事业单位", "榆林镇,机关事业单位", "enum", ["“机关”", "“事业单位”", "分成 2 行"]),
            ("2024,榆林镇,机关", "2O24年报,榆林镇,机关", "year", ["四位数字"]),
        ])
    func uncertain(right: String, wrong: String, code: String, words: [String]) throws {
        let fixture = try Self.fixture()
        defer { fixture.remove() }
        try fixture.edit("content/data/coverage.csv", right, wrong)
        let problem = try #require(try fixture.publish(publishes: false).diagnostics.first { $0.code == code })
        #expect(problem.replacement == nil)
        let said = problem.message.zh + (problem.fix?.zh ?? "")
        for word in words { #expect(said.contains(word), "\(said) lacks \(word)") }
    }
}

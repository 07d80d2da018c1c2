import Diagnostics
import Foundation
import Publishing
import Testing

@Suite("What was published is not taken away without a word")
struct PublishedTablesTests {
    private static let rows = [
        "2023,泉口镇,机关,1,20,100,90,40", "2023,柏木镇,机关,1,20,110,95,45", "2024,泉口镇,机关,1,20,120,100,50",
        "2024,柏木镇,机关,1,20,130,105,55",
    ]
    private static let book = "情况\n单位：人\n指标,2022,2023\n会员人数,360,370\n　#女性,160,170\n"

    /// Publishes the banner, changes its files, and gives what is said of the changes.
    private func changes(_ files: [String: String]) throws -> [Diagnostic] {
        let before = [
            "content/data/coverage.csv": NumbersTests.coverage(Self.rows), "content/data/book.csv": Self.book,
            "content/data/book.yaml": "title: 会员\nsource: 某书\n",
        ]
        let fixture = try SiteFixture(NumbersTests.banner.merging(before) { $1 })
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        for (path, text) in files { try fixture.write("content/" + path, text) }
        return try fixture.publish(publishes: false).diagnostics.filter { $0.code.hasPrefix("published-") }
    }

    private static func correction(old: String, new: String) -> String {
        "corrections:\n  - date: 2025-03-01\n    old: \(old)\n    new: \(new)\n    reason: 核对后改正\n"
    }

    @Test("rows that are gone are one warning for a table, and named")
    func rowsGone() throws {
        let gone = try changes(["data/coverage.csv": NumbersTests.coverage(Array(Self.rows[2...]))])
        #expect(gone.map(\.code) == ["published-rows-gone"])
        for words in ["组织和会员", "2 行", "“2023，泉口镇，机关”", "“2023，柏木镇，机关”"] {
            #expect(gone.first?.message.zh.contains(words) == true)
        }
        #expect(try changes(["data/coverage.csv": NumbersTests.coverage(Self.rows.reversed())]) == [])
    }

    @Test("a correction that names the row says why it is gone")
    func declared() throws {
        let rest = NumbersTests.coverage(
            Array(Self.rows[1...]) + ["2023,泉口镇,社会组织,1,20,100,90,40", "2023,柏木镇,社会组织,1,20,100,90,40"])
        let yaml = "title: 组织和会员\nsource: 年报\n"
        #expect(try changes(["data/coverage.csv": rest]).map(\.code) == ["published-rows-gone"])
        #expect(
            try changes([
                "data/coverage.csv": rest,
                "data/coverage.yaml": yaml + Self.correction(old: "2023，泉口镇，机关", new: "删去"),
            ]) == [])
    }

    @Test("a row that readers no longer see is not gone while it stands in the file")
    func unlisted() throws {
        let (seen, unseen) = ("2024-01,泉口镇,问技,职工,30,30", "2024-01,泉口镇,问暖,职工,30,30")
        let table = "月份,地区,类别,提出者,受理件数,办结件数\n\(seen)\n\(unseen)\n"
        let fixture = try SiteFixture(NumbersTests.banner.merging(["content/data/service-requests.csv": table]) { $1 })
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        let download = try fixture.page("data/service-requests.csv")
        #expect(download.contains(seen) && !download.contains(unseen))
        // As if the row had been published before it was protected.
        try fixture.edit("site/data/service-requests.csv", seen, "\(seen)\r\n\(unseen)")
        func gone() throws -> [Diagnostic] {
            try fixture.publish(publishes: false).diagnostics.filter { $0.code == "published-rows-gone" }
        }
        #expect(try gone() == [])
        try fixture.edit("content/data/service-requests.csv", unseen + "\n", "")
        #expect(try gone().count == 1)
    }

    @Test("a place with another name is the same place")
    func renamed() throws {
        let list = "代码,名称,类别,曾用名\n990321000000,青石旗,旗,\n990321100000,泉口街道,街道,泉口镇 2024\n990321101000,柏木镇,乡镇,\n"
        #expect(try changes(["regions.csv": list]) == [])
    }

    @Test("a row that is hidden changes the sums that are published")
    func hiddenRows() throws {
        // Two units in one township: its employees and members are hidden, and so are those of another.
        let rows = [
            "2024,泉口镇,机关,1,2,100,90,40", "2024,泉口镇,社会组织,1,20,100,90,40", "2024,泉口镇,事业单位,1,20,100,90,40",
            "2024,柏木镇,机关,1,20,100,90,40", "2024,柏木镇,社会组织,1,20,100,90,40", "2024,柏木镇,事业单位,1,20,100,90,40",
        ]
        let fixture = try SiteFixture(
            NumbersTests.banner.merging(["content/data/coverage.csv": NumbersTests.coverage(rows)]) { $1 })
        defer { fixture.remove() }
        #expect(try fixture.publish().isPublished)
        #expect(try fixture.page("data/coverage-totals.csv").contains("2024,青石旗,全部,600,540,"))
        try fixture.edit("content/data/coverage.csv", "泉口镇,机关,1,2,100,90", "泉口镇,机关,1,2,100,91")
        let found = try fixture.publish(publishes: false).diagnostics.filter { $0.code == "published-figure-changed" }
        #expect(found.map(\.location.line) == [2])
        for words in ["2024，青石旗，全部", "会员人数", "540", "541"] { #expect(found.first?.message.zh.contains(words) == true) }
    }

    @Test("figures of yearbooks are compared, too")
    func yearbooks() throws {
        let changed = try changes(["data/book.csv": Self.book.replacing("170", with: "175")])
        #expect(changed.map(\.code) == ["published-figure-changed"])
        for words in ["《会员》", "女性", "2023", "170 人", "175 人"] {
            #expect(changed.first?.message.zh.contains(words) == true)
        }
        #expect(try changes(["data/book.csv": Self.book.replacing("单位：人", with: "单位：万人")]).count == 4)
        let gone = try changes(["data/book.csv": Self.book.replacing("　#女性,160,170\n", with: "")])
        #expect(gone.map(\.code) == ["published-rows-gone"])
        let declared = "title: 会员\nsource: 某书\n" + Self.correction(old: "2023年女会员170人", new: "2023年女会员175人")
        #expect(
            try changes(["data/book.csv": Self.book.replacing("170", with: "175"), "data/book.yaml": declared]) == [])
    }

    @Test("a newer edition may say otherwise: the page shows what the older one said")
    func newerEdition() throws {
        let yaml = "title: 会员\nsource: 某书\nseries: book\n"
        #expect(
            try changes([
                "data/book.yaml": yaml + "edition: 2023\n", "data/book-2024.yaml": yaml + "edition: 2024\n",
                "data/book-2024.csv": Self.book.replacing("370", with: "371"),
            ]) == [])
    }
}

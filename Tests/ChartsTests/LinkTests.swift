import ChartDecoding
import Testing

@testable import Charts

@Suite struct LinkTests {
    private func chart(url: String?) -> BarChart {
        BarChart(
            caption: .init(title: "t", description: "d"),
            bars: [
                .init(key: "a", label: "甲镇", .value(3, text: "3 人"), url: url),
                .init(key: "b", label: "乙镇", .gap(text: "—")),
            ])
    }

    /// Role `img` would hide the links from assistive technology.
    @Test func linksMakeTheImageAGroupOfNamedParts() throws {
        let root = try SVGElement.parse(chart(url: "regions/a.html?x=1&y=2").svg(id: "c"))
        #expect(root.attributes["role"] == "group")
        let link = try #require(root.all.first { $0.name == "a" })
        #expect(link.attributes["href"] == "regions/a.html?x=1&y=2")
        #expect(link.children.first?.name == "title" && link.children.first?.text == "甲镇：3 人")
        #expect(link.all.contains { $0.attributes["data-key"] == "a" })
        #expect(root.all.contains { $0.attributes["role"] == "img" && $0.children.first?.text == "乙镇：—" })
    }

    @Test(arguments: [
        ("a.html", "a.html"), ("../b/", "../b/"), ("#c", "#c"), ("?q=a:b", "?q=a:b"),
        ("https://example.cn/", "https://example.cn/"),
        ("HTTP://example.cn", "HTTP://example.cn"), ("javascript:alert(1)", nil), (" java\u{0A}script:alert(1)", nil),
        ("data:text/html,x", nil),
        ("JavaScript:alert(1)", nil), ("", nil), (":", nil),
    ])
    func onlyAddressesThatRunNothingAreLinked(url: String, expected: String?) throws {
        let root = try SVGElement.parse(chart(url: url).svg(id: "c"))
        #expect(root.all.first { $0.name == "a" }?.attributes["href"] == expected)
        #expect(root.attributes["role"] == (expected == nil ? "img" : "group"))
    }
}

import Publishing
import Testing

@Suite("落款和引用格式")
struct SignatureTests {
    private func publish(_ body: String, _ front: String = "") throws -> (page: String, warnings: [String]) {
        let fixture = try SiteFixture([
            "content/site.yaml": "title: 站\n",
            "content/reports/a.md": "---\ntitle: 甲\ndate: 2024-05-01\n\(front)---\n\n\(body)",
        ])
        defer { fixture.remove() }
        let outcome = try fixture.publish()
        return (try fixture.page("reports/a.html"), outcome.places(in: fixture, .warning))
    }

    /// The lines of the signature that a page shows.
    private func signature(_ page: String) -> [String] {
        guard let start = page.range(of: "<div class=\"signature\">")?.upperBound,
            let end = page.range(of: "</div>", range: start..<page.endIndex)
        else { return [] }
        return page[start..<end.lowerBound].split(separator: "\n").map { String($0).replacing(/<[^>]+>/, with: "") }
    }

    @Test(
        "A report ends in its signature, once, however it is typed",
        arguments: [
            "正文。\n\n某总工会\n2024年5月1日\n", "正文。\n\n某总工会\n2024年5月1日", "正文。\n\n　　某总工会  \n　　２０２４年５月１日  \n\n\n",
            "正文。\r\n\r\n某总工会\\\r\n2024-05-01\r\n",
            "正文。\n\n某总工会\n\n2024年5月1日\n", "正文[^1]。\n\n某总工会\n2024.5.1\n\n[^1]: 注。\n\n    又一段。\n",
            "正文[^1]。\n\n[^1]: 注。\n\n某总工会\n2024年5月1日\n",
        ])
    func recognised(body: String) throws {
        let (page, warnings) = try publish(body)
        #expect(signature(page) == ["某总工会", "2024年5月1日"])
        let article = try #require(
            page.components(separatedBy: "<article").last?.components(separatedBy: "</article>").first)
        #expect(article.components(separatedBy: "某总工会").count == 2)
        #expect(warnings == [])
        if let notes = page.range(of: "class=\"footnotes\""), let signed = page.range(of: "class=\"signature\"") {
            #expect(signed.lowerBound < notes.lowerBound)
        }
    }

    @Test("Several offices sign together")
    func joint() throws {
        #expect(signature(try publish("正文。\n\n某总工会\n某局\n2024年5月1日\n").page) == ["某总工会", "某局", "2024年5月1日"])
    }

    @Test(
        "What only looks a little like a signature stays in the text, and the report is signed as its front matter says",
        arguments: [
            "正文。\n\n以上情况截至2024年4月。\n2024年5月1日\n", "正文。\n\n- 某总工会\n- 2024年5月1日\n", "正文。\n\n某总工会\n2024年5月\n",
            "正文。\n\n某总工会\n", "", "\n\n\n", "2024年13月1日",
        ])
    func ordinary(body: String) throws {
        let (page, _) = try publish(body, "issuer: 乙工会\n")
        #expect(signature(page) == ["乙工会", "2024年5月1日"])
    }

    @Test("A text that is signed on another day than its front matter says is worth a look")
    func otherDay() throws {
        #expect(try publish("正文。\n\n某总工会\n2024年5月2日\n").warnings == ["content/reports/a.md:9:1 signature-date"])
    }

    @Test("A report says how to cite it: GB/T 7714-2015")
    func citation() throws {
        #expect(try publish("正文。\n", "issuer: 乙工会\n").page.contains("<p>乙工会. 甲[R]. 2024-05-01.</p>"))
        #expect(try publish("正文。\n").page.contains("<p>甲[R]. 2024-05-01.</p>"))
        #expect(try publish("正文。\n\n某总工会\n2024年5月1日\n").page.contains("<p>某总工会. 甲[R]. 2024-05-01.</p>"))
    }
}

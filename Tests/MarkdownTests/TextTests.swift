import Diagnostics
import Foundation
import Testing

@testable import Markdown

@Suite("文字：换行、缩进、网址")
struct TextTests {
    @Test(
        "A line end inside Chinese is nothing, elsewhere a space",
        arguments: [
            ("甲\n乙", "甲乙"),
            ("甲，\n乙", "甲，乙"),
            ("甲\n“乙”", "甲“乙”"),
            ("甲”\n乙", "甲”乙"),
            ("甲\nabc", "甲\nabc"),
            ("abc\ndef", "abc\ndef"),
            ("2024\n年", "2024\n年"),
            ("한국\n어", "한국\n어"),
            ("甲**乙**\n丙", "甲<strong>乙</strong>丙"),
            ("甲\n**乙**", "甲<strong>乙</strong>"),
            ("甲\n`乙`", "甲\n<code>乙</code>"),
            ("甲  \n乙", "甲<br>\n乙"),
            ("甲\\\n乙", "甲<br>\n乙"),
            ("甲\r\n乙", "甲乙"),
        ])
    func lineBreaks(markdown: String, html: String) {
        #expect(Rendering(markdown).html == "<p>\(html)</p>")
    }

    @Test(
        "Typed indentation is dropped: the style sheet indents",
        arguments: [
            ("　　正文", "正文"),
            ("\u{A0}\u{A0}正文", "正文"),
            ("&emsp;&emsp;正文", "正文"),
            ("甲\n　　乙", "甲乙"),
            ("甲　乙", "甲　乙"),
            ("　　**甲**", "<strong>甲</strong>"),
        ])
    func indentation(markdown: String, html: String) {
        #expect(Rendering(markdown).html == "<p>\(html)</p>")
    }

    @Test(
        "A bare address ends where the Chinese begins",
        arguments: [
            ("见https://example.org/a，其中", "https://example.org/a", "见", "，其中"),
            ("http://a.cn的网站", "http://a.cn", "", "的网站"),
            ("见http://a.cn/x_y_z?a=1&b=2。", "http://a.cn/x_y_z?a=1&amp;b=2", "见", "。"),
            ("(https://a.cn/b_(c)).", "https://a.cn/b_(c)", "(", ")."),
            ("HTTPS://A.CN/路径", "HTTPS://A.CN/", "", "路径"),
        ])
    func addresses(markdown: String, address: String, before: String, after: String) {
        let rendering = Rendering(markdown)
        #expect(
            rendering.html
                == "<p>\(before)<a href=\"\(address)\" class=\"external address\" rel=\"noopener\">\(address)</a>\(after)</p>"
        )
        #expect(rendering.document.links.map(\.kind) == [.address])
    }

    @Test("An address without scheme gets one; the text stays")
    func addressesWithoutScheme() {
        let rendering = Rendering("www.acftu.org（官网），office@example.cn。")
        #expect(
            rendering.html
                == "<p><a href=\"http://www.acftu.org\" class=\"external address\" rel=\"noopener\">www.acftu.org</a>（官网），"
                + "<a href=\"mailto:office@example.cn\" class=\"external address\" rel=\"noopener\">office@example.cn</a>。</p>"
        )
        #expect(rendering.linkSources == ["www.acftu.org", "office@example.cn"])
    }

    @Test(
        "What looks a little like an address is none",
        arguments: ["http://", "awww.a.cn", "@甲", "a@b", "www.", "xhttp://a.cn"])
    func noAddresses(markdown: String) {
        #expect(Rendering(markdown).html == "<p>\(markdown)</p>")
    }

    @Test("Punctuation, ASCII or not, is left as written; only what HTML needs is escaped")
    func punctuation() {
        #expect(Rendering("甲,乙.丙 & <丁> \"戊\" &copy;").html == "<p>甲,乙.丙 &amp; &lt;丁&gt; &quot;戊&quot; ©</p>")
    }

    @Test(
        "Each special character is escaped in text, in code and in an attribute",
        arguments: [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")])
    func specialCharacters(character: String, written: String) {
        // An apostrophe means nothing to HTML outside tags, so running text keeps it.
        #expect(Rendering("甲 \(character) 乙").html == "<p>甲 \(character == "'" ? "'" : written) 乙</p>")
        #expect(Rendering("甲 `\(character)` 乙").html == "<p>甲 <code>\(written)</code> 乙</p>")
        #expect(Rendering("甲 ![\(character) 丙](a.png) 乙").html.contains("alt=\"\(written) 丙\""))
    }

    @Test("The first paragraph and the length are those of the text")
    func summary() {
        let document = Rendering("## 一、标题\n\n**甲**，\n乙 [丙](a.md) `丁`。\n\n戊").document
        #expect(document.firstParagraph == "甲，乙 丙 丁。")
        #expect(document.plainTextLength == 11)
    }
}

@Suite("带掩码的数字")
struct MaskedNumberTests {
    @Test(
        "A run of x before a unit is a hidden number; its expression has unit and qualifier",
        arguments: [
            ("共有xxx个，", ["xxx个"]),
            ("会员xxxxx人。", ["xxxxx人"]),
            ("占xx%左右的", ["xx%左右"]),
            ("比重xx%以上，", ["xx%以上"]),
            ("建设xxxx㎡的", ["xxxx㎡"]),
            ("投入xxxx万元资金", ["xxxx万元"]),
            ("xxxx年x月", ["xxxx年", "x月"]),
            ("在x处设点", ["x处"]),
            ("增长xx.x%，", ["xx.x%"]),
            ("XX户、××家、＊＊名", ["XX户", "××家", "＊＊名"]),
            ("xx余万元和xx多个", ["xx余万元", "xx多个"]),
            ("xx 人", ["xx 人"]),
            ("xx镇x个村", ["x个"]),
        ])
    func numbers(markdown: String, expressions: [String]) {
        let rendering = Rendering(markdown)
        #expect(rendering.document.maskedNumbers.map(\.text) == expressions)
        #expect(rendering.document.maskedNumbers.map { rendering.source[$0.range] } == expressions)
    }

    @Test(
        "Hidden names, words and other uses of x stay as written",
        arguments: [
            "xx镇工会", "xx总工会", "xx自治旗", "xx有限公司", "xx人民政府", "《xx条例》", "xx日报社", "xx项目部", "3x个", "Maxx人", "box 个",
            "3×5米", "xx", "exx%",
        ])
    func names(markdown: String) {
        let rendering = Rendering(markdown)
        #expect(rendering.document.maskedNumbers.isEmpty)
        #expect(rendering.html == "<p>\(markdown)</p>")
    }

    @Test("Only the run is replaced, and the whole expression is kept in the title")
    func markup() {
        #expect(
            Rendering("占xx%以上。").html == "<p>占<span class=\"masked\" title=\"原文：xx%以上\">未公开</span>%以上。</p>")
        #expect(Rendering("占xx%以上。").document.firstParagraph == "占未公开%以上。")
    }

    @Test("Code and addresses are not prose", arguments: ["`xx个`", "    xx个", "[链接](xx个.md)"])
    func elsewhere(markdown: String) {
        #expect(Rendering(markdown).document.maskedNumbers.isEmpty)
    }

    @Test("Cells of tables are prose")
    func tables() {
        let rendering = Rendering("| 年 | 数 |\n|--|--|\n| xxxx年 | xx% |")
        #expect(rendering.document.maskedNumbers.map { rendering.source[$0.range] } == ["xxxx年", "xx%"])
        #expect(rendering.problems.isEmpty)
    }

    @Test(
        "A real report: every number found, the headings, no problem",
        .enabled(if: SharedCases.file("cases/report/survey-report.md") != nil))
    func realReport() throws {
        let file = try #require(SharedCases.file("cases/report/survey-report.md"))
        let source = SourceText(path: "survey-report.md", text: try String(contentsOf: file, encoding: .utf8))
        var diagnostics: [Diagnostic] = []
        let split = splitFrontMatter(source, into: &diagnostics)
        let rendering = Rendering(source, body: split.body)
        #expect(rendering.problems.isEmpty && diagnostics.isEmpty)
        #expect(rendering.document.outline.map(\.level) == [2, 2, 2])
        #expect(rendering.document.outline.map(\.anchor) == ["s1", "s2", "s3"])
        #expect(!rendering.html.contains("*"))
        #expect(rendering.document.maskedNumbers.count == 21)
        #expect(rendering.document.maskedNumbers.allSatisfy { rendering.source[$0.range] == $0.text })
        #expect(!rendering.html.contains("会员x"))
    }
}

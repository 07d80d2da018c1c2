import Diagnostics
import Testing

@testable import Markdown

@Suite("引用块：由别人接手")
struct QuotationTests {
    /// Wraps every quotation and leaves out what begins before the first occurrence of `mark` in the source.
    private func options(textFrom mark: String, in markdown: String) -> MarkdownOptions {
        var options = MarkdownOptions()
        let start =
            markdown.range(of: mark).map { markdown.utf8.distance(from: markdown.startIndex, to: $0.lowerBound) }
            ?? markdown.utf8.count
        options.renderQuotation = { quotation in
            guard quotation.range.contains(start) || quotation.range.upperBound == start else { return nil }
            return QuotationRendering(textStart: start) { text, _ in
                Array("<aside>\n".utf8) + text + Array("</aside>".utf8)
            }
        }
        return options
    }

    @Test(
        "The text is rendered as ever, what stands before it is left out",
        arguments: [
            ("> **题**\n>\n> - 甲：乙\n>\n> 正文。", "正文", "<p>正文。</p>\n", "正文。"),
            ("> **题**\n>\n> 正文*甲*。\n> 续。\n>\n> 二段。", "正文", "<p>正文<em>甲</em>。续。</p>\n<p>二段。</p>\n", "正文甲。续。"),
            ("> **题**\n> - 甲：乙\n>\n> - 丙", "完", "", ""),
            ("> 正文，[^1] 在此[^1]。\n\n[^1]: 注。", "正文", "<p>正文，<sup", "正文，在此。"),
            ("> 正文 &amp; <b>", "正文", "<p>正文 &amp; &lt;b&gt;</p>\n", "正文 & <b>"),
            ("> **题**\n>\n> ## 标题\n>\n> 一段。\n>\n> > 内", "## ", "<h2 id=\"h-", "一段。"),
        ])
    func takenOver(markdown: String, mark: String, text: String, first: String) {
        let rendering = Rendering(markdown, options: options(textFrom: mark, in: markdown))
        #expect(rendering.html.hasPrefix("<aside>\n" + text))
        #expect(rendering.html.contains("</aside>"))
        #expect(rendering.document.quotations.map(\.firstParagraph) == [first])
        #expect(!rendering.html.contains("题</strong>"))
    }

    @Test("What nobody takes over stays a quotation, and so do those inside lists and other quotations")
    func left() {
        let markdown = "> 甲\n\n- > 乙\n\n> 丙\n> > 丁\n"
        #expect(
            Rendering(markdown, options: options(textFrom: "丙", in: markdown)).html.hasPrefix(
                "<blockquote>\n<p>甲</p>\n</blockquote>"))
        #expect(
            Rendering(markdown, options: options(textFrom: "丙", in: markdown)).html
                .hasSuffix("<aside>\n<p>丙</p>\n<blockquote>\n<p>丁</p>\n</blockquote>\n</aside>"))
    }

    @Test(
        "Quotations are found where Markdown has them",
        arguments: [
            ("甲\n\n> 乙\n> 丙\n\n丁\n\n> 戊", ["> 乙\n> 丙", "> 戊"]), ("> 甲\n乙\n\n丙", ["> 甲\n乙"]), ("```\n> 甲\n```\n", []),
            ("<!--\n> 甲\n-->\n", []), ("    > 甲\n", []), ("- > 甲\n", []), ("- 甲\n\n> 乙\r\n> 丙\r\n\r\n", ["> 乙\r\n> 丙"]),
            ("", []),
            ("甲 > 乙", []), ("> 甲\n\n> 乙\n>\n> 丙\n", ["> 甲", "> 乙\n>\n> 丙"]), (">", [">"]),
        ])
    func found(markdown: String, quotations: [String]) {
        let source = SourceText(path: "a.md", text: markdown)
        #expect(MarkdownRenderer().quotations(in: source).map { source[$0.range] } == quotations)
    }

    @Test("Places in a text that was taken over are those of the source")
    func places() {
        let markdown = "> **题**\n>\n> 见[甲](javascript:x)和 <b>。\n"
        #expect(
            Rendering(markdown, options: options(textFrom: "见", in: markdown)).problems == [
                "link-unsafe 3:8", "html-no-effect 3:23",
            ])
    }
}

import Diagnostics
import Testing

@testable import Markdown

@Suite("链接与图片")
struct LinkTests {
    @Test(
        "Every destination is found where it is written",
        arguments: [
            ("[甲](a.md)", ["a.md"]),
            ("a.md [a.md](a.md) [乙](a.md)", ["a.md", "a.md"]),
            ("[甲](<a b.md> \"题\")", ["a b.md"]),
            ("[甲](a\\_b.md)", ["a\\_b.md"]),
            ("[甲](a&amp;b)", ["a&amp;b"]),
            ("[甲 `]` 乙](a(1).md)", ["a(1).md"]),
            ("\\[假\\] [甲](a.md)", ["a.md"]),
            ("[甲][参]\n\n[参]: a.md \"题\"", ["a.md"]),
            ("[参]\n\n[参]: <a.md>", ["a.md"]),
            ("[甲][参 考]\n\n[参  考]: a.md", ["a.md"]),
            ("<https://a.cn/b>", ["https://a.cn/b"]),
            ("> - 甲\n>   [乙](a.md)", ["a.md"]),
            ("| 甲 | 乙 |\n|--|--|\n| [一](a.md) | [二](b.md) |", ["a.md", "b.md"]),
            ("&copy;&copy; \\* [甲](a.md)\n[乙](b.md)", ["a.md", "b.md"]),
        ])
    func places(markdown: String, sources: [String]) {
        #expect(Rendering(markdown).linkSources == sources)
    }

    @Test("The right one of several equal destinations is meant")
    func equalDestinations() {
        let rendering = Rendering("[一](a.md)，`[x](a.md)`，[二](a.md)")
        #expect(rendering.document.links.map { rendering.source.location(of: $0.range).column } == [5, 27])
    }

    @Test(
        "Addresses that a public page must not have are errors at the address; the text stays",
        arguments: [
            ("[甲](javascript:alert(1))", "link-unsafe 1:5"),
            ("[甲](JavaScript:alert)", "link-unsafe 1:5"),
            ("[甲](java&#10;script:alert)", "link-unsafe 1:5"),
            ("[甲](&#106;avascript:alert)", "link-unsafe 1:5"),
            ("[甲](data:text/html,x)", "link-unsafe 1:5"),
            ("[甲](vbscript:x)", "link-unsafe 1:5"),
            ("[甲][参]\n\n[参]: javascript:x", "link-unsafe 3:6"),
            ("[甲](file:///home/a.doc)", "link-local-path 1:5"),
            ("[甲](C:/报告/a.doc)", "link-local-path 1:5"),
            ("[甲]()", "link-empty 1:5"),
        ])
    func refused(markdown: String, problem: String) {
        let rendering = Rendering(markdown)
        #expect(rendering.html == "<p>甲</p>")
        #expect(rendering.problems == [problem])
        #expect(rendering.document.links.isEmpty)
    }

    @Test(
        "What was meant for a link but is none is an error",
        arguments: [
            ("[甲](a b.md)", "link-broken 1:5"),
            ("见[甲]（a.md）", "link-broken 1:6"),
            ("[甲](附件 1/表.xlsx)", "link-broken 1:5"),
        ])
    func broken(markdown: String, problem: String) {
        #expect(Rendering(markdown).problems == [problem])
    }

    @Test(
        "Brackets in prose are no links",
        arguments: ["[甲]（乙）", "数组[1](见下)", "\\[甲](a b.md)", "[甲] (a.md b)", "[", "]("])
    func brackets(markdown: String) {
        #expect(Rendering(markdown).problems.isEmpty)
    }

    @Test("The site decides where a link leads, once for each")
    func resolving() {
        var options = MarkdownOptions()
        options.resolveLink = { link in
            link.destination == "b.md"
                ? .refused(
                    Diagnostic(
                        .error, "missing", at: SourceLocation(path: "a.md", line: 1), Wording(zh: "无", en: "none")))
                : .href("../" + link.destination + "?<\"中\">")
        }
        let rendering = Rendering("[甲](a.md) [乙](b.md) ![丙](c.png)", options: options)
        #expect(
            rendering.html
                == "<p><a href=\"../a.md?%3C%22%E4%B8%AD%22%3E\">甲</a> 乙 <img src=\"../c.png?%3C%22%E4%B8%AD%22%3E\" alt=\"丙\" loading=\"lazy\"></p>"
        )
        #expect(rendering.problems == ["missing 1:0"])
    }

    @Test(
        "External links say so",
        arguments: [("https://a.cn", true), ("//a.cn", true), ("mailto:a@b.cn", true), ("a.md", false), ("#s1", false)])
    func external(destination: String, isExternal: Bool) {
        let html = Rendering("[甲](\(destination))").html
        #expect(html.contains("class=\"external\" rel=\"noopener\"") == isExternal)
    }

    @Test("An image has an alternative text; none is a warning")
    func images() {
        #expect(
            Rendering("![**甲**，[乙](b.md) `丙`](a.png \"题\")").html
                == "<p><img src=\"a.png\" alt=\"甲，乙 丙\" title=\"题\" loading=\"lazy\"></p>")
        #expect(Rendering("![甲\n乙](a.png)").html == "<p><img src=\"a.png\" alt=\"甲乙\" loading=\"lazy\"></p>")
        let rendering = Rendering("![](a.png)")
        #expect(rendering.problems == ["image-without-text 1:5"])
        #expect(rendering.document.images.map(\.destination) == ["a.png"])
    }
}

@Suite("HTML、代码与脚注")
struct BlockTests {
    @Test(
        "HTML is shown, with a warning for an element",
        arguments: [
            ("甲<b>乙</b>", "<p>甲&lt;b&gt;乙&lt;/b&gt;</p>", ["html-no-effect 1:2"]),
            (
                "<div a=\"&\">\n甲\n</div>", "<p>&lt;div a=&quot;&amp;&quot;&gt;\n甲\n&lt;/div&gt;</p>",
                ["html-no-effect 1:1"]
            ),
            (
                "甲\n\n<script>alert(1)</script>", "<p>甲</p>\n<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                ["html-no-effect 3:1"]
            ),
            ("<!-- 注 -->", "", []),
            ("甲<!-- 注 -->乙", "<p>甲乙</p>", []),
            ("<!-- 甲\n乙 -->\n\n丙", "<p>丙</p>", []),
        ])
    func html(markdown: String, html: String, problems: [String]) {
        let rendering = Rendering(markdown)
        #expect(rendering.html == html)
        #expect(rendering.problems == problems)
    }

    @Test("A comment without end is an error where it begins")
    func unclosedComment() {
        #expect(Rendering("甲\n\n<!-- 乙\n\n丙").problems == ["comment-unclosed 3:1"])
    }

    @Test(
        "Ordinary blocks",
        arguments: [
            ("> 甲\n乙", "<blockquote>\n<p>甲乙</p>\n</blockquote>"),
            ("- 甲\n- 乙", "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>"),
            ("- 甲\n\n- 乙", "<ul>\n<li>\n<p>甲</p>\n</li>\n<li>\n<p>乙</p>\n</li>\n</ul>"),
            ("3. 甲\n4. 乙", "<ol start=\"3\">\n<li>甲</li>\n<li>乙</li>\n</ol>"),
            ("- 甲\n  - 乙", "<ul>\n<li>甲\n<ul>\n<li>乙</li>\n</ul>\n</li>\n</ul>"),
            ("甲\n\n---", "<p>甲</p>\n<hr>"),
            ("    <甲>", "<pre><code>&lt;甲&gt;\n</code></pre>"),
            ("```swift x\na < b\n```", "<pre><code class=\"language-swift\">a &lt; b\n</code></pre>"),
        ])
    func blocks(markdown: String, html: String) {
        #expect(Rendering(markdown).html == html)
    }

    @Test("A task's box says what the author wrote, whatever else its line has")
    func tasks() {
        #expect(
            Rendering("- [ ] 甲 [x](x.md)\n- [x] 乙\n- [X] 丙").html == """
                <ul>
                <li class="task"><label><input type="checkbox" disabled> 甲 <a href="x.md">x</a></label>
                </li>
                <li class="task"><label><input type="checkbox" disabled checked> 乙</label>
                </li>
                <li class="task"><label><input type="checkbox" disabled checked> 丙</label>
                </li>
                </ul>
                """)
    }

    @Test("Footnotes are numbered, and link back to each place that refers to them")
    func footnotes() {
        let rendering = Rendering("甲[^a]乙[^b]丙[^a]\n\n[^a]: 一[^b]\n[^b]: 二")
        #expect(rendering.problems.isEmpty)
        #expect(rendering.document.footnoteCount == 2)
        #expect(rendering.document.anchors == ["fnref-1", "fnref-2", "fnref-1-2", "fn-1", "fnref-2-2", "fn-2"])
        #expect(
            rendering.html.contains(
                "<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1-2\" aria-label=\"脚注 1\">1</a></sup></p>"))
        #expect(
            rendering.html.hasSuffix(
                """
                <li id="fn-2">
                <p>二 <a href="#fnref-2" class="footnote-back" aria-label="返回正文第 1 处引用">↩</a> \
                <a href="#fnref-2-2" class="footnote-back" aria-label="返回正文第 2 处引用">↩</a></p>
                </li>
                </ol>
                </section>
                """))
    }

    @Test(
        "A footnote without text, or without a reader, is a problem",
        arguments: [
            ("甲[^x]乙", ["footnote-undefined 1:2"]),
            ("甲\\[^x]乙", []),
            ("`[^x]`", []),
            ("甲[^a]\n\n[^a]: 一\n[^b]: 二", ["footnote-unused 4:1"]),
            ("甲[^a]\n\n[^a]: 一\n[^a]: 二", ["footnote-unused 4:1"]),
            ("```\n[^b]: 二\n```", []),
        ])
    func footnoteProblems(markdown: String, problems: [String]) {
        #expect(Rendering(markdown).problems == problems)
    }

    @Test("Fences may be rendered by others, who learn where the content stands")
    func fences() {
        var options = MarkdownOptions()
        options.renderFence = {
            $0.info == "chart" ? Array("<figure>\($0.content.utf8.count) \($0.contentRange)</figure>".utf8) : nil
        }
        #expect(
            Rendering("甲\n\n```chart\nx: 1\ny: 2\n```\n乙", options: options).html
                == "<p>甲</p>\n<figure>10 14..<24</figure>\n<p>乙</p>")
        #expect(
            Rendering("```table\n```", options: options).html == "<pre><code class=\"language-table\"></code></pre>")
        #expect(Rendering("```chart", options: options).html == "<figure>0 8..<8</figure>")
        #expect(Rendering("    chart", options: options).html == "<pre><code>chart\n</code></pre>")
    }

    @Test("Named figures are rendered by others, in text, headings and cells, not in code")
    func references() {
        var options = MarkdownOptions()
        options.renderReference = {
            $0.text == "会员 2024" ? ReferenceRendering(html: Array("<data>1&amp;2</data>".utf8)) : nil
        }
        let rendering = Rendering("## 会员{{会员 2024}}\n\n{{ 会员 2024 }}人，{{其他}}，{{{{，`{{会员 2024}}`", options: options)
        #expect(
            rendering.html.hasSuffix(
                "会员<data>1&amp;2</data></h2>\n<p><data>1&amp;2</data>人，{{其他}}，{{{{，<code>{{会员 2024}}</code></p>"))
        #expect(rendering.document.outline.map(\.text) == ["会员1&2"])
        options.renderReference = { [text = rendering.source] in
            ReferenceRendering(html: Array("\(text[$0.range])".utf8))
        }
        #expect(
            Rendering("## 会员{{会员 2024}}\n\n{{ 会员 2024 }}人，{{其他}}", options: options).html.hasSuffix(
                "<p>会员 2024人，其他</p>"))
    }

    @Test("A figure may take the place of the words before it")
    func referenceWithLead() {
        var options = MarkdownOptions()
        options.renderReference = { reference in
            ReferenceRendering(
                html: Array("[\(reference.lead)]".utf8), replacing: reference.lead.hasSuffix("增长") ? "增长".utf8.count : 0
            )
        }
        for (source, html) in [
            ("会员比上年增长{{甲}}。", "<p>会员比上年[上年增长]。</p>"), ("会员比上年减少{{甲}}。", "<p>会员比上年减少[上年减少]。</p>"),
            ("{{甲}}", "<p>[]</p>"), ("增长{{甲}}增长{{乙}}", "<p>[增长][增长]</p>"),
        ] {
            #expect(Rendering(source, options: options).html == html)
        }
    }

    @Test("A hook may render Markdown itself")
    func nested() {
        var options = MarkdownOptions()
        options.renderFence = {
            Array("<div>".utf8) + Rendering(String(repeating: $0.content, count: 500)).document.html
                + Array("</div>".utf8)
        }
        let html = Rendering("**甲** ~~丁~~\n\n```note\n- ~~乙~~\n```\n\n[丙](a.md)", options: options).html
        #expect(html.hasPrefix("<p><strong>甲</strong> <del>丁</del></p>\n<div><ul>\n<li><del>乙</del></li>\n"))
        #expect(html.hasSuffix("</ul>\n</div>\n<p><a href=\"a.md\">丙</a></p>"))
        #expect(html.split(separator: "<li>").count == 501)
    }
}

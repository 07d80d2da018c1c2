import Testing

@testable import Markdown

@Suite("强调：CommonMark CJK-friendly amendments")
struct EmphasisTests {
    @Test(
        "Beside Chinese, emphasis opens and closes as its author sees it",
        arguments: [
            ("**加强培训：**内容", "<strong>加强培训：</strong>内容"),
            ("内容**：加强**内容", "内容<strong>：加强</strong>内容"),
            ("**12%**的企业", "<strong>12%</strong>的企业"),
            ("**“引号”**和", "<strong>“引号”</strong>和"),
            ("*（一）*中文", "<em>（一）</em>中文"),
            ("**[链接](a.md)**。中文", "<strong><a href=\"a.md\">链接</a></strong>。中文"),
            ("**[链接](a.md)**中文", "<strong><a href=\"a.md\">链接</a></strong>中文"),
            ("中文**\"abc\"**中文", "中文<strong>&quot;abc&quot;</strong>中文"),
            ("abc**（中文）**abc", "abc<strong>（中文）</strong>abc"),
            ("中文**`代码`**中文", "中文<strong><code>代码</code></strong>中文"),
            ("***重点！***内容", "<em><strong>重点！</strong></em>内容"),
            ("**甲。**乙**丙。**丁", "<strong>甲。</strong>乙<strong>丙。</strong>丁"),
            ("~~删去：~~内容", "<del>删去：</del>内容"),
            ("한국어**\"인용\"**입니다", "한국어<strong>&quot;인용&quot;</strong>입니다"),
            ("**㈱**中文", "<strong>㈱</strong>中文"),
        ])
    func chinese(markdown: String, html: String) {
        #expect(Rendering(markdown).html == "<p>\(html)</p>")
    }

    @Test(
        "Where no CJK character touches the run, CommonMark's own rules stay",
        arguments: [
            ("**bold:**text", "**bold:**text"),
            ("a*\"b\"*c", "a*&quot;b&quot;*c"),
            ("*em* **st**", "<em>em</em> <strong>st</strong>"),
            ("snake_case_word", "snake_case_word"),
            ("\\*\\*（字）\\*\\*中", "**（字）**中"),
            ("2 * 3 * 4", "2 * 3 * 4"),
            ("~单~ 20~30", "~单~ 20~30"),
        ])
    func stock(markdown: String, html: String) {
        #expect(Rendering(markdown).html == "<p>\(html)</p>")
    }

    @Test(
        "Underscores do what the amendments leave them",
        arguments: [
            ("_中文_", "<em>中文</em>"),
            ("中文_强调_中文", "中文_强调_中文"),
            ("__（一）__中文", "__（一）__中文"),
            ("：__加粗__。", "：<strong>加粗</strong>。"),
        ])
    func underscores(markdown: String, html: String) {
        #expect(Rendering(markdown).html == "<p>\(html)</p>")
    }

    @Test(
        "A variation selector counts as the character before it",
        arguments: [
            ("**“字”\u{FE01}**a", "<strong>“字”\u{FE01}</strong>a"),
            ("葛\u{E0100}**\"字\"**字", "葛\u{E0100}<strong>&quot;字&quot;</strong>字"),
            ("葛\u{E0100}**\"字\"**a", "葛\u{E0100}**&quot;字&quot;**a"),
        ])
    func variationSelectors(markdown: String, html: String) {
        #expect(Rendering(markdown).html == "<p>\(html)</p>")
    }

    @Test(
        "Bullets, rules, tables, code and addresses are not disturbed",
        arguments: [
            ("* （一）\n* 二", "<ul>\n<li>（一）</li>\n<li>二</li>\n</ul>"),
            ("***", "<hr>"),
            ("`**（a）**中`", "<p><code>**（a）**中</code></p>"),
            ("```中*（x）*中\n**（a）**中\n```", "<pre><code class=\"language-中*（x）*中\">**（a）**中\n</code></pre>"),
            (
                "[文](a*（b）*中.md \"题*（b）*中\")",
                "<p><a href=\"a*%EF%BC%88b%EF%BC%89*%E4%B8%AD.md\" title=\"题*（b）*中\">文</a></p>"
            ),
            ("![图*（b）*中](a.png)", "<p><img src=\"a.png\" alt=\"图（b）中\" loading=\"lazy\"></p>"),
        ])
    func undisturbed(markdown: String, html: String) {
        #expect(Rendering(markdown).html == html)
    }

    @Test("A document that has the sentinel keeps it, and gets another")
    func sentinelInText() {
        #expect(Rendering("\u{A874}**（a）**中").html == "<p>\u{A874}<strong>（a）</strong>中</p>")
    }

    @Test("Columns are those of the source, whatever was inserted before them")
    func columns() {
        let rendering = Rendering("**甲：**乙**丙：**丁[坏](javascript:x)")
        #expect(rendering.problems == ["link-unsafe 1:19"])
    }

    @Test(
        "asterisks that a space keeps from being emphasis are told, with what is meant",
        arguments: [
            ("**要点 **个人都要参加。", "**要点**"), ("甲** 要点**乙", "**要点**"), ("**要点　**个人", "**要点**"),
            ("**要点**个人", nil), ("\\*\\*要点 \\*\\*个人", nil), ("`**要点 **`个人", nil), ("注：* 估计数。", nil),
            // Two notes with two asterisks each.
            ("** 估计数，** 预计数", nil), ("2 ** 3 ** 4", nil),
        ] as [(String, String?)])
    func spacedAsterisks(markdown: String, fix: String?) {
        let problems = Rendering(markdown).diagnostics.filter { $0.code == "emphasis-space" }
        #expect(problems.map(\.replacement) == (fix.map { [$0] } ?? []))
    }
}

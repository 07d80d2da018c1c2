import Testing

@testable import Markdown

@Suite("标题与目录")
struct HeadingTests {
    @Test(
        "A line that stands alone with an official number is a heading",
        arguments: [
            ("一、基本情况", 2), ("十二、其他", 2), ("（一）组织建设", 3), ("(二)教育培训", 3), ("1.会员", 4), ("1．会员", 4), ("２、会员", 4),
            ("（1）女会员", 5), ("(12)女会员", 5), ("　　一、基本情况", 2), ("**一、基本情况**", 2),
        ])
    func recognised(line: String, level: Int) {
        let rendering = Rendering(line)
        #expect(rendering.document.outline.map(\.level) == [level])
        #expect(rendering.problems == ["plain-headings 1:1"])
    }

    @Test(
        "Sentences, figures, lists and quotations are not",
        arguments: [
            "一、大力发展会员。", "（一）内容如下：", "1.5万人参加", "1. 列表", "2024.概况", "一是加强领导", "一、二类乡镇名单", "一", "（一）", "> 一、引文",
            "- 一、条目",
            "    一、代码", "| 一、表 |\n|--|\n| 1 |",
            "一、这是一段很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长的文字所以它不是标题",
        ])
    func notRecognised(markdown: String) {
        let rendering = Rendering(markdown)
        #expect(rendering.document.outline.isEmpty)
        #expect(!rendering.problems.contains { $0.hasPrefix("plain-headings") })
    }

    @Test("Lines pasted with single line ends are taken apart at headings only")
    func pasted() {
        let rendering = Rendering("一、情况\n（一）组织\n正文一\n　　正文二\n1.会员\n正文三")
        #expect(
            rendering.html == """
                <h2 id="s1">一、情况</h2>
                <h3 id="s1-1">（一）组织</h3>
                <p>正文一正文二</p>
                <h4 id="s1-1-1">1.会员</h4>
                <p>正文三</p>
                """)
        #expect(rendering.problems == ["plain-headings 1:1"])
        #expect(rendering.diagnostics.first?.message.zh.contains("1、2、5") == true)
        #expect(rendering.document.firstParagraph == "正文一正文二")
    }

    @Test("Emphasis over a line end keeps its lines together, and only them")
    func emphasisOverLines() {
        #expect(
            Rendering("一、情况\n甲**乙\n二、丙**丁").html == "<h2 id=\"s1\">一、情况</h2>\n<p>甲<strong>乙二、丙</strong>丁</p>")
    }

    @Test("The recognition can be switched off")
    func switchedOff() {
        var options = MarkdownOptions()
        options.plainHeadings = false
        let rendering = Rendering("一、情况", options: options)
        #expect(rendering.html == "<p>一、情况</p>")
        #expect(rendering.problems.isEmpty)
    }

    @Test("The note counts lines of the file, front matter included")
    func noteBelowFrontMatter() {
        let text = "---\na: 1\n---\n\n一、情况\n"
        let rendering = Rendering(.init(path: "a.md", text: text), body: 13..<text.utf8.count)
        #expect(rendering.problems == ["plain-headings 5:1"])
        #expect(rendering.diagnostics.first?.message.en.hasSuffix(": 5") == true)
    }

    @Test(
        "A numbered heading is named by its number and those above it; a name is never used twice",
        arguments: [
            ("## 一、甲\n## 二、乙", ["s1", "s2"]),
            ("## 一、甲\n### （一）乙\n### （二）丙\n## 二、丁\n### （一）戊", ["s1", "s1-1", "s1-2", "s2", "s2-1"]),
            ("## 一、甲\n#### 3.乙", ["s1", "s1-0-3"]),
            ("## 1. 甲\n## 2. 乙", ["s1", "s2"]),
            ("## 一、甲\n## 一、乙\n## 一、丙", ["s1", "s1-2", "s1-3"]),
            ("## 一、甲\n### （二）乙\n## 一、丙", ["s1", "s1-2", "s1-3"]),
        ])
    func anchors(markdown: String, anchors: [String]) {
        let document = Rendering(markdown).document
        #expect(document.outline.map(\.anchor) == anchors)
        #expect(document.anchors == anchors)
    }

    @Test("A heading without number is named by its wording, and numbers below it begin again")
    func hashedAnchors() {
        let anchors = Rendering("## 概况\n### （一）甲\n## 概况\n## 一、乙").document.outline.map(\.anchor)
        #expect(anchors == ["h-\(hash)", "h-\(hash)-1", "h-\(hash)-2", "s1"])
        let hash = anchors[0].dropFirst(2)
        #expect(hash.count == 6 && hash.allSatisfy(\.isHexDigit))
    }

    /// Six digits of the hash of 概况: changing the rule would break links that people keep.
    private var hash: String { "34eb92" }

    @Test("A heading without number keeps its anchor when others come before it")
    func stableAnchors() {
        let alone = Rendering("## 附件").document.outline[0].anchor
        #expect(Rendering("## 一、新\n\n文\n\n## 附件").document.outline[1].anchor == alone)
        #expect(Rendering("## 附件甲").document.outline[0].anchor != alone)
    }

    @Test("Outline text is plain; levels shift and stay within 1 to 6")
    func outline() {
        var options = MarkdownOptions()
        options.headingShift = 2
        let document = Rendering("# **甲**`乙`[丙](a.md)xx个\n##### 丁", options: options).document
        #expect(document.outline.map(\.text) == ["甲乙丙未公开个", "丁"])
        #expect(document.outline.map(\.level) == [3, 6])
    }
}

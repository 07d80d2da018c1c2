import Testing

@testable import Markdown

@Suite("表格")
struct TableTests {
    private static let head = "| 乡镇 | 会员 |\n|---|---|\n"

    @Test(
        "A row of another width, or a bar that separates nothing, is an error at its place",
        arguments: [
            (head + "| 甲 | 1 | 2 |", ["table-row-cells 3:1"]),
            (head + "| 甲 |", ["table-row-cells 3:1"]),
            (head + "资料来源：甲", ["table-row-cells 3:1"]),
            (head + "| 甲 ｜ 1 |", ["table-full-width-bar 3:5"]),
            ("| 乡镇 ｜ 会员 |\n|---|---|\n| 甲 | 1 |", ["table-full-width-bar 1:6"]),
            ("｜乡镇｜会员｜\n｜---｜---｜\n｜甲｜1｜", ["table-full-width-bar 1:1"]),
            ("乡镇｜会员\n---|---\n甲|1", ["table-full-width-bar 1:3"]),
            ("| 乡镇 | 会员 |\n|---|\n| 甲 | 1 |", ["table-delimiter-row 2:1"]),
            ("| 乡镇 | 会员 |\n| 甲 | 1 |", ["table-no-delimiter-row 1:1"]),
            ("> " + "| 乡镇 | 会员 |\n> |---|---|\n> | 甲 |", ["table-row-cells 3:3"]),
            ("- | a | b |\n  |---|---|\n  | 1 | 2 | 3 |", ["table-row-cells 3:3"]),
            ("一、表\n甲乙 [丙](a.md)\n| a | b |\n|---|---|\n| 1 |", ["plain-headings 1:1", "table-row-cells 5:1"]),
            ("甲\n乙\n| a ｜ b |\n|---|", ["table-full-width-bar 3:5"]),
            (head + "| 甲 | 1 | 2 |\n| 乙 |\n| 丙 | 3 |", ["table-row-cells 3:1", "table-row-cells 4:1"]),
        ])
    func broken(markdown: String, problems: [String]) {
        #expect(Rendering(markdown).problems == problems)
    }

    @Test("What is said of a cell is said of its own place, whatever stands in the cells before it")
    func places() {
        let link = Rendering("| 一 | 二 | 三 |\n|---|---|---|\n| 见](乙.md) | 12 | [乙](乙.md) |")
        #expect(link.document.links.map { link.source.location(of: $0.range).column } == [23])
        #expect(link.html.contains("<td>见](乙.md)</td>"))
        let footnote = Rendering("| 一 | 二 |\n|---|---|\n| ^9] | **^9]** [^9] |")
        #expect(footnote.problems == ["footnote-undefined 3:17"])
    }

    @Test("The error counts what is expected and what was found")
    func counts() {
        let message = Rendering(Self.head + "| 甲 | 1 | 2 |").diagnostics.first?.message
        #expect(message?.zh.contains("表头有 2 格，这一行有 3 格") == true)
        #expect(message?.en.contains("2 cells, this row has 3") == true)
    }

    @Test(
        "Well-formed tables have no problems",
        arguments: [
            head + "| 甲 | 1 |", head + "甲 | 1", head + "| 甲 \\| 乙 | 1 |", head + "| 甲 | |",
            "> | a | b |\n> |---|---|\n> | 1 | 2 |",
            "甲\n| a | b |\n|---|---|\n| 1 | 2 |", "| a |\n|---|\n| 1 |", head + "| **甲：**乙 | 1 |",
            "甲｜乙", "甲 | 乙", "甲\n- 乙",
        ])
    func sound(markdown: String) {
        #expect(Rendering(markdown).problems.isEmpty)
    }

    @Test("Columns of figures are marked, also with masked and missing ones; alignment becomes a class")
    func classes() {
        #expect(
            Rendering(
                "| 乡镇 | 会员 | 比例 | 备注 |\n|---|---:|:---:|---|\n| 甲 | 1,234 | xx% | — |\n| 乙 | **5** | — | 无 |\n| 丙 | {{会员}} | 12.5% | |"
            ).html == """
                <div class="table-scroll" tabindex="0" role="region" aria-label="表格 1">
                <table>
                <thead>
                <tr><th scope="col">乡镇</th><th scope="col" class="right number">会员</th><th scope="col" class="center number">比例</th><th scope="col">备注</th></tr>
                </thead>
                <tbody>
                <tr><td>甲</td><td class="right number">1,234</td><td class="center number"><span class="masked" title="原文：xx%">未公开</span>%</td><td>—</td></tr>
                <tr><td>乙</td><td class="right number"><strong>5</strong></td><td class="center number">—</td><td>无</td></tr>
                <tr><td>丙</td><td class="right number">{{会员}}</td><td class="center number">12.5%</td><td></td></tr>
                </tbody>
                </table>
                </div>
                """)
    }

    @Test("A table without rows has no body")
    func headOnly() {
        #expect(!Rendering("| a |\n|---|").html.contains("tbody"))
    }
}

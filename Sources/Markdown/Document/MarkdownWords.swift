/// Words that the renderer adds to those of the author, for the readers of the page.
package struct MarkdownWords: Sendable {
    /// The name of the document's table number `n`, from 1, for readers who cannot see it.
    package var table: @Sendable (_ n: Int) -> String = { "表格 \($0)" }

    /// The name of the footnotes as a whole.
    package var footnotes = "脚注"

    /// The name of a reference to footnote `n`.
    package var footnote: @Sendable (_ n: Int) -> String = { "脚注 \($0)" }

    /// The name of a link from a footnote to the text that refers to it. `use` counts such places from 1; it is nil
    /// when there is only one.
    package var backToText: @Sendable (_ use: Int?) -> String = { use in
        use.map { "返回正文第 \($0) 处引用" } ?? "返回正文"
    }

    /// What stands in place of a number that the source hides.
    package var masked = "未公开"

    /// Tells how the source writes a hidden number.
    package var asInSource: @Sendable (_ expression: String) -> String = { "原文：\($0)" }

    /// The words in Chinese.
    package init() {}
}

import Testing

@testable import Markdown

@Suite("网页上的字词")
struct WordsTests {
    @Test("Words that readers see besides the author's come from the options, escaped")
    func ownWords() {
        var options = MarkdownOptions()
        options.words.table = { "Table <\($0)>" }
        options.words.footnotes = "Notes"
        options.words.footnote = { "Note \($0)" }
        options.words.backToText = { $0.map { "Back to place \($0)" } ?? "Back" }
        options.words.masked = "n/a"
        options.words.asInSource = { "Source: \($0)" }
        let html = Rendering("xx% a[^1] b[^1] c[^2]\n\n|a|\n|-|\n|1|\n\n[^1]: d\n[^2]: e", options: options).html
        #expect(html.utf8.filter { $0 >= 0x80 }.count == "↩↩↩".utf8.count)
        for words in ["Table &lt;1&gt;", "Notes", "Note 2", "Back to place 2", "\"Back\"", ">n/a<", "Source: xx%"] {
            #expect(html.contains(words))
        }
    }
}

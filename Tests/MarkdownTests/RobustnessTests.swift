import Diagnostics
import Testing

@testable import Markdown

@Suite("文件开头的信息")
struct FrontMatterTests {
    @Test(
        "The fences part settings from text",
        arguments: [
            ("---\na: 1\n---\n正文", "a: 1\n", "正文"),
            ("---\r\na: 1\r\n---\r\n正文", "a: 1\r\n", "正文"),
            ("---\na: 1\n...\n正文", "a: 1\n", "正文"),
            ("\n---  \na: 1\n---\n", "a: 1\n", ""),
            ("---\n---\n正文", "", "正文"),
            ("---\na: 1\n---", "a: 1\n", ""),
        ])
    func parts(text: String, frontMatter: String, body: String) throws {
        let source = SourceText(path: "a.md", text: text)
        var diagnostics: [Diagnostic] = []
        let split = splitFrontMatter(source, into: &diagnostics)
        #expect(source[try #require(split.frontMatter)] == frontMatter)
        #expect(source[split.body] == body)
        #expect(diagnostics.isEmpty)
    }

    @Test("Without fences everything is text", arguments: ["", "正文", "--\na\n--", "正文\n---\n", "——\na: 1\n——"])
    func none(text: String) {
        let source = SourceText(path: "a.md", text: text)
        var diagnostics: [Diagnostic] = []
        #expect(
            splitFrontMatter(source, into: &diagnostics)
                == FrontMatterSplit(frontMatter: nil, body: 0..<source.bytes.count))
        #expect(diagnostics.isEmpty)
    }

    @Test("A fence that is not closed is one error, and no text")
    func unclosed() {
        let source = SourceText(path: "a.md", text: "\n---\na: 1\n正文")
        var diagnostics: [Diagnostic] = []
        let split = splitFrontMatter(source, into: &diagnostics)
        #expect(diagnostics.map(\.code) == ["front-matter-unclosed"])
        #expect(diagnostics.first?.location.line == 2)
        #expect(split.body.isEmpty)
    }
}

@Suite("任何输入")
struct RobustnessTests {
    @Test(
        "Deep nesting and long runs end",
        arguments: [
            (">", 20_000), ("- ", 2_000), ("[", 20_000), ("![", 5_000), ("*", 20_000), ("**a", 3_000), ("_中", 5_000),
            ("`", 5_000),
            ("&copy;", 20_000), ("|", 5_000), ("x", 20_000), ("{{", 20_000), ("[^", 5_000), ("<", 20_000),
            ("<!--", 5_000), ("~~", 5_000),
            ("http://", 5_000), ("@", 20_000), ("一、\n", 2_000), ("[a](b)", 2_000), ("（", 20_000), ("\n", 20_000),
            ("\r", 20_000),
            ("# a\n", 2_000), ("** 中", 5_000), ("*（", 5_000), ("｜", 5_000), ("a@", 5_000), ("[a](b c)", 2_000),
        ])
    func repeated(piece: String, count: Int) {
        let rendering = Rendering(String(repeating: piece, count: count))
        #expect(rendering.document.html.count < 200 * piece.utf8.count * count + 1000)
    }

    @Test("Bytes that are no text do not end the process")
    func anyBytes() {
        var draws = Draws(42)
        let pieces = [
            "*", "**", "_", "~~", "[", "](", ")", "！[", "`", "```\n", "\n", "\n\n", "> ", "- ", "1. ", "|", "|---|",
            "\n|", "中", "（", "”", "x", "xx个",
            "{{", "}}", "[^a]", "\n[^a]: ", "<b>", "<!--", "-->", "\\", "&amp;", "&", "http://a", "　", "\u{A0}", "# ",
            "一、", "（一）", "a@b.cn", "[x]", " ",
        ].map { Array($0.utf8) }
        for _ in 0..<1500 {
            var bytes: [UInt8] = []
            for _ in 0..<draws.next(40) {
                bytes += draws.next(12) == 0 ? [UInt8(draws.next(256))] : pieces[draws.next(pieces.count)]
            }
            let source = SourceText(path: "a.md", bytes: bytes)
            let rendering = Rendering(source)
            let ranges =
                rendering.document.links.map(\.range) + rendering.document.images.map(\.range)
                + rendering.document.maskedNumbers.map(\.range)
            #expect(ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count })
            #expect(Set(rendering.document.anchors).count == rendering.document.anchors.count)
            #expect(rendering.diagnostics.allSatisfy { $0.location.line >= 1 })
        }
    }

    @Test("A range outside of the source is cut")
    func outside() {
        #expect(Rendering(SourceText(path: "a.md", text: "甲"), body: 0..<99).html == "<p>甲</p>")
    }

    /// Short documents end while long ones are half parsed: that is when the library's shared table would change under
    /// them.
    @Test("Several threads at once give what one gives")
    func threads() async {
        let pieces = ["~~删去：~~中 **甲：**乙\n\n", "*~甲~* 约~**20**~ a~b\n\n", "| a |\n|---|\n| 1 |\n\n甲[^1]\n\n[^1]: 乙\n\n"]
        let texts = (0..<30).map { index in String(repeating: pieces[index % 3], count: index % 2 == 0 ? 1 : 150) }
        let expected = texts.map { Rendering($0).html }
        let wrong = await withTaskGroup(of: Bool.self) { group in
            for round in 0..<900 {
                let index = round % texts.count
                group.addTask { Rendering(texts[index]).html != expected[index] }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(wrong == 0)
    }
}

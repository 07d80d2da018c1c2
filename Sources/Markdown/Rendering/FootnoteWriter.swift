import CCmarkGFM
import Diagnostics
import Text

/// Writes references to footnotes and the footnotes themselves, and links the two.
struct FootnoteWriter {
    /// For each footnote's number, how many references to it have been written.
    private var references: [Int: Int] = [:]
    /// The footnote that is being written, or the last one.
    private var number = 0
    /// Where the footnotes begin in the HTML; nil until the first one.
    private(set) var start: Int?
    /// For each footnote, where its links back to the text go in the HTML. They are written at the very end, because a
    /// later footnote may refer to an earlier one.
    private var backLinkPlaces: [Int] = []
    /// The lines, from 1, where the footnotes begin that have been written.
    private var definitionLines: Set<Int> = []
    /// The lines, from 1, of blocks of code and HTML, in which nothing is a footnote.
    private var literalLines: [ClosedRange<Int>] = []

    /// Takes note of a block of code or HTML.
    mutating func passLiteral(_ block: TreeNode) {
        literalLines.append(block.startLine...max(block.startLine, block.endLine))
    }

    // MARK: References

    mutating func writeReference(_ node: TreeNode, _ text: inout TextWriter, _ draft: inout Draft) {
        text.interrupt(&draft)
        passMark(&draft.cursor)
        guard !text.isInImage else { return }
        let number = number(of: node, draft)
        let use = references[number, default: 0] + 1
        references[number] = use
        let anchor = referenceAnchor(number, use)
        draft.result.anchors.append(anchor)
        draft.html.append(
            contentsOf: "<sup class=\"footnote-ref\"><a href=\"#fn-\(number)\" id=\"\(anchor)\" aria-label=\"")
        draft.html.appendEscaped(draft.options.words.footnote(number).utf8)
        draft.html.append(contentsOf: "\">\(number)</a></sup>")
    }

    /// The number of the footnote, which the library puts in place of the reference's label.
    private func number(of reference: TreeNode, _ draft: Draft) -> Int {
        var number = 0
        for digit in draft.authored(reference.literal) where (0x30...0x39).contains(digit) && number < 1_000_000 {
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }

    private func referenceAnchor(_ number: Int, _ use: Int) -> String {
        use == 1 ? "fnref-\(number)" : "fnref-\(number)-\(use)"
    }

    /// Moves the cursor behind the reference.
    private func passMark(_ cursor: inout SourceCursor) {
        let source = cursor.source
        let limit = min(cursor.offset + 1024, cursor.end)
        var index = cursor.offset
        while index < limit, !source.has("[^", at: index) { index += 1 }
        if let close = source.first(UInt8(ascii: "]"), in: index..<limit) { cursor.move(to: close + 1) }
    }

    // MARK: Footnotes

    /// Begins a footnote. The library puts those that are referred to at the end of the document, in the order of their
    /// numbers.
    mutating func enter(_ node: TreeNode, _ draft: inout Draft) {
        if start == nil {
            start = draft.html.count
            draft.html.append("<section class=\"footnotes\" aria-label=\"")
            draft.html.appendEscaped(draft.options.words.footnotes.utf8)
            draft.html.append("\">\n<ol>\n")
        }
        number += 1
        definitionLines.insert(node.startLine)
        draft.result.footnoteCount = number
        draft.result.anchors.append("fn-\(number)")
        draft.html.append(contentsOf: "<li id=\"fn-\(number)\">\n")
    }

    mutating func leave(_ draft: inout Draft) {
        if backLinkPlaces.count < number {
            draft.html.append("<p>")
            backLinkPlaces.append(draft.html.count)
            draft.html.append("</p>\n")
        }
        draft.html.append("</li>\n")
    }

    /// To be called at the end of a paragraph, at `place` in the HTML: the links back to the text stand in the last
    /// paragraph of a footnote, when it ends with one.
    mutating func placeBackLinks(behind paragraph: TreeNode, at place: Int) {
        guard start != nil, paragraph.next == nil, paragraph.parent?.kind == CMARK_NODE_FOOTNOTE_DEFINITION else {
            return
        }
        backLinkPlaces.append(place)
    }

    /// To be called when all else is written.
    mutating func finish(_ draft: inout Draft) {
        reportUnused(&draft)
        guard start != nil else { return }
        draft.html.append("</ol>\n</section>\n")
        var links = ByteBuffer(capacity: 256)
        defer { links.free() }
        for index in backLinkPlaces.indices.reversed() {
            links.removeAll()
            writeBackLinks(of: index + 1, draft.options.words, into: &links)
            draft.html.insert(links.bytes, at: backLinkPlaces[index])
        }
    }

    private func writeBackLinks(of number: Int, _ words: MarkdownWords, into html: inout ByteBuffer) {
        let count = references[number, default: 0]
        for use in 1...max(count, 1) {
            html.append(
                contentsOf: " <a href=\"#\(referenceAnchor(number, use))\" class=\"footnote-back\" aria-label=\"")
            html.appendEscaped(words.backToText(count > 1 ? use : nil).utf8)
            html.append("\">↩</a>")
        }
    }

    /// Reports footnotes that nothing refers to. The library leaves them out, so they are looked for in the source.
    private func reportUnused(_ draft: inout Draft) {
        let cursor = draft.cursor
        let source = cursor.source
        guard Bytes(rebasing: source[cursor.lineStarts[0]..<cursor.end]).contains("[^") else { return }
        var next = 0
        for line in cursor.lineStarts.indices {
            guard let label = definedLabel(in: cursor.lineRange(line), source) else { continue }
            while next < literalLines.count, literalLines[next].upperBound < line + 1 { next += 1 }
            if next < literalLines.count, literalLines[next].contains(line + 1) { continue }
            if definitionLines.contains(line + 1) { continue }
            draft.report(at: label.lowerBound - 2..<label.upperBound + 1) {
                .unusedFootnote(source.text(label), at: $0)
            }
        }
    }

    /// The label of the footnote that `line` begins, as in `[^label]: text`; nil when it begins none.
    private func definedLabel(in line: Range<Int>, _ source: Bytes) -> Range<Int>? {
        var start = line.lowerBound
        while start < line.upperBound, start - line.lowerBound < 4, source[start] == 0x20 { start += 1 }
        guard start - line.lowerBound < 4, source.has("[^", at: start), start + 2 < line.upperBound,
            let close = source.first(UInt8(ascii: "]"), in: start + 2..<line.upperBound), close > start + 2,
            source.has("]:", at: close)
        else { return nil }
        return start + 2..<close
    }
}

extension Diagnostic {
    static func unusedFootnote(_ label: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, "footnote-unused", at: location,
            Wording(
                zh: "脚注“[^\(label)]”没有被正文引用，或者与前面的脚注重名，不会显示",
                en: "Nothing refers to the footnote “[^\(label)]”, or its name is taken already: it is not shown"),
            fix: Wording(
                zh: "在正文相应位置写“[^\(label)]”，或者删去这条脚注。", en: "Write “[^\(label)]” in the text, or remove the footnote."))
    }
}

import CCmarkGFM
import Diagnostics

/// Footnotes of one document: how often each is referred to, and where a footnote's number was used already.
struct FootnoteLedger {
    /// Whether the source has a mark of a footnote at all.
    var isUsed = false
    /// References per footnote number.
    var total: [Int: Int] = [:]
    var written: [Int: Int] = [:]
    var number = 0
    var isSectionOpen = false
}

extension TreeRenderer {
    /// Counts references before anything is written, because a footnote links back to each of them; and reports
    /// definitions that the library dropped.
    mutating func findFootnotes(_ root: OpaquePointer) {
        guard containsFootnoteMark() else { return }
        footnotes.isUsed = true
        var definitionLines: Set<Int> = []
        var codeLines: [ClosedRange<Int>] = []
        let iterator = cmark_iter_new(root)
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_FOOTNOTE_REFERENCE: footnotes.total[number(of: node), default: 0] += 1
            case CMARK_NODE_FOOTNOTE_DEFINITION: definitionLines.insert(Int(cmark_node_get_start_line(node)))
            case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
                let first = Int(cmark_node_get_start_line(node))
                codeLines.append(first...max(first, Int(cmark_node_get_end_line(node))))
            default: break
            }
        }
        reportUnusedFootnotes(definitionLines, codeLines)
    }

    private func containsFootnoteMark() -> Bool {
        var index = cursor.lineStarts[0]
        while let found = bytes.first(UInt8(ascii: "["), in: index..<cursor.end) {
            if bytes.has("[^", at: found) { return true }
            index = found + 1
        }
        return false
    }

    private mutating func reportUnusedFootnotes(_ definitions: Set<Int>, _ code: [ClosedRange<Int>]) {
        var nextCode = 0
        for line in cursor.lineStarts.indices {
            let range = cursor.lineRange(line)
            var start = range.lowerBound
            while start < range.upperBound, start - range.lowerBound < 4, bytes[start] == 0x20 { start += 1 }
            guard start - range.lowerBound < 4, bytes.has("[^", at: start), start + 2 < range.upperBound else { continue }
            while nextCode < code.count, code[nextCode].upperBound < line + 1 { nextCode += 1 }
            if nextCode < code.count, code[nextCode].contains(line + 1) { continue }
            guard let close = bytes.first(UInt8(ascii: "]"), in: start + 2..<range.upperBound), close > start + 2,
                bytes.has("]:", at: close), !definitions.contains(line + 1)
            else { continue }
            diagnostics.append(
                .unusedFootnote(bytes.text(start + 2..<close), at: source.location(of: start..<close + 1)))
        }
    }

    /// The library replaces a reference's label by the number of the footnote.
    private func number(of reference: OpaquePointer) -> Int {
        var number = 0
        for digit in text(cmark_node_get_literal(reference)) where (0x30...0x39).contains(digit) && number < 1_000_000 {
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }

    mutating func writeFootnoteReference(_ node: OpaquePointer) {
        if imageDepth > 0 { flushText() } else { interruptText() }
        passFootnoteMark()
        guard imageDepth == 0 else { return }
        let number = number(of: node)
        let use = footnotes.written[number, default: 0] + 1
        footnotes.written[number] = use
        let anchor = Self.referenceAnchor(number, use)
        result.anchors.append(anchor)
        html.append("<sup class=\"footnote-ref\"><a href=\"#fn-")
        html.append(number)
        html.append("\" id=\"")
        html.append(contentsOf: anchor.utf8)
        html.append("\" aria-label=\"脚注 ")
        html.append(number)
        html.append("\">")
        html.append(number)
        html.append("</a></sup>")
    }

    private static func referenceAnchor(_ number: Int, _ use: Int) -> String {
        use == 1 ? "fnref-\(number)" : "fnref-\(number)-\(use)"
    }

    private mutating func passFootnoteMark() {
        let limit = min(cursor.offset + 1024, cursor.end)
        var index = cursor.offset
        while index < limit, !bytes.has("[^", at: index) { index += 1 }
        if let close = bytes.first(UInt8(ascii: "]"), in: index..<limit) { cursor.move(to: close + 1) }
    }

    /// The library puts the definitions that are referred to at the end of the document, in the order of their numbers.
    mutating func enterFootnote(_ node: OpaquePointer) {
        if !footnotes.isSectionOpen {
            footnotes.isSectionOpen = true
            html.append("<section class=\"footnotes\" aria-label=\"脚注\">\n<ol>\n")
        }
        footnotes.number += 1
        result.footnoteCount = footnotes.number
        let anchor = "fn-\(footnotes.number)"
        result.anchors.append(anchor)
        html.append("<li id=\"")
        html.append(contentsOf: anchor.utf8)
        html.append("\">\n")
    }

    mutating func leaveFootnote(_ node: OpaquePointer) {
        if cmark_node_get_type(cmark_node_last_child(node)) != CMARK_NODE_PARAGRAPH {
            html.append("<p>")
            appendBackLinks()
            html.append("</p>\n")
        }
        html.append("</li>\n")
    }

    /// Into the last paragraph of a footnote.
    mutating func writeBackLinks(behind paragraph: OpaquePointer) {
        guard footnotes.isSectionOpen, cmark_node_next(paragraph) == nil,
            cmark_node_get_type(cmark_node_parent(paragraph)) == CMARK_NODE_FOOTNOTE_DEFINITION
        else { return }
        appendBackLinks()
    }

    private mutating func appendBackLinks() {
        let count = footnotes.total[footnotes.number, default: 0]
        for use in 1...max(count, 1) {
            html.append(" <a href=\"#")
            html.append(contentsOf: Self.referenceAnchor(footnotes.number, use).utf8)
            html.append("\" class=\"footnote-back\" aria-label=\"返回正文")
            if count > 1 {
                html.append("第 ")
                html.append(use)
                html.append(" 处引用")
            }
            html.append("\">↩</a>")
        }
    }

    mutating func closeFootnoteSection() {
        if footnotes.isSectionOpen { html.append("</ol>\n</section>\n") }
    }
}

import CCmarkGFM
import Diagnostics
import Text

/// Footnotes of one document: what the text refers to, and what must be known before they can be linked back.
struct FootnoteLedger {
    /// References per footnote number.
    var references: [Int: Int] = [:]
    /// The footnote that is being written.
    var number = 0
    /// Where the section begins in the HTML; nil until it does.
    var start: Int?
    var isSectionOpen: Bool { start != nil }
    /// Where the HTML of each footnote takes its links back: a footnote may be referred to by a later one.
    var backLinkPlaces: [Int] = []
    /// Lines, from 1, where the definitions that are in use begin.
    var definitionLines: Set<Int> = []
    /// Lines of code and HTML, where nothing is a definition.
    var literalLines: [ClosedRange<Int>] = []
}

extension TreeRenderer {
    mutating func noteLiteralLines(of node: TreeNode) {
        footnotes.literalLines.append(node.startLine...max(node.startLine, node.endLine))
    }

    private func containsFootnoteMark() -> Bool {
        var index = cursor.lineStarts[0]
        while let found = bytes.first(UInt8(ascii: "["), in: index..<cursor.end) {
            if bytes.has("[^", at: found) { return true }
            index = found + 1
        }
        return false
    }

    /// The library drops definitions that nothing refers to.
    private mutating func reportUnusedFootnotes() {
        guard containsFootnoteMark() else { return }
        var nextCode = 0
        let code = footnotes.literalLines
        for line in cursor.lineStarts.indices {
            let range = cursor.lineRange(line)
            var start = range.lowerBound
            while start < range.upperBound, start - range.lowerBound < 4, bytes[start] == 0x20 { start += 1 }
            guard start - range.lowerBound < 4, bytes.has("[^", at: start), start + 2 < range.upperBound else {
                continue
            }
            while nextCode < code.count, code[nextCode].upperBound < line + 1 { nextCode += 1 }
            if nextCode < code.count, code[nextCode].contains(line + 1) { continue }
            guard let close = bytes.first(UInt8(ascii: "]"), in: start + 2..<range.upperBound), close > start + 2,
                bytes.has("]:", at: close), !footnotes.definitionLines.contains(line + 1)
            else { continue }
            diagnostics.append(
                .unusedFootnote(bytes.text(start + 2..<close), at: location(of: start..<close + 1)))
        }
    }

    /// The library replaces a reference's label by the number of the footnote.
    private func number(of reference: TreeNode) -> Int {
        var number = 0
        for digit in text(reference.literal) where (0x30...0x39).contains(digit) && number < 1_000_000 {
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }

    mutating func writeFootnoteReference(_ node: TreeNode) {
        if imageDepth > 0 { flushText() } else { interruptText() }
        passFootnoteMark()
        guard imageDepth == 0 else { return }
        let number = number(of: node)
        let use = footnotes.references[number, default: 0] + 1
        footnotes.references[number] = use
        let anchor = Self.referenceAnchor(number, use)
        result.anchors.append(anchor)
        html.append("<sup class=\"footnote-ref\"><a href=\"#fn-")
        html.appendDecimal(number)
        html.append("\" id=\"")
        html.append(contentsOf: anchor)
        html.append("\" aria-label=\"脚注 ")
        html.appendDecimal(number)
        html.append("\">")
        html.appendDecimal(number)
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
    mutating func enterFootnote(_ node: TreeNode) {
        if !footnotes.isSectionOpen {
            footnotes.start = html.count
            html.append("<section class=\"footnotes\" aria-label=\"脚注\">\n<ol>\n")
        }
        footnotes.number += 1
        footnotes.definitionLines.insert(node.startLine)
        result.footnoteCount = footnotes.number
        let anchor = "fn-\(footnotes.number)"
        result.anchors.append(anchor)
        html.append("<li id=\"")
        html.append(contentsOf: anchor)
        html.append("\">\n")
    }

    mutating func leaveFootnote(_ node: TreeNode) {
        if footnotes.backLinkPlaces.count < footnotes.number {
            html.append("<p>")
            footnotes.backLinkPlaces.append(html.count)
            html.append("</p>\n")
        }
        html.append("</li>\n")
    }

    /// Links back stand in the last paragraph of a footnote, when it ends with one.
    mutating func placeBackLinks(behind paragraph: TreeNode) {
        guard footnotes.isSectionOpen, paragraph.next == nil, paragraph.parent?.kind == CMARK_NODE_FOOTNOTE_DEFINITION
        else { return }
        footnotes.backLinkPlaces.append(html.count)
    }

    mutating func finishFootnotes() {
        reportUnusedFootnotes()
        guard footnotes.isSectionOpen else { return }
        html.append("</ol>\n</section>\n")
        for index in footnotes.backLinkPlaces.indices.reversed() {
            scratch.removeAll()
            appendBackLinks(of: index + 1)
            html.insert(scratch.bytes, at: footnotes.backLinkPlaces[index])
        }
    }

    private mutating func appendBackLinks(of number: Int) {
        let count = footnotes.references[number, default: 0]
        for use in 1...max(count, 1) {
            scratch.append(" <a href=\"#")
            scratch.append(contentsOf: Self.referenceAnchor(number, use))
            scratch.append("\" class=\"footnote-back\" aria-label=\"返回正文")
            if count > 1 {
                scratch.append("第 ")
                scratch.appendDecimal(use)
                scratch.append(" 处引用")
            }
            scratch.append("\">↩</a>")
        }
    }
}

/// Writes block quotations. The site may take over one at the top level.
struct QuotationWriter {
    /// The quotation that the site has taken over, while its text is written.
    private var open: Open?

    private struct Open {
        let node: TreeNode
        let quotation: Quotation
        let rendering: QuotationRendering
        /// Where its text begins in the HTML.
        let start: Int
    }

    /// - Returns: the last of the children that are to be left out; nil when all are written.
    mutating func enter(_ node: TreeNode, _ draft: inout Draft) -> TreeNode? {
        guard let quotation = Quotation(atTopLevel: node, draft.cursor),
            let rendering = draft.options.renderQuotation?(quotation)
        else {
            draft.html.append("<blockquote>\n")
            return nil
        }
        open = Open(node: node, quotation: quotation, rendering: rendering, start: draft.html.count)
        return lastChild(of: node, before: draft.cursor.lineIndex(at: rendering.textStart))
    }

    mutating func leave(_ node: TreeNode, _ draft: inout Draft) {
        guard let current = open, current.node == node else {
            draft.html.append("</blockquote>\n")
            return
        }
        open = nil
        let text = Array(draft.html.bytes(from: current.start))
        draft.html.removeAll(from: current.start)
        draft.result.quotations.append(
            RenderedQuotation(quotation: current.quotation, firstParagraph: firstParagraph(of: text)))
        draft.html.append(contentsOf: draft.gathering { current.rendering.wrap(text, &$0) })
        if draft.html.last != 0x0A { draft.html.append(0x0A) }
    }

    /// The last of the children that begin before `line`, from 0; nil when the first does not.
    private func lastChild(of node: TreeNode, before line: Int) -> TreeNode? {
        var last: TreeNode?
        var child = node.firstChild
        while let current = child, current.startLine > 0, current.startLine <= line {
            last = current
            child = current.next
        }
        return last
    }

    private func firstParagraph(of html: [UInt8]) -> String {
        html.withUnsafeBufferPointer { html in
            guard let start = html.indices.first(where: { html.has("<p>", at: $0) }) else { return "" }
            let end = (start..<html.count).first { html.has("</p>", at: $0) } ?? html.count
            return String(textOf: withoutFootnotes(Bytes(rebasing: html[start..<end]))).trimmingSpaces()
        }
    }

    /// `html` without references to footnotes, whose numbers mean nothing elsewhere. A space behind one is left out
    /// too when Chinese stands before it.
    private func withoutFootnotes(_ html: Bytes) -> [UInt8] {
        var text: [UInt8] = []
        var index = 0
        while index < html.count {
            if html.has("<sup class=\"footnote-ref\">", at: index) {
                while index < html.count, !html.has("</sup>", at: index) { index += 1 }
                index = min(index + 6, html.count)
                if index < html.count, html[index] == 0x20, text.last ?? 0 >= 0x80 { index += 1 }
            } else {
                text.append(html[index])
                index += 1
            }
        }
        return text
    }
}

extension Quotation {
    /// The quotation that `node` is; nil when it is none, or does not stand at the top level.
    init?(atTopLevel node: TreeNode, _ cursor: SourceCursor) {
        guard node.isTopLevelQuotation else { return nil }
        let first = node.startLine - 1
        let last = max(first, node.endLine - 1)
        let starts = cursor.lineStarts
        guard first >= 0, first < starts.count else { return nil }
        self.init(range: starts[first]..<cursor.lineRange(min(last, starts.count - 1)).upperBound)
    }
}

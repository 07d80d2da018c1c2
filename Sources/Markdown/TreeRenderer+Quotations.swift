import CCmarkGFM
import Diagnostics
import Text

/// A quotation that somebody takes over, while its text is written.
struct OpenQuotation {
    let node: TreeNode
    let quotation: Quotation
    let rendering: QuotationRendering
    /// Where its text begins in the HTML.
    let start: Int
}

extension TreeRenderer {
    mutating func enterQuotation(_ node: TreeNode) {
        let found = Quotation.atTopLevel(node, cursor)
        guard let found, let rendering = options.renderQuotation?(found) else {
            html.append("<blockquote>\n")
            return
        }
        quotation = OpenQuotation(node: node, quotation: found, rendering: rendering, start: html.count)
        lastLeftOut = lastChild(of: node, before: cursor.lineIndex(at: rendering.textStart))
    }

    mutating func leaveQuotation(_ node: TreeNode) {
        guard let open = quotation, open.node == node else {
            html.append("</blockquote>\n")
            return
        }
        quotation = nil
        let text = Array(html.bytes(from: open.start))
        html.removeAll(from: open.start)
        result.quotations.append(
            RenderedQuotation(quotation: open.quotation, firstParagraph: Self.firstParagraph(of: text)))
        html.append(contentsOf: open.rendering.wrap(text, &diagnostics))
        if html.last != 0x0A { html.append(0x0A) }
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

    private static func firstParagraph(of html: [UInt8]) -> String {
        html.withUnsafeBufferPointer { html in
            guard let start = html.indices.first(where: { html.has("<p>", at: $0) }) else { return "" }
            let end = (start..<html.count).first { html.has("</p>", at: $0) } ?? html.count
            return String(textOf: withoutFootnotes(Bytes(rebasing: html[start..<end]))).trimmingSpaces()
        }
    }

    /// The number of a footnote means nothing away from its text, and neither does the space behind it within Chinese.
    private static func withoutFootnotes(_ html: Bytes) -> [UInt8] {
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
    /// The quotation that `node` is when it stands at the top level; nil for every other node.
    static func atTopLevel(_ node: TreeNode, _ lines: SourceCursor) -> Quotation? {
        guard node.kind == CMARK_NODE_BLOCK_QUOTE, node.parent?.kind == CMARK_NODE_DOCUMENT else { return nil }
        let first = node.startLine - 1
        let last = max(first, node.endLine - 1)
        guard first >= 0, first < lines.lineStarts.count else { return nil }
        return Quotation(
            range: lines.lineStarts[first]..<lines.lineRange(min(last, lines.lineStarts.count - 1)).upperBound)
    }
}

extension MarkdownRenderer {
    /// The block quotations of the top level of `body`, in the order of the text: those that `renderQuotation` is asked
    /// about.
    ///
    /// Nothing that only looks like one, in a code block or a comment, is among them.
    ///
    /// - Parameter isWanted: whether a line that begins with `>` may be why somebody asks. When none is, nothing is
    ///   parsed.
    public func quotations(
        in source: SourceText, body: Range<Int>? = nil, where isWanted: (_ line: Range<Int>) -> Bool = { _ in true }
    ) -> [Quotation] {
        let body = (body ?? 0..<source.bytes.count).clamped(to: 0..<source.bytes.count)
        guard body.count <= Self.largestBody else { return [] }
        return source.bytes.withUnsafeBufferPointer { bytes in
            guard bytes.hasQuotedLine(in: body, where: isWanted) else { return [] }
            let lines = SourceCursor(bytes, body: body)
            var found: [Quotation] = []
            CMarkLibrary.shared.withTree(of: Bytes(rebasing: bytes[body])) { root in
                var child = root.firstChild
                while let node = child {
                    if let quotation = Quotation.atTopLevel(node, lines) { found.append(quotation) }
                    child = node.next
                }
            }
            return found
        }
    }
}

extension Bytes {
    /// Whether a line of `body` that is wanted may belong to a quotation of the top level.
    fileprivate func hasQuotedLine(in body: Range<Int>, where isWanted: (_ line: Range<Int>) -> Bool) -> Bool {
        func endsLine(_ index: Int) -> Bool { self[index] == 0x0A || self[index] == 0x0D }
        var index = body.lowerBound
        while let mark = first(UInt8(ascii: ">"), in: index..<body.upperBound) {
            var start = mark
            while start > body.lowerBound, mark - start < 3, self[start - 1] == 0x20 { start -= 1 }
            index = mark + 1
            guard start == body.lowerBound || endsLine(start - 1) else { continue }
            while index < body.upperBound, !endsLine(index) { index += 1 }
            if isWanted(start..<index) { return true }
        }
        return false
    }
}

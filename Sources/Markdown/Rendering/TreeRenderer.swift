import CCmarkGFM

/// Walks once over the library's tree and hands each node to the part that writes it.
///
/// HTML, outline and problems are made in the same walk. It uses a loop, so deep nesting takes no stack.
struct TreeRenderer {
    private(set) var draft: Draft
    private var text = TextWriter()
    private var links = LinkWriter()
    private var headings = HeadingWriter()
    private var paragraphs = ParagraphWriter(table: CMarkLibrary.shared.table)
    private var tables = TableWriter()
    private var footnotes = FootnoteWriter()
    private var quotations = QuotationWriter()
    private var rawHTML = RawHTML()
    private let library = CMarkLibrary.shared

    init(_ draft: Draft) { self.draft = draft }

    /// Renders the tree. What remains in the draft's HTML is the body; the footnotes go into its result.
    mutating func render(_ root: TreeNode) {
        walk(root)
        footnotes.finish(&draft)
        headings.finish(&draft)
        if let start = footnotes.start {
            draft.result.footnotes = Array(draft.html.bytes(from: start))
            draft.html.removeAll(from: start)
        }
        text.free()
    }

    private mutating func walk(_ root: TreeNode) {
        var node = root
        while true {
            if let last = enter(node) {
                node = last
            } else if let child = node.firstChild {
                node = child
                continue
            } else {
                leave(node)
            }
            while node.next == nil {
                guard node != root, let parent = node.parent else { return }
                node = parent
                leave(node)
            }
            guard node != root, let next = node.next else { return }
            node = next
        }
    }

    /// - Returns: the last child to skip, with all before it; nil to skip none.
    private mutating func enter(_ node: TreeNode) -> TreeNode? {
        switch node.kind {
        case CMARK_NODE_TEXT: text.add(node, &draft)
        case CMARK_NODE_SOFTBREAK:
            if !paragraphs.endLine(&headings, &text, &draft) { text.softBreak(&draft) }
        case CMARK_NODE_LINEBREAK:
            if !paragraphs.endLine(&headings, &text, &draft) { text.hardBreak(&draft) }
        case CMARK_NODE_CODE: CodeSpan.write(node, &text, &draft)
        case CMARK_NODE_HTML_INLINE: rawHTML.writeInline(node, &text, &draft)
        case CMARK_NODE_EMPH: text.writeTag("<em>", &draft)
        case CMARK_NODE_STRONG: text.writeTag("<strong>", &draft)
        case library.strikethrough: text.writeTag("<del>", &draft)
        case CMARK_NODE_LINK: links.enterLink(node, &text, &draft)
        case CMARK_NODE_IMAGE: links.enterImage(node, &text, &draft)
        case CMARK_NODE_FOOTNOTE_REFERENCE: footnotes.writeReference(node, &text, &draft)
        case CMARK_NODE_PARAGRAPH: paragraphs.enter(node, &headings, &text, &draft)
        case CMARK_NODE_HEADING: headings.enter(node, &text, &draft)
        case CMARK_NODE_BLOCK_QUOTE: return quotations.enter(node, &draft)
        case CMARK_NODE_LIST: ListWriter.enter(node, &draft)
        case CMARK_NODE_ITEM: ListWriter.enterItem(node, &draft)
        case CMARK_NODE_CODE_BLOCK:
            footnotes.passLiteral(node)
            CodeBlock.write(node, &draft)
        case CMARK_NODE_HTML_BLOCK:
            footnotes.passLiteral(node)
            rawHTML.writeBlock(node, &draft)
        case CMARK_NODE_THEMATIC_BREAK: draft.html.append("<hr>\n")
        case CMARK_NODE_FOOTNOTE_DEFINITION: footnotes.enter(node, &draft)
        case library.table: tables.enter(node, &draft)
        case library.tableRow: tables.enterRow(node, &draft)
        case library.tableCell: tables.enterCell(&text, &draft)
        default: break
        }
        return nil
    }

    private mutating func leave(_ node: TreeNode) {
        switch node.kind {
        case CMARK_NODE_EMPH: text.writeTag("</em>", &draft)
        case CMARK_NODE_STRONG: text.writeTag("</strong>", &draft)
        case library.strikethrough: text.writeTag("</del>", &draft)
        case CMARK_NODE_LINK: links.leaveLink(&text, &draft)
        case CMARK_NODE_IMAGE: links.leaveImage(node, &text, &draft)
        case CMARK_NODE_PARAGRAPH: paragraphs.leave(node, &headings, &footnotes, &text, &draft)
        case CMARK_NODE_HEADING: headings.leave(&text, &draft)
        case CMARK_NODE_BLOCK_QUOTE: quotations.leave(node, &draft)
        case CMARK_NODE_LIST: ListWriter.leave(node, &draft)
        case CMARK_NODE_ITEM: draft.html.append("</li>\n")
        case CMARK_NODE_FOOTNOTE_DEFINITION: footnotes.leave(&draft)
        case library.table: tables.leave(&draft)
        case library.tableRow: tables.leaveRow(&draft)
        case library.tableCell: tables.leaveCell(&text, &draft)
        default: break
        }
    }
}

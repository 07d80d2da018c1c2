import CCmarkGFM
import Diagnostics
import Text

/// One walk over the library's tree: HTML, outline and findings come out of it together.
///
/// The walk is iterative, so depth of nesting costs no stack. Text nodes gather in `run` until markup interrupts them;
/// only then are they looked through and written, so that an address or a number may span them.
struct TreeRenderer {
    let source: SourceText
    let bytes: Bytes
    let options: MarkdownOptions
    let sentinel: FlankingSentinel?
    let library = CMarkLibrary.shared

    var result = RenderedMarkdown()
    var diagnostics: [Diagnostic] = []
    var html: HTMLBuffer
    /// Where something is put together before its place in `html` is known.
    var scratch = HTMLBuffer(capacity: 256)
    var cursor: SourceCursor
    var anchors = AnchorNames()

    // Inline state.
    var run = TextRun()
    var breakPending = false
    var atLineStart = true
    var lastScalar: Unicode.Scalar?
    /// The text that was written last, while nothing but markup has followed it.
    var lastText = Bytes(start: nil, count: 0)
    var plain = HTMLBuffer(capacity: 1024)
    var capture = Capture.nothing
    var links: [LinkFrame] = []
    var imageDepth = 0
    var image: LinkReference?
    var alternative: [UInt8] = []
    let kinds = TextByte.kinds
    lazy var locator = SourceLocator(source, cursor)
    lazy var definitions = LinkDefinitions(cursor)

    // Block state.
    var paragraph: Paragraph?
    var heading: OpenHeading?
    var headingCaptureBefore = Capture.nothing
    var plainHeadingLines: [Int] = []
    var tableShape: TableShape?
    var tableCount = 0
    var cellColumn = 0
    var inTableHead = false
    var wroteTableBody = false
    var footnotes = FootnoteLedger()
    var warnedOfHTML = false
    var quotation: OpenQuotation?
    /// The last of the nodes that the walk is to leave out, and with it all before it that were not entered yet.
    var lastLeftOut: TreeNode?

    /// Who wants the plain text that is being written.
    enum Capture { case nothing, heading, firstParagraph, done }

    /// - Parameter html: empty; to be taken back when the tree has been rendered.
    init(
        _ source: SourceText, _ bytes: Bytes, body: Range<Int>, options: MarkdownOptions, sentinel: FlankingSentinel?,
        into html: HTMLBuffer
    ) {
        self.source = source
        self.bytes = bytes
        self.options = options
        self.sentinel = sentinel
        cursor = SourceCursor(bytes, body: body)
        self.html = html
    }

    /// What remains in `html` is the body.
    mutating func render(_ root: TreeNode) {
        walk(root)
        finishFootnotes()
        reportPlainHeadings()
        if let body = footnotes.start {
            result.footnotes = Array(html.bytes(from: body))
            html.removeAll(from: body)
        }
    }

    func free() {
        scratch.free()
        plain.free()
        run.free()
    }

    private mutating func walk(_ root: TreeNode) {
        var node = root
        while true {
            enter(node)
            if let last = lastLeftOut {
                lastLeftOut = nil
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

    private mutating func enter(_ node: TreeNode) {
        switch node.kind {
        case CMARK_NODE_TEXT: addText(node)
        case CMARK_NODE_SOFTBREAK: softBreak(node)
        case CMARK_NODE_LINEBREAK: hardBreak(node)
        case CMARK_NODE_CODE: writeCodeSpan(node)
        case CMARK_NODE_HTML_INLINE: writeInlineHTML(node)
        case CMARK_NODE_EMPH: writeTag("<em>")
        case CMARK_NODE_STRONG: writeTag("<strong>")
        case CMARK_NODE_LINK: enterLink(node)
        case CMARK_NODE_IMAGE: enterImage(node)
        case CMARK_NODE_FOOTNOTE_REFERENCE: writeFootnoteReference(node)
        case CMARK_NODE_PARAGRAPH: enterParagraph(node)
        case CMARK_NODE_HEADING: enterHeading(node)
        case CMARK_NODE_BLOCK_QUOTE: enterQuotation(node)
        case CMARK_NODE_LIST: enterList(node)
        case CMARK_NODE_ITEM: enterItem(node)
        case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node)
        case CMARK_NODE_HTML_BLOCK: writeHTMLBlock(node)
        case CMARK_NODE_THEMATIC_BREAK: html.append("<hr>\n")
        case CMARK_NODE_FOOTNOTE_DEFINITION: enterFootnote(node)
        case library.tableCell: enterTableCell(node)
        case library.tableRow: enterTableRow(node)
        case library.table: enterTable(node)
        case library.strikethrough: writeTag("<del>")
        default: break
        }
    }

    private mutating func leave(_ node: TreeNode) {
        switch node.kind {
        case CMARK_NODE_TEXT: break
        case CMARK_NODE_EMPH: writeTag("</em>")
        case CMARK_NODE_STRONG: writeTag("</strong>")
        case CMARK_NODE_LINK: leaveLink()
        case CMARK_NODE_IMAGE: leaveImage(node)
        case CMARK_NODE_PARAGRAPH: leaveParagraph(node)
        case CMARK_NODE_HEADING: leaveHeading()
        case CMARK_NODE_BLOCK_QUOTE: leaveQuotation(node)
        case CMARK_NODE_LIST: leaveList(node)
        case CMARK_NODE_ITEM: html.append("</li>\n")
        case CMARK_NODE_FOOTNOTE_DEFINITION: leaveFootnote(node)
        case library.tableCell: leaveTableCell()
        case library.tableRow: leaveTableRow()
        case library.table: leaveTable()
        case library.strikethrough: writeTag("</del>")
        default: break
        }
    }

    private mutating func writeTag(_ tag: StaticString) {
        flushText()
        if imageDepth == 0 { html.append(tag) }
    }

    /// What the library holds, without sentinels.
    func text(_ text: Bytes) -> [UInt8] {
        guard let sentinel else { return Array(text) }
        return sentinel.removed(from: text)
    }
}

extension TreeRenderer {
    mutating func location(of range: Range<Int>) -> SourceLocation { locator.location(of: range) }
}

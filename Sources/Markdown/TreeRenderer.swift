import CCmarkGFM
import Diagnostics
import Glibc

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
    var html: [UInt8] = []
    var cursor: SourceCursor
    var anchors = AnchorNames()

    // Inline state.
    var run = TextRun()
    var breakPending = false
    var atLineStart = true
    var lastScalar: Unicode.Scalar?
    var plain: [UInt8] = []
    var capture = Capture.nothing
    var links: [LinkFrame] = []
    var imageDepth = 0
    var image: LinkReference?
    var alternative: [UInt8] = []
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
    var lastLeftOut: OpaquePointer?

    /// Who wants the plain text that is being written.
    enum Capture { case nothing, heading, firstParagraph, done }

    init(_ source: SourceText, _ bytes: Bytes, body: Range<Int>, options: MarkdownOptions, sentinel: FlankingSentinel?) {
        self.source = source
        self.bytes = bytes
        self.options = options
        self.sentinel = sentinel
        cursor = SourceCursor(bytes, body: body)
        html.reserveCapacity(body.count + body.count / 4 + 256)
    }

    mutating func render(_ root: OpaquePointer) {
        let iterator = cmark_iter_new(root)
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            guard let node = cmark_iter_get_node(iterator) else { break }
            let type = cmark_node_get_type(node)
            if event == CMARK_EVENT_ENTER { enter(node, type) } else { leave(node, type) }
            if let last = lastLeftOut {
                cmark_iter_reset(iterator, last, CMARK_EVENT_EXIT)
                lastLeftOut = nil
            }
        }
        finishFootnotes()
        reportPlainHeadings()
        result.html = html
    }

    private mutating func enter(_ node: OpaquePointer, _ type: cmark_node_type) {
        switch type {
        case CMARK_NODE_TEXT: addText(node)
        case CMARK_NODE_SOFTBREAK: softBreak(node)
        case CMARK_NODE_LINEBREAK: hardBreak(node)
        case CMARK_NODE_CODE: writeCodeSpan(node)
        case CMARK_NODE_HTML_INLINE: writeInlineHTML(node)
        case CMARK_NODE_EMPH: open("<em>")
        case CMARK_NODE_STRONG: open("<strong>")
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
        case library.strikethrough: open("<del>")
        case library.table: enterTable(node)
        case library.tableRow: enterTableRow(node)
        case library.tableCell: enterTableCell(node)
        default: break
        }
    }

    private mutating func leave(_ node: OpaquePointer, _ type: cmark_node_type) {
        switch type {
        case CMARK_NODE_EMPH: close("</em>")
        case CMARK_NODE_STRONG: close("</strong>")
        case CMARK_NODE_LINK: leaveLink()
        case CMARK_NODE_IMAGE: leaveImage(node)
        case CMARK_NODE_PARAGRAPH: leaveParagraph(node)
        case CMARK_NODE_HEADING: leaveHeading()
        case CMARK_NODE_BLOCK_QUOTE: leaveQuotation(node)
        case CMARK_NODE_LIST: leaveList(node)
        case CMARK_NODE_ITEM: html.append("</li>\n")
        case CMARK_NODE_FOOTNOTE_DEFINITION: leaveFootnote(node)
        case library.strikethrough: close("</del>")
        case library.table: leaveTable()
        case library.tableRow: leaveTableRow()
        case library.tableCell: leaveTableCell()
        default: break
        }
    }

    private mutating func open(_ tag: StaticString) {
        flushText()
        if imageDepth == 0 { html.append(tag) }
    }

    private mutating func close(_ tag: StaticString) {
        flushText()
        if imageDepth == 0 { html.append(tag) }
    }

    /// The bytes of a C string of the library's, without sentinels.
    func text(_ pointer: UnsafePointer<CChar>?) -> [UInt8] {
        guard let pointer, pointer.pointee != 0 else { return [] }
        let text = Bytes(cString: pointer)
        guard let sentinel else { return Array(text) }
        return sentinel.removed(from: text)
    }
}

extension TreeRenderer {
    mutating func location(of range: Range<Int>) -> SourceLocation { locator.location(of: range) }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes before the terminating zero.
    init(cString: UnsafePointer<CChar>) {
        let length = strlen(cString)
        let start = UnsafeRawPointer(cString).assumingMemoryBound(to: UInt8.self)
        self.init(start: start, count: length)
    }
}

import Diagnostics
import Text

/// A document while it is rendered: its source, the place in it that has been reached, and what has been written.
struct Draft {
    let options: MarkdownOptions
    /// What was put into the parsed text so that emphasis is found beside Chinese; nil when nothing was.
    let sentinel: FlankingSentinel?
    /// The place in the source that belongs to the node being written.
    var cursor: SourceCursor
    var html: ByteBuffer
    /// What is known of the document besides its HTML.
    var result = RenderedMarkdown()
    private(set) var diagnostics: [Diagnostic] = []
    private let text: SourceText
    /// Made for the first problem. Most documents have none.
    private lazy var locator = SourceLocator(text, cursor)

    /// - Parameters:
    ///   - bytes: the bytes of `text`.
    ///   - html: empty. Whoever made it takes it back when the document is rendered.
    init(
        _ text: SourceText, _ bytes: Bytes, body: Range<Int>, options: MarkdownOptions, sentinel: FlankingSentinel?,
        into html: ByteBuffer
    ) {
        self.text = text
        self.options = options
        self.sentinel = sentinel
        self.html = html
        cursor = SourceCursor(bytes, body: body)
    }

    var source: Bytes { cursor.source }

    /// The number in the file of the body's first line.
    var firstLine: Int { mutating get { locator.firstLine } }

    /// Reports the problem that `problem` makes for the place of `range`.
    mutating func report(at range: Range<Int>, _ problem: (SourceLocation) -> Diagnostic) {
        diagnostics.append(problem(locator.location(of: range)))
    }

    mutating func report(_ problem: Diagnostic) { diagnostics.append(problem) }

    /// Runs `body`, which adds problems to the list.
    mutating func gathering<Result>(_ body: (inout [Diagnostic]) -> Result) -> Result { body(&diagnostics) }

    /// A text of the tree as the author wrote it, without the sentinel.
    func authored(_ text: Bytes) -> [UInt8] { sentinel?.removed(from: text) ?? Array(text) }
}

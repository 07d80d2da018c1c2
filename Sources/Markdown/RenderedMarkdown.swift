/// One document, rendered. Ranges are bytes in the `SourceText` that was rendered.
public struct RenderedMarkdown: Sendable {
    /// The text without its footnotes. Safe to put into a page: every byte is either markup of ours, escaped text, or
    /// from a hook.
    public var body: [UInt8] = []
    /// The footnotes, as safe as `body`; empty when there are none.
    public var footnotes: [UInt8] = []
    /// Text and footnotes.
    public var html: [UInt8] { footnotes.isEmpty ? body : body + footnotes }
    /// The headings, in the order of the text.
    public var outline: [OutlineEntry] = []
    /// Links whose addresses were not refused for safety, in the order of the text.
    public var links: [LinkReference] = []
    /// Images, likewise.
    public var images: [LinkReference] = []
    /// Footnotes that the text refers to.
    public var footnoteCount: Int = 0
    /// Every `id` in `html`, in the order of the text.
    public var anchors: [String] = []
    /// The first paragraph that is not a heading, as plain text in one line; empty when there is none.
    public var firstParagraph: String = ""
    /// Characters of prose, headings, tables and footnotes, without ASCII spaces: for 全文约 N 字.
    public var plainTextLength: Int = 0
    /// Numbers that the source hides behind x.
    public var maskedNumbers: [MaskedNumber] = []
    /// The quotations that `renderQuotation` took over, in the order of the text.
    public var quotations: [RenderedQuotation] = []

    public init() {}
}

/// A heading as the table of contents shows it.
public struct OutlineEntry: Sendable, Hashable {
    /// 1 to 6, as written into the HTML.
    public let level: Int
    /// Plain text in one line.
    public let text: String
    /// The heading's `id`: ASCII, and stable as long as neither its number nor, for a heading without number, its
    /// wording changes.
    public let anchor: String
}

/// A number that the source hides: `xxx个`
public struct MaskedNumber: Sendable, Hashable {
    /// The expression with unit and qualifier: `xx%以上`
    public let text: String
    /// Its bytes in the source.
    public let range: Range<Int>
}

/// A quotation that somebody took over.
public struct RenderedQuotation: Sendable, Hashable {
    public let quotation: Quotation
    /// The first paragraph of its text, as plain text in one line; empty when there is none.
    public let firstParagraph: String
}

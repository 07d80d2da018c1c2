/// One document, rendered. Ranges are bytes in the `SourceText` that was rendered.
package struct RenderedMarkdown: Sendable {
    /// The text without its footnotes, as HTML. It is safe to put into a page: apart from what the closures of
    /// `MarkdownOptions` return, it consists of the renderer's own tags and of escaped text.
    package var body: [UInt8] = []
    /// The footnotes as HTML, as safe as `body`; empty when there are none.
    package var footnotes: [UInt8] = []
    /// The text and behind it the footnotes.
    package var html: [UInt8] { footnotes.isEmpty ? body : body + footnotes }
    /// The headings, in the order of the text.
    package var outline: [OutlineEntry] = []
    /// Links whose addresses were not refused for safety, in the order of the text.
    package var links: [LinkReference] = []
    /// Images whose addresses were not refused for safety, in the order of the text.
    package var images: [LinkReference] = []
    /// The number of footnotes that the text refers to.
    package var footnoteCount: Int = 0
    /// Every `id` in `html`, in the order of the text.
    package var anchors: [String] = []
    /// The first paragraph that is not a heading, as plain text in one line; empty when there is none.
    package var firstParagraph: String = ""
    /// The number of characters of prose, headings, tables and footnotes, without ASCII spaces, for 全文约 N 字.
    package var plainTextLength: Int = 0
    /// The numbers that the source hides, in the order of the text.
    package var maskedNumbers: [MaskedNumber] = []
    /// The quotations that `renderQuotation` took over, in the order of the text.
    package var quotations: [RenderedQuotation] = []

    /// What an empty document becomes.
    package init() {}
}

/// A heading as the table of contents shows it.
package struct OutlineEntry: Sendable, Hashable {
    /// 1 to 6, as written into the HTML.
    package let level: Int
    /// Plain text in one line.
    package let text: String
    /// The heading's `id`: ASCII, and stable as long as neither its number nor, for a heading without number, its
    /// wording changes.
    package let anchor: String
}

/// A number that the source hides: `xxx个`
package struct MaskedNumber: Sendable, Hashable {
    /// The expression with unit and qualifier: `xx%以上`
    package let text: String
    /// Its bytes in the source.
    package let range: Range<Int>
}

/// A quotation that the site has taken over.
package struct RenderedQuotation: Sendable, Hashable {
    /// The quotation as it was found.
    package let quotation: Quotation
    /// The first paragraph of its text, as plain text in one line; empty when there is none.
    package let firstParagraph: String
}

import Diagnostics

/// How one document is rendered, and who answers for what Markdown alone cannot know.
package struct MarkdownOptions: Sendable {
    /// Whether lines such as `一、…`, `（一）…`, `1.…` and `（1）…` that stand alone are headings.
    package var plainHeadings: Bool = true

    /// Added to the level of every heading; the result stays within 1 to 6.
    package var headingShift: Int = 0

    /// Words that the page has besides those of the author.
    package var words = MarkdownWords()

    /// Tells where a link or an image leads on the site.
    ///
    /// It is asked once for each, in the order of the text. It is not asked about addresses that could run code or that
    /// lead to the author's own computer: those are refused before.
    package var resolveLink: @Sendable (LinkReference) -> ResolvedLink = { .href($0.destination) }

    /// Renders a fenced block, such as a chart, as HTML. It returns nil for one that stays a block of code.
    package var renderFence: (@Sendable (FencedBlock) -> [UInt8]?)?

    /// Renders `{{name}}` in text as HTML. It returns nil for one that stays as written.
    package var renderReference: (@Sendable (ValueReference) -> ReferenceRendering?)?

    /// Takes over a block quotation at the top level. It returns nil for one that stays a quotation.
    package var renderQuotation: (@Sendable (Quotation) -> QuotationRendering?)?

    /// A document by itself: links stay as they are, and nobody is asked anything.
    package init() {}
}

/// A link or an image as the author wrote it.
package struct LinkReference: Sendable, Hashable {
    /// How it is written.
    package enum Kind: String, Sendable, Hashable {
        /// `[text](destination)`, also by reference
        case link
        /// `![text](destination)`, also by reference
        case image
        /// `<https://example.org>`, or the same without brackets
        case address
    }

    /// How it is written.
    package let kind: Kind
    /// Where it leads, without escapes and entities, not percent-encoded. A bare `www.…` has been given its scheme. It
    /// is never empty when the site is asked about it.
    package let destination: String
    /// The destination's bytes in the source: for a link by reference those of the definition.
    package let range: Range<Int>

    /// A reference to `destination`, which is written at the bytes `range` of the source.
    package init(kind: Kind, destination: String, range: Range<Int>) {
        self.kind = kind
        self.destination = destination
        self.range = range
    }

    /// Whether the destination has a scheme or a host, and so leads away from the site.
    package var isExternal: Bool { LinkSafety.isExternal(destination) }
}

/// What a link becomes.
package enum ResolvedLink: Sendable {
    /// A link to this address, which is percent-encoded and escaped when it is written. Whether it is external is read
    /// from the address when `external` is nil.
    case href(String, external: Bool? = nil)
    /// No link: the text stands alone, and the problem, if any, is reported.
    case refused(Diagnostic?)
}

/// A fenced block: the lines between two lines of three backticks, the first of which may name a kind, as `chart`.
package struct FencedBlock: Sendable {
    /// What follows the opening fence, trimmed: `chart`
    package let info: String
    /// The lines between the fences, without the indentation or the `>` of what the block stands in.
    package let content: String
    /// The bytes of the opening fence's line in the source.
    package let opening: Range<Int>
    /// The bytes of the whole lines between the fences in the source. They are those of `content`, unless the block
    /// stands in a list or a quotation or its lines do not end with LF.
    package let contentRange: Range<Int>
}

/// A figure named in text: `{{会员人数 2024}}`
package struct ValueReference: Sendable, Hashable {
    /// What stands between the braces, trimmed.
    package let text: String
    /// The bytes of that text in the source, without the braces.
    package let range: Range<Int>
    /// The text before the braces in the same run, as far as a verb may reach.
    package let lead: String
}

/// What becomes of a figure named in text.
package struct ReferenceRendering: Sendable {
    /// What is written in its place.
    package let html: [UInt8]
    /// How many bytes of the text before the braces it takes the place of as well.
    package let replacing: Int

    /// - `replacing`: at most the bytes of the reference's lead.
    package init(html: [UInt8], replacing: Int = 0) {
        self.html = html
        self.replacing = replacing
    }
}

/// A block quotation at the top level of a document, one that stands in no list and in no other quotation.
package struct Quotation: Sendable, Hashable {
    /// The bytes of its lines in the source, whole, without the last line's end.
    package let range: Range<Int>
}

/// What becomes of a quotation that the site takes over.
package struct QuotationRendering: Sendable {
    /// The place in the source where the quotation's text begins. Blocks that begin in an earlier line are left out of
    /// the text, because `wrap` shows them in its own way.
    package let textStart: Int
    /// Makes the HTML of the whole quotation from that of its text. It adds the problems that it finds to `problems`.
    package let wrap: @Sendable (_ text: [UInt8], _ problems: inout [Diagnostic]) -> [UInt8]

    /// A rendering whose text begins at the byte `textStart` of the source.
    package init(textStart: Int, wrap: @escaping @Sendable (_ text: [UInt8], _ problems: inout [Diagnostic]) -> [UInt8])
    {
        self.textStart = textStart
        self.wrap = wrap
    }
}

import Diagnostics

/// How one document is rendered, and who answers for what Markdown alone cannot know.
public struct MarkdownOptions: Sendable {
    /// Whether lines such as `一、…`, `（一）…`, `1.…` and `（1）…` that stand alone are headings.
    public var plainHeadings: Bool = true

    /// Added to the level of every heading; the result stays within 1 to 6.
    public var headingShift: Int = 0

    /// Where a link or an image leads on the site.
    ///
    /// Asked once for each, in the order of the text. Addresses that could run code, and addresses of the author's own
    /// computer, are refused before it is asked.
    public var resolveLink: @Sendable (LinkReference) -> ResolvedLink = { .href($0.destination) }

    /// Renders a fenced block, such as a chart; nil leaves it a code block.
    public var renderFence: (@Sendable (FencedBlock) -> [UInt8]?)?

    /// Renders `{{name}}` in text; nil leaves it as written.
    public var renderReference: (@Sendable (ValueReference) -> [UInt8]?)?

    /// Takes over a block quotation of the document's top level; nil leaves it a quotation.
    public var renderQuotation: (@Sendable (Quotation) -> QuotationRendering?)?

    public init() {}
}

/// A link or an image as the author wrote it.
public struct LinkReference: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        /// `[text](destination)`, also by reference
        case link
        /// `![text](destination)`, also by reference
        case image
        /// `<https://example.org>`, or the same without brackets
        case address
    }

    public let kind: Kind
    /// Without escapes and entities, not percent-encoded. Never empty. A bare `www.…` has been given its scheme.
    public let destination: String
    /// The destination's bytes in the source: for a link by reference those of the definition.
    public let range: Range<Int>

    public init(kind: Kind, destination: String, range: Range<Int>) {
        self.kind = kind
        self.destination = destination
        self.range = range
    }

    /// Whether the destination has a scheme or a host, and so leads away from the site.
    public var isExternal: Bool { LinkSafety.isExternal(destination) }
}

/// What a link becomes.
public enum ResolvedLink: Sendable {
    /// What to write; it is percent-encoded and escaped on the way. `external` is read from the address when nil.
    case href(String, external: Bool? = nil)
    /// The text is written without a link, and the problem, if any, is reported.
    case refused(Diagnostic?)
}

/// A fenced block: ```` ```chart … ``` ````
public struct FencedBlock: Sendable {
    /// What follows the opening fence, trimmed: `chart`
    public let info: String
    /// The lines between the fences, without the indentation or the `>` of what the block stands in.
    public let content: String
    /// The bytes of the opening fence's line in the source.
    public let opening: Range<Int>
    /// The bytes of the whole lines between the fences in the source. Equal to `content` unless the block stands in a
    /// list or a quotation, or its line ends are not LF.
    public let contentRange: Range<Int>
}

/// A figure named in text: `{{会员人数 2024}}`
public struct ValueReference: Sendable, Hashable {
    /// What stands between the braces, trimmed.
    public let text: String
    /// The bytes of that text in the source, without the braces.
    public let range: Range<Int>
}

/// A block quotation at the top level of a document, one that stands in no list and in no other quotation.
public struct Quotation: Sendable, Hashable {
    /// The bytes of its lines in the source, whole, without the last line's end.
    public let range: Range<Int>
}

/// What becomes of a quotation that somebody takes over.
public struct QuotationRendering: Sendable {
    /// The place in the source where the quotation's text begins. What begins before it is left out: `wrap` says it in
    /// its own way.
    public let textStart: Int
    /// From the HTML of the text to that of the whole; receives the problems that it finds on the way.
    public let wrap: @Sendable (_ text: [UInt8], _ problems: inout [Diagnostic]) -> [UInt8]

    public init(textStart: Int, wrap: @escaping @Sendable (_ text: [UInt8], _ problems: inout [Diagnostic]) -> [UInt8])
    {
        self.textStart = textStart
        self.wrap = wrap
    }
}

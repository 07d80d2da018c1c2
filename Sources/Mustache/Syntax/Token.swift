/// A template as a sequence of text lines and tags, before anything is known about nesting.
enum Token {
    /// Bytes of the source outside of tags. A text never extends over a line end.
    case text(Range<Int>)
    case tag(Tag)
}

/// One `{{…}}`.
struct Tag {
    enum Kind: Equatable {
        case value(raw: Bool)
        case section(inverted: Bool)
        case close
        case partial
        case parent
        case block
        case comment
        case delimiters

        /// Whether a `{{/name}}` belongs to it.
        var isOpening: Bool {
            switch self {
            case .section, .parent, .block: true
            case .value, .close, .partial, .comment, .delimiters: false
            }
        }
    }

    let kind: Kind
    /// All of the tag, from the first delimiter to the last.
    let range: Range<Int>
    /// The name inside, without white space and without the `*` of a dynamic name.
    let name: Range<Int>
    /// The name's text; with a `*` before it when it is dynamic.
    let label: String
    /// Whether the partial's name is itself the name of a value: `{{>*kind}}`.
    let isDynamic: Bool
}

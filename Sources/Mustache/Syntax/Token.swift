/// A template as a sequence of text lines and tags, before anything is known about nesting.
enum Token {
    /// Bytes of the source outside of tags. A text never extends over a line end.
    case text(Range<Int>)
    case tag(Tag)

    /// The bytes of a text; nil for a tag.
    var text: Range<Int>? {
        if case .text(let range) = self { range } else { nil }
    }

    /// The tag; nil for a text.
    var tag: Tag? {
        if case .tag(let tag) = self { tag } else { nil }
    }
}

/// One `{{…}}`.
struct Tag {
    enum Kind: Equatable {
        case value(isRaw: Bool)
        case section(isInverted: Bool)
        case close, partial, parent, block, comment, delimiters
    }

    let kind: Kind
    /// All of the tag, from the first delimiter to the last.
    let range: Range<Int>
    /// The name inside, without white space and without the `*` of a dynamic name.
    var name: Range<Int>
    /// The name's text; with a `*` before it when it is dynamic.
    var label = ""
    /// Whether the partial's name is itself the name of a value: `{{>*kind}}`.
    var isDynamic = false

    /// Whether a `{{/name}}` belongs to it.
    var isOpening: Bool { isSection || kind == .parent || kind == .block }

    var isSection: Bool {
        if case .section = kind { true } else { false }
    }

    /// Whether the name is that of a value, so that its dots lead into objects.
    var namesValue: Bool {
        if case .value = kind { true } else { isSection || isDynamic }
    }
}

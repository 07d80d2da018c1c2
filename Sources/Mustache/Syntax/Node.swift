/// A parsed template: what is left when lines, white space and delimiters have been dealt with.
indirect enum Node: Sendable {
    case text(TextLine)
    case value(Value)
    case section(Section)
    case inclusion(Inclusion)
    case block(Block)
}

/// Bytes of the source that stand on one line.
struct TextLine: Sendable {
    var range: Range<Int>
    /// Whether an indented partial is indented here. True also for an empty text before a tag that begins a line.
    var startsLine: Bool
}

/// The name of a value: `title`, `region.title`, or `.`, whose path is empty.
struct ValueName: Sendable {
    let path: [String]
    let text: String
    let range: Range<Int>

    /// Where a part of the path stands.
    func range(ofPart index: Int) -> Range<Int> {
        let start = range.lowerBound + path[..<index].reduce(0) { $0 + $1.utf8.count + 1 }
        return start..<start + path[index].utf8.count
    }
}

/// `{{name}}`, or `{{{name}}}`, which is raw.
struct Value: Sendable {
    let name: ValueName
    let isRaw: Bool
    let tag: Range<Int>
}

/// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
struct Section: Sendable {
    let name: ValueName
    let isInverted: Bool
    let tag: Range<Int>
    var body: [Node]
}

/// `{{>name}}`, or `{{<name}}…{{/name}}` with the blocks that it fills.
struct Inclusion: Sendable {
    enum Target: Sendable {
        case template(String)
        /// The template's name is a value.
        case dynamic(ValueName)
    }

    let target: Target
    let name: Range<Int>
    let tag: Range<Int>
    /// Whether the tag has the line to itself, so that every line of the partial is indented.
    let isStandalone: Bool
    /// White space before such a tag.
    var indentation: [UInt8]
    let blocks: [Block]
}

/// `{{$name}}…{{/name}}`: a part that a child template can replace, or the replacement.
struct Block: Sendable {
    let name: String
    let nameRange: Range<Int>
    let tag: Range<Int>
    /// The content, with the block's own indentation taken off its lines.
    var body: [Node]
    /// Whether the block's tags leave nothing else on the lines where they begin and end.
    let isStandalone: Bool
    /// What is put before each line of the content of a standalone block.
    var indentation: [UInt8]
    /// Whether the content's last line is ended by the content itself.
    let endsLine: Bool
    /// The line end that a standalone block supplies when its content does not.
    let lineEnd: [UInt8]
}

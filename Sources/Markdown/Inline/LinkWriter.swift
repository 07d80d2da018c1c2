import Diagnostics

/// Writes links and images.
struct LinkWriter {
    /// The links and images that are open, the innermost last.
    private var open: [Frame] = []
    /// The outermost image that is open.
    private var image: LinkReference?
    /// Made for the first link whose address stands in a definition.
    private var definitions: LinkDefinitions?

    private struct Frame {
        var hasTag = false
        /// Where the source goes on behind the link; nil when the link was not found in it.
        let end: Int?
    }

    private struct Target {
        let destination: String
        /// The bytes of the destination in the source.
        let range: Range<Int>
        /// Where the source goes on behind the link; nil when the link was not found in it.
        let end: Int?
        /// Whether the link is an address in angle brackets.
        let isAddress: Bool
    }

    mutating func enterLink(_ node: TreeNode, _ text: inout TextWriter, _ draft: inout Draft) {
        text.flush(&draft)
        let target = target(of: node, &draft)
        var frame = Frame(end: target.end)
        if !text.isInImage {
            let link = LinkReference(
                kind: target.isAddress ? .address : .link, destination: target.destination, range: target.range)
            frame.hasTag = LinkTag.open(link, title: draft.authored(node.title), &draft)
        }
        open.append(frame)
        text.isInLink = true
    }

    mutating func leaveLink(_ text: inout TextWriter, _ draft: inout Draft) {
        text.flush(&draft)
        if open.last?.hasTag == true { draft.html.append("</a>") }
        leave(&text, &draft)
    }

    mutating func enterImage(_ node: TreeNode, _ text: inout TextWriter, _ draft: inout Draft) {
        text.interrupt(&draft)
        let target = target(of: node, &draft)
        if !text.isInImage {
            image = LinkReference(kind: .image, destination: target.destination, range: target.range)
        }
        text.beginImage()
        open.append(Frame(end: target.end))
        text.isInLink = true
    }

    mutating func leaveImage(_ node: TreeNode, _ text: inout TextWriter, _ draft: inout Draft) {
        if let alternative = text.endImage(&draft), let image {
            write(image, alternative, title: draft.authored(node.title), &draft)
        }
        leave(&text, &draft)
    }

    private mutating func leave(_ text: inout TextWriter, _ draft: inout Draft) {
        if let end = open.popLast()?.end { draft.cursor.move(to: end) }
        text.isInLink = !open.isEmpty
    }

    private func write(_ image: LinkReference, _ alternative: [UInt8], title: [UInt8], _ draft: inout Draft) {
        if alternative.allSatisfy({ $0 <= 0x20 }), !image.destination.isEmpty {
            draft.report(at: image.range) { .missingAlternativeText(image.destination, at: $0) }
        }
        guard let address = PageAddress(of: image, &draft) else {
            draft.html.appendEscaped(alternative)
            return
        }
        draft.html.append("<img src=\"")
        draft.html.appendAddress(address.text.utf8)
        draft.html.append("\" alt=\"")
        draft.html.appendEscaped(alternative)
        draft.html.append("\"")
        LinkTag.writeTitle(title, &draft)
        draft.html.append(" loading=\"lazy\">")
    }

    /// Finds the link of `node` in the source, and moves the cursor to the link's text.
    private mutating func target(of node: TreeNode, _ draft: inout Draft) -> Target {
        let destination = String(decoding: draft.authored(node.address), as: UTF8.self)
        let source = draft.source
        guard let syntax = LinkSyntax(in: source, from: draft.cursor.offset, end: draft.cursor.end) else {
            let line = draft.cursor.lineRange(draft.cursor.line)
            return Target(destination: destination, range: line, end: nil, isAddress: false)
        }
        draft.cursor.move(to: syntax.inside)
        let isInBrackets = syntax.destination != nil && source[syntax.inside - 1] == UInt8(ascii: "<")
        let range = syntax.destination ?? definition(of: source.text(syntax.label), draft.cursor)
        return Target(
            destination: destination, range: range ?? syntax.inside..<syntax.end, end: syntax.end,
            isAddress: isInBrackets && syntax.label.isEmpty)
    }

    private mutating func definition(of label: String, _ cursor: SourceCursor) -> Range<Int>? {
        let known = definitions ?? LinkDefinitions(cursor)
        definitions = known
        return known.destination(for: label)
    }
}

extension Diagnostic {
    static func missingAlternativeText(_ destination: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, "image-without-text", at: location,
            Wording(
                zh: "图片“\(destination)”没有文字说明，看不见图片的读者不知道它是什么",
                en: "The image “\(destination)” has no description for readers who cannot see it"),
            fix: Wording(
                zh: "在方括号里写一句说明：![说明](\(destination))。",
                en: "Describe it between the brackets: ![description](\(destination))."))
    }
}

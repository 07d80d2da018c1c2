/// A code span: `` `swift build` ``.
enum CodeSpan {
    /// How far ahead a span is searched, in bytes.
    private static let reach = 65_536

    static func write(_ node: TreeNode, _ text: inout TextWriter, _ draft: inout Draft) {
        let code = draft.authored(node.literal)
        text.interrupt(&draft)
        pass(&draft.cursor)
        guard !text.isInImage else { return text.appendAlternative(code) }
        draft.html.append("<code>")
        draft.html.appendEscaped(code)
        draft.html.append("</code>")
        code.withUnsafeBufferPointer { code in
            text.capture.append(code)
            draft.result.plainTextLength += code.visibleCharacterCount
        }
    }

    /// Moves the cursor behind the span.
    private static func pass(_ cursor: inout SourceCursor) {
        let source = cursor.source
        let limit = min(cursor.offset + reach, cursor.end)
        guard let start = source.first(UInt8(ascii: "`"), in: cursor.offset..<limit) else { return }
        var content = start
        while content < limit, source[content] == UInt8(ascii: "`") { content += 1 }
        if let end = LinkSyntax.codeSpanEnd(source, from: content, content - start, limit) { cursor.move(to: end) }
    }
}

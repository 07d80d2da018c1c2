/// A block of code. The site may show one between fences as something else, such as a chart.
enum CodeBlock {
    static func write(_ node: TreeNode, _ draft: inout Draft) {
        let info = draft.authored(node.fenceInfo)
        let code = draft.authored(node.literal)
        if let render = draft.options.renderFence, node.isFenced,
            let block = render(fencedBlock(node, info, code, draft.cursor))
        {
            draft.html.append(contentsOf: block)
            if draft.html.last != 0x0A { draft.html.append(0x0A) }
            return
        }
        draft.html.append("<pre><code")
        let language = info.prefix { $0 > 0x20 }
        if !language.isEmpty {
            draft.html.append(" class=\"language-")
            draft.html.appendEscaped(language)
            draft.html.append("\"")
        }
        draft.html.append(">")
        draft.html.appendEscaped(code)
        draft.html.append("</code></pre>\n")
    }

    private static func fencedBlock(
        _ node: TreeNode, _ info: [UInt8], _ code: [UInt8], _ cursor: SourceCursor
    ) -> FencedBlock {
        let first = node.startLine
        let lines = code.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
        let start = cursor.lineRange(first).lowerBound
        let end = first + lines < cursor.lineStarts.count ? cursor.lineStarts[first + lines] : cursor.end
        return FencedBlock(
            info: String(decoding: info, as: UTF8.self).trimmingSpaces(),
            content: String(decoding: code, as: UTF8.self),
            opening: cursor.lineRange(first - 1), contentRange: start..<max(start, end))
    }
}

extension String {
    /// Without spaces at its ends.
    func trimmingSpaces() -> String {
        var text = Substring(self)
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

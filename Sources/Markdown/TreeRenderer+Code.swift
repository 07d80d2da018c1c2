import CCmarkGFM
import Diagnostics
import Text

extension TreeRenderer {
    mutating func writeCodeSpan(_ node: TreeNode) {
        let code = text(node.literal)
        if imageDepth > 0 { flushText() } else { interruptText() }
        passCodeSpan()
        if imageDepth > 0 {
            alternative.append(contentsOf: code)
            return
        }
        html.append("<code>")
        html.appendEscaped(code)
        html.append("</code>")
        code.withUnsafeBufferPointer { code in
            capturePlain(code)
            result.plainTextLength += Self.characters(in: code)
        }
    }

    private mutating func passCodeSpan() {
        let limit = min(cursor.offset + 65_536, cursor.end)
        guard let start = bytes.first(UInt8(ascii: "`"), in: cursor.offset..<limit) else { return }
        var content = start
        while content < limit, bytes[content] == UInt8(ascii: "`") { content += 1 }
        if let end = LinkSyntax.codeSpanEnd(bytes, from: content, content - start, limit) { cursor.move(to: end) }
    }

    mutating func writeCodeBlock(_ node: TreeNode) {
        noteLiteralLines(of: node)
        let info = text(node.fenceInfo)
        let code = text(node.literal)
        if let render = options.renderFence, node.isFenced, let block = render(fencedBlock(node, info, code)) {
            html.append(contentsOf: block)
            if html.last != 0x0A { html.append(0x0A) }
            return
        }
        html.append("<pre><code")
        let language = info.prefix { $0 > 0x20 }
        if !language.isEmpty {
            html.append(" class=\"language-")
            html.appendEscaped(language)
            html.append("\"")
        }
        html.append(">")
        html.appendEscaped(code)
        html.append("</code></pre>\n")
    }

    private func fencedBlock(_ node: TreeNode, _ info: [UInt8], _ code: [UInt8]) -> FencedBlock {
        let first = node.startLine
        let lines = code.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
        let start = cursor.lineRange(first).lowerBound
        let end = first + lines < cursor.lineStarts.count ? cursor.lineStarts[first + lines] : cursor.end
        return FencedBlock(
            info: String(decoding: info, as: UTF8.self).trimmingSpaces(),
            content: String(decoding: code, as: UTF8.self),
            opening: cursor.lineRange(first - 1), contentRange: start..<max(start, end))
    }

    // MARK: HTML is shown, not obeyed

    mutating func writeInlineHTML(_ node: TreeNode) {
        let code = text(node.literal)
        if imageDepth > 0 { flushText() } else { interruptText() }
        let place = code.withUnsafeBufferPointer { cursor.find($0) }
        if code.starts(with: "<!--".utf8) { return }
        if imageDepth > 0 {
            alternative.append(contentsOf: code)
            return
        }
        let range = place.map { $0..<$0 + 1 } ?? cursor.lineRange(cursor.line)
        reportHTML(code, at: place == nil ? range : range.lowerBound..<max(cursor.offset, range.upperBound))
        html.appendEscaped(code)
        code.withUnsafeBufferPointer { capturePlain($0) }
    }

    mutating func writeHTMLBlock(_ node: TreeNode) {
        noteLiteralLines(of: node)
        let code = text(node.literal)
        cursor.enterLine(node.startLine)
        let start = cursor.offset
        let shown = withoutComments(code, from: start)
        guard let first = shown.firstIndex(where: { $0 > 0x20 }) else { return }
        let tag = shown[first...].prefix { $0 != UInt8(ascii: ">") && $0 != 0x0A }
        let name =
            Array(tag)
            + (first + tag.count < shown.count && shown[first + tag.count] == UInt8(ascii: ">")
                ? [UInt8(ascii: ">")] : [])
        let place = name.withUnsafeBufferPointer { cursor.find($0) }
        reportHTML(name, at: place.map { $0..<$0 + name.count } ?? cursor.lineRange(cursor.line))
        html.append("<p>")
        html.appendEscaped(shown[first...].reversed().drop { $0 <= 0x20 }.reversed())
        html.append("</p>\n")
    }

    /// A comment without end takes everything behind it: that is reported.
    private mutating func withoutComments(_ code: [UInt8], from start: Int) -> [UInt8] {
        var shown: [UInt8] = []
        var index = 0
        code.withUnsafeBufferPointer { code in
            while index < code.count {
                guard code.has("<!--", at: index) else {
                    shown.append(code[index])
                    index += 1
                    continue
                }
                var end = index + 4
                while end < code.count, !code.has("-->", at: end) { end += 1 }
                if end == code.count {
                    reportUnclosedComment(from: start)
                    shown.removeAll()
                    index = end
                } else {
                    index = end + 3
                }
            }
        }
        return shown
    }

    private mutating func reportUnclosedComment(from start: Int) {
        var place = start
        while place < cursor.end, !bytes.has("<!--", at: place) { place += 1 }
        diagnostics.append(.unclosedComment(at: location(of: place..<min(place + 4, cursor.end))))
    }

    /// One warning for an element: its closing tag says nothing new.
    private mutating func reportHTML(_ code: [UInt8], at range: Range<Int>) {
        if warnedOfHTML, code.starts(with: "</".utf8) { return }
        warnedOfHTML = true
        let shown = String(decoding: code, as: UTF8.self)
        let short = shown.count > 40 ? String(shown.prefix(40)) + "…" : shown
        diagnostics.append(.htmlHasNoEffect(short, at: location(of: range)))
    }
}

import Diagnostics

/// HTML in the source, which is shown as text and reported. Comments are left out.
struct RawHTML {
    /// Whether an element has been reported. Its end tag is not reported again.
    private var hasReported = false

    mutating func writeInline(_ node: TreeNode, _ text: inout TextWriter, _ draft: inout Draft) {
        let code = draft.authored(node.literal)
        text.interrupt(&draft)
        let place = code.withUnsafeBufferPointer { draft.cursor.find($0) }
        if code.starts(with: "<!--".utf8) { return }
        guard !text.isInImage else { return text.appendAlternative(code) }
        let cursor = draft.cursor
        report(code, at: place.map { $0..<max(cursor.offset, $0 + 1) } ?? cursor.lineRange(cursor.line), &draft)
        draft.html.appendEscaped(code)
        code.withUnsafeBufferPointer { text.capture.append($0) }
    }

    mutating func writeBlock(_ node: TreeNode, _ draft: inout Draft) {
        let code = draft.authored(node.literal)
        draft.cursor.enterLine(node.startLine)
        let shown = withoutComments(code, &draft)
        guard let first = shown.firstIndex(where: { $0 > 0x20 }) else { return }
        let tag = firstTag(shown[first...])
        let place = tag.withUnsafeBufferPointer { draft.cursor.find($0) }
        report(tag, at: place.map { $0..<$0 + tag.count } ?? draft.cursor.lineRange(draft.cursor.line), &draft)
        draft.html.append("<p>")
        draft.html.appendEscaped(shown[first...].reversed().drop { $0 <= 0x20 }.reversed())
        draft.html.append("</p>\n")
    }

    /// The beginning of `code` up to the end of its tag or of its line.
    private func firstTag(_ code: ArraySlice<UInt8>) -> [UInt8] {
        let end = code.firstIndex { $0 == UInt8(ascii: ">") || $0 == 0x0A } ?? code.endIndex
        let isClosed = end < code.endIndex && code[end] == UInt8(ascii: ">")
        return Array(code[..<(isClosed ? end + 1 : end)])
    }

    /// The block without its comments. A comment that is not closed is reported, because it would hide all the rest,
    /// and nothing of the block is left.
    private func withoutComments(_ code: [UInt8], _ draft: inout Draft) -> [UInt8] {
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
                    reportUnclosedComment(&draft)
                    shown.removeAll()
                    index = end
                } else {
                    index = end + 3
                }
            }
        }
        return shown
    }

    private func reportUnclosedComment(_ draft: inout Draft) {
        let end = draft.cursor.end
        var place = draft.cursor.offset
        while place < end, !draft.source.has("<!--", at: place) { place += 1 }
        draft.report(at: place..<min(place + 4, end)) { .unclosedComment(at: $0) }
    }

    private mutating func report(_ code: [UInt8], at range: Range<Int>, _ draft: inout Draft) {
        if hasReported, code.starts(with: "</".utf8) { return }
        hasReported = true
        let shown = String(decoding: code, as: UTF8.self)
        let short = shown.count > 40 ? String(shown.prefix(40)) + "…" : shown
        draft.report(at: range) { .htmlHasNoEffect(short, at: $0) }
    }
}

extension Diagnostic {
    static func htmlHasNoEffect(_ tag: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, "html-no-effect", at: location,
            Wording(
                zh: "HTML 代码“\(tag)”不起作用，网页上会原样显示成文字",
                en: "The HTML code “\(tag)” has no effect: the page shows it as text"),
            fix: Wording(
                zh: "删去它，改用 Markdown 的写法；确实要显示这段代码时，两边各加一个反引号（`）。",
                en: "Remove it and use Markdown instead; to show the code itself, put a backtick (`) on each side."))
    }

    static func unclosedComment(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "comment-unclosed", at: location,
            Wording(
                zh: "注释“<!--”没有结束标记，它后面直到文末的内容都会被当作注释而不显示",
                en: "The comment “<!--” is not closed: everything after it would vanish from the page"),
            fix: Wording(zh: "在注释结束的地方写上“-->”。", en: "Write “-->” where the comment ends."))
    }
}

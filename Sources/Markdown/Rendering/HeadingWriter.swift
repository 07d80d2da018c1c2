import Diagnostics

/// Writes headings, and gathers them for the outline.
struct HeadingWriter {
    private var open: Open?
    private var anchors = AnchorNames()
    /// The lines, from 0, of the headings that were typed as plain lines.
    private var plainLines: [Int] = []

    private struct Open {
        let level: Int
        /// Where its content begins in the HTML. Its tag is put there when its text, and so its anchor, is known.
        let start: Int
    }

    mutating func enter(_ node: TreeNode, _ text: inout TextWriter, _ draft: inout Draft) {
        draft.cursor.enterLine(node.startLine)
        text.beginBlock()
        open(level: node.headingLevel, &text, draft)
    }

    mutating func leave(_ text: inout TextWriter, _ draft: inout Draft) {
        text.end(&draft)
        close(&text, &draft)
    }

    /// Begins a heading that was typed as a plain line: the one that the cursor stands in.
    mutating func enterPlainLine(level: Int, _ text: inout TextWriter, _ draft: Draft) {
        plainLines.append(draft.cursor.line)
        open(level: level, &text, draft)
    }

    private mutating func open(level: Int, _ text: inout TextWriter, _ draft: Draft) {
        open = Open(level: min(max(level + draft.options.headingShift, 1), 6), start: draft.html.count)
        text.capture.begin()
    }

    private mutating func close(_ text: inout TextWriter, _ draft: inout Draft) {
        guard let heading = open else { return }
        open = nil
        let title = text.capture.end()
        let anchor = anchors.name(level: heading.level, text: title)
        draft.html.insert("<h\(heading.level) id=\"\(anchor)\">", at: heading.start)
        draft.html.append("</h")
        draft.html.appendDecimal(heading.level)
        draft.html.append(">\n")
        draft.result.anchors.append(anchor)
        draft.result.outline.append(
            OutlineEntry(level: heading.level, text: String(decoding: title, as: UTF8.self), anchor: anchor))
    }

    /// Reports the headings that were typed as plain lines, so that the author sees what was taken for one.
    func finish(_ draft: inout Draft) {
        guard let first = plainLines.first else { return }
        let firstLine = draft.firstLine
        draft.report(at: draft.cursor.lineRange(first)) {
            .plainHeadings(lines: plainLines.map { $0 + firstLine }, at: $0)
        }
    }
}

extension Diagnostic {
    static func plainHeadings(lines: [Int], at location: SourceLocation) -> Diagnostic {
        let shown = lines.prefix(20).map(String.init)
        let rest = lines.count > shown.count
        return Diagnostic(
            .note, "plain-headings", at: location,
            Wording(
                zh: "有 \(lines.count) 行按公文序号当作标题：第 " + shown.joined(separator: "、") + (rest ? " 等" : "") + " 行",
                en: "\(lines.count) lines were taken for headings because of their numbers: "
                    + shown.joined(separator: ", ") + (rest ? " …" : "")),
            fix: Wording(
                zh: "如果不是标题，在这一行末尾加句号；全文都不需要时，在文件信息中关闭这项识别。",
                en:
                    "If one is no heading, end its line with a full stop; or switch the recognition off in the front matter."
            ))
    }
}

import CCmarkGFM

/// Writes paragraphs. One of the tree may be several headings and paragraphs of the page.
struct ParagraphWriter {
    private var open: Open?
    private let table: cmark_node_type

    private struct Open {
        /// How the text that is open will be closed.
        enum Ending { case paragraph, heading, taskLabel, none }

        var ending: Ending
        /// For each line the level of the heading that it is, or 0; empty when no line is one.
        var headingLevels: [Int] = []
        /// The line of the paragraph that is being written, from 0.
        var line = 0
        /// Whether this is the first paragraph of the document, whose plain text is wanted.
        var isFirst = false
    }

    /// - Parameter table: the kind of the nodes that are tables.
    init(table: cmark_node_type) { self.table = table }

    mutating func enter(
        _ node: TreeNode, _ headings: inout HeadingWriter, _ text: inout TextWriter, _ draft: inout Draft
    ) {
        let lines = sourceLines(of: node, draft.cursor)
        draft.cursor.enterLine(lines.lowerBound + 1)
        text.beginBlock()
        let parent = node.parent
        switch parent?.kind {
        case CMARK_NODE_DOCUMENT:
            BrokenTable.report(lines, &draft)
            let levels = draft.options.plainHeadings ? HeadingLines.levels(lines, of: node, draft.cursor) : []
            open = Open(ending: .paragraph, headingLevels: levels)
            openSegment(&headings, &text, &draft)
        case CMARK_NODE_ITEM:
            if let parent, parent.isTask, node.previous == nil {
                ListWriter.openTaskLabel(of: parent, &draft)
                open = Open(ending: .taskLabel)
            } else if parent?.parent?.isTight == true {
                open = Open(ending: .none)
            } else {
                draft.html.append("<p>")
                open = Open(ending: .paragraph)
            }
        default:
            draft.html.append("<p>")
            open = Open(ending: .paragraph)
        }
    }

    mutating func leave(
        _ node: TreeNode, _ headings: inout HeadingWriter, _ footnotes: inout FootnoteWriter, _ text: inout TextWriter,
        _ draft: inout Draft
    ) {
        guard let current = open else { return }
        open = nil
        switch current.ending {
        case .heading: headings.leave(&text, &draft)
        case .taskLabel:
            text.end(&draft)
            draft.html.append("</label>\n")
        case .paragraph:
            text.end(&draft)
            footnotes.placeBackLinks(behind: node, at: draft.html.count)
            close(current, &text, &draft)
        case .none:
            text.end(&draft)
            // Here a tight item goes on with a block of its own.
            if node.next != nil { draft.html.append("\n") }
        }
    }

    /// Goes from one line of the paragraph to the next, when one of the two is a heading.
    ///
    /// - Returns: whether it does; if not, the line break belongs to the text.
    mutating func endLine(_ headings: inout HeadingWriter, _ text: inout TextWriter, _ draft: inout Draft) -> Bool {
        guard var current = open, !current.headingLevels.isEmpty else { return false }
        let levels = current.headingLevels
        current.line += 1
        open = current
        guard current.line < levels.count, levels[current.line - 1] + levels[current.line] > 0 else { return false }
        if current.ending == .heading {
            headings.leave(&text, &draft)
        } else {
            text.end(&draft)
            close(current, &text, &draft)
        }
        draft.cursor.nextLine()
        text.beginBlock()
        openSegment(&headings, &text, &draft)
        return true
    }

    /// Begins a heading or a paragraph, whichever the line is.
    private mutating func openSegment(
        _ headings: inout HeadingWriter, _ text: inout TextWriter, _ draft: inout Draft
    ) {
        guard var current = open else { return }
        let level = current.headingLevels.isEmpty ? 0 : current.headingLevels[current.line]
        current.ending = level > 0 ? .heading : .paragraph
        current.isFirst = level == 0 && draft.result.firstParagraph.isEmpty
        open = current
        if level > 0 {
            headings.enterPlainLine(level: level, &text, draft)
        } else {
            draft.html.append("<p>")
            if current.isFirst { text.capture.begin() }
        }
    }

    private func close(_ current: Open, _ text: inout TextWriter, _ draft: inout Draft) {
        draft.html.append("</p>\n")
        if current.isFirst { draft.result.firstParagraph = String(decoding: text.capture.end(), as: UTF8.self) }
    }

    /// The lines of `paragraph` in the source, from 0.
    private func sourceLines(of paragraph: TreeNode, _ cursor: SourceCursor) -> ClosedRange<Int> {
        var first = paragraph.startLine - 1
        var last = paragraph.endLine - 1
        // The library gives no lines to a paragraph that runs into a table.
        if first < 0, let next = paragraph.next, next.kind == table {
            first = next.startLine - 1
            last = TableSource.headerLine(of: next, cursor) - 1
        }
        first = min(max(first, 0), cursor.lineStarts.count - 1)
        return first...min(max(last, first), cursor.lineStarts.count - 1)
    }
}

import CCmarkGFM
import Diagnostics

/// A paragraph of the tree that is being written, which may be several headings and paragraphs of the page.
struct Paragraph {
    /// How the text that is open will be closed.
    enum Wrapping { case element, heading, taskLabel, none }

    let node: OpaquePointer
    var wrapping: Wrapping
    /// For each line the level of the heading that it is, or 0; empty when no line is one.
    var headingLevels: [Int] = []
    var line = 0
}

/// A heading whose anchor is not known before its text is.
struct OpenHeading {
    let level: Int
    /// Where its content begins in the HTML.
    let start: Int
}

extension TreeRenderer {
    // MARK: Paragraphs

    mutating func enterParagraph(_ node: OpaquePointer) {
        beginInlines(atLine: cmark_node_get_start_line(node))
        let parent = cmark_node_parent(node)
        switch cmark_node_get_type(parent) {
        case CMARK_NODE_DOCUMENT:
            let lines = Int(cmark_node_get_start_line(node)) - 1...max(Int(cmark_node_get_end_line(node)) - 1, Int(cmark_node_get_start_line(node)) - 1)
            reportBrokenTable(lines)
            paragraph = Paragraph(node: node, wrapping: .element, headingLevels: headingLevels(lines, of: node))
            openSegment()
        case CMARK_NODE_ITEM:
            let isTight = cmark_node_get_list_tight(cmark_node_parent(parent)) != 0
            if isTask(parent), cmark_node_previous(node) == nil {
                openTaskLabel(of: parent)
                paragraph = Paragraph(node: node, wrapping: .taskLabel)
            } else {
                if !isTight { html.append("<p>") }
                paragraph = Paragraph(node: node, wrapping: isTight ? .none : .element)
            }
        default:
            html.append("<p>")
            paragraph = Paragraph(node: node, wrapping: .element)
        }
    }

    mutating func leaveParagraph(_ node: OpaquePointer) {
        breakPending = false
        flushText()
        switch paragraph?.wrapping {
        case .heading: closeHeading()
        case .taskLabel: html.append("</label>\n")
        case .element:
            writeBackLinks(behind: node)
            html.append("</p>\n")
            captureFirstParagraph()
        default:
            // A tight item that goes on with a block of its own.
            if cmark_node_next(node) != nil { html.append("\n") }
        }
        paragraph = nil
    }

    mutating func beginInlines(atLine line: Int32) {
        cursor.enterLine(line)
        breakPending = false
        atLineStart = true
        lastScalar = nil
    }

    private mutating func openSegment() {
        guard var current = paragraph else { return }
        let level = current.headingLevels.isEmpty ? 0 : current.headingLevels[current.line]
        if level > 0 {
            current.wrapping = .heading
            openHeading(level: level)
            plainHeadingLines.append(cursor.lineStarts.isEmpty ? 0 : cursor.line)
        } else {
            current.wrapping = .element
            html.append("<p>")
            if capture == .nothing { capture = .firstParagraph; plain.removeAll(keepingCapacity: true) }
        }
        paragraph = current
    }

    private mutating func captureFirstParagraph() {
        guard capture == .firstParagraph else { return }
        result.firstParagraph = plainText()
        capture = result.firstParagraph.isEmpty ? .nothing : .done
    }

    private func plainText() -> String {
        String(decoding: plain.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self).trimmingSpaces()
    }

    // MARK: Headings typed as plain lines

    /// The levels of the paragraph's lines, or nothing when none is a heading or its lines cannot be told apart.
    private func headingLevels(_ lines: ClosedRange<Int>, of node: OpaquePointer) -> [Int] {
        guard options.plainHeadings else { return [] }
        var levels: [Int] = []
        for line in lines {
            let level = PlainHeading.level(of: Bytes(rebasing: bytes[cursor.lineRange(line)])) ?? 0
            if level > 0, levels.isEmpty { levels = [Int](repeating: 0, count: lines.count) }
            if level > 0 { levels[line - lines.lowerBound] = level }
        }
        guard !levels.isEmpty else { return [] }
        // Emphasis that runs over a line end would have to be cut; such a paragraph stays one.
        return directBreaks(of: node) == lines.count - 1 ? levels : []
    }

    private func directBreaks(of node: OpaquePointer) -> Int {
        var count = 0
        var child = cmark_node_first_child(node)
        while let current = child {
            let type = cmark_node_get_type(current)
            if type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK { count += 1 }
            child = cmark_node_next(current)
        }
        return count
    }

    /// Goes from one line of a pasted paragraph to the next; false when the line break is text.
    mutating func endSegment(at node: OpaquePointer) -> Bool {
        guard let current = paragraph, !current.headingLevels.isEmpty else { return false }
        paragraph?.line += 1
        let next = current.line + 1
        guard next < current.headingLevels.count, current.headingLevels[current.line] + current.headingLevels[next] > 0 else {
            return false
        }
        flushText()
        if current.wrapping == .heading {
            closeHeading()
        } else {
            html.append("</p>\n")
            captureFirstParagraph()
        }
        cursor.nextLine()
        breakPending = false
        atLineStart = true
        lastScalar = nil
        openSegment()
        return true
    }

    mutating func reportPlainHeadings() {
        guard let first = plainHeadingLines.first else { return }
        let range = cursor.lineRange(first)
        let location = source.location(of: range)
        let offset = location.line - first
        diagnostics.append(.plainHeadings(lines: plainHeadingLines.map { $0 + offset }, at: location))
    }

    // MARK: Headings

    mutating func enterHeading(_ node: OpaquePointer) {
        beginInlines(atLine: cmark_node_get_start_line(node))
        openHeading(level: Int(cmark_node_get_heading_level(node)))
    }

    mutating func leaveHeading() {
        breakPending = false
        flushText()
        closeHeading()
    }

    private mutating func openHeading(level: Int) {
        heading = OpenHeading(level: min(max(level + options.headingShift, 1), 6), start: html.count)
        plain.removeAll(keepingCapacity: true)
        headingCaptureBefore = capture
        capture = .heading
    }

    private mutating func closeHeading() {
        guard let current = heading else { return }
        heading = nil
        capture = headingCaptureBefore
        let text = plainText()
        let anchor = Array(text.utf8).withUnsafeBufferPointer { anchors.name(level: current.level, text: $0) }
        let content = Array(html[current.start...])
        html.removeSubrange(current.start...)
        html.append("<h")
        html.append(current.level)
        html.append(" id=\"")
        html.append(contentsOf: anchor.utf8)
        html.append("\">")
        html.append(contentsOf: content)
        html.append("</h")
        html.append(current.level)
        html.append(">\n")
        result.anchors.append(anchor)
        result.outline.append(OutlineEntry(level: current.level, text: text, anchor: anchor))
    }

    // MARK: Lists

    mutating func enterList(_ node: OpaquePointer) {
        guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { html.append("<ul>\n"); return }
        let start = Int(cmark_node_get_list_start(node))
        if start == 1 {
            html.append("<ol>\n")
        } else {
            html.append("<ol start=\"")
            html.append(start)
            html.append("\">\n")
        }
    }

    mutating func leaveList(_ node: OpaquePointer) {
        html.append(cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? "</ol>\n" : "</ul>\n")
    }

    mutating func enterItem(_ node: OpaquePointer) {
        html.append(isTask(node) ? "<li class=\"task\">" : "<li>")
        // Blocks other than the text of a tight item begin on a line of their own.
        let isTight = cmark_node_get_list_tight(cmark_node_parent(node)) != 0
        if let first = cmark_node_first_child(node), !isTight || cmark_node_get_type(first) != CMARK_NODE_PARAGRAPH {
            html.append("\n")
        }
    }

    func isTask(_ item: OpaquePointer?) -> Bool { cmark_node_get_syntax_extension(item) != nil }

    private mutating func openTaskLabel(of item: OpaquePointer?) {
        html.append("<label><input type=\"checkbox\" disabled")
        if cmark_gfm_extensions_get_tasklist_item_checked(item) { html.append(" checked") }
        html.append("> ")
    }
}

extension String {
    func trimmingSpaces() -> String {
        var text = Substring(self)
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

import CCmarkGFM
import Diagnostics
import Text

/// A paragraph of the tree that is being written, which may be several headings and paragraphs of the page.
struct Paragraph {
    /// How the text that is open will be closed.
    enum Wrapping { case element, heading, taskLabel, none }

    let node: TreeNode
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

    mutating func enterParagraph(_ node: TreeNode) {
        let lines = sourceLines(of: node)
        beginInlines(atLine: lines.lowerBound + 1)
        let parent = node.parent
        switch parent?.kind {
        case CMARK_NODE_DOCUMENT:
            reportBrokenTable(lines)
            paragraph = Paragraph(node: node, wrapping: .element, headingLevels: headingLevels(lines, of: node))
            openSegment()
        case CMARK_NODE_ITEM:
            let isTight = parent?.parent?.isTight ?? false
            if let parent, parent.isTask, node.previous == nil {
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

    /// The paragraph's lines, from 0.
    private mutating func sourceLines(of paragraph: TreeNode) -> ClosedRange<Int> {
        var first = paragraph.startLine - 1
        var last = paragraph.endLine - 1
        if first < 0, let table = paragraph.next, table.kind == library.table {
            first = table.startLine - 1
            last = headerLine(of: table) - 1
        }
        first = min(max(first, 0), cursor.lineStarts.count - 1)
        return first...min(max(last, first), cursor.lineStarts.count - 1)
    }

    mutating func leaveParagraph(_ node: TreeNode) {
        breakPending = false
        flushText()
        switch paragraph?.wrapping {
        case .heading: closeHeading()
        case .taskLabel: html.append("</label>\n")
        case .element:
            placeBackLinks(behind: node)
            html.append("</p>\n")
            captureFirstParagraph()
        default:
            // A tight item that goes on with a block of its own.
            if node.next != nil { html.append("\n") }
        }
        paragraph = nil
    }

    mutating func beginInlines(atLine line: Int) {
        cursor.enterLine(line)
        breakPending = false
        atLineStart = true
        forgetText()
    }

    private mutating func openSegment() {
        guard var current = paragraph else { return }
        let level = current.headingLevels.isEmpty ? 0 : current.headingLevels[current.line]
        if level > 0 {
            current.wrapping = .heading
            openHeading(level: level)
            plainHeadingLines.append(cursor.line)
        } else {
            current.wrapping = .element
            html.append("<p>")
            if capture == .nothing {
                capture = .firstParagraph
                plain.removeAll()
            }
        }
        paragraph = current
    }

    private mutating func captureFirstParagraph() {
        guard capture == .firstParagraph else { return }
        plain.becomeOneLine()
        result.firstParagraph = String(decoding: plain.bytes, as: UTF8.self)
        capture = result.firstParagraph.isEmpty ? .nothing : .done
    }

    // MARK: Headings typed as plain lines

    /// The levels of the paragraph's lines, or nothing when none is a heading or its lines cannot be told apart.
    private mutating func headingLevels(_ lines: ClosedRange<Int>, of node: TreeNode) -> [Int] {
        guard options.plainHeadings else { return [] }
        var levels: [Int] = []
        for line in lines {
            let level = PlainHeading.level(of: Bytes(rebasing: bytes[cursor.lineRange(line)])) ?? 0
            if level > 0, levels.isEmpty { levels = [Int](repeating: 0, count: lines.count) }
            if level > 0 { levels[line - lines.lowerBound] = level }
        }
        if !levels.isEmpty { keepSeparableLines(of: node, &levels) }
        return levels
    }

    /// Emphasis that runs over a line end would have to be cut: the lines that it joins are no headings.
    private mutating func keepSeparableLines(of node: TreeNode, _ levels: inout [Int]) {
        var line = 0
        var child = node.firstChild
        while let current = child {
            child = current.next
            if Self.isLineBreak(current) {
                line += 1
                continue
            }
            let inner = lineBreaks(inside: current)
            if inner > 0 {
                for joined in line...line + inner where joined < levels.count { levels[joined] = 0 }
                line += inner
            }
        }
        // A code span over a line end hides it: then nobody knows which line is which.
        if line != levels.count - 1 || levels.allSatisfy({ $0 == 0 }) { levels = [] }
    }

    private func lineBreaks(inside node: TreeNode) -> Int {
        var count = 0
        node.forEachDescendant { if Self.isLineBreak($0) { count += 1 } }
        return count
    }

    private static func isLineBreak(_ node: TreeNode) -> Bool {
        node.kind == CMARK_NODE_SOFTBREAK || node.kind == CMARK_NODE_LINEBREAK
    }

    /// Goes from one line of a pasted paragraph to the next; false when the line break is text.
    mutating func endSegment(at node: TreeNode) -> Bool {
        guard let current = paragraph, !current.headingLevels.isEmpty else { return false }
        paragraph?.line += 1
        let next = current.line + 1
        guard next < current.headingLevels.count, current.headingLevels[current.line] + current.headingLevels[next] > 0
        else {
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
        forgetText()
        openSegment()
        return true
    }

    mutating func reportPlainHeadings() {
        guard let first = plainHeadingLines.first else { return }
        let location = location(of: cursor.lineRange(first))
        diagnostics.append(.plainHeadings(lines: plainHeadingLines.map { $0 + locator.firstLine }, at: location))
    }

    // MARK: Headings

    mutating func enterHeading(_ node: TreeNode) {
        beginInlines(atLine: node.startLine)
        openHeading(level: node.headingLevel)
    }

    mutating func leaveHeading() {
        breakPending = false
        flushText()
        closeHeading()
    }

    private mutating func openHeading(level: Int) {
        heading = OpenHeading(level: min(max(level + options.headingShift, 1), 6), start: html.count)
        plain.removeAll()
        headingCaptureBefore = capture
        capture = .heading
    }

    private mutating func closeHeading() {
        guard let current = heading else { return }
        heading = nil
        capture = headingCaptureBefore
        plain.becomeOneLine()
        let anchor = anchors.name(level: current.level, text: plain.bytes)
        scratch.removeAll()
        scratch.append("<h")
        scratch.appendDecimal(current.level)
        scratch.append(" id=\"")
        scratch.append(contentsOf: anchor)
        scratch.append("\">")
        html.insert(scratch.bytes, at: current.start)
        html.append("</h")
        html.appendDecimal(current.level)
        html.append(">\n")
        let text = String(decoding: plain.bytes, as: UTF8.self)
        result.anchors.append(anchor)
        result.outline.append(OutlineEntry(level: current.level, text: text, anchor: anchor))
    }

    // MARK: Lists

    mutating func enterList(_ node: TreeNode) {
        guard node.isOrdered else {
            html.append("<ul>\n")
            return
        }
        let start = node.listStart
        if start == 1 {
            html.append("<ol>\n")
        } else {
            html.append("<ol start=\"")
            html.appendDecimal(start)
            html.append("\">\n")
        }
    }

    mutating func leaveList(_ node: TreeNode) {
        html.append(node.isOrdered ? "</ol>\n" : "</ul>\n")
    }

    mutating func enterItem(_ node: TreeNode) {
        html.append(node.isTask ? "<li class=\"task\">" : "<li>")
        // Blocks other than the text of a tight item begin on a line of their own.
        if let first = node.firstChild, node.parent?.isTight != true || first.kind != CMARK_NODE_PARAGRAPH {
            html.append("\n")
        }
    }

    private mutating func openTaskLabel(of item: TreeNode) {
        html.append("<label><input type=\"checkbox\" disabled")
        if isChecked(item) { html.append(" checked") }
        html.append("> ")
    }
}

extension TreeRenderer {
    /// Read from the source: the library takes an item for checked when `[x]` stands anywhere on its line.
    private mutating func isChecked(_ item: TreeNode) -> Bool {
        let line = cursor.lineRange(item.startLine - 1)
        let start = min(line.lowerBound + max(item.startColumn - 1, 0), line.upperBound)
        guard let box = bytes.first(UInt8(ascii: "["), in: start..<line.upperBound), box + 1 < line.upperBound else {
            return false
        }
        return bytes[box + 1] | 0x20 == UInt8(ascii: "x")
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

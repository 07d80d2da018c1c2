import CCmarkGFM

/// Writes lists and their items.
enum ListWriter {
    static func enter(_ node: TreeNode, _ draft: inout Draft) {
        if !node.isOrdered {
            draft.html.append("<ul>\n")
        } else if node.listStart == 1 {
            draft.html.append("<ol>\n")
        } else {
            draft.html.append("<ol start=\"")
            draft.html.appendDecimal(node.listStart)
            draft.html.append("\">\n")
        }
    }

    static func leave(_ node: TreeNode, _ draft: inout Draft) {
        draft.html.append(node.isOrdered ? "</ol>\n" : "</ul>\n")
    }

    static func enterItem(_ node: TreeNode, _ draft: inout Draft) {
        draft.html.append(node.isTask ? "<li class=\"task\">" : "<li>")
        // Blocks other than the text of a tight item begin on a line of their own.
        if let first = node.firstChild, node.parent?.isTight != true || first.kind != CMARK_NODE_PARAGRAPH {
            draft.html.append("\n")
        }
    }

    static func openTaskLabel(of item: TreeNode, _ draft: inout Draft) {
        draft.html.append("<label><input type=\"checkbox\" disabled")
        if isChecked(item, draft.cursor) { draft.html.append(" checked") }
        draft.html.append("> ")
    }

    /// Whether the box of a task is ticked, read from the source: the library takes a task for done when `[x]` stands
    /// anywhere in its line.
    private static func isChecked(_ item: TreeNode, _ cursor: SourceCursor) -> Bool {
        let line = cursor.lineRange(item.startLine - 1)
        let start = min(line.lowerBound + max(item.startColumn - 1, 0), line.upperBound)
        guard let box = cursor.source.first(UInt8(ascii: "["), in: start..<line.upperBound),
            box + 1 < line.upperBound
        else { return false }
        return cursor.source[box + 1] | 0x20 == UInt8(ascii: "x")
    }
}

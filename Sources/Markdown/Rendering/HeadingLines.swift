import CCmarkGFM

/// Which lines of a paragraph are headings that were typed as plain lines.
enum HeadingLines {
    /// For each of the `lines` of `paragraph`, from 0, the level of the heading that it is, or 0 when it is none.
    ///
    /// Empty when no line is a heading, or when the lines cannot be told apart in the tree.
    static func levels(_ lines: ClosedRange<Int>, of paragraph: TreeNode, _ cursor: SourceCursor) -> [Int] {
        var levels: [Int] = []
        for line in lines {
            guard let level = PlainHeading.level(of: Bytes(rebasing: cursor.source[cursor.lineRange(line)])) else {
                continue
            }
            if levels.isEmpty { levels = [Int](repeating: 0, count: lines.count) }
            levels[line - lines.lowerBound] = level
        }
        if !levels.isEmpty { keepSeparableLines(of: paragraph, &levels) }
        return levels
    }

    /// Emphasis over a line end would have to be cut, so the lines that it joins are no headings.
    private static func keepSeparableLines(of paragraph: TreeNode, _ levels: inout [Int]) {
        var line = 0
        var child = paragraph.firstChild
        while let current = child {
            child = current.next
            if isLineBreak(current) {
                line += 1
                continue
            }
            var inner = 0
            current.forEachDescendant { if isLineBreak($0) { inner += 1 } }
            if inner > 0 {
                for joined in line...line + inner where joined < levels.count { levels[joined] = 0 }
                line += inner
            }
        }
        // A code span over a line end hides it, and then it is unknown which line is which.
        if line != levels.count - 1 || levels.allSatisfy({ $0 == 0 }) { levels = [] }
    }

    private static func isLineBreak(_ node: TreeNode) -> Bool {
        node.kind == CMARK_NODE_SOFTBREAK || node.kind == CMARK_NODE_LINEBREAK
    }
}

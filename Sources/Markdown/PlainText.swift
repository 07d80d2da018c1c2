import Bytes
import CCmarkGFM

/// Blocks in which no inline element begins: nearly all cells and headings, and most items of lists.
///
/// The library would look for emphasis and links in them, byte by byte, with 3 KB of memory to clear for each block. Without that such a block
/// has no children; its content is its text.
enum PlainText {
    /// What an inline element or a line break can begin with; any other byte is text (CommonMark 0.29, section 6, and strikethrough).
    private static let beginners = ByteSet("\\`&*_[<~\r\n".utf8)

    static func isAll(of content: Bytes) -> Bool { beginners.firstIndex(in: content, from: 0) == content.count }

    /// To be called when all lines have been fed and inline elements have not been looked for.
    static func find(under root: TreeNode) {
        var node = root
        while true {
            switch node.kind {
            case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
                if isAll(of: node.content) { node.pointee.extension = syntax.pointer }
            default:
                if let child = node.firstChild, !node.isTable { node = child; continue }
            }
            while node.next == nil {
                guard let parent = node.parent else { return }
                node = parent
            }
            guard let next = node.next else { return }
            node = next
        }
    }

    /// What the library asks of whether to look for inline elements in a block: no.
    private static let syntax = Syntax()

    private struct Syntax: @unchecked Sendable {
        // @unchecked: nobody writes through the pointer after `init`.
        let pointer = SyntaxExtension.allocate(capacity: 1)

        init() {
            pointer.initialize(to: cmark_syntax_extension())
            pointer.pointee.contains_inlines_func = { _, _ in 0 }
        }
    }
}

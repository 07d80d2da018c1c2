import Bytes
import CCmarkGFM

/// Blocks in which no inline element begins: nearly all cells and headings, and most items of lists.
///
/// The library would look for emphasis and links in them, byte by byte, with 3 KB of memory to clear for each block.
/// Without that such a block has no children; its content is its text. Saves 9 % of a build.
struct PlainText {
    /// What an inline element or a line break can begin with; any other byte is text (CommonMark 0.29, section 6, and
    /// strikethrough).
    private static let beginners = ByteSet("\\`&*_[<~\r\n".utf8)

    /// Tables that are nothing but text, and their first rows. The library walks over the tree four times to see to its
    /// inline elements, and a table has more nodes than the text around it: meanwhile these have no rows.
    private var tables: [(table: TreeNode, firstRow: TreeNode)] = []

    /// Keeps the library from looking through plain text. To be called when all lines have been fed, and inline
    /// elements have not been looked for.
    init(under root: TreeNode) {
        var node = root
        while true {
            switch node.kind {
            case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
                if Self.isAll(of: node) { node.pointee.extension = Self.syntax.pointer }
            default:
                if !node.isTable {
                    if let child = node.firstChild {
                        node = child
                        continue
                    }
                } else if let firstRow = node.firstChild, Self.isAll(ofRowsFrom: firstRow) {
                    tables.append((node, firstRow))
                    node.pointee.first_child = nil
                }
            }
            while node.next == nil {
                guard let parent = node.parent else { return }
                node = parent
            }
            guard let next = node.next else { return }
            node = next
        }
    }

    /// To be called when the library has done its work.
    func restore() {
        for (table, firstRow) in tables { table.pointee.first_child = firstRow }
    }

    private static func isAll(of block: TreeNode) -> Bool {
        let content = block.content
        return beginners.firstIndex(in: content, from: 0) == content.count
    }

    private static func isAll(ofRowsFrom first: TreeNode) -> Bool {
        var row: TreeNode? = first
        while let each = row {
            var cell = each.firstChild
            while let each = cell {
                guard isAll(of: each) else { return false }
                cell = each.next
            }
            row = each.next
        }
        return true
    }

    /// Belongs to a block in which there are no inline elements to be looked for.
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

import CCmarkGFM
import Glibc

/// A node of the library's tree. It is valid only while `CMarkLibrary.withTree` runs.
struct TreeNode: Equatable {
    private let node: OpaquePointer

    init?(_ node: OpaquePointer?) {
        guard let node else { return nil }
        self.node = node
    }

    var kind: cmark_node_type { cmark_node_get_type(node) }
    var kindName: String { String(cString: cmark_node_get_type_string(node)) }

    var parent: TreeNode? { TreeNode(cmark_node_parent(node)) }
    var next: TreeNode? { TreeNode(cmark_node_next(node)) }
    var previous: TreeNode? { TreeNode(cmark_node_previous(node)) }
    var firstChild: TreeNode? { TreeNode(cmark_node_first_child(node)) }

    /// Calls `body` for all nodes below this one, in the order of the text. Deep nesting takes no stack.
    func forEachDescendant(_ body: (TreeNode) -> Void) {
        var node = firstChild
        while let current = node {
            body(current)
            node = current.firstChild ?? current.next(outside: self)
        }
    }

    /// The node that follows this one and all its descendants; nil when that would leave `root`.
    private func next(outside root: TreeNode) -> TreeNode? {
        var node = self
        while node != root {
            if let next = node.next { return next }
            guard let parent = node.parent else { return nil }
            node = parent
        }
        return nil
    }

    /// The line where the node begins, from 1; 0 when the library does not know.
    var startLine: Int { Int(cmark_node_get_start_line(node)) }
    /// The line where the node ends, from 1; 0 when the library does not know.
    var endLine: Int { Int(cmark_node_get_end_line(node)) }
    /// The column of the node's first byte, from 1.
    var startColumn: Int { Int(cmark_node_get_start_column(node)) }

    /// The text of a text, a code span, a block of code, inline HTML, a block of HTML, or the reference to a footnote.
    /// It lives as long as the tree.
    var literal: Bytes { Self.bytes(cmark_node_get_literal(node)) }

    /// Whether this is a block quotation that stands in no list and in no other quotation.
    var isTopLevelQuotation: Bool { kind == CMARK_NODE_BLOCK_QUOTE && parent?.kind == CMARK_NODE_DOCUMENT }

    // MARK: Links and images

    var address: Bytes { Self.bytes(cmark_node_get_url(node)) }
    var title: Bytes { Self.bytes(cmark_node_get_title(node)) }

    // MARK: Blocks

    var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }
    /// What follows the opening fence of a block of code.
    var fenceInfo: Bytes { Self.bytes(cmark_node_get_fence_info(node)) }
    /// Whether a block of code stands between fences. The other ones are indented.
    var isFenced: Bool {
        var length: Int32 = 0
        var offset: Int32 = 0
        var sign: CChar = 0
        return cmark_node_get_fenced(node, &length, &offset, &sign) != 0
    }

    // MARK: Lists

    var isOrdered: Bool { cmark_node_get_list_type(node) == CMARK_ORDERED_LIST }
    var isTight: Bool { cmark_node_get_list_tight(node) != 0 }
    var listStart: Int { Int(cmark_node_get_list_start(node)) }
    /// Whether an item of a list has a box to tick. No other extension than that of tasks marks an item as its own.
    var isTask: Bool { cmark_node_get_syntax_extension(node) != nil }

    // MARK: Tables

    /// The number of a table's columns.
    var columnCount: Int { Int(cmark_gfm_extensions_get_table_columns(node)) }
    /// For each column of a table `l`, `c`, `r` or 0.
    var columnAlignments: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: cmark_gfm_extensions_get_table_alignments(node), count: columnCount)
    }
    var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(node) != 0 }

    private static func bytes(_ text: UnsafePointer<CChar>?) -> Bytes {
        guard let text else { return Bytes(start: nil, count: 0) }
        return Bytes(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
    }
}

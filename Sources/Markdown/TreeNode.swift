import CCmarkGFM

typealias SyntaxExtension = UnsafeMutablePointer<cmark_syntax_extension>

/// A node of the library's tree.
///
/// Its fields are read where the library's own header says they are. Calling into the library for each of them took
/// 60,000 instructions of a report, half of them because it copies a text before it gives it away.
typealias TreeNode = UnsafeMutablePointer<cmark_node>

extension TreeNode {
    var kind: cmark_node_type { cmark_node_type(UInt32(pointee.type)) }

    var parent: TreeNode? { pointee.parent }
    var next: TreeNode? { pointee.next }
    var previous: TreeNode? { pointee.prev }
    var firstChild: TreeNode? { pointee.first_child }

    /// From 1; 0 when the library does not know.
    var startLine: Int { Int(pointee.start_line) }
    var endLine: Int { Int(pointee.end_line) }
    /// From 1, of the first byte.
    var startColumn: Int { Int(pointee.start_column) }

    /// The text of a text, a code span, inline HTML, a block of HTML, or the reference to a footnote.
    var literal: Bytes { Bytes(pointee.as.literal) }

    /// What inline elements are read from. Of a block that is nothing but text it is the text, and there are no
    /// children (`PlainText`).
    var content: Bytes {
        let bytes = Bytes(start: pointee.content.ptr, count: Int(pointee.content.size))
        var end = bytes.count
        while end > 0, isSpace(bytes[end - 1]) { end -= 1 }
        return Bytes(rebasing: bytes[..<end])
    }

    /// As the library has it, which takes form feeds for text.
    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

    // MARK: Links and images

    var address: Bytes { Bytes(pointee.as.link.url) }
    var title: Bytes { Bytes(pointee.as.link.title) }

    // MARK: Blocks

    var headingLevel: Int { Int(pointee.as.heading.level) }
    var codeBlockText: Bytes { Bytes(pointee.as.code.literal) }
    /// What follows the opening fence.
    var fenceInfo: Bytes { Bytes(pointee.as.code.info) }
    var isFenced: Bool { pointee.as.code.fenced != 0 }

    // MARK: Tables

    var isTable: Bool { cmark_gfm_extensions_get_table_columns(self) > 0 }

    // MARK: Lists

    var isOrdered: Bool { pointee.as.list.list_type == CMARK_ORDERED_LIST }
    var isTight: Bool { pointee.as.list.tight }
    var listStart: Int { Int(pointee.as.list.start) }
    /// Whether an item of a list has a box to tick.
    var isTask: Bool { pointee.extension != nil }
}

extension Bytes {
    fileprivate init(_ chunk: cmark_chunk) { self.init(start: chunk.data, count: Int(chunk.len)) }
}

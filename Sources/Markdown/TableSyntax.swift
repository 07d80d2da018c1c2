import CCmarkGFM

/// The library's table extension, which is spared what it would do twice or for nothing.
///
/// The library takes every row apart to learn whether the table goes on, and once more to make its cells. Here the first question is
/// answered where the answer is plain, and by the library where it is not.
enum TableSyntax {
    /// A copy, so that the library's own extension stays as it is. Nobody changes it, and nobody frees it.
    static func make() -> SyntaxExtension? {
        guard let library = cmark_find_syntax_extension("table") else { return nil }
        let copy = SyntaxExtension.allocate(capacity: 1)
        copy.initialize(to: library.pointee)
        copy.pointee.last_block_matches = goesOn
        copy.pointee.contains_inlines_func = { _, node in
            // Of the nodes that belong to the extension, a row has no content, and a table keeps the line that it began as.
            guard let node, !node.isTable else { return 0 }
            return PlainText.isAll(of: node.content) ? 0 : 1
        }
        return copy
    }

    /// Whether a line belongs to the table above it: whether it has a cell. So has each that begins with a bar and goes on behind it.
    private static let goesOn: cmark_match_block_func = { _, parser, line, count, container in
        let mostColumns = 0xFFFF
        if let line, let container, count <= mostColumns, container.isTable {
            var index = Int(cmark_parser_get_first_nonspace(parser))
            if line[index] == UInt8(ascii: "|") {
                repeat { index += 1 } while line[index] == 0x20
                if line[index] > 0x20 { return 1 }
            }
        }
        guard let library = cmark_find_syntax_extension("table") else { return 0 }
        return library.pointee.last_block_matches(library, parser, line, count, container)
    }
}

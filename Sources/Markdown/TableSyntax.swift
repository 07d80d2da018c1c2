import Bytes
import CCmarkGFM

/// The library's table extension, which is spared what it would do twice or for nothing.
///
/// A report with tables has more cells than anything else. The library takes every row apart to learn whether the table goes on, and once more to
/// make its cells; and it looks for emphasis and links in cells that are a number or a name, which takes it 3 KB of memory to clear. The two
/// questions behind that are answered here, where the answer is plain, and by the library where it is not. Together a tenth of a build.
enum TableSyntax {
    /// A copy, so that the library's own extension stays as it is. Nobody changes it, and nobody frees it.
    static func make() -> SyntaxExtension? {
        guard let library = cmark_find_syntax_extension("table") else { return nil }
        let copy = SyntaxExtension.allocate(capacity: 1)
        copy.initialize(to: library.pointee)
        copy.pointee.last_block_matches = goesOn
        copy.pointee.contains_inlines_func = { _, node in
            // Of the nodes that belong to the extension, a row has no content, and a table keeps the line that it began as.
            guard let node, cmark_gfm_extensions_get_table_columns(node) == 0 else { return 0 }
            return TableSyntax.beginners.firstIndex(in: node.content, from: 0) < node.content.count ? 1 : 0
        }
        return copy
    }

    /// What an inline element or a line break can begin with; any other byte is text (CommonMark 0.29, section 6, and strikethrough).
    private static let beginners = ByteSet("\\`&*_[]<!~\r\n".utf8)

    /// Whether a line belongs to the table above it: whether it has a cell. So has each that begins with a bar and goes on behind it.
    private static let goesOn: cmark_match_block_func = { _, parser, line, count, container in
        let mostColumns = 0xFFFF
        if let line, count <= mostColumns, cmark_gfm_extensions_get_table_columns(container) > 0 {
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

typealias SyntaxExtension = UnsafeMutablePointer<cmark_syntax_extension>

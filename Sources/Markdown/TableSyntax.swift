import CCmarkGFM

/// The library's table extension, which is spared what it would do twice or for nothing.
///
/// The library takes every row apart to learn whether the table goes on, and once more to make its cells. Here it is
/// asked for cells alone.
enum TableSyntax {
    /// A copy, so that the library's own extension stays as it is. Nobody changes it, and nobody frees it.
    static func make() -> SyntaxExtension? {
        guard let library = cmark_find_syntax_extension("table") else { return nil }
        let copy = SyntaxExtension.allocate(capacity: 1)
        copy.initialize(to: library.pointee)
        copy.pointee.last_block_matches = goesOn
        return copy
    }

    /// Whether a line belongs to the table above it: whether it has a cell. So has every line that is not blank, but
    /// for one of a single bar, of which the library then makes no row, so that the table ends there all the same.
    private static let goesOn: cmark_match_block_func = { _, parser, _, _, container in
        guard let container, container.isTable else { return 0 }
        return cmark_parser_is_blank(parser) == 0 ? 1 : 0
    }
}

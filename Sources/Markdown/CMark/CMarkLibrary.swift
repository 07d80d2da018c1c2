import CCmarkGFM
import CParseArena
import Synchronization

/// libcmark-gfm, made ready once for the whole process and used through its public functions.
///
/// Two habits of the library would make the output of one thread depend on what other threads do:
///
/// - Registering extensions changes global tables. This happens once, when `shared` is made.
/// - While a parser resolves inline elements, it keeps its extensions' special characters in a global table, and when
///   it is done it removes them for all other parsers too. Of the extensions used here only strikethrough has such a
///   character, the tilde. So strikethrough is attached only to documents that contain `~~`, and those are parsed one
///   after the other. In other documents a tilde is text whether the table has it or not, because `emphasis` is
///   switched off, which would have the flanking rules look past it.
///
/// The autolink extension is not used. It has the same habit with `:` and `w`, and it makes the Chinese text behind an
/// address part of the link. `BareAddress` does its work.
final class CMarkLibrary: @unchecked Sendable {
    // @unchecked: the pointers lead to extensions that nobody changes after `init`.
    static let shared = CMarkLibrary()

    /// The kinds of node that the extensions were given when they were registered.
    let table: cmark_node_type
    let tableRow: cmark_node_type
    let tableCell: cmark_node_type
    let strikethrough: cmark_node_type

    private let blockExtensions: [OpaquePointer]
    private let strikethroughExtension: [OpaquePointer]
    private let strikethroughTurn = Mutex(())

    private static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

    private init() {
        cmark_gfm_core_extensions_ensure_registered()
        let blocks = ["table", "tasklist"].compactMap { (name: String) in cmark_find_syntax_extension(name) }
        let strikes = ["strikethrough"].compactMap { (name: String) in cmark_find_syntax_extension(name) }
        for strike in strikes { cmark_syntax_extension_set_emphasis(strike, 0) }

        // The library tells these numbers only of nodes that it has made.
        var kinds: [String: cmark_node_type] = [:]
        Array("|a|\n|-|\n|b|\n\n~~c~~\n".utf8).withUnsafeBufferPointer { sample in
            Self.withTree(of: sample, blocks + strikes, finish: cmark_parser_finish) { root in
                root.forEachDescendant { kinds[$0.kindName] = $0.kind }
            }
        }
        table = kinds["table"] ?? CMARK_NODE_NONE
        tableRow = kinds["table_row"] ?? CMARK_NODE_NONE
        tableCell = kinds["table_cell"] ?? CMARK_NODE_NONE
        strikethrough = kinds["strikethrough"] ?? CMARK_NODE_NONE
        blockExtensions = blocks
        strikethroughExtension = strikes
    }

    /// Parses `markdown` (UTF-8) and hands over the root of its tree, which lives as long as the call.
    func withTree(of markdown: Bytes, _ body: (TreeNode) -> Void) {
        guard markdown.contains("~~") else {
            return Self.withTree(of: markdown, blockExtensions, finish: cmark_parser_finish, body)
        }
        // Only the parse waits for its turn. While the tree is walked, the site may have another document rendered.
        let finishInTurn = { (parser: OpaquePointer?) in
            // A value that leaves a lock must be Sendable. A pointer is not, so its address leaves as a number.
            OpaquePointer(
                bitPattern: self.strikethroughTurn.withLock { _ in UInt(bitPattern: cmark_parser_finish(parser)) })
        }
        Self.withTree(of: markdown, blockExtensions + strikethroughExtension, finish: finishInTurn, body)
    }

    private static func withTree(
        of markdown: Bytes, _ extensions: [OpaquePointer], finish: (OpaquePointer?) -> OpaquePointer?,
        _ body: (TreeNode) -> Void
    ) {
        // Parser and tree live in the arena, which takes all of it back at once.
        let mark = parse_arena_now()
        defer { parse_arena_return_to(mark) }
        guard let parser = cmark_parser_new_with_mem(options, parse_arena_memory()) else { return }
        for syntax in extensions { cmark_parser_attach_syntax_extension(parser, syntax) }
        markdown.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        if let root = TreeNode(finish(parser)) { body(root) }
    }
}

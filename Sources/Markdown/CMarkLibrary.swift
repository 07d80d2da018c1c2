import CCmarkGFM
import CParseArena
import Synchronization

/// libcmark-gfm, made ready once for the whole process.
///
/// Two habits of the library would make output depend on what other threads do:
///
/// - Registering the extensions changes global tables; it happens here, inside a `static let`, exactly once.
/// - While a parser resolves inlines, its extensions' special characters stand in a global table, and its end removes
///   them from under every other parser. Only strikethrough has one, the tilde; so it is attached only to documents
///   that contain `~~`, and those are parsed one after the other. To all others the tilde is text whether the table has
///   it or not, once the extension no longer asks that flanking rules look past it (`emphasis`).
///
/// The autolink extension is not used: it has the same habit with `:` and `w`, and it lets a bare URL swallow the
/// Chinese text behind it. `BareAddress` does its work.
final class CMarkLibrary: @unchecked Sendable {
    // @unchecked: the pointers lead to extensions that nobody changes after `init`.
    static let shared = CMarkLibrary()

    /// Node types that the extensions were given when they registered.
    let table: cmark_node_type
    let tableRow: cmark_node_type
    let tableCell: cmark_node_type
    let strikethrough: cmark_node_type

    private let blockExtensions: [SyntaxExtension]
    private let strikethroughExtension: SyntaxExtension?
    private let strikethroughTurn = Mutex(())

    private static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

    private init() {
        cmark_gfm_core_extensions_ensure_registered()
        let blocks = [TableSyntax.make(), cmark_find_syntax_extension("tasklist")].compactMap { $0 }
        let strike = cmark_find_syntax_extension("strikethrough")
        if let strike { cmark_syntax_extension_set_emphasis(strike, 0) }

        var types: [String: cmark_node_type] = [:]
        Array("|a|\n|-|\n|b|\n\n~~c~~\n".utf8).withUnsafeBufferPointer { sample in
            Self.withTree(of: sample, blocks + (strike.map { [$0] } ?? []), finish: cmark_parser_finish) {
                types = Self.types(in: $0)
            }
        }
        table = types["table"] ?? CMARK_NODE_NONE
        tableRow = types["table_row"] ?? CMARK_NODE_NONE
        tableCell = types["table_cell"] ?? CMARK_NODE_NONE
        strikethrough = types["strikethrough"] ?? CMARK_NODE_NONE
        blockExtensions = blocks
        strikethroughExtension = strike
    }

    /// Parses `markdown` (UTF-8) and hands over the root of its tree, which lives as long as the call.
    func withTree(of markdown: Bytes, _ body: (TreeNode) -> Void) {
        guard let strikethroughExtension, Self.mayStrikeThrough(markdown) else {
            return Self.withTree(of: markdown, blockExtensions, finish: cmark_parser_finish, body)
        }
        // Only the parse waits for its turn: while the tree is walked, a hook may render another document.
        // What leaves a lock must be Sendable; the address of the tree is.
        let finishInTurn = { (parser: UnsafeMutablePointer<cmark_parser>?) in
            TreeNode(bitPattern: self.strikethroughTurn.withLock { _ in UInt(bitPattern: cmark_parser_finish(parser)) })
        }
        Self.withTree(of: markdown, blockExtensions + [strikethroughExtension], finish: finishInTurn, body)
    }

    private static func withTree(
        of markdown: Bytes, _ extensions: [SyntaxExtension], finish: (UnsafeMutablePointer<cmark_parser>?) -> TreeNode?,
        _ body: (TreeNode) -> Void
    ) {
        // Parser and tree live in the arena, which takes back everything at once.
        let mark = parse_arena_now()
        defer { parse_arena_return_to(mark) }
        guard let parser = cmark_parser_new_with_mem(options, parse_arena_memory()) else { return }
        for syntax in extensions { cmark_parser_attach_syntax_extension(parser, syntax) }
        feed(markdown, to: parser)
        let plainText = parser.pointee.root.map { PlainText(under: $0) }
        guard let root = finish(parser) else { return }
        plainText?.restore()
        body(root)
    }

    /// Feeds line by line. The library looks for their ends byte by byte, with ten instructions for each; not so when a
    /// line already stands in its buffer, and only the end of the line is fed. Saves 2 to 4 % of a build.
    private static func feed(_ markdown: Bytes, to parser: UnsafeMutablePointer<cmark_parser>) {
        guard let start = markdown.baseAddress else { return }
        let all = 0..<markdown.count
        // Lines that end otherwise, and bytes that the library replaces, are left to it.
        if markdown.first(UInt8(ascii: "\r"), in: all) != nil || markdown.first(0, in: all) != nil {
            markdown.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
            // A last line that does not end.
            if parser.pointee.linebuf.size > 0 { cmark_parser_feed(parser, "\n", 1) }
            return
        }
        let buffer = parser.pointee.linebuf
        var index = 0
        while index < markdown.count {
            let end = markdown.first(UInt8(ascii: "\n"), in: index..<markdown.count) ?? markdown.count
            parser.pointee.linebuf.ptr = UnsafeMutablePointer(mutating: start + index)
            parser.pointee.linebuf.size = bufsize_t(end - index)
            cmark_parser_feed(parser, "\n", 1)
            index = end + 1
        }
        parser.pointee.linebuf = buffer
    }

    private static func mayStrikeThrough(_ markdown: Bytes) -> Bool {
        var index = 0
        while let tilde = markdown.first(UInt8(ascii: "~"), in: index..<markdown.count) {
            if markdown.has("~~", at: tilde) { return true }
            index = tilde + 1
        }
        return false
    }

    private static func types(in root: TreeNode) -> [String: cmark_node_type] {
        var types: [String: cmark_node_type] = [:]
        let iterator = cmark_iter_new(root)
        defer { cmark_iter_free(iterator) }
        while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
            let node = cmark_iter_get_node(iterator)
            types[String(cString: cmark_node_get_type_string(node))] = cmark_node_get_type(node)
        }
        return types
    }
}

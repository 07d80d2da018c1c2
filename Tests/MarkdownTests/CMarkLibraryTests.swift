import CCmarkGFM
import Testing

@testable import Markdown

/// What the library is spared must not change what it finds.
@Suite("语法树")
struct CMarkLibraryTests {
    @Test("Tables, headings and items are those of the library left to itself")
    func sameTree() {
        var draws = Draws(7)
        let pieces = [
            "|", "|", "| ", " |", "||", "|\t", "\\|", "\n", "\n", "\n\n", "\n|", "\n| 甲 | 1.5 |", "\n|-|-|\n",
            "|a|b|\n|:-|-:|\n", "|---\n", "> ", "\n> | a |", "- ",
            "- [x] ", "1. ", "    ", "\t", " ", "\u{0B}", "\u{0C}", "\r", "\r\n", "\0", "\\", "# ", "## 甲\n",
            "甲\n===\n", "甲", "12%", "-", "！", "!", "*", "**", "_",
            "~~", "_a_", "*a*", "`a`", "~~a~~", "<b>", "[a]", "![a]", "\\*", "[", "]", "[^a]", "\n[^a]: ", "[a]: b\n",
            "&lt;", "&", "`", "```\n", "\u{FEFF}", "。",
        ].map { Array($0.utf8) }
        for _ in 0..<6000 {
            var bytes: [UInt8] = []
            for _ in 0..<draws.next(draws.next(12) == 0 ? 60 : 20) { bytes += pieces[draws.next(pieces.count)] }
            bytes.withUnsafeBufferPointer { markdown in
                var tree: [String] = []
                CMarkLibrary.shared.withTree(of: markdown) { tree = Self.nodes(under: $0) }
                let expected = Self.unsparedNodes(of: markdown)
                #expect(tree == expected, "\(String(decoding: markdown, as: UTF8.self).debugDescription)")
            }
        }
    }

    @Test(
        "A block that is nothing but text has no children",
        arguments: [
            "甲 1.5%", "# 甲", "- 甲\n- 乙", "甲\n\n乙", "|甲|\n|-|\n|乙|", "|甲|\n|-|\n| 乙 | 丙 |", "1. 甲\r\n2. 乙", "> 甲",
        ])
    func plainText(markdown: String) {
        let isText = { (tree: [String]) in tree.contains { $0.contains(" text ") } }
        Array(markdown.utf8).withUnsafeBufferPointer { markdown in
            #expect(isText(Self.unsparedNodes(of: markdown)))
            CMarkLibrary.shared.withTree(of: markdown) { #expect(!isText(Self.nodes(under: $0, expanding: false))) }
        }
    }

    private static func unsparedNodes(of markdown: UnsafeBufferPointer<UInt8>) -> [String] {
        cmark_gfm_core_extensions_ensure_registered()
        let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
        defer { cmark_parser_free(parser) }
        let strikes = String(decoding: markdown, as: UTF8.self).contains("~~")
        for name in ["table", "tasklist"] + (strikes ? ["strikethrough"] : []) {
            cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
        markdown.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        guard let root = cmark_parser_finish(parser) else { return [] }
        defer { cmark_node_free(root) }
        return nodes(under: root)
    }

    /// What the walk reads of each node, in the order of the text. A block that is nothing but text gets its text,
    /// unless told otherwise.
    private static func nodes(under root: TreeNode, expanding: Bool = true) -> [String] {
        var lines: [String] = []
        func visit(_ node: TreeNode, _ depth: Int) {
            let kind = String(cString: cmark_node_get_type_string(node))
            let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
            let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
            let isText = node.kind == CMARK_NODE_TEXT
            let place = isText ? "" : " \(node.startLine):\(node.startColumn)–\(node.endLine)"
            lines.append(
                "\(depth) \(kind) \(literal)\(address)\(place)\(node.kind == CMARK_NODE_ITEM && node.isTask ? " task" : "")"
            )
            if expanding, node.firstChild == nil, !node.content.isEmpty,
                [CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMarkLibrary.shared.tableCell].contains(node.kind)
            {
                lines.append("\(depth + 1) text \(String(decoding: node.content, as: UTF8.self))")
            }
            var child = node.firstChild
            while let each = child {
                visit(each, depth + 1)
                child = each.next
            }
        }
        visit(root, 0)
        return lines
    }
}

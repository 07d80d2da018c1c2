import Diagnostics

/// Writes tables, and reports rows that do not have as many cells as the header.
struct TableWriter {
    private var table: MarkdownTable?
    /// How many tables the document has had so far.
    private var count = 0
    /// The column of the next cell, from 0.
    private var column = 0
    private var isInHead = false
    private var hasBody = false

    mutating func enter(_ node: TreeNode, _ draft: inout Draft) {
        table = checked(node, &draft)
        hasBody = false
        count += 1
        draft.html.append("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
        draft.html.appendEscaped(draft.options.words.table(count).utf8)
        draft.html.append("\">\n<table>\n")
    }

    mutating func leave(_ draft: inout Draft) {
        if hasBody { draft.html.append("</tbody>\n") }
        draft.html.append("</table>\n</div>\n")
        table = nil
    }

    mutating func enterRow(_ node: TreeNode, _ draft: inout Draft) {
        draft.cursor.enterLine(TableSource.line(ofRow: node, draft.cursor) + 1)
        column = 0
        isInHead = node.isHeaderRow
        if isInHead {
            draft.html.append("<thead>\n")
        } else if !hasBody {
            hasBody = true
            draft.html.append("<tbody>\n")
        }
        draft.html.append("<tr>")
    }

    func leaveRow(_ draft: inout Draft) {
        draft.html.append("</tr>\n")
        if isInHead { draft.html.append("</thead>\n") }
    }

    func enterCell(_ text: inout TextWriter, _ draft: inout Draft) {
        draft.html.append(isInHead ? "<th scope=\"col\"" : "<td")
        if let attribute = table?.classAttribute(ofColumn: column) { draft.html.append(attribute) }
        draft.html.append(">")
        text.beginBlock()
    }

    mutating func leaveCell(_ text: inout TextWriter, _ draft: inout Draft) {
        text.flush(&draft)
        draft.html.append(isInHead ? "</th>" : "</td>")
        column += 1
    }

    /// Compares the rows with the header as they are typed. The library cuts longer rows and fills up shorter ones
    /// without telling, so that figures would be lost or stand in the wrong column.
    private func checked(_ node: TreeNode, _ draft: inout Draft) -> MarkdownTable {
        var table = MarkdownTable(node)
        let expected = table.alignments.count
        var row = TableRow()
        var child = node.firstChild
        while let current = child {
            child = current.next
            let range = TableSource.range(ofRow: current, draft.cursor)
            row.read(draft.source, range)
            if let bar = row.fullWidthBar {
                draft.report(at: bar..<bar + 3) { .fullWidthBar(at: $0) }
            } else if row.cells.count != expected {
                draft.report(at: range) { .tableRow(expected: expected, found: row.cells.count, at: $0) }
            }
            if !current.isHeaderRow { table.add(row, in: draft.source) }
        }
        return table
    }
}

extension Diagnostic {
    static func tableRow(expected: Int, found: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "table-row-cells", at: location,
            Wording(
                zh: "表头有 \(expected) 格，这一行有 \(found) 格" + (found > expected ? "，多出的内容会丢失" : "，数字可能错位"),
                en: "The table's header has \(expected) cells, this row has \(found)"
                    + (found > expected ? ": the rest would be lost" : ": figures may stand in the wrong column")),
            fix: found > expected
                ? Wording(zh: "删去多余的“|”；文字里的竖线写成“\\|”。", en: "Remove the extra “|”; write a bar inside text as “\\|”.")
                : found == 1
                    ? Wording(
                        zh: "如果它不是表格的一行，在它前面空一行；否则补上缺少的格，空格也要写“|”。",
                        en:
                            "If it is no row of the table, leave a blank line before it; otherwise add the missing cells, empty ones too."
                    )
                    : Wording(zh: "补上缺少的格，没有内容的格也要写“|”。", en: "Add the missing cells; an empty one needs its “|” too."))
    }
}

import CCmarkGFM
import Diagnostics
import Text

// What only reads is mutating here and in other parts of the walk: the compiler would copy the whole renderer, a
// kilobyte, for a call that is not.
extension TreeRenderer {
    // MARK: Writing

    mutating func enterTable(_ node: TreeNode) {
        tableShape = checkedShape(of: node)
        wroteTableBody = false
        html.append("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表格 ")
        tableCount += 1
        html.appendDecimal(tableCount)
        html.append("\">\n<table>\n")
    }

    mutating func leaveTable() {
        if wroteTableBody { html.append("</tbody>\n") }
        html.append("</table>\n</div>\n")
        tableShape = nil
    }

    mutating func enterTableRow(_ node: TreeNode) {
        let line = line(ofRow: node)
        cursor.enterLine(line + 1)
        cellColumn = 0
        inTableHead = node.isHeaderRow
        if inTableHead {
            html.append("<thead>\n")
        } else if !wroteTableBody {
            wroteTableBody = true
            html.append("<tbody>\n")
        }
        html.append("<tr>")
    }

    mutating func leaveTableRow() {
        html.append("</tr>\n")
        if inTableHead { html.append("</thead>\n") }
    }

    mutating func enterTableCell(_ node: TreeNode) {
        html.append(inTableHead ? "<th scope=\"col\"" : "<td")
        writeColumnClass()
        html.append(">")
        breakPending = false
        atLineStart = true
        forgetText()
    }

    mutating func leaveTableCell() {
        flushText()
        html.append(inTableHead ? "</th>" : "</td>")
        cellColumn += 1
    }

    private mutating func writeColumnClass() {
        guard let shape = tableShape, cellColumn < shape.alignments.count else { return }
        switch (shape.alignments[cellColumn], shape.isNumeric(cellColumn)) {
        case (.none, false): break
        case (.none, true): html.append(" class=\"number\"")
        case (.center, false): html.append(" class=\"center\"")
        case (.center, true): html.append(" class=\"center number\"")
        case (.right, false): html.append(" class=\"right\"")
        case (.right, true): html.append(" class=\"right number\"")
        }
    }

    private mutating func alignments(of node: TreeNode) -> [TableShape.Alignment] {
        node.columnAlignments.map { letter in
            switch letter {
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: .none
            }
        }
    }

    // MARK: Checking

    /// What the rows are as typed. The library cuts and fills rows to the header's width without a word; here that is
    /// an error.
    private mutating func checkedShape(of table: TreeNode) -> TableShape {
        var shape = TableShape(alignments: alignments(of: table))
        let expected = shape.alignments.count
        var row = TableRow()
        var child = table.firstChild
        while let node = child {
            child = node.next
            let range = sourceRange(ofRow: node)
            row.read(bytes, range)
            if let bar = row.fullWidthBar {
                diagnostics.append(.fullWidthBar(at: location(of: bar..<bar + 3)))
            } else if row.cells.count != expected {
                diagnostics.append(
                    .tableRow(expected: expected, found: row.cells.count, at: location(of: range)))
            }
            if !node.isHeaderRow { shape.add(row, in: bytes) }
        }
        return shape
    }

    /// The line, from 0, of the header of `table`.
    ///
    /// When a paragraph runs into a table without a blank line, the library gives the header the paragraph's line, and
    /// the paragraph none. The line of dashes tells where the header really is.
    mutating func headerLine(of table: TreeNode) -> Int {
        let first = max(table.startLine - 1, 0)
        guard let header = table.firstChild else { return first }
        if let row = header.next { return max(row.startLine - 3, first) }
        let last = min(max(table.endLine, first + 2), cursor.lineStarts.count)
        for line in first + 1..<max(last, first + 2)
        where TableRow.isDelimiter(bytes, withoutQuotation(cursor.lineRange(line))) {
            return line - 1
        }
        return first
    }

    private mutating func withoutQuotation(_ line: Range<Int>) -> Range<Int> {
        var line = line
        while let first = line.first, bytes[first] == UInt8(ascii: ">") || bytes[first] == 0x20 { line.removeFirst() }
        return line
    }

    private mutating func line(ofRow node: TreeNode) -> Int {
        guard node.isHeaderRow, let table = node.parent else {
            return node.startLine - 1
        }
        return headerLine(of: table)
    }

    /// The row's line without the marks of the quotation or list that the table stands in.
    private mutating func sourceRange(ofRow node: TreeNode) -> Range<Int> {
        let line = cursor.lineRange(line(ofRow: node))
        let start = min(line.lowerBound + max(node.startColumn - 1, 0), line.upperBound)
        return TableRow.trimmed(bytes, start..<line.upperBound)
    }

    /// Lines that were meant to be a table but became a paragraph: one error at the line that is wrong.
    mutating func reportBrokenTable(_ lines: ClosedRange<Int>) {
        guard lines.count > 1 else { return }
        for line in lines {
            let range = cursor.lineRange(line)
            guard range.count > 2, mayBeTableLine(range) else { continue }
            if line > lines.lowerBound, TableRow.isDelimiter(bytes, range) {
                reportDelimiterRow(range, header: cursor.lineRange(line - 1))
                return
            }
            if line < lines.upperBound, looksLikeRow(range), looksLikeRow(cursor.lineRange(line + 1)),
                !TableRow.isDelimiter(bytes, cursor.lineRange(line + 1))
            {
                reportMissingDelimiterRow(range)
                return
            }
        }
    }

    private mutating func mayBeTableLine(_ range: Range<Int>) -> Bool {
        switch bytes[TableRow.trimmed(bytes, range).first ?? range.lowerBound] {
        case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0xEF, 0xE2: true
        default: false
        }
    }

    private mutating func looksLikeRow(_ range: Range<Int>) -> Bool {
        let content = TableRow.trimmed(bytes, range)
        guard content.count > 2 else { return false }
        return bytes[content.lowerBound] == UInt8(ascii: "|") || bytes.has("｜", at: content.lowerBound)
    }

    private mutating func reportDelimiterRow(_ delimiter: Range<Int>, header: Range<Int>) {
        let above = TableRow(bytes, header)
        let below = TableRow(bytes, delimiter)
        if let bar = above.fullWidthBar ?? below.fullWidthBar {
            diagnostics.append(.fullWidthBar(at: location(of: bar..<bar + 3)))
        } else {
            diagnostics.append(
                .tableDelimiterRow(
                    header: above.cells.count, delimiters: below.cells.count, at: location(of: delimiter)))
        }
    }

    private mutating func reportMissingDelimiterRow(_ line: Range<Int>) {
        let row = TableRow(bytes, line)
        if let bar = row.fullWidthBar {
            diagnostics.append(.fullWidthBar(at: location(of: bar..<bar + 3)))
        } else {
            diagnostics.append(
                .tableWithoutDelimiterRow(cells: row.cells.count, at: location(of: TableRow.trimmed(bytes, line))))
        }
    }
}

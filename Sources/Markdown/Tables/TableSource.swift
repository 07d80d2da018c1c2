/// Where the rows of a table stand in the source.
enum TableSource {
    /// The line, from 0, of the header of `table`.
    ///
    /// When a paragraph runs into a table without a blank line, the library gives the header the line where the
    /// paragraph begins, and gives the paragraph no line. Then the line of dashes shows where the header is.
    static func headerLine(of table: TreeNode, _ cursor: SourceCursor) -> Int {
        let first = max(table.startLine - 1, 0)
        guard let header = table.firstChild else { return first }
        if let row = header.next { return max(row.startLine - 3, first) }
        let last = min(max(table.endLine, first + 2), cursor.lineStarts.count)
        for line in first + 1..<max(last, first + 2)
        where TableRow.isDelimiter(cursor.source, withoutQuotation(cursor.lineRange(line), cursor.source)) {
            return line - 1
        }
        return first
    }

    /// The line, from 0, of a row.
    static func line(ofRow row: TreeNode, _ cursor: SourceCursor) -> Int {
        guard row.isHeaderRow, let table = row.parent else { return row.startLine - 1 }
        return headerLine(of: table, cursor)
    }

    /// The bytes of a row, without the marks of the quotation or list that the table stands in.
    static func range(ofRow row: TreeNode, _ cursor: SourceCursor) -> Range<Int> {
        let line = cursor.lineRange(line(ofRow: row, cursor))
        let start = min(line.lowerBound + max(row.startColumn - 1, 0), line.upperBound)
        return TableRow.trimmed(cursor.source, start..<line.upperBound)
    }

    private static func withoutQuotation(_ line: Range<Int>, _ source: Bytes) -> Range<Int> {
        var line = line
        while let first = line.first, source[first] == UInt8(ascii: ">") || source[first] == 0x20 { line.removeFirst() }
        return line
    }
}

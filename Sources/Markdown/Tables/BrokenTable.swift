import Diagnostics

/// Lines that were meant to be a table but are a paragraph to Markdown, because the line of dashes is wrong or missing.
enum BrokenTable {
    /// Reports the first line that is wrong, if the `lines` of a paragraph, from 0, look like a table.
    static func report(_ lines: ClosedRange<Int>, _ draft: inout Draft) {
        guard lines.count > 1 else { return }
        let cursor = draft.cursor
        for line in lines {
            let range = cursor.lineRange(line)
            guard range.count > 2, mayBeTableLine(range, cursor.source) else { continue }
            if line > lines.lowerBound, TableRow.isDelimiter(cursor.source, range) {
                return reportDelimiterRow(range, header: cursor.lineRange(line - 1), &draft)
            }
            guard line < lines.upperBound else { continue }
            let next = cursor.lineRange(line + 1)
            if looksLikeRow(range, cursor.source), looksLikeRow(next, cursor.source),
                !TableRow.isDelimiter(cursor.source, next)
            {
                return reportMissingDelimiterRow(range, &draft)
            }
        }
    }

    /// A quick test of the first byte, which is that of `|`, `-`, `:`, or of a full-width one of them.
    private static func mayBeTableLine(_ range: Range<Int>, _ source: Bytes) -> Bool {
        switch source[TableRow.trimmed(source, range).first ?? range.lowerBound] {
        case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0xEF, 0xE2: true
        default: false
        }
    }

    private static func looksLikeRow(_ range: Range<Int>, _ source: Bytes) -> Bool {
        let content = TableRow.trimmed(source, range)
        guard content.count > 2 else { return false }
        return source[content.lowerBound] == UInt8(ascii: "|") || source.has("｜", at: content.lowerBound)
    }

    private static func reportDelimiterRow(_ delimiter: Range<Int>, header: Range<Int>, _ draft: inout Draft) {
        let above = TableRow(draft.source, header)
        let below = TableRow(draft.source, delimiter)
        if let bar = above.fullWidthBar ?? below.fullWidthBar {
            draft.report(at: bar..<bar + 3) { .fullWidthBar(at: $0) }
        } else {
            draft.report(at: delimiter) {
                .tableDelimiterRow(header: above.cells.count, delimiters: below.cells.count, at: $0)
            }
        }
    }

    private static func reportMissingDelimiterRow(_ line: Range<Int>, _ draft: inout Draft) {
        let row = TableRow(draft.source, line)
        if let bar = row.fullWidthBar {
            draft.report(at: bar..<bar + 3) { .fullWidthBar(at: $0) }
        } else {
            draft.report(at: TableRow.trimmed(draft.source, line)) {
                .tableWithoutDelimiterRow(cells: row.cells.count, at: $0)
            }
        }
    }
}

extension Diagnostic {
    static func tableDelimiterRow(header: Int, delimiters: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "table-delimiter-row", at: location,
            Wording(
                zh: "表头有 \(header) 格，它下面的分隔行有 \(delimiters) 格，所以没有成为表格",
                en: "The header has \(header) cells but the line below it has \(delimiters), so this is no table"),
            fix: Wording(
                zh: "让分隔行也有 \(header) 格，每格写“---”。", en: "Give the line below \(header) cells of “---” as well."))
    }

    static func tableWithoutDelimiterRow(cells: Int, at location: SourceLocation) -> Diagnostic {
        let row = "|" + String(repeating: " --- |", count: min(max(cells, 1), 12))
        return Diagnostic(
            .error, "table-no-delimiter-row", at: location,
            Wording(
                zh: "这几行像表格，但第一行下面没有分隔行，所以没有成为表格",
                en: "These lines look like a table, but the first has no line of dashes below it"),
            fix: Wording(zh: "在第一行下面加一行“\(row)”。", en: "Below the first line add “\(row)”."))
    }
}

import Diagnostics
import Text

// What is said about lists of records.

extension Diagnostic {
    static func headerNotFound(_ grid: Grid, shape: TableShape) -> Diagnostic {
        let titles = shape.columns.map(\.title)
        guard let row = (0..<grid.rowCount).first(where: { !grid.isBlank(row: $0) }) else {
            return Diagnostic(
                .error, "empty-table", at: grid.whole, Wording(zh: "表是空的", en: "the table is empty"),
                fix: Wording(
                    zh: "第一行写列名：\(listed(titles).zh)。",
                    en: "put the column titles into the first row: \(listed(titles).en)."))
        }
        let texts = grid.cells(ofRow: row).filter { !$0.isBlank }.prefix(8).map { shortened($0.text) }
        return Diagnostic(
            .error, "header-not-found", at: grid.location(ofRow: row),
            Wording(
                zh: "前 15 行里没有找到表头；第一行是：\(listed(texts).zh)",
                en: "no header in the first 15 rows; the first row reads: \(listed(texts).en)"),
            fix: Wording(
                zh: "表头应含这些列名：\(listed(titles).zh)。", en: "the header should have the columns \(listed(titles).en)."))
    }

    static func missingColumns(_ place: SourceLocation, titles: [String]) -> Diagnostic {
        Diagnostic(
            .error, "missing-column", at: place,
            Wording(zh: "表头缺少必需的列：\(listed(titles).zh)", en: "the header lacks required columns: \(listed(titles).en)"),
            fix: Wording(zh: "补上这些列；列名须与此处所列一致。", en: "add these columns under these titles."))
    }

    static func misspelledColumn(_ cell: Cell, text: String, nearest: String) -> Diagnostic {
        Diagnostic(
            .error, "unknown-column", at: cell.location,
            Wording(
                zh: "没有叫“\(shortened(text))”的列，而缺少“\(nearest)”",
                en: "there is no column “\(shortened(text))”, while “\(nearest)” is missing"),
            fix: Wording(zh: "把列名改为“\(nearest)”。", en: "change the title to “\(nearest)”."),
            replacement: nearest + (UnitLabel(text).unit.map { "(\($0))" } ?? ""))
    }

    static func unlabelledColumn(_ grid: Grid, header: Int, column: Int, rows: Int) -> Diagnostic {
        let name = grid.name(ofColumn: column)
        return Diagnostic(
            .error, "extra-cells", at: grid.location(row: header, column: column),
            Wording(
                zh: "\(name) 列没有列名，却有 \(rows) 行填了内容",
                en: "column \(name) has no title, yet \(rows) rows hold something in it"),
            fix: grid.isOfSheet
                ? Wording(zh: "给这一列写上列名，或删去这一列。", en: "give the column a title or remove it.")
                : Wording(
                    zh: "给这一列写上列名，或删去这一列；若是数字里的逗号把单元格拆开了，请去掉逗号。",
                    en: "give the column a title or remove it; if commas in numbers split the cells, remove the commas."
                ))
    }

    static func damagedCode(_ cell: Cell, _ damage: SpreadsheetDamage.CodeDamage, column: ColumnShape) -> Diagnostic {
        let ofCSV =
            cell.grid.isOfSheet
            ? Wording(zh: "", en: "")
            : Wording(zh: "；不要用 Excel 打开 CSV 后直接保存", en: "; do not open the CSV in Excel and save it")
        let save = cell.grid.isOfSheet ? cell.grid.savedAgain : Wording(zh: "另存为 CSV", en: "save as CSV")
        let asText = Wording(
            zh: "在原表中选中“\(column.title)”列，单元格格式设为“文本”，重新填写代码，再\(save.zh)\(ofCSV.zh)。",
            en:
                "in the workbook, format the column “\(column.title)” as Text, enter the codes again and \(save.en)\(ofCSV.en)."
        )
        let message =
            switch damage {
            case .scientific:
                Wording(
                    zh: "“\(cell.text)”是被 Excel 改成科学计数法的代码，后面的数字已经丢失",
                    en: "“\(cell.text)” is a code that Excel turned into scientific notation; its last digits are lost")
            case .lostZeros(let count) where count <= 3 && column.codeLength != 12:
                Wording(
                    zh:
                        "“\(cell.text)”少了 \(count) 位：“\(column.title)”应为 \(column.codeLength ?? 0) 位，多半是 Excel 去掉了开头的 0（应为“\(padded(cell.text, count))”？）",
                    en:
                        "“\(cell.text)” lacks \(count) of the \(column.codeLength ?? 0) digits of “\(column.title)”: Excel probably dropped leading zeros (“\(padded(cell.text, count))”?)"
                )
            case .lostZeros(let count):
                Wording(
                    zh: "“\(cell.text)”少了 \(count) 位：“\(column.title)”应为 \(column.codeLength ?? 0) 位",
                    en: "“\(cell.text)” lacks \(count) of the \(column.codeLength ?? 0) digits of “\(column.title)”")
            }
        // Division codes have levels of two and three digits; those of a county or a township end before the zeros do.
        if case .lostZeros(let count) = damage, column.codeLength == 12, [3, 6].contains(count) {
            return Diagnostic(
                .error, "damaged-code", at: cell.location, message,
                replacement: halfWidth(cell.text) + String(repeating: "0", count: count))
        }
        return Diagnostic(.error, "damaged-code", at: cell.location, message, fix: asText)
    }

    private static func padded(_ text: String, _ count: Int) -> String { String(repeating: "0", count: count) + text }

    static func filledDown(_ place: SourceLocation, count: Int, columns: [String]) -> Diagnostic {
        Diagnostic(
            .note, "filled-down", at: place,
            Wording(
                zh: "\(listed(columns).zh)列有 \(count) 个空单元格，按合并单元格处理，取上方的值",
                en:
                    "blank cells in \(listed(columns).en), \(count) in all, were taken for merged cells and filled from above"
            ))
    }
}

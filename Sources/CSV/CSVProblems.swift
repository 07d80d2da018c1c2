import Diagnostics

// The module's part of the message catalogue: every sentence that it says, in every language.

// MARK: Text

extension Diagnostic {
    private static let saveAsUTF8 = Wording(
        zh: "请重新保存文件：表格用 Excel 或 WPS 打开原表，另存为“CSV UTF-8(逗号分隔)(*.csv)”；其他文本用记事本另存为，编码选“UTF-8”。",
        en:
            "save the file again: a table in Excel or WPS as “CSV UTF-8 (Comma delimited)”; other text in Notepad with the encoding “UTF-8”."
    )

    static func undecodable(
        _ place: SourceLocation, _ damage: DamagedBytes, encoding: TextEncoding, count: Int,
        others: [(damage: DamagedBytes, place: SourceLocation)]
    ) -> Diagnostic {
        let more = count > 1
        return Diagnostic(
            .error, "undecodable-text", at: place,
            Wording(
                zh: "此处的字节 \(damage.hex) 不是 \(encoding.name) 文字，文件已损坏" + (more ? "；这样的地方共 \(count) 处" : ""),
                en: "the bytes \(damage.hex) are no \(encoding.name) text: the file is damaged"
                    + (more ? ", in \(count) places" : "")),
            fix: saveAsUTF8,
            related: others.map {
                Related($0.place, Wording(zh: "此处也有：\($0.damage.hex)", en: "here too: \($0.damage.hex)"))
            })
    }

    static func mixedEncodings(_ place: SourceLocation, lines: [Int]) -> Diagnostic {
        let listed = lines.prefix(5).map(String.init)
        let cut = lines.count > listed.count
        return Diagnostic(
            .error, "mixed-encodings", at: place,
            Wording(
                zh:
                    "文件里混有两种编码：第 \(listed.joined(separator: "、")) 行\(cut ? "等 \(lines.count) 行" : "")是 UTF-8，其余是 GB18030",
                en:
                    "the file mixes two encodings: line \(listed.joined(separator: ", "))\(cut ? " and others (\(lines.count) in all)" : "") in UTF-8, the rest in GB18030"
            ),
            fix: Wording(
                zh: "多半是把两个文件的内容拼到了一起。" + saveAsUTF8.zh, en: "probably two files were joined; " + saveAsUTF8.en))
    }

    static func notText(_ place: SourceLocation, format: BinaryFormat) -> Diagnostic {
        let saveTable = Wording(
            zh: "用 Excel 或 WPS 打开它，另存为“CSV UTF-8(逗号分隔)(*.csv)”；只改文件名后缀不行。",
            en: "open it in Excel or WPS and save it as “CSV UTF-8 (Comma delimited)”; renaming the file is not enough."
        )
        let saveText = Wording(
            zh: "用 Word 或 WPS 打开它，把文字复制到文本文件中，编码选“UTF-8”保存。",
            en: "open it in Word or WPS, copy the text into a text file and save that as “UTF-8”.")
        let (message, fix) =
            switch format {
            case .workbook:
                (
                    Wording(zh: "这是 Excel 工作簿（xlsx），不是文本文件", en: "this is an Excel workbook (xlsx), not a text file"),
                    saveTable
                )
            case .document:
                (
                    Wording(zh: "这是 Word 文档（docx），不是文本文件", en: "this is a Word document (docx), not a text file"),
                    saveText
                )
            case .legacyOffice:
                (
                    Wording(
                        zh: "这是 Excel 工作簿或 Word 文档（xls、doc、et、wps），不是文本文件",
                        en: "this is an Excel workbook or a Word document (xls, doc, et, wps), not a text file"),
                    Wording(
                        zh: "表格：" + saveTable.zh + "文档：" + saveText.zh,
                        en: "a table: " + saveTable.en + " A document: " + saveText.en)
                )
            case .unknown:
                (
                    Wording(zh: "这不是文本文件（含大量控制字符）", en: "this is no text file (it is full of control characters)"),
                    saveAsUTF8
                )
            }
        return Diagnostic(.error, "not-text", at: place, message, fix: fix)
    }

    static func tableTooLarge(_ place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "table-too-large", at: place,
            Wording(zh: "文件超过 4 GB，无法读取", en: "the file is larger than 4 GB and cannot be read"),
            fix: Wording(zh: "请按年度拆成几张表", en: "split it into a table for each year"))
    }

    static func noConverter(_ place: SourceLocation, encoding: TextEncoding) -> Diagnostic {
        Diagnostic(
            .error, "no-converter", at: place,
            Wording(
                zh: "文件是 \(encoding.name) 编码，而本机的系统没有安装它的转换表",
                en: "the file is in \(encoding.name), and this system lacks the conversion tables for it"),
            fix: Wording(
                zh: "请管理员安装 C 语言库的字符转换组件（如 glibc-gconv-extra）；或者" + saveAsUTF8.zh,
                en: "have the C library's character conversion modules installed (for example glibc-gconv-extra), or "
                    + saveAsUTF8.en))
    }
}

// MARK: Cells

extension Diagnostic {
    static func unclosedQuote(_ place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "unclosed-quote", at: place,
            Wording(
                zh: "此单元格以英文双引号 \" 开头，却没有对应的结束引号",
                en: "this cell begins with a double quote that is never closed"),
            fix: Wording(
                zh: "删去这个引号，或在单元格末尾补上一个；正文里的引号请用中文引号“”。",
                en: "remove the quote, or close it at the end of the cell; write “ ” for quotes within text."))
    }

    static func extraCells(_ cell: Cell, headerWidth: Int) -> Diagnostic {
        let last = CellReference.column(headerWidth - 1)
        return Diagnostic(
            .error, "extra-cells", at: cell.location,
            Wording(
                zh: "第 \(cell.row + 1) 行的单元格比表头多：表头到 \(last) 列为止，\(cell.reference) 还有“\(shortened(cell.text))”",
                en:
                    "row \(cell.row + 1) has more cells than the header: the header ends at column \(last), yet \(cell.reference) holds “\(shortened(cell.text))”"
            ),
            fix: Wording(
                zh: "多半是数字里的千分位逗号或文字里的英文逗号把单元格拆开了：去掉逗号，或给整个单元格加英文双引号，如 \"1,234\"。",
                en:
                    "a comma in a number or a text probably split a cell: remove it, or put the cell in double quotes, as in \"1,234\"."
            ))
    }

    static func unlabelledColumn(_ grid: Grid, header: Int, column: Int, rows: Int) -> Diagnostic {
        let name = CellReference.column(column)
        return Diagnostic(
            .error, "extra-cells", at: grid.location(row: header, column: column),
            Wording(
                zh: "\(name) 列没有列名，却有 \(rows) 行填了内容",
                en: "column \(name) has no title, yet \(rows) rows hold something in it"),
            fix: Wording(
                zh: "给这一列写上列名，或删去这一列；若是数字里的逗号把单元格拆开了，请去掉逗号。",
                en: "give the column a title or remove it; if commas in numbers split the cells, remove the commas."))
    }

    static func errorValue(_ cell: Cell, value: String) -> Diagnostic {
        let (cause, fix): (Wording, Wording) =
            switch value {
            case "####":
                (
                    Wording(zh: "列太窄，Excel 没有显示出数值", en: "the column was too narrow for Excel to show the value"),
                    Wording(zh: "在原表中加宽这一列，再另存为 CSV。", en: "widen the column in the workbook and save as CSV again.")
                )
            case "#REF!":
                (
                    Wording(zh: "公式引用的单元格已被删除", en: "the formula refers to cells that were deleted"),
                    Wording(
                        zh: "在原表中修正 \(cell.reference) 的公式，或直接填入数值，再另存为 CSV。",
                        en:
                            "repair the formula in \(cell.reference) of the workbook, or enter the value, and save as CSV again."
                    )
                )
            case "#DIV/0!":
                (
                    Wording(zh: "公式中除数为零或为空", en: "the formula divides by zero or by an empty cell"),
                    Wording(
                        zh: "在原表中补上分母；确实没有数据的，\(cell.reference) 留空，再另存为 CSV。",
                        en:
                            "fill in the denominator; where there is no figure, leave \(cell.reference) empty; save as CSV again."
                    )
                )
            default:
                (
                    Wording(zh: "公式没有算出结果", en: "the formula has no result"),
                    Wording(
                        zh: "在原表中修正 \(cell.reference) 的公式，或直接填入数值；确实没有数据的请留空，再另存为 CSV。",
                        en:
                            "repair the formula in \(cell.reference) of the workbook or enter the value; leave it empty where there is none; save as CSV again."
                    )
                )
            }
        return Diagnostic(
            .error, "spreadsheet-error", at: cell.location,
            Wording(
                zh: "\(cell.reference) 是 Excel 的错误值 \(value)：\(cause.zh)",
                en: "\(cell.reference) is Excel's \(value): \(cause.en)"),
            fix: fix)
    }

    static func damagedCode(_ cell: Cell, _ damage: SpreadsheetDamage.CodeDamage, column: ColumnShape) -> Diagnostic {
        let asText = Wording(
            zh: "在原表中选中“\(column.title)”列，单元格格式设为“文本”，重新填写代码，再另存为 CSV；不要用 Excel 打开 CSV 后直接保存。",
            en:
                "in the workbook, format the column “\(column.title)” as Text, enter the codes again and save as CSV; do not open the CSV in Excel and save it."
        )
        let message =
            switch damage {
            case .scientific:
                Wording(
                    zh: "“\(cell.text)”是被 Excel 改成科学计数法的代码，后面的数字已经丢失",
                    en: "“\(cell.text)” is a code that Excel turned into scientific notation; its last digits are lost")
            case .lostZeros(let count) where count <= 3:
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
        return Diagnostic(.error, "damaged-code", at: cell.location, message, fix: asText)
    }

    private static func padded(_ text: String, _ count: Int) -> String { String(repeating: "0", count: count) + text }
}

// MARK: Headers

extension Diagnostic {
    static func headerNotFound(_ grid: Grid, shape: TableShape) -> Diagnostic {
        let titles = shape.columns.map(\.title)
        guard let row = (0..<grid.rowCount).first(where: { !grid.isBlank(row: $0) }) else {
            return Diagnostic(
                .error, "empty-table", at: grid.source.whole, Wording(zh: "表是空的", en: "the table is empty"),
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

    static func yearsNotFound(_ grid: Grid) -> Diagnostic {
        let row = (0..<grid.rowCount).first { !grid.isBlank(row: $0) }
        return Diagnostic(
            .error, "years-not-found", at: row.map(grid.location(ofRow:)) ?? grid.source.whole,
            Wording(
                zh: "没有找到写着年份的表头", en: "no header row with years was found"),
            fix: Wording(
                zh: "表头第一格写“指标”，后面各格写年份，如：指标,2023,2024。",
                en: "begin the header with 指标 and put years into the cells after it, as in: 指标,2023,2024."))
    }

    static func missingColumns(_ place: SourceLocation, titles: [String]) -> Diagnostic {
        Diagnostic(
            .error, "missing-column", at: place,
            Wording(zh: "表头缺少必需的列：\(listed(titles).zh)", en: "the header lacks required columns: \(listed(titles).en)"),
            fix: Wording(zh: "补上这些列；列名须与此处所列一致。", en: "add these columns under these titles."))
    }

    static func duplicateColumn(_ cell: Cell, first: Cell, title: String) -> Diagnostic {
        Diagnostic(
            .error, "duplicate-column", at: cell.location,
            Wording(
                zh:
                    "\(cell.reference) 的“\(shortened(cell.text))”与 \(first.reference) 的“\(shortened(first.text))”是同一列（\(title)）",
                en:
                    "“\(shortened(cell.text))” in \(cell.reference) and “\(shortened(first.text))” in \(first.reference) are the same column (\(title))"
            ),
            fix: Wording(zh: "删去其中一列，或改正列名。", en: "remove one of them, or correct its title."),
            related: [Related(first.location, Wording(zh: "先出现在此处", en: "first here"))])
    }

    static func misspelledColumn(_ cell: Cell, text: String, nearest: String) -> Diagnostic {
        Diagnostic(
            .error, "unknown-column", at: cell.location,
            Wording(
                zh: "没有叫“\(shortened(text))”的列，而缺少“\(nearest)”",
                en: "there is no column “\(shortened(text))”, while “\(nearest)” is missing"),
            fix: Wording(zh: "把列名改为“\(nearest)”。", en: "change the title to “\(nearest)”."))
    }

    static func unpublishedColumn(_ cell: Cell, text: String?) -> Diagnostic {
        let message =
            if let text {
                Wording(
                    zh: "“\(shortened(text))”列未经声明，不会发布",
                    en: "the column “\(shortened(text))” is not declared and will not be published")
            } else {
                Wording(
                    zh: "\(CellReference.column(cell.column)) 列没有列名，其中的内容不会发布",
                    en: "column \(CellReference.column(cell.column)) has no title and will not be published")
            }
        return Diagnostic(.note, "unpublished-column", at: cell.location, message)
    }
}

// MARK: Rows

extension Diagnostic {
    static func filledDown(_ place: SourceLocation, count: Int, columns: [String]) -> Diagnostic {
        Diagnostic(
            .note, "filled-down", at: place,
            Wording(
                zh: "\(listed(columns).zh)列有 \(count) 个空单元格，按合并单元格处理，取上方的值",
                en:
                    "blank cells in \(listed(columns).en), \(count) in all, were taken for merged cells and filled from above"
            ))
    }

    static func missingLabel(_ place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "missing-label", at: place,
            Wording(zh: "这一行有数值，却没有指标名称", en: "this row has values but no indicator"),
            fix: Wording(
                zh: "在第一列写上指标名称，或删去这一行。", en: "write the indicator's name into the first column, or remove the row."))
    }
}

// MARK: Phrases

/// `“甲”、“乙”`, and `“甲”, “乙”` in English.
private func listed(_ names: [String]) -> Wording {
    let quoted = names.map { "“\($0)”" }
    return Wording(zh: quoted.joined(separator: "、"), en: quoted.joined(separator: ", "))
}

/// The beginning of a text that may be long.
private func shortened(_ text: String) -> String {
    text.count <= 24 ? text : text.prefix(23) + "…"
}

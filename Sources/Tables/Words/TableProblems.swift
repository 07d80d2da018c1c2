import Diagnostics
import Text

// What is said about tables of either kind, lists of records and cross tables.

extension Diagnostic {
    static func extraCells(_ cell: Cell, headerWidth: Int) -> Diagnostic {
        let grid = cell.grid
        let (row, last) = (grid.number(ofRow: cell.row), grid.name(ofColumn: headerWidth - 1))
        return Diagnostic(
            .error, "extra-cells", at: cell.location,
            Wording(
                zh: "第 \(row) 行的单元格比表头多：表头到 \(last) 列为止，\(cell.reference) 还有“\(shortened(cell.text))”",
                en:
                    "row \(row) has more cells than the header: the header ends at column \(last), yet \(cell.reference) holds “\(shortened(cell.text))”"
            ),
            fix: grid.isOfSheet
                ? Wording(
                    zh: "删去 \(cell.reference)，或者给这一列写上列名。", en: "empty \(cell.reference), or give its column a title.")
                : Wording(
                    zh: "多半是数字里的千分位逗号或文字里的英文逗号把单元格拆开了：去掉逗号，或给整个单元格加英文双引号，如 \"1,234\"。",
                    en:
                        "a comma in a number or a text probably split a cell: remove it, or put the cell in double quotes, as in \"1,234\"."
                ))
    }

    static func errorValue(_ cell: Cell, value: String) -> Diagnostic {
        let save = cell.grid.savedAgain
        let (cause, fix): (Wording, Wording) =
            switch value {
            case "####":
                (
                    Wording(zh: "列太窄，Excel 没有显示出数值", en: "the column was too narrow for Excel to show the value"),
                    Wording(zh: "在原表中加宽这一列，再\(save.zh)。", en: "widen the column in the workbook and \(save.en).")
                )
            case "#REF!":
                (
                    Wording(zh: "公式引用的单元格已被删除", en: "the formula refers to cells that were deleted"),
                    Wording(
                        zh: "在原表中修正 \(cell.reference) 的公式，或直接填入数值，再\(save.zh)。",
                        en:
                            "repair the formula in \(cell.reference) of the workbook, or enter the value, and \(save.en)."
                    )
                )
            case "#DIV/0!":
                (
                    Wording(zh: "公式中除数为零或为空", en: "the formula divides by zero or by an empty cell"),
                    Wording(
                        zh: "在原表中补上分母；确实没有数据的，\(cell.reference) 留空，再\(save.zh)。",
                        en:
                            "fill in the denominator; where there is no figure, leave \(cell.reference) empty; \(save.en)."
                    )
                )
            default:
                (
                    Wording(zh: "公式没有算出结果", en: "the formula has no result"),
                    Wording(
                        zh: "在原表中修正 \(cell.reference) 的公式，或直接填入数值；确实没有数据的请留空，再\(save.zh)。",
                        en:
                            "repair the formula in \(cell.reference) of the workbook or enter the value; leave it empty where there is none; \(save.en)."
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

    static func unpublishedColumn(_ cell: Cell, text: String?) -> Diagnostic {
        let message =
            if let text {
                Wording(
                    zh: "“\(shortened(text))”列未经声明，不会发布",
                    en: "the column “\(shortened(text))” is not declared and will not be published")
            } else {
                Wording(
                    zh: "\(cell.grid.name(ofColumn: cell.column)) 列没有列名，其中的内容不会发布",
                    en: "column \(cell.grid.name(ofColumn: cell.column)) has no title and will not be published")
            }
        return Diagnostic(.note, "unpublished-column", at: cell.location, message)
    }
}

extension Grid {
    /// Whether the cells stand in a workbook, and not in a text file that was saved from one.
    var isOfSheet: Bool { sheet != nil }

    /// What is to be done with the workbook when it has been corrected.
    var savedAgain: Wording {
        isOfSheet ? Wording(zh: "保存", en: "save it again") : Wording(zh: "另存为 CSV", en: "save as CSV again")
    }
}

/// `“甲”、“乙”`, and `“甲”, “乙”` in English.
func listed(_ names: [String]) -> Wording {
    let quoted = names.map { "“\($0)”" }
    return Wording(zh: quoted.joined(separator: "、"), en: quoted.joined(separator: ", "))
}

/// The beginning of a text that may be long.
func shortened(_ text: String) -> String {
    text.count <= 24 ? text : text.prefix(23) + "…"
}

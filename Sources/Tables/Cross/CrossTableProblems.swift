import Diagnostics
import Text

// What is said about cross tables.

extension Diagnostic {
    static func yearsNotFound(_ grid: Grid) -> Diagnostic {
        let row = (0..<grid.rowCount).first { !grid.isBlank(row: $0) }
        return Diagnostic(
            .error, "years-not-found", at: row.map(grid.location(ofRow:)) ?? grid.whole,
            Wording(
                zh: "没有找到写着年份的表头", en: "no header row with years was found"),
            fix: Wording(
                zh: "表头第一格写“指标”，后面各格写年份，如：指标,2023,2024。",
                en: "begin the header with 指标 and put years into the cells after it, as in: 指标,2023,2024."))
    }

    static func missingLabel(_ place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "missing-label", at: place,
            Wording(zh: "这一行有数值，却没有指标名称", en: "this row has values but no indicator"),
            fix: Wording(
                zh: "在第一列写上指标名称，或删去这一行。", en: "write the indicator's name into the first column, or remove the row."))
    }

    static func otherHeader(_ cell: Cell) -> Diagnostic {
        let row = cell.grid.number(ofRow: cell.row)
        return Diagnostic(
            .error, "second-header", at: cell.location,
            Wording(
                zh: "第 \(row) 行又是一行表头，年份与上面的表头不同：下面的数字不属于上面的年份",
                en:
                    "row \(row) is another header, with other years: the figures below do not belong to the years above"
            ),
            fix: Wording(
                zh: "把续表的各列移到上表右边；或者把续表另存成一个文件，各发一页，在 .yaml 的 title 里写明年份。",
                en:
                    "move these columns to the right of the table above; or save them as a file and a page of their own, with the years in the title of its .yaml."
            ))
    }
}

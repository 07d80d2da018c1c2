import Diagnostics
import Tables

/// Finds parts that are larger than their whole: `#` rows, rows of a sex and, where what is measured stands across, `#` columns.
struct SubsetCheck {
    let rows: [YearbookTable.Row]
    let columns: [YearbookColumn]
    let table: CrossTable

    func report(into diagnostics: inout [Diagnostic]) {
        // 女性 below 会员人数 needs no mark to be a part of it.
        for row in rows where row.isSubset || ["男", "女", "男性", "女性"].contains(labelKey(row.printedLabel)) {
            guard let whole = row.parent, rows[whole].unit == row.unit else { continue }
            let parent = rows[whole]
            let isCertain = !Self.mayBelongToList(table.rows, whole)
            // A part may grow faster than its whole.
            for (index, column) in columns.enumerated()
            where isAdditive(label: column.label, unit: column.unitText)
                && isAdditive(label: row.label, unit: row.unitText)
            {
                check(
                    (row, index, row.label), isWithin: (parent, index, parent.label), scope: column.title, isCertain,
                    into: &diagnostics)
            }
        }
        let columnOfLine = YearbookTable.columnsOfLines(table.across)
        for (index, line) in table.across.enumerated() where line.isSubset {
            guard let part = columnOfLine[index], let whole = line.parent.flatMap({ columnOfLine[$0] }),
                columns[part].unit == columns[whole].unit,
                isAdditive(label: columns[part].label, unit: columns[part].unitText)
            else { continue }
            for row in rows {
                check(
                    (row, part, columns[part].label), isWithin: (row, whole, columns[whole].label), scope: row.label,
                    true, into: &diagnostics)
            }
        }
    }

    /// Whether a row may itself be one of the parts that a `#` further up begins: yearbooks often mark only the first
    /// of them. A `#` below it then need not be a part of it.
    private static func mayBelongToList(_ rows: [CrossTable.Row], _ index: Int) -> Bool {
        guard rows[index].ownUnit == nil, rows[index].totalLevel == nil else { return false }
        for above in rows[..<index].reversed() {
            if above.isSubset { return true }
            if above.isGroup || above.ownUnit != nil || above.totalLevel != nil || above.indent < rows[index].indent {
                return false
            }
        }
        return false
    }

    private func check(
        _ part: (row: YearbookTable.Row, column: Int, label: String),
        isWithin whole: (row: YearbookTable.Row, column: Int, label: String),
        scope: String,
        _ isCertain: Bool, into diagnostics: inout [Diagnostic]
    ) {
        guard let a = part.row.values[part.column].exactValue, let b = whole.row.values[whole.column].exactValue, a > b
        else { return }
        diagnostics.append(
            .subsetExceedsSet(
                part: (part.label, a, part.row.locations[part.column]),
                whole: (whole.label, b, whole.row.locations[whole.column]), column: scope,
                isCertain: isCertain))
    }
}

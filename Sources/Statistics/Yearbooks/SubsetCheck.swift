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

/// Looks for counts of few people in hardship in a table that no dataset declares: in its figures, and in what a part
/// leaves of its whole.
struct HardshipCheck {
    let yearbook: YearbookTable
    let table: CrossTable

    init(_ yearbook: YearbookTable, _ table: CrossTable) { (self.yearbook, self.table) = (yearbook, table) }

    /// What a part of the row or column before it is called where nothing marks it: 已解困 beside 困难职工户数.
    private static let beginnings = ["已", "未", "尚未", "仍", "其中"]

    func report(into diagnostics: inout [Diagnostic]) {
        let (rows, columns) = (yearbook.rows, yearbook.columns)
        var counts = HardshipCounts(titles: [yearbook.title, table.title ?? "", yearbook.stub])
        for (number, row) in rows.enumerated() where isAdditive(label: row.label, unit: row.unitText) {
            let whole = wholeRow(of: number)
            for (index, column) in columns.enumerated()
            where isAdditive(label: column.label, unit: column.unitText) {
                let (labels, unit) = (labels(of: row, column), column.unitText ?? row.unitText)
                counts.look(at: row.values[index], labels: labels, unit: unit, at: row.locations[index])
                if let whole {
                    counts.look(
                        at: row.values[index], of: whole.values[index], labels: labels, unit: unit,
                        at: row.locations[index])
                }
                if let whole = wholeColumn(of: index) {
                    counts.look(
                        at: row.values[index], of: row.values[whole], labels: labels, unit: unit,
                        at: row.locations[index])
                }
            }
        }
        if let problem = counts.problem { diagnostics.append(problem) }
    }

    private func labels(of row: YearbookTable.Row, _ column: YearbookColumn) -> [String] {
        let rows = yearbook.rows
        let above = sequence(first: row.parent) { $0.map { rows[$0].parent } }.compactMap { $0 }
        return above.map { rows[$0].label } + [row.label, column.period == nil ? column.label : ""]
    }

    /// The row that a row is a part of: the one that it stands under, or the one before it that does not sound like a
    /// part itself.
    private func wholeRow(of number: Int) -> YearbookTable.Row? {
        let (rows, row) = (yearbook.rows, yearbook.rows[number])
        if let parent = row.parent { return rows[parent].unitText == row.unitText ? rows[parent] : nil }
        guard Self.soundsLikePart(row.label) else { return nil }
        return rows[..<number].last { !Self.soundsLikePart($0.label) && $0.unitText == row.unitText }
    }

    /// The same of columns.
    private func wholeColumn(of index: Int) -> Int? {
        let columns = yearbook.columns
        let columnOfLine = YearbookTable.columnsOfLines(table.across)
        if let line = table.across.indices.first(where: { columnOfLine[$0] == index && table.across[$0].parent != nil }
        ),
            let whole = table.across[line].parent.flatMap({ columnOfLine[$0] })
        {
            return columns[whole].unitText == columns[index].unitText ? whole : nil
        }
        guard columns[index].isSubset || Self.soundsLikePart(columns[index].label) else { return nil }
        return columns[..<index].indices.last {
            !columns[$0].isSubset && !Self.soundsLikePart(columns[$0].label) && columns[$0].period == nil
                && columns[$0].unitText == columns[index].unitText
        }
    }

    private static func soundsLikePart(_ label: String) -> Bool {
        let name = label.split(separator: "/").last.map(String.init) ?? label
        return beginnings.contains(where: name.hasPrefix)
    }
}

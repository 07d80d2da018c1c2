import Diagnostics

/// Finds counts of one to four people in hardship. A table that no dataset declares is published as it is, and such a
/// count points at somebody.
struct HardshipCounts {
    /// What staff and the file call the table, and its first column.
    let titles: [String]
    let columns: [YearbookColumn]
    let rows: [YearbookTable.Row]

    /// What people in hardship, or help for them, is called.
    private static let words = ["困难", "特困", "低保", "致困", "救助", "问暖", "送温暖"]
    /// What people are counted in.
    private static let units = ["人", "名", "户", "人次", "件", "例", "家", "人数", "户数", "件数"]
    /// What a label without a unit says when it does not count people: a place, money, an event.
    private static let others = ["中心", "站", "点", "机构", "元", "款", "金", "费", "场", "次数", "个数", "时间"]
    private static let smallest = 1...4

    func report(into diagnostics: inout [Diagnostic]) {
        var (first, count): (SourceLocation?, Int) = (nil, 0)
        for row in rows {
            for (index, column) in columns.enumerated() where isSmallCount(row, index, column) {
                first = first ?? row.locations[index]
                count += 1
            }
        }
        // One cause, one message.
        if let first { diagnostics.append(.hardshipCounts(count, at: first)) }
    }

    private func isSmallCount(_ row: YearbookTable.Row, _ index: Int, _ column: YearbookColumn) -> Bool {
        guard let value = row.values[index].value, Self.smallest.contains(where: { value == ExactDecimal($0) }) else {
            return false
        }
        let labels = [row.label, column.period == nil ? column.label : ""] + labels(above: row)
        guard (labels + titles).contains(where: { text in Self.words.contains(where: text.contains) }),
            isAdditive(label: row.label, unit: row.unitText), isAdditive(label: column.label, unit: column.unitText)
        else { return false }
        guard let unit = column.unitText ?? row.unitText else {
            return !labels.contains { text in Self.others.contains(where: text.contains) }
        }
        return Self.units.contains(unit)
    }

    private func labels(above row: YearbookTable.Row) -> [String] {
        row.parent.map { [rows[$0].label] + labels(above: rows[$0]) } ?? []
    }
}

extension Diagnostic {
    fileprivate static func hardshipCounts(_ count: Int, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "hardship-counts", at: place,
            Wording(
                zh: "这张表说的是困难职工或者困难帮扶，有 \(count) 格是 1 至 4，会让人认出是谁有困难，不能发布",
                en: "this table is about people in hardship; \(count) of its cells are 1 to 4 and would point at single persons"
            ),
            fix: Wording(
                zh: "把几个地区、几个月或者几类合并成一行一列，直到没有 1 至 4 的格子",
                en: "join places, months or kinds until no cell is 1 to 4"))
    }
}

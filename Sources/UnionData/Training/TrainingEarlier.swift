import Statistics

/// What was published of years that were closed again: each earlier edition, kept by `gongbao close`. It was public
/// already, and a further edition must be far enough from all of them.
package enum TrainingEarlier: Dataset {
    package static let edition = Field<Ordinal>("edition", "第几次结账", role: .key, definition: "这一年度的第几次结账；最近的一次在另一张表里。")
    /// The column of `TrainingClosed` under another title: the header tells which table a file is.
    private static let people = Field<Measure>(
        TrainingClosed.people.description.name, "当时人数", unit: .person, definition: "那次结账公布的人数。")

    package static let definition = DatasetDefinition(
        "training-closed-earlier", "培训记录汇总（以前的结账）", rowMeaning: "一次已被取代的结账里一类人员的人数", area: .training,
        fields: [
            edition, TrainingClosed.year, TrainingClosed.classification, TrainingClosed.category, people,
            TrainingClosed.mostOfOne,
        ],
        noneText: "这里没有再次结账的年度。",
        rules: [
            TrainingClosed.categoriesAreWhole { table in editions(of: table).map { ($0.order, $0.rows) } }
        ])

    /// What was published of each year, the first edition first.
    package static func years(in table: DatasetTable) -> [TrainingYear] {
        editions(of: table).map { TrainingYear(year: $0.order[0], rows: $0.rows, of: table) }
    }

    private static func editions(of table: DatasetTable) -> [(order: [Int], rows: [Int])] {
        let years = table[TrainingClosed.year]
        let editions = table[edition]
        return Dictionary(grouping: 0..<table.count) { [years[$0].number, editions[$0].number] }
            .map { (order: $0.key, rows: $0.value) }
            .sorted { $0.order.lexicographicallyPrecedes($1.order) }
    }
}

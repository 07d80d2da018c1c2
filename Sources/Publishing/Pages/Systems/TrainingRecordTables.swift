import UnionData

extension Composer {
    /// Individual records, only as counts.
    func recordTables(from route: Route) -> [FigureTable] {
        guard let records = facts.trainingRecords else { return [] }
        let note = "由个人培训记录汇总，个人记录不公布。1 至 4 人的格，以及能推算出它们的格，写作“不公布”。"
        func table<Category: Choice>(
            _ id: String, _ caption: String, _ counts: [Year: SuppressedCounts<Category>], _ categories: [Category]
        ) -> FigureTable {
            FigureTable(
                id: id, caption: caption, stub: "年度",
                columns: categories.map { FigureTable.Column(title: $0.rawValue, unit: "人") } + [FigureTable.Column(title: "合计", unit: "人")],
                rows: records.years.reversed().map { year in
                    FigureTable.Row(
                        title: year.text,
                        cells: categories.map { FigureTable.Cell(counts[year]?[$0] ?? .missing) } + [FigureTable.Cell(counts[year]?.total ?? .missing)])
                }, notes: [note], source: source("training-records", from: route))
        }
        return [
            table("by-role", "理论培训班参训人员，按岗位", records.byRole, TrainingRecords.Role.allCases),
            table("by-result", "理论培训班参训人员，按考核结果", records.byResult, TrainingRecords.Result.allCases),
        ]
    }
}

extension Year {
    var text: String { String(number) }
}

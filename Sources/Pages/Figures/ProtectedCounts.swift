import CSV
import Content
import Statistics
import Text
import UnionData

/// Shows records about individual people as counts, of which small ones are hidden.
struct ProtectedCounts: Sendable {
    private let records: TrainingRecordCounts?
    private let links: Links

    init(_ facts: Facts, _ links: Links) {
        records = facts.trainingRecords
        self.links = links
    }

    /// The tables of counts of `dataset`; empty for a dataset whose rows are published.
    func tables(of dataset: LoadedDataset, from route: Route) -> [FigureTable] {
        (counts(of: dataset) ?? []).map { table($0, of: dataset, from: route) }
    }

    /// The tables of counts of `dataset` for download; nil for a dataset whose rows are published.
    func download(of dataset: LoadedDataset) -> [UInt8]? {
        guard let tables = counts(of: dataset) else { return nil }
        var writer = CSVWriter()
        writer.append(["年度", "分类", "类别", "人数(人)"])
        for table in tables { table.appendRows(to: &writer) }
        return writer.bytes
    }

    private func counts(of dataset: LoadedDataset) -> [CountTable]? {
        dataset.definition.id == TrainingRecords.definition.id ? records?.tables : nil
    }

    private func table(_ table: CountTable, of dataset: LoadedDataset, from route: Route) -> FigureTable {
        let isAssessed = table.columns.contains(TrainingRecords.Result.passed.rawValue)
        var columns = table.columns.map { FigureTable.Column(title: $0, unit: "人") }
        if isAssessed { columns.append(FigureTable.Column(title: "合格率")) }
        var notes = ["由个人培训记录汇总，个人记录不公布。1 至 4 人的格，以及能推算出它们的格，写作“不公布”。"]
        if isAssessed { notes.append("合格率 =（优秀 + 合格）÷（优秀 + 合格 + 不合格）；未考核和缺考不计。有一项不公布，合格率也不公布。") }
        if !table.rows.contains(where: \.isTotal), table.stub != "形式" { notes.append("一场培训可以有几项，各行相加会大于总数。") }
        return FigureTable(
            id: table.id, caption: "有记录的参训人员，按\(table.stub)和\(table.heading)", stub: table.stub, columns: columns,
            rows: table.rows.map { row in
                FigureTable.Row(
                    title: row.title,
                    cells: row.counts.map { FigureTable.Cell($0) }
                        + (isAssessed ? [passRateCell(table.passRate(of: row))] : []),
                    isTotal: row.isTotal)
            }, notes: notes, source: links.source(dataset, from: route))
    }

    /// A hidden rate has no note, because the note would give its parts away.
    private func passRateCell(_ rate: Rate) -> FigureTable.Cell {
        rate.percent() == .suppressed ? FigureTable.Cell(.suppressed) : FigureTable.Cell(rate)
    }
}

extension CountTable {
    /// Those who passed among those who were assessed; suppressed when any part of it is.
    func passRate(of row: Row) -> Rate {
        func sum(_ results: [TrainingRecords.Result]) -> Measure {
            .sum(results.map { result in columns.firstIndex(of: result.rawValue).map { row.counts[$0] } ?? .missing })
        }
        return Rate(numerator: sum([.excellent, .passed]), denominator: sum([.excellent, .passed, .failed]))
    }

    /// One row for each count: the year (or 合计 for all years), what it is classified by, and its class.
    fileprivate func appendRows(to writer: inout CSVWriter) {
        let isByYear = stub == "年度"
        for row in rows {
            for (column, count) in zip(columns, row.counts) {
                writer.append(
                    isByYear
                        ? [row.title, heading, column, count.downloadText]
                        : [Self.totalTitle, "\(stub)×\(heading)", "\(row.title)×\(column)", count.downloadText])
            }
        }
    }
}

extension Year {
    package var text: String { String(number) }
}

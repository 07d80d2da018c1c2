import CSV
import Content
import Statistics
import Text
import UnionData

/// Shows records about individual people as numbers: of closed years by occupation and result, of open ones the total.
struct ProtectedCounts: Sendable {
    private let counts: TrainingCounts
    private let links: Links

    init(_ facts: Facts, _ links: Links) {
        counts = facts.trainingCounts
        self.links = links
    }

    /// The tables of counts that belong to `dataset`; empty for a dataset whose rows say everything.
    func tables(of dataset: LoadedDataset, from route: Route) -> [FigureTable] {
        switch dataset.definition.id {
        case TrainingClosed.definition.id: counts.closedTables.map { closed($0, of: dataset, from: route) }
        case TrainingRecords.definition.id: counts.openTable.map { [open($0, of: dataset, from: route)] } ?? []
        default: []
        }
    }

    /// The counts of `dataset` for download; nil for a dataset whose rows are published.
    func download(of dataset: LoadedDataset) -> [UInt8]? {
        guard dataset.definition.id == TrainingRecords.definition.id, let table = counts.openTable else { return nil }
        var writer = CSVWriter()
        writer.append(["年度", "人数(人)"])
        for row in table.rows { writer.append([row.title] + row.counts.map(\.downloadText)) }
        return writer.bytes
    }

    private func open(_ table: CountTable, of dataset: LoadedDataset, from route: Route) -> FigureTable {
        FigureTable(
            id: table.id, caption: "有记录的参训人数（年度还没有结账）", stub: table.stub,
            columns: table.columns.map { FigureTable.Column(title: $0, unit: "人") },
            rows: table.rows.map { row in
                FigureTable.Row(
                    title: row.title, cells: row.counts.map { FigureTable.Cell($0) }, isTotal: row.isTotal)
            }, notes: ["由个人培训记录汇总，个人记录不公布；年度结账以前只公布总数，不足 5 人的总数也不公布。"],
            source: links.source(dataset, from: route))
    }

    private func closed(_ table: CountTable, of dataset: LoadedDataset, from route: Route) -> FigureTable {
        let isAssessed = table.id == "records-by-result"
        var columns = table.columns.map { FigureTable.Column(title: $0, unit: "人") }
        if isAssessed { columns.append(FigureTable.Column(title: "合格率")) }
        var notes = ["由个人培训记录在年度结账时汇总，个人记录不公布。不足 5 人的类别与别的类别合并公布；合并公布的，单列写作“不适用”。"]
        if isAssessed { notes.append("合格率 =（优秀 + 合格）÷（优秀 + 合格 + 不合格）；未考核和缺考不计。不合格与别的类别合并的，不算合格率。") }
        return FigureTable(
            id: table.id, caption: "有记录的参训人数，按年度和\(table.heading)", stub: table.stub, columns: columns,
            rows: table.rows.map { row in
                FigureTable.Row(
                    title: row.title,
                    cells: row.counts.map { FigureTable.Cell($0) }
                        + (isAssessed ? [FigureTable.Cell(table.passRate(of: row))] : []),
                    isTotal: row.isTotal)
            }, notes: notes, source: links.source(dataset, from: route))
    }
}

extension Year {
    /// The four digits.
    package var text: String { String(number) }
}

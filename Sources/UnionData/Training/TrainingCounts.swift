import DisclosureControl
import Statistics

/// What is published of training records: of closed years their tables, of open ones the total alone.
package struct TrainingCounts: Sendable {
    /// The years that are closed, the newest first.
    package let closed: [TrainingYear]
    /// The years that are still open, by the records themselves, the newest first.
    package let open: [TrainingRecordCount]
    /// How many records of closed years are still there although nobody reads them.
    package let unreadRecords: Int

    package init(records: DatasetTable?, sessions: DatasetTable?, closed table: DatasetTable?) {
        closed = table.map(TrainingYear.all) ?? []
        let years = Set(closed.map(\.year))
        var all: [TrainingRecordCount] = []
        if let records, let sessions { all = TrainingRecordCount.all(records: records, sessions: sessions) }
        open = all.filter { !years.contains($0.year) }
        unreadRecords = all.filter { years.contains($0.year) }.reduce(0) { $0 + $1.total }
    }

    /// The closed years by occupation, and by result.
    package var closedTables: [CountTable] { TrainingScheme.all.compactMap(table) }

    /// The totals of open years; nil when there are none.
    package var openTable: CountTable? {
        guard !open.isEmpty else { return nil }
        return CountTable(
            id: "records-open", stub: "年度", heading: "", columns: [CountTable.totalTitle],
            rows: open.map { count in
                let total = count.published.map { Measure.known($0.total) } ?? .suppressed
                return CountTable.Row(title: String(count.year), counts: [total], isTotal: false)
            })
    }

    /// The columns are all categories that some year shows. What a year shows together with others is not applicable to
    /// its column alone.
    private func table(_ scheme: TrainingScheme) -> CountTable? {
        let shown = closed.map { year in
            Dictionary(
                (year.counts[scheme.classification] ?? []).map { ($0.category, $0.people) },
                uniquingKeysWith: { first, _ in first })
        }
        guard !closed.isEmpty else { return nil }
        let names = Set(shown.flatMap(\.keys))
        let order = scheme.order.steps.flatMap { $0.map(scheme.name) }
        var columns: [String] = []
        for name in order where names.contains(name) && !columns.contains(name) { columns.append(name) }
        return CountTable(
            id: scheme.classification == .role ? "records-by-role" : "records-by-result", stub: "年度",
            heading: scheme.classification.rawValue, columns: columns + [CountTable.totalTitle],
            rows: zip(closed, shown).map { year, shown in
                let counts = columns.map { name in shown[name].map { Measure.known($0) } ?? .notApplicable }
                return CountTable.Row(
                    title: String(year.year), counts: counts + [Measure.known(year.total)], isTotal: false)
            })
    }
}

extension CountTable {
    /// Those who passed among those who were assessed; not applicable where a year shows them together with others.
    package func passRate(of row: Row) -> Rate {
        typealias Result = TrainingRecords.Result
        func count(_ results: [Result]) -> Measure {
            let name = results.map(\.rawValue).joined(separator: "、")
            return columns.firstIndex(of: name).map { row.counts[$0] } ?? .notApplicable
        }
        let apart = [count([.excellent]), count([.passed])]
        let passed: Measure = apart.contains(.notApplicable) ? count([.excellent, .passed]) : .sum(apart)
        let failed = count([.failed])
        guard passed != .notApplicable, failed != .notApplicable else {
            return Rate(numerator: .notApplicable, denominator: .notApplicable)
        }
        return Rate(numerator: passed, denominator: .sum([passed, failed]))
    }
}

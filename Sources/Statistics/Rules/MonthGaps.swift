import Diagnostics

/// Months of which a table that is kept month by month, or as things happen, has no row although it claims to reach
/// further.
public struct MonthGaps {
    private let dataset: LoadedDataset
    private let table: DatasetTable
    private let cube: Cube
    private let date: Field<CalendarDate>
    private let timeline: Timeline

    /// So many months without any event are worth a question.
    private static let longestSilence = 6

    /// - Returns: nil when rows have no dates, or some were left out for a mistake.
    public init?(_ dataset: LoadedDataset) {
        guard let cube = dataset.definition.cube, case .dates(let date) = cube.time, dataset.table.count > 0,
            dataset.table.isComplete
        else { return nil }
        self.dataset = dataset
        self.cube = cube
        self.date = date
        table = dataset.table
        timeline = dataset.metadata.timeline
    }

    /// Reports each run of months that lack rows.
    public func report(into diagnostics: inout [Diagnostic]) {
        let found = Set(table[date].values.map { TimeCoverage.Month($0).number })
        guard let first = found.min(), let last = found.max() else { return }
        let through = timeline.completeThrough.map { TimeCoverage.Month(year: $0.year, month: $0.month ?? 12).number }
        if cube.reporting.extent == .everyMonth {
            for gap in Self.gaps(in: first...max(last, through ?? last), of: found) { report(gap, into: &diagnostics) }
        } else if let through, !timeline.saysHowFar, through - last >= Self.longestSilence {
            let row = (0..<table.count).last { TimeCoverage.Month(table[date][$0]).number == last } ?? 0
            diagnostics.append(
                .silentSince(
                    Self.text(last), through: Self.text(through), of: table.definition.id,
                    at: table.location(row: row, of: date)))
        }
    }

    private static func gaps(in months: ClosedRange<Int>, of found: Set<Int>) -> [ClosedRange<Int>] {
        months.filter { !found.contains($0) }.reduce(into: []) { gaps, month in
            if let last = gaps.last, last.upperBound == month - 1 {
                gaps[gaps.count - 1] = last.lowerBound...month
            } else {
                gaps.append(month...month)
            }
        }
    }

    private func report(_ gap: ClosedRange<Int>, into diagnostics: inout [Diagnostic]) {
        let row = (0..<table.count).last { TimeCoverage.Month(table[date][$0]).number == gap.lowerBound - 1 } ?? 0
        var texts = Dictionary(
            uniqueKeysWithValues: table.definition.fields.map {
                ($0.description.name, $0.text(for: .download, in: table, row: row))
            })
        for field in table.definition.fields.map(\.description) where field.type == Measure.type {
            texts[field.name] = "0"
        }
        texts[date.description.name] = Self.text(gap.lowerBound)
        let range =
            gap.count == 1 ? Self.text(gap.lowerBound) : "\(Self.text(gap.lowerBound)) 至 \(Self.text(gap.upperBound))"
        diagnostics.append(
            .monthsWithoutRows(
                range, line: table.line(texts), of: table.definition.id, through: Self.text(gap.lowerBound - 1),
                at: table.location(row: row, of: date)))
    }

    /// 2024-07
    private static func text(_ month: Int) -> String {
        let (year, month) = (month / 12, month % 12 + 1)
        return "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
}

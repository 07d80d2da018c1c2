import Diagnostics
import Statistics

/// What can be said of the time and the completeness of tables only when the dates of everything else are known.
struct TimeChecks {
    let datasets: [LoadedDataset]
    let tables: [String: DatasetTable]
    /// The newest date of reports, pages and tables; nil when nothing has a date.
    let newest: CalendarDate?

    /// Adds what is wrong to `problems`, and takes out of them what only follows from it.
    func report(into problems: inout [Diagnostic]) {
        let found = self.problems
        let incomplete = Set(
            found.filter { ["missing-row", "year-in-future"].contains($0.code) }.map(\.location.path))
        // Sums of a table that lacks rows differ from those of any other.
        problems.removeAll { problem in
            problem.code == "sums-differ"
                && ([problem.location] + problem.related.map(\.location)).contains { incomplete.contains($0.path) }
        }
        problems += found
    }

    private var problems: [Diagnostic] {
        var problems: [Diagnostic] = []
        for dataset in datasets {
            TimelineCheck(dataset)?.report(into: &problems)
            let future = FutureYears(dataset, newest: newest)?.report(into: &problems) ?? []
            // A row with a wrong year is missing in another year, which would be told a second time.
            if future.isEmpty { MissingRows(dataset, among: tables)?.report(into: &problems) }
            MonthGaps(dataset)?.report(into: &problems)
        }
        return problems
    }
}

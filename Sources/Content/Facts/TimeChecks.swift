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
        let mistaken = Set(found.filter { $0.code == "year-in-future" }.map(\.location.path))
        let incomplete = mistaken.union(found.filter { $0.code == "missing-row" }.map(\.location.path))
        // Sums of a table that lacks rows differ from those of any other, and a year that is a slip leaves years without
        // anything before it.
        problems.removeAll { problem in
            problem.code == "no-theory-course" && mistaken.contains(problem.location.path)
                || problem.code == "sums-differ"
                    && ([problem.location] + problem.related.map(\.location)).contains { incomplete.contains($0.path) }
        }
        problems += found.joiningAlikeLives()
    }

    private var problems: [Diagnostic] {
        var problems: [Diagnostic] = []
        for dataset in datasets {
            let future = FutureYears(dataset, newest: newest)?.report(into: &problems) ?? []
            TimelineCheck(dataset)?.report(without: future, into: &problems)
            // A row with a wrong year is missing in another year, which would be told a second time.
            guard future.isEmpty else { continue }
            MissingRows(dataset, among: tables)?.report(into: &problems)
            MonthGaps(dataset)?.report(into: &problems)
        }
        return problems
    }
}

extension [Diagnostic] {
    /// A place that several tables have in years outside its life is one mistake, in the list of places.
    fileprivate func joiningAlikeLives() -> [Diagnostic] {
        let lives = Dictionary(grouping: filter { $0.code == "place-life" }, by: \.message)
        return compactMap { problem in
            guard let alike = lives[problem.message], alike.count > 1 else { return problem }
            guard problem.location == alike[0].location else { return nil }
            return Diagnostic(
                problem.severity, problem.code, at: problem.location, problem.message, fix: problem.fix,
                related: alike.dropFirst().map { .init($0.location, Wording(zh: "这里也有", en: "also here")) })
        }
    }
}

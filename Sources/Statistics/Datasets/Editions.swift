/// Which edition of a list, such as a rubric that is revised each year, applies to a row.
public enum EditionChoice: Sendable {
    /// The edition of the row's own year.
    case sameYear
    /// The newest one that is not later than the row's year.
    case newestNotLater
}

/// The editions of one list.
struct Editions {
    /// In ascending order.
    let years: [Year]
    /// All entries of a list that lost rows to errors. Nobody is blamed for naming one: its year is not known.
    let unsound: Set<String>
    private let entries: [Year: Set<String>]

    init(of list: DatasetTable, _ target: Field<String>, _ edition: Field<Year>) {
        entries = Dictionary(zip(list[edition], list[target].map { [$0] }), uniquingKeysWith: { $0.union($1) })
        years = entries.keys.sorted()
        unsound = list.isComplete ? [] : list.everyValue(of: target)
    }

    func entries(for year: Year, _ choice: EditionChoice) -> (year: Year, words: Set<String>)? {
        let chosen =
            switch choice {
            case .sameYear: entries[year] == nil ? nil : year
            case .newestNotLater: years.last { $0 <= year }
            }
        return chosen.map { ($0, entries[$0] ?? []) }
    }
}

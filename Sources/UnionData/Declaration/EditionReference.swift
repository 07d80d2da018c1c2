import Diagnostics

/// Which edition of a list, such as a rubric that is revised each year, applies to a row.
public enum EditionChoice: Sendable {
    /// The edition of the row's own year.
    case sameYear
    /// The newest one that is not later than the row's year.
    case newestNotLater
}

extension Rule {
    /// Every value of `field` stands in the edition of a list that applies to the row's year.
    ///
    /// - Parameters:
    ///   - year: by row, the year that chooses the edition.
    ///   - target: the entries of the list; `edition` is the year of the list that each belongs to.
    ///   - id: the dataset that holds the list.
    public static func refers(
        _ field: any FieldDeclaration, in year: @escaping @Sendable (DatasetTable) -> [Year], to target: Field<String>,
        of edition: Field<Year>, in id: String, choosing choice: EditionChoice
    ) -> Rule {
        Rule { table, tables, diagnostics in
            guard let list = tables[id] else { return }
            let editions = Editions(of: list, target, edition)
            var yearsWithout: Set<Year> = []
            for (row, (year, words)) in zip(year(table), field.labels(in: table)).enumerated() {
                // Most rows are right: the place is looked up for the others only.
                var place: SourceLocation { table.location(row: row, of: field) }
                guard let entries = editions.entries(for: year, choice) else {
                    // One cause, one error, however many rows that year has.
                    if list.isComplete, yearsWithout.insert(year).inserted {
                        diagnostics.append(.noEdition(of: list, for: year, choice, has: editions.years, at: place))
                    }
                    continue
                }
                for word in words where !entries.words.contains(word) && !editions.unsound.contains(word) {
                    diagnostics.append(
                        .notInEdition(
                            word, entries.year, of: list, nearest: nearestName(to: word, in: entries.words.sorted()), at: place))
                }
            }
        }
    }
}

/// The editions of one list.
private struct Editions {
    /// In ascending order.
    let years: [Year]
    /// Entries that a mistake elsewhere in their rows keeps from being assigned to a year: nothing is wrong with those who use them.
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

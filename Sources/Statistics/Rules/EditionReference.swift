import Diagnostics

extension Rule {
    /// Every value of `field` stands in the edition of a list that applies to the row's year.
    ///
    /// - Parameters:
    ///   - field: the column that refers.
    ///   - year: by row, the year that chooses the edition.
    ///   - target: the entries of the list.
    ///   - edition: the year of the list that each entry belongs to.
    ///   - id: the dataset that holds the list.
    ///   - choice: which edition applies to a year.
    public static func refers(
        _ field: any FieldDeclaration, in year: @escaping @Sendable (DatasetTable) -> Column<Year>,
        to target: Field<String>,
        of edition: Field<Year>, in id: String, choosing choice: EditionChoice
    ) -> Rule {
        Rule { table, tables, diagnostics in
            guard let list = tables[id] else { return }
            let editions = Editions(of: list, target, edition)
            let (years, words) = (year(table), field.labels(in: table))
            guard table.count > 0 else { return }
            func isSound(_ word: String, in entries: Set<String>) -> Bool {
                entries.contains(word) || editions.unsound.contains(word)
            }
            let combinations = RowCombinations([years.rowNumbers, words.rowNumbers])
            let wrong = combinations.finding { row in
                guard let entries = editions.entries(for: years[row], choice) else { return true }
                return !words[row].allSatisfy { isSound($0, in: entries.words) }
            }
            guard let wrong else { return }
            var yearsWithout: Set<Year> = []
            for (row, combination) in combinations.numbers.enumerated() where wrong[Int(combination)] {
                let (year, place) = (years[row], table.location(row: row, of: field))
                guard let entries = editions.entries(for: year, choice) else {
                    // One cause, one error, however many rows that year has.
                    if list.isComplete, yearsWithout.insert(year).inserted {
                        diagnostics.append(.noEdition(of: list, for: year, choice, has: editions.years, at: place))
                    }
                    continue
                }
                for word in words[row] where !isSound(word, in: entries.words) {
                    diagnostics.append(
                        .notInEdition(
                            word, entries.year, of: list, nearest: nearestNames(to: word, in: entries.words),
                            at: place))
                }
            }
        }
    }
}

import DisclosureControl
import Statistics

/// What is published of the training records of one year.
package struct TrainingYear: Sendable, Equatable {
    /// Some categories with the number of people in them.
    package struct Count: Sendable, Equatable {
        package let category: String
        package let people: Int
    }

    package let year: Int
    /// How many people have a record; one who came to several sessions counts as often.
    package let total: Int
    /// By classification, in the order shown; empty where only the total can be shown.
    package let counts: [TrainingClosed.Classification: [Count]]

    /// The rows of `TrainingClosed`, as a file has them.
    package var rows: [[String]] {
        typealias Classification = TrainingClosed.Classification
        let total = [[String(year), Classification.all.rawValue, Classification.all.rawValue, String(total)]]
        return total
            + TrainingScheme.all.flatMap { scheme in
                (counts[scheme.classification] ?? []).map {
                    [String(year), scheme.classification.rawValue, $0.category, String($0.people)]
                }
            }
    }

    /// The closed years of a table, the newest first.
    package static func all(in table: DatasetTable) -> [TrainingYear] {
        table[TrainingClosed.year].rowsByValue().map { year, rows in
            func counts(_ classification: TrainingClosed.Classification) -> [Count] {
                rows.filter { table[TrainingClosed.classification][$0] == classification }.map {
                    Count(category: table[TrainingClosed.category][$0], people: table.count(ofRow: $0) ?? 0)
                }
            }
            return TrainingYear(
                year: year.number, total: counts(.all).first?.people ?? 0,
                counts: [.role: counts(.role), .result: counts(.result)])
        }.sorted { $0.year > $1.year }
    }
}

/// The training records of one year, counted. They stay in this program.
package struct TrainingRecordCount: Sendable {
    package let year: Int
    /// By category, in the order of `TrainingScheme`.
    private var roles = [Int](repeating: 0, count: TrainingScheme.roles.categories.count)
    private var results = [Int](repeating: 0, count: TrainingScheme.results.categories.count)

    package var total: Int { roles.reduce(0, +) }

    private init(year: Int) { self.year = year }

    /// The records of each year of their sessions, the newest first. Records of a session that is not listed are left
    /// out: their reference is an error already.
    package static func all(records: DatasetTable, sessions: DatasetTable) -> [TrainingRecordCount] {
        let years = Dictionary(
            zip(sessions[TrainingSessions.id], sessions[TrainingSessions.startsOn].map(\.year)),
            uniquingKeysWith: { first, _ in first })
        let (session, role, result) = (
            records[TrainingRecords.session], records[TrainingRecords.role], records[TrainingRecords.result]
        )
        let (roleOf, resultOf) = (
            role.values.map { Array(TrainingRecords.Role.allCases).firstIndex(of: $0) ?? 0 },
            result.values.map { Array(TrainingRecords.Result.allCases).firstIndex(of: $0) ?? 0 }
        )
        let yearOf = session.values.map { years[$0] }
        var counts: [Int: TrainingRecordCount] = [:]
        for (session, (role, result)) in zip(session.numbers, zip(role.numbers, result.numbers)) {
            guard let year = yearOf[Int(session)] else { continue }
            counts[year, default: TrainingRecordCount(year: year)].roles[roleOf[Int(role)]] += 1
            counts[year]?.results[resultOf[Int(result)]] += 1
        }
        return counts.values.sorted { $0.year > $1.year }
    }

    private func counts(_ scheme: TrainingScheme) -> [Int] { scheme.classification == .role ? roles : results }

    /// What may be published of them; nil when even their total is too small.
    package var published: TrainingYear? {
        guard total >= MergingOrder.minimum else { return nil }
        return TrainingYear(
            year: year, total: total,
            counts: Dictionary(
                uniqueKeysWithValues: TrainingScheme.all.map { scheme in
                    let counts = counts(scheme)
                    return (
                        scheme.classification,
                        (scheme.order.blocks(for: counts) ?? []).map { block in
                            TrainingYear.Count(
                                category: scheme.name(of: block), people: block.reduce(0) { $0 + counts[$1] })
                        }
                    )
                }))
    }

    /// By how many records, at the least, these differ from those that an earlier edition of the year was made from: for
    /// each classification that it showed, or for its total. An outsider who has both editions sees no more.
    package func leastDifferences(from earlier: TrainingYear) -> [Int] {
        let shown = TrainingScheme.all.compactMap { scheme -> Int? in
            guard let before = earlier.counts[scheme.classification], !before.isEmpty else { return nil }
            let now = counts(scheme)
            let blocks = before.map { scheme.block(named: $0.category) ?? [] }
            return MergingOrder.leastDifference(
                blocks.map { block in block.reduce(0) { $0 + now[$1] } }, before.map(\.people))
        }
        return shown.isEmpty ? [abs(total - earlier.total)] : shown
    }

    /// Whether a second edition may follow: each part of the table is as it was or differs by at least five records, and
    /// some part does differ.
    package func mayReplace(_ earlier: TrainingYear) -> Bool {
        let differences = leastDifferences(from: earlier)
        return differences.contains { $0 > 0 } && differences.allSatisfy { $0 == 0 || $0 >= MergingOrder.minimum }
    }
}

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
    /// At most so many of the records are of one person; nil when nobody wrote it down. It is not published.
    let mostOfOne: Int?

    /// Whether both show the same.
    package static func == (a: TrainingYear, b: TrainingYear) -> Bool {
        (a.year, a.total) == (b.year, b.total) && a.counts == b.counts
    }

    /// The rows of `TrainingClosed`, as a file has them.
    package var rows: [[String]] {
        typealias Classification = TrainingClosed.Classification
        let most = mostOfOne.map(String.init) ?? ""
        let total = [[String(year), Classification.all.rawValue, Classification.all.rawValue, String(total), most]]
        return total
            + TrainingScheme.all.flatMap { scheme in
                (counts[scheme.classification] ?? []).map {
                    [String(year), scheme.classification.rawValue, $0.category, String($0.people), ""]
                }
            }
    }

    /// The closed years of a table, the newest first.
    package static func all(in table: DatasetTable) -> [TrainingYear] {
        table[TrainingClosed.year].rowsByValue().map { TrainingYear(year: $0.number, rows: $1, of: table) }
            .sorted { $0.year > $1.year }
    }

    /// What was published of a year, by some rows of a table.
    init(year: Int, rows: [Int], of table: DatasetTable) {
        func counts(_ classification: TrainingClosed.Classification) -> [Count] {
            rows.filter { table[TrainingClosed.classification][$0] == classification }.map {
                Count(category: table[TrainingClosed.category][$0], people: table.count(ofRow: $0) ?? 0)
            }
        }
        self.year = year
        total = counts(.all).first?.people ?? 0
        self.counts = [.role: counts(.role), .result: counts(.result)]
        mostOfOne = rows.lazy.compactMap { table[TrainingClosed.mostOfOne][$0]?.number }.first
    }

    init(year: Int, total: Int, counts: [TrainingClosed.Classification: [Count]], mostOfOne: Int?) {
        (self.year, self.total, self.counts, self.mostOfOne) = (year, total, counts, mostOfOne)
    }
}

/// The training records of one year, counted. They stay in this program.
package struct TrainingRecordCount: Sendable {
    package let year: Int
    private var roles = Counts(TrainingScheme.roles)
    private var results = Counts(TrainingScheme.results)

    /// How many records, and which people, are in each category of a scheme.
    private struct Counts {
        var records: [Int]
        var people: [Set<UInt32>]

        init(_ scheme: TrainingScheme) {
            records = [Int](repeating: 0, count: scheme.categories.count)
            people = [Set<UInt32>](repeating: [], count: scheme.categories.count)
        }

        mutating func add(_ category: Int, _ person: UInt32) {
            records[category] += 1
            people[category].insert(person)
        }

        /// How many different people are in some categories.
        func persons(_ block: [Int]) -> Int {
            block.reduce(into: Set<UInt32>()) { $0.formUnion(people[$1]) }.count
        }
    }

    package var total: Int { roles.records.reduce(0, +) }
    /// How many records each person has.
    private var recordsOf: [UInt32: Int] = [:]
    /// The sessions of records that do not tell whose they are.
    private var sessionsOfMasked: Set<UInt32> = []
    /// At most so many of the records are of one person.
    private var mostOfOne: Int { max(recordsOf.values.max() ?? 0, sessionsOfMasked.count) }

    private init(year: Int) { self.year = year }

    /// How many sessions a year had: nobody has more records of it.
    package static func sessions(of year: Int, in sessions: DatasetTable) -> Int {
        sessions[TrainingSessions.startsOn].count { $0.year == year }
    }

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
        let people = RecordedPeople(records)
        var counts: [Int: TrainingRecordCount] = [:]
        for (row, session) in session.numbers.enumerated() {
            guard let year = yearOf[Int(session)] else { continue }
            let person = people.numbers[row]
            counts[year, default: TrainingRecordCount(year: year)].roles.add(
                roleOf[Int(role.numbers[role.numbers.startIndex + row])], person)
            counts[year]?.results.add(resultOf[Int(result.numbers[result.numbers.startIndex + row])], person)
            if people.isMasked[row] {
                counts[year]?.sessionsOfMasked.insert(UInt32(session))
            } else {
                counts[year]?.recordsOf[person, default: 0] += 1
            }
        }
        return counts.values.sorted { $0.year > $1.year }
    }

    /// What may be published of them; nil when even their total is too small.
    package var published: TrainingYear? {
        guard total >= MergingOrder.minimum else { return nil }
        return TrainingYear(
            year: year, total: total,
            counts: Dictionary(
                uniqueKeysWithValues: TrainingScheme.all.map { scheme in
                    let counts = scheme.classification == .role ? roles : results
                    let blocks = scheme.order.blocks(for: counts.records, persons: counts.persons)
                    return (
                        scheme.classification,
                        zip(blocks ?? [], MergingOrder.sums(counts.records, by: blocks ?? [])).map {
                            TrainingYear.Count(category: scheme.name(of: $0), people: $1)
                        }
                    )
                }), mostOfOne: mostOfOne)
    }
}

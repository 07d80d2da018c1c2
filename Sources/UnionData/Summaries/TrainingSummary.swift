/// Training added up by year and by what a session is.
public struct TrainingSummary: Sendable {
    public struct Total: Sendable {
        public let sessions: Int
        /// People and attendances are different measures and are never added to each other.
        public let people: Measure
        public let attendances: Measure
        public let hours: Measure
    }

    public let sessions: DatasetTable
    /// In ascending order.
    public let years: [Year]
    private let sessionYears: [Year]

    public init(_ sessions: DatasetTable) {
        self.sessions = sessions
        sessionYears = sessions[TrainingSessions.startsOn].map { Year($0.year) }
        years = Set(sessionYears).sorted()
    }

    /// The rows of the sessions that began in `year` and for which `condition` holds, in order of their dates.
    public func rows(in year: Year? = nil, where condition: (Int) -> Bool = { _ in true }) -> [Int] {
        let dates = sessions[TrainingSessions.startsOn]
        return (0..<sessions.count)
            .filter { (year == nil || sessionYears[$0] == year) && condition($0) }
            .sorted { (dates[$0], $0) < (dates[$1], $1) }
    }

    public func total(of rows: [Int]) -> Total {
        func sum(_ field: Field<Measure>) -> Measure {
            let column = sessions[field]
            return .sum(rows.map { column[$0] })
        }
        return Total(
            sessions: rows.count, people: sum(TrainingSessions.people), attendances: sum(TrainingSessions.attendances),
            hours: sum(TrainingSessions.hours))
    }

    /// The years without a theory course for grassroots cadres, of which there should be at least one a year.
    public var yearsWithoutTheoryCourse: [Year] {
        let formats = sessions[TrainingSessions.format]
        guard let first = years.first, let last = years.last else { return [] }
        return (first.number...last.number).map(Year.init).filter { rows(in: $0) { formats[$0] == .theoryCourse }.isEmpty }
    }
}

/// Individual training records as counts, small ones suppressed.
public struct TrainingRecordCounts: Sendable {
    public let years: [Year]
    /// For each year, the number of records in each category, and their total.
    public let byRole: [Year: SuppressedCounts<TrainingRecords.Role>]
    public let byResult: [Year: SuppressedCounts<TrainingRecords.Result>]

    public init(records: DatasetTable, sessions: DatasetTable) {
        let yearOf = Dictionary(
            zip(sessions[TrainingSessions.id], sessions[TrainingSessions.startsOn].map { Year($0.year) }),
            uniquingKeysWith: { first, _ in first })
        let rowsByYear = Dictionary(grouping: 0..<records.count) { [session = records[TrainingRecords.session]] in yearOf[session[$0]] }
        func counts<Category: Choice>(_ field: Field<Category>) -> [Year: SuppressedCounts<Category>] {
            let column = records[field]
            var result: [Year: SuppressedCounts<Category>] = [:]
            for case (let year?, let rows) in rowsByYear {
                result[year] = SuppressedCounts(Dictionary(rows.map { (column[$0], 1) }, uniquingKeysWith: +))
            }
            return result
        }
        years = rowsByYear.keys.compactMap { $0 }.sorted()
        byRole = counts(TrainingRecords.role)
        byResult = counts(TrainingRecords.result)
    }
}

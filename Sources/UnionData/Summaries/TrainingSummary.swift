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

import Statistics

/// Sessions that no published table tells apart, with the number of records of each occupation and result.
///
/// A table about a year, a format or an audience adds up whole groups, so groups are enough to compute with, however
/// many sessions there are. The heads counted in the sessions of a group are public: every session has them on its
/// page.
struct TrainingGroups {
    struct Attributes: Hashable {
        let year: Year
        let format: TrainingSessions.Format
        let audiences: [TrainingSessions.Audience]
    }

    struct Group {
        let attributes: Attributes
        /// Of each occupation, then of each result: everybody counts in both.
        var counts: [Int]
        /// Heads without a record; nil when the heads are not known, or are fewer than the records.
        var unrecorded: Int?
    }

    typealias Role = TrainingRecords.Role
    typealias Result = TrainingRecords.Result

    static let roles = Array(Role.allCases)
    static let results = Array(Result.allCases)
    static var width: Int { roles.count + results.count }

    let groups: [Group]

    /// Records of sessions that are not listed are left out: their reference is an error already.
    init(records: DatasetTable, sessions: DatasetTable) {
        var sessionOf: [String: Int] = [:]
        for (row, id) in sessions[TrainingSessions.id].enumerated() where sessionOf[id] == nil { sessionOf[id] = row }
        var countsOf: [Int: [Int]] = [:]
        let (session, role, result) = (
            records[TrainingRecords.session], records[TrainingRecords.role], records[TrainingRecords.result]
        )
        for row in 0..<records.count {
            guard let place = sessionOf[session[row]], let role = Self.roles.firstIndex(of: role[row]),
                let result = Self.results.firstIndex(of: result[row])
            else { continue }
            countsOf[place, default: Array(repeating: 0, count: Self.width)][role] += 1
            countsOf[place]?[Self.roles.count + result] += 1
        }

        var groups: [Group] = []
        var place: [Attributes: Int] = [:]
        for (row, counts) in countsOf.sorted(by: { $0.key < $1.key }) {
            let attributes = Attributes(sessions, row: row)
            let heads = sessions[TrainingSessions.people][row].exactValue.flatMap { Int($0.description) }
            let unrecorded = heads.map { $0 - counts.prefix(Self.roles.count).reduce(0, +) }.flatMap {
                $0 >= 0 ? $0 : nil
            }
            if let known = place[attributes] {
                for index in counts.indices { groups[known].counts[index] += counts[index] }
                groups[known].unrecorded = groups[known].unrecorded.flatMap { sum in unrecorded.map { sum + $0 } }
            } else {
                place[attributes] = groups.count
                groups.append(Group(attributes: attributes, counts: counts, unrecorded: unrecorded))
            }
        }
        self.groups = groups
    }
}

extension TrainingGroups.Attributes {
    init(_ sessions: DatasetTable, row: Int) {
        year = Year(sessions[TrainingSessions.startsOn][row].year)
        format = sessions[TrainingSessions.format][row]
        let audiences = sessions[TrainingSessions.audience][row].values
        self.audiences = TrainingSessions.Audience.allCases.filter(audiences.contains)
    }
}

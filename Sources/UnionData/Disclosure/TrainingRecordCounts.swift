import DisclosureControl

/// Individual training records as tables of counts, small ones hidden together with whatever would give them away.
///
/// All tables are protected as one problem, and the public knows the number of heads of every session and of all records besides. What must stay
/// uncertain are small counts that are shown, and the small counts of an occupation or a result in one group of sessions, which are not
/// shown but could follow from what is.
public struct TrainingRecordCounts: Sendable {
    public let tables: [CountTable]
    /// How many figures are hidden.
    public let hiddenCount: Int

    public static let policy = SuppressionPolicy()

    public init(records: DatasetTable, sessions: DatasetTable) {
        let groups = TrainingGroups(records: records, sessions: sessions).groups
        let drafts = groups.isEmpty ? [] : Self.drafts(groups)
        let suppression = TrainingSuppression(groups, publishing: drafts.flatMap { $0.cells.joined() })
        tables = drafts.map { $0.table(showing: suppression.measure) }
        hiddenCount = tables.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.counts.count { $0 == .suppressed } } }
    }

    public subscript(id: String) -> CountTable? { tables.first { $0.id == id } }

    // MARK: - What is published

    private typealias Category = CountTable.Draft.Category

    private static func drafts(_ groups: [TrainingGroups.Group]) -> [CountTable.Draft] {
        func category(_ title: String, _ condition: (TrainingGroups.Attributes) -> Bool) -> Category {
            let members = groups.indices.filter { condition(groups[$0].attributes) }
                .flatMap { $0 * TrainingGroups.width..<($0 + 1) * TrainingGroups.width }
            return Category(title: title, members: Set(members))
        }
        func inner(_ title: String, _ condition: (_ role: Int, _ result: Int) -> Bool) -> Category {
            let count = TrainingGroups.results.count
            let chosen = (0..<TrainingGroups.width).filter { condition($0 / count, $0 % count) }
            return Category(title: title, members: Set(groups.indices.flatMap { group in chosen.map { group * TrainingGroups.width + $0 } }))
        }
        let everybody = inner(CountTable.totalTitle) { _, _ in true }
        let total = Category(title: CountTable.totalTitle, members: everybody.members, isTotal: true)
        let roles = TrainingGroups.roles.enumerated().map { place, role in inner(role.rawValue) { chosen, _ in chosen == place } }
        let results = TrainingGroups.results.enumerated().map { place, result in inner(result.rawValue) { _, chosen in chosen == place } }

        let years = Set(groups.map(\.attributes.year)).sorted(by: >).map { year in category(String(year.number)) { $0.year == year } }
        let formats = TrainingSessions.Format.allCases.map { format in category(format.rawValue) { $0.format == format } }
        let audiences = TrainingSessions.Audience.allCases.map { audience in category(audience.rawValue) { $0.audiences.contains(audience) } }
        // In the order in which they first come up.
        let topicNames = groups.flatMap(\.attributes.topics).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let topics = topicNames.map { topic in category(topic) { $0.topics.contains(topic) } }

        func draft(_ id: String, _ stub: String, _ rows: [Category], by heading: String, _ columns: [Category]) -> CountTable.Draft {
            CountTable.Draft(
                id: id, stub: stub, heading: heading, rows: rows.filter { !$0.members.isEmpty }, columns: columns + [everybody])
        }
        return [
            draft("records-by-role", "年度", years + [total], by: "岗位", roles),
            draft("records-by-result", "年度", years + [total], by: "考核结果", results),
            draft("records-role-result", "岗位", roles + [total], by: "考核结果", results),
            draft("records-format-role", "形式", formats, by: "岗位", roles),
            draft("records-audience-role", "对象", audiences, by: "岗位", roles),
            draft("records-topic-role", "主题", topics, by: "岗位", roles),
        ]
    }
}

/// What of some sums of records may be shown.
private struct TrainingSuppression {
    private var counts: [Int]
    private var hidden: Set<[Int]> = []

    init(_ groups: [TrainingGroups.Group], publishing sums: [[Int]]) {
        counts = groups.flatMap(\.counts)
        // One cell for equal sums, wherever they stand: they are one figure.
        var cells = Set(sums).filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }.map { PublishedCell($0) }
        // The page of the dataset says how many rows it has.
        cells.append(PublishedCell(counts.indices, .fixed))
        for (place, group) in groups.enumerated() {
            let own = Array(place * TrainingGroups.width..<(place + 1) * TrainingGroups.width)
            if let unrecorded = group.unrecorded {
                // Heads are records and people without one; where everybody has one, that is known too.
                cells.append(PublishedCell(unrecorded > 0 ? own + [counts.count] : own, .fixed))
                if unrecorded > 0 { counts.append(unrecorded) }
            }
            cells += Self.parts(own).map { PublishedCell($0, .unpublished) }
        }
        guard let problem = SuppressionProblem(inner: counts, cells: cells) else {
            hidden = Set(sums)
            return
        }
        hidden = Set(problem.protect(TrainingRecordCounts.policy).suppressed.map { cells[$0].members })
    }

    /// The records of a group by occupation, and by result.
    private static func parts(_ own: [Int]) -> [[Int]] {
        let count = TrainingGroups.results.count
        return TrainingGroups.roles.indices.map { role in Array(own[role * count..<(role + 1) * count]) }
            + (0..<count).map { result in stride(from: result, to: own.count, by: count).map { own[$0] } }
    }

    func measure(_ sum: [Int]) -> Measure { hidden.contains(sum) ? .suppressed : .known(sum.reduce(0) { $0 + counts[$1] }) }
}

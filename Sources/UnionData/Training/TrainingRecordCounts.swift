import DisclosureControl
import Statistics

/// Individual training records as tables of counts, small ones hidden together with whatever would give them away.
///
/// All tables are protected as one problem, and the public knows the number of heads of every session and of all
/// records besides. What must stay uncertain are small counts that are shown, and the small counts of an occupation or
/// a result in one group of sessions, which are not shown but could follow from what is.
package struct TrainingRecordCounts: Sendable {
    package let tables: [CountTable]
    /// How many figures are hidden.
    package let hiddenCount: Int

    package static let policy = SuppressionPolicy()

    package init(records: DatasetTable, sessions: DatasetTable) {
        let groups = TrainingGroups(records: records, sessions: sessions).groups
        let drafts = groups.isEmpty ? [] : Self.drafts(groups)
        let suppression = TrainingSuppression(groups, publishing: drafts.flatMap { $0.cells.joined() })
        tables = drafts.map { $0.table(showing: suppression.measure) }
        hiddenCount = tables.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.counts.count { $0 == .suppressed } } }
    }

    package subscript(id: String) -> CountTable? { tables.first { $0.id == id } }

    // MARK: - What is published

    private typealias Category = CountTable.Draft.Category

    private static func drafts(_ groups: [TrainingGroups.Group]) -> [CountTable.Draft] {
        let width = TrainingGroups.width
        func category(_ title: String, _ condition: (TrainingGroups.Attributes) -> Bool) -> Category {
            let chosen = groups.indices.filter { condition(groups[$0].attributes) }
            return Category(title: title, members: Set(chosen.flatMap { $0 * width..<($0 + 1) * width }))
        }
        func inner(_ title: String, _ places: Range<Int>) -> Category {
            Category(title: title, members: Set(groups.indices.flatMap { group in places.map { group * width + $0 } }))
        }
        let roles = TrainingGroups.roles.enumerated().map { place, role in inner(role.rawValue, place..<place + 1) }
        let results = TrainingGroups.results.enumerated().map { place, result in
            inner(result.rawValue, roles.count + place..<roles.count + place + 1)
        }
        // Everybody has one occupation and one result; to count people, either will do.
        let everybody = inner(CountTable.totalTitle, 0..<roles.count)
        let total = Category(title: CountTable.totalTitle, members: Set(0..<groups.count * width), isTotal: true)

        let years = Set(groups.map(\.attributes.year)).sorted(by: >).map { year in
            category(String(year.number)) { $0.year == year }
        }
        let formats = TrainingSessions.Format.allCases.map { format in category(format.rawValue) { $0.format == format }
        }
        let audiences = TrainingSessions.Audience.allCases.map { audience in
            category(audience.rawValue) { $0.audiences.contains(audience) }
        }

        func draft(_ id: String, _ stub: String, _ rows: [Category], by heading: String, _ columns: [Category])
            -> CountTable.Draft
        {
            CountTable.Draft(
                id: id, stub: stub, heading: heading, rows: rows.filter { !$0.members.isEmpty },
                columns: columns + [everybody])
        }
        return [
            draft("records-by-role", "年度", years + [total], by: "岗位", roles),
            draft("records-by-result", "年度", years + [total], by: "考核结果", results),
            draft("records-format-role", "形式", formats, by: "岗位", roles),
            draft("records-audience-role", "对象", audiences, by: "岗位", roles),
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
        var cells = Set(sums).filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }.map {
            PublishedCell($0)
        }
        // The page of the dataset says how many rows it has.
        let (roles, results, width) = (TrainingGroups.roles.count, TrainingGroups.results.count, TrainingGroups.width)
        cells.append(PublishedCell(groups.indices.flatMap { $0 * width..<$0 * width + roles }, .fixed))
        for (place, group) in groups.enumerated() {
            let own = place * width..<(place + 1) * width
            // Heads are records and people without one. The same people by occupation and by result: so the two hang
            // together, and nothing else does.
            var without: [Int] = []
            if group.unrecorded != 0 {
                without = [counts.count]
                counts.append(group.unrecorded ?? Self.unlimited)
            }
            cells.append(PublishedCell(Array(own.prefix(roles)) + without, .fixed))
            cells.append(PublishedCell(Array(own.suffix(results)) + without, .fixed))
            cells += own.map { PublishedCell([$0], .unpublished) }
        }
        guard let problem = SuppressionProblem(inner: counts, cells: cells) else {
            hidden = Set(sums)
            return
        }
        hidden = Set(problem.protect(TrainingRecordCounts.policy).suppressed.map { cells[$0].members })
    }

    /// Where the number of heads is not known, the public can only set some limit to it.
    private static let unlimited = 1000

    func measure(_ sum: [Int]) -> Measure {
        hidden.contains(sum) ? .suppressed : .known(sum.reduce(0) { $0 + counts[$1] })
    }
}

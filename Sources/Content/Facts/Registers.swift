import Diagnostics
import Statistics

/// The problems, recommendations and follow-ups of all reports, with what refers to what.
package struct Registers: Sendable {
    /// By year, the newest first, and within a year by number.
    package let problems: [Problem]
    /// In the same order as `problems`.
    package let recommendations: [Recommendation]
    /// In the order of the reports, the oldest first.
    package let followUps: [FollowUp]

    private let byPlace: [[Int: Entry]]
    private let problemsByID: [EntryID: Problem]
    private let recommendationsByID: [EntryID: Recommendation]
    private let answersByProblem: [EntryID: [Recommendation]]
    private let followUpsByRecommendation: [EntryID: [FollowUp]]

    /// Whether no report marks a problem or a recommendation.
    package var isEmpty: Bool { problems.isEmpty && recommendations.isEmpty }

    /// The entry whose block begins at byte `place` of the report at index `report`.
    package func entry(inReport report: Int, at place: Int) -> Entry? {
        byPlace.indices.contains(report) ? byPlace[report][place] : nil
    }
    /// The entries of the report at index `report`.
    package func entries(inReport report: Int) -> [Entry] {
        byPlace.indices.contains(report) ? Array(byPlace[report].values) : []
    }

    /// The problem with that identifier; nil when no report has it.
    package func problem(_ id: EntryID) -> Problem? { problemsByID[id] }
    /// The recommendation with that identifier; nil when no report has it.
    package func recommendation(_ id: EntryID) -> Recommendation? { recommendationsByID[id] }
    /// The recommendations that name `problem` as what they answer.
    package func recommendations(answering problem: EntryID) -> [Recommendation] { answersByProblem[problem] ?? [] }
    /// The oldest first.
    package func followUps(of recommendation: EntryID) -> [FollowUp] { followUpsByRecommendation[recommendation] ?? [] }

    /// Reads the marked blocks of `reports`, newest first, and checks them against each other and against what they
    /// name.
    init(
        _ reports: [Report], regions: RegionDirectory, indicators: IndicatorNames, into diagnostics: inout [Diagnostic]
    ) {
        let blocks = Self.unique(reports, into: &diagnostics)
        let ids = EntryIDs(
            known: Set(blocks.filter { $0.block.kind != .followUp }.map(\.block.id)),
            unreadable: reports.flatMap(\.entries.unreadableIDs))
        var reader = EntryReader(regions: regions, indicators: indicators, ids: ids)
        let entries = blocks.compactMap { reader.entry($0.block, report: $0.report) }
        diagnostics += reader.diagnostics
        self.init(entries, reports: reports.count)
        checkFollowUps(reports, blocks, into: &diagnostics)
    }

    private init(_ entries: [Entry], reports: Int) {
        var byPlace: [[Int: Entry]] = Array(repeating: [:], count: reports)
        var (problems, recommendations, followUps): ([Problem], [Recommendation], [FollowUp]) = ([], [], [])
        for entry in entries {
            byPlace[entry.record.report][entry.record.block.range.lowerBound] = entry
            switch entry {
            case .problem(let problem): problems.append(problem)
            case .recommendation(let recommendation): recommendations.append(recommendation)
            case .followUp(let followUp): followUps.append(followUp)
            }
        }
        func newestFirst(_ a: EntryID, _ b: EntryID) -> Bool { (-a.year, a.number) < (-b.year, b.number) }
        self.byPlace = byPlace
        self.problems = problems.sorted { newestFirst($0.id, $1.id) }
        self.recommendations = recommendations.sorted { newestFirst($0.id, $1.id) }
        self.followUps = followUps
        problemsByID = Dictionary(problems.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        recommendationsByID = Dictionary(recommendations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        answersByProblem = Dictionary(
            grouping: recommendations.sorted { $0.id < $1.id }.flatMap { r in r.answers.map { ($0, r) } }
        ) { $0.0 }
        .mapValues { $0.map(\.1) }
        followUpsByRecommendation = Dictionary(grouping: followUps, by: \.recommendation)
    }

    // MARK: Checks between reports

    private typealias Placed = (report: Int, block: EntryBlock)

    /// The blocks of all reports, the oldest first, each identifier once: the oldest report keeps it. A report follows
    /// up a recommendation once.
    private static func unique(_ reports: [Report], into diagnostics: inout [Diagnostic]) -> [Placed] {
        var first: [EntryID: Placed] = [:]
        var blocks: [Placed] = []
        for report in reports.indices.reversed() {
            var followedUp: [EntryID: Placed] = [:]
            for block in reports[report].entries.sound {
                let earlier = block.kind == .followUp ? followedUp[block.id] : first[block.id]
                if let earlier {
                    diagnostics.append(.entryTwice(block, first: earlier.block))
                    continue
                }
                if block.kind == .followUp {
                    followedUp[block.id] = (report, block)
                } else {
                    first[block.id] = (report, block)
                }
                blocks.append((report, block))
            }
        }
        return blocks
    }

    /// A report can only tell what became of an older one's recommendations.
    private func checkFollowUps(_ reports: [Report], _ blocks: [Placed], into diagnostics: inout [Diagnostic]) {
        let made = Dictionary(
            blocks.filter { $0.block.kind == .recommendation }.map { ($0.block.id, $0) },
            uniquingKeysWith: { first, _ in first })
        for (report, block) in blocks where block.kind == .followUp {
            guard let origin = made[block.id], let date = reports[report].date,
                let earliest = reports[origin.report].date, date <= earliest
            else { continue }
            diagnostics.append(
                .followUpNotLater(
                    block, origin: origin.block, isSameReport: report == origin.report, madeOn: earliest.chinese))
        }
    }
}

import Diagnostics
import Statistics

/// What every entry has, whatever it is.
struct EntryRecord: Sendable {
    /// Which of the site's reports it stands in, newest first.
    let report: Int
    let block: EntryBlock
    let indicators: [IndicatorNames.Known]
    /// As the author listed them; without an identifier when the site has no list of regions.
    let regions: [(name: String, id: RegionID?)]

    var title: String { block.title }
}

/// A difficulty that a report describes.
struct Problem: Sendable {
    let id: EntryID
    let category: ProblemCategory
    let record: EntryRecord
}

/// A measure that a report asks for.
struct Recommendation: Sendable {
    let id: EntryID
    let kind: RecommendationKind?
    /// The problems that it is meant to solve.
    let answers: [EntryID]
    let record: EntryRecord
}

/// What became of a recommendation, as a later report tells it.
struct FollowUp: Sendable {
    let recommendation: EntryID
    let progress: Progress
    let record: EntryRecord

    /// Its place on the page of its report.
    var anchor: String { "followup-" + recommendation.anchor }
}

/// An entry of any kind.
enum Entry: Sendable {
    case problem(Problem)
    case recommendation(Recommendation)
    case followUp(FollowUp)

    var record: EntryRecord {
        switch self {
        case .problem(let entry): entry.record
        case .recommendation(let entry): entry.record
        case .followUp(let entry): entry.record
        }
    }
}

import Diagnostics
import Statistics

/// What entries of all kinds have.
package struct EntryRecord: Sendable {
    /// Which of the site's reports it stands in, newest first.
    package let report: Int
    package let block: EntryBlock
    package let indicators: [IndicatorNames.Known]
    /// As the author listed them; without an identifier when the site has no list of regions.
    package let regions: [(name: String, id: RegionID?)]

    package var title: String { block.title }
}

/// A difficulty that a report describes.
package struct Problem: Sendable {
    package let id: EntryID
    package let category: ProblemCategory
    package let record: EntryRecord
}

/// A measure that a report asks for.
package struct Recommendation: Sendable {
    package let id: EntryID
    package let kind: RecommendationKind?
    /// The problems that it is meant to solve.
    package let answers: [EntryID]
    package let record: EntryRecord
}

/// What became of a recommendation, as a later report tells it.
package struct FollowUp: Sendable {
    package let recommendation: EntryID
    package let progress: Progress
    package let record: EntryRecord

    /// Its place on the page of its report.
    package var anchor: String { "followup-" + recommendation.anchor }
}

/// An entry of any kind.
package enum Entry: Sendable {
    case problem(Problem)
    case recommendation(Recommendation)
    case followUp(FollowUp)

    package var record: EntryRecord {
        switch self {
        case .problem(let entry): entry.record
        case .recommendation(let entry): entry.record
        case .followUp(let entry): entry.record
        }
    }
}

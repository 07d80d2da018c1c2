import Diagnostics
import Statistics

/// What entries of all kinds have.
package struct EntryRecord: Sendable {
    /// Which of the site's reports it stands in, newest first.
    package let report: Int
    /// The marked block that it was read from.
    package let block: EntryBlock
    /// The indicators that it names, in the author's order.
    package let indicators: [IndicatorNames.Known]
    /// As the author listed them; without an identifier when the site has no list of regions.
    package let regions: [(name: String, id: RegionID?)]

    /// What stands in bold behind the identifier.
    package var title: String { block.title }
}

/// A difficulty that a report describes.
package struct Problem: Sendable {
    /// As later reports refer to it: `P2024-1`.
    package let id: EntryID
    /// The author's choice from the federation's list.
    package let category: ProblemCategory
    /// What it has in common with other entries.
    package let record: EntryRecord
}

/// A measure that a report asks for.
package struct Recommendation: Sendable {
    /// As later reports refer to it: `R2024-1`.
    package let id: EntryID
    /// Nil when the author chose none.
    package let kind: RecommendationKind?
    /// The problems that it is meant to solve.
    package let answers: [EntryID]
    /// What it has in common with other entries.
    package let record: EntryRecord
}

/// What became of a recommendation, as a later report tells it.
package struct FollowUp: Sendable {
    /// What it follows up, in an earlier report.
    package let recommendation: EntryID
    /// How far the recommendation had been carried out at that time.
    package let progress: Progress
    /// What it has in common with other entries.
    package let record: EntryRecord

    /// Its place on the page of its report.
    package var anchor: String { "followup-" + recommendation.anchor }
}

/// An entry of any kind.
package enum Entry: Sendable {
    case problem(Problem)
    case recommendation(Recommendation)
    case followUp(FollowUp)

    /// What entries of all kinds have.
    package var record: EntryRecord {
        switch self {
        case .problem(let entry): entry.record
        case .recommendation(let entry): entry.record
        case .followUp(let entry): entry.record
        }
    }
}

import Diagnostics
import UnionData

/// The indicators that reports may name, and the ways to find one: the one place that knows which there are.
struct IndicatorNames: Sendable {
    struct Known: Sendable, Hashable {
        let id: String
        let title: String
    }

    private let byName: [String: Known]

    /// Every indicator and every rate that the product defines, by title, alias and identifier.
    init() {
        let indicators = Indicator.all.map { (Known(id: $0.id, title: $0.title), $0.aliases) }
        let rates = RateIndicator.all.map { (Known(id: $0.id, title: $0.title), [String]()) }
        var byName: [String: Known] = ["建会率": Known(id: RateIndicator.unionisation.id, title: RateIndicator.unionisation.title)]
        for (known, aliases) in indicators + rates {
            for name in [known.title, known.id] + aliases { byName[name] = known }
        }
        self.byName = byName
    }

    func find(_ name: String) -> Known? { byName[name] }

    /// The title of the indicator that was probably meant.
    func nearest(to name: String) -> String? { nearestName(to: name, in: byName.keys.sorted()).flatMap { byName[$0]?.title } }
}

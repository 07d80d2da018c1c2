import Diagnostics
import Statistics
import UnionData

/// The indicators that reports may name, and the ways to find one: the one place that knows which there are.
package struct IndicatorNames: Sendable {
    /// An indicator or a rate that a report may name.
    package struct Known: Sendable, Hashable {
        /// Its declaration, whether the site has figures of it or not.
        package let quantity: Quantity
        /// Whether the site has figures of it, and so a page that defines it.
        package let hasFigures: Bool

        /// Its name in the catalogue, whichever name the author used.
        package var title: String { quantity.title }
    }

    private let byName: [String: Known]

    /// Every indicator and rate of which the site has figures, and those that the product defines besides.
    init(_ catalogue: Catalogue) {
        let shown = catalogue.observations.flatMap(\.quantities).map { Known(quantity: $0, hasFigures: true) }
        let defined = Indicator.all.map(Quantity.indicator) + RateIndicator.all.map(Quantity.rate)
        byName = Dictionary(
            (shown + defined.map { Known(quantity: $0, hasFigures: false) }).flatMap { known in
                known.quantity.names.map { ($0, known) }
            },
            uniquingKeysWith: { first, _ in first })
    }

    /// The indicator that has `name` as its title, identifier or alias; nil when none has.
    package func find(_ name: String) -> Known? { byName[name] }

    /// The title of the indicator that was probably meant.
    package func nearest(to name: String) -> String? {
        nearestName(to: name, in: byName.keys.sorted()).flatMap { byName[$0]?.title }
    }
}

/// The indicators that the labels of printed tables name.
public struct IndicatorLabels: Sendable {
    private let byLabel: [String: Indicator]

    /// - Parameter indicators: each is found under its title and its aliases; of two with one label the first is meant.
    public init(_ indicators: [Indicator]) {
        byLabel = Dictionary(
            indicators.flatMap { indicator in ([indicator.title] + indicator.aliases).map { ($0, indicator) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The indicator that `label` names; nil when none is called so.
    public subscript(label: String) -> Indicator? { byLabel[label] }
}

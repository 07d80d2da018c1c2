/// What a figure measures: an indicator that rows add up to, or a rate of two of them.
public enum Quantity: Sendable, Hashable {
    case indicator(Indicator)
    case rate(RateIndicator)

    /// The id of the indicator or rate.
    public var id: String {
        switch self {
        case .indicator(let indicator): indicator.id
        case .rate(let rate): rate.id
        }
    }

    /// The name by which it is published.
    public var title: String {
        switch self {
        case .indicator(let indicator): indicator.title
        case .rate(let rate): rate.title
        }
    }

    /// Every name under which it may be called.
    public var names: [String] {
        switch self {
        case .indicator(let indicator): [indicator.title, indicator.id] + indicator.aliases
        case .rate(let rate): [rate.title, rate.id] + rate.aliases
        }
    }

    /// The unit of its figures; percent for a rate.
    public var unit: Unit {
        switch self {
        case .indicator(let indicator): indicator.unit
        case .rate: .percent
        }
    }

    /// The unit to print beside a figure; nil for rates, whose text already ends in %.
    public var printedUnit: Unit? {
        if case .indicator(let indicator) = self { indicator.unit } else { nil }
    }

    /// The definition of an indicator; the formula of a rate.
    public var definition: String {
        switch self {
        case .indicator(let indicator): indicator.definition
        case .rate(let rate): rate.formula
        }
    }

    /// What readers must not conclude from it.
    public var caveat: String? {
        switch self {
        case .indicator(let indicator): indicator.caveat
        case .rate(let rate): rate.caveat
        }
    }

    /// The indicators that must be known to compute it.
    var indicators: [Indicator] {
        switch self {
        case .indicator(let indicator): [indicator]
        case .rate(let rate): [rate.numerator, rate.denominator]
        }
    }

    /// Whether the figures of several years add up: members do not, training sessions do.
    public var addsUpOverYears: Bool { indicators.allSatisfy { $0.nature == .flow } }

    /// Whether figures of different years mean the same thing.
    public var isComparableAcrossYears: Bool { indicators.allSatisfy(\.isComparableAcrossYears) }
}

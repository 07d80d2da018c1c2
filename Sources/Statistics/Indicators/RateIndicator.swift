/// A rate with a public definition: which indicator is divided by which.
public struct RateIndicator: Sendable, Hashable {
    /// Identifies it in schemas and templates: lower case, ASCII.
    public let id: String
    /// The name by which it is published.
    public let title: String
    /// Other names for it.
    public let aliases: [String]
    /// What is divided.
    public let numerator: Indicator
    /// What it is divided by.
    public let denominator: Indicator
    /// What readers must not conclude from it.
    public let caveat: String?

    /// `caveat`: what readers must not conclude from it.
    public init(
        _ id: String, _ title: String, aliases: [String] = [], _ numerator: Indicator, over denominator: Indicator,
        caveat: String? = nil
    ) {
        self.id = id
        self.title = title
        self.aliases = aliases
        self.numerator = numerator
        self.denominator = denominator
        self.caveat = caveat
    }

    /// The formula in words: 入会率 = 会员人数 ÷ 职工人数 × 100%.
    public var formula: String { "\(title) = \(numerator.title) ÷ \(denominator.title) × 100%" }

    /// The rate of two measures in one common unit.
    public func rate(_ value: (Indicator) -> Measure?) -> Rate? {
        guard let a = value(numerator), let b = value(denominator) else { return nil }
        return Rate(numerator: a, denominator: b)
    }
}

/// A rate with a public definition: which indicator is divided by which.
public struct RateIndicator: Sendable, Hashable {
    public let id: String
    public let title: String
    /// Other names for it.
    public let aliases: [String]
    public let numerator: Indicator
    public let denominator: Indicator
    public let caveat: String?

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

    public static let unionisation = RateIndicator(
        "unionisation-rate", "组建率", aliases: ["建会率"], .coveredUnits, over: .eligibleUnits,
        caveat: "分母是应建会单位，不是全部单位或营业执照数。")

    public static let membership = RateIndicator(
        "membership-rate", "入会率", .members, over: .employees,
        caveat: "分母是已建会单位的职工，不是当地全部从业人员。")

    public static let femaleShare = RateIndicator(
        "female-share", "女会员占比", .femaleMembers, over: .members,
        caveat: "女会员是会员的一部分。")

    /// Every rate that the product derives, as the datasets declare them.
    public static let all: [RateIndicator] = allDatasets.flatMap { $0.cube?.rates ?? [] }

    /// The rate of two measures in one common unit.
    public func rate(_ value: (Indicator) -> Measure?) -> Rate? {
        guard let a = value(numerator), let b = value(denominator) else { return nil }
        return Rate(numerator: a, denominator: b)
    }
}

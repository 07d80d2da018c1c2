/// A rate with a public definition: which indicator is divided by which.
public struct RateIndicator: Sendable, Hashable {
    public let id: String
    public let title: String
    public let numerator: Indicator
    public let denominator: Indicator
    public let caveat: String

    /// The formula in words: 入会率 = 会员人数 ÷ 职工人数 × 100%.
    public var formula: String { "\(title) = \(numerator.title) ÷ \(denominator.title) × 100%" }

    public static let unionisation = RateIndicator(
        id: "unionisation-rate", title: "组建率", numerator: .coveredUnits, denominator: .eligibleUnits,
        caveat: "分母是应建会单位，不是全部单位或营业执照数。")

    public static let membership = RateIndicator(
        id: "membership-rate", title: "入会率", numerator: .members, denominator: .employees,
        caveat: "分母是已建会单位的职工，不是当地全部从业人员。")

    public static let femaleShare = RateIndicator(
        id: "female-share", title: "女会员占比", numerator: .femaleMembers, denominator: .members,
        caveat: "女会员是会员的一部分。")

    /// Every rate that the product derives.
    public static let all: [RateIndicator] = [unionisation, membership, femaleShare]

    /// The rate of two measures in one common unit.
    public func rate(_ value: (Indicator) -> Measure?) -> Rate? {
        guard let a = value(numerator), let b = value(denominator) else { return nil }
        return Rate(numerator: a, denominator: b)
    }
}

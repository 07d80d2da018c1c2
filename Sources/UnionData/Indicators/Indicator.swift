/// A quantity with a public definition. Datasets and yearbook tables that carry the same indicator mean the same thing
/// by it.
public struct Indicator: Sendable, Hashable {
    public let id: String
    public let title: String
    /// Other labels under which sources print it.
    public let aliases: [String]
    public let unit: Unit
    public let definition: String
    /// What readers must not conclude from it.
    public let caveat: String?
    /// The indicator of which this one counts a part; never added to it.
    public let subsetOf: String?
    public let nature: Nature
    /// Whether a figure of one year can be set beside another year's: scores by different rubrics cannot.
    public let isComparableAcrossYears: Bool

    public enum Nature: Sendable {
        /// As of a moment: figures of several years are never added.
        case stock
        /// Over a period: figures of several years add up.
        case flow
    }

    public init(
        _ id: String, _ title: String, aliases: [String] = [], unit: Unit, subsetOf: String? = nil,
        nature: Nature = .stock,
        isComparableAcrossYears: Bool = true, definition: String, caveat: String? = nil
    ) {
        self.id = id
        self.title = title
        self.aliases = aliases
        self.unit = unit
        self.definition = definition
        self.caveat = caveat
        self.subsetOf = subsetOf
        self.nature = nature
        self.isComparableAcrossYears = isComparableAcrossYears
    }
}

extension Indicator {
    public static let organisations = Indicator(
        "organisations", "基层工会组织数", aliases: ["工会组织数", "基层工会数", "组织数"], unit: .item,
        definition: "截至时点依法建立的基层工会组织个数。",
        caveat: "联合基层工会按一个组织计，涵盖的单位另计入涵盖单位数。")

    public static let coveredUnits = Indicator(
        "covered-units", "涵盖单位数", aliases: ["覆盖单位数", "已建会单位数"], unit: .item,
        definition: "已建立工会或已被联合工会涵盖的法人单位个数。",
        caveat: "不小于基层工会组织数；营业执照数不等于单位数。")

    public static let eligibleUnits = Indicator(
        "eligible-units", "应建会单位数", aliases: ["应建工会单位数"], unit: .item,
        definition: "按规定应当建立工会的法人单位个数，是组建率的分母。")

    public static let employees = Indicator(
        "employees", "职工人数", aliases: ["职工数", "在岗职工人数"], unit: .person,
        definition: "已建立工会的单位中的职工人数。",
        caveat: "不是当地全部从业人员。")

    public static let femaleEmployees = Indicator(
        "female-employees", "女职工人数", aliases: ["女职工"], unit: .person, subsetOf: "employees",
        definition: "职工人数中的女职工。")

    public static let members = Indicator(
        "members", "会员人数", aliases: ["工会会员人数", "会员数", "工会会员数"], unit: .person,
        definition: "截至时点持有会籍的工会会员人数。")

    public static let femaleMembers = Indicator(
        "female-members", "女会员人数", aliases: ["女会员", "女会员数"], unit: .person, subsetOf: "members",
        definition: "会员人数中的女会员。", caveat: "与农民工会员有重叠，不能相加。")

    public static let migrantMembers = Indicator(
        "migrant-members", "农民工会员人数", aliases: ["农民工会员", "农民工会员数"], unit: .person, subsetOf: "members",
        definition: "会员人数中的农民工会员。", caveat: "与女会员有重叠，不能相加。")

    /// Every indicator that the product defines: those of the datasets, and those that only yearbooks print.
    public static let all: [Indicator] =
        allDatasets.flatMap { $0.cube?.measures.map(\.indicator) ?? [] } + [femaleEmployees]

    /// The indicator that a printed label names.
    public static func named(_ label: String) -> Indicator? { byLabel[label] }

    private static let byLabel = Dictionary(
        all.flatMap { indicator in ([indicator.title] + indicator.aliases).map { ($0, indicator) } },
        uniquingKeysWith: { first, _ in first })
}

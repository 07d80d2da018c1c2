import Statistics

// What reports and yearbooks say most often about unions: how many there are, and how many employees belong to them.

extension Indicator {
    /// Unions at the end of the year; a joint union is one.
    package static let organisations = Indicator(
        "organisations", "基层工会组织数", aliases: ["工会组织数", "基层工会数", "组织数"], unit: .item,
        definition: "截至时点依法建立的基层工会组织个数。",
        caveat: "联合基层工会按一个组织计，涵盖的单位另计入涵盖单位数。")

    /// Units with a union of their own or in a joint one; no fewer than unions.
    package static let coveredUnits = Indicator(
        "covered-units", "涵盖单位数", aliases: ["覆盖单位数", "已建会单位数"], unit: .item,
        definition: "已建立工会或已被联合工会涵盖的法人单位个数。",
        caveat: "不小于基层工会组织数；营业执照数不等于单位数。")

    /// Units that ought to have a union.
    package static let eligibleUnits = Indicator(
        "eligible-units", "应建会单位数", aliases: ["应建工会单位数"], unit: .item,
        definition: "按规定应当建立工会的法人单位个数，是组建率的分母。")

    /// Employees of units that have a union, not of the whole place.
    package static let employees = Indicator(
        "employees", "职工人数", aliases: ["职工数", "在岗职工人数"], unit: .person,
        definition: "已建立工会的单位中的职工人数。",
        caveat: "不是当地全部从业人员。")

    /// Part of the employees, and never more.
    package static let femaleEmployees = Indicator(
        "female-employees", "女职工人数", aliases: ["女职工"], unit: .person, subsetOf: "employees",
        definition: "职工人数中的女职工。")

    /// Members at the end of the year.
    package static let members = Indicator(
        "members", "会员人数", aliases: ["工会会员人数", "会员数", "工会会员数"], unit: .person,
        definition: "截至时点持有会籍的工会会员人数。")

    /// Part of the members; some are migrant workers, too.
    package static let femaleMembers = Indicator(
        "female-members", "女会员人数", aliases: ["女会员", "女会员数"], unit: .person, subsetOf: "members",
        definition: "会员人数中的女会员。", caveat: "与农民工会员有重叠，不能相加。")

    /// Part of the members; some are women, too.
    package static let migrantMembers = Indicator(
        "migrant-members", "农民工会员人数", aliases: ["农民工会员", "农民工会员数"], unit: .person, subsetOf: "members",
        definition: "会员人数中的农民工会员。", caveat: "与女会员有重叠，不能相加。")
}

extension RateIndicator {
    /// Units covered by units that ought to be.
    package static let unionisation = RateIndicator(
        "unionisation-rate", "组建率", aliases: ["建会率"], .coveredUnits, over: .eligibleUnits,
        caveat: "分母是应建会单位，不是全部单位或营业执照数。")

    /// Members by employees of the same units.
    package static let membership = RateIndicator(
        "membership-rate", "入会率", .members, over: .employees,
        caveat: "分母是已建会单位的职工，不是当地全部从业人员。")

    /// Women by all members.
    package static let femaleShare = RateIndicator(
        "female-share", "女会员占比", .femaleMembers, over: .members,
        caveat: "女会员是会员的一部分。")
}

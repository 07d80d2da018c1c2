import Diagnostics
import Statistics

/// Conditions of enterprises that make it hard to organise them. Counts only: no enterprise is named.
package enum EnterpriseConditions: Dataset {
    /// What makes it hard to organise them. One enterprise may be in several, so they are never added up.
    package enum Condition: String, Choice {
        case small = "小型企业"
        case new = "新办企业"
        case seasonal = "季节性经营"
        case severalLicences = "一企多照"
        case dormant = "停产不注销"

        /// What staff write instead of these words.
        package static let aliases: [String: Condition] = [
            "小微企业": .small, "小企业": .small, "新建企业": .new, "季节性": .seasonal, "一人多照": .severalLicences, "停业未注销": .dormant,
            "停产未注销": .dormant,
        ]
    }

    package static let year = Field<Year>("year", "年度", aliases: ["年份", "统计年度"], role: .key, definition: "统计年度。")
    package static let region = Field<RegionID>(
        "region", "地区", aliases: ["乡镇", "乡镇名称"], role: .key, definition: "乡镇；不含旗直属工会。")
    package static let condition = Field<Condition>(
        "condition", "情形", aliases: ["企业情形"], role: .key, definition: "企业的哪一种情形；一个企业可以有几种。")
    package static let units = Field<Measure>(.unitsInCondition, header: "单位数")
    package static let unionised = Field<Measure>(.unionisedUnitsInCondition, role: .optional)

    /// One row is one condition in one place and one year.
    package static let definition = DatasetDefinition(
        "enterprise-conditions", "企业状况", rowMeaning: "一个乡镇、一种情形在一个年度末的单位数", area: .enterpriseConditions,
        fields: [year, region, condition, units, unionised],
        cube: .stock(
            year, region, by: [condition],
            [.column(units, apartBy: [condition]), .column(unionised, apartBy: [condition])],
            headlines: [.indicator(.unitsInCondition)]),
        noneText: "这里还没有企业状况的数字。",
        rules: [
            .partsOnly(region), .isCountedAnew(each: year, of: region, by: [condition], [units, unionised]),
            .atMost(
                unionised, units, because: Wording(zh: "已建会的是这些单位的一部分", en: "those with a union are a part of them")),
        ])
}

extension Indicator {
    /// Enterprises, not licences.
    package static let unitsInCondition = Indicator(
        "units-in-condition", "企业状况单位数", aliases: ["情形单位数"], unit: .item, definition: "年末有这种情形的企业个数，由走访和登记部门的名单核对得出。",
        caveat: "一个企业可以有几种情形，各种情形不能相加；营业执照数、企业数和应建会单位数是三个数。")
    /// Those of them that a union covers.
    package static let unionisedUnitsInCondition = Indicator(
        "unionised-units-in-condition", "其中已建会单位数", unit: .item, subsetOf: "units-in-condition",
        definition: "有这种情形的企业中已经建立工会或被联合工会涵盖的。",
        caveat: "各种情形不能相加。")
}

extension WorkArea {
    /// Shows what makes organising hard.
    package static let enterpriseConditions = WorkArea(
        "enterprise-conditions", "企业状况", invitation: "小型、新办和季节性企业有多少，建会了没有")
}

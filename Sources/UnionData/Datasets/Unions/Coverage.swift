import Diagnostics
import Statistics

/// How far unions reach: organisations, the units they cover, employees and members, by year, region and type of unit.
package enum Coverage: Dataset {
    /// Who owns the unit in which the union is. The list is that of the federation's yearly report.
    package enum UnitType: String, Choice {
        case government = "机关"
        case publicInstitution = "事业单位"
        case publicEnterprise = "公有制企业"
        case privateEnterprise = "非公有制企业"
        case individualBusiness = "个体工商户"
        case socialOrganisation = "社会组织"

        /// What staff write instead of these words.
        package static let aliases: [String: UnitType] = [
            "党政机关": .government, "事业": .publicInstitution, "公有企业": .publicEnterprise, "国有企业": .publicEnterprise,
            "非公企业": .privateEnterprise, "非公有企业": .privateEnterprise, "个体": .individualBusiness,
            "个体户": .individualBusiness, "社会团体": .socialOrganisation,
        ]
    }

    package static let year = Field<Year>("year", "年度", aliases: ["年份", "统计年度"], role: .key, definition: "统计年度。")
    package static let region = Field<RegionID>(
        "region", "地区", aliases: ["乡镇", "乡镇名称", "单位"], role: .key, definition: "乡镇；旗直属工会不属于任何乡镇。")
    package static let unitType = Field<Split<UnitType>>(
        "unit-type", "单位类型", aliases: ["类型", "单位性质"], role: .key, definition: "工会所在单位的类型。")

    package static let organisations = Field<Measure>(.organisations)
    package static let coveredUnits = Field<Measure>(.coveredUnits)
    package static let eligibleUnits = Field<Measure>(.eligibleUnits, role: .optional)
    package static let employees = Field<Measure>(.employees)
    package static let members = Field<Measure>(.members)
    package static let femaleMembers = Field<Measure>(.femaleMembers)
    package static let migrantMembers = Field<Measure>(.migrantMembers, role: .optional)

    /// The columns that hold indicators, in the order shown.
    package static let measures = [
        organisations, coveredUnits, eligibleUnits, employees, members, femaleMembers, migrantMembers,
    ]

    /// One row is one type of unit in one place at the end of one year.
    package static let definition = DatasetDefinition(
        "coverage", "工会组织与会员覆盖", rowMeaning: "一个地区、一种单位类型在一个年度末的数字", area: .coverage, isSourceOfRegionPages: true,
        fields: [year, region, unitType] + measures,
        cube: .stock(
            year, region, by: [unitType], measures.map { .column($0) },
            rates: [.unionisation, .membership, .femaleShare],
            headlines: [
                .indicator(.organisations), .indicator(.coveredUnits), .indicator(.members), .rate(.unionisation),
                .rate(.membership),
            ]),
        disclosure: .fewUnits(
            count: coveredUnits, protects: [employees, members, femaleMembers, migrantMembers], minimum: 3),
        finding: gaps, noneText: "这里还没有工会的数字。",
        plausible: [PlausibleAverage(employees, per: coveredUnits, within: 0...5000)],
        rules: [
            .isCountedAnew(each: year, of: region, by: [unitType], measures),
            .atMost(
                organisations, coveredUnits,
                because: Wording(zh: "一个工会至少涵盖一个单位", en: "a union covers at least one unit")),
            .atMost(
                coveredUnits, eligibleUnits, because: Wording(zh: "组建率不会超过 100%", en: "a rate does not exceed 100%")),
            .atMost(members, employees, because: Wording(zh: "入会率不会超过 100%", en: "a rate does not exceed 100%")),
            .atMost(femaleMembers, members, because: Wording(zh: "女会员是会员的一部分", en: "female members are members")),
            .atMost(migrantMembers, members, because: Wording(zh: "农民工会员是会员的一部分", en: "migrant members are members")),
        ])

    /// 空白点: types of unit that exist in a region although none of them has a union.
    private static let gaps: @Sendable (CubeSource) -> Finding? = { source in
        let table = source.table
        guard let latest = table[year].max() else { return nil }
        let counts = table[organisations]
        let rows = (0..<table.count).filter { table[year][$0] == latest && counts[$0].exactValue?.isZero == true }
        let byRegion = Dictionary(grouping: rows) { table[region][$0] }
        let unknown = (0..<table.count).count { row in
            table[year][row] == latest && counts[row].value == nil && counts[row] != .notApplicable
        }
        let unsplit = (0..<table.count).count { table[year][$0] == latest && table[unitType][$0] == .all }
        let doubt =
            (unknown == 0 ? "" : "有 \(unknown) 处没有数字，不知道有没有工会。")
            + (unsplit == 0 ? "" : "\(unsplit) 个地区没有按单位类型分，看不出那里有没有空白点。")
        return Finding(
            "空白点：还没有工会的地方", "\(latest.number)年度，下面 \(byRegion.count) 个地区，列出的单位类型还没有建立工会。\(doubt)",
            items: byRegion.sorted { $0.key < $1.key }.map {
                Finding.Item($0, $1.map { table[unitType][$0].kind?.rawValue ?? "全部类型" }.joined(separator: "、"))
            },
            noneText: doubt.isEmpty
                ? "\(latest.number)年度，表中各地区、各单位类型都已有工会，没有空白点。" : "\(latest.number)年度，有数字的地方都已有工会；\(doubt)")
    }
}

extension WorkArea {
    /// Shows how far unions reach; one of the main entrances.
    package static let coverage = WorkArea(
        "coverage", "组织覆盖", invitation: "有多少工会、多少会员，哪里还是空白", door: .own(number: 1), leads: true)
}

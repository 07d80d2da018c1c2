import Diagnostics

/// How far unions reach: organisations, the units they cover, employees and members, by year, region and type of unit.
public enum Coverage: Dataset {
    public enum UnitType: String, Choice {
        case government = "机关"
        case publicInstitution = "事业单位"
        case publicEnterprise = "公有制企业"
        case privateEnterprise = "非公有制企业"
        case individualBusiness = "个体工商户"
        case socialOrganisation = "社会组织"

        public static let aliases: [String: UnitType] = [
            "党政机关": .government, "事业": .publicInstitution, "公有企业": .publicEnterprise, "国有企业": .publicEnterprise,
            "非公企业": .privateEnterprise, "非公有企业": .privateEnterprise, "个体": .individualBusiness,
            "个体户": .individualBusiness, "社会团体": .socialOrganisation,
        ]
    }

    public static let year = Field<Year>("year", "年度", aliases: ["年份", "统计年度"], role: .key, definition: "统计年度。")
    public static let region = Field<RegionID>(
        "region", "地区", aliases: ["乡镇", "乡镇名称", "单位"], role: .key, definition: "乡镇；旗直属工会不属于任何乡镇。")
    public static let unitType = Field<UnitType>(
        "unit-type", "单位类型", aliases: ["类型", "单位性质"], role: .key, definition: "工会所在单位的类型。")

    public static let organisations = Field<Measure>(.organisations)
    public static let coveredUnits = Field<Measure>(.coveredUnits)
    public static let eligibleUnits = Field<Measure>(.eligibleUnits, role: .optional)
    public static let employees = Field<Measure>(.employees)
    public static let members = Field<Measure>(.members)
    public static let femaleMembers = Field<Measure>(.femaleMembers)
    public static let migrantMembers = Field<Measure>(.migrantMembers, role: .optional)

    /// The columns that hold indicators, in the order shown.
    public static let measures = [
        organisations, coveredUnits, eligibleUnits, employees, members, femaleMembers, migrantMembers,
    ]

    public static let definition = DatasetDefinition(
        "coverage", "工会组织与会员覆盖", rowMeaning: "一个地区、一种单位类型在一个年度末的数字",
        fields: [year, region, unitType] + measures,
        rules: [
            .atMost(organisations, coveredUnits, because: Wording(zh: "一个工会至少涵盖一个单位", en: "a union covers at least one unit")),
            .atMost(coveredUnits, eligibleUnits, because: Wording(zh: "组建率不会超过 100%", en: "a rate does not exceed 100%")),
            .atMost(members, employees, because: Wording(zh: "入会率不会超过 100%", en: "a rate does not exceed 100%")),
            .atMost(femaleMembers, members, because: Wording(zh: "女会员是会员的一部分", en: "female members are members")),
            .atMost(migrantMembers, members, because: Wording(zh: "农民工会员是会员的一部分", en: "migrant members are members")),
        ])
}

import Diagnostics
import Statistics

/// In which forms unions are organised: alone, jointly, or as federations of a place or an industry.
package enum UnionForms: Dataset {
    /// Alone, jointly, or as a federation of a place or an industry.
    package enum Form: String, Choice {
        case single = "单独基层工会"
        case joint = "联合基层工会"
        case regional = "区域性工会联合会"
        case industrial = "行业性工会联合会"
        case township = "乡镇工会"
        case community = "社区工会"

        /// What staff write instead of these words.
        package static let aliases: [String: Form] = [
            "单独基层": .single, "单独工会": .single, "联合基层": .joint, "联合工会": .joint, "区域性联合会": .regional, "区域联合会": .regional,
            "行业性联合会": .industrial, "行业联合会": .industrial, "乡镇总工会": .township, "社区": .community, "社区(村)工会": .community,
            "社区（村）工会": .community,
        ]

        /// Whether it is made of units. A federation is made of unions, which cover their units themselves.
        var coversUnitsItself: Bool { self == .single || self == .joint }
    }

    package static let year = Field<Year>("year", "年度", aliases: ["年份", "统计年度"], role: .key, definition: "统计年度。")
    package static let region = Field<RegionID>(
        "region", "地区", aliases: ["乡镇", "乡镇名称"], role: .key, definition: "乡镇；旗直属工会不属于任何乡镇。")
    package static let form = Field<Split<Form>>(
        "form", "组织形式", aliases: ["形式"], role: .key,
        definition: "工会怎样组织。会员不足二十五人的单位可以单独建立基层工会，也可以与别的单位联合建立；企业职工较多的乡镇可以建立基层工会的联合会（《工会法》第十一条）。")
    package static let unions = Field<Measure>(.unionsByForm)
    package static let coveredUnits = Field<Measure>(.unitsCoveredByForm, header: "涵盖单位数")
    package static let volunteers = Field<Measure>(.volunteeringUnits, role: .optional)

    /// The reports count every form as an organisation, also federations, township and community unions.
    package static let definition = DatasetDefinition(
        "union-forms", "工会组织形式", rowMeaning: "一个地区、一种组织形式在一个年度末的数字", area: .unionForms,
        fields: [year, region, form, unions, coveredUnits, volunteers],
        cube: .stock(
            year, region, by: [form], [.column(unions), .column(coveredUnits), .column(volunteers)],
            headlines: [.indicator(.volunteeringUnits), .indicator(.unionsByForm)]),
        noneText: "这里还没有按组织形式分的数字。",
        rules: [
            .isCountedAnew(each: year, of: region, by: [form], [unions, coveredUnits, volunteers]),
            .atMost(unions, coveredUnits, because: Wording(zh: "一个工会至少涵盖一个单位", en: "a union covers at least one unit"))
            { table, row in
                table[form][row].kind?.coversUnitsItself == true
            },
            .addsUp(
                YearlyMeasure(unions, by: year, region),
                to: YearlyMeasure(Coverage.organisations, by: Coverage.year, Coverage.region),
                in: Coverage.definition.id,
                because: Wording(zh: "每个基层工会组织都属于一种组织形式", en: "every union has exactly one form")),
        ])
}

extension Indicator {
    /// Unions at the end of the year, by their form.
    package static let unionsByForm = Indicator(
        "unions-by-form", "工会数", aliases: ["各形式工会数"], unit: .item, definition: "年末按组织形式分的工会个数；各种形式相加等于基层工会组织数。",
        caveat: "联合会按一个组织计，参加联合会的工会另外各计一个。")
    /// Units that these unions cover.
    package static let unitsCoveredByForm = Indicator(
        "units-covered-by-form", "各形式涵盖单位数", aliases: ["组织形式涵盖单位数"], unit: .item, definition: "年末按组织形式分，工会所涵盖的单位个数。",
        caveat: "参加联合会的工会也各自涵盖单位，各形式相加可能重复；不重复的数见涵盖单位数。")
    /// Units that asked for a union within the year of their own accord.
    package static let volunteeringUnits = Indicator(
        "volunteering-units", "主动要求建会单位数", aliases: ["主动要求建会数"], unit: .item, nature: .flow,
        definition: "当年自己提出要求建立工会的单位个数，按后来采用的组织形式分。")
}

extension WorkArea {
    /// Shows how small units join, and the demonstration sites.
    package static let unionForms = WorkArea("union-forms", "组织形式", invitation: "小单位怎样联合建会，哪里有示范点")
}

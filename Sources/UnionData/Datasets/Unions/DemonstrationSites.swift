import Statistics

/// Unions that others are invited to learn from.
package enum DemonstrationSites: Dataset {
    /// What others may learn there.
    package enum Kind: String, Choice {
        case joint = "联合基层工会"
        case regional = "区域性工会联合会"
        case industrial = "行业性工会联合会"
        case community = "社区工会"
        case standardisation = "规范化建设"

        /// What staff write instead of these words.
        package static let aliases: [String: Kind] = [
            "联合工会": .joint, "区域性联合会": .regional, "行业性联合会": .industrial, "规范化": .standardisation,
        ]
    }

    /// Who recognised it.
    package enum Level: String, Choice {
        case banner = "旗级"
        case league = "盟市级"
        case autonomousRegion = "自治区级"

        /// What staff write instead of these words.
        package static let aliases: [String: Level] = ["盟级": .league, "市级": .league, "省级": .autonomousRegion]
    }

    package static let id = Field<Slug>("id", "编号", role: .key, definition: "示范点的编号。")
    package static let name = Field<String>("name", "名称", aliases: ["示范点名称"], definition: "示范点的名称。")
    package static let region = Field<RegionID>("region", "地区", aliases: ["乡镇"], definition: "所在的地区。")
    package static let kind = Field<Kind>("kind", "类别", aliases: ["类型"], definition: "在哪方面作示范。")
    package static let level = Field<Level>("level", "级别", isOrdered: true, definition: "由哪一级认定。")
    package static let recognised = Field<Year>("recognised", "认定年度", aliases: ["认定年份"], definition: "认定为示范点的年度。")
    package static let note = Field<String?>("note", "说明", aliases: ["备注"], role: .optional, definition: "做法和特点。")

    /// One row is one site, by the year in which it was recognised.
    package static let definition = DatasetDefinition(
        "demonstration-sites", "示范点", rowMeaning: "一个示范点", area: .unionForms,
        fields: [id, name, region, kind, level, recognised, note],
        cube: Cube(
            time: .years(recognised), region: region, categories: [kind, level], measures: [.rows(.demonstrationSites)],
            absence: .zero),
        roster: [name, region, kind, level, recognised, note], finding: newest, noneText: "这里还没有示范点。",
        rules: [.isEnteredOnce(by: [name, region, kind])])

    private static let newest: @Sendable (CubeSource) -> Finding? = { source in
        let table = source.table
        guard let latest = table[recognised].max() else { return nil }
        let rows = (0..<table.count).filter { table[recognised][$0] == latest }.sorted {
            (table[region][$0], $0) < (table[region][$1], $1)
        }
        return Finding(
            "新的示范点", "\(latest.number)年度新认定示范点 \(rows.count) 个。",
            items: rows.map {
                Finding.Item(
                    table[region][$0], "\(table[name][$0])（\(table[level][$0].rawValue)，\(table[kind][$0].rawValue)）")
            },
            noneText: "还没有认定示范点。")
    }
}

extension Indicator {
    /// Recognised within the year; years add up.
    package static let demonstrationSites = Indicator(
        "demonstration-sites", "示范点数", unit: .item, nature: .flow, definition: "当年认定的示范点个数；几年相加，是这几年里认定的总数。",
        caveat: "撤销的示范点不在表里。")
}

import Statistics

/// Which of the required conditions each township union fulfils. Status only, never numbers of accounts or
/// certificates.
package enum Standardisation: Dataset {
    /// What every township union should have.
    package enum Item: String, Choice {
        case legalPerson = "法人资格证"
        case ownAccount = "经费独立账户"
        case soundRules = "制度健全"
        case soundOrganisation = "组织健全"
        case staffing = "干部配备"

        /// What staff write instead of these words.
        package static let aliases: [String: Item] = [
            "工会法人资格证": .legalPerson, "法人资格": .legalPerson, "独立账户": .ownAccount, "经费账户": .ownAccount,
            "各项制度健全": .soundRules,
            "组织机构健全": .soundOrganisation, "干部按要求配备": .staffing,
        ]
    }

    /// Whether the union has it at the end of the year.
    package enum Status: String, Choice {
        case met = "已具备"
        case underWay = "办理中"
        case unmet = "未具备"

        /// What staff write instead of these words.
        package static let aliases: [String: Status] = [
            "具备": .met, "达标": .met, "正在办理": .underWay, "不具备": .unmet, "未达标": .unmet,
        ]
    }

    package static let year = Field<Year>("year", "年度", aliases: ["年份"], role: .key, definition: "年末的情况。")
    package static let region = Field<RegionID>(
        "region", "地区", aliases: ["乡镇", "乡镇名称"], role: .key, definition: "乡镇；不含旗直属工会。")
    package static let item = Field<Item>(
        "item", "项目", aliases: ["规范化项目"], role: .key,
        definition: "哪一项。具备法人条件的基层工会依法取得社会团体法人资格（《工会法》第十五条），工会根据经费独立原则建立预算、决算和经费审查监督制度（第四十五条）。")
    package static let status = Field<Answer<Status>>(
        "status", "状态", aliases: ["情况"], isOrdered: true, definition: "已具备、办理中或未具备；不记证号和账号。")

    /// One row is one condition of one township union in one year.
    package static let definition = DatasetDefinition(
        "standardisation", "规范化建设", rowMeaning: "一个乡镇工会的一个项目在一个年度末的状态", area: .standardisation,
        fields: [year, region, item, status],
        cube: .stock(
            year, region, by: [item, status],
            [
                .rows(.standardisationItems),
                .rows(.standardisationItemsMet) { $0.table[status][$1].value.map { $0 == .met } },
            ],
            rates: [.standardisationRate],
            headlines: [.indicator(.standardisationItemsMet), .rate(.standardisationRate)]),
        matrix: Matrix(columns: item, cells: [status]), finding: unmet, noneText: "旗直属工会不在乡镇工会规范化建设之列。",
        rules: [.partsOnly(region)])

    /// What stands behind an item that is not met.
    private static func words(_ status: Answer<Status>) -> String {
        switch status {
        case .given(.underWay): "（办理中）"
        case .given: ""
        case .withheld(let measure): "（\(measure == .missing ? "没有采集" : measure.displayText)）"
        }
    }

    /// What is still to be done, township by township.
    private static let unmet: @Sendable (CubeSource) -> Finding? = { source in
        let table = source.table
        guard let latest = table[year].max() else { return nil }
        let rows = (0..<table.count).filter { table[year][$0] == latest && table[status][$0].value != .met }
        let byRegion = Dictionary(grouping: rows) { table[region][$0] }.sorted { $0.key < $1.key }
        return Finding(
            "还没有具备的项目", "\(latest.number)年度末，\(byRegion.count) 个乡镇工会还有项目没有具备，共 \(rows.count) 项。",
            items: byRegion.map { region, rows in
                Finding.Item(
                    region,
                    rows.map { table[item][$0].rawValue + words(table[status][$0]) }.joined(
                        separator: "、"))
            },
            noneText: "\(latest.number)年度末，各乡镇工会的各个项目都已具备。")
    }
}

extension Indicator {
    /// Conditions that township unions have to meet, not unions.
    package static let standardisationItems = Indicator(
        "standardisation-items", "规范化项目数", aliases: ["规范化应达标项目数"], unit: .item, definition: "各乡镇工会要具备的项目个数之和。")
    /// Only what is there counts; what is under way does not.
    package static let standardisationItemsMet = Indicator(
        "standardisation-items-met", "规范化达标项目数", aliases: ["规范化已具备项目数"], unit: .item, subsetOf: "standardisation-items",
        definition: "年末已具备的项目个数之和。",
        caveat: "正在办理的不算。")
}

extension RateIndicator {
    /// Conditions met by all that have to be met.
    package static let standardisationRate = RateIndicator(
        "standardisation-rate", "规范化达标率", .standardisationItemsMet, over: .standardisationItems, caveat: "按项目计，不按乡镇计。")
}

extension WorkArea {
    /// Shows which townships lack what.
    package static let standardisation = WorkArea("standardisation", "规范化建设", invitation: "乡镇工会的牌子、账户、制度和人员齐不齐")
}

import Diagnostics
import Statistics

/// Systems by which workers take part in running their workplaces: where there should be one, and where there is.
package enum DemocraticManagement: Dataset {
    /// The system by which workers take part.
    package enum Institution: String, Choice {
        case wageBargaining = "工资集体协商"
        case workersCongress = "职工代表大会"
        case openAffairs = "厂务公开"
        case innovationStudio = "职工创新工作室"

        /// What staff write instead of these words.
        package static let aliases: [String: Institution] = [
            "集体协商": .wageBargaining, "职代会": .workersCongress, "职工大会": .workersCongress, "创新工作室": .innovationStudio,
        ]
    }

    package static let year = Field<Year>("year", "年度", aliases: ["年份", "统计年度"], role: .key, definition: "统计年度。")
    package static let region = Field<RegionID>(
        "region", "地区", aliases: ["乡镇", "乡镇名称"], role: .key, definition: "乡镇；旗直属工会不属于任何乡镇。")
    package static let institution = Field<Institution>(
        "institution", "制度", role: .key,
        definition: "哪一项制度。工会通过职工代表大会或者其他形式，组织职工参加本单位的民主管理（《工会法》第六条），代表职工与企业平等协商、签订集体合同（第二十一条）。")
    package static let required = Field<Measure>(.requiredUnits)
    package static let established = Field<Measure>(.establishedUnits)
    package static let visits = Field<Measure>(.guidanceVisits, role: .optional)

    /// One row is one system in one place and one year. Systems are never added up: a unit has several.
    package static let definition = DatasetDefinition(
        "democratic-management", "民主管理", rowMeaning: "一个地区、一项制度在一个年度末的数字", area: .democraticManagement,
        fields: [year, region, institution, required, established, visits],
        cube: .stock(
            year, region, by: [institution],
            [.column(required, apartBy: [institution]), .column(established, apartBy: [institution]), .column(visits)],
            rates: [.establishment],
            headlines: [.rate(.establishment)]),
        finding: outstanding, noneText: "这里还没有民主管理的数字。",
        rules: [
            .isCountedAnew(each: year, of: region, by: [institution], [required, established, visits]),
            .atMost(established, required, because: Wording(zh: "建制率不会超过 100%", en: "a rate does not exceed 100%")),
        ]
    )

    /// Where units that should have an institution have none yet, one institution at a time: they are not added up.
    private static let outstanding: @Sendable (CubeSource) -> Finding? = { source in
        let table = source.table
        guard let latest = table[year].max() else { return nil }
        let rows = (0..<table.count).filter { table[year][$0] == latest }
        let rates = Institution.allCases.compactMap { institution -> String? in
            let chosen = rows.filter { table[DemocraticManagement.institution][$0] == institution }
            let rate = Rate(
                numerator: .sum(chosen.map { table[established][$0] }),
                denominator: .sum(chosen.map { table[required][$0] }))
            let percent = rate.percent(digits: Figure.rateDigits)
            guard percent.value != nil, let base = rate.denominator.value else { return nil }
            let smallest = source.metadata.smallestBase ?? .standard
            return
                "\(institution.rawValue)应建立 \(rate.denominator.displayText) 个、已建立 \(rate.numerator.displayText) 个"
                + (base < smallest.value ? "" : "（\(percent.displayText)%）")
        }
        guard !rates.isEmpty else { return nil }
        let unknown = rows.count { row in
            [table[required][row], table[established][row]].contains { $0.value == nil && $0 != .notApplicable }
        }
        let lacking = Dictionary(grouping: rows.filter { lack(table, $0) != nil }) { table[region][$0] }.sorted {
            $0.key < $1.key
        }
        return Finding(
            "应建立、还没有建立", "\(latest.number)年度末，\(rates.joined(separator: "；"))。",
            items: lacking.map { region, rows in
                Finding.Item(
                    region,
                    rows.map { "\(table[institution][$0].rawValue)差 \(lack(table, $0) ?? .zero) 个" }.joined(
                        separator: "、"))
            },
            noneText: unknown == 0
                ? "\(latest.number)年度末，应建立的单位都已建立各项制度。"
                : "\(latest.number)年度末，有数字的单位都已建立各项制度；有 \(unknown) 处没有数字，不知道是不是都已建立。")
    }

    /// How many units of a row still lack the institution; nil when none does, or nobody knows.
    @Sendable private static func lack(_ table: DatasetTable, _ row: Int) -> ExactDecimal? {
        guard let all = table[required][row].exactValue, let some = table[established][row].exactValue, some < all
        else { return nil }
        return all - some
    }
}

extension Indicator {
    /// Units that ought to have the system at the end of the year.
    package static let requiredUnits = Indicator(
        "required-units", "应建立单位数", aliases: ["应建制单位数"], unit: .item,
        definition: "年末应当建立这项制度的单位个数；职工创新工作室没有应建的规定，按计划数计。",
        caveat: "各项制度分别计算，一个单位可以计入几项，各项相加不是单位的个数。")
    /// Units that have it at the end of the year.
    package static let establishedUnits = Indicator(
        "established-units", "已建立单位数", aliases: ["已建制单位数"], unit: .item, subsetOf: "required-units",
        definition: "应建立单位中年末已经建立这项制度的。",
        caveat: "各项制度分别计算，各项相加不是单位的个数。")
    /// Visits within the year.
    package static let guidanceVisits = Indicator(
        "guidance-visits", "走访指导次数", aliases: ["走访次数"], unit: .visit, nature: .flow, definition: "当年为建立和落实这项制度走访单位的次数。")
}

extension RateIndicator {
    /// Units that have the system by those that ought to.
    package static let establishment = RateIndicator(
        "establishment-rate", "建制率", .establishedUnits, over: .requiredUnits, caveat: "说明建立了制度，不说明运行得好不好；不同制度的建制率分别看。")
}

extension WorkArea {
    /// Shows where a system is lacking.
    package static let democraticManagement = WorkArea(
        "democratic-management", "民主管理", invitation: "职代会、厂务公开和工资协商，建了多少")
}

import Statistics

/// Two separate scales for township unions: the class tells how unions are spread, the tier how well they work.
package enum TownshipClasses: Dataset {
    /// How unions are spread in the township; no judgement of their work.
    package enum UnionClass: String, Choice {
        case a = "A类"
        case b = "B类"

        /// What staff write instead of these words.
        package static let aliases: [String: UnionClass] = ["A": .a, "B": .b, "Ａ类": .a, "Ｂ类": .b, "Ａ": .a, "Ｂ": .b]
    }

    /// How well the unions work; it may rise or fall each year.
    package enum Tier: String, Choice, Comparable {
        case first = "一类"
        case second = "二类"
        case none = "未评定"

        /// What staff write instead of these words.
        package static let aliases: [String: Tier] = ["未定级": .none, "未评": .none, "未定": .none]

        private var rank: Int {
            switch self {
            case .none: 0
            case .second: 1
            case .first: 2
            }
        }

        /// The lower tier first.
        package static func < (a: Tier, b: Tier) -> Bool { a.rank < b.rank }
    }

    package static let year = Field<Year>("year", "年度", aliases: ["年份"], role: .key, definition: "评定的年度。")
    package static let region = Field<RegionID>(
        "region", "地区", aliases: ["乡镇", "乡镇名称"], role: .key, definition: "乡镇；不含旗直属工会。")
    package static let unionClass = Field<Answer<UnionClass>>(
        "class", "类别", aliases: ["分类"], isOrdered: true, definition: "按基层工会的分布分为 A、B 两类，不代表工作好坏。")
    package static let tier = Field<Answer<Tier>>(
        "tier", "双创优等次", aliases: ["双创优", "等次"], isOrdered: true, definition: "按工作水平评定的等次，可以逐年晋升，也可以降低。")

    /// One row is one township in one year.
    package static let definition = DatasetDefinition(
        "township-classes", "乡镇工会分类", rowMeaning: "一个乡镇在一个年度的类别和等次", area: .classification,
        fields: [year, region, unionClass, tier],
        cube: .stock(year, region, by: [unionClass, tier], [.rows(.classifiedTownships, where: isClassified)]),
        matrix: Matrix(columns: year, cells: [unionClass, tier]),
        finding: moves, noneText: "旗直属工会不参加乡镇工会分类。", rules: [.partsOnly(region)])

    /// Whether a row is of a township that was classified; nil where nobody says.
    @Sendable private static func isClassified(_ source: CubeSource, _ row: Int) -> Bool? {
        switch source.table[unionClass][row] {
        case .given: true
        case .withheld(.notApplicable): false
        case .withheld: nil
        }
    }

    /// Promotions and demotions between the two latest years.
    private static let moves: @Sendable (CubeSource) -> Finding? = { source in
        let table = source.table
        let years = Set(table[year]).sorted().suffix(2)
        guard let before = years.first, let after = years.last, before < after else { return nil }
        func tiers(in wanted: Year) -> [RegionID: Tier] {
            let rows = (0..<table.count).filter { table[year][$0] == wanted }
            return Dictionary(
                rows.compactMap { row in table[tier][row].value.map { (table[region][row], $0) } },
                uniquingKeysWith: { first, _ in first })
        }
        let earlier = tiers(in: before)
        let moved = tiers(in: after).sorted { $0.key < $1.key }.compactMap { region, tier in
            earlier[region].flatMap { $0 == tier ? nil : (region: region, from: $0, to: tier) }
        }
        let promoted = moved.count { $0.from < $0.to }
        let counts = [
            promoted > 0 ? "晋升 \(promoted) 个" : nil, promoted < moved.count ? "降低 \(moved.count - promoted) 个" : nil,
        ].compactMap { $0 }
        return Finding(
            "双创优等次的升降", "与\(before.number)年度相比，\(after.number)年度乡镇工会的双创优等次\(counts.joined(separator: "、"))。",
            items: moved.map {
                Finding.Item($0.region, "\($0.from.rawValue)→\($0.to.rawValue)（\($0.from < $0.to ? "晋升" : "降低")）")
            },
            noneText: "\(after.number)年度，各乡镇工会的双创优等次与\(before.number)年度相同。")
    }
}

extension Indicator {
    /// Townships that have a class in that year.
    package static let classifiedTownships = Indicator(
        "classified-townships", "乡镇数", aliases: ["乡镇工会个数"], unit: .item, definition: "当年参加分类的乡镇个数，可按类别和双创优等次分。",
        caveat: "类别和等次是两条线，不能互相比较。")
}

extension WorkArea {
    /// Shows the classes, and who rose or fell.
    package static let classification = WorkArea("classification", "分类管理", invitation: "各乡镇工会是什么类别，今年谁晋升了")
}

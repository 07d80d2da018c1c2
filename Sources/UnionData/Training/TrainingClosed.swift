import Diagnostics
import DisclosureControl
import Statistics

/// What is published of the training records of years that are closed: numbers of people by occupation and by result,
/// written once by `gongbao close`. It holds nothing private and is published row by row.
package enum TrainingClosed: Dataset {
    package enum Classification: String, Choice {
        case all = "全部"
        case role = "岗位"
        case result = "考核结果"

        package static let aliases: [String: Classification] = ["结果": .result]
    }

    package static let year = Field<Year>("year", "年度", role: .key, definition: "培训开始的年度。")
    package static let classification = Field<Classification>(
        "classification", "分类", role: .key, definition: "按什么分；“全部”是有记录的参训人数。")
    package static let category = Field<String>(
        "category", "类别", role: .key, definition: "岗位或考核结果；几类合并公布的，用顿号连写。")
    package static let people = Field<Measure>("records", "人数", unit: .person, definition: "有记录的参训人数，参加几场算几人。")

    package static let mostOfOne = Field<Ordinal?>(
        "most-of-one", "一人最多条数", role: .optional, visibility: .aggregatesOnly,
        definition: "同一个人的记录最多有几条，写在“全部”一行；再次结账时用，不公布。")

    package static let definition = DatasetDefinition(
        "training-closed", "培训记录汇总", rowMeaning: "一个已结账年度里一类人员的人数", area: .training,
        fields: [year, classification, category, people, mostOfOne],
        disclosure: .aggregates(
            "一个年度结账时，由个人记录汇总；记录不足 \(MergingOrder.minimum) 条、或者不同的人不足 \(MergingOrder.minimum) 个的类别（没有人的写 0），或者全部记录都在一类里的，按固定的次序与别的类别合并公布，合并后仍是这样的只公布总数。再次结账的，每一类要与以前每次公布的一样，或者至少相差 \(MergingOrder.minimum) 个人的记录；以前公布的数留着。"
        ),
        noneText: "这里还没有结账的年度。",
        rules: [categoriesAreWhole { table in table[year].rowsByValue().map { ([$0.number], $1) } }])

    /// Each classification has every category once, adds up to the total, and shows no small count.
    ///
    /// - Parameter editions: the rows of what was published at one time, each with what tells its place in the order.
    static func categoriesAreWhole(
        _ editions: @escaping @Sendable (DatasetTable) -> [(order: [Int], rows: [Int])]
    ) -> Rule {
        Rule { table, _, diagnostics in
            guard table.isComplete else { return }
            for (_, rows) in editions(table).sorted(by: { $0.order.lexicographicallyPrecedes($1.order) }) {
                check(rows, of: table, into: &diagnostics)
            }
        }
    }

    private static func check(_ rows: [Int], of table: DatasetTable, into diagnostics: inout [Diagnostic]) {
        let total = rows.first { table[classification][$0] == .all }
        guard let total, let sum = table.count(ofRow: total) else {
            diagnostics.append(.closedYear(.noTotal, at: table.location(row: rows[0], of: year)))
            return
        }
        if sum < MergingOrder.minimum {
            diagnostics.append(.closedYear(.smallCount, at: table.location(row: total, of: people)))
        }
        for scheme in TrainingScheme.all {
            let own = rows.filter { table[classification][$0] == scheme.classification }
            guard let first = own.first else { continue }
            let blocks = own.map { scheme.block(named: table[category][$0]) }
            let counts = own.map { table.count(ofRow: $0) ?? -1 }
            let place = table.location(row: first, of: category)
            if blocks.contains(nil)
                || blocks.compactMap({ $0 }).joined().sorted() != Array(scheme.categories.indices)
            {
                diagnostics.append(.closedYear(.categories(scheme.categories), at: place))
            } else if counts.reduce(0, +) != sum {
                diagnostics.append(.closedYear(.wrongSum(counts.reduce(0, +), total: sum), at: place))
            } else if !MergingOrder.isShowable(counts) {
                diagnostics.append(.closedYear(.smallCount, at: place))
            }
        }
    }
}

extension DatasetTable {
    /// The number of people in a row of `TrainingClosed`; nil when it is no whole number.
    func count(ofRow row: Int) -> Int? {
        self[TrainingClosed.people][row].exactValue.flatMap { Int($0.description) }
    }
}

extension Diagnostic {
    fileprivate enum ClosedYearFault {
        case noTotal, smallCount
        case categories([String])
        case wrongSum(Int, total: Int)
    }

    fileprivate static func closedYear(_ fault: ClosedYearFault, at place: SourceLocation) -> Diagnostic {
        let message: Wording =
            switch fault {
            case .noTotal: Wording(zh: "这一年没有“全部”一行", en: "this year has no row of the total")
            case .smallCount:
                Wording(
                    zh: "这里有 1 至 4 人的类别，或者全部人员都在一类里，会暴露个人",
                    en: "a category has 1 to 4 people, or one has them all: it would tell about single persons")
            case .categories(let names):
                Wording(
                    zh: "类别不对：这里应当把\(names.joined(separator: "、"))每类写一次，合并的用顿号连写",
                    en: "each of \(names.joined(separator: ", ")) has to stand here once, merged ones joined by 、")
            case .wrongSum(let sum, let total):
                Wording(zh: "各类相加是 \(sum)，“全部”是 \(total)", en: "the categories add up to \(sum), the total is \(total)")
            }
        return Diagnostic(
            .error, "closed-year", at: place, message,
            fix: Wording(
                zh: "这份文件由 gongbao close 写成，不要手改；改错了的，从备份里取回来",
                en: "this file is written by gongbao close and not by hand; restore it from a backup"))
    }
}

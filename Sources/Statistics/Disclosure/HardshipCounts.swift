import Diagnostics

/// Finds counts of one to four people in hardship. A table that no dataset declares is published as it is, and such a
/// count points at somebody.
struct HardshipCounts {
    /// What the table says of itself as a whole.
    let titles: [String]
    private var (first, count): (SourceLocation?, Int) = (nil, 0)

    /// What people in hardship, or help for them, is called.
    private static let words = ["困难", "特困", "低保", "致困", "救助", "问暖", "送温暖"]
    /// What people are counted in.
    private static let units = ["人", "名", "户", "人次", "件", "例", "家", "人数", "户数", "件数"]
    /// What a label without a unit says when it does not count people: a place, money, an event.
    private static let others = ["中心", "站", "点", "机构", "元", "款", "金", "费", "场", "次数", "个数", "时间"]
    private static let smallest = 1...4

    init(titles: [String]) { self.titles = titles }

    /// Looks at a figure that may be added up.
    ///
    /// - Parameters:
    ///   - labels: what stands before, above and over it.
    ///   - unit: as printed.
    mutating func look(at value: Measure, labels: [String], unit: String?, at place: SourceLocation) {
        guard let value = value.value, Self.smallest.contains(where: { value == ExactDecimal($0) }),
            (labels + titles).contains(where: { text in Self.words.contains(where: text.contains) }),
            unit.map(Self.units.contains)
                ?? !labels.contains(where: { text in Self.others.contains(where: text.contains) })
        else { return }
        first = first ?? place
        count += 1
    }

    /// One cause, one message; nil when there is no such count.
    var problem: Diagnostic? { first.map { .hardshipCounts(count, at: $0) } }
}

extension Diagnostic {
    fileprivate static func hardshipCounts(_ count: Int, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "hardship-counts", at: place,
            Wording(
                zh: "这张表说的是困难职工或者困难帮扶，有 \(count) 格是 1 至 4，会让人认出是谁有困难，不能发布",
                en:
                    "this table is about people in hardship; \(count) of its cells are 1 to 4 and would point at single persons"
            ),
            fix: Wording(
                zh: "把几个地区、几个月或者几类合并成一行一列，直到没有 1 至 4 的格子",
                en: "join places, months or kinds until no cell is 1 to 4"))
    }
}

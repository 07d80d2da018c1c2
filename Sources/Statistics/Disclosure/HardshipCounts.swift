import Diagnostics

/// Finds counts of one to four people in hardship, and parts that leave as few of their whole. A table that no dataset declares is published as it is, and such a
/// count points at somebody.
struct HardshipCounts {
    /// What the table says of itself as a whole.
    let titles: [String]
    private var (first, count): (SourceLocation?, Int) = (nil, 0)

    /// What people in hardship, or help for them, is called.
    private static let words = ["困难", "特困", "低保", "致困", "救助", "问暖", "送温暖"]
    /// What help is called that is given to others as well, and to places: it counts where people are counted.
    private static let help = ["助学", "资助", "慰问", "帮扶"]
    /// What people are counted in.
    private static let persons = ["人", "名", "户", "人次", "人数", "户数"]
    private static let units = persons + ["件", "例", "家", "件数"]
    /// What a label without a unit says when it does not count people: a place, money, an event.
    private static let others = ["中心", "站", "点", "机构", "元", "款", "金", "费", "场", "次数", "个数", "时间"]
    /// What a label without a unit says when it counts people.
    private static let people = ["人", "户", "职工", "学生", "子女"]
    private static let smallest = 1...4

    init(titles: [String]) { self.titles = titles }

    /// Looks at a figure that may be added up.
    ///
    /// - Parameters:
    ///   - labels: what stands before, above and over it.
    ///   - unit: as printed.
    mutating func look(at value: Measure, labels: [String], unit: String?, at place: SourceLocation) {
        guard let value = value.value, Self.smallest.contains(where: { value == ExactDecimal($0) }),
            countsPeopleInHardship(labels: labels, unit: unit)
        else { return }
        first = first ?? place
        count += 1
    }

    /// Looks at what a part leaves of its whole: of 12 households 11 are out of hardship.
    mutating func look(
        at part: Measure, of whole: Measure, labels: [String], unit: String?, at place: SourceLocation
    ) {
        guard let part = part.value, let whole = whole.value else { return }
        look(at: .known(whole - part, .exact), labels: labels, unit: unit, at: place)
    }

    private func countsPeopleInHardship(labels: [String], unit: String?) -> Bool {
        func has(_ words: [String], in texts: [String]) -> Bool {
            texts.contains { text in words.contains(where: text.contains) }
        }
        let isOther = unit == nil && has(Self.others, in: labels)
        if has(Self.words, in: labels + titles) { return unit.map(Self.units.contains) ?? !isOther }
        return has(Self.help, in: labels + titles)
            && (unit.map(Self.persons.contains) ?? (!isOther && has(Self.people, in: labels)))
    }

    /// One cause, one message; nil when there is no such count.
    var problem: Diagnostic? { first.map { .hardshipCounts(count, at: $0) } }
}

extension Diagnostic {
    fileprivate static func hardshipCounts(_ count: Int, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "hardship-counts", at: place,
            Wording(
                zh: "这张表说的是困难职工或者困难帮扶，有 \(count) 处是 1 至 4，或者整体减去其中的一部分剩 1 至 4，会让人认出是谁有困难，不能发布",
                en:
                    "this table is about people in hardship; \(count) of its figures are 1 to 4, or a part leaves 1 to 4 of its whole, and would point at single persons"
            ),
            fix: Wording(
                zh: "把几个地区、几个月或者几类合并成一行一列，或者不列其中的一部分，直到没有 1 至 4 的数和差",
                en: "join places, months or kinds, or leave the part out, until no figure and no difference is 1 to 4"))
    }
}

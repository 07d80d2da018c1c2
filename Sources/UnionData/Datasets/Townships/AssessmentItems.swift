import Diagnostics
import Statistics

/// The rubric by which township unions are assessed; it is revised each year.
package enum AssessmentItems: Dataset {
    package static let year = Field<Year>("year", "年度", aliases: ["年份"], role: .key, definition: "细则适用的年度。")
    package static let item = Field<String>("item", "项目", aliases: ["考核项目"], role: .key, definition: "考核的项目。")
    package static let maximum = Field<Measure>(.itemMaximum, header: "满分")
    package static let note = Field<String?>(
        "note", "说明", aliases: ["评分标准", "备注"], role: .optional, definition: "看什么，怎样给分。")

    /// One row is one item of one year's rubric, whose maxima should add up to 100.
    package static let definition = DatasetDefinition(
        "assessment-items", "量化考核细则", rowMeaning: "一个年度细则里的一个项目", area: .assessment,
        fields: [year, item, maximum, note],
        roster: [year, item, maximum, note], noneText: "还没有公布考核细则。", rules: [maximaAddUp])

    /// A rubric usually has a hundred points; extra ones are possible, so this is only pointed out.
    private static let maximaAddUp = Rule { table, _, diagnostics in
        guard table.isComplete else { return }
        let maxima = table[maximum]
        for (year, rows) in Dictionary(grouping: 0..<table.count, by: { table[year][$0] }).sorted(by: {
            $0.key < $1.key
        }) {
            guard let sum = Measure.sum(rows.map { maxima[$0] }).exactValue, sum != ExactDecimal(100),
                let last = rows.last
            else { continue }
            diagnostics.append(.rubricDoesNotAddUp(year, sum: sum, at: table.location(row: last, of: maximum)))
        }
    }

    /// The maximum of each item in each year, with its row.
    struct Maxima {
        private struct Key: Hashable {
            let year: Year
            let item: String
        }

        private let rows: [Key: Int]
        private let values: Column<Measure>

        init(_ table: DatasetTable) {
            let (years, items) = (table[AssessmentItems.year], table[AssessmentItems.item])
            rows = Dictionary(
                (0..<table.count).map { (Key(year: years[$0], item: items[$0]), $0) },
                uniquingKeysWith: { first, _ in first })
            values = table[maximum]
        }

        func find(_ item: String, in year: Year) -> (value: Measure, row: Int)? {
            rows[Key(year: year, item: item)].map { (values[$0], $0) }
        }
    }
}

extension Indicator {
    /// In points. Rubrics differ from year to year, so years are not compared.
    package static let itemMaximum = Indicator(
        "item-maximum", "项目满分", unit: .point, numbers: .amounts, isComparableAcrossYears: false,
        definition: "当年细则里这个项目最多可得的分。")
}

extension WorkArea {
    /// Shows the rubric and the points.
    package static let assessment = WorkArea("assessment", "量化考核", invitation: "考核看哪些项目，各乡镇工会得了多少分")
}

extension Diagnostic {
    fileprivate static func rubricDoesNotAddUp(_ year: Year, sum: ExactDecimal, at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "rubric-total", at: place,
            Wording(
                zh: "\(year.number)年度细则各项满分相加是 \(sum)，不是 100，相差 \(sum - ExactDecimal(100))",
                en: "the maxima of \(year.number) add up to \(sum), not to 100"),
            fix: Wording(
                zh: "核对各项满分；确有附加分的，在 .yaml 的 notes 里说明",
                en: "check the maxima; if there are extra points, say so in the notes of the .yaml"))
    }
}

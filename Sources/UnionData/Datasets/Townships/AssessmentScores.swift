import Diagnostics
import Statistics

/// The points that township unions got for each item of the year's rubric.
package enum AssessmentScores: Dataset {
    /// How the points were given.
    package enum Method: String, Choice {
        case inspection = "实地检查"
        case onTheSpot = "现场打分"

        /// What staff write instead of these words.
        package static let aliases: [String: Method] = ["实地": .inspection, "检查": .inspection, "打分": .onTheSpot]
    }

    package static let year = Field<Year>("year", "年度", aliases: ["年份"], role: .key, definition: "考核的年度。")
    package static let region = Field<RegionID>(
        "region", "地区", aliases: ["乡镇", "乡镇名称"], role: .key, definition: "乡镇；不含旗直属工会。")
    package static let item = Field<String>("item", "项目", aliases: ["考核项目"], role: .key, definition: "当年细则里的项目。")
    package static let points = Field<Measure>(.assessmentPoints, header: "得分")
    package static let assessedOn = Field<Answer<CalendarDate>>(
        "assessed-on", "考核日期", aliases: ["检查日期", "日期"], definition: "到乡镇考核的日期。")
    package static let method = Field<Answer<Method>>("method", "方式", aliases: ["考核方式"], definition: "实地检查或现场打分。")

    /// One row is one item of one township in one year.
    package static let definition = DatasetDefinition(
        "assessment-scores", "量化考核得分", rowMeaning: "一个乡镇工会在一个年度、一个项目上的得分", area: .assessment,
        fields: [year, region, item, points, assessedOn, method],
        // The points of several townships together mean nothing: pages begin with the rate.
        cube: .stock(
            year, region, by: [item], [.column(points), .derived(.assessmentMaximum, values: maxima)],
            rates: [.assessmentRate],
            reporting: .everyPlaceKindAndYear(
                listed: KindList(
                    item, from: AssessmentItems.item, of: AssessmentItems.year, in: AssessmentItems.definition.id,
                    choosing: .sameYear)),
            headlines: [.rate(.assessmentRate)]),
        noneText: "旗直属工会不参加乡镇工会量化考核。",
        rules: [
            .partsOnly(region),
            .refers(
                item, in: { $0[year] }, to: AssessmentItems.item, of: AssessmentItems.year,
                in: AssessmentItems.definition.id, choosing: .sameYear),
            pointsAreWithinMaximum,
        ])

    private static let pointsAreWithinMaximum = Rule { table, tables, diagnostics in
        guard let rubric = tables[AssessmentItems.definition.id] else { return }
        let maxima = AssessmentItems.Maxima(rubric)
        let (items, years, scores) = (table[item], table[year], table[points])
        guard table.count > 0 else { return }
        func maximum(of row: Int) -> (limit: ExactDecimal, row: Int)? {
            maxima.find(items[row], in: years[row]).flatMap { maximum in
                maximum.value.exactValue.map { ($0, maximum.row) }
            }
        }
        let combinations = RowCombinations([years.rowNumbers, items.rowNumbers, scores.rowNumbers])
        let wrong = combinations.finding { row in
            guard let value = scores[row].exactValue, let maximum = maximum(of: row) else { return false }
            return value > maximum.limit
        }
        guard let wrong else { return }
        for (row, combination) in combinations.numbers.enumerated() where wrong[Int(combination)] {
            guard let value = scores[row].exactValue, let (limit, limitRow) = maximum(of: row) else { continue }
            diagnostics.append(
                .partExceedsWhole(
                    (items[row] + "得分", value, table.location(row: row, of: points)),
                    ("满分", limit, rubric.location(row: limitRow, of: AssessmentItems.maximum)),
                    because: Wording(
                        zh: "\(years[row].number)年度细则里这一项最多 \(limit) 分",
                        en: "the rubric of \(years[row].number) gives at most \(limit) points")))
        }
    }

    private static let maxima: @Sendable (CubeSource) -> Column<Measure> = { source in
        let (items, years) = (source.table[item], source.table[year])
        guard let rubric = source.tables[AssessmentItems.definition.id] else {
            return years.mapValues { _ in .missing }
        }
        let maxima = AssessmentItems.Maxima(rubric)
        let combinations = RowCombinations([years.rowNumbers, items.rowNumbers])
        return Column(
            values: combinations.firstRows.map { maxima.find(items[$0], in: years[$0])?.value ?? .missing },
            numbers: combinations.numbers)
    }
}

extension Indicator {
    /// In points. Rubrics differ from year to year, so years are not compared.
    package static let assessmentPoints = Indicator(
        "assessment-points", "考核得分", aliases: ["量化考核得分"], unit: .point, numbers: .amounts,
        isComparableAcrossYears: false,
        definition: "当年考核各项目得分之和。",
        caveat: "细则每年修订，不同年度的得分不能比较；几个乡镇的得分相加没有意义，看考核得分率。")
    /// The most that could be got for the items that were assessed, from the year's rubric.
    package static let assessmentMaximum = Indicator(
        "assessment-maximum", "考核满分", aliases: ["量化考核满分"], unit: .point, numbers: .amounts,
        isComparableAcrossYears: false,
        definition: "当年细则里参加考核的各项目满分之和。",
        caveat: "细则每年修订，不同年度的满分不能比较。")
}

extension RateIndicator {
    /// Points by the most that could be got.
    package static let assessmentRate = RateIndicator(
        "assessment-rate", "考核得分率", .assessmentPoints, over: .assessmentMaximum,
        caveat: "满分 100 分时，几个乡镇的得分率就是平均分；不同年度不能比较。")
}

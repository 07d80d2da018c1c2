import Statistics
import Text

/// The tables on the page of a yearbook table: all editions in one, rates that follow from them, and where editions differ.
enum YearbookTables {
    static func table(of series: YearbookSeries) -> FigureTable {
        let unitTexts = Set(series.rows.filter { !$0.isGroup }.map { $0.unitText })
        // In a table of one period either each column names its unit or one unit holds for the whole table.
        let hasUnits = series.isOfYears || unitTexts.count > 1 && series.columns.allSatisfy { $0.unitText == nil }
        let tableUnit =
            hasUnits || series.columns.allSatisfy { $0.unitText != nil }
            ? nil : unitTexts.first.flatMap { $0 }.map { "单位：\($0)" }
        let period = series.isOfYears ? nil : series.newest.period.flatMap { series.title.contains($0) ? nil : $0 }
        let measure = series.newest.measure.flatMap { series.title.contains($0) ? nil : "指标：\($0)" }
        let details = [period, measure, tableUnit].compactMap { $0 }
        return FigureTable(
            id: "table", caption: series.title + (details.isEmpty ? "" : "（\(details.joined(separator: "，"))）"),
            stub: series.newest.stub,
            columns: (hasUnits ? [FigureTable.Column(title: "单位", isNumber: false)] : [])
                + series.columns.map {
                    FigureTable.Column(
                        title: $0.label, unit: ($0.unitText ?? $0.unit?.symbol).flatMap { $0.isEmpty ? nil : $0 })
                },
            rows: series.rows.map { row in
                FigureTable.Row(
                    title: row.isSubset ? "其中：\(row.label)" : row.label,
                    cells: (hasUnits ? [.words(row.isGroup ? "" : row.unitText ?? row.unit?.symbol ?? "")] : [])
                        + row.values.map { value in
                            row.isGroup
                                ? .words("")
                                : FigureTable.Cell(
                                    value.measure,
                                    note: note(on: value, in: series))
                        },
                    isTotal: row.isTotal, isSubset: row.isSubset)
            },
            notes: [generalNote(on: series)] + series.mismatchNotes, isMixed: true)
    }

    /// The mark beside a figure, and the edition that it was taken from when it is not the newest.
    private static func note(on value: YearbookSeries.Value, in series: YearbookSeries) -> String? {
        let edition = value.edition.flatMap { edition in
            edition == series.newest.edition ? nil : "取自\(YearbookTable.title(ofEdition: edition))"
        }
        let parts = [value.mark, edition].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: "，")
    }

    private static func generalNote(on series: YearbookSeries) -> String {
        let hasParts = series.rows.contains { $0.isSubset } || series.columns.contains { $0.isSubset }
        return "“—”表示原表没有列出，不是零。" + (hasParts ? "“其中”是它所在项目的一部分。" : "")
    }

    /// A rate by year, with the numbers it is made of.
    static func rateTable(of series: YearbookSeries, _ indicator: RateIndicator) -> FigureTable? {
        let rates = series.rates(indicator)
        guard !rates.isEmpty else { return nil }
        return FigureTable(
            id: indicator.id, caption: "\(indicator.title)（由上表计算）", stub: "年份",
            columns: [
                FigureTable.Column(title: indicator.title, unit: "%"),
                FigureTable.Column(title: "分子：\(indicator.numerator.title)", unit: rates[0].unit?.symbol),
                FigureTable.Column(title: "分母：\(indicator.denominator.title)", unit: rates[0].unit?.symbol),
            ],
            rows: rates.map { entry in
                FigureTable.Row(
                    title: String(entry.year),
                    cells: [
                        FigureTable.Cell(entry.rate, digits: 2), FigureTable.Cell(entry.rate.numerator),
                        FigureTable.Cell(entry.rate.denominator),
                    ])
            }, notes: ["\(indicator.formula)，四舍五入到两位小数。"])
    }

    static func differences(of series: YearbookSeries) -> FigureTable? {
        guard !series.differences.isEmpty else { return nil }
        return FigureTable(
            id: "differences", caption: "版本差异", stub: "指标",
            columns: [
                FigureTable.Column(title: "年份"), FigureTable.Column(title: "较新的版", isNumber: false),
                FigureTable.Column(title: "数字"),
                FigureTable.Column(title: "较早的版", isNumber: false), FigureTable.Column(title: "数字"),
            ],
            rows: series.differences.map { difference in
                FigureTable.Row(
                    title: difference.label,
                    cells: [
                        FigureTable.Cell(text: difference.column),
                        .words(difference.newer.edition.map(YearbookTable.title(ofEdition:)) ?? ""),
                        FigureTable.Cell(difference.newer.value),
                        .words(difference.older.edition.map(YearbookTable.title(ofEdition:)) ?? ""),
                        FigureTable.Cell(difference.older.value),
                    ])
            }, notes: ["上面的合并表用较新的版；较新的版没有列出时用较早的版。"])
    }
}

extension YearbookSeries {
    /// A note for each total that its parts do not add up to. It is published as the yearbook prints it.
    fileprivate var mismatchNotes: [String] {
        editions.flatMap { edition in
            edition.mismatches.map { mismatch in
                let origin = editions.count > 1 ? edition.editionTitle.map { "\($0)，" } ?? "" : ""
                return
                    "\(origin)\(mismatch.scope)：“\(mismatch.whole.label)”印作 \(mismatch.written)，各部分（“\(mismatch.firstPart.label)”至“\(mismatch.lastPart.label)”）"
                    + "相加为 \(mismatch.sum)，各部分相加与合计相差 \(mismatch.difference)；照原表所印，没有改动。"
            }
        }
    }
}

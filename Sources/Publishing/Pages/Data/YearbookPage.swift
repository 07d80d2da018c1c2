import CSV
import Diagnostics
import Mustache
import Statistics
import UnionData

/// A yearbook table with all its editions.
struct YearbookPage: PageModel {
    static let template = "yearbook"

    let frame: PageFrame
    let title: String
    let description: String?
    let heading: String
    let table: FigureTable
    let rates: [FigureTable]
    let differences: FigureTable?
    let editions: [LinkLabel]
    let downloads: [LinkLabel]
    let notes: [String]
    let corrections: CorrectionList?

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("corrections", "更正过的内容", \.corrections),
        .text("title", "表名", \.title),
        .optionalText("description", "说明", \.description),
        .text("heading", "表上面的标题", \.heading),
        .object("table", "各版合并的表", \.table),
        .list("rates", "由表中数字计算的比率，列出分子和分母", \.rates),
        .object("differences", "各版不一致的数字", \.differences),
        .list("editions", "各版的出处", \.editions),
        .object("downloads", "下载") { Listing($0.downloads) },
        .list("notes", "注，每条一段文字", \.notes),
    ]
}

extension Composer {
    func pages(of series: YearbookSeries) -> [Page] {
        let route = Self.route(of: series)
        let csv = Route("data/\(series.id).csv")
        let claim = series.newest.rows.first?.locations.first.map { SourceLocation(path: $0.path) } ?? claim("data")
        return [
            Page(route, claim: claim) { _ in page(of: series, route, csv) }
                .found(as: .data, title: series.title, date: series.newest.metadata.lastChanged),
            Page(file: csv, claim: claim) { series.downloadCSV() },
        ]
    }

    private func page(of series: YearbookSeries, _ route: Route, _ csv: Route) -> YearbookPage {
        let newest = series.newest
        return YearbookPage(
            frame: frame(
                route, title: series.title,
                description: newest.metadata.description ?? "\(series.title)，\(newest.source)", in: .data,
                sourceText: newest.source, updated: newest.metadata.lastChanged, isSample: newest.metadata.isSample,
                about: describe(series, downloads: [(csv, "text/csv")])),
            title: series.title, description: newest.metadata.description, heading: series.isOfYears ? "历年数字" : "表中数字",
            table: table(of: series),
            rates: RateIndicator.all.compactMap { rateTable(of: series, $0) }, differences: differences(of: series),
            editions: series.editions.map {
                LinkLabel(title: "\($0.edition)年版", url: route.link(to: csv), note: $0.source)
            },
            downloads: [LinkLabel(title: "\(series.id).csv", url: route.link(to: csv), note: "CSV，各版合并，注明取自哪一版")],
            notes: series.editions.flatMap { $0.metadata.notes + $0.notes }.reduce(into: []) {
                if !$0.contains($1) { $0.append($1) }
            },
            corrections: list(corrections(of: series), from: route))
    }

    private func table(of series: YearbookSeries) -> FigureTable {
        let unitTexts = Set(series.rows.filter { !$0.isGroup }.map { $0.unitText })
        // Of one period, the columns have their units, or all have that of the table.
        let hasUnits = series.isOfYears || unitTexts.count > 1 && series.columns.allSatisfy { $0.unitText == nil }
        let tableUnit =
            hasUnits || series.columns.allSatisfy { $0.unitText != nil }
            ? nil : unitTexts.first.flatMap { $0 }.map { "单位：\($0)" }
        let period = series.isOfYears ? nil : series.newest.period.flatMap { series.title.contains($0) ? nil : $0 }
        let details = [period, tableUnit].compactMap { $0 }
        return FigureTable(
            id: "table", caption: series.title + (details.isEmpty ? "" : "（\(details.joined(separator: "，"))）"),
            stub: series.newest.stub,
            columns: (hasUnits ? [FigureTable.Column(title: "单位", isNumber: false)] : [])
                + series.columns.map { FigureTable.Column(title: $0.label, unit: $0.unit?.symbol ?? $0.unitText) },
            rows: series.rows.map { row in
                FigureTable.Row(
                    title: row.isSubset ? "其中：\(row.label)" : row.label,
                    cells: (hasUnits ? [.words(row.isGroup ? "" : row.unit?.symbol ?? row.unitText ?? "")] : [])
                        + row.values.map { value in
                            row.isGroup
                                ? .words("")
                                : FigureTable.Cell(
                                    value.measure,
                                    note: value.edition.flatMap { $0 == series.newest.edition ? nil : "取自\($0)年版" })
                        },
                    isTotal: row.isTotal, isSubset: row.isSubset)
            },
            notes: ["“—”表示年鉴没有列出，不是零。“其中”各行是上一行的一部分。"] + series.mismatchNotes, isMixed: true)
    }

    /// A rate by year, with the numbers it is made of.
    private func rateTable(of series: YearbookSeries, _ indicator: RateIndicator) -> FigureTable? {
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
            }, notes: ["\(indicator.formula)，四舍五入到两位小数。\(indicator.caveat ?? "")"])
    }

    private func differences(of series: YearbookSeries) -> FigureTable? {
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
                        FigureTable.Cell(text: difference.column), .words(difference.newer.edition + "年版"),
                        FigureTable.Cell(difference.newer.value),
                        .words(difference.older.edition + "年版"), FigureTable.Cell(difference.older.value),
                    ])
            }, notes: ["上面的合并表用较新的版；较新的版没有列出时用较早的版。"])
    }
}

extension YearbookSeries {
    /// Totals that their parts do not add up to. They are published as printed, and said to be so.
    fileprivate var mismatchNotes: [String] {
        editions.flatMap { edition in
            edition.mismatches.map { mismatch in
                let origin = editions.count > 1 ? "\(edition.edition)年版，" : ""
                return
                    "\(origin)\(mismatch.scope)：“\(mismatch.whole.label)”印作 \(mismatch.written)，各部分（“\(mismatch.firstPart.label)”至“\(mismatch.lastPart.label)”）"
                    + "相加为 \(mismatch.sum)，各部分相加与合计相差 \(mismatch.difference)；照年鉴所印，没有改动。"
            }
        }
    }

    /// One row for each figure: indicator, unit, year, value, edition; of one period, also what was measured.
    func downloadCSV() -> [UInt8] {
        var writer = CSVWriter()
        writer.append(
            isOfYears ? ["指标", "单位", "其中项", "年份", "数值", "版"] : [newest.stub, "其中项", "指标", "单位", "时期", "数值", "版"])
        for row in rows where !row.isGroup {
            for (column, value) in zip(columns, row.values) {
                let isSubset = row.isSubset || column.isSubset ? "是" : ""
                let unit = column.unit?.symbol ?? column.unitText ?? row.unit?.symbol ?? row.unitText ?? ""
                let edition = value.edition ?? ""
                writer.append(
                    isOfYears
                        ? [row.label, unit, isSubset, column.label, value.measure.downloadText, edition]
                        : [
                            row.label, isSubset, column.label, unit, newest.period ?? "", value.measure.downloadText,
                            edition,
                        ])
            }
        }
        return writer.bytes
    }
}

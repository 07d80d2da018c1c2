import CSV
import Diagnostics
import Mustache
import UnionData

/// A yearbook table with all its editions.
struct YearbookPage: PageModel {
    static let template = "yearbook"

    let frame: PageFrame
    let title: String
    let description: String?
    let table: FigureTable
    let rates: [FigureTable]
    let differences: FigureTable?
    let editions: [LinkLabel]
    let downloads: [LinkLabel]
    let notes: [String]

    static let fields: [Mustache.Field<Self>] = [
        .object("page", "各页共有的部分") { $0.frame },
        .text("title", "表名") { $0.title },
        .optionalText("description", "说明") { $0.description },
        .object("table", "各版合并的表") { $0.table },
        .list("rates", "由表中数字计算的比率，列出分子和分母") { $0.rates },
        .object("differences", "各版不一致的数字") { $0.differences },
        .list("editions", "各版的出处") { $0.editions },
        .object("downloads", "下载") { Listing($0.downloads) },
        .list("notes", "注，每条一段文字") { $0.notes },
    ]
}

extension Composer {
    func pages(of series: YearbookSeries) -> [Page] {
        let route = Self.route(of: series)
        let csv = Route("data/\(series.id).csv")
        let claim = series.newest.rows.first?.locations.first.map { SourceLocation(path: $0.path) } ?? claim("data")
        return [
            Page(route, claim: claim) { _ in page(of: series, route, csv) }
                .found(as: .data, title: series.title, date: series.newest.metadata.updated),
            Page(file: csv, claim: claim) { series.downloadCSV() },
        ]
    }

    private func page(of series: YearbookSeries, _ route: Route, _ csv: Route) -> YearbookPage {
        let newest = series.newest
        return YearbookPage(
            frame: frame(
                route, title: series.title, description: newest.metadata.description ?? "\(series.title)，\(newest.source)", in: .data,
                sourceText: newest.source, updated: newest.metadata.updated, isSample: newest.metadata.isSample),
            title: series.title, description: newest.metadata.description, table: table(of: series),
            rates: RateIndicator.all.compactMap { rateTable(of: series, $0) }, differences: differences(of: series),
            editions: series.editions.map { LinkLabel(title: "\($0.edition)年版", url: route.link(to: csv), note: $0.source) },
            downloads: [LinkLabel(title: "\(series.id).csv", url: route.link(to: csv), note: "CSV，各版合并，注明取自哪一版")],
            notes: series.editions.flatMap { $0.metadata.notes + $0.notes }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }

    private func table(of series: YearbookSeries) -> FigureTable {
        FigureTable(
            id: "table", caption: series.title, stub: "指标",
            columns: [FigureTable.Column(title: "单位", isNumber: false)] + series.years.map { FigureTable.Column(title: String($0)) },
            rows: series.rows.map { row in
                FigureTable.Row(
                    title: row.isSubset ? "其中：\(row.label)" : row.label,
                    cells: [.words(row.isGroup ? "" : row.unit?.symbol ?? "")]
                        + row.values.map { value in
                            row.isGroup
                                ? .words("")
                                : FigureTable.Cell(
                                    value.measure,
                                    note: value.edition.flatMap { $0 == series.newest.edition ? nil : "取自\($0)年版" })
                        },
                    isSubset: row.isSubset)
            },
            notes: ["“—”表示年鉴没有列出，不是零。“其中”各行是上一行的一部分。"])
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
                        FigureTable.Cell(entry.rate, digits: 2), FigureTable.Cell(entry.rate.numerator), FigureTable.Cell(entry.rate.denominator),
                    ])
            }, notes: ["\(indicator.formula)，四舍五入到两位小数。\(indicator.caveat ?? "")"])
    }

    private func differences(of series: YearbookSeries) -> FigureTable? {
        guard !series.differences.isEmpty else { return nil }
        return FigureTable(
            id: "differences", caption: "版本差异", stub: "指标",
            columns: [
                FigureTable.Column(title: "年份"), FigureTable.Column(title: "较新的版", isNumber: false), FigureTable.Column(title: "数字"),
                FigureTable.Column(title: "较早的版", isNumber: false), FigureTable.Column(title: "数字"),
            ],
            rows: series.differences.map { difference in
                FigureTable.Row(
                    title: difference.label,
                    cells: [
                        FigureTable.Cell(text: String(difference.year)), .words(difference.newer.edition + "年版"), FigureTable.Cell(difference.newer.value),
                        .words(difference.older.edition + "年版"), FigureTable.Cell(difference.older.value),
                    ])
            }, notes: ["上面的合并表用较新的版；较新的版没有列出时用较早的版。"])
    }
}

extension YearbookSeries {
    /// One row for each figure: indicator, unit, year, value, edition.
    func downloadCSV() -> [UInt8] {
        var writer = CSVWriter()
        writer.append(["指标", "单位", "其中项", "年份", "数值", "版"])
        for row in rows where !row.isGroup {
            for (year, value) in zip(years, row.values) {
                writer.append([
                    row.label, row.unit?.symbol ?? "", row.isSubset ? "是" : "", String(year), value.measure.downloadText, value.edition ?? "",
                ])
            }
        }
        return writer.bytes
    }
}

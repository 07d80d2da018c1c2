import Content
import Diagnostics
import Statistics
import Text
import UnionData

/// A page and a download for each yearbook table.
struct YearbookPages: PageFamily {
    static let models: [any PageModel.Type] = [YearbookPage.self]

    private let site: Site
    private let facts: Facts

    init(_ site: Site) {
        self.site = site
        facts = site.facts
    }

    func pages() -> [Page] { facts.yearbooks.flatMap { pages(of: $0) } }

    private func pages(of series: YearbookSeries) -> [Page] {
        let csv = Route("data/\(series.id).csv")
        let claim =
            series.newest.rows.first?.locations.first.map { SourceLocation(path: $0.path) } ?? site.links.claim("data")
        let changed = series.newest.metadata.lastChanged
        let listing = PageListing.siteMap(.data, series.title, changed: changed)
        return [
            Page(Addresses.page(of: series), claim: claim, listing: listing) { _ in page(of: series, csv) }
                .found(as: .data, title: series.title, date: changed),
            Page(file: csv, claim: claim) { _ in series.downloadCSV() },
        ]
    }

    private func page(of series: YearbookSeries, _ csv: Route) -> YearbookPage {
        let route = Addresses.page(of: series)
        let newest = series.newest
        return YearbookPage(
            frame: site.frame(
                route, title: series.title,
                description: newest.metadata.description ?? "\(series.title)，\(newest.source)", in: .data,
                sourceText: newest.source, updated: newest.metadata.lastChanged, isSample: newest.metadata.isSample,
                about: site.descriptions.series(series, downloads: [(csv, "text/csv")])),
            title: series.title, description: newest.metadata.description, heading: series.isOfYears ? "历年数字" : "表中数字",
            table: YearbookTables.table(of: series),
            rates: RateIndicator.all.compactMap { YearbookTables.rateTable(of: series, $0) },
            differences: YearbookTables.differences(of: series),
            editions: series.editions.map {
                LinkLabel(
                    title: $0.editionTitle ?? $0.source, url: route.link(to: csv),
                    note: $0.editionTitle == nil ? nil : $0.source)
            },
            downloads: [
                LinkLabel(
                    title: "\(series.id).csv", url: route.link(to: csv),
                    note: series.editions.count > 1 ? "CSV，各版合并，注明取自哪一版" : "CSV")
            ],
            notes: series.editions.flatMap { $0.metadata.notes + $0.notes }.reduce(into: []) {
                if !$0.contains($1) { $0.append($1) }
            },
            corrections: site.corrections.list(site.corrections.of(series), from: route))
    }
}

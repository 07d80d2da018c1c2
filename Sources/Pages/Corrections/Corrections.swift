import Content
import Statistics
import Text

/// The corrections of the site, and how pages show them.
struct Corrections: Sendable {
    let facts: Facts

    func of(_ report: Report) -> [PublishedCorrection] {
        PublishedCorrection.all(
            report.frontMatter.corrections.map(\.value), of: report.title, at: report.route,
            isSample: report.frontMatter.isSample || facts.site.isSample)
    }

    func of(_ dataset: LoadedDataset) -> [PublishedCorrection] {
        PublishedCorrection.all(
            dataset.metadata.corrections.map(\.value), of: dataset.title, at: Addresses.page(of: dataset),
            isSample: dataset.metadata.isSample || facts.site.isSample)
    }

    /// The corrections of all editions, which share one page.
    func of(_ series: YearbookSeries) -> [PublishedCorrection] {
        let corrections = series.editions.flatMap { $0.metadata.corrections.map(\.value) }
        return PublishedCorrection.all(
            corrections.sorted { $0.date > $1.date }, of: series.title, at: Addresses.page(of: series),
            isSample: series.newest.metadata.isSample || facts.site.isSample)
    }

    /// Every correction of the site, the newest first, and within a day by the address of the page.
    var all: [PublishedCorrection] {
        let all =
            facts.reports.flatMap { of($0) } + facts.datasets.flatMap { of($0) } + facts.yearbooks.flatMap { of($0) }
        return all.enumerated().sorted { a, b in
            (b.element.correction.date, a.element.route, a.offset) < (
                a.element.correction.date, b.element.route, b.offset
            )
        }.map(\.element)
    }

    /// What was put right on the page at `route`; nil when nothing was.
    func list(_ corrections: [PublishedCorrection], from route: Route) -> CorrectionList? {
        guard !corrections.isEmpty else { return nil }
        return CorrectionList(
            items: corrections.map { item($0, from: route) },
            all: LinkLabel(title: "更正说明", url: route.link(to: Addresses.corrections)))
    }

    /// - Parameter subject: what is corrected, as a link; nil on that page itself.
    func item(_ correction: PublishedCorrection, from route: Route, subject: LinkLabel? = nil) -> CorrectionItem {
        CorrectionItem(
            published: correction, subject: subject,
            url: route.link(to: Addresses.corrections) + "#" + correction.anchor)
    }
}

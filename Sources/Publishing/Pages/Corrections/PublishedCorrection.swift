import Statistics

/// A correction with what it corrects.
struct PublishedCorrection: Sendable {
    let correction: Correction
    /// The report or table in which something was wrong.
    let title: String
    let route: Route
    /// The same on the page that it corrects and in the list of all: `reports-2024-training-2025-04-20`.
    let anchor: String
    let isSample: Bool

    /// The corrections of one page; an anchor depends on the page, the day, and the order in which those of that day
    /// were written.
    static func all(_ corrections: [Correction], of title: String, at route: Route, isSample: Bool)
        -> [PublishedCorrection]
    {
        var ofDay: [CalendarDate: Int] = [:]
        return corrections.map { correction in
            ofDay[correction.date, default: 0] += 1
            let number = ofDay[correction.date, default: 1]
            let page = route.path.withoutExtension.replacing("/", with: "-")
            return PublishedCorrection(
                correction: correction, title: title, route: route,
                anchor: "\(page)-\(correction.date.iso)" + (number > 1 ? "-\(number)" : ""),
                isSample: isSample)
        }
    }
}

extension Composer {
    func corrections(of report: Report) -> [PublishedCorrection] {
        PublishedCorrection.all(
            report.frontMatter.corrections.map(\.value), of: report.title, at: report.route,
            isSample: report.frontMatter.isSample || facts.site.isSample)
    }

    func corrections(of dataset: LoadedDataset) -> [PublishedCorrection] {
        PublishedCorrection.all(
            dataset.metadata.corrections.map(\.value), of: dataset.title, at: Self.route(of: dataset),
            isSample: dataset.metadata.isSample || facts.site.isSample)
    }

    /// Those of all editions: they share one page.
    func corrections(of series: YearbookSeries) -> [PublishedCorrection] {
        let corrections = series.editions.flatMap { $0.metadata.corrections.map(\.value) }
        return PublishedCorrection.all(
            corrections.sorted { $0.date > $1.date }, of: series.title, at: Self.route(of: series),
            isSample: series.newest.metadata.isSample || facts.site.isSample)
    }

    /// Every correction of the site, the newest first; those of one day in the order of their pages.
    var corrections: [PublishedCorrection] {
        let all =
            facts.reports.flatMap(corrections) + facts.datasets.flatMap(corrections)
            + facts.yearbooks.flatMap(corrections)
        return all.enumerated().sorted { a, b in
            (b.element.correction.date, a.element.route, a.offset) < (
                a.element.correction.date, b.element.route, b.offset
            )
        }.map(\.element)
    }
}

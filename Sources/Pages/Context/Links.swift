import Content
import Diagnostics
import Statistics
import Text

/// Writes the links that pages of every family have.
package struct Links: Sendable {
    private let facts: Facts
    /// The content folder as the user named it.
    private let contentPath: String

    init(_ facts: Facts, contentPath: String) {
        self.facts = facts
        self.contentPath = contentPath
    }

    /// Where a figure comes from: the page of its dataset, with the dataset's own source as the note.
    package func source(_ dataset: LoadedDataset, from route: Route) -> LinkLabel {
        LinkLabel(title: dataset.title, url: route.link(to: Addresses.page(of: dataset)), note: dataset.metadata.source)
    }

    /// The source that has the identifier `id`; nil when the content has no such dataset.
    package func source(_ id: String, from route: Route) -> LinkLabel? {
        facts.dataset(id).map { source($0, from: route) }
    }

    /// A yearbook table, with the yearbook's name as the note.
    func series(_ series: YearbookSeries, from route: Route) -> LinkLabel {
        LinkLabel(title: series.title, url: route.link(to: Addresses.page(of: series)), note: series.newest.source)
    }

    func area(_ area: WorkArea, from route: Route) -> LinkLabel {
        LinkLabel(title: area.title, url: route.link(to: Addresses.page(of: area)))
    }

    func region(_ region: Region, from route: Route, note: String? = nil) -> LinkLabel {
        LinkLabel(title: region.name, url: route.link(to: Addresses.page(of: region)), note: note)
    }

    /// A page of text, with its summary as the note.
    package func text(_ page: StaticPage, from route: Route) -> LinkLabel {
        LinkLabel(title: page.title, url: route.link(to: page.route), note: page.summary)
    }

    /// A report, with its date of issue as the note.
    package func report(_ report: Report, from route: Route) -> LinkLabel {
        LinkLabel(title: report.title, url: route.link(to: report.route), note: report.date?.chinese)
    }

    /// A topic, with the number of its reports as the note.
    func countedTopic(_ topic: SiteConfiguration.Topic, from route: Route) -> LinkLabel {
        LinkLabel(
            title: topic.name, url: route.link(to: Addresses.page(of: topic)),
            note: "\(facts.reportIndex.reports(on: topic).count)")
    }

    /// The feeds of the site, that of corrections last. A feed must be able to say when it changed last, so there is
    /// none where nothing has a date.
    func feeds(from route: Route) -> [LinkLabel] {
        guard facts.newestDate != nil else { return [] }
        return (facts.reports.isEmpty ? [] : [LinkLabel(title: "新报告", url: route.link(to: Addresses.reportsFeed))])
            + [LinkLabel(title: "更正", url: route.link(to: Addresses.correctionsFeed))]
    }

    /// The full address of a page where the site has one; else its link from `route`.
    package func address(of target: Route, from route: Route) -> String {
        facts.site.url?.address(of: target) ?? route.link(to: target)
    }

    /// The file or folder `path` of the content, to be named when two pages want one address.
    package func claim(_ path: String) -> SourceLocation { SourceLocation(path: contentPath + "/" + path) }

    /// The file that a dataset was read from.
    package func claim(_ dataset: LoadedDataset) -> SourceLocation { SourceLocation(path: dataset.table.location.path) }

    /// The file that lists the places.
    func claimOfRegions() -> SourceLocation { facts.regions.location ?? claim("regions") }
}

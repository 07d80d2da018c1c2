import Content
import Statistics
import Text
import UnionData

/// The addresses that more than one family of pages leads to.
///
/// An address that only its own family knows is declared in that family.
enum Addresses {
    static let home: Route = "index.html"
    static let search: Route = "search.html"
    static let siteMap: Route = "sitemap.html"
    static let notFound: Route = "404.html"
    static let work: Route = "work.html"
    static let regions: Route = "regions/index.html"
    static let reports: Route = "reports/index.html"
    static let data: Route = "data/index.html"
    static let indicators: Route = "data/indicators.html"
    static let problems: Route = "problems.html"
    static let recommendations: Route = "recommendations.html"
    static let corrections: Route = "corrections.html"
    static let reportsFeed: Route = "feeds/reports.xml"
    static let correctionsFeed: Route = "feeds/corrections.xml"

    static func page(of area: WorkArea) -> Route {
        switch area.pages {
        case .ofFigures: Route("\(area.id).html")
        case .ofRows: Route("\(area.id)/index.html")
        }
    }
    static func page(of dataset: LoadedDataset) -> Route { Route("data/\(dataset.definition.id).html") }
    static func page(of series: YearbookSeries) -> Route { Route("data/\(series.id).html") }
    static func page(of facility: Facility) -> Route { Route("facilities/\(facility.id.text).html") }
    static func page(of region: Region) -> Route { Route("regions/\(region.slug).html") }
    static func page(of topic: SiteConfiguration.Topic) -> Route { Route("topics/\(topic.slug.text).html") }
}

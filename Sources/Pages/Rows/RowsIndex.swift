import Statistics
import Text

/// The pages on which the published rows of every dataset stand.
struct RowsIndex: Sendable {
    private let datasets: [LoadedDataset]
    private let regions: RegionDirectory
    /// By the dataset's identifier; only datasets whose rows are published.
    private let divisions: [String: RowsDivision]

    init(_ datasets: [LoadedDataset], regions: RegionDirectory) {
        self.datasets = datasets
        self.regions = regions
        divisions = Dictionary(
            datasets.filter { $0.definition.audience == .everyone && $0.table.count > 0 }.map {
                ($0.definition.id, RowsDivision($0))
            },
            uniquingKeysWith: { first, _ in first })
    }

    /// How the rows of `dataset` are divided into pages; nil when they are not published.
    func division(of dataset: LoadedDataset) -> RowsDivision? { divisions[dataset.definition.id] }

    /// The page with `part` of the rows of `dataset`.
    func route(of dataset: LoadedDataset, _ part: RowsDivision.Part) -> Route {
        let name =
            switch part {
            case .all: "rows"
            case .year(let year): String(year)
            case .region(let id): regions[id].slug
            }
        return Route("data/\(dataset.definition.id)-\(name).html")
    }

    /// What the rows of a page have in common: 2024年, 澜桦镇; nil when a page has all rows.
    func title(of part: RowsDivision.Part) -> String? {
        switch part {
        case .all: nil
        case .year(let year): "\(year)年"
        case .region(let id): regions[id].name
        }
    }

    /// Links to the pages with the rows of `dataset`, without the page at `route` itself.
    func links(to dataset: LoadedDataset, from route: Route) -> [LinkLabel] {
        guard let division = division(of: dataset) else { return [] }
        return division.parts.map { (part: $0, route: self.route(of: dataset, $0)) }.filter { $0.route != route }
            .map { LinkLabel(title: title(of: $0.part) ?? "全部", url: route.link(to: $0.route)) }
    }

    /// Links to the pages that have the rows of `region` alone.
    func links(to region: Region, from route: Route) -> [LinkLabel] {
        datasets.compactMap { dataset in
            division(of: dataset)?.part(of: region).map {
                LinkLabel(title: dataset.title, url: route.link(to: self.route(of: dataset, $0)))
            }
        }
    }
}

import Diagnostics
import Statistics

/// What reports and pages may name in their front matter: regions, topics and tables.
struct ReferableNames: Sendable {
    private let regions: RegionDirectory
    /// By name and by address.
    private let topics: Set<String>
    private let topicNames: [String]
    private let tables: Set<String>
    private let tableNames: [String]

    /// - Parameter tables: the names of the tables that are there, also of those whose own problems keep them from
    ///   being read.
    init(_ site: SiteConfiguration, _ regions: RegionDirectory, _ data: TableFacts, tables: [String]) {
        self.regions = regions
        topicNames = site.topics.map(\.name)
        topics = Set(topicNames + site.topics.map(\.slug.text))
        tableNames = data.datasets.map(\.definition.id) + data.yearbooks.map(\.id)
        self.tables = Set(tableNames + tables)
    }

    /// A problem for each name that belongs to nothing.
    func problems(of reports: [Report], naming names: ReportNames, _ pages: [StaticPage]) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        for page in pages { check(page.datasets, &problems) }
        let unknown = (
            regions: Set(
                names.regions.keys.filter {
                    regions.find($0) == nil && !regions.all.isEmpty && !regions.excuses($0)
                }),
            topics: Set(names.topics.keys.filter { !topics.contains($0) && !topicNames.isEmpty })
        )
        let namers = Set(
            unknown.regions.flatMap { names.regions[$0]! } + unknown.topics.flatMap { names.topics[$0]! }
                + names.datasets.filter { !tables.contains($0.key) }.flatMap(\.value))
        for report in namers.sorted().map({ reports[$0].frontMatter }) {
            check(report.datasets, &problems)
            for region in report.regions where unknown.regions.contains(region.value) {
                problems.append(.unknownRegion(region.value, in: regions, at: region.location))
            }
            for topic in report.topics where unknown.topics.contains(topic.value) {
                problems.append(
                    .unknownTopic(
                        topic.value, nearest: nearestName(to: topic.value, in: topicNames), at: topic.location))
            }
        }
        return problems
    }

    private func check(_ datasets: [Located<String>], _ problems: inout [Diagnostic]) {
        for dataset in datasets where !tables.contains(dataset.value) {
            problems.append(
                .unknownDataset(
                    dataset.value, nearest: nearestName(to: dataset.value, in: tableNames), known: tableNames,
                    at: dataset.location))
        }
    }
}

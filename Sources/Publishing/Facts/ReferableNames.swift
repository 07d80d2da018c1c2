import Diagnostics
import StrictYAML
import UnionData

/// What reports and pages may name in their front matter: regions, topics and tables.
struct ReferableNames: Sendable {
    private let regions: RegionDirectory
    /// By name and by address.
    private let topics: Set<String>
    private let topicNames: [String]
    private let tables: Set<String>
    private let tableNames: [String]

    /// - Parameter tables: the names of the tables that are there, also of those whose own problems keep them from being read.
    init(_ site: SiteConfiguration, _ regions: RegionDirectory, _ data: DataFiles, tables: [String]) {
        self.regions = regions
        topicNames = site.topics.map(\.name)
        topics = Set(topicNames + site.topics.map(\.slug.text))
        tableNames = data.datasets.map(\.definition.id) + data.yearbooks.map(\.id)
        self.tables = Set(tableNames + tables)
    }

    /// An error for each name that nothing has.
    func problems(of reports: [Report], _ pages: [StaticPage]) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        for page in pages { check(page.datasets, &problems) }
        for report in reports {
            check(report.frontMatter.datasets, &problems)
            for region in report.frontMatter.regions
            where regions.find(region.value) == nil && !regions.all.isEmpty && !regions.unsoundNames.contains(region.value) {
                problems.append(.unknownRegion(region.value, nearest: regions.nearest(to: region.value), at: region.location))
            }
            for topic in report.frontMatter.topics where !topics.contains(topic.value) && !topicNames.isEmpty {
                problems.append(.unknownTopic(topic.value, nearest: nearestName(to: topic.value, in: topicNames), at: topic.location))
            }
        }
        return problems
    }

    private func check(_ datasets: [Located<String>], _ problems: inout [Diagnostic]) {
        for dataset in datasets where !tables.contains(dataset.value) {
            problems.append(.unknownDataset(dataset.value, nearest: nearestName(to: dataset.value, in: tableNames), known: tableNames, at: dataset.location))
        }
    }
}

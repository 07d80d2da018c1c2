import Statistics

/// Which reports belong to which region, topic, dataset and year. It is built once, because going through all reports for
/// each of these would make the time of a build grow with the square of the content.
///
/// Reports are named by their position among all of them, so that every list is newest first.
package struct ReportIndex: Sendable {
    private let byRegion: [RegionID: [Int]]
    private let byTopic: [String: [Int]]
    private let byDataset: [String: [Int]]
    /// The newest year first.
    package let years: [(year: Int, reports: [Int])]

    init(_ names: ReportNames, regions: RegionDirectory) {
        // A region may be named by its code or by another name too.
        var byRegion: [RegionID: [[Int]]] = [:]
        for (name, reports) in names.regions { regions.find(name).map { byRegion[$0.id, default: []].append(reports) } }
        self.byRegion = byRegion.mapValues { $0.count == 1 ? $0[0] : Set($0.joined()).sorted() }
        byTopic = names.topics
        byDataset = names.datasets
        years = names.years.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
    }

    /// The reports that name the place itself; those that name only a part of it are not among them.
    package func reports(on region: Region) -> [Int] { byRegion[region.id] ?? [] }
    /// The reports that name the dataset in their front matter.
    package func reports(withDataset id: String) -> [Int] { byDataset[id] ?? [] }

    /// A report names a topic by its name or by its address.
    package func reports(on topic: SiteConfiguration.Topic) -> [Int] {
        let (named, addressed) = (byTopic[topic.name] ?? [], byTopic[topic.slug.text] ?? [])
        if addressed.isEmpty || topic.name == topic.slug.text { return named }
        return Set(named + addressed).sorted()
    }
}

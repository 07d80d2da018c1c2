/// What reports name in their front matter, as it stands there, and which of them name it.
///
/// Reports are given by their position among all of them. Thousands name the same few regions and topics; each name is
/// looked up once.
struct ReportNames: Sendable {
    private(set) var regions: [String: [Int]] = [:]
    private(set) var topics: [String: [Int]] = [:]
    private(set) var datasets: [String: [Int]] = [:]
    private(set) var years: [Int: [Int]] = [:]

    init(_ reports: [Report]) {
        for (index, report) in reports.enumerated() {
            let matter = report.frontMatter
            for region in matter.regions { regions[region.value, default: []].appendOnce(index) }
            for topic in matter.topics { topics[topic.value, default: []].appendOnce(index) }
            for dataset in matter.datasets { datasets[dataset.value, default: []].appendOnce(index) }
            if let year = report.date?.year { years[year, default: []].append(index) }
        }
    }
}

extension [Int] {
    /// Appends `index` unless it is the last element: a report may give a name twice.
    fileprivate mutating func appendOnce(_ index: Int) {
        if last != index { append(index) }
    }
}

/// What reports name in their front matter, as it stands there, and which of them do.
///
/// Reports are named by their position among all of them. Thousands name the same few regions and topics, so that
/// whatever is asked about a name is asked once.
struct ReportNames: Sendable {
    private(set) var regions: [String: [Int]] = [:]
    private(set) var topics: [String: [Int]] = [:]
    private(set) var datasets: [String: [Int]] = [:]
    private(set) var years: [Int: [Int]] = [:]

    /// Of some reports that stand side by side.
    private init(_ reports: ArraySlice<Report>) {
        for (index, report) in zip(reports.indices, reports) {
            let matter = report.frontMatter
            for region in matter.regions { regions[region.value, default: []].appendOnce(index) }
            for topic in matter.topics { topics[topic.value, default: []].appendOnce(index) }
            for dataset in matter.datasets { datasets[dataset.value, default: []].appendOnce(index) }
            if let year = report.date?.year { years[year, default: []].append(index) }
        }
    }

    /// Reads the names of all `reports`, and does one thing beside that.
    static func read<Other: Sendable>(_ reports: [Report], threads: Int, beside other: @Sendable () -> Other) -> (
        ReportNames, Other
    ) {
        let size = 512
        let (parts, other) = parallelMap(
            Array(stride(from: 0, to: reports.count, by: size)), threads: threads, beside: other
        ) { start in
            ReportNames(reports[start..<min(start + size, reports.count)])
        }
        var all = parts.first ?? ReportNames([])
        for part in parts.dropFirst() {
            all.regions.merge(part.regions, uniquingKeysWith: +)
            all.topics.merge(part.topics, uniquingKeysWith: +)
            all.datasets.merge(part.datasets, uniquingKeysWith: +)
            all.years.merge(part.years, uniquingKeysWith: +)
        }
        return (all, other)
    }
}

extension [Int] {
    /// Appends what a report may say twice.
    fileprivate mutating func appendOnce(_ index: Int) {
        if last != index { append(index) }
    }
}

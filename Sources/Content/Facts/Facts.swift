import Diagnostics
import Files
import Statistics
import StrictYAML
import Text
import UnionData

/// Everything that the content folder says, as typed values that have been checked against each other: what the tables
/// say, joined with the reports and pages.
///
/// A class because every page is made by a closure that keeps it.
package final class Facts: Sendable {
    /// What `site.yaml` says.
    package let site: SiteConfiguration
    /// The places of `regions.csv`, in its order.
    package let regions: RegionDirectory
    /// What the tables say.
    package let data: TableFacts
    /// Newest first.
    package let reports: [Report]
    /// Finds the reports of a place, a topic, a dataset or a year, as positions in `reports`.
    package let reportIndex: ReportIndex
    /// The pages of `pages/`, by the names of their files.
    package let pages: [StaticPage]
    /// The problems and recommendations of the reports.
    package let registers: Registers
    /// The newest date that anything in the content carries. It stands for the date of the site, because builds know no
    /// clock.
    package let newestDate: CalendarDate?
    /// The numbers that authors typed into short texts: front matter, what stands beside tables, `site.yaml`.
    package let typedNumbers: [TypedNumbers]
    /// The identifiers of the datasets in whose table something is wrong. That a figure is not there then only follows
    /// from it.
    private let faultyDatasets: Set<String>
    /// By name and by address.
    private let topics: [String: SiteConfiguration.Topic]

    /// The datasets that have a table, in the order of their declarations.
    package var datasets: [LoadedDataset] { data.datasets }
    /// The yearbook tables, each joined from its editions.
    package var yearbooks: [YearbookSeries] { data.yearbooks }
    /// The rows of each dataset, by the identifier of the dataset.
    package var tables: [String: DatasetTable] { data.tables }
    /// Every figure that can be shown or named.
    package var catalogue: Catalogue { data.catalogue }
    /// The same with the figures that readers do not see. What is compared with it is not published.
    package var wholeCatalogue: Catalogue { data.wholeCatalogue }
    /// Compares the numbers that authors typed with the data.
    package var statedFigures: StatedFigures { data.statedFigures }
    /// Training records as counts, with what is hidden.
    package var trainingCounts: TrainingCounts { data.trainingCounts }
    /// The venues, in the order of their table.
    package var facilities: [Facility] { data.facilities }

    /// The table of the dataset with that identifier; nil when there is none that could be read.
    package func dataset(_ id: String) -> LoadedDataset? { datasets.first { $0.definition.id == id } }

    /// Whether something is wrong in the table of a dataset, so that figures which it lacks need no word of their own.
    package func isFaulty(_ dataset: LoadedDataset) -> Bool { faultyDatasets.contains(dataset.definition.id) }

    /// Whether a failure to read `reference` only follows from a mistake in the list of regions or in a table, which was
    /// reported there.
    package func isConsequence(_ failure: FigureExpression.Failure, in reference: String) -> Bool {
        if catalogue.isConsequence(failure, in: reference) { return true }
        guard !faultyDatasets.isEmpty else { return false }
        return reference.split(separator: " ").contains { word in
            catalogue.sources(of: String(word)).contains {
                faultyDatasets.contains($0.observations.dataset.definition.id)
            }
        }
    }

    /// A topic of `site.yaml`, by its name or its address.
    package func topic(_ name: String) -> SiteConfiguration.Topic? { topics[name] }

    /// From an article's path in the content folder to its page.
    package var articleRoutes: [String: Route] {
        Dictionary(
            reports.map { ($0.path, $0.route) } + pages.map { ($0.path, $0.route) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Joins what the tables say with the reports and pages, and checks that what these name is there.
    ///
    /// - Parameter tableNames: the names of all tables, also of those that could not be read.
    init(
        site: SiteConfiguration, regions: RegionDirectory, data: TableFacts, tableNames: [String], reports: [Report],
        pages: [StaticPage], into problems: inout [Diagnostic]
    ) {
        var typed = data.typedNumbers
        var site = site
        site.fill(from: data, typed: &typed, into: &problems)
        self.site = site
        let (regions, typedInRegions) = regions.filled(data.filler, into: &problems)
        typedInRegions.map { typed.append($0) }
        self.regions = regions
        self.data = data
        let reports = reports.map { $0.filled(from: data, typed: &typed, into: &problems) }
        var pages = pages
        for index in pages.indices { pages[index].fill(from: data, typed: &typed, into: &problems) }
        typedNumbers = typed
        self.reports = Report.newestFirst(reports)
        self.pages = pages
        topics = Dictionary(
            site.topics.map { ($0.name, $0) } + site.topics.map { ($0.slug.text, $0) },
            uniquingKeysWith: { first, _ in first })
        let names = ReportNames(self.reports)
        problems += ReferableNames(site, regions, data, tables: tableNames)
            .problems(of: self.reports, naming: names, pages)
        reportIndex = ReportIndex(names, regions: regions)
        registers = Registers(
            self.reports, regions: regions, indicators: IndicatorNames(data.catalogue), into: &problems)
        newestDate =
            (reports.map(\.lastChanged) + data.datasets.map(\.metadata.lastChanged)
            + data.yearbooks.map(\.newest.metadata.lastChanged) + pages.map(\.updated)).compactMap(\.self).max()
        TimeChecks(datasets: data.datasets, tables: data.tables, newest: newestDate).report(into: &problems)
        let faulty = Set(problems.lazy.filter { $0.severity == .error }.map(\.location.path))
        faultyDatasets = Set(data.datasets.filter { faulty.contains($0.table.location.path) }.map(\.definition.id))
    }
}

// MARK: - Parsing

extension Facts {
    /// A piece of work that does not need the others, and so may run beside them. The tables are one piece, and the
    /// first, because a large table takes as long as thousands of reports.
    private enum Part: Sendable {
        case tables
        case report(String)
    }

    private enum Parsed: Sendable {
        case tables(TableFacts)
        case report(Report)
    }

    /// Reads `folder` as typed values and checks them against each other.
    ///
    /// - `declarations`: the datasets that a table may be.
    /// - `covers`: what the last published site hid, by the id of the dataset.
    /// - `texts`: keeps the texts of the reports until their pages are made.
    /// - Throws: `FileSystemError` when a report cannot be read.
    package static func parse(
        _ folder: ContentFolder, declarations: [DatasetDefinition], texts: TextStore, _ pool: Pool,
        covers: [String: PublishedCover] = [:], into problems: inout [Diagnostic]
    ) throws(FileSystemError) -> Facts {
        let site = configuration(folder, into: &problems)
        let regions = regionDirectory(folder, into: &problems)
        let parts = [Part.tables] + folder.reports.map(Part.report)
        let parsed = try pool.map(parts, into: &problems) { part, problems throws(FileSystemError) -> Parsed in
            switch part {
            case .tables:
                return .tables(
                    TableFacts(
                        folder, declarations: declarations, regions: regions, site: site, covers: covers,
                        into: &problems))
            case .report(let name):
                let file = try folder.report(name, into: &problems)
                texts.keep(file.text.source)
                return .report(Report(file, into: &problems))
            }
        }
        guard case .tables(let data) = parsed[0] else { preconditionFailure("the tables are the first part") }
        let pages = folder.pages.map { StaticPage($0, into: &problems) }
        return Facts(
            site: site, regions: regions, data: data,
            tableNames: folder.tables.map(\.stem.fileName),
            reports: parsed.compactMap { if case .report(let report) = $0 { report } else { nil } }, pages: pages,
            into: &problems)
    }

    private static func configuration(_ folder: ContentFolder, into problems: inout [Diagnostic]) -> SiteConfiguration {
        guard let file = folder.configuration else {
            problems.append(.missingConfiguration(folder.shownPath("site.yaml")))
            return SiteConfiguration()
        }
        return SiteConfiguration(parseYAMLMapping(file.text.source, into: &problems), into: &problems)
    }

    static func regionDirectory(_ folder: ContentFolder, into problems: inout [Diagnostic]) -> RegionDirectory {
        guard let file = folder.regions else { return .empty }
        let definition = RegionList.banner.definition
        let grid = file.grid(nil, into: &problems, fit: definition.shape.fit(of:))
        let table = grid.flatMap { DatasetTable.read($0, as: definition, regions: .empty, into: &problems)?.table }
        var directory = RegionDirectory.empty
        if let table {
            for rule in definition.rules { rule.check(table, [table.definition.id: table], &problems) }
            directory = RegionList.banner.directory(table)
        }
        directory.location = file.whole
        directory.isUnreadable = table == nil
        if let grid, let table, table.count < grid.rowCount - 1 { directory.unsoundNames = grid.cellTexts }
        return directory
    }
}

extension Grid {
    /// The texts of all cells.
    fileprivate var cellTexts: Set<String> { Set((0..<rowCount).flatMap { cells(ofRow: $0).map(\.text) }) }
}

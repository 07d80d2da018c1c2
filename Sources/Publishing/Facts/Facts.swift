import CSV
import Diagnostics
import Statistics
import StrictYAML
import Text
import UnionData

/// Everything that the content folder says, as typed values that have been checked against each other.
///
/// A class because every page is made by a closure that keeps it: copying it as a value would count some twenty
/// references per copy.
final class Facts: Sendable {
    let site: SiteConfiguration
    let regions: RegionDirectory
    let datasets: [LoadedDataset]
    let yearbooks: [YearbookSeries]
    /// Newest first.
    let reports: [Report]
    let reportIndex: ReportIndex
    let pages: [StaticPage]
    let attachments: [String]

    /// By name and by address.
    private let topics: [String: SiteConfiguration.Topic]
    /// By identifier, the tables that could be read.
    let tables: [String: DatasetTable]
    /// Every figure that can be shown or named.
    let catalogue: Catalogue
    let statedFigures: StatedFigures
    let trainingRecords: TrainingRecordCounts?
    let facilities: [Facility]
    /// The problems and recommendations of the reports.
    let registers: Registers
    /// The newest date that anything in the content carries: the site's own date, because builds know no clock. Kept,
    /// because every page asks for it.
    let newestDate: CalendarDate?

    /// Reads `folder` as typed values and checks them against each other.
    ///
    /// - Parameter memos: of earlier builds, which know reports that have not changed.
    /// - Throws: `FileSystemError` when a report cannot be read.
    static func parse(
        _ folder: ContentFolder, memos: [Memo] = [], threads: Int, textInMemory: Int,
        into diagnostics: inout [Diagnostic]
    ) throws(FileSystemError) -> Facts {
        let site = configuration(folder, into: &diagnostics)
        let regions = regionDirectory(folder, into: &diagnostics)
        // One large table takes as long as thousands of reports, and neither asks for the other.
        let budget = TextBudget(bytes: textInMemory)
        let (parsed, tablesRead) = parallelMap(folder.reports, threads: threads) {
            Told { DataFiles(folder, regions: regions, into: &$0) }
        } _: { name in
            Told { diagnostics throws(FileSystemError) in try report(name, folder, memos, budget, into: &diagnostics) }
        }
        let data = try tablesRead.value(&diagnostics)
        var unsorted: [Report] = []
        unsorted.reserveCapacity(parsed.count)
        for report in parsed { unsorted.append(try report.value(&diagnostics)) }
        let reports = Report.newestFirst(unsorted)
        let pages = folder.pages.map { StaticPage($0, into: &diagnostics) }

        let names = ReferableNames(site, regions, data, tables: folder.tables.map { $0.path.fileName.withoutExtension })
        let tables = Dictionary(
            data.datasets.map { ($0.definition.id, $0.table) }, uniquingKeysWith: { first, _ in first })
        let (used, (catalogue, brokenRules)) = ReportNames.read(reports, threads: threads) {
            var problems: [Diagnostic] = []
            for dataset in data.datasets {
                for rule in dataset.definition.rules { rule.check(dataset.table, tables, &problems) }
                YearOnYearJumps(dataset)?.report(into: &problems)
            }
            return (Catalogue(data.datasets, regions: regions), problems)
        }
        diagnostics += names.problems(of: reports, naming: used, pages) + brokenRules
        return Facts(
            site: site, regions: regions, data: data, tables: tables, catalogue: catalogue, reports: reports,
            reportIndex: ReportIndex(used, regions: regions), pages: pages, attachments: folder.attachments,
            into: &diagnostics)
    }

    private init(
        site: SiteConfiguration, regions: RegionDirectory, data: DataFiles, tables: [String: DatasetTable],
        catalogue: Catalogue, reports: [Report],
        reportIndex: ReportIndex, pages: [StaticPage], attachments: [String], into diagnostics: inout [Diagnostic]
    ) {
        func table<D: Dataset>(_ dataset: D.Type) -> DatasetTable? {
            tables[D.definition.id].flatMap { $0.count > 0 ? $0 : nil }
        }
        self.site = site
        topics = Dictionary(
            site.topics.map { ($0.name, $0) } + site.topics.map { ($0.slug.text, $0) },
            uniquingKeysWith: { first, _ in first })
        self.regions = regions
        datasets = data.datasets
        yearbooks = data.yearbooks
        self.tables = tables
        self.catalogue = catalogue
        self.reports = reports
        self.reportIndex = reportIndex
        self.pages = pages
        self.attachments = attachments
        registers = Registers(reports, regions: regions, indicators: IndicatorNames(catalogue), into: &diagnostics)
        statedFigures = StatedFigures(catalogue)
        if let records = table(TrainingRecords.self), let sessions = table(TrainingSessions.self) {
            trainingRecords = TrainingRecordCounts(records: records, sessions: sessions)
        } else {
            trainingRecords = nil
        }
        facilities =
            table(Facilities.self).map { Facility.all(in: $0, funding: tables[FacilityFunding.definition.id]) } ?? []
        newestDate =
            ([reports.lazy.compactMap(\.lastChanged).max()].compactMap(\.self)
            + datasets.compactMap(\.metadata.lastChanged)
            + yearbooks.compactMap(\.newest.metadata.lastChanged) + pages.compactMap(\.updated)).max()
    }

    func dataset(_ id: String) -> LoadedDataset? { datasets.first { $0.definition.id == id } }

    /// From an article's path in the content folder to its page.
    var articleRoutes: [String: Route] {
        Dictionary(
            reports.map { ($0.path, $0.route) } + pages.map { ($0.path, $0.route) },
            uniquingKeysWith: { first, _ in first })
    }

    // MARK: - Reading

    private static func configuration(_ folder: ContentFolder, into diagnostics: inout [Diagnostic])
        -> SiteConfiguration
    {
        guard let file = folder.configuration else {
            diagnostics.append(.missingConfiguration(folder.shownPath("site.yaml")))
            return SiteConfiguration()
        }
        return SiteConfiguration(parseYAMLMapping(file.text.source, into: &diagnostics), into: &diagnostics)
    }

    private static func regionDirectory(_ folder: ContentFolder, into diagnostics: inout [Diagnostic])
        -> RegionDirectory
    {
        guard let file = folder.regions else { return .empty }
        let grid = CSVReader.read(file.text, into: &diagnostics)
        guard let (table, _) = DatasetTable.read(grid, as: Regions.definition, regions: .empty, into: &diagnostics)
        else {
            var directory = RegionDirectory.empty
            directory.unsoundNames = grid.cellTexts
            return directory
        }
        for rule in Regions.definition.rules { rule.check(table, [table.definition.id: table], &diagnostics) }
        var directory = RegionDirectory(table)
        if table.count < grid.rowCount - 1 { directory.unsoundNames = grid.cellTexts }
        return directory
    }

    private static func report(
        _ name: String, _ folder: ContentFolder, _ memos: [Memo], _ budget: TextBudget,
        into diagnostics: inout [Diagnostic]
    ) throws(FileSystemError) -> Report {
        if let (parts, stamp) = memos.firstReport(name, in: folder.opened, shownAs: folder.shownPath(name)) {
            return Report(name, remembered: parts, stamp: stamp, into: &diagnostics)
        }
        return Report(try folder.report(name, into: &diagnostics), budget: budget, into: &diagnostics)
    }

    /// A topic of `site.yaml`, by its name or its address.
    func topic(_ name: String) -> SiteConfiguration.Topic? { topics[name] }
}

extension Grid {
    /// The texts of all cells.
    fileprivate var cellTexts: Set<String> { Set((0..<rowCount).flatMap { cells(ofRow: $0).map(\.text) }) }
}

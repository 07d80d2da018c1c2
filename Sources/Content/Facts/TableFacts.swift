import CSV
import Diagnostics
import Statistics
import UnionData

/// Everything that the tables of a content folder say.
package struct TableFacts: Sendable {
    /// The datasets that have a table, in the order of their declarations.
    package let datasets: [LoadedDataset]
    /// The yearbook tables, each joined from its editions.
    package let yearbooks: [YearbookSeries]
    /// By the identifiers of the datasets.
    package let tables: [String: DatasetTable]
    /// Every figure that can be shown or named.
    package let catalogue: Catalogue
    /// The same with the figures that readers do not see. What is compared with it is not published.
    package let wholeCatalogue: Catalogue
    /// Compares the numbers that authors typed with the data.
    package let statedFigures: StatedFigures
    /// Puts figures into short texts.
    package let filler: TextFiller
    /// The numbers that authors typed into what stands beside tables and below them.
    let typedNumbers: [TypedNumbers]
    /// Training records as counts, with what is hidden.
    package let trainingCounts: TrainingCounts
    /// The venues, in the order of their table.
    package let facilities: [Facility]

    /// Reads the tables of `folder` and checks them against the rules of their datasets and against each other.
    ///
    /// - Parameters:
    ///   - declarations: the datasets that a table may be.
    ///   - site: whose names may stand in texts.
    ///   - covers: what the last published site hid, by the id of the dataset.
    init(
        _ folder: ContentFolder, declarations: [DatasetDefinition], regions: RegionDirectory, site: SiteConfiguration,
        covers: [String: PublishedCover], into problems: inout [Diagnostic]
    ) {
        let data = DataFiles(folder, declarations: declarations, regions: regions, into: &problems)
        let tables = Dictionary(
            data.datasets.map { ($0.definition.id, $0.table) }, uniquingKeysWith: { first, _ in first })
        // A rule keeps silent about the consequences of what an earlier rule reported in the same list.
        var broken: [Diagnostic] = []
        let doubted = Set(problems.filter { $0.code == "doubtful-unit" }.map(\.location.path))
        for dataset in data.datasets {
            for rule in dataset.definition.rules { rule.check(dataset.table, tables, &broken) }
            broken.joinPartsOfOneWhole()
            // In a wrong unit every figure is far from any other.
            if !doubted.contains(dataset.table.location.path) { YearOnYearJumps(dataset)?.report(into: &broken) }
        }
        problems += broken
        let catalogue = Catalogue(
            data.datasets, unread: data.unread, regions: regions, declarations: declarations, covers: covers)
        self.catalogue = catalogue
        wholeCatalogue =
            catalogue.observations.contains(where: \.hidesRows)
            ? Catalogue(data.datasets, regions: regions, isProtected: false) : catalogue
        // That a figure is hidden makes no typed number right.
        let statedFigures = StatedFigures(wholeCatalogue)
        self.statedFigures = statedFigures
        // From here on nobody sees what is hidden.
        var datasets = data.datasets.map { catalogue.observations(of: $0.definition.id)?.dataset ?? $0 }
        let published = Dictionary(
            datasets.map { ($0.definition.id, $0.table) }, uniquingKeysWith: { first, _ in first })
        self.tables = published
        for observations in catalogue.observations where observations.exposedCount > 0 {
            problems.append(.exposedFigures(observations.exposedCount, in: observations.dataset))
        }
        for observations in catalogue.observations where !observations.uncoveredByEditions.isEmpty {
            problems.append(.coverMoved(observations.uncoveredByEditions, in: observations.dataset))
        }

        func table<D: Dataset>(_ dataset: D.Type) -> DatasetTable? {
            published[D.definition.id].flatMap { $0.count > 0 ? $0 : nil }
        }
        trainingCounts = TrainingCounts(
            records: table(TrainingRecords.self), sessions: table(TrainingSessions.self),
            closed: table(TrainingClosed.self))
        if trainingCounts.unreadRecords > 0, let records = table(TrainingRecords.self) {
            problems.append(.unreadRecords(trainingCounts.unreadRecords, at: records.location))
        }
        facilities =
            table(Facilities.self).map { Facility.all(in: $0, funding: published[FacilityFunding.definition.id]) } ?? []

        let filler = TextFiller(
            catalogue, statedFigures,
            NumeralScanner(names: KnownNames(Self.names(regions, catalogue, facilities, site))))
        self.filler = filler
        var typed: [TypedNumbers] = []
        for index in datasets.indices {
            typed += datasets[index].fillTexts(filler, into: &problems)
            Self.check(datasets[index].metadata.corrections, statedFigures, into: &problems)
        }
        self.datasets = datasets
        var yearbooks = data.yearbooks
        for index in yearbooks.indices { typed += yearbooks[index].fillTexts(filler, into: &problems) }
        self.yearbooks = yearbooks
        typedNumbers = typed
    }

    /// What the site knows by a name that may hold a number.
    private static func names(
        _ regions: RegionDirectory, _ catalogue: Catalogue, _ facilities: [Facility], _ site: SiteConfiguration
    ) -> [String] {
        regions.all.flatMap { [$0.name] + $0.aliases + $0.formerNames.map(\.name) }
            + catalogue.names + catalogue.observations.flatMap { $0.categories.flatMap(\.labels) }
            + facilities.map(\.name) + site.topics.map(\.name) + site.ownNumbers
    }

    /// What a correction says was put right must be what the data says now, unless a later one changed it again.
    func check(_ corrections: [Located<Correction>], into problems: inout [Diagnostic]) {
        Self.check(corrections, statedFigures, into: &problems)
    }

    private static func check(
        _ corrections: [Located<Correction>], _ stated: StatedFigures, into problems: inout [Diagnostic]
    ) {
        for (index, correction) in corrections.enumerated() {
            let new = correction.value.new
            guard !corrections[..<index].contains(where: { $0.value.old == new }) else { continue }
            var found: [Diagnostic] = []
            stated.check(new, at: correction.location, year: correction.value.date.year - 1, into: &found)
            problems += found.map { .correctionDisagrees(new, $0, at: correction.location) }
        }
    }
}

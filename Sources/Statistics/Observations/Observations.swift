/// A dataset's rows arranged so that figures can be asked of them by year, place and kind.
public struct Observations: Sendable {
    /// The dataset whose rows these are.
    public let dataset: LoadedDataset
    /// How the rows add up.
    public let cube: Cube
    /// The places that figures can be asked of.
    public let regions: RegionDirectory
    /// In ascending order; empty when the rows describe one moment.
    public var years: [Int] { cells.years }
    /// The fields by which figures can be told apart, in the order of the cube.
    public let categories: [Category]
    /// Of which years, months and places there are figures.
    public let time: TimeCoverage
    private let cells: ObservationCells
    let scopes: RegionScopes
    /// By indicator.
    private let terms: [String: Term]
    /// What the declaration of the dataset hides.
    let protection: FigureProtection?

    /// What is added up to the figures of one indicator.
    struct Term: Sendable {
        let values: Column<Measure>
        /// By cell.
        let sums: [MeasureSum]
        /// Whether rows are counted.
        let countsRows: Bool
        /// The positions of the categories whose kinds are not added up.
        let apart: [Int]
    }

    /// - Parameters:
    ///   - isProtected: whether figures are hidden as the declaration says.
    /// - Returns: nil when the dataset does not add up, or has no rows.
    ///   - cover: what the last published site hid.
    init?(
        _ dataset: LoadedDataset, among tables: [String: DatasetTable], isProtected: Bool = true,
        cover: PublishedCover? = nil
    ) {
        let table = dataset.table
        guard let cube = dataset.definition.cube, table.count > 0, dataset.definition.audience == .everyone else {
            return nil
        }
        self.cube = cube
        regions = table.regions
        let cells = ObservationCells(table, cube)
        self.cells = cells
        scopes = RegionScopes(
            table.regions, cube, reporting: cells.reporting, moment: dataset.metadata.asOf?.year)
        time = TimeCoverage(
            dataset.metadata.timeline, regions: table.regions,
            firstRows: cube.placesJoin ? cube.firstMonths(of: table) : nil, lastRow: cube.lastDate(of: table),
            natures: cube.natures)
        categories = cube.categories.map { Category($0, in: table) }
        let protection =
            isProtected
            ? FigureProtection(
                table, cube, categories: categories, cells: cells, scopes: scopes, time: time, cover: cover)
            : nil
        self.protection = protection
        self.dataset = protection.map { dataset.showing($0.published(table)) } ?? dataset
        let source = CubeSource(dataset, among: tables)
        terms = Dictionary(
            cube.measures.map { measure in
                let values = measure.values(source)
                let apart = cube.categories.indices.filter {
                    measure.apartBy.contains(cube.categories[$0].description.name)
                }
                return (
                    measure.indicator.id,
                    Term(values: values, sums: cells.sums(of: values), countsRows: measure.countsRows, apart: apart)
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// What can be asked: the indicators, then the rates.
    public var quantities: [Quantity] { cube.quantities }

    /// The base below which nothing is said in percent and nothing is compared.
    public var smallestBase: SmallestBase { dataset.metadata.smallestBase ?? .standard }

    /// Every year from the first to the last, also those without rows: the axis of time.
    public var timeAxis: [Int] { years.isEmpty ? [] : Array(years[0]...years[years.count - 1]) }

    /// The year to show when none is asked for; nil in a cube that describes one moment.
    public var latest: ClosedRange<Int>? { years.last.map { $0...$0 } }

    /// All of `region` in the latest year, or in the last one in which it existed.
    public func latest(of region: Region) -> Coordinates {
        let year = years.last { region.life.contains($0) }
        return Coordinates(years: year.map { $0...$0 } ?? latest, place: .region(region.id))
    }

    /// What stands between the figures of two years; nil when they can be compared.
    public func obstacle(_ quantity: Quantity, at coordinates: Coordinates, from first: Int, to last: Int) -> Obstacle?
    {
        Comparability(time: time, scopes: scopes, regions: regions)
            .obstacle(quantity, at: cube.region == nil ? nil : coordinates.place, from: first, to: last)
    }

    /// The measure to show when only one can be.
    public var leadingMeasure: Quantity {
        cube.headlines.last { if case .indicator = $0 { true } else { false } } ?? cube.headlines[0]
    }

    /// The rate to show when only one can be; nil where there is none.
    public var leadingRate: Quantity? { cube.headlines.first { if case .rate = $0 { true } else { false } } }

    /// What tells regions and kinds apart best: a rate, where there is one.
    public var leading: Quantity { leadingRate ?? leadingMeasure }

    /// The category that has `label`, as its position.
    public func category(having label: String) -> Int? { categories.firstIndex { $0.labels.contains(label) } }

    /// The category of which a kind must be named before there is a figure: its kinds do not add up.
    public func categoryNeeded(for quantity: Quantity, at groups: [Int: String]) -> Int? {
        quantity.indicators.lazy.flatMap { terms[$0.id]?.apart ?? [] }.first { groups[$0] == nil }
    }

    /// Whether there are figures that the kinds of the category at `index` do not add up to.
    public func keepsApart(_ index: Int) -> Bool { terms.values.contains { $0.apart.contains(index) } }

    /// Whether any row speaks of `region` or its parts.
    public func speaks(of region: Region) -> Bool { scopes.speaks(of: region.id) }

    /// Whether any row is of `region` itself.
    public func hasOwnRows(_ region: Region) -> Bool { cells.reporting.contains(region.id) }

    // MARK: - Figures

    /// The figure of a quantity, added up from the rows that the coordinates choose.
    public func figure(_ quantity: Quantity, at coordinates: Coordinates) -> Figure {
        let selection = selection(at: coordinates)
        switch quantity {
        case .indicator(let indicator):
            let term = term(of: indicator, at: coordinates)
            return Figure(
                quantity: quantity, coordinates: coordinates,
                measure: published(sum(term, over: selection), of: indicator, at: coordinates), rate: nil,
                rows: term == nil ? [] : selection.rows, protection)
        case .rate(let indicator):
            let (numerator, denominator) = (
                term(of: indicator.numerator, at: coordinates), term(of: indicator.denominator, at: coordinates)
            )
            let unpaired = selection.unpairedRows(numerator, denominator)
            func part(_ term: Term?, _ indicator: Indicator) -> Measure {
                // What remains when hidden rows are left out would give them back.
                if protection?.hidesAny(of: unpaired, of: .indicator(indicator)) == true { return .suppressed }
                return published(sum(term, over: selection, without: unpaired), of: indicator, at: coordinates)
            }
            let rate = Rate(
                numerator: part(numerator, indicator.numerator), denominator: part(denominator, indicator.denominator))
            return Figure(
                quantity: quantity, coordinates: coordinates, measure: rate.percent(digits: Figure.rateDigits),
                rate: rate,
                rows: numerator == nil && denominator == nil ? [] : selection.rows.inAscendingOrder(), protection)
        }
    }

    /// A sum as readers see it: not at all where the declaration of the dataset hides it.
    private func published(_ sum: Measure, of indicator: Indicator, at coordinates: Coordinates) -> Measure {
        guard sum.value != nil, let protection, protection.hides(indicator, at: coordinates, latest: years.last) else {
            return sum
        }
        return .suppressed
    }

    /// The indicators of which some figures may be hidden.
    public var protectedIndicators: [Indicator] {
        dataset.definition.disclosure?.fields.compactMap(\.description.indicator) ?? []
    }

    /// Whether some rows do not show their values, or are not listed.
    public var hidesRows: Bool { protection?.hiddenRows.contains { $0.contains(true) } ?? false }

    /// Whether some rows are not listed at all.
    public var hasUnlistedRows: Bool { protection?.hasUnlistedRows ?? false }

    /// How many figures that must not be known follow from what is shown.
    public var exposedCount: Int { protection?.exposedCount ?? 0 }

    /// Figures that must not be known and follow from this edition and the last published one together.
    package var uncoveredByEditions: [String] { protection?.uncovered ?? [] }

    func selection(at coordinates: Coordinates) -> FigureSelection {
        // A label that the category does not have matches no row.
        let groups = coordinates.groups.map {
            (rows: categories[$0].labelsOfRow, label: categories[$0].positions[$1] ?? -1)
        }
        var selection = FigureSelection(verdict: .notApplicable)
        for year in coordinates.years ?? (years.last ?? 0)...(years.last ?? 0) {
            let places = places(of: coordinates.place, in: year)
            guard !places.isEmpty else { continue }
            selection.verdict = nil
            guard years.isEmpty || isWithinTime(year) else { return FigureSelection(verdict: .missing) }
            for place in places {
                guard let cell = cells.cell(year: year, place: place) else {
                    if cube.absence == .unknown {
                        selection.parts.append(FigureSelection.Part(year: year, place: place, content: .unreported))
                    }
                    continue
                }
                let (rows, start) = (cells.rows(of: cell).lazy.map { Int($0) }, selection.rows.count)
                var content = FigureSelection.Content.cell(cell)
                if groups.isEmpty {
                    selection.rows += rows
                } else {
                    selection.rows += rows.filter { row in groups.allSatisfy { $0.rows[row].contains($0.label) } }
                    let isSplit =
                        cube.absence == .zero || !rows.contains { row in groups.contains { $0.rows[row].isEmpty } }
                    content = .rows(start..<selection.rows.count, isSplit: isSplit)
                }
                selection.parts.append(FigureSelection.Part(year: year, place: place, content: content))
            }
        }
        return selection
    }

    /// The places that make up `place` in a year and take part then; one that stands for all in a cube without places.
    private func places(of place: Coordinates.Place, in year: Int) -> [Int] {
        guard cube.region != nil else { return [0] }
        let there = scopes.places(of: place, in: years.isEmpty ? nil : year)
        return time.placesJoin && !years.isEmpty ? there.filter { time.takesPart($0, in: year) } : there
    }

    /// What is added up for an indicator; nil where it has no figures: the dataset does not measure it, or a kind must
    /// be named first.
    func term(of indicator: Indicator, at coordinates: Coordinates) -> Term? {
        terms[indicator.id].flatMap { $0.apart.allSatisfy { coordinates.groups[$0] != nil } ? $0 : nil }
    }

    private func sum(_ term: Term?, over selection: FigureSelection, without unpaired: Set<Int> = []) -> Measure {
        SelectionSum(selection: selection, cells: cells, absence: cube.absence, unpaired: unpaired).measure(of: term)
    }

    /// The rows of a place in a year, whatever their kinds.
    func rows(year: Int, place: Int) -> [Int] {
        cells.cell(year: year, place: place).map { cells.rows(of: $0).map { Int($0) } } ?? []
    }

    /// A year counts when it has rows. A year of events without rows counts only when the metadata says that nothing
    /// took place.
    private func isWithinTime(_ year: Int) -> Bool {
        years.contains(year) || cube.absence == .zero && time.timeline.emptyYears.contains(year)
    }
}

extension [Int] {
    fileprivate func inAscendingOrder() -> [Int] {
        zip(self, dropFirst()).allSatisfy { $0 < $1 } ? self : sorted()
    }
}

import Diagnostics

/// The rows that a table lacks although its declaration says that every place, kind and year reports.
public struct MissingRows {
    private let table: DatasetTable
    private let tables: [String: DatasetTable]
    private let time: TimeCoverage
    private let timeline: Timeline
    private let year: Field<Year>
    private let region: Field<RegionID>
    private let categories: [any FieldDeclaration]
    private let lists: [KindList]
    private let rows: PresentRows

    /// - Parameter tables: every dataset that was read, by id.
    /// - Returns: nil when the declaration asks for no rows, or when some were left out for a mistake and may be the very
    ///   ones that seem to be missing.
    public init?(_ dataset: LoadedDataset, among tables: [String: DatasetTable]) {
        guard let cube = dataset.definition.cube, cube.reporting.extent == .everyCombination,
            case .years(let year) = cube.time, let region = cube.region, dataset.table.isComplete,
            dataset.table.count > 0
        else { return nil }
        table = dataset.table
        self.tables = tables
        self.year = year
        self.region = region
        lists = cube.reporting.lists
        timeline = dataset.metadata.timeline
        time = TimeCoverage(timeline, regions: table.regions, firstRows: nil)
        categories = cube.categories.filter(\.description.isKey)
        rows = PresentRows(table, year, region, categories)
    }

    /// Reports each cause once: a year, a place or a kind that is missing altogether, or single rows.
    public func report(into diagnostics: inout [Diagnostic]) {
        guard let first = rows.years.min(), let last = rows.years.max() else { return }
        let never = everAbsent(first...last)
        if !never.isEmpty {
            diagnostics.append(.placesWithoutRows(names(never), table.regions.words, at: table.location))
        }
        var gap: [Int] = []
        for year in first...last + 1 {
            if year <= last, !rows.years.contains(year), !timeline.missingYears.contains(year) {
                gap.append(year)
                continue
            }
            if !gap.isEmpty {
                diagnostics.append(.yearsWithoutRows(gap, of: table.definition.id, at: place(year: gap[0] - 1, nil)))
                gap = []
            }
            if year <= last, rows.years.contains(year) { report(year, except: Set(never), &diagnostics) }
        }
    }

    /// The places that should have rows in `year`: every part; what belongs to none where the table has it at all.
    private func expected(in year: Int) -> [RegionID] {
        let reporting = rows.places
        let hasParts = reporting.contains { table.regions[$0].role == .part }
        return table.regions.all.filter { region in
            (reporting.contains(region.id) || hasParts && region.role == .part) && region.life.contains(year)
                && time.takesPart(region.id.index, in: year)
        }.map(\.id)
    }

    private func everAbsent(_ years: ClosedRange<Int>) -> [RegionID] {
        let expected = Set(years.flatMap(expected))
        return expected.filter { !rows.places.contains($0) }.sorted()
    }

    private func report(_ year: Int, except never: Set<RegionID>, _ diagnostics: inout [Diagnostic]) {
        let places = expected(in: year).filter { !never.contains($0) }
        let absent = places.filter { !rows.has(year, $0) }
        if !absent.isEmpty {
            diagnostics.append(
                .placesMissing(
                    names(absent), in: year, table.regions.words, lines: lines(year, absent, kinds(year)),
                    lives: absent.map { life(of: $0) }, at: place(year: year, nil)))
        }
        let present = places.filter { rows.has(year, $0) && !rows.isUnsplit(year, $0) }
        guard !present.isEmpty, !categories.isEmpty else { return }
        let kinds = kinds(year)
        let nowhere = kinds.filter { kind in !present.contains { rows.has(year, $0, kind) } }
        if !nowhere.isEmpty {
            diagnostics.append(
                .kindsMissing(
                    nowhere.map { $0.joined(separator: "、") }, in: year, places: present.count,
                    lines: lines(year, Array(present.prefix(1)), nowhere), at: place(year: year, nil)))
        }
        let wanted = kinds.filter { !nowhere.contains($0) }
        for region in present {
            let missing = wanted.filter { !rows.has(year, region, $0) }
            guard !missing.isEmpty else { continue }
            diagnostics.append(
                .rowsMissing(
                    missing.map { $0.joined(separator: "、") }, of: table.regions[region].name, in: year,
                    lines: lines(year, [region], missing), at: place(year: year, region)))
        }
    }

    private func names(_ places: [RegionID]) -> [String] { places.map { table.regions[$0].name } }

    /// The first and the last year of a place's rows.
    private func life(of region: RegionID) -> ClosedRange<Int>? {
        let years = rows.years.filter { rows.has($0, region) }
        return years.min().map { $0...years.max()! }
    }

    /// Every combination of kinds that a place should have a row of in `year`.
    private func kinds(_ year: Int) -> [[String]] {
        categories.enumerated().reduce([[]]) { combinations, category in
            let name = category.element.description.name
            let listed = lists.first { $0.field == name }.flatMap { $0.kinds(in: Year(year), tables) }
            return combinations.flatMap { some in (listed ?? rows.labels[category.offset]).map { some + [$0] } }
        }
    }

    /// The rows to add, ready to be copied.
    private func lines(_ year: Int, _ places: [RegionID], _ kinds: [[String]]) -> [String] {
        var texts: [String: String] = [:]
        for field in table.definition.fields.map(\.description) where !field.isOptional && !field.isKey {
            texts[field.name] = Measure.missing.displayText
        }
        texts[self.year.description.name] = String(year)
        return places.flatMap { place in
            kinds.map { kind in
                var texts = texts
                texts[region.description.name] = table.regions[place].name
                for (category, word) in zip(categories, kind) { texts[category.description.name] = word }
                return table.line(texts)
            }
        }
    }

    private func place(year: Int, _ region: RegionID?) -> SourceLocation {
        let row = rows.lastRow(year, region) ?? table.count - 1
        return table.location(row: row, of: self.region)
    }
}

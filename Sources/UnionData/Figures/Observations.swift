/// A dataset's rows arranged so that figures can be asked of them by year, place and kind.
public struct Observations: Sendable {
    public struct Category: Sendable {
        public let field: FieldDescription
        /// In the declared order, or in that of the rows.
        public let labels: [String]
        /// Whether a row may have several labels, so that the parts add up to more than the whole.
        public let overlaps: Bool
        /// By row, the positions of its labels.
        let labelsOfRow: [[Int]]
    }

    public let dataset: LoadedDataset
    public let cube: Cube
    public let regions: RegionDirectory
    /// In ascending order; empty when the rows describe one moment.
    public let years: [Int]
    public let categories: [Category]
    private let values: [String: [Measure]]
    /// The indicators that count rows.
    private let counts: Set<String>
    /// By indicator, the positions of the categories whose kinds are not added up.
    private let apart: [String: [Int]]
    private let rowsAt: [Cell: [Int]]
    /// The regions that have a row in any year.
    private let reporting: Set<RegionID>

    private struct Cell: Hashable {
        let year: Int
        let region: Int
    }

    /// - Returns: nil when the dataset does not add up, or has no rows.
    public init?(_ dataset: LoadedDataset, among tables: [String: DatasetTable]) {
        let table = dataset.table
        guard let cube = dataset.definition.cube, table.count > 0, dataset.definition.audience == .everyone else { return nil }
        self.dataset = dataset
        self.cube = cube
        regions = table.regions
        let rowYears = cube.time.years(of: table)
        years = Set(rowYears ?? []).sorted()
        let places = cube.region.map { table[$0] }
        reporting = Set(places ?? [])
        rowsAt = Dictionary(grouping: 0..<table.count) { Cell(year: rowYears?[$0] ?? 0, region: places?[$0].index ?? Self.nowhere) }
        categories = cube.categories.map { Category($0, in: table) }
        let source = CubeSource(dataset, among: tables)
        apart = Dictionary(
            cube.measures.map { measure in
                (measure.indicator.id, cube.categories.indices.filter { measure.apartBy.contains(cube.categories[$0].description.name) })
            }, uniquingKeysWith: { first, _ in first })
        counts = Set(cube.measures.filter(\.countsRows).map(\.indicator.id))
        values = Dictionary(cube.measures.map { ($0.indicator.id, $0.values(source)) }, uniquingKeysWith: { first, _ in first })
    }

    private static let nowhere = -1

    /// What can be asked: the indicators, then the rates.
    public var quantities: [Quantity] { cube.measures.map { .indicator($0.indicator) } + cube.rates.map(Quantity.rate) }

    /// The year to show when none is asked for; nil in a cube that describes one moment.
    public var latest: ClosedRange<Int>? { years.last.map { $0...$0 } }

    /// All of `region` in the latest year.
    public func latest(of region: Region) -> Coordinates { Coordinates(years: latest, place: .region(region.id)) }

    /// The measure to show when only one can be.
    public var leadingMeasure: Quantity { cube.headlines.last { if case .indicator = $0 { true } else { false } } ?? cube.headlines[0] }

    /// The rate to show when only one can be; nil where there is none.
    public var leadingRate: Quantity? { cube.headlines.first { if case .rate = $0 { true } else { false } } }

    /// What tells regions and kinds apart best: a rate, where there is one.
    public var leading: Quantity { leadingRate ?? leadingMeasure }

    /// The category that has `label`, as its position.
    public func category(having label: String) -> Int? { categories.firstIndex { $0.labels.contains(label) } }

    /// The category of which a kind must be named before there is a figure: its kinds do not add up.
    public func categoryNeeded(for quantity: Quantity, at groups: [Int: String]) -> Int? {
        quantity.indicators.lazy.flatMap { apart[$0.id] ?? [] }.first { groups[$0] == nil }
    }

    /// Whether there are figures that the kinds of the category at `index` do not add up to.
    public func keepsApart(_ index: Int) -> Bool { apart.values.contains { $0.contains(index) } }

    /// Whether any row speaks of `region` or its parts.
    public func speaks(of region: Region) -> Bool { !scope(of: .region(region.id)).isDisjoint(with: reporting) }

    /// Whether any row is of `region` itself.
    public func hasOwnRows(_ region: Region) -> Bool { reporting.contains(region.id) }

    // MARK: - Figures

    public func figure(_ quantity: Quantity, at coordinates: Coordinates) -> Figure {
        switch quantity {
        case .indicator(let indicator):
            let (measure, rows) = value(of: indicator, at: coordinates)
            return Figure(quantity: quantity, coordinates: coordinates, measure: measure, rate: nil, rows: rows)
        case .rate(let indicator):
            let (numerator, rows) = value(of: indicator.numerator, at: coordinates)
            let (denominator, others) = value(of: indicator.denominator, at: coordinates)
            let rate = Rate(numerator: numerator, denominator: denominator)
            return Figure(
                quantity: quantity, coordinates: coordinates, measure: rate.percent(digits: Figure.rateDigits), rate: rate,
                rows: Set(rows + others).sorted())
        }
    }

    private func value(of indicator: Indicator, at coordinates: Coordinates) -> (Measure, [Int]) {
        guard let column = values[indicator.id] else { return (.notApplicable, []) }
        let scope = scope(of: coordinates.place)
        guard !scope.isEmpty || cube.region == nil, categoryNeeded(for: .indicator(indicator), at: coordinates.groups) == nil else {
            return (.notApplicable, [])
        }
        // A label that the category does not have matches no row.
        let groups = coordinates.groups.map { category, label in
            (labelsOfRow: categories[category].labelsOfRow, label: categories[category].labels.firstIndex(of: label) ?? -1)
        }
        let places = cube.region == nil ? [Self.nowhere] : scope.map(\.index).sorted()
        var parts: [Measure] = []
        var used: [Int] = []
        for year in coordinates.years.map(Array.init) ?? [years.last ?? 0] {
            guard years.isEmpty || isWithinTime(year) else { return (.missing, []) }
            for region in places {
                let rows = rowsAt[Cell(year: year, region: region)] ?? []
                if rows.isEmpty, cube.absence == .unknown {
                    parts.append(.missing)
                    continue
                }
                let chosen = groups.isEmpty ? rows : rows.filter { row in groups.allSatisfy { $0.labelsOfRow[row].contains($0.label) } }
                if chosen.isEmpty, cube.absence == .unknown { parts.append(counts.contains(indicator.id) ? .known(0) : .notApplicable) }
                parts += chosen.map { column[$0] }
                used += chosen
            }
        }
        return (parts.isEmpty ? .known(0) : .sum(parts), used)
    }

    /// Where nothing is told of absent rows, each year needs some; events may have years without any.
    private func isWithinTime(_ year: Int) -> Bool {
        cube.absence == .zero ? (years[0]...years[years.count - 1]).contains(year) : years.contains(year)
    }

    /// The regions whose rows make up `place`. Every township counts, whether it reports or not; unions that belong to no township and
    /// rows of the banner itself count where the dataset has them at all.
    private func scope(of place: Coordinates.Place) -> Set<RegionID> {
        switch place {
        case .townships: Set(regions.townships.map(\.id))
        case .own(let id): [id]
        case .region(let id) where regions[id].kind == .banner && cube.absence == .zero: Set(regions.all.map(\.id))
        case .region(let id):
            Set((regions.parts(of: regions[id]) + [id]).filter { part in
                regions[part].kind == .township || reporting.contains(part)
            })
        }
    }

    // MARK: - Words

    /// What a figure over `place` covers, in honest words: the townships together are not the banner.
    public func scopeName(of place: Coordinates.Place) -> String {
        switch place {
        case .townships: "各乡镇合计"
        case .own(let id): "\(regions[id].name)本级"
        case .region(let id):
            regions[id].kind == .banner && cube.region != nil && cube.absence == .unknown && !regions.directs.isEmpty
                && !regions.directs.contains { reporting.contains($0.id) } ? "各乡镇合计" : regions[id].name
        }
    }

    /// 2024年度, 2020—2024年, or 截至2024年12月31日.
    public func timeName(of years: ClosedRange<Int>?) -> String {
        guard let years else { return dataset.metadata.asOf.map { "截至\($0.chinese)" } ?? dataset.metadata.period ?? "目前" }
        guard years.count == 1 else { return "\(years.lowerBound)—\(years.upperBound)年" }
        if case .years = cube.time { return "\(years.lowerBound)年度" }
        return "\(years.lowerBound)年"
    }

    /// 云杉旗，2024年度，非公有制企业
    public func words(for coordinates: Coordinates) -> String {
        ([scopeName(of: coordinates.place), timeName(of: coordinates.years)] + coordinates.groups.sorted { $0.key < $1.key }.map(\.value))
            .joined(separator: "，")
    }
}

extension Observations.Category {
    init(_ declaration: any FieldDeclaration, in table: DatasetTable) {
        field = declaration.description
        let words = declaration.labels(in: table)
        var labels = field.type.choices
        var index = Dictionary(labels.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        labelsOfRow = words.map { words in
            words.map { word in
                if let known = index[word] { return known }
                index[word] = labels.count
                labels.append(word)
                return labels.count - 1
            }
        }
        self.labels = labels
        overlaps = field.type.name == "list"
    }
}

import DisclosureControl

/// Which figures of a dataset are hidden, as its declaration says, in every year.
struct FigureProtection: Sendable {
    /// By indicator, its position among the protected columns.
    private let fields: [String: Int]
    /// By year as `ObservationCells` counts them; nil where nothing is hidden.
    private let years: [Int: HiddenYear]
    private let kinds: FigureKinds
    /// The regions that are added up for a place in a year; nil where rows have none.
    private let regions: @Sendable (Coordinates.Place, Int?) -> [Int]
    /// By protected column, then by row, whether the row hides its value or is not listed.
    let hiddenRows: [[Bool]]
    /// The rows that readers see, with their values or without, in ascending order.
    private let listedRows: [Int]
    /// By row of the file, its position among those that readers see; nil when they see all.
    private let listedNumbers: [Int: Int]?
    /// How many sensitive figures follow from what is shown; none, unless something is wrong with this program.
    let exposedCount: Int
    /// Sensitive figures that follow from what is shown and what the last published site showed, in words.
    let uncovered: [String]

    /// Nil when the declaration protects nothing in these rows.
    init?(
        _ table: DatasetTable, _ cube: Cube, categories: [Observations.Category], cells: ObservationCells,
        scopes: RegionScopes, time: TimeCoverage, cover: PublishedCover?
    ) {
        guard let policy = table.definition.disclosure, !policy.fields.isEmpty else { return nil }
        let values = policy.fields.map { table[$0] }
        fields = Dictionary(
            policy.fields.enumerated().map { ($1.description.name, $0) }, uniquingKeysWith: { first, _ in first })
        let kinds = FigureKinds(categories)
        self.kinds = kinds
        let isPlaced = cube.region != nil
        let regions: @Sendable (Coordinates.Place, Int?) -> [Int] = { isPlaced ? scopes.places(of: $0, in: $1) : [0] }
        self.regions = regions
        let all: [Coordinates.Place] = [.parts] + table.regions.all.flatMap { [.region($0.id), .own($0.id)] }

        let rule = SensitiveFigures(policy, categories: categories, in: table, kinds: kinds)
        var years: [Int: HiddenYear] = [:]
        var hiddenRows = values.map { _ in rule.unlistedRows }
        var exposed = 0
        var uncovered: [String] = []
        let earlier = cover.map { EarlierFigures($0, of: table, policy: policy, categories) }
        for year in cells.years.isEmpty ? [0] : cells.years {
            // Places come and go, so that each year has places of its own.
            let places = PublishedPlaces(all.map { regions($0, cells.years.isEmpty ? nil : year) })
            if rule.hidesWholeRows, !cells.years.isEmpty, !time.isOver(year) {
                years[year] = HiddenYear(places: places, kinds: rule.protectedKinds(of: kinds.sets))
                continue
            }
            let leafPlaces = (places.sets.joined().max() ?? -1) + 1
            // The leaves of one year: every place with every combination of kinds.
            var sums = values.map { _ in [MeasureSum](repeating: MeasureSum(), count: leafPlaces * kinds.leaves) }
            var weights = [Int](repeating: 0, count: leafPlaces * kinds.leaves)
            var rowsOfLeaf = [[Int]](repeating: [], count: leafPlaces * kinds.leaves)
            for place in 0..<leafPlaces {
                guard let cell = cells.cell(year: year, place: place) else { continue }
                for row in cells.rows(of: cell).lazy.map({ Int($0) }) {
                    let leaf = place * kinds.leaves + kinds.leaf(ofRow: row)
                    for field in values.indices { sums[field][leaf].add(values[field][row]) }
                    weights[leaf] += rule.weight(ofRow: row)
                    rowsOfLeaf[leaf].append(row)
                }
            }
            let numbers = sums.map { sums in sums.map { $0.isEmpty ? 0 : $0.measure.wholeNumber } }
            let sensitive = rule.figures(places: places.sets, kinds: kinds.sets, values: numbers, weights: weights)
            guard !sensitive.isEmpty else { continue }
            let names = places.names(all, of: table.regions) { regions($0, cells.years.isEmpty ? nil : year) }
            let before = earlier?.edition(of: year, places: places.sets, names: names, kinds: kinds)
            let hiding = Hiding.after(
                before,
                AdditiveTable(
                    places: places.sets, kinds: kinds.sets, values: numbers, weights: weights,
                    least: rule.least(weights),
                    coveringWeight: rule.coveringWeight, parts: policy.parts), sensitive: sensitive)
            years[year] = HiddenYear(places: places, hiding: hiding)
            exposed += hiding.exposed.count
            if let before {
                uncovered += hiding.exposed(beside: before).map { figure in
                    let labels = kinds.labels(ofFigure: figure.kind).compactMap { $0 }
                    return ([year > 0 ? "\(year)年" : "", names[figure.place] ?? ""] + labels)
                        .filter { !$0.isEmpty }.joined(separator: " ")
                }
            }
            for (leaf, rows) in rowsOfLeaf.enumerated() where !rows.isEmpty {
                guard let own = places.number(of: [leaf / kinds.leaves]) else { continue }
                let figure = AdditiveTable.Figure(place: own, kind: kinds.figure(ofLeaf: leaf % kinds.leaves))
                for field in values.indices where hiding.hides(field, figure) {
                    for row in rows { hiddenRows[field][row] = true }
                }
            }
        }
        self.years = years
        let hidden = hiddenRows
        self.hiddenRows = hidden
        let listed = (0..<table.count).filter { row in
            !rule.unlistedRows[row] && !(rule.hidesWholeRows && hidden.allSatisfy { $0[row] })
        }
        listedRows = listed
        listedNumbers =
            listed.count == table.count
            ? nil : Dictionary(uniqueKeysWithValues: listed.enumerated().map { ($1, $0) })
        exposedCount = exposed
        self.uncovered = uncovered
    }

    /// The rows as readers see them.
    func published(_ table: DatasetTable) -> DatasetTable {
        table.hiding(
            zip(table.definition.disclosure?.fields ?? [], hiddenRows).map { (field: $0, rows: $1) },
            listing: listedRows)
    }

    /// Whether one of the years is not over, and what is protected is hidden until then.
    func isUnfinished(_ span: ClosedRange<Int>?) -> Bool {
        span?.contains { year in years[year].map { $0.hiding == nil } ?? false } ?? false
    }

    /// Whether some rows are not listed at all.
    var hasUnlistedRows: Bool { listedNumbers != nil }

    /// The positions of rows among those that readers see, as far as they are listed.
    func listed(_ rows: [Int]) -> [Int] { listedNumbers.map { numbers in rows.compactMap { numbers[$0] } } ?? rows }

    /// Whether some of the rows do not show what a quantity is made of.
    func hidesAny(of rows: some Sequence<Int>, of quantity: Quantity) -> Bool {
        quantity.indicators.compactMap { fields[$0.id] }.contains { field in rows.contains { hiddenRows[field][$0] } }
    }

    /// Whether the figure of an indicator is hidden at some coordinates: in one of their years it is.
    func hides(_ indicator: Indicator, at coordinates: Coordinates, latest: Int?) -> Bool {
        guard !years.isEmpty, let field = fields[indicator.id], let kind = kinds.figure(of: coordinates.groups)
        else { return false }
        let span = coordinates.years ?? (latest ?? 0)...(latest ?? 0)
        return span.contains { year in
            guard let hidden = years[year] else { return false }
            return hidden.hides(field, regions(coordinates.place, latest == nil ? nil : year), kind)
        }
    }
}

/// What is hidden in one year, and the places that it has.
private struct HiddenYear: Sendable {
    let places: PublishedPlaces
    /// Nil in a year that is not over.
    var hiding: Hiding?
    /// The kinds of which nothing is shown. Sums that grow from edition to edition give what was added since the last one.
    var kinds: Set<Int> = []

    /// Whether the figure of some regions together is hidden. A choice of places of which no figure was examined is
    /// shown where each of them is: then its sum tells nothing new.
    func hides(_ field: Int, _ regions: [Int], _ kind: Int) -> Bool {
        guard let hiding else { return kinds.contains(kind) }
        func hides(_ set: [Int]) -> Bool {
            places.number(of: set).map { hiding.hides(field, AdditiveTable.Figure(place: $0, kind: kind)) } ?? true
        }
        return places.number(of: regions) == nil ? regions.contains { hides([$0]) } : hides(regions)
    }
}

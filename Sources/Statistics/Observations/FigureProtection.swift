import DisclosureControl

/// Which figures of a dataset are hidden, as its declaration says, in every year.
struct FigureProtection: Sendable {
    /// By indicator, its position among the protected columns.
    private let fields: [String: Int]
    /// By year as `ObservationCells` counts them; nil where nothing is hidden.
    private let years: [Int: HiddenYear]
    private let kinds: FigureKinds
    /// By protected column, then by row, whether the row's value is hidden.
    let hiddenRows: [[Bool]]
    /// How many sensitive figures follow from what is shown; none, unless something is wrong with this program.
    let exposedCount: Int

    /// Nil when the declaration protects nothing in these rows.
    init?(
        _ table: DatasetTable, _ cube: Cube, categories: [Observations.Category], cells: ObservationCells,
        places leaves: (Coordinates.Place, Int?) -> [Int]
    ) {
        guard let policy = table.definition.disclosure, !policy.fields.isEmpty else { return nil }
        let values = policy.fields.map { table[$0] }
        fields = Dictionary(
            policy.fields.enumerated().map { ($1.description.name, $0) }, uniquingKeysWith: { first, _ in first })
        let kinds = FigureKinds(categories)
        self.kinds = kinds
        let all: [Coordinates.Place] =
            [.parts] + table.regions.all.flatMap { [.region($0.id), .own($0.id)] }

        let rule = SensitiveFigures(policy, categories: categories, in: table, kinds: kinds)
        var years: [Int: HiddenYear] = [:]
        var hiddenRows = values.map { _ in rule.hiddenRows }
        var exposed = 0
        for year in cells.years.isEmpty ? [0] : cells.years {
            // Places come and go, so that each year has places of its own.
            let published = PublishedPlaces(all) { place in
                cube.region == nil ? [0] : leaves(place, cells.years.isEmpty ? nil : year)
            }
            let sets = published.sets
            let leafPlaces = (sets.joined().max() ?? -1) + 1
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
            let sensitive = rule.figures(places: sets, kinds: kinds.sets, values: numbers, weights: weights)
            guard !sensitive.isEmpty else { continue }
            let hiding = Hiding(
                AdditiveTable(
                    places: sets, kinds: kinds.sets, values: numbers, mayCover: weights.map(rule.mayCover),
                    parts: policy.parts), sensitive: sensitive, margin: rule.margin)
            years[year] = HiddenYear(hiding: hiding, places: published)
            exposed += hiding.exposed.count
            for (leaf, rows) in rowsOfLeaf.enumerated() where !rows.isEmpty {
                guard let own = published.number(of: [leaf / kinds.leaves]) else { continue }
                let figure = AdditiveTable.Figure(place: own, kind: kinds.figure(ofLeaf: leaf % kinds.leaves))
                for field in values.indices where hiding.hides(field, figure) {
                    for row in rows { hiddenRows[field][row] = true }
                }
            }
        }
        self.years = years
        self.hiddenRows = hiddenRows
        exposedCount = exposed
    }

    /// The rows as readers see them.
    func published(_ table: DatasetTable) -> DatasetTable {
        table.hiding(
            zip(table.definition.disclosure?.fields ?? [], hiddenRows).map { (field: $0, rows: $1) })
    }

    /// Whether a row does not show its value of an indicator.
    func hides(_ indicator: Indicator, inRow row: Int) -> Bool {
        fields[indicator.id].map { hiddenRows[$0][row] } ?? false
    }

    /// Whether the figure of an indicator is hidden at some coordinates: in one of their years it is.
    func hides(_ indicator: Indicator, at coordinates: Coordinates, latest: Int?) -> Bool {
        guard !years.isEmpty, let field = fields[indicator.id], let kind = kinds.figure(of: coordinates.groups)
        else { return false }
        let span = coordinates.years ?? (latest ?? 0)...(latest ?? 0)
        return span.contains { year in
            guard let hidden = years[year] else { return false }
            // What a choice of places adds up to was not examined.
            guard let place = hidden.places[coordinates.place] else { return true }
            return hidden.hiding.hides(field, AdditiveTable.Figure(place: place, kind: kind))
        }
    }
}

/// What is hidden in one year, and the places that it has.
private struct HiddenYear: Sendable {
    let hiding: Hiding
    let places: PublishedPlaces
}

/// The places of which figures are published in one year, each a set of regions. Places that are the same set count
/// once.
private struct PublishedPlaces: Sendable {
    private(set) var sets: [[Int]] = []
    private var numbers: [[Int]: Int] = [:]
    private var places: [Coordinates.Place: Int] = [:]

    init(_ all: [Coordinates.Place], _ regions: (Coordinates.Place) -> [Int]) {
        for place in all {
            let set = regions(place)
            if numbers[set] == nil {
                numbers[set] = sets.count
                sets.append(set)
            }
            places[place] = numbers[set]
        }
    }

    func number(of set: [Int]) -> Int? { numbers[set] }

    subscript(place: Coordinates.Place) -> Int? { places[place] }
}

/// The kinds of which figures are published: one label of each category, or all labels of it.
struct FigureKinds: Sendable {
    private let categories: [Observations.Category]
    /// For each published kind, its leaves: combinations of one label of each category.
    let sets: [[Int]]
    /// How many combinations there are.
    let leaves: Int

    init(_ categories: [Observations.Category]) {
        self.categories = categories
        leaves = categories.reduce(1) { $0 * max($1.labels.count, 1) }
        var sets = [[0]]
        for category in categories {
            let count = max(category.labels.count, 1)
            sets = sets.flatMap { set in
                (0..<count).map { label in set.map { $0 * count + label } }
                    + [set.flatMap { leaf in (0..<count).map { leaf * count + $0 } }]
            }
        }
        self.sets = sets
    }

    /// The combination of labels that a row has. A row with several labels of one category counts where the first is.
    func leaf(ofRow row: Int) -> Int {
        categories.reduce(0) { $0 * max($1.labels.count, 1) + ($1.labelsOfRow[row].first ?? 0) }
    }

    /// The labels chosen as the position of their kind in `sets`; nil for a label that no row can have.
    func figure(of groups: [Int: String]) -> Int? {
        var figure = 0
        for (index, category) in categories.enumerated() {
            let count = max(category.labels.count, 1)
            var label = count
            if let chosen = groups[index] {
                guard let position = category.positions[chosen] else { return nil }
                label = position
            }
            figure = figure * (count + 1) + label
        }
        return figure
    }

    /// The published kind that is nothing but one combination.
    func figure(ofLeaf leaf: Int) -> Int {
        var (rest, labels) = (leaf, [Int]())
        for category in categories.reversed() {
            let count = max(category.labels.count, 1)
            labels.insert(rest % count, at: 0)
            rest /= count
        }
        return zip(categories, labels).reduce(0) { $0 * (max($1.0.labels.count, 1) + 1) + $1.1 }
    }
}

/// Which figures a policy says must not be known.
private struct SensitiveFigures {
    private let policy: DisclosurePolicy
    private let units: Column<Measure>?
    /// By leaf of the kinds, whether it is protected.
    private let isProtected: [Bool]
    /// Rows that show nothing of the protected columns, whatever the figures are.
    let hiddenRows: [Bool]

    init(
        _ policy: DisclosurePolicy, categories: [Observations.Category], in table: DatasetTable, kinds: FigureKinds
    ) {
        self.policy = policy
        switch policy.kind {
        case .shown, .aggregates:
            (units, isProtected) = (nil, [Bool](repeating: false, count: kinds.leaves))
            hiddenRows = [Bool](repeating: false, count: table.count)
        case .fewUnits(let count, _):
            (units, isProtected) = (table[count], [Bool](repeating: true, count: kinds.leaves))
            hiddenRows = [Bool](repeating: false, count: table.count)
        case .smallCounts(let category, let labels, _):
            units = nil
            let words = category.labels(in: table)
            let hidden = (0..<table.count).map { row in words[row].contains { labels.contains($0) } }
            hiddenRows = hidden
            var isProtected = [Bool](repeating: false, count: kinds.leaves)
            for row in 0..<table.count where hidden[row] { isProtected[kinds.leaf(ofRow: row)] = true }
            self.isProtected = isProtected
        }
    }

    /// How many units a row stands for. A number that is not known may be one.
    func weight(ofRow row: Int) -> Int {
        guard let units else { return 1 }
        switch units[row] {
        case .notApplicable: return 0
        case let measure: return measure.wholeNumber ?? 1
        }
    }

    func mayCover(_ weight: Int) -> Bool {
        if case .fewUnits(_, let minimum) = policy.kind { weight >= minimum } else { true }
    }

    /// How far from its value a figure must be able to lie.
    var margin: @Sendable (Int) -> Int {
        switch policy.kind {
        case .fewUnits: return { max(3, ($0 + 4) / 5) }
        case .smallCounts(_, _, let below): return { _ in below }
        case .shown, .aggregates: return { _ in 0 }
        }
    }

    func figures(places: [[Int]], kinds: [[Int]], values: [[Int?]], weights: [Int]) -> [AdditiveTable.Figure] {
        places.indices.flatMap { place in
            kinds.indices.filter { kind in
                guard kinds[kind].allSatisfy({ isProtected[$0] }) else { return false }
                let leaves = places[place].flatMap { p in kinds[kind].map { p * isProtected.count + $0 } }
                switch policy.kind {
                case .fewUnits(_, let minimum):
                    let weight = leaves.reduce(0) { $0 + weights[$1] }
                    return weight > 0 && weight < minimum
                        && values.contains { v in leaves.contains { (v[$0] ?? 0) > 0 } }
                case .smallCounts(_, _, let below):
                    return values.contains { v in (1..<below).contains(leaves.reduce(0) { $0 + (v[$1] ?? 0) }) }
                case .shown, .aggregates: return false
                }
            }.map { AdditiveTable.Figure(place: place, kind: $0) }
        }
    }
}

extension Measure {
    /// The number as people and units are counted; nil when there is none.
    fileprivate var wholeNumber: Int? {
        switch self {
        case .notApplicable: 0
        default: value.flatMap { Int($0.rounded(toScale: 0).description) }
        }
    }
}

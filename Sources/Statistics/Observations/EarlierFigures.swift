import DisclosureControl

/// The figures of the last published site, by year, place and kind: whether each was shown.
struct EarlierFigures: Sendable {
    private typealias State = EarlierEdition.State
    /// By year, then by place and combination of kinds, the state of each protected column.
    private var leaves: [Int: [[Int]: [State?]]] = [:]
    /// By year, then by the names of place and kinds.
    private var sums: [Int: [[String]: [State?]]] = [:]
    private let fields: Int

    /// The titles of the columns of years and places in downloads of sums.
    private static let (yearTitle, placeTitle, allKinds) = ("年度", "地区", "全部")

    init(
        _ cover: PublishedCover, of table: DatasetTable, policy: DisclosurePolicy, _ categories: [Observations.Category]
    ) {
        fields = policy.fields.count
        let keys = [Self.yearTitle, Self.placeTitle] + categories.map(\.field.title)
        func read(_ lines: PublishedCover.Lines, _ take: (Int, [String], [State?]) -> Void) {
            let columns = keys.compactMap(lines.header.firstIndex(of:))
            let figures = policy.fields.map { lines.header.firstIndex(of: $0.description.titleWithUnit) }
            guard columns.count == keys.count else { return }
            for row in lines.rows {
                guard let year = Int(row[columns[0]]) else { continue }
                take(
                    year, columns.dropFirst().map { row[$0] },
                    figures.map { $0.map { row[$0] == Measure.suppressed.downloadText ? .hidden : .shown } })
            }
        }
        var leaves: [Int: [[Int]: [State?]]] = [:]
        read(cover.rows) { year, texts, states in
            guard let place = table.regions.find(texts[0])?.id.index else { return }
            let labels = zip(categories, texts.dropFirst()).map { $0.positions[$1] }
            guard !labels.contains(nil) else { return }
            let leaf = zip(categories, labels).reduce(0) { $0 * max($1.0.labels.count, 1) + ($1.1 ?? 0) }
            let known = leaves[year]?[[place, leaf]]
            // A leaf of several rows is shown where all of them are.
            leaves[year, default: [:]][[place, leaf]] =
                known.map { zip($0, states).map { $0 == .hidden ? $0 : $1 } } ?? states
        }
        self.leaves = leaves
        var sums: [Int: [[String]: [State?]]] = [:]
        if let totals = cover.totals {
            read(totals) { year, texts, states in sums[year, default: [:]][texts] = states }
        }
        self.sums = sums
    }

    /// What is known of one year; nil when the last site had none.
    ///
    /// - Parameter names: by published place, what downloads call it; nil for one that they do not name.
    func edition(of year: Int, places: [[Int]], names: [String?], kinds: FigureKinds) -> EarlierEdition? {
        guard let leaves = leaves[year] ?? (sums[year] == nil ? nil : [:]) else { return nil }
        var edition = EarlierEdition(fields: fields, places: places.count, kinds: kinds.sets.count)
        for (place, regions) in places.enumerated() {
            for (kind, combinations) in kinds.sets.enumerated() {
                let labels = kinds.labels(ofFigure: kind).map { $0 ?? Self.allKinds }
                let sum = names[place].flatMap { sums[year]?[[$0] + labels] }
                let parts = regions.flatMap { region in combinations.compactMap { leaves[[region, $0]] } }
                for field in 0..<fields {
                    let states = parts.compactMap { $0[field] }
                    // A sum of rows that are shown is known, and one of others stands in the download of sums.
                    let own: State? = states.contains(.hidden) ? .hidden : states.first
                    edition[field, AdditiveTable.Figure(place: place, kind: kind)] = sum?[field] ?? own
                }
            }
        }
        return edition
    }
}

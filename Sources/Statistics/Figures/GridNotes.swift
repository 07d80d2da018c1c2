/// What readers must know to read a grid of figures rightly: what totals cover, what is missing in them, and what is
/// particular about the years.
struct GridNotes {
    let observations: Observations
    let axes: [FigureGrid.Axis]
    let base: Coordinates
    let rows: [FigureGrid.Row]
    let columns: [FigureGrid.Heading]

    /// So many missing parts are named.
    private static let mostGaps = 3

    var all: [String] { axes.compactMap(note) + gaps + time + places }

    private func note(on axis: FigureGrid.Axis) -> String? {
        switch axis {
        case .category(let index) where observations.categories[index].labelsOfRow.values.allSatisfy(\.isEmpty):
            "这张表没有按\(observations.categories[index].field.title)分，只有合计。"
        case .category(let index) where observations.categories[index].overlaps: "一行可以属于几项，各行相加会大于合计。"
        case .category(let index) where observations.keepsApart(index):
            "各\(observations.categories[index].field.title)分别计算，不能相加，所以没有合计。"
        case .regions(let regions, let total?) where total.role == .whole:
            note(on: total, of: regions)
        default: nil
        }
    }

    /// Whether a total of the whole includes what belongs to no part.
    private func note(on total: Region, of regions: [Region]) -> String? {
        let (words, scope) = (observations.regions.words, observations.scopeName(of: .region(total.id)))
        if regions.contains(where: { $0.role == .apart }) {
            return "\(words.membersApart)不属于任何\(words.part.name)；\(scope)的数字包括\(words.membersApart)。"
        }
        return scope == total.name
            ? nil : "这张表只有\(words.part.name)的数字，不含\(words.membersApart)，合计不是\(total.name)的总数。"
    }

    // MARK: - What is missing

    /// The parts without which a sum has no number. A figure that is one row says so itself.
    private var gaps: [String] {
        var told: Set<String> = []
        let sums = rows.flatMap(\.figures).filter { $0.measure.value == nil && $0.measure != .notApplicable }
        let found = sums.flatMap { figure -> [FigureGap] in
            let gaps = observations.gaps(in: figure)
            return gaps.count == 1 && gaps[0].row != nil && figure.rows.count == 1 ? [] : gaps
        }.filter { !$0.isYear && told.insert($0.words).inserted }  // What is said of years is said once.
        guard !found.isEmpty else { return [] }
        let more = found.count > Self.mostGaps ? "等 \(found.count) 处" : ""
        return ["没有数字的合计，是因为\(found.prefix(Self.mostGaps).map(\.sentence).joined(separator: "；"))\(more)。"]
    }

    // MARK: - What is particular about the years

    private var years: [Int] {
        let onAxes = axes.flatMap { axis in if case .years(let years) = axis { years } else { [Int]() } }
        return onAxes.isEmpty ? base.years.map(Array.init) ?? [] : onAxes.sorted()
    }

    private var time: [String] {
        let (years, time) = (years, observations.time)
        let incomplete = years.filter { time.label(of: $0) != nil }.map { "\($0)年只有\(time.label(of: $0)!)的数" }
        let lacking = years.filter { !observations.years.contains($0) && (observations.years.first ?? .max) <= $0 }
        let marks = Timeline.Status.allCases.compactMap { status -> String? in
            let chosen = years.filter { time.status(of: $0) == status }.map { "\($0)年" }
            return chosen.isEmpty ? nil : "\(status.mark) \(chosen.joined(separator: "、"))是\(status.rawValue)数。"
        }
        return (incomplete.isEmpty ? [] : [incomplete.joined(separator: "，") + "，不与全年比较。"])
            + (lacking.isEmpty || observations.cube.absence == .zero && lacking.allSatisfy(isEmptyYear)
                ? [] : [lacking.filter { !isEmptyYear($0) }.map { "\($0)年" }.joined(separator: "、") + "没有采集。"])
            + marks + breaks
    }

    private func isEmptyYear(_ year: Int) -> Bool { observations.time.timeline.emptyYears.contains(year) }

    private var quantities: [Quantity] { rows.flatMap { $0.figures.map(\.quantity) } }

    private var breaks: [String] {
        guard let first = years.first, let last = years.last, first < last else { return [] }
        let quantities = Set(quantities)
        return observations.time.timeline.breaks.filter { change in
            first < change.year && change.year <= last && quantities.contains { change.concerns($0) }
        }.map { change in
            let names = change.indicators.map(\.value).joined(separator: "、")
            return "\(change.year)年起\(names)口径有变：\(change.reason)；以前的数与以后的不能直接比较。"
        }
    }

    /// What became of the places that the figures speak of, and since when places take part.
    private var places: [String] {
        guard observations.cube.region != nil else { return [] }
        let (years, regions) = (years, observations.regions)
        var shown = Set(rows.compactMap(\.heading.region?.id))
        if shown.isEmpty, let region = base.place.region { shown.insert(region) }
        let area = Set(shown.flatMap { [$0] + regions.parts(of: regions[$0]) })
        let reached = (years.first ?? .min)...(years.last ?? .max)
        let changes = regions.changes.filter { change in
            // One year's table says what changed since the year before.
            change.year <= reached.upperBound && change.year >= reached.lowerBound
                && !change.involved.isDisjoint(with: area)
        }
        return changes.map { $0.sentence + "。" } + starts(area)
    }

    private func starts(_ area: Set<RegionID>) -> [String] {
        let time = observations.time
        guard time.placesJoin, let last = years.last else { return [] }
        let joined = Dictionary(
            grouping: area.sorted().compactMap { id in time.start(of: id.index).map { (id, $0.year, $0.month) } }
                .filter { $0.1 <= last },
            by: { [$0.1, $0.2] })
        guard !joined.isEmpty else { return [] }
        let words = joined.sorted { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }.map { month, places in
            let names = places.map { observations.regions[$0.0].name }
            let some =
                names.count > 3
                ? names.prefix(3).joined(separator: "、") + "等\(names.count)个地区" : names.joined(separator: "、")
            return "\(some)从\(month[0])年\(month[1])月起"
        }
        return ["接入的时间：\(words.joined(separator: "；"))；在那以前不适用，不是零。"]
    }
}

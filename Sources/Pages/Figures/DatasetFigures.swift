import Statistics
import Text

/// The figures that every dataset has by its declaration: its headlines, and its tables over the years, over the
/// regions, and by each of its categories.
struct DatasetFigures: Sendable {
    let regions: RegionDirectory
    let areas: ShownAreas
    let provenance: Provenance
    let grids: GridViews

    /// The main figures of `region` in the latest year, each with its change or with the parts of a rate.
    func headlines(_ observations: Observations, of region: Region, from route: Route) -> [Headline] {
        let whole = observations.latest(of: region)
        return observations.cube.headlines.flatMap { quantity in
            // Where kinds do not add up to one figure, each kind has its own.
            guard let category = observations.categoryNeeded(for: quantity, at: [:]) else { return [(quantity, whole)] }
            return observations.categories[category].labels.map { (quantity, whole.with($0, in: category)) }
        }.compactMap { quantity, at in
            let figure = observations.figure(quantity, at: at)
            guard figure.measure != .notApplicable else { return nil }
            let change = change(of: figure, in: observations)
            return Headline(
                title: at.groups.values.joined() + quantity.title, value: figure.text,
                unit: figure.measure.value == nil ? "" : quantity.printedUnit?.symbol ?? "",
                scope: observations.words(for: at), change: change?.view ?? likeForLike(figure, in: observations),
                detail: detail(of: figure, change),
                url: areaURL(of: observations, from: route)
                    ?? provenance.rowsURL(of: figure, in: observations, from: route),
                rowsURL: provenance.rowsURL(of: figure, in: observations, from: route))
        }
    }

    /// The page of the area of work that the figures belong to; nil on that page itself.
    private func areaURL(of observations: Observations, from route: Route) -> String? {
        guard let area = observations.area, areas.all.contains(area), case let page = Addresses.page(of: area),
            page != route
        else { return nil }
        return route.link(to: page)
    }

    /// The numerator and denominator of a rate, and what must be known to read its change rightly.
    private func detail(of figure: Figure, _ change: FigureChange?) -> String? {
        guard let rate = figure.rate, case .rate(let indicator) = figure.quantity else { return nil }
        let parts =
            "\(indicator.numerator.title) \(rate.numerator.displayText) ÷ \(indicator.denominator.title) \(rate.denominator.displayText)"
        return parts + (change?.remark.map { "；\($0)" } ?? "")
    }

    /// How a figure differs from that of the year before; nil where there is none, or where years do not compare.
    private func change(of figure: Figure, in observations: Observations) -> FigureChange? {
        guard let year = figure.coordinates.years?.lowerBound, observations.years.contains(year - 1),
            figure.quantity.isComparableAcrossYears
        else { return nil }
        guard observations.obstacle(figure.quantity, at: figure.coordinates, from: year - 1, to: year) == nil else {
            return nil
        }
        var earlier = figure.coordinates
        earlier.years = year - 1...year - 1
        return FigureChange(
            from: observations.figure(figure.quantity, at: earlier), to: figure, smallest: observations.smallestBase)
    }

    /// What is said where two years cannot be compared: how the places changed that take part in both, or why nothing
    /// can be said.
    private func likeForLike(_ figure: Figure, in observations: Observations) -> Headline.Change? {
        guard let year = figure.coordinates.years?.lowerBound, observations.years.contains(year - 1),
            figure.quantity.isComparableAcrossYears,
            let obstacle = observations.obstacle(
                figure.quantity, at: figure.coordinates, from: year - 1, to: year)
        else { return nil }
        var (before, now) = (figure.coordinates, figure.coordinates)
        // What one place did is a figure of its own, and may be known where what others did is hidden.
        now.place =
            obstacle.alike.count == 1 && regions[obstacle.alike[0]].role == .part
            ? .region(obstacle.alike[0]) : .among(obstacle.alike, of: figure.coordinates.place.region)
        (before.place, before.years) = (now.place, year - 1...year - 1)
        let change =
            obstacle.alike.isEmpty
            ? nil
            : FigureChange(
                from: observations.figure(figure.quantity, at: before),
                to: observations.figure(figure.quantity, at: now), smallest: observations.smallestBase
            ).view
        guard let change else { return Headline.Change(text: obstacle.sentence, direction: .unknown) }
        let names =
            obstacle.alike.count > 2
            ? "\(obstacle.alike.count)个地区" : obstacle.alike.map { regions[$0].name }.joined(separator: "、")
        return Headline.Change(text: "同口径（两年都全年参加的\(names)）\(change.text)", direction: change.direction)
    }

    /// Every table of a dataset over the whole of `region`.
    func figures(_ observations: Observations, of region: Region, from route: Route) -> [FigureBlock] {
        if observations.dataset.definition.matrix != nil { return byCategory(observations, of: region, from: route) }
        let blocks =
            [byYear(observations, of: region, from: route), byRegion(observations, of: region, from: route)].compactMap
        { $0 }
            + byCategory(observations, of: region, from: route)
            + [byRegionAndCategory(observations, of: region, from: route)].compactMap { $0 }
        // Where kinds do not add up, a table of all of them together is empty.
        return blocks.filter { !$0.table.rows.isEmpty }
    }

    /// Years down, figures across; nil with one year, or when years cannot be compared.
    func byYear(_ observations: Observations, of region: Region, from route: Route) -> FigureBlock? {
        let quantities = observations.quantities.filter(\.isComparableAcrossYears)
        guard observations.years.count > 1, let first = quantities.first else { return nil }
        let leading = observations.leadingRate ?? observations.leadingMeasure
        if let category = observations.categoryNeeded(for: leading, at: [:]) {
            let grid = FigureGrid(
                observations, rows: .years(observations.timeAxis), columns: .category(category), quantity: leading,
                at: observations.latest(of: region))
            return block(grid, id: "by-year", title: "历年\(leading.title)", drawing: grid, as: .lines, from: route)
        }
        let grid = FigureGrid(
            observations, rows: .years(observations.timeAxis.reversed()), columns: .quantities(quantities),
            quantity: first,
            at: observations.latest(of: region))
        let course = FigureGrid(
            observations, rows: .years(observations.timeAxis), columns: .quantities([observations.leadingMeasure]),
            quantity: first,
            at: observations.latest(of: region))
        return block(
            grid, id: "by-year", title: "历年\(observations.dataset.title)", drawing: course, as: .lines, from: route)
    }

    /// Regions down, figures across, in the latest year, with a total that says what it covers.
    func byRegion(_ observations: Observations, of region: Region, from route: Route) -> FigureBlock? {
        guard observations.cube.region != nil, let first = observations.quantities.first else { return nil }
        let parts = observations.parts(of: region)
        let leading = observations.leadingRate ?? observations.leadingMeasure
        guard parts.count > 1, observations.categoryNeeded(for: leading, at: [:]) == nil else { return nil }
        let grid = FigureGrid(
            observations, rows: .regions(parts, total: region), columns: .quantities(observations.quantities),
            quantity: first,
            at: observations.latest(of: region))
        let kind: FigureLayout.ChartKind =
            region.kind == .banner && observations.leadingRate != nil
                && parts.allSatisfy { $0.tile != nil || $0.life.isOver } ? .tileMap : .bars
        // What the chart compares is what the table below it lists.
        let comparison = FigureGrid(
            observations, rows: .regions(parts, total: region),
            columns: .quantities([observations.leadingRate ?? observations.leadingMeasure]), quantity: first,
            at: observations.latest(of: region))
        return block(
            grid, id: "by-region", title: "各地区\(observations.dataset.title)", drawing: comparison, as: kind, from: route
        )
    }

    /// A table for each category: over all years when years add up, else of the latest year.
    func byCategory(_ observations: Observations, of region: Region, from route: Route) -> [FigureBlock] {
        guard let first = observations.quantities.first else { return [] }
        let addsUp = observations.quantities.allSatisfy(\.addsUpOverYears) && !observations.years.isEmpty
        let years =
            addsUp
            ? observations.years[0]...observations.years[observations.years.count - 1]
            : observations.latest(of: region).years
        return observations.categories.indices.map { index in
            // A dataset with a single figure has room to show it for each year.
            let isOverYears = observations.quantities.count == 1 && !addsUp && observations.years.count > 1
            let grid = FigureGrid(
                observations, rows: .category(index),
                columns: isOverYears ? .years(observations.timeAxis) : .quantities(observations.quantities),
                quantity: first,
                at: Coordinates(years: years, place: .region(region.id)))
            let isApart = observations.keepsApart(index)
            let comparison = FigureGrid(
                observations, rows: .category(index),
                columns: .quantities([
                    isApart ? observations.leadingRate ?? observations.leadingMeasure : observations.leadingMeasure
                ]), quantity: first,
                at: Coordinates(years: years, place: .region(region.id)))
            return block(
                grid, id: "by-\(observations.categories[index].field.name)",
                title: "按\(observations.categories[index].field.title)分的\(observations.dataset.title)",
                drawing: comparison, as: .bars, from: route)
        }
    }

    /// Regions down, one category across, for a single quantity: a rate where there is one.
    func byRegionAndCategory(_ observations: Observations, of region: Region, from route: Route) -> FigureBlock? {
        guard observations.cube.region != nil, let index = observations.categories.indices.first,
            observations.categories[index].labels.count <= 8,
            let quantity = observations.cube.rates.first.map(Quantity.rate) ?? observations.cube.headlines.first
        else { return nil }
        let parts = observations.parts(of: region)
        guard parts.count > 1 else { return nil }
        let grid = FigureGrid(
            observations, rows: .regions(parts, total: region), columns: .category(index), quantity: quantity,
            at: observations.latest(of: region))
        return block(
            grid, id: "by-region-and-\(observations.categories[index].field.name)",
            title: "各地区\(quantity.title)，按\(observations.categories[index].field.title)", from: route)
    }

    /// A table under a chart of its most telling part. There is no chart when fewer than two figures differ.
    private func block(
        _ grid: FigureGrid, id: String, title: String, drawing: FigureGrid? = nil,
        as kind: FigureLayout.ChartKind = .bars, from route: Route
    ) -> FigureBlock {
        let anchor = "\(grid.observations.dataset.definition.id)-\(id)"
        var chart: FigureBlock.ChartView?
        if let drawing,
            Set(drawing.rows.filter { !$0.heading.isTotal }.flatMap { $0.figures.compactMap(\.measure.value) }).count
                > 1
        {
            chart = grids.chart(kind, of: drawing, title: drawing.finding(as: kind), id: "\(anchor)-chart", from: route)
        }
        return FigureBlock(
            chart: chart, table: grids.table(grid, id: anchor, caption: grid.caption(title), from: route))
    }
}

extension FigureChange {
    /// 比上年增加40（3.7%）, of a rate 比上年提高1.9个百分点; nil where the two do not compare.
    fileprivate var view: Headline.Change? {
        guard let words, let direction else { return nil }
        switch direction {
        case .level: return Headline.Change(text: "与上年持平", direction: .level)
        case .up, .down:
            return Headline.Change(text: "比上年\(words)\(share)", direction: direction == .up ? .up : .down)
        }
    }

    /// （3.7%）, or why there is no percentage.
    private var share: String {
        if case .known(let value, let qualifier) = growth {
            return "（\(Measure.known(value.magnitude, qualifier).displayText)%）"
        }
        return smallBase.map { "（上年 \($0)，基数小，不算百分比）" } ?? ""
    }

    /// What stands beside a rate.
    fileprivate var remark: String? {
        if let smallBase { return "基数只有 \(smallBase)，不与上年比较" }
        return differsFromShown ? Self.roundingNote : nil
    }
}

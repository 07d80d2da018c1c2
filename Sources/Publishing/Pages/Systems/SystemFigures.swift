import Statistics

/// The tables that every dataset has by its declaration: over the years, over the regions, and by each of its
/// categories.
extension Composer {
    /// The main figures of `region` in the latest year, each with its change or with the parts of a rate.
    func headlines(_ observations: Observations, of region: Region, from route: Route) -> [Headline] {
        let whole = Coordinates(years: observations.latest, place: .region(region.id))
        return observations.cube.headlines.flatMap { quantity in
            // Kinds that do not add up have a figure each.
            guard let category = observations.categoryNeeded(for: quantity, at: [:]) else { return [(quantity, whole)] }
            return observations.categories[category].labels.map { (quantity, whole.with($0, in: category)) }
        }.compactMap { quantity, at in
            let figure = observations.figure(quantity, at: at)
            guard figure.measure != .notApplicable else { return nil }
            return Headline(
                title: at.groups.values.joined() + quantity.title, value: figure.text,
                unit: figure.measure.value == nil ? "" : quantity.printedUnit?.symbol ?? "",
                scope: observations.words(for: at), change: change(of: figure, in: observations),
                detail: parts(of: figure),
                url: system(of: observations).flatMap {
                    systems.contains($0) && Self.route(of: $0) != route ? route.link(to: Self.route(of: $0)) : nil
                }
                    ?? rowsURL(of: figure, in: observations, from: route),
                rowsURL: rowsURL(of: figure, in: observations, from: route))
        }
    }

    /// The numerator and denominator of a rate.
    private func parts(of figure: Figure) -> String? {
        guard let rate = figure.rate, case .rate(let indicator) = figure.quantity else { return nil }
        return
            "\(indicator.numerator.title) \(rate.numerator.displayText) ÷ \(indicator.denominator.title) \(rate.denominator.displayText)"
    }

    /// 比上年增加40（3.7%）, of a rate 比上年提高1.9个百分点; nil where the year before is not there or does not compare.
    private func change(of figure: Figure, in observations: Observations) -> Headline.Change? {
        guard let year = figure.coordinates.years?.lowerBound, observations.years.contains(year - 1),
            figure.quantity.isComparableAcrossYears
        else { return nil }
        func statement(_ derivation: Derivation) -> FigureStatement {
            FigureExpression(
                quantity: figure.quantity, observations: observations, coordinates: figure.coordinates, baseYear: nil,
                derivation: derivation
            ).evaluate()
        }
        let change = statement(.change)
        guard change.isKnown else { return nil }
        if change.text == "持平" { return Headline.Change(text: "与上年持平", direction: .level) }
        let growth = figure.rate == nil ? statement(.growth) : nil
        let share = growth.flatMap {
            $0.isKnown ? "（\($0.text.first == "-" ? $0.text.dropFirst() : $0.text[...])）" : nil
        }
        return Headline.Change(
            text: "比上年\(change.text)\(share ?? "")",
            direction: ["增加", "提高"].contains { change.text.hasPrefix($0) } ? .up : .down)
    }

    /// Every table of a dataset over the whole of `region`.
    func figures(_ observations: Observations, of region: Region, from route: Route) -> [FigureBlock] {
        if observations.dataset.definition.matrix != nil { return byCategory(observations, of: region, from: route) }
        let blocks =
            [byYear(observations, of: region, from: route), byRegion(observations, of: region, from: route)].compactMap
        { $0 }
            + byCategory(observations, of: region, from: route)
            + [byRegionAndCategory(observations, of: region, from: route)].compactMap { $0 }
        // Kinds that do not add up leave nothing to tell of them together.
        return blocks.filter { !$0.table.rows.isEmpty }
    }

    private func shown(_ observations: Observations) -> [Quantity] { observations.quantities }

    /// Years down, figures across; nil with one year, or when years cannot be compared.
    func byYear(_ observations: Observations, of region: Region, from route: Route) -> FigureBlock? {
        let quantities = shown(observations).filter(\.isComparableAcrossYears)
        guard observations.years.count > 1, let first = quantities.first else { return nil }
        let leading = observations.leadingRate ?? observations.leadingMeasure
        if let category = observations.categoryNeeded(for: leading, at: [:]) {
            let grid = FigureGrid(
                observations, rows: .years(observations.years), columns: .category(category), quantity: leading,
                at: Coordinates(years: observations.latest, place: .region(region.id)))
            return block(grid, id: "by-year", title: "历年\(leading.title)", drawing: grid, as: .lines, from: route)
        }
        let grid = FigureGrid(
            observations, rows: .years(observations.years.reversed()), columns: .quantities(quantities),
            quantity: first,
            at: Coordinates(years: observations.latest, place: .region(region.id)))
        let course = FigureGrid(
            observations, rows: .years(observations.years), columns: .quantities([observations.leadingMeasure]),
            quantity: first,
            at: Coordinates(years: observations.latest, place: .region(region.id)))
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
            observations, rows: .regions(parts, total: region), columns: .quantities(shown(observations)),
            quantity: first,
            at: Coordinates(years: observations.latest, place: .region(region.id)))
        let kind: FigureLayout.ChartKind =
            region.kind == .banner && observations.leadingRate != nil
                && facts.regions.townships.allSatisfy { $0.tile != nil } ? .tileMap : .bars
        let comparison = FigureGrid(
            observations,
            rows: .regions(
                kind == .tileMap
                    ? facts.regions.townships : parts.filter { $0.kind == .township || $0.kind == .direct }, total: nil),
            columns: .quantities([observations.leadingRate ?? observations.leadingMeasure]), quantity: first,
            at: Coordinates(years: observations.latest, place: .region(region.id)))
        return block(
            grid, id: "by-region", title: "各地区\(observations.dataset.title)", drawing: comparison, as: kind, from: route
        )
    }

    /// A table for each category: what happened in all years where years add up, else as of the latest.
    func byCategory(_ observations: Observations, of region: Region, from route: Route) -> [FigureBlock] {
        guard let first = observations.quantities.first else { return [] }
        let addsUp = observations.quantities.allSatisfy(\.addsUpOverYears) && !observations.years.isEmpty
        let years =
            addsUp ? observations.years[0]...observations.years[observations.years.count - 1] : observations.latest
        return observations.categories.indices.map { index in
            // One figure alone is told over the years.
            let isOverYears = observations.quantities.count == 1 && !addsUp && observations.years.count > 1
            let grid = FigureGrid(
                observations, rows: .category(index),
                columns: isOverYears ? .years(observations.years) : .quantities(shown(observations)), quantity: first,
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

    /// Regions down, one category across, of the one figure that says most: a rate where there is one.
    func byRegionAndCategory(_ observations: Observations, of region: Region, from route: Route) -> FigureBlock? {
        guard observations.cube.region != nil, let index = observations.categories.indices.first,
            observations.categories[index].labels.count <= 8,
            let quantity = observations.cube.rates.first.map(Quantity.rate) ?? observations.cube.headlines.first
        else { return nil }
        let parts = observations.parts(of: region)
        guard parts.count > 1 else { return nil }
        let grid = FigureGrid(
            observations, rows: .regions(parts, total: region), columns: .category(index), quantity: quantity,
            at: Coordinates(years: observations.latest, place: .region(region.id)))
        return block(
            grid, id: "by-region-and-\(observations.categories[index].field.name)",
            title: "各地区\(quantity.title)，按\(observations.categories[index].field.title)", from: route)
    }

    /// A table, under a chart of the part of it that says most; no chart of fewer than two figures that differ.
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
            chart = self.chart(kind, of: drawing, title: drawing.finding(as: kind), id: "\(anchor)-chart", from: route)
        }
        return FigureBlock(chart: chart, table: table(grid, id: anchor, caption: grid.caption(title), from: route))
    }

    // MARK: - One by one

    /// The rows of a dataset by the columns that its declaration lists, newest first; nil when it lists none, or none
    /// is there.
    func roster(_ dataset: LoadedDataset, in region: Region? = nil, from route: Route) -> FigureTable? {
        let definition = dataset.definition
        guard let stub = definition.roster.first else { return nil }
        let table = dataset.table
        let place = definition.cube?.region ?? definition.regionField
        var rows = Array(0..<table.count)
        if region != nil, place == nil { return nil }
        if let region, let place {
            let parts = Set(facts.regions.parts(of: region) + [region.id])
            // The banner's own page would repeat the whole list.
            rows = rows.filter {
                region.kind == .banner ? table[place][$0] == region.id : parts.contains(table[place][$0])
            }
        }
        if case .dates(let date)? = definition.cube?.time {
            rows.sort { (table[date][$1], $0) < (table[date][$0], $1) }
        }
        guard !rows.isEmpty else { return nil }
        return FigureTable(
            id: "\(definition.id)-list", caption: region.map { "\(dataset.title)：\($0.name)" } ?? dataset.title,
            stub: stub.description.title,
            columns: definition.roster.dropFirst().map {
                FigureTable.Column(
                    title: $0.description.title, unit: $0.description.unit?.symbol, isNumber: $0.description.isNumber)
            },
            rows: rows.map { row in
                FigureTable.Row(
                    title: stub.text(for: .display, in: table, row: row),
                    cells: definition.roster.dropFirst().map { field in
                        let text = field.text(for: .display, in: table, row: row)
                        return field.description.isNumber ? FigureTable.Cell(text: text) : .words(text)
                    })
            }, source: sourceLink(dataset, from: route))
    }

    /// The words of a dataset as a grid: regions down, or of one region its own line turned on its side; nil when there
    /// are none.
    func matrix(_ dataset: LoadedDataset, in region: Region, from route: Route) -> FigureTable? {
        guard let matrix = dataset.definition.matrix, let place = dataset.definition.regionField else { return nil }
        let table = dataset.table
        let isByYear = matrix.columns is Statistics.Field<Year>
        let years = dataset.rowYears
        let latest = years?.values.max()
        let rows = (0..<table.count).filter { isByYear || years?[$0] == latest }
        let columns = matrix.columns.labels(in: table)
        let titles = rows.flatMap { columns[$0] }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let rowOf = Dictionary(
            rows.flatMap { row in columns[row].map { (MatrixKey(region: table[place][row], column: $0), row) } },
            uniquingKeysWith: { first, _ in first })
        func cell(_ id: RegionID, _ column: String) -> FigureTable.Cell {
            guard let row = rowOf[MatrixKey(region: id, column: column)] else { return .words("") }
            let page = rowsDivisions[dataset.definition.id]?.part(year: years?[row], region: id).map {
                rowsRoute(of: dataset, $0)
            }
            return .words(
                matrix.cells.map { $0.text(for: .display, in: table, row: row) }.joined(separator: " "),
                url: page.map { route.link(to: $0) + "#r\(row + 1)" })
        }
        let time = isByYear ? "" : latest.map { "，\($0)年度" } ?? ""
        let source = sourceLink(dataset, from: route)
        let id = "\(dataset.definition.id)-matrix"
        let parts = facts.regions.parts(of: region).filter { part in rowOf.keys.contains { $0.region == part } }
        if region.kind == .township || region.kind == .direct {
            guard !parts.isEmpty else { return nil }
            return FigureTable(
                id: id, caption: "\(dataset.title)（\(region.name)\(time)）", stub: matrix.columns.description.title,
                columns: [
                    FigureTable.Column(
                        title: matrix.cells.map(\.description.title).joined(separator: "、"), isNumber: false)
                ],
                rows: titles.map { FigureTable.Row(title: $0, cells: [cell(region.id, $0)]) }, source: source)
        }
        return FigureTable(
            id: id, caption: "\(dataset.title)\(time.isEmpty ? "" : "（\(time.dropFirst())）")", stub: "地区",
            columns: titles.map { FigureTable.Column(title: $0, isNumber: false) },
            rows: parts.map { part in
                FigureTable.Row(
                    title: facts.regions[part].name, url: route.link(to: Self.route(of: facts.regions[part])),
                    cells: titles.map { cell(part, $0) })
            }, source: source)
    }

    // MARK: - Findings

    func finding(_ dataset: LoadedDataset) -> Finding? {
        guard dataset.table.count > 0 else { return nil }
        return dataset.definition.finding?(CubeSource(dataset, among: facts.tables))
    }

    func findingView(_ dataset: LoadedDataset, from route: Route) -> FindingView? {
        finding(dataset).map { finding in
            FindingView(
                id: "\(dataset.definition.id)-finding", title: finding.title,
                text: finding.isFound ? finding.sentence : finding.noneText,
                items: finding.items.map { link(to: facts.regions[$0.region], from: route, note: $0.text) })
        }
    }
}

private struct MatrixKey: Hashable {
    let region: RegionID
    let column: String
}

extension FieldDescription {
    var isNumber: Bool { type.name == "number" || type.name == "year" }
}

import Statistics

extension Composer {
    /// `grid` as a table whose every figure leads to its rows, and whose every heading to its definition.
    func table(_ grid: FigureGrid, id: String, caption: String, notes: [String] = [], from route: Route) -> FigureTable
    {
        FigureTable(
            id: id, caption: caption, stub: grid.stub,
            columns: grid.columns.map { heading in
                FigureTable.Column(
                    title: heading.title, unit: heading.unit?.symbol ?? grid.commonUnit?.symbol,
                    url: heading.quantity.map { definitionURL(of: $0, from: route) })
            },
            rows: grid.rows.map { row in
                FigureTable.Row(
                    title: row.heading.title, url: link(of: row.heading, from: route),
                    cells: row.figures.map { figure in
                        FigureTable.Cell(
                            figure, url: rowsURL(of: figure, in: grid.observations, from: route),
                            showsParts: !figure.hasParts(among: row.figures))
                    },
                    isTotal: row.heading.isTotal)
            },
            notes: notes + grid.notes, source: sourceLink(grid.observations.dataset, from: route),
            isMixed: grid.rows.contains { $0.heading.quantity != nil })
    }

    private func link(of heading: FigureGrid.Heading, from route: Route) -> String? {
        if let quantity = heading.quantity { return definitionURL(of: quantity, from: route) }
        guard let region = heading.region, case let target = Self.route(of: region), target != route else { return nil }
        return route.link(to: target)
    }

    /// Where a quantity is defined.
    func definitionURL(of quantity: Quantity, from route: Route) -> String {
        route.link(to: Self.indicators) + "#" + quantity.id
    }

    /// The rows that a figure was added up from: the one row, or all rows of its region and year, or the page that
    /// these are a part of.
    func rowsURL(of figure: Figure, in observations: Observations, from route: Route) -> String? {
        let dataset = observations.dataset
        guard let first = figure.rows.first, let division = rowsDivisions[dataset.definition.id] else { return nil }
        let year = figure.coordinates.years.flatMap { $0.count == 1 ? $0.lowerBound : nil }
        let region = region(ofAll: figure.rows, in: observations)
        guard let part = division.part(year: year, region: region) else {
            return route.link(to: Self.route(of: dataset)) + "#rows"
        }
        let page = route.link(to: rowsRoute(of: dataset, part))
        if figure.rows.count == 1 { return page + "#r\(first + 1)" }
        switch part {
        case .all, .year:
            // A sum over more than the region says so by leading to the whole page, even where the others have no rows.
            guard let region, region == figure.coordinates.place.region else { return page }
            return page + "#" + facts.regions[region].slug
        case .region: return year.map { "\(page)#\($0)" } ?? page
        }
    }

    /// The one region that all of `rows` are of.
    private func region(ofAll rows: [Int], in observations: Observations) -> RegionID? {
        guard let field = observations.cube.region, let first = rows.first,
            case let regions = observations.dataset.table[field]
        else { return nil }
        return rows.allSatisfy { regions[$0] == regions[first] } ? regions[first] : nil
    }
}

extension FigureGrid {
    /// The unit of all figures, where the columns do not say it.
    var commonUnit: Unit? {
        let units = Set(rows.flatMap { $0.figures.map(\.quantity.printedUnit) })
        return units.count == 1 && !rows.contains { $0.heading.quantity != nil } ? units.first! : nil
    }
}

extension Figure {
    /// Whether this is a rate whose very numerator and denominator are both among `figures`.
    fileprivate func hasParts(among figures: [Figure]) -> Bool {
        guard let rate, case .rate(let indicator) = quantity else { return false }
        return figures.contains { $0.quantity == .indicator(indicator.numerator) && $0.measure == rate.numerator }
            && figures.contains { $0.quantity == .indicator(indicator.denominator) && $0.measure == rate.denominator }
    }
}

extension FigureTable.Cell {
    /// A figure; a rate with its numerator and denominator, unless they stand beside it.
    init(_ figure: Figure, url: String?, showsParts: Bool) {
        self.init(
            text: figure.text,
            note: !showsParts ? nil : figure.rate.map { "\($0.numerator.displayText) ÷ \($0.denominator.displayText)" },
            url: url,
            isWithoutFigure: figure.measure.value == nil)
    }
}

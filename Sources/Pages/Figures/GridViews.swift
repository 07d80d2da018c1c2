import Charts
import Statistics
import Text

/// Shows grids of figures as charts and tables whose every figure leads to its rows.
struct GridViews: Sendable {
    let provenance: Provenance
    let links: Links

    /// A chart or table of a report.
    func block(_ layout: FigureLayout, id: String, from route: Route) -> FigureBlock {
        let caption = layout.title ?? layout.grid.subtitle
        return FigureBlock(
            chart: layout.kind.flatMap { chart($0, of: layout.grid, title: caption, id: id, from: route) },
            table: table(
                layout.grid, id: "\(id)-data",
                caption: layout.kind == nil ? layout.grid.caption(caption) : layout.grid.subtitle, from: route))
    }

    /// `grid` as a chart whose every mark leads to its rows; nil when there is nothing to draw.
    func chart(_ kind: FigureLayout.ChartKind, of grid: FigureGrid, title: String, id: String, from route: Route)
        -> FigureBlock.ChartView?
    {
        guard !grid.rows.isEmpty, !grid.columns.isEmpty else { return nil }
        let description = grid.description(as: kind)
        let caption = ChartCaption(title: title, description: description)
        let drawing = GridDrawing(grid: grid, caption: caption) { [provenance] in
            provenance.rowsURL(of: $0, in: grid.observations, from: route)
        }
        return FigureBlock.ChartView(
            id: id, title: title, subtitle: grid.subtitle, description: description,
            svg: drawing.chart(kind).svg(id: "\(id)-drawing"))
    }

    /// `grid` as a table whose every figure leads to its rows, and whose every heading to its definition.
    func table(_ grid: FigureGrid, id: String, caption: String, notes: [String] = [], from route: Route) -> FigureTable
    {
        FigureTable(
            id: id, caption: caption, stub: grid.stub,
            columns: grid.columns.map { heading in
                FigureTable.Column(
                    title: heading.title, unit: heading.unit?.symbol ?? grid.commonUnit?.symbol,
                    url: heading.quantity.map { provenance.definitionURL(of: $0, from: route) })
            },
            rows: grid.rows.map { row in
                FigureTable.Row(
                    title: row.heading.title, url: link(of: row.heading, from: route),
                    cells: row.figures.map { figure in
                        FigureTable.Cell(
                            figure, url: provenance.rowsURL(of: figure, in: grid.observations, from: route),
                            showsParts: !figure.hasParts(among: row.figures))
                    },
                    isTotal: row.heading.isTotal)
            },
            notes: notes + grid.notes + grid.smallBaseNote,
            source: links.source(grid.observations.dataset, from: route),
            isMixed: grid.rows.contains { $0.heading.quantity != nil })
    }

    private func link(of heading: FigureGrid.Heading, from route: Route) -> String? {
        if let quantity = heading.quantity { return provenance.definitionURL(of: quantity, from: route) }
        guard let region = heading.region, case let target = Addresses.page(of: region), target != route else {
            return nil
        }
        return route.link(to: target)
    }
}

extension FigureGrid {
    /// What is not said of rates that rest on few.
    fileprivate var smallBaseNote: [String] {
        let smallest = observations.smallestBase
        return rows.contains { $0.figures.contains { $0.smallBase(smallest) != nil } }
            ? ["基数（分母）不足 \(smallest.value) 的比率，多一个少一个就相差很大，不比较高低，也不算比上年的变化。"] : []
    }

    /// The unit of all figures, where the columns do not say it.
    var commonUnit: Unit? {
        let units = Set(rows.flatMap { $0.figures.map(\.quantity.printedUnit) })
        return units.count == 1 && !rows.contains { $0.heading.quantity != nil } ? units.first! : nil
    }
}

extension Figure {
    /// Whether this is a rate whose numerator and denominator are both among `figures`.
    fileprivate func hasParts(among figures: [Figure]) -> Bool {
        guard let rate, case .rate(let indicator) = quantity else { return false }
        return figures.contains { $0.quantity == .indicator(indicator.numerator) && $0.measure == rate.numerator }
            && figures.contains { $0.quantity == .indicator(indicator.denominator) && $0.measure == rate.denominator }
    }
}

extension FigureTable.Cell {
    /// - Parameter showsParts: whether the note of a rate gives its numerator and denominator.
    init(_ figure: Figure, url: String?, showsParts: Bool) {
        self.init(
            text: figure.text,
            note: showsParts && figure.rate.map { $0.numerator.value != nil || $0.denominator.value != nil } == true
                ? figure.rate?.parts : nil,
            url: url,
            isWithoutFigure: figure.measure.value == nil)
    }
}

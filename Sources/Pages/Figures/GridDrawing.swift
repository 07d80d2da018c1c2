import Charts
import Statistics

/// Turns a grid of figures into the marks of a chart.
struct GridDrawing {
    let grid: FigureGrid
    let caption: ChartCaption
    let url: (Figure) -> String?

    /// The rows that are drawn: a total would dwarf what is compared.
    private var rows: [FigureGrid.Row] { grid.rows.filter { !$0.heading.isTotal } }

    /// Names in no order of their own stand by their figures, the largest first; what has no figure comes last.
    private var sortedRows: [FigureGrid.Row] {
        guard !grid.hasOwnOrder else { return rows }
        func isAhead(_ a: Figure?, _ b: Figure?) -> Bool {
            guard let value = a?.measure.value else { return false }
            return b?.measure.value.map { value > $0 } ?? true
        }
        // Equal ones stay in their order.
        return rows.enumerated().sorted { a, b in
            let (first, second) = (a.element.figures.last, b.element.figures.last)
            return isAhead(first, second) || !isAhead(second, first) && a.offset < b.offset
        }.map(\.element)
    }

    private var format: TickFormat { grid.rows[0].figures[0].rate == nil ? .plain : .percent }

    func chart(_ kind: FigureLayout.ChartKind) -> any Chart {
        switch kind {
        case .bars:
            BarChart(
                caption: caption,
                bars: sortedRows.map {
                    BarChart.Bar(
                        key: $0.heading.title, label: $0.heading.title, mark($0.figures[0]), url: url($0.figures[0]))
                },
                seriesKey: grid.columns[0].title, tickFormat: format)
        case .groupedBars:
            GroupedBarChart(
                caption: caption, series: series,
                groups: sortedRows.map {
                    GroupedBarChart.Group(key: $0.heading.title, label: $0.heading.title, data: data($0))
                },
                tickFormat: format)
        case .shares:
            StackedShareChart(
                caption: caption, series: series,
                wholes: rows.map {
                    StackedShareChart.Whole(key: $0.heading.title, label: $0.heading.title, parts: data($0))
                })
        case .lines:
            LineChart(
                caption: caption,
                categories: categories(rows.map { ($0.heading, $0.figures) }),
                lines: grid.columns.indices.filter { !grid.columns[$0].isTotal }.map { column in
                    LineChart.Line(
                        series: ChartSeries(key: grid.columns[column].title, label: grid.columns[column].title),
                        points: rows.map { Datum(mark($0.figures[column]), url: url($0.figures[column])) })
                }, baseline: .fitted(note: "纵轴不从 0 开始"), tickFormat: format)
        case .dots:
            DotPlot(
                caption: caption, before: ChartSeries(key: grid.columns[0].title, label: grid.columns[0].title),
                after: ChartSeries(
                    key: grid.columns[grid.columns.count - 1].title, label: grid.columns[grid.columns.count - 1].title),
                pairs: sortedRows.map { row in
                    DotPlot.Pair(
                        key: row.heading.title, label: row.heading.title, before: mark(row.figures[0]),
                        after: mark(row.figures[row.figures.count - 1]),
                        url: url(row.figures[row.figures.count - 1]))
                }, tickFormat: format)
        case .smallMultiples:
            SmallMultiples(
                caption: caption,
                categories: categories(
                    grid.columns.indices.map { column in (grid.columns[column], rows.map { $0.figures[column] }) }),
                panels: rows.map {
                    SmallMultiples.Panel(
                        key: $0.heading.title, label: $0.heading.title, marks: $0.figures.map(mark),
                        url: url($0.figures[$0.figures.count - 1]))
                },
                tickFormat: format)
        case .tileMap:
            TileMap(
                caption: caption,
                tiles: rows.compactMap { row in
                    row.heading.region?.tile.map { tile in
                        TileMap.Tile(
                            key: row.heading.title, label: row.heading.title, column: tile.column, row: tile.row,
                            mark(row.figures[0]), url: url(row.figures[0]))
                    }
                }, seriesKey: grid.columns[0].title, tickFormat: format)
        }
    }

    /// The years of a chart, each with what stands between it and the one before.
    private func categories(_ years: [(heading: FigureGrid.Heading, figures: [Figure])]) -> [ChartCategory] {
        years.enumerated().map { index, year in
            var category = ChartCategory(key: year.heading.title, label: year.heading.title)
            guard index > 0, let first = years[index - 1].heading.year, let last = year.heading.year else {
                return category
            }
            let obstacle = year.figures.lazy.compactMap { figure in
                grid.observations.obstacle(figure.quantity, at: figure.coordinates, from: first, to: last)
            }.first
            switch obstacle {
            case nil: break
            case .series: category.interruption = .marked("口径变化")
            case .area: category.interruption = .marked("范围变化")
            case .incomplete, .participants: category.interruption = .unmarked
            }
            return category
        }
    }

    private var series: [ChartSeries] {
        drawnColumns.map { ChartSeries(key: grid.columns[$0].title, label: grid.columns[$0].title) }
    }

    private var drawnColumns: [Int] { grid.columns.indices.filter { !grid.columns[$0].isTotal } }

    private func data(_ row: FigureGrid.Row) -> [Datum] {
        drawnColumns.map { Datum(mark(row.figures[$0]), url: url(row.figures[$0])) }
    }

    private func mark(_ figure: Figure) -> Mark {
        switch figure.measure {
        case .known(let value, _):
            .value(
                value.approximateDouble, text: figure.text + figure.smallParts(grid.observations.smallestBase))
        case .suppressed, .masked: .hidden(text: figure.text)
        case .missing, .notApplicable, .belowUnit: .gap(text: figure.text)
        }
    }
}

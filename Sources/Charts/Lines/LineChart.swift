/// Values over years: one line for each series, its name and last value at the line's end. Where a value is hidden or
/// missing the line breaks, and a strip below the plot says why.
public struct LineChart: Chart {
    /// One line.
    public struct Line: Sendable, Hashable {
        public var series: ChartSeries
        /// One for each category, in their order. Missing ones draw nothing; ones too many are ignored.
        public var points: [Datum]

        public init(series: ChartSeries, points: [Datum]) {
            self.series = series
            self.points = points
        }
    }

    /// Where the vertical axis begins.
    public enum Baseline: Sendable, Hashable {
        case zero
        /// At a round number below the smallest value; the note, 纵轴不从 0 开始, is printed when that is above zero.
        case fitted(note: String)
    }

    public var caption: ChartCaption
    /// From left to right.
    public var categories: [ChartCategory]
    public var lines: [Line]
    public var baseline: Baseline
    public var tickFormat: TickFormat

    public init(
        caption: ChartCaption, categories: [ChartCategory], lines: [Line], baseline: Baseline = .zero,
        tickFormat: TickFormat = .plain
    ) {
        self.caption = caption
        self.categories = categories
        self.lines = lines
        self.baseline = baseline
        self.tickFormat = tickFormat
    }

    public func svg(id: String) -> [UInt8] {
        let layout = LineLayout(self)
        return SVGDocument.compose(
            id: id, kind: "lines", caption: caption, height: layout.height,
            isInteractive: lines.contains { $0.points.prefix(categories.count).contains { Link.leads($0.url) } }
        ) { svg in
            layout.drawNote(&svg)
            svg.open("g", ["class": "plot"])
            layout.valueAxis.draw(&svg, from: layout.left, to: layout.right)
            layout.categoryAxis.draw(&svg, base: layout.valueAxis.scale.start, top: layout.categoryTop)
            for index in lines.indices { layout.drawPath(of: index, &svg) }
            for index in lines.indices { layout.drawPoints(of: index, &svg) }
            svg.close("g")
            PointLabels(layout).draw(&svg)
            layout.drawEndLabels(&svg)
            layout.drawLanes(&svg)
        }
    }
}

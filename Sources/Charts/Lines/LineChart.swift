/// Values over years: one line for each series, its name and last value at the line's end. Where a value is hidden or
/// missing the line breaks, and a strip below the plot says why.
public struct LineChart: Chart {
    /// One line.
    public struct Line: Sendable, Hashable {
        /// What the line shows.
        public var series: ChartSeries
        /// One point for each category, in the order of the categories. Where one is missing nothing is drawn, and
        /// those beyond the last category are ignored.
        public var points: [Datum]

        /// A line through `points`, one for each category.
        public init(series: ChartSeries, points: [Datum]) {
            self.series = series
            self.points = points
        }
    }

    /// Where the vertical axis begins.
    public enum Baseline: Sendable, Hashable {
        case zero
        /// The axis begins at a round number below the smallest value. The note, 纵轴不从 0 开始, is printed when that number
        /// is above zero.
        case fitted(note: String)
    }

    /// What a person who cannot see the chart is told.
    public var caption: ChartCaption
    /// From left to right.
    public var categories: [ChartCategory]
    /// In the order of the legend.
    public var lines: [Line]
    /// Where the vertical axis begins.
    public var baseline: Baseline
    /// How the numbers of the axis are printed.
    public var tickFormat: TickFormat

    /// A chart of `lines` over `categories`, from left to right.
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

    /// The image as one `svg` element in UTF-8, whose ids derive from `id`.
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
            layout.drawInterruptions(&svg)
            for index in lines.indices { layout.drawPath(of: index, &svg) }
            for index in lines.indices { layout.drawPoints(of: index, &svg) }
            svg.close("g")
            PointLabels(layout).draw(&svg)
            layout.drawEndLabels(&svg)
            layout.drawLanes(&svg)
        }
    }
}

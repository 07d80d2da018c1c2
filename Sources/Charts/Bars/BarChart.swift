/// Horizontal bars that start at zero, one for each name, with the value printed at the bar's end.
public struct BarChart: Chart {
    /// One row.
    public struct Bar: Sendable, Hashable {
        /// Identifies the row in the SVG (`data-key`).
        public var key: String
        /// Its name for readers.
        public var label: String
        /// What is drawn, and the page that tells more about it.
        public var datum: Datum
        /// Drawn in another colour and in bold type.
        public var isHighlighted: Bool

        /// A bar of one mark. A click on it leads to `url`.
        public init(key: String, label: String, _ mark: Mark, url: String? = nil, isHighlighted: Bool = false) {
            self.key = key
            self.label = label
            datum = Datum(mark, url: url)
            self.isHighlighted = isHighlighted
        }
    }

    /// What a person who cannot see the chart is told.
    public var caption: ChartCaption
    /// From top to bottom.
    public var bars: [Bar]
    /// A line across all bars: a mean, a target.
    public var reference: ReferenceLine?
    /// Identifies the only series in the SVG (`data-series`).
    public var seriesKey: String
    /// How the numbers of the axis are printed.
    public var tickFormat: TickFormat

    /// A chart of `bars`, from top to bottom.
    public init(
        caption: ChartCaption, bars: [Bar], reference: ReferenceLine? = nil, seriesKey: String = "value",
        tickFormat: TickFormat = .plain
    ) {
        self.caption = caption
        self.bars = bars
        self.reference = reference
        self.seriesKey = seriesKey
        self.tickFormat = tickFormat
    }

    /// The image as one `svg` element in UTF-8, whose ids derive from `id`.
    public func svg(id: String) -> [UInt8] {
        HorizontalBars(
            kind: "bars", caption: caption, series: [ChartSeries(key: seriesKey, label: "")],
            rows: bars.map { .init(key: $0.key, label: $0.label, isHighlighted: $0.isHighlighted, data: [$0.datum]) },
            reference: reference, tickFormat: tickFormat
        ).svg(id: id)
    }
}

/// A value that bars are compared with.
public struct ReferenceLine: Sendable, Hashable {
    /// In the unit of the bars.
    public var value: Double
    /// What the value is, with its printed form: 全县平均 82.4%.
    public var label: String

    /// A line at `value`, named `label`.
    public init(value: Double, label: String) {
        self.value = value
        self.label = label
    }

    /// The value, if it can be drawn.
    var drawable: Double? { Mark.value(value, text: label).number }
}

/// Horizontal bars that start at zero, one for each name, with the value printed at the bar's end.
public struct BarChart: Chart {
    /// One row.
    public struct Bar: Sendable, Hashable {
        /// Identifies the row in the SVG (`data-key`).
        public var key: String
        public var label: String
        public var datum: Datum
        /// Drawn in another colour and in bold type.
        public var isHighlighted: Bool

        public init(key: String, label: String, _ mark: Mark, url: String? = nil, isHighlighted: Bool = false) {
            self.key = key
            self.label = label
            datum = Datum(mark, url: url)
            self.isHighlighted = isHighlighted
        }
    }

    public var caption: ChartCaption
    /// From top to bottom.
    public var bars: [Bar]
    /// A line across all bars: a mean, a target.
    public var reference: ReferenceLine?
    /// Identifies the only series in the SVG (`data-series`).
    public var seriesKey: String
    public var tickFormat: TickFormat

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
    public var value: Double
    /// What the value is, with its printed form: 全县平均 82.4%.
    public var label: String

    public init(value: Double, label: String) {
        self.value = value
        self.label = label
    }

    /// The value, if it can be drawn.
    var drawable: Double? { Mark.value(value, text: label).number }
}

/// Several horizontal bars for each name, one for each series, in the order of the legend and each with its value
/// printed.
public struct GroupedBarChart: Chart {
    /// The bars of one name.
    public struct Group: Sendable, Hashable {
        /// Identifies the row in the SVG (`data-key`).
        public var key: String
        public var label: String
        /// One for each series, in their order. Missing ones draw nothing; ones too many are ignored.
        public var data: [Datum]

        public init(key: String, label: String, data: [Datum]) {
            self.key = key
            self.label = label
            self.data = data
        }
    }

    public var caption: ChartCaption
    public var series: [ChartSeries]
    /// From top to bottom.
    public var groups: [Group]
    public var tickFormat: TickFormat

    public init(caption: ChartCaption, series: [ChartSeries], groups: [Group], tickFormat: TickFormat = .plain) {
        self.caption = caption
        self.series = series
        self.groups = groups
        self.tickFormat = tickFormat
    }

    public func svg(id: String) -> [UInt8] {
        HorizontalBars(
            kind: "grouped-bars", caption: caption, series: series,
            rows: groups.map {
                .init(key: $0.key, label: $0.label, isHighlighted: false, data: Array($0.data.prefix(series.count)))
            },
            reference: nil, tickFormat: tickFormat
        ).svg(id: id)
    }
}

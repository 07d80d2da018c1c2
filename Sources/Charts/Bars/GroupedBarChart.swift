/// Several horizontal bars for each name, one for each series, in the order of the legend and each with its value
/// printed.
public struct GroupedBarChart: Chart {
    /// The bars of one name.
    public struct Group: Sendable, Hashable {
        /// Identifies the row in the SVG (`data-key`).
        public var key: String
        /// Its name for readers.
        public var label: String
        /// One datum for each series, in the order of the series. Where one is missing nothing is drawn, and those
        /// beyond the last series are ignored.
        public var data: [Datum]

        /// The bars of one name, one for each series.
        public init(key: String, label: String, data: [Datum]) {
            self.key = key
            self.label = label
            self.data = data
        }
    }

    /// What a person who cannot see the chart is told.
    public var caption: ChartCaption
    /// The sets of values that are compared, in the order of the legend.
    public var series: [ChartSeries]
    /// From top to bottom.
    public var groups: [Group]
    /// How the numbers of the axis are printed.
    public var tickFormat: TickFormat

    /// A chart of `groups`, from top to bottom, each with a bar for each of `series`.
    public init(caption: ChartCaption, series: [ChartSeries], groups: [Group], tickFormat: TickFormat = .plain) {
        self.caption = caption
        self.series = series
        self.groups = groups
        self.tickFormat = tickFormat
    }

    /// The image as one `svg` element in UTF-8, whose ids derive from `id`.
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

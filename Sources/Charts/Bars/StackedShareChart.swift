/// Bars of equal length, each divided by the shares of its parts, in the order of the legend, with the parts' values
/// printed.
///
/// A row of which a part is hidden or missing has no shares that could be drawn: its bar stays hollow, and what is
/// known of its parts is printed below. The same holds for a negative part and for parts that are all zero.
public struct StackedShareChart: Chart {
    /// One bar.
    public struct Whole: Sendable, Hashable {
        /// Identifies the row in the SVG (`data-key`).
        public var key: String
        /// Its name for readers.
        public var label: String
        /// One for each series, in their order; the numbers are in the same unit, and shares are worked out here.
        /// Missing ones draw nothing; ones too many are ignored.
        public var parts: [Datum]

        /// A bar that is divided by the shares of `parts`, one for each series.
        public init(key: String, label: String, parts: [Datum]) {
            self.key = key
            self.label = label
            self.parts = parts
        }
    }

    /// What a person who cannot see the chart is told.
    public var caption: ChartCaption
    /// The sets of values that are compared, in the order of the legend.
    public var series: [ChartSeries]
    /// From top to bottom.
    public var wholes: [Whole]

    /// A chart of `wholes`, from top to bottom, each divided among `series`.
    public init(caption: ChartCaption, series: [ChartSeries], wholes: [Whole]) {
        self.caption = caption
        self.series = series
        self.wholes = wholes
    }

    private static let thickness = 22.0

    /// The image as one `svg` element in UTF-8, whose ids derive from `id`.
    public func svg(id: String) -> [UInt8] {
        let legend = Legend(series.enumerated().map { (.box(fill: Palette.fill($0)), $1.label) })
        let plot = HorizontalPlot(names: wholes.map(\.label), values: wholes.isEmpty ? [] : [100], format: .percent) {
            _ in []
        }
        let rows = wholes.map { StackedRow(whole: $0, series: series, plot: plot) }
        let heights = zip(rows, plot.names).map { row, name in
            plot.namesAbove
                ? name.height + Self.thickness + row.belowHeight + 12
                : max(name.height + 4, Self.thickness + row.belowHeight) + 10
        }
        let bottom = legend.height + plot.axisHeight + heights.reduce(0, +)
        let isInteractive = wholes.contains { $0.parts.prefix(series.count).contains { Link.leads($0.url) } }

        return SVGDocument.compose(
            id: id, kind: "shares", caption: caption, height: bottom + 2, isInteractive: isInteractive
        ) { svg in
            legend.draw(&svg, top: 0)
            svg.open("g", ["class": "plot"])
            plot.drawAxis(&svg, top: legend.height, bottom: bottom)
            var y = legend.height + plot.axisHeight
            for (index, height) in heights.enumerated() {
                let name = plot.names[index]
                let barTop = plot.namesAbove ? y + name.height + 4 : y + 4
                if plot.namesAbove {
                    svg.label(name, x: 0, middle: y + 2 + name.height / 2)
                } else {
                    let middle = max(barTop + Self.thickness / 2, y + 2 + name.height / 2)
                    svg.label(name, x: plot.nameColumn - 8, middle: middle, .end)
                }
                rows[index].draw(&svg, top: barTop, thickness: Self.thickness)
                y += height
            }
            svg.close("g")
        }
    }
}

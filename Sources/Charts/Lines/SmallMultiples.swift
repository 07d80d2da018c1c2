/// A grid of small panels, one for each name, all with the same scale, so that heights can be compared across panels.
public struct SmallMultiples: Chart {
    /// How a panel shows its values.
    public enum Form: Sendable, Hashable {
        case lines
        /// Upright bars that start at zero.
        case bars
    }

    /// One panel.
    public struct Panel: Sendable, Hashable {
        /// Identifies the panel in the SVG (`data-series`).
        public var key: String
        /// Its name for readers.
        public var label: String
        /// One mark for each category, in the order of the categories. Where one is missing nothing is drawn, and those
        /// beyond the last category are ignored.
        public var marks: [Mark]
        /// Where a click on the panel's name leads.
        public var url: String?

        /// A panel of one mark for each category. A click on its name leads to `url`.
        public init(key: String, label: String, marks: [Mark], url: String? = nil) {
            self.key = key
            self.label = label
            self.marks = marks
            self.url = url
        }
    }

    /// What a person who cannot see the chart is told.
    public var caption: ChartCaption
    /// How all panels show their values.
    public var form: Form
    /// From left to right in each panel.
    public var categories: [ChartCategory]
    /// Row by row.
    public var panels: [Panel]
    /// How the numbers of the axis are printed.
    public var tickFormat: TickFormat

    /// A chart of `panels`, row by row.
    public init(
        caption: ChartCaption, form: Form = .lines, categories: [ChartCategory], panels: [Panel],
        tickFormat: TickFormat = .plain
    ) {
        self.caption = caption
        self.form = form
        self.categories = categories
        self.panels = panels
        self.tickFormat = tickFormat
    }

    private static let plotHeight = 76.0
    private static let gap = 14.0

    /// The image as one `svg` element in UTF-8, whose ids derive from `id`.
    public func svg(id: String) -> [UInt8] {
        let values = panels.flatMap { $0.marks.prefix(categories.count).compactMap(\.number) }
        let axis = ValueAxis(values: values, includingZero: true, top: 0, height: Self.plotHeight, format: tickFormat)
        let left = axis.labelWidth > 0 ? axis.labelWidth + 8 : 0
        let columns = columnCount(width: SVGDocument.width - left)
        let width = (SVGDocument.width - left - 2 - Double(columns - 1) * Self.gap) / Double(columns)
        let rows = stride(from: 0, to: panels.count, by: columns).map { start in
            panels[start..<min(start + columns, panels.count)].enumerated().map { column, panel in
                PanelLayout(panel, in: self, left: left + Double(column) * (width + Self.gap), width: width)
            }
        }
        let heights = rows.map { row in
            (
                head: row.map(\.headHeight).max() ?? 0, lane: row.map(\.laneHeight).max() ?? 0,
                categories: row.map(\.categoryHeight).max() ?? 0
            )
        }
        let height = heights.map { $0.head + Self.plotHeight + $0.lane + $0.categories + 12 }.reduce(0, +)

        return SVGDocument.compose(
            id: id, kind: "multiples", caption: caption, height: height,
            isInteractive: panels.contains { Link.leads($0.url) }
        ) { svg in
            var top = 0.0
            for (row, room) in zip(rows, heights) {
                let axis = axis.moved(top: top + room.head, height: Self.plotHeight)
                svg.open("g", ["class": "plot"])
                for (column, panel) in row.enumerated() {
                    panel.draw(&svg, top: top, axis: axis, laneHeight: room.lane, hasTickLabels: column == 0)
                }
                svg.close("g")
                top += room.head + Self.plotHeight + room.lane + room.categories + 12
            }
        }
    }

    /// Three columns where names are short and panels many; else two.
    private func columnCount(width: Double) -> Int {
        let narrow = (width - 2 * Self.gap) / 3
        let namesFit = panels.allSatisfy { TextMetrics.width($0.label) * TextMetrics.body <= narrow }
        return panels.count < 2 ? 1 : panels.count >= 5 && namesFit ? 3 : 2
    }
}

/// Two values for each name, before and after, as dots joined by a line on an axis that holds zero.
public struct DotPlot: Chart {
    /// One row.
    public struct Pair: Sendable, Hashable {
        /// Identifies the row in the SVG (`data-key`).
        public var key: String
        /// Its name for readers.
        public var label: String
        /// The earlier value.
        public var before: Mark
        /// The later value.
        public var after: Mark
        /// Where a click on the row leads.
        public var url: String?

        /// A row of two values. A click on it leads to `url`.
        public init(key: String, label: String, before: Mark, after: Mark, url: String? = nil) {
            self.key = key
            self.label = label
            self.before = before
            self.after = after
            self.url = url
        }
    }

    /// What a person who cannot see the chart is told.
    public var caption: ChartCaption
    /// Names of the two sets of values: 2022年度, 2023年度.
    public var before: ChartSeries
    /// The later set of values.
    public var after: ChartSeries
    /// From top to bottom.
    public var pairs: [Pair]
    /// How the numbers of the axis are printed.
    public var tickFormat: TickFormat

    /// A chart of `pairs`, from top to bottom.
    public init(
        caption: ChartCaption, before: ChartSeries, after: ChartSeries, pairs: [Pair], tickFormat: TickFormat = .plain
    ) {
        self.caption = caption
        self.before = before
        self.after = after
        self.pairs = pairs
        self.tickFormat = tickFormat
    }

    /// The image as one `svg` element in UTF-8, whose ids derive from `id`.
    public func svg(id: String) -> [UInt8] {
        let legend = Legend([
            (.marker(.circle, fill: Self.beforeFill), before.label),
            (.marker(.diamond, fill: Self.afterFill), after.label),
        ])
        let plot = HorizontalPlot(
            names: pairs.map(\.label), values: pairs.flatMap { [$0.before, $0.after] }.compactMap(\.number),
            format: tickFormat
        ) { limit in
            pairs.flatMap { layout($0, limit: limit).reaches }
        }
        let layouts = pairs.map { layout($0, limit: plot.labelLimit) }
        let heights = zip(layouts, plot.names).map { layout, name in
            plot.namesAbove ? name.height + layout.height + 12 : max(name.height, layout.height) + 10
        }
        let bottom = legend.height + plot.axisHeight + heights.reduce(0, +)

        return SVGDocument.compose(
            id: id, kind: "dots", caption: caption, height: bottom + 2,
            isInteractive: pairs.contains { Link.leads($0.url) }
        ) { svg in
            legend.draw(&svg, top: 0)
            svg.open("g", ["class": "plot"])
            plot.drawAxis(&svg, top: legend.height, bottom: bottom)
            plot.drawZero(&svg, top: legend.height, bottom: bottom)
            var y = legend.height + plot.axisHeight
            for (index, height) in heights.enumerated() {
                draw(pairs[index], layouts[index], name: plot.names[index], plot, top: y, height: height, &svg)
                y += height
            }
            svg.close("g")
        }
    }

    private static let beforeFill = Palette.fill(3)
    private static let afterFill = Palette.fill(0)

    private func layout(_ pair: Pair, limit: Double) -> DotRow {
        DotRow(before: pair.before, after: pair.after, names: (before.label, after.label), limit: limit)
    }

    private func draw(
        _ pair: Pair, _ row: DotRow, name: TextBlock, _ plot: HorizontalPlot, top: Double, height: Double,
        _ svg: inout SVGWriter
    ) {
        let middle = plot.namesAbove ? top + 4 + name.height + (height - name.height - 4) / 2 : top + height / 2
        let target = Rectangle(x: 0, y: top, width: SVGDocument.width, height: height)
        let title = "\(pair.label)：\(before.label) \(pair.before.text)，\(after.label) \(pair.after.text)"
        svg.datum(title, url: pair.url, target: target) { svg in
            if plot.namesAbove {
                svg.label(name, x: 0, middle: top + 4 + name.height / 2)
            } else {
                svg.label(name, x: plot.nameColumn - 8, middle: middle, .end)
            }
            if let from = pair.before.number, let to = pair.after.number {
                svg.line(
                    from: (plot.scale(from), middle), to: (plot.scale(to), middle),
                    ["class": "join", "stroke": "currentColor", "stroke-opacity": "0.55", "stroke-width": "2"])
            }
            drawMark(
                pair.before, DatumKey(pair.key, before.key, pair.before), .circle, Self.beforeFill, plot.scale, middle,
                &svg)
            drawMark(
                pair.after, DatumKey(pair.key, after.key, pair.after), .diamond, Self.afterFill, plot.scale, middle,
                &svg)
            row.drawLabels(&svg, plot.scale, middle: middle, strokes: (Self.beforeFill, Self.afterFill))
        }
    }

    private func drawMark(
        _ mark: Mark, _ key: DatumKey, _ marker: Marker, _ fill: String, _ scale: LinearScale, _ middle: Double,
        _ svg: inout SVGWriter
    ) {
        if let number = mark.number {
            svg.marker(marker, x: scale(number), y: middle, fill: fill, key)
        } else {
            svg.absence(key)
        }
    }
}

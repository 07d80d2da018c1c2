/// Rows of horizontal bars: what ``BarChart`` (one bar in a row) and ``GroupedBarChart`` (several) have in common.
struct HorizontalBars {
    struct Row {
        let key: String
        let label: String
        let isHighlighted: Bool
        /// One for each series, in order.
        let data: [Datum]
    }

    let kind: String
    let caption: ChartCaption
    let series: [ChartSeries]
    let rows: [Row]
    let reference: ReferenceLine?
    let tickFormat: TickFormat

    private static let labelGap = 5.0
    private static let hollowWidth = 14.0

    private var isGrouped: Bool { series.count > 1 }
    private var thickness: Double { isGrouped ? 13 : 16 }
    private var pitch: Double { isGrouped ? 16 : 18 }
    private var allData: [Datum] { rows.flatMap(\.data) }

    func svg(id: String) -> [UInt8] {
        let plot = HorizontalPlot(
            names: rows.map(\.label),
            values: allData.compactMap(\.mark.number) + [reference?.drawable].compactMap { $0 },
            format: tickFormat, reaches: reaches)
        let legend = Legend(isGrouped ? series.enumerated().map { (.box(fill: Palette.fill($0)), $1.label) } : [])
        let referenceLabel =
            reference?.drawable == nil
            ? TextBlock.none
            : TextBlock(reference?.label ?? "", size: TextMetrics.small, maxWidth: SVGDocument.width)
        let top = legend.height
        let heights = rows.indices.map { height(of: $0, in: plot) }
        let bottom = top + plot.axisHeight + heights.reduce(0, +)

        return SVGDocument.compose(
            id: id, kind: kind, caption: caption,
            height: bottom + 4 + (referenceLabel.isEmpty ? 0 : referenceLabel.height + 4),
            isInteractive: allData.contains { Link.leads($0.url) }
        ) { svg in
            legend.draw(&svg, top: 0)
            svg.open("g", ["class": "plot"])
            plot.drawAxis(&svg, top: top, bottom: bottom)
            var y = top + plot.axisHeight
            for (index, height) in zip(rows.indices, heights) {
                draw(row: index, in: plot, top: y, height: height, &svg)
                y += height
            }
            plot.drawZero(&svg, top: top, bottom: bottom)
            drawReference(referenceLabel, plot, top: top + plot.axisHeight, bottom: bottom, &svg)
            svg.close("g")
        }
    }

    // MARK: Layout

    private func label(_ mark: Mark, limit: Double) -> TextBlock {
        TextBlock(mark.text, size: isGrouped ? TextMetrics.small : TextMetrics.body, maxWidth: limit)
    }

    private func reaches(limit: Double) -> [HorizontalPlot.Reach] {
        allData.map { datum in
            let room = label(datum.mark, limit: limit).width + Self.labelGap
            guard let number = datum.mark.number else {
                return .init(value: 0, after: room + (datum.mark.isHidden ? Self.hollowWidth : 0))
            }
            return number < 0 ? .init(value: number, before: room) : .init(value: number, after: room)
        } + reachesBesideReference(limit: limit)
    }

    /// A label that the reference line would cross moves behind the line, and needs its room there.
    private func reachesBesideReference(limit: Double) -> [HorizontalPlot.Reach] {
        guard let value = reference?.drawable else { return [] }
        func room(_ data: [Datum]) -> Double {
            data.map { label($0.mark, limit: limit).width + Self.labelGap }.max() ?? 0
        }
        return [
            .init(
                value: value,
                before: room(allData.filter { ($0.mark.number ?? 0) < 0 && ($0.mark.number ?? 0) > value }),
                after: room(allData.filter { ($0.mark.number ?? 0) >= 0 && ($0.mark.number ?? 0) <= value }))
        ]
    }

    /// Where a label begins: at `x`, or behind the reference line where that would cross it.
    private func start(_ x: Double, _ text: TextBlock, in plot: HorizontalPlot) -> Double {
        guard let line = (reference?.drawable).map(plot.scale.callAsFunction), line > x - 4, line < x + text.width + 2
        else {
            return x
        }
        return line + Self.labelGap
    }

    /// Where a label ends: at `x`, or before the reference line where that would cross it.
    private func end(_ x: Double, _ text: TextBlock, in plot: HorizontalPlot) -> Double {
        guard let line = (reference?.drawable).map(plot.scale.callAsFunction), line < x + 4, line > x - text.width - 2
        else {
            return x
        }
        return line - Self.labelGap
    }

    private func barHeights(of row: Int, in plot: HorizontalPlot) -> [Double] {
        rows[row].data.map { max(pitch, label($0.mark, limit: plot.labelLimit).height + 1) }
    }

    private func height(of row: Int, in plot: HorizontalPlot) -> Double {
        let bars = max(barHeights(of: row, in: plot).reduce(0, +), pitch)
        let name = plot.names[row].height
        return plot.namesAbove ? name + bars + 12 : max(name, bars) + (isGrouped ? 12 : 8)
    }

    // MARK: Drawing

    private func draw(row index: Int, in plot: HorizontalPlot, top: Double, height: Double, _ svg: inout SVGWriter) {
        let row = rows[index]
        let name = plot.names[index]
        let style: LabelStyle = row.isHighlighted ? .bold : .plain
        let drawName = { (svg: inout SVGWriter) in
            if plot.namesAbove {
                svg.label(name, x: 0, middle: top + 5 + name.height / 2, .start, style)
            } else {
                svg.label(name, x: plot.nameColumn - 8, middle: top + height / 2, .end, style)
            }
        }
        let heights = barHeights(of: index, in: plot)
        let bars = heights.reduce(0, +)
        var y = plot.namesAbove ? top + 5 + name.height + 1 : top + (height - bars) / 2
        if isGrouped || row.data.isEmpty { drawName(&svg) }
        for (position, (datum, barHeight)) in zip(row.data, heights).enumerated() {
            let target =
                isGrouped
                ? Rectangle(x: plot.nameColumn, y: y, width: SVGDocument.width - plot.nameColumn, height: barHeight)
                : Rectangle(x: 0, y: top, width: SVGDocument.width, height: height)
            let subject = isGrouped ? "\(row.label)，\(series[position].label)" : row.label
            svg.datum("\(subject)：\(datum.mark.text)", url: datum.url, target: target) { svg in
                if !isGrouped { drawName(&svg) }
                draw(datum.mark, row: row, series: position, in: plot, middle: y + barHeight / 2, &svg)
            }
            y += barHeight
        }
    }

    private func draw(
        _ mark: Mark, row: Row, series position: Int, in plot: HorizontalPlot, middle: Double, _ svg: inout SVGWriter
    ) {
        let key = DatumKey(row.key, series[position].key, mark)
        let text = label(mark, limit: plot.labelLimit)
        let fill = row.isHighlighted && !isGrouped ? Palette.fill(3) : Palette.fill(position)
        let zero = plot.scale(0)
        let style = LabelStyle(isBold: row.isHighlighted, hasHalo: true)
        if let number = mark.number {
            let end = plot.scale(number)
            svg.bar(
                Rectangle(x: min(zero, end), y: middle - thickness / 2, width: abs(end - zero), height: thickness),
                fill: fill, key)
            if number < 0 {
                svg.label(text, x: self.end(end - Self.labelGap, text, in: plot), middle: middle, .end, style)
            } else {
                svg.label(text, x: start(end + Self.labelGap, text, in: plot), middle: middle, .start, style)
            }
        } else if mark.isHidden {
            svg.hollow(
                Rectangle(
                    x: zero + 0.75, y: middle - thickness / 2 + 0.75, width: Self.hollowWidth - 1.5,
                    height: thickness - 1.5),
                stroke: fill, key)
            svg.label(
                text, x: start(zero + Self.hollowWidth + Self.labelGap, text, in: plot), middle: middle, .start, style)
        } else {
            svg.absence(key)
            svg.label(
                text, x: start(zero + Self.labelGap, text, in: plot), middle: middle, .start,
                LabelStyle(isMuted: true, hasHalo: true))
        }
    }

    private func drawReference(
        _ label: TextBlock, _ plot: HorizontalPlot, top: Double, bottom: Double, _ svg: inout SVGWriter
    ) {
        guard let value = reference?.drawable else { return }
        let x = plot.scale(value)
        let half = label.width / 2
        // A light rim keeps the line visible on dark bars.
        svg.line(from: (x, top - 4), to: (x, bottom), ["stroke": .text(Palette.surface), "stroke-width": "3.5"])
        svg.line(
            from: (x, top - 4), to: (x, bottom + (label.isEmpty ? 0 : 4)),
            [
                "class": "reference", "stroke": "currentColor", "stroke-width": "1.5", "stroke-dasharray": "4 3",
                "data-key": "reference", "data-series": "reference", "data-state": "value",
            ])
        svg.label(
            label, x: min(max(x, half), SVGDocument.width - half), middle: bottom + 5 + label.height / 2, .middle, .bold
        )
    }
}

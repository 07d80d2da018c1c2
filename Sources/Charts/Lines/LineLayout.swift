/// Where everything in a ``LineChart`` lies.
struct LineLayout {
    /// A name and last value at a line's end.
    struct EndLabel {
        let line: Int
        let block: TextBlock
        /// Where the line ends.
        let point: (x: Double, y: Double)
        var middle = 0.0
    }

    let chart: LineChart
    let left: Double
    let right: Double
    let valueAxis: ValueAxis
    let categoryAxis: CategoryAxis
    let lanes: [AbsenceLane]
    let note: TextBlock
    let noteHeight: Double
    let endLabels: [EndLabel]
    let categoryTop: Double

    var labelX: Double { right + 8 }
    var height: Double { categoryTop + categoryAxis.height + 2 }

    private static let laneGap = 2.0
    private static let markerRoom = 12.0
    /// The widest that a label at a line's end may be.
    private static let widestEnd = 88.0

    init(_ chart: LineChart) {
        self.chart = chart
        let values = chart.lines.flatMap { $0.points.prefix(chart.categories.count).compactMap(\.mark.number) }
        let labels = Self.endTexts(chart)
        let labelsHeight = labels.map { $0.block.height + 2 }.reduce(0, +)
        let plotHeight = values.isEmpty ? 8 : max(170, labelsHeight - 12)
        let axis = Self.valueAxis(chart, values, height: plotHeight)
        let isCut = axis.scale.domain.lowerBound > 0 && !values.isEmpty
        note = Self.note(chart.baseline, isCut: isCut)
        // Point labels and the topmost tick label need air above the plot.
        noteHeight = note.isEmpty ? 0 : note.height + 4
        let top = noteHeight + (values.isEmpty ? 4 : 22)
        valueAxis = axis.moved(top: top, height: plotHeight)
        left = max(axis.labelWidth + 6, 12)
        let column = max(labels.map(\.block.width).max() ?? 0, Self.laneNames(chart).map(\.width).max() ?? 0)
        right = SVGDocument.width - (column > 0 ? column + 8 + Self.markerRoom : 14)
        categoryAxis = CategoryAxis(
            chart.categories.map(\.label), from: left, to: right, inset: 8, region: 0...SVGDocument.width)
        let axisX = categoryAxis
        let region = left...max(right, left + 60)
        lanes = chart.lines.enumerated().map { index, line in
            AbsenceLane(
                line.points, categories: chart.categories, seriesLabel: line.series.label, seriesKey: line.series.key,
                series: index,
                axis: axisX, region: region)
        }
        let scale = valueAxis.scale
        var placed = labels.map { label in
            EndLabel(line: label.line, block: label.block, point: (axisX.positions[label.category], scale(label.value)))
        }
        let middles = LabelPlacement.spread(
            placed.map { .init(wanted: $0.point.y, size: $0.block.height + 2) }, in: (top - 9)...(top + plotHeight + 3))
        for index in placed.indices { placed[index].middle = middles[index] }
        endLabels = placed
        let names = Self.laneNames(chart)
        categoryTop =
            top + plotHeight
            + zip(lanes, names).map { $0.height == 0 ? 0 : max($0.height, $1.height + 4) + Self.laneGap }.reduce(0, +)
    }

    private static func valueAxis(_ chart: LineChart, _ values: [Double], height: Double) -> ValueAxis {
        ValueAxis(
            values: values, includingZero: chart.baseline == .zero, top: 0, height: height, format: chart.tickFormat)
    }

    private static func note(_ baseline: LineChart.Baseline, isCut: Bool) -> TextBlock {
        guard isCut, case .fitted(let note) = baseline else { return .none }
        return TextBlock(note, size: TextMetrics.small, maxWidth: SVGDocument.width)
    }

    /// Name and last value of each line that has a point, on one line of text where that is short.
    private static func endTexts(_ chart: LineChart) -> [(line: Int, block: TextBlock, category: Int, value: Double)] {
        chart.lines.enumerated().compactMap { index, line in
            let points = line.points.prefix(chart.categories.count)
            guard let last = points.lastIndex(where: { $0.mark.number != nil }), let value = points[last].mark.number
            else {
                return nil
            }
            // A value that is not of the last year must not pass for it.
            let year = last == chart.categories.count - 1 ? "" : "（\(chart.categories[last].label)）"
            let whole = TextBlock("\(line.series.label) \(points[last].mark.text)\(year)", size: TextMetrics.small)
            let stacked = [line.series.label, points[last].mark.text, year]
                .map { TextBlock($0, size: TextMetrics.small, maxWidth: widestEnd) }
                .reduce(TextBlock("", size: TextMetrics.small)) { $0.above($1) }
            return (index, whole.width <= widestEnd ? whole : stacked, last, value)
        }
    }

    /// The names that stand beside the strips of absent values; a chart of one line needs none.
    private static func laneNames(_ chart: LineChart) -> [TextBlock] {
        chart.lines.map { line in
            let isWhole = line.points.prefix(chart.categories.count).allSatisfy { $0.mark.number != nil }
            return chart.lines.count < 2 || isWhole
                ? .none : TextBlock(line.series.label, size: TextMetrics.small, maxWidth: widestEnd)
        }
    }

    /// The places of a line's points; nil where it breaks.
    func points(of line: Int) -> [(x: Double, y: Double)?] {
        zip(chart.lines[line].points, categoryAxis.positions).map { datum, x in
            datum.mark.number.map { (x, valueAxis.scale($0)) }
        }
    }

    func drawNote(_ svg: inout SVGWriter) {
        svg.label(note, x: 0, middle: note.height / 2, .start, .muted, class: "note")
    }

    func drawLanes(_ svg: inout SVGWriter) {
        var top = valueAxis.scale.start
        for (lane, name) in zip(lanes, Self.laneNames(chart)) where lane.height > 0 {
            lane.draw(&svg, top: top)
            svg.label(name, x: labelX + Self.markerRoom, middle: top + 4 + name.height / 2, .start, .muted)
            top += max(lane.height, name.height + 4) + Self.laneGap
        }
    }

    func drawEndLabels(_ svg: inout SVGWriter) {
        for label in endLabels {
            let isNear = abs(label.middle - label.point.y) < 3 && right - label.point.x < 10
            if !isNear {
                svg.line(
                    from: (label.point.x + 6, label.point.y), to: (labelX - 1, label.middle),
                    ["class": "leader", "stroke": "currentColor", "stroke-opacity": "0.6", "stroke-dasharray": "1 3"])
            }
            svg.marker(
                Marker(series: label.line), x: labelX + 4, y: label.middle, fill: Palette.fill(label.line), scale: 0.9)
            svg.label(label.block, x: labelX + Self.markerRoom, middle: label.middle)
        }
    }
}

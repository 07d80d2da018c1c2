/// One panel of ``SmallMultiples``: name and last value above, plot, years below.
struct PanelLayout {
    private let panel: SmallMultiples.Panel
    private let chart: SmallMultiples
    private let left: Double
    private let width: Double
    private let name: TextBlock
    private let value: TextBlock
    private let categoryAxis: CategoryAxis
    private let lane: AbsenceLane

    var headHeight: Double { name.height + value.height + 10 }
    var laneHeight: Double { lane.height }
    var categoryHeight: Double { categoryAxis.height }

    init(_ panel: SmallMultiples.Panel, in chart: SmallMultiples, left: Double, width: Double) {
        self.panel = panel
        self.chart = chart
        self.left = left
        self.width = width
        name = TextBlock(panel.label, size: TextMetrics.body, maxWidth: width)
        value = TextBlock(
            panel.marks.prefix(chart.categories.count).last?.text ?? "", size: TextMetrics.small, maxWidth: width)
        let slot = width / Double(max(chart.categories.count, 1))
        categoryAxis = CategoryAxis(
            chart.categories.map(\.label), from: left, to: left + width, inset: chart.form == .bars ? slot / 2 : 6,
            region: left...left + width)
        lane = AbsenceLane(
            panel.marks.map { Datum($0) }, categories: chart.categories, seriesLabel: panel.label, seriesKey: panel.key,
            series: 0,
            axis: categoryAxis, region: left...left + width)
    }

    /// - Parameters:
    ///   - laneHeight: the room between plot and years, the same for all panels of a row.
    ///   - hasTickLabels: only the first panel of a row tells the scale.
    func draw(_ svg: inout SVGWriter, top: Double, axis: ValueAxis, laneHeight: Double, hasTickLabels: Bool) {
        svg.datum("\(panel.label)：\(value.lines.joined())", url: panel.url) { svg in
            svg.label(name, x: left, middle: top + name.height / 2, .start, .bold)
            svg.label(value, x: left, middle: top + name.height + value.height / 2)
        }
        axis.draw(&svg, from: left, to: left + width, hasLabels: hasTickLabels)
        switch chart.form {
        case .lines: drawLine(&svg, axis.scale)
        case .bars: drawBars(&svg, axis.scale)
        }
        lane.draw(&svg, top: axis.scale.start)
        categoryAxis.draw(&svg, base: axis.scale.start, top: axis.scale.start + laneHeight)
    }

    private func drawLine(_ svg: inout SVGWriter, _ scale: LinearScale) {
        let points = zip(panel.marks, categoryAxis.positions).map { mark, x in
            mark.number.map { (x: x, y: scale($0)) }
        }
        svg.brokenLine(points, over: chart.categories, stroke: Palette.fill(0), dashes: nil, width: "2")
        for (index, point) in points.enumerated() {
            guard let point else { continue }
            let isLast = index == points.count - 1
            svg.datum(title(index), url: nil) { svg in
                svg.marker(
                    .circle, x: point.x, y: point.y, fill: Palette.fill(0), scale: isLast ? 0.9 : 0.5, key(index))
            }
        }
    }

    private func drawBars(_ svg: inout SVGWriter, _ scale: LinearScale) {
        let thickness = min(width / Double(max(chart.categories.count, 1)) * 0.7, 26)
        for (index, (mark, x)) in zip(panel.marks, categoryAxis.positions).enumerated() {
            guard let number = mark.number else { continue }
            let y = min(scale(number), scale(0))
            svg.datum(title(index), url: nil) { svg in
                svg.bar(
                    Rectangle(x: x - thickness / 2, y: y, width: thickness, height: abs(scale(number) - scale(0))),
                    fill: Palette.fill(0),
                    key(index))
            }
        }
    }

    private func key(_ index: Int) -> DatumKey {
        DatumKey(chart.categories[index].key, panel.key, panel.marks[index])
    }

    private func title(_ index: Int) -> String {
        "\(panel.label)，\(chart.categories[index].label)：\(panel.marks[index].text)"
    }
}

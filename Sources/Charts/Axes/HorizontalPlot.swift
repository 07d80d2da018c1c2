/// The columns of a chart whose names stand at the left and whose values run to the right: names, then the plot, with
/// room for what is printed beside the marks.
struct HorizontalPlot {
    /// How much is printed beside a value, in units.
    struct Reach {
        var value: Double
        /// Left of the value's position.
        var before = 0.0
        /// Right of the value's position.
        var after = 0.0
    }

    /// Whether names stand above their rows because beside them they would leave too little room.
    let namesAbove: Bool
    /// The laid out names, in the order of the rows.
    let names: [TextBlock]
    let nameColumn: Double
    let scale: LinearScale
    /// Ticks of the axis; none when there is no number to measure.
    let ticks: [Tick]
    /// The widest that a label beside a mark may be.
    let labelLimit: Double

    /// The height of the line of tick labels above the rows.
    var axisHeight: Double { ticks.isEmpty ? 4 : 22 }

    private static let widestName = 130.0
    /// The widest label beside a mark where names stand beside the rows, and where they stand above.
    private static let widestLabel = (besideNames: 150.0, belowNames: 100.0)
    private static let narrowestPlot = 110.0

    /// - Parameters:
    ///   - values: all numbers on the axis, which also holds zero.
    ///   - reaches: what is printed beside the marks when no label may be wider than a limit.
    init(names: [String], values: [Double], format: TickFormat, reaches: (_ limit: Double) -> [Reach]) {
        let domain = LinearScale.domain(of: values, includingZero: true)
        let beside = Self.blocks(names, maxWidth: Self.widestName)
        let column = beside.map(\.width).max().map { $0 > 0 ? $0 + 8 : 0 } ?? 0
        let plotBeside = Self.span(domain, left: column, reaches: reaches(Self.widestLabel.besideNames))
        namesAbove = plotBeside.upperBound - plotBeside.lowerBound < Self.narrowestPlot
        self.names = namesAbove ? Self.blocks(names, maxWidth: SVGDocument.width) : beside
        nameColumn = namesAbove ? 0 : column
        labelLimit = namesAbove ? Self.widestLabel.belowNames : Self.widestLabel.besideNames

        let labels = reaches(labelLimit)
        let plot = Self.span(domain, left: nameColumn, reaches: labels)
        ticks = values.isEmpty ? [] : Self.ticks(in: domain, across: plot.upperBound - plot.lowerBound, format)
        scale = Self.scale(domain, left: nameColumn, labels: labels, ticks: ticks)
    }

    private static func blocks(_ names: [String], maxWidth: Double) -> [TextBlock] {
        names.map { TextBlock($0, size: TextMetrics.body, maxWidth: maxWidth) }
    }

    /// The scale that leaves room for the labels of the outermost ticks too. They stand higher than the names, and may
    /// reach over their column.
    private static func scale(_ domain: ClosedRange<Double>, left: Double, labels: [Reach], ticks: [Tick])
        -> LinearScale
    {
        let tickLabels = ticks.map { Reach(value: $0.value, after: $0.label.width / 2) }
        let firstTick = ticks.first.map { $0.label.width / 2 } ?? 0
        let plot = span(domain, left: max(left, firstTick), reaches: labels + tickLabels)
        return LinearScale(domain: domain, start: plot.lowerBound, end: max(plot.upperBound, plot.lowerBound + 20))
    }

    /// The widest plot between the names and the right edge in which every label stays inside.
    ///
    /// A label left of a mark pushes the plot's start to the right, which pulls the plot's end to the left for labels
    /// at the right, and so on; each round moves both less, and the room that is safe for any value is the limit.
    private static func span(_ domain: ClosedRange<Double>, left: Double, reaches: [Reach]) -> ClosedRange<Double> {
        let unit = LinearScale(domain: domain, start: 0, end: 1)
        let edge = SVGDocument.width - 1
        func end(from start: Double) -> Double {
            reaches.reduce(edge) { end, reach in
                let fraction = unit.fraction(reach.value)
                return fraction > 1e-6 ? min(end, start + (edge - reach.after - start) / fraction) : end
            }
        }
        func start(to end: Double) -> Double {
            reaches.reduce(left) { start, reach in
                let fraction = unit.fraction(reach.value)
                return fraction < 1 - 1e-6 ? max(start, (left + reach.before - fraction * end) / (1 - fraction)) : start
            }
        }
        let safe = left + (reaches.map(\.before).max() ?? 0)
        var first = left
        for _ in 0..<40 {
            let next = start(to: end(from: first))
            if next <= first + 0.01 { return next...max(end(from: next), next) }
            first = next
            if first >= safe { break }
        }
        return safe...max(end(from: safe), safe)
    }

    /// As many ticks as fit with their labels apart.
    private static func ticks(in domain: ClosedRange<Double>, across width: Double, _ format: TickFormat) -> [Tick] {
        let scale = LinearScale(domain: domain, start: 0, end: width)
        var fewest: [Tick] = []
        for count in [6, 5, 4, 3, 2] {
            let ticks = Tick.ticks(in: domain, count: count, format: format)
            let areApart = zip(ticks, ticks.dropFirst()).allSatisfy { left, right in
                scale(right.value) - scale(left.value) >= (left.label.width + right.label.width) / 2 + 8
            }
            // One tick alone shows no distance.
            guard ticks.count >= 2 else { continue }
            if areApart { return ticks }
            fewest = ticks
        }
        // Two labels are always apart: the first and the last.
        return fewest.count > 2 ? [fewest[0], fewest[fewest.count - 1]] : fewest
    }

    /// Grid lines with their labels above, behind the rows.
    func drawAxis(_ svg: inout SVGWriter, top: Double, bottom: Double) {
        guard !ticks.isEmpty else { return }
        svg.open("g", ["class": "axis", "aria-hidden": svg.isInteractive ? "true" : .absent])
        for tick in ticks {
            let x = scale(tick.value)
            svg.line(from: (x, top + 18), to: (x, bottom), ["class": "grid", "stroke": .text(Palette.grid)])
            svg.label(
                tick.label, x: x, middle: top + 8, .middle, .muted, class: "tick",
                data: [("axis", "x"), ("value", TickFormat.plainText(tick.number))])
        }
        svg.close("g")
        svg.newline()
    }

    /// The line at zero, in front of the bars that start there.
    func drawZero(_ svg: inout SVGWriter, top: Double, bottom: Double) {
        let x = scale(0)
        svg.line(
            from: (x, top + 18 - (ticks.isEmpty ? 18 : 0)), to: (x, bottom),
            ["class": "zero", "stroke": "currentColor", "stroke-opacity": "0.6"])
    }
}

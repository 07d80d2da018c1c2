/// A vertical axis: grid lines at round numbers, with their labels at the left.
struct ValueAxis {
    let scale: LinearScale
    let ticks: [Tick]

    /// The widest tick label.
    var labelWidth: Double { ticks.map(\.label.width).max() ?? 0 }

    /// - Parameters:
    ///   - includingZero: bars must; lines may do without.
    ///   - height: of the plot, for which ticks are chosen; the scale runs from its bottom up.
    init(values: [Double], includingZero: Bool, top: Double, height: Double, format: TickFormat) {
        let tight = LinearScale.domain(of: values, includingZero: includingZero)
        let count = height < 120 ? 4 : 6
        let domain = RoundNumbers(span: tight.upperBound - tight.lowerBound, count: count).covering(tight)
        ticks = values.isEmpty ? [] : Tick.ticks(in: domain, count: count + 1, format: format)
        scale = LinearScale(domain: domain, start: top + height, end: top)
    }

    /// The same axis at another height.
    func moved(top: Double, height: Double) -> ValueAxis {
        ValueAxis(scale: LinearScale(domain: scale.domain, start: top + height, end: top), ticks: ticks)
    }

    private init(scale: LinearScale, ticks: [Tick]) {
        self.scale = scale
        self.ticks = ticks
    }

    func draw(_ svg: inout SVGWriter, from left: Double, to right: Double, hasLabels: Bool = true) {
        svg.open("g", ["class": "axis", "aria-hidden": svg.isInteractive ? "true" : .absent])
        for tick in ticks {
            let y = scale(tick.value)
            svg.line(from: (left, y), to: (right, y), ["class": "grid", "stroke": .text(Palette.grid)])
            guard hasLabels else { continue }
            svg.label(
                tick.label, x: left - 6, middle: y, .end, .muted, class: "tick",
                data: [("axis", "y"), ("value", TickFormat.plainText(tick.number))])
        }
        drawLine(at: scale.domain.contains(0) ? 0 : scale.domain.lowerBound, &svg, from: left, to: right)
        svg.close("g")
        svg.newline()
    }

    /// The line that values stand on.
    private func drawLine(at value: Double, _ svg: inout SVGWriter, from left: Double, to right: Double) {
        let y = scale(value)
        svg.line(from: (left, y), to: (right, y), ["class": "zero", "stroke": "currentColor", "stroke-opacity": "0.6"])
    }
}

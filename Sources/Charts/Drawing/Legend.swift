/// Names for colours and shapes, above the plot, in the order in which they appear in it.
struct Legend {
    /// How the sample of an entry looks.
    enum Swatch {
        case box(fill: String)
        case marker(Marker, fill: String)
        case hollow(stroke: String)
        case outline
    }

    private struct Placed {
        let swatch: Swatch
        let label: TextBlock
        let x: Double
        let middle: Double
    }

    private let placed: [Placed]
    /// Zero when there is nothing to tell.
    let height: Double

    init(_ entries: [(swatch: Swatch, label: String)], width: Double = SVGDocument.width) {
        var placed: [Placed] = []
        var x = 0.0
        var top = 0.0
        var lineHeight = 0.0
        for entry in entries {
            let label = TextBlock(entry.label, size: TextMetrics.small, maxWidth: width - 18)
            let needed = 18 + label.width
            if x > 0, x + needed > width {
                x = 0
                top += lineHeight
                lineHeight = 0
            }
            lineHeight = max(lineHeight, label.height + 4)
            placed.append(Placed(swatch: entry.swatch, label: label, x: x, middle: top + max(label.height, 14) / 2))
            x += needed + 14
        }
        self.placed = placed
        height = entries.isEmpty ? 0 : top + lineHeight + 6
    }

    func draw(_ svg: inout SVGWriter, top: Double) {
        guard !placed.isEmpty else { return }
        svg.open("g", ["class": "legend"])
        for entry in placed {
            let middle = top + entry.middle
            draw(entry.swatch, x: entry.x, middle: middle, &svg)
            svg.label(entry.label, x: entry.x + 17, middle: middle)
        }
        svg.close("g")
        svg.newline()
    }

    private func draw(_ swatch: Swatch, x: Double, middle: Double, _ svg: inout SVGWriter) {
        let box: SVGWriter.Value = .number(12)
        switch swatch {
        case .box(let fill):
            svg.empty(
                "rect", ["x": .number(x), "y": .number(middle - 6), "width": box, "height": box, "fill": .text(fill)])
        case .marker(let marker, let fill):
            svg.marker(marker, x: x + 6, y: middle, fill: fill)
        case .hollow(let stroke):
            svg.empty(
                "rect",
                [
                    "x": .number(x + 0.75), "y": .number(middle - 5.25), "width": .number(10.5),
                    "height": .number(10.5),
                    "fill": "none",
                    "stroke": .text(stroke), "stroke-width": "1.5", "stroke-dasharray": "3 2",
                ])
        case .outline:
            svg.empty(
                "rect",
                [
                    "x": .number(x + 0.5), "y": .number(middle - 5.5), "width": .number(11), "height": .number(11),
                    "fill": "none",
                    "stroke": .text(Palette.grid),
                ])
        }
    }
}

/// The classes of a ``TileMap`` as a strip of colours with its bounds below, and what hollow tiles mean.
struct TileLegend {
    private let classes: ValueClasses
    private let texts: [String]
    private let absences: Legend
    private let swatchWidth: Double
    private let left: Double
    /// Whether every second bound stands lower, because side by side they would touch.
    private let isStaggered: Bool
    private let stripHeight: Double

    var height: Double { stripHeight + absences.height }

    init(_ classes: ValueClasses, format: TickFormat, absences: [(swatch: Legend.Swatch, label: String)], width: Double)
    {
        self.classes = classes
        texts = format.texts(classes.bounds, fractionDigits: format.fractionDigits)
        self.absences = Legend(absences, width: width)
        let widest = texts.map { TextMetrics.width($0) * TextMetrics.small }.max() ?? 0
        left = widest / 2 + 1
        let room = (width - 2 * left) / Double(max(classes.count, 1))
        swatchWidth = min(max(widest + 10, 40), room)
        isStaggered = widest + 6 > swatchWidth
        stripHeight = classes.count == 0 ? 0 : isStaggered ? 52 : 38
    }

    func draw(_ svg: inout SVGWriter) {
        guard classes.count > 0 else { return absences.draw(&svg, top: 0) }
        svg.open("g", ["class": "legend"])
        for index in 0..<classes.count {
            svg.empty(
                "rect",
                [
                    "class": "class", "x": .number(left + Double(index) * swatchWidth), "y": "2",
                    "width": .number(swatchWidth),
                    "height": "10",
                    "fill": .text(Palette.classFill(index, of: classes.count)),
                    // The palest colours are hardly seen on paper, and in the legend no name stands on them.
                    "stroke": "currentColor", "stroke-opacity": "0.6", "data-class": "\(index + 1)",
                    "data-from": .text(TickFormat.plainText(classes.bounds[index])),
                    "data-to": .text(TickFormat.plainText(classes.bounds[index + 1])),
                ])
        }
        for (index, bound) in classes.bounds.enumerated() {
            svg.label(
                TextBlock(texts[index], size: TextMetrics.small), x: left + Double(index) * swatchWidth,
                middle: isStaggered && index % 2 == 1 ? 36 : 22, .middle, .muted,
                class: "tick", data: [("axis", "class"), ("value", TickFormat.plainText(bound))])
        }
        svg.close("g")
        absences.draw(&svg, top: stripHeight)
    }
}

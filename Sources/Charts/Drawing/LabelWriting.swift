/// Where a label stands relative to its point.
enum Anchor: String {
    case start, middle, end
}

/// How a label differs from plain text.
struct LabelStyle {
    var isBold = false
    var isMuted = false
    /// A rim in the page's background colour, where lines may pass behind.
    var hasHalo = false
    /// A colour other than the page's text colour.
    var fill: String?

    static let plain = LabelStyle()
    static let muted = LabelStyle(isMuted: true)
    static let bold = LabelStyle(isBold: true)
    static let halo = LabelStyle(hasHalo: true)
}

extension SVGWriter {
    /// Writes a label whose middle is at a height.
    ///
    /// Lines are spaced in em, so that a stylesheet may make the text smaller and the label stays in its place.
    mutating func label(
        _ block: TextBlock, x: Double, middle y: Double, _ anchor: Anchor = .start, _ style: LabelStyle = .plain,
        class name: String? = nil, data: [(name: String, value: String)] = []
    ) {
        guard !block.isEmpty else { return }
        let isSmall = block.size < TextMetrics.body
        let first = TextMetrics.middleToBaseline - Double(block.lines.count - 1) / 2 * TextMetrics.leading
        let single = block.lines.count == 1
        open(
            "text",
            [
                "class": .optional(name),
                "x": .number(x), "y": .number(y),
                "dy": single ? "\(coordinate(first))em" : .absent,
                "font-size": isSmall ? .text(TextMetrics.smallInEm) : .absent,
                "font-weight": style.isBold ? "700" : .absent,
                "text-anchor": anchor == .start ? .absent : .text(anchor.rawValue),
                "fill": .optional(style.fill),
                "fill-opacity": style.isMuted ? "0.75" : .absent,
                "stroke": style.hasHalo ? .text(Palette.surface) : .absent,
                "stroke-width": style.hasHalo ? "3" : .absent,
                "stroke-linejoin": style.hasHalo ? "round" : .absent,
                "paint-order": style.hasHalo ? "stroke" : .absent,
                "data-axis": .optional(data.first { $0.name == "axis" }?.value),
                "data-value": .optional(data.first { $0.name == "value" }?.value),
            ])
        for (index, line) in block.lines.enumerated() {
            if single {
                text(line)
            } else {
                let dy = index == 0 ? first : TextMetrics.leading
                element("tspan", ["x": .number(x), "dy": "\(coordinate(dy))em"], line)
            }
        }
        close("text")
    }
}

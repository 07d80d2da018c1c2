/// The outer element of every chart: size, names for assistive technology, defaults of text.
enum SVGDocument {
    /// The width of the view box. The image fills a phone's column at about this many pixels, so that there a unit is a
    /// pixel.
    static let width = 360.0

    /// Wraps a drawing.
    ///
    /// Without links the image is one thing with a name and a description: role `img`, whose inner parts assistive
    /// technology skips. With links the parts must be reachable: role `group`, still with name and description (SVG
    /// Accessibility API Mappings 1.0).
    static func compose(
        id: String, kind: String, caption: ChartCaption, width: Double = SVGDocument.width, height: Double,
        isInteractive: Bool,
        draw: (inout SVGWriter) -> Void
    ) -> [UInt8] {
        var svg = SVGWriter(isInteractive: isInteractive)
        let id = identifier(id)
        svg.open(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "class": "chart chart-\(kind)", "id": .text(id),
                "viewBox": "0 0 \(coordinate(width)) \(coordinate(height))", "width": "100%",
                "role": isInteractive ? "group" : "img", "aria-labelledby": "\(id)-title \(id)-desc",
                "font-size": .number(TextMetrics.body), "fill": "currentColor",
            ])
        svg.element("title", ["id": "\(id)-title"], caption.title)
        svg.element("desc", ["id": "\(id)-desc"], caption.description)
        svg.newline()
        draw(&svg)
        svg.close("svg")
        svg.newline()
        return svg.bytes
    }

    /// A list of ids is separated by spaces, so an id holds none.
    private static func identifier(_ id: String) -> String {
        let name = String(id.map { $0.isWhitespace ? "-" : $0 })
        return name.isEmpty ? "chart" : name
    }
}

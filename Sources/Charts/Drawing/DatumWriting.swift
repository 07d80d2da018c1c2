/// Which datum a shape stands for.
struct DatumKey {
    let key: String
    let series: String
    let state: String

    init(_ key: String, _ series: String, _ mark: Mark) {
        self.key = key
        self.series = series
        state = mark.state
    }

    /// A datum whose value is printed and nowhere drawn.
    init(listed key: String, _ series: String, _ mark: Mark) {
        self.key = key
        self.series = series
        state = mark.number == nil ? mark.state : "listed"
    }
}

extension SVGWriter {
    /// Groups what belongs to one datum, named for pointers (a tooltip) and for assistive technology; a link when there
    /// is an address.
    /// - Parameter target: the area that reacts to a pointer; a thin bar alone is hard to hit.
    mutating func datum(_ name: String, url: String?, target: Rectangle? = nil, _ draw: (inout SVGWriter) -> Void) {
        let url = url.flatMap(Link.address)
        let tag = url == nil ? "g" : "a"
        open(tag, ["href": .optional(url), "role": isInteractive && url == nil ? "img" : .absent])
        element("title", text: name)
        if let target {
            empty(
                "rect",
                [
                    "x": .number(target.x), "y": .number(target.y), "width": .number(target.width),
                    "height": .number(target.height),
                    "fill": "none", "pointer-events": "all",
                ])
        }
        draw(&self)
        close(tag)
        newline()
    }

    private mutating func element(_ name: String, text: String) { element(name, [:], text) }

    /// A filled rectangle that stands for a value.
    mutating func bar(_ rectangle: Rectangle, fill: String, _ datum: DatumKey) {
        empty(
            "rect",
            [
                "class": "bar", "x": .number(rectangle.x), "y": .number(rectangle.y), "width": .number(rectangle.width),
                "height": .number(rectangle.height), "fill": .text(fill),
                "data-key": .text(datum.key), "data-series": .text(datum.series), "data-state": .text(datum.state),
            ])
    }

    /// A hollow rectangle, for a value that is not told.
    mutating func hollow(_ rectangle: Rectangle, stroke: String, _ datum: DatumKey) {
        empty(
            "rect",
            [
                "class": "hollow", "x": .number(rectangle.x), "y": .number(rectangle.y),
                "width": .number(rectangle.width),
                "height": .number(rectangle.height), "fill": .text(Palette.surface), "stroke": .text(stroke),
                "stroke-width": "1.5",
                "stroke-dasharray": "3 2",
                "data-key": .text(datum.key), "data-series": .text(datum.series), "data-state": .text(datum.state),
            ])
    }

    /// No shape: only that the datum is absent, for programs.
    mutating func absence(_ datum: DatumKey) {
        empty(
            "g", ["data-key": .text(datum.key), "data-series": .text(datum.series), "data-state": .text(datum.state)])
    }
}

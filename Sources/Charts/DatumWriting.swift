/// An upright rectangle in units of the view box.
struct Rectangle {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    func intersects(_ other: Rectangle) -> Bool {
        x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }
}

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
}

extension SVGWriter {
    /// Groups what belongs to one datum, named for pointers (a tooltip) and for assistive technology; a link when there is an address.
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
                    "x": .number(target.x), "y": .number(target.y), "width": .number(target.width), "height": .number(target.height),
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
                "class": "hollow", "x": .number(rectangle.x), "y": .number(rectangle.y), "width": .number(rectangle.width),
                "height": .number(rectangle.height), "fill": .text(Palette.surface), "stroke": .text(stroke), "stroke-width": "1.5",
                "stroke-dasharray": "3 2",
                "data-key": .text(datum.key), "data-series": .text(datum.series), "data-state": .text(datum.state),
            ])
    }

    /// No shape: only that the datum is absent, for programs.
    mutating func absence(_ datum: DatumKey) {
        empty("g", ["data-key": .text(datum.key), "data-series": .text(datum.series), "data-state": .text(datum.state)])
    }
}

/// Addresses that a mark may lead to.
enum Link {
    /// The address, unless it could run a script: relative addresses and http(s) only.
    static func address(_ url: String) -> String? {
        let plain = String(String.UnicodeScalarView(url.unicodeScalars.filter { $0.value > 0x20 }))
        guard !plain.isEmpty else { return nil }
        guard let colon = plain.firstIndex(of: ":"), !plain[..<colon].contains(where: { "/?#".contains($0) }) else { return plain }
        return ["http", "https"].contains(plain[..<colon].lowercased()) ? plain : nil
    }
}

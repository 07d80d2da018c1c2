/// The shape of a point; each series has its own, so that colour alone tells nothing.
enum Marker: Int, CaseIterable {
    case circle, square, triangle, diamond, cross, triangleDown

    init(series index: Int) {
        self = Self.allCases[index % Self.allCases.count]
    }

    /// Drawn around the origin, about 8 units wide; all of about the same weight to the eye.
    var path: String {
        switch self {
        case .circle: "M-4 0A4 4 0 1 0 4 0A4 4 0 1 0-4 0Z"
        case .square: "M-3.5-3.5H3.5V3.5H-3.5Z"
        case .triangle: "M0-4.6L4.4 3.2H-4.4Z"
        case .diamond: "M0-4.9L4.6 0L0 4.9L-4.6 0Z"
        case .cross: "M-4-2.3L-2.3-4L0-1.7L2.3-4L4-2.3L1.7 0L4 2.3L2.3 4L0 1.7L-2.3 4L-4 2.3L-1.7 0Z"
        case .triangleDown: "M0 4.6L4.4-3.2H-4.4Z"
        }
    }

    /// The pattern of the series' line; the first is solid.
    static func dashes(series index: Int) -> String? {
        [nil, "7 3", "2 2.5", "9 3 2 3", "4 3", "12 4"][index % 6]
    }
}

extension SVGWriter {
    mutating func marker(
        _ marker: Marker, x: Double, y: Double, fill: String, scale: Double = 1, _ datum: DatumKey? = nil
    ) {
        let size = scale == 1 ? "" : " scale(\(coordinate(scale)))"
        empty(
            "path",
            [
                "class": "marker", "transform": "translate(\(coordinate(x)) \(coordinate(y)))\(size)",
                "d": .text(marker.path),
                "fill": .text(fill),
                "stroke": .text(Palette.surface), "stroke-width": "1", "paint-order": "stroke",
                "data-key": .optional(datum?.key), "data-series": .optional(datum?.series),
                "data-state": .optional(datum?.state),
            ])
    }

    /// A hollow marker, for a value that is not told.
    mutating func hollowMarker(_ marker: Marker, x: Double, y: Double, stroke: String, _ datum: DatumKey? = nil) {
        empty(
            "path",
            [
                "class": "marker hollow", "transform": "translate(\(coordinate(x)) \(coordinate(y)))",
                "d": .text(marker.path),
                "fill": .text(Palette.surface), "stroke": .text(stroke), "stroke-width": "1.5",
                "stroke-dasharray": "2.4 1.6",
                "data-key": .optional(datum?.key), "data-series": .optional(datum?.series),
                "data-state": .optional(datum?.state),
            ])
    }
}

/// Reads a chart's data back from nothing but its geometry: the lengths of bars and the places of points, measured with
/// the ticks of their axis. What a reader with a ruler would find.
public struct ChartDecoder {
    /// One datum as the image shows it.
    public struct Reading: Equatable, Sendable {
        public let series: String
        public let key: String
        /// `value`, `hidden`, `gap` or `listed`.
        public let state: String
        /// The value that the geometry shows; nil unless the state is `value`. In a chart of shares it is the share in
        /// per cent.
        public var value: Double?
        /// How much of the value one unit of the view box is.
        public var unit = 0.0
        /// For tiles, whose colour tells a class only: its bounds.
        public var bounds: ClosedRange<Double>?
    }

    public enum Failure: Error {
        case noScale(key: String)
        case unknownShape(String)
        case unknownClass(String)
    }

    /// The charts in an HTML page, in their order.
    public static func charts(in page: [UInt8]) -> [[UInt8]] {
        var charts: [[UInt8]] = []
        var rest = Substring(String(decoding: page, as: UTF8.self))
        while let start = rest.firstRange(of: "<svg "), let end = rest[start.lowerBound...].firstRange(of: "</svg>") {
            let chart = rest[start.lowerBound..<end.upperBound]
            if chart.prefix(400).contains("class=\"chart ") { charts.append(Array(chart.utf8)) }
            rest = rest[end.upperBound...]
        }
        return charts
    }

    public static func readings(of svg: [UInt8]) throws -> [Reading] {
        let root = try SVGElement.parse(svg)
        let isShares = root.classes.contains("chart-shares")
        return try root.all.filter { $0.attributes["data-key"] != nil }.map {
            try reading(of: $0, isShares: isShares, root: root)
        }
    }

    private static func reading(of shape: SVGElement, isShares: Bool, root: SVGElement) throws -> Reading {
        let key = shape.attributes["data-key"] ?? ""
        var reading = Reading(
            series: shape.attributes["data-series"] ?? "", key: key, state: shape.attributes["data-state"] ?? "")
        guard reading.state == "value" else { return reading }
        if shape.classes.contains("tile") {
            reading.bounds = try bounds(ofClass: shape.attributes["data-class"] ?? "", in: root)
            return reading
        }
        guard let plot = shape.ancestor(ofClass: "plot"), let ruler = Ruler(plot) else {
            throw Failure.noScale(key: key)
        }
        reading.unit = abs(ruler.unit)
        reading.value =
            try isShares ? (shape.number("width") ?? 0) * ruler.unit : ruler.value(at: position(of: shape, ruler))
        return reading
    }

    /// The end of a bar that is not at zero; the middle of a marker; a line across.
    private static func position(of shape: SVGElement, _ ruler: Ruler) throws -> Double {
        if shape.name == "rect", shape.classes.contains("bar") {
            let start = shape.number(ruler.isHorizontal ? "x" : "y") ?? 0
            let end = start + (shape.number(ruler.isHorizontal ? "width" : "height") ?? 0)
            return abs(start - ruler.zero) < abs(end - ruler.zero) ? end : start
        }
        if shape.name == "path", let transform = shape.attributes["transform"], transform.hasPrefix("translate(") {
            let numbers = transform.dropFirst("translate(".count).prefix { $0 != ")" }.split(separator: " ").compactMap
            {
                Double($0)
            }
            if numbers.count == 2 { return numbers[ruler.isHorizontal ? 0 : 1] }
        }
        if shape.name == "line", let x = shape.number("x1"), x == shape.number("x2") { return x }
        throw Failure.unknownShape("\(shape.name) \(shape.attributes)")
    }

    private static func bounds(ofClass name: String, in root: SVGElement) throws -> ClosedRange<Double> {
        let swatch = root.all.first { $0.classes.contains("class") && $0.attributes["data-class"] == name }
        guard let from = swatch?.number("data-from"), let to = swatch?.number("data-to"), from < to else {
            throw Failure.unknownClass(name)
        }
        return from...to
    }

    /// A scale as its first and last labelled ticks tell it.
    private struct Ruler {
        let isHorizontal: Bool
        private let first: (value: Double, position: Double)
        private let last: (value: Double, position: Double)

        /// Nil when the axis has fewer than two ticks.
        init?(_ plot: SVGElement) {
            let ticks = plot.all.filter { $0.classes.contains("tick") }
            isHorizontal = ticks.first?.attributes["data-axis"] == "x"
            let axis = isHorizontal ? "x" : "y"
            let places = ticks.compactMap { tick in
                tick.number("data-value").flatMap { value in tick.number(axis).map { (value: value, position: $0) } }
            }
            guard let first = places.first, let last = places.last, first.position != last.position else { return nil }
            self.first = first
            self.last = last
        }

        /// The value of one unit of length, negative where values grow against the axis of the view box.
        var unit: Double { (last.value - first.value) / (last.position - first.position) }
        var zero: Double { first.position - first.value / unit }

        func value(at position: Double) -> Double { first.value + (position - first.position) * unit }
    }
}

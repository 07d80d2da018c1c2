extension SVGWriter {
    /// A line through points that breaks where one is missing.
    mutating func brokenLine(
        _ points: [(x: Double, y: Double)?], stroke: String, dashes: String?, width: String = "2.25"
    ) {
        var path = ""
        var isBroken = true
        for point in points {
            guard let point else {
                isBroken = true
                continue
            }
            path += (isBroken ? "M" : "L") + coordinate(point.x) + " " + coordinate(point.y)
            isBroken = false
        }
        guard path.contains("L") else { return }
        empty(
            "path",
            [
                "class": "line", "d": .text(path), "fill": "none", "stroke": .text(stroke),
                "stroke-width": .text(width),
                "stroke-linejoin": "round", "stroke-linecap": dashes == nil ? "round" : "butt",
                "stroke-dasharray": .optional(dashes),
            ])
        newline()
    }
}

extension LineLayout {
    func drawPath(of line: Int, _ svg: inout SVGWriter) {
        svg.brokenLine(points(of: line), stroke: Palette.fill(line), dashes: Marker.dashes(series: line))
    }

    func drawPoints(of line: Int, _ svg: inout SVGWriter) {
        let series = chart.lines[line].series
        // Markers of close points would run into each other.
        let scale = categoryAxis.pitch < 12 && chart.categories.count > 1 ? 0.6 : 1
        for (index, point) in points(of: line).enumerated() {
            guard let point else { continue }
            let datum = chart.lines[line].points[index]
            let category = chart.categories[index]
            svg.datum("\(category.label)，\(series.label)：\(datum.mark.text)", url: datum.url) { svg in
                svg.marker(
                    Marker(series: line), x: point.x, y: point.y, fill: Palette.fill(line), scale: scale,
                    DatumKey(category.key, series.key, datum.mark))
            }
        }
    }
}

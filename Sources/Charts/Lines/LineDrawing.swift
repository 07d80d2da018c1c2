extension SVGWriter {
    /// A line through points that breaks where one is missing, and before each category that something parts from the
    /// one before.
    mutating func brokenLine(
        _ points: [(x: Double, y: Double)?], over categories: [ChartCategory], stroke: String, dashes: String?,
        width: String = "2.25"
    ) {
        var path = ""
        var isBroken = true
        for (index, point) in points.enumerated() {
            if categories.indices.contains(index), categories[index].interruption != nil { isBroken = true }
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
        svg.brokenLine(
            points(of: line), over: chart.categories, stroke: Palette.fill(line), dashes: Marker.dashes(series: line))
    }

    /// A dashed line before each category from which on values mean something else, with the word for it.
    func drawInterruptions(_ svg: inout SVGWriter) {
        for (index, category) in chart.categories.enumerated().dropFirst() {
            guard case .marked(let words)? = category.interruption else { continue }
            let x = (categoryAxis.positions[index - 1] + categoryAxis.positions[index]) / 2
            let (top, bottom) = (valueAxis.scale.end, valueAxis.scale.start)
            svg.line(
                from: (x, top - 6), to: (x, bottom),
                ["class": "break", "stroke": "currentColor", "stroke-opacity": "0.6", "stroke-dasharray": "4 3"])
            let block = TextBlock(words, size: TextMetrics.small)
            svg.label(block, x: x, middle: top - 12, .middle, .muted, class: "break")
        }
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

extension SVGWriter {
    /// A line through points that breaks where one is missing.
    mutating func brokenLine(_ points: [(x: Double, y: Double)?], stroke: String, dashes: String?, width: String = "2.25") {
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
                "class": "line", "d": .text(path), "fill": "none", "stroke": .text(stroke), "stroke-width": .text(width),
                "stroke-linejoin": "round", "stroke-linecap": dashes == nil ? "round" : "butt", "stroke-dasharray": .optional(dashes),
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

    /// Values beside the points of a single line, as many as find room: the greatest, the smallest and the first before others.
    func drawPointLabels(_ svg: inout SVGWriter) {
        guard chart.lines.count == 1 else { return }
        let points = points(of: 0)
        let known = points.indices.filter { points[$0] != nil }
        guard let last = known.last, let first = known.first else { return }
        let byHeight = known.sorted { points[$0]!.y < points[$1]!.y }
        var order: [Int] = []
        for index in [byHeight[0], byHeight[byHeight.count - 1], first] + known where index != last && !order.contains(index) {
            order.append(index)
        }
        var taken = endLabels.map { label in
            Rectangle(x: labelX, y: label.middle - label.block.height / 2, width: 200, height: label.block.height)
        }
        for index in order {
            let text = TextBlock(chart.lines[0].points[index].mark.text, size: TextMetrics.small, maxWidth: 100)
            guard let point = points[index] else { continue }
            let isValley = isValley(index, points)
            for isBelow in [isValley, !isValley] {
                let box = pointLabelBox(text, point, isBelow: isBelow)
                let isInside = box.y >= 0 && box.y + box.height <= valueAxis.scale.start - 1
                guard isInside, !taken.contains(where: { $0.intersects(box) }) else { continue }
                taken.append(box)
                svg.label(text, x: box.x + box.width / 2, middle: box.y + box.height / 2, .middle, .halo)
                break
            }
        }
    }

    /// Whether the line rises, or stops, on both sides of a point: then there is room below it.
    private func isValley(_ index: Int, _ points: [(x: Double, y: Double)?]) -> Bool {
        guard let point = points[index] else { return false }
        let neighbours = [index - 1, index + 1].compactMap { points.indices.contains($0) ? points[$0] : nil }
        return !neighbours.isEmpty && neighbours.allSatisfy { $0.y < point.y }
    }

    private func pointLabelBox(_ text: TextBlock, _ point: (x: Double, y: Double), isBelow: Bool) -> Rectangle {
        let middle = max(min(point.x, right + 4 - text.width / 2), left + text.width / 2)
        let y = isBelow ? point.y + 6 : point.y - 6 - text.height
        return Rectangle(x: middle - text.width / 2, y: y, width: text.width, height: text.height)
    }
}

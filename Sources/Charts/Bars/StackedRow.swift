/// The layout of one bar of a ``StackedShareChart``: segments, the texts that fit into them, and the texts that stand
/// below.
struct StackedRow {
    private struct Segment {
        let index: Int
        let datum: Datum
        let start: Double
        let end: Double
        let text: TextBlock
        var isInside: Bool { end - start >= text.width + 6 && text.lines.count == 1 }
    }

    /// A text below the bar.
    private struct Below {
        let index: Int
        let block: TextBlock
        let left: Double
        let row: Int
    }

    private let whole: StackedShareChart.Whole
    private let series: [ChartSeries]
    private let start: Double
    private let end: Double
    /// Empty when shares cannot be told.
    private let segments: [Segment]
    private let below: [Below]
    private let lineHeight: Double

    /// A sample of the part's colour before its text.
    private static let swatchWidth = 12.0

    /// The room that texts need below the bar.
    var belowHeight: Double {
        below.isEmpty ? 0 : Double((below.map(\.row).max() ?? 0) + 1) * lineHeight + 4
    }

    init(whole: StackedShareChart.Whole, series: [ChartSeries], plot: HorizontalPlot) {
        self.whole = whole
        self.series = series
        start = plot.scale(0)
        end = plot.scale(100)
        let data = Array(whole.parts.prefix(series.count))
        let segments = Self.segments(data, plot.scale)
        self.segments = segments
        let region = start...SVGDocument.width
        below =
            segments.isEmpty
            ? Self.listed(data, series, in: region)
            : Self.placed(segments.filter { !$0.isInside }, in: region)
        lineHeight = (below.map(\.block.height).max() ?? 0) + 1
    }

    /// The segments, or none when a part has no number, is negative, or nothing is there to share.
    private static func segments(_ data: [Datum], _ scale: LinearScale) -> [Segment] {
        let numbers = data.compactMap(\.mark.number)
        guard numbers.count == data.count, numbers.allSatisfy({ $0 >= 0 }), numbers.contains(where: { $0 > 0 }) else {
            return []
        }
        let total = numbers.reduce(0, +)
        var sum = 0.0
        return data.enumerated().map { index, datum in
            let start = scale(sum / total * 100)
            sum += numbers[index]
            return Segment(
                index: index, datum: datum, start: start, end: scale(sum / total * 100),
                text: TextBlock(
                    datum.mark.text, size: TextMetrics.small, maxWidth: SVGDocument.width - scale.start - 12))
        }
    }

    /// The texts that do not fit into their segments, each as near to its segment as its neighbours allow.
    private static func placed(_ segments: [Segment], in region: ClosedRange<Double>) -> [Below] {
        let labels = segments.map {
            LabelPlacement.Label(wanted: ($0.start + $0.end) / 2, size: $0.text.width + swatchWidth)
        }
        return zip(segments, LabelPlacement.rows(labels, in: region, gap: 8)).enumerated().map { index, pair in
            Below(
                index: pair.0.index, block: pair.0.text, left: pair.1.middle - labels[index].size / 2, row: pair.1.row)
        }
    }

    /// The parts one after another, by name, for a bar that cannot be divided.
    private static func listed(_ data: [Datum], _ series: [ChartSeries], in region: ClosedRange<Double>) -> [Below] {
        var below: [Below] = []
        var left = region.lowerBound
        var row = 0
        for (index, datum) in data.enumerated() {
            let block = TextBlock(
                "\(series[index].label) \(datum.mark.text)", size: TextMetrics.small,
                maxWidth: region.upperBound - region.lowerBound - swatchWidth)
            let width = block.width + swatchWidth
            if left > region.lowerBound, left + width > region.upperBound {
                left = region.lowerBound
                row += 1
            }
            below.append(Below(index: index, block: block, left: left, row: row))
            left += width + 10
        }
        return below
    }

    func draw(_ svg: inout SVGWriter, top: Double, thickness: Double) {
        if segments.isEmpty { drawUndivided(&svg, top: top, thickness: thickness) }
        for segment in segments {
            let datum = segment.datum
            let name = "\(whole.label)，\(series[segment.index].label)：\(datum.mark.text)"
            svg.datum(name, url: datum.url) { svg in
                draw(segment, &svg, top: top, thickness: thickness)
            }
        }
        // White lines between segments, so that neighbours of similar tone stay apart.
        for segment in segments.dropFirst() {
            svg.line(
                from: (segment.start, top), to: (segment.start, top + thickness),
                ["stroke": .text(Palette.surface), "stroke-width": "1"])
        }
    }

    private func draw(_ segment: Segment, _ svg: inout SVGWriter, top: Double, thickness: Double) {
        let key = DatumKey(whole.key, series[segment.index].key, segment.datum.mark)
        svg.bar(
            Rectangle(x: segment.start, y: top, width: segment.end - segment.start, height: thickness),
            fill: Palette.fill(segment.index), key)
        if segment.isInside {
            svg.label(
                segment.text, x: (segment.start + segment.end) / 2, middle: top + thickness / 2, .middle,
                LabelStyle(fill: Palette.ink(segment.index)))
        } else if let label = below.first(where: { $0.index == segment.index }) {
            drawBelow(label, &svg, top: top + thickness)
        }
    }

    /// A text below the bar begins with a sample of its part's colour.
    private func drawBelow(_ label: Below, _ svg: inout SVGWriter, top: Double) {
        let middle = top + 4 + (Double(label.row) + 0.5) * lineHeight
        svg.empty(
            "rect",
            [
                "x": .number(label.left), "y": .number(middle - 4), "width": "8", "height": "8",
                "fill": .text(Palette.fill(label.index)),
            ])
        svg.label(label.block, x: label.left + Self.swatchWidth, middle: middle, .start, .halo)
    }

    private func drawUndivided(_ svg: inout SVGWriter, top: Double, thickness: Double) {
        svg.empty(
            "rect",
            [
                "class": "hollow", "x": .number(start + 0.75), "y": .number(top + 0.75),
                "width": .number(end - start - 1.5),
                "height": .number(thickness - 1.5), "fill": .text(Palette.surface), "stroke": "currentColor",
                "stroke-opacity": "0.6",
                "stroke-dasharray": "3 2",
            ])
        for label in below {
            let datum = whole.parts[label.index]
            let key = DatumKey(listed: whole.key, series[label.index].key, datum.mark)
            svg.datum("\(whole.label)，\(series[label.index].label)：\(datum.mark.text)", url: datum.url) { svg in
                svg.absence(key)
                drawBelow(label, &svg, top: top + thickness)
            }
        }
    }
}

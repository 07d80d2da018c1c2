/// The texts of one row of a ``DotPlot``: the smaller value's at the left, the greater value's at the right, and behind
/// them what is hidden or missing.
struct DotRow {
    /// A text beside a dot.
    private struct Value {
        let number: Double
        let text: TextBlock
    }

    /// A text in place of a dot.
    private struct Absent {
        let isHidden: Bool
        let isAfter: Bool
        let text: TextBlock
        var width: Double { text.width + (isHidden ? 15 : 0) }
    }

    private let low: Value?
    private let high: Value?
    private let absent: [Absent]

    private static let gap = 8.0

    init(before: Mark, after: Mark, names: (before: String, after: String), limit: Double) {
        let values = [before, after].compactMap { mark in
            mark.number.map { Value(number: $0, text: TextBlock(mark.text, size: TextMetrics.small, maxWidth: limit)) }
        }
        let isRising = values.count < 2 || values[0].number <= values[1].number
        low = values.count < 2 ? nil : isRising ? values[0] : values[1]
        high = values.count < 2 ? values.first : isRising ? values[1] : values[0]
        absent = [(before, names.before, false), (after, names.after, true)].compactMap { mark, name, isAfter in
            guard mark.number == nil else { return nil }
            let text = TextBlock("\(name) \(mark.text)", size: TextMetrics.small, maxWidth: limit * 0.8)
            return Absent(isHidden: mark.isHidden, isAfter: isAfter, text: text)
        }
    }

    var height: Double {
        let besides = [low?.text.height ?? 0, high?.text.height ?? 0].max() ?? 0
        // Two absent values stand one above the other.
        return max(16, besides, absent.map(\.text.height).reduce(0, +))
    }

    var reaches: [HorizontalPlot.Reach] {
        let absence = absent.map(\.width).max().map { $0 + Self.gap } ?? 0
        var reaches = [
            HorizontalPlot.Reach(
                value: high?.number ?? 0, after: (high.map { $0.text.width + Self.gap } ?? 0) + absence)
        ]
        if let low { reaches.append(.init(value: low.number, before: low.text.width + Self.gap, after: Self.gap)) }
        return reaches
    }

    func drawLabels(
        _ svg: inout SVGWriter, _ scale: LinearScale, middle: Double, strokes: (before: String, after: String)
    ) {
        if let low { svg.label(low.text, x: scale(low.number) - Self.gap, middle: middle, .end, .halo) }
        if let high { svg.label(high.text, x: scale(high.number) + Self.gap, middle: middle, .start, .halo) }
        var y = middle - absent.map(\.text.height).reduce(0, +) / 2
        let x = scale(high?.number ?? 0) + Self.gap + (high.map { $0.text.width + Self.gap } ?? 0)
        for entry in absent {
            let line = y + entry.text.height / 2
            if entry.isHidden {
                let stroke = entry.isAfter ? strokes.after : strokes.before
                svg.hollowMarker(entry.isAfter ? .diamond : .circle, x: x + 5, y: line, stroke: stroke)
            }
            svg.label(
                entry.text, x: x + (entry.isHidden ? 15 : 0), middle: line, .start,
                LabelStyle(isMuted: !entry.isHidden, hasHalo: true))
            y += entry.text.height
        }
    }
}

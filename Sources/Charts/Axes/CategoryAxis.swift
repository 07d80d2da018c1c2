/// Positions in an order, years as a rule, along a horizontal line, with as many labels as fit.
struct CategoryAxis {
    private struct Shown {
        let label: TextBlock
        let x: Double
        let middle: Double
    }

    /// The middle of each category.
    let positions: [Double]
    /// From one category to the next.
    let pitch: Double
    private let shown: [Shown]

    var height: Double { (shown.map(\.label.height).max() ?? 0) + 8 }

    /// - Parameters:
    ///   - inset: from each end of the range to the first and last category.
    ///   - region: where labels may lie.
    init(_ labels: [String], from start: Double, to end: Double, inset: Double, region: ClosedRange<Double>) {
        let first = start + inset
        let last = end - inset
        pitch = labels.count > 1 ? (last - first) / Double(labels.count - 1) : last - first
        let step = pitch
        positions = labels.indices.map { labels.count == 1 ? (first + last) / 2 : first + Double($0) * step }
        shown = Self.fitting(labels, positions, region)
    }

    /// Every label, or every second, third … counted back from the last, which is the one that readers want to know.
    private static func fitting(_ labels: [String], _ positions: [Double], _ region: ClosedRange<Double>) -> [Shown] {
        let widest = min(region.upperBound - region.lowerBound, 72)
        let all = zip(labels, positions).map { text, x in
            let label = TextBlock(text, size: TextMetrics.small, maxWidth: widest)
            let middle = max(min(x, region.upperBound - label.width / 2), region.lowerBound + label.width / 2)
            return Shown(label: label, x: x, middle: middle)
        }
        guard let last = all.indices.last else { return [] }
        for step in 1...all.count {
            let chosen = stride(from: last, through: 0, by: -step).map { all[$0] }
            guard areApart(chosen) else { continue }
            // Where only two labels fit, they are the first and the last.
            return chosen.count <= 2 && last > 0 && areApart([all[last], all[0]]) ? [all[last], all[0]] : chosen
        }
        return [all[last]]
    }

    /// From right to left.
    private static func areApart(_ labels: [Shown]) -> Bool {
        zip(labels, labels.dropFirst()).allSatisfy { right, left in
            right.middle - left.middle >= (right.label.width + left.label.width) / 2 + 6
        }
    }

    /// - Parameters:
    ///   - base: where the plot ends and ticks begin.
    ///   - top: where the labels begin, below what stands between.
    func draw(_ svg: inout SVGWriter, base: Double, top: Double) {
        svg.open("g", ["class": "axis"])
        for entry in shown.reversed() {
            svg.line(
                from: (entry.x, base), to: (entry.x, base + 4), ["stroke": "currentColor", "stroke-opacity": "0.6"])
            svg.label(
                entry.label, x: entry.middle, middle: top + 6 + entry.label.height / 2, .middle, .muted,
                class: "category")
        }
        svg.close("g")
        svg.newline()
    }
}

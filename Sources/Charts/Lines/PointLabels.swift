/// Values beside the points of a single line, as many as find room: the greatest, the smallest and the first before
/// others.
struct PointLabels {
    private struct Place {
        let text: TextBlock
        let box: Rectangle
    }

    private let places: [Place]

    /// Closer points would have a value at every bend, which nobody can read.
    private static let narrowestPitch = 24.0

    init(_ layout: LineLayout) {
        guard layout.chart.lines.count == 1 else {
            places = []
            return
        }
        let points = layout.points(of: 0)
        let (extremes, others) = Self.order(points)
        let obstacles = layout.endLabels.map { label in
            Rectangle(
                x: layout.labelX, y: label.middle - label.block.height / 2, width: 200, height: label.block.height)
        }
        var places: [Place] = []
        for index in extremes + (layout.categoryAxis.pitch < Self.narrowestPitch ? [] : others) {
            guard let point = points[index] else { continue }
            let text = TextBlock(layout.chart.lines[0].points[index].mark.text, size: TextMetrics.small, maxWidth: 100)
            let boxes = Self.boxes(text, point, isValley: Self.isValley(index, points), layout).filter { box in
                !(obstacles + places.map(\.box)).contains { $0.intersects(box) }
            }
            let free = boxes.first { !Self.isCrossed($0, by: points) } ?? (extremes.contains(index) ? boxes.first : nil)
            if let free { places.append(Place(text: text, box: free)) }
        }
        self.places = places
    }

    func draw(_ svg: inout SVGWriter) {
        for place in places {
            let box = place.box
            svg.label(place.text, x: box.x + box.width / 2, middle: box.y + box.height / 2, .middle, .halo)
        }
    }

    /// The greatest and the smallest, and the rest from the left. The last stands at the line's end already.
    private static func order(_ points: [(x: Double, y: Double)?]) -> (extremes: [Int], others: [Int]) {
        let known = points.indices.filter { points[$0] != nil }
        let byHeight = known.sorted { (points[$0]?.y ?? 0, $0) < (points[$1]?.y ?? 0, $1) }
        guard let last = known.last, let top = byHeight.first, let bottom = byHeight.last else { return ([], []) }
        let extremes = (top == bottom ? [top] : [top, bottom]).filter { $0 != last }
        return (extremes, known.filter { $0 != last && !extremes.contains($0) })
    }

    /// Above and below a point, the better place first, as far as they are inside the plot.
    private static func boxes(
        _ text: TextBlock, _ point: (x: Double, y: Double), isValley: Bool, _ layout: LineLayout
    ) -> [Rectangle] {
        let middle = max(min(point.x, layout.right + 4 - text.width / 2), layout.left + text.width / 2)
        return [isValley, !isValley].map { isBelow in
            Rectangle(
                x: middle - text.width / 2, y: isBelow ? point.y + 6 : point.y - 6 - text.height, width: text.width,
                height: text.height)
        }.filter { $0.y >= layout.noteHeight && $0.y + $0.height <= layout.valueAxis.scale.start - 1 }
    }

    /// Whether the line rises, or stops, on both sides of a point: then there is room below it.
    private static func isValley(_ index: Int, _ points: [(x: Double, y: Double)?]) -> Bool {
        guard let point = points[index] else { return false }
        let neighbours = [index - 1, index + 1].compactMap { points.indices.contains($0) ? points[$0] : nil }
        return !neighbours.isEmpty && neighbours.allSatisfy { $0.y < point.y }
    }

    /// Whether the line passes through a rectangle.
    private static func isCrossed(_ box: Rectangle, by points: [(x: Double, y: Double)?]) -> Bool {
        zip(points, points.dropFirst()).contains { from, to in
            guard let from, let to, to.x > from.x else { return false }
            let left = max(box.x, from.x)
            let right = min(box.x + box.width, to.x)
            guard left < right else { return false }
            let slope = (to.y - from.y) / (to.x - from.x)
            let heights = [from.y + (left - from.x) * slope, from.y + (right - from.x) * slope]
            return heights.contains { $0 >= box.y } && heights.contains { $0 <= box.y + box.height }
        }
    }
}

/// A strip below a plot that tells, at each position without a point, why there is none: a hollow marker for what is
/// hidden, a label in the place of what is missing. Equal neighbours share one label.
struct AbsenceLane {
    private struct Entry {
        let key: String
        let name: String
        let x: Double
        let datum: Datum
    }

    private struct Caption {
        let block: TextBlock
        let middle: Double
        let row: Int
        let isHidden: Bool
    }

    private let series: Int
    private let seriesKey: String
    private let entries: [Entry]
    private let captions: [Caption]
    private let captionHeight: Double

    private var markerHeight: Double { entries.contains(where: \.datum.mark.isHidden) ? 13 : 0 }

    /// Zero when every position has a point.
    var height: Double {
        entries.isEmpty ? 0 : 4 + markerHeight + Double((captions.map(\.row).max() ?? -1) + 1) * captionHeight
    }

    init(
        _ data: [Datum], categories: [ChartCategory], seriesLabel: String, seriesKey: String, series: Int,
        axis: CategoryAxis,
        region: ClosedRange<Double>
    ) {
        self.series = series
        self.seriesKey = seriesKey
        let absent = zip(data, categories).enumerated().filter { $0.element.0.mark.number == nil }
        let entries = absent.map { index, element in
            Entry(
                key: element.1.key, name: "\(element.1.label)，\(seriesLabel)：\(element.0.mark.text)",
                x: axis.positions[index],
                datum: element.0)
        }
        self.entries = entries
        let runs = Self.runs(absent.map { (index: $0.offset, mark: $0.element.0.mark) })
        let blocks = runs.map { run in
            let room = max(Double(run.count) * axis.pitch - 4, TextMetrics.small * 4)
            return TextBlock(
                run.mark.text, size: TextMetrics.small, maxWidth: min(room, region.upperBound - region.lowerBound))
        }
        let places = LabelPlacement.rows(
            zip(runs, blocks).map { run, block in
                .init(
                    wanted: (axis.positions[run.first] + axis.positions[run.first + run.count - 1]) / 2,
                    size: block.width)
            }, in: region, gap: 6)
        captions = zip(zip(runs, blocks), places).map { label, place in
            Caption(block: label.1, middle: place.middle, row: place.row, isHidden: label.0.mark.isHidden)
        }
        captionHeight = blocks.map(\.height).max() ?? 0
    }

    /// Neighbouring positions with the same text.
    private static func runs(_ absent: [(index: Int, mark: Mark)]) -> [(first: Int, count: Int, mark: Mark)] {
        var runs: [(first: Int, count: Int, mark: Mark)] = []
        for (index, mark) in absent {
            if let last = runs.last, last.first + last.count == index, last.mark.text == mark.text,
                last.mark.isHidden == mark.isHidden
            {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((index, 1, mark))
            }
        }
        return runs
    }

    func draw(_ svg: inout SVGWriter, top: Double) {
        for entry in entries {
            let key = DatumKey(entry.key, seriesKey, entry.datum.mark)
            svg.datum(entry.name, url: entry.datum.url) { svg in
                if entry.datum.mark.isHidden {
                    svg.hollowMarker(Marker(series: series), x: entry.x, y: top + 9, stroke: Palette.fill(series), key)
                } else {
                    svg.absence(key)
                }
            }
        }
        for caption in captions {
            let middle = top + 4 + markerHeight + (Double(caption.row) + 0.5) * captionHeight
            svg.label(caption.block, x: caption.middle, middle: middle, .middle, caption.isHidden ? .plain : .muted)
        }
    }
}

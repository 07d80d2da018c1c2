/// Where the tiles of a ``TileMap`` lie, and how their texts are broken.
struct TileGrid {
    struct Place {
        let box: Rectangle
        let name: TextBlock
        let value: TextBlock
    }

    let placed: [Place]
    /// The map's width in units: the chart's, unless there are too many columns for tiles with text in them.
    let width: Double
    let height: Double

    private static let gap = 3.0
    private static let narrowest = 34.0
    private static let widest = 96.0
    /// A grid wider or higher than this is a mistake in its numbers; only the order of its columns and rows is kept.
    private static let mostCells = 40

    init(_ tiles: [TileMap.Tile]) {
        let columns = Self.indices(tiles.map(\.column))
        let rows = Self.withoutCollisions(columns, Self.indices(tiles.map(\.row)))
        let count = Double((columns.max() ?? 0) + 1)
        width = max(SVGDocument.width, count * (Self.narrowest + Self.gap) - Self.gap)
        let side = min((width + Self.gap) / count - Self.gap, Self.widest)
        let left = (width - count * (side + Self.gap) + Self.gap) / 2
        let texts = tiles.map { tile in
            (
                name: TextBlock(tile.label, size: TextMetrics.small, maxWidth: side - 4),
                value: TextBlock(tile.datum.mark.text, size: TextMetrics.small, maxWidth: side - 4)
            )
        }
        let tileHeight = max(min(side, 56), (texts.map { $0.name.height + $0.value.height }.max() ?? 0) + 8)
        placed = tiles.indices.map { index in
            Place(
                box: Rectangle(
                    x: left + Double(columns[index]) * (side + Self.gap),
                    y: Double(rows[index]) * (tileHeight + Self.gap),
                    width: side,
                    height: tileHeight),
                name: texts[index].name, value: texts[index].value)
        }
        height = Double((rows.max() ?? -1) + 1) * (tileHeight + Self.gap)
    }

    /// Positions from zero. Empty columns stay, for they may be a lake; but not thousands of them.
    private static func indices(_ positions: [Int]) -> [Int] {
        guard let first = positions.min(), let last = positions.max() else { return [] }
        let (span, overflows) = last.subtractingReportingOverflow(first)
        if !overflows, span < mostCells { return positions.map { $0 - first } }
        var ranks: [Int: Int] = [:]
        for (rank, position) in Set(positions).sorted().enumerated() { ranks[position] = rank }
        return positions.map { ranks[$0] ?? 0 }
    }

    /// A tile whose place is taken moves below the map, where it is seen.
    private static func withoutCollisions(_ columns: [Int], _ rows: [Int]) -> [Int] {
        let below = (rows.max() ?? 0) + 1
        var taken: Set<[Int]> = []
        return zip(columns, rows).map { column, row in
            var row = row
            if taken.contains([column, row]) {
                row = below
                while taken.contains([column, row]) { row += 1 }
            }
            taken.insert([column, row])
            return row
        }
    }
}

/// Places on a schematic grid, each a tile of equal size: coloured by the class of its value, with its name and value
/// printed.
public struct TileMap: Chart {
    /// One place.
    public struct Tile: Sendable, Hashable {
        /// Identifies the place in the SVG (`data-key`).
        public var key: String
        /// Its name for readers.
        public var label: String
        /// The place in the grid, counted from the west and from the north; any integers, only their differences
        /// matter.
        public var column: Int
        /// The place in the grid, counted from the north.
        public var row: Int
        /// What is drawn, and the page that tells more about it.
        public var datum: Datum

        /// A tile at `column` and `row`. A click on it leads to `url`.
        public init(key: String, label: String, column: Int, row: Int, _ mark: Mark, url: String? = nil) {
            self.key = key
            self.label = label
            self.column = column
            self.row = row
            datum = Datum(mark, url: url)
        }
    }

    /// What a person who cannot see the chart is told.
    public var caption: ChartCaption
    /// In any order.
    public var tiles: [Tile]
    /// Where classes begin and end, ascending: five classes at most. They are made from the values when this is nil, or
    /// when it does not cover them all.
    public var classBounds: [Double]?
    /// Identifies the only series in the SVG (`data-series`).
    public var seriesKey: String
    /// How the bounds of classes are printed.
    public var tickFormat: TickFormat
    /// What the legend calls tiles whose value is not told, and tiles without a value: 不公布, 无数据. Told only where there
    /// are such tiles.
    public var hiddenLabel: String
    /// What the legend calls tiles without a value.
    public var gapLabel: String

    /// A map of `tiles`.
    public init(
        caption: ChartCaption, tiles: [Tile], classBounds: [Double]? = nil, seriesKey: String = "value",
        tickFormat: TickFormat = .plain,
        hiddenLabel: String = "不公布", gapLabel: String = "无数据"
    ) {
        self.caption = caption
        self.tiles = tiles
        self.classBounds = classBounds
        self.seriesKey = seriesKey
        self.tickFormat = tickFormat
        self.hiddenLabel = hiddenLabel
        self.gapLabel = gapLabel
    }

    /// The image as one `svg` element in UTF-8, whose ids derive from `id`.
    public func svg(id: String) -> [UInt8] {
        let classes = ValueClasses(values: tiles.compactMap(\.datum.mark.number), bounds: classBounds)
        let grid = TileGrid(tiles)
        let legend = TileLegend(classes, format: tickFormat, absences: absences, width: grid.width)
        return SVGDocument.compose(
            id: id, kind: "tiles", caption: caption, width: grid.width, height: legend.height + grid.height + 2,
            isInteractive: tiles.contains { Link.leads($0.datum.url) }
        ) { svg in
            svg.open("g", ["class": "plot"])
            legend.draw(&svg)
            for (index, tile) in tiles.enumerated() {
                draw(tile, grid.placed[index], classes, top: legend.height, &svg)
            }
            svg.close("g")
        }
    }

    private var absences: [(swatch: Legend.Swatch, label: String)] {
        let absent = tiles.map(\.datum.mark).filter { $0.number == nil }
        return (absent.contains(where: \.isHidden) ? [(.hollow(stroke: "currentColor"), hiddenLabel)] : [])
            + (absent.contains { !$0.isHidden } ? [(.outline, gapLabel)] : [])
    }

    private func draw(
        _ tile: Tile, _ place: TileGrid.Place, _ classes: ValueClasses, top: Double, _ svg: inout SVGWriter
    ) {
        let mark = tile.datum.mark
        let classIndex = mark.number.map(classes.index)
        svg.datum("\(tile.label)：\(mark.text)", url: tile.datum.url) { svg in
            let fill = classIndex.map { Palette.classFill($0, of: classes.count) }
            svg.empty(
                "rect",
                [
                    "class": classIndex == nil ? "tile hollow" : "tile",
                    "x": .number(place.box.x + (fill == nil ? 0.75 : 0)),
                    "y": .number(place.box.y + top + (fill == nil ? 0.75 : 0)),
                    "width": .number(place.box.width - (fill == nil ? 1.5 : 0)),
                    "height": .number(place.box.height - (fill == nil ? 1.5 : 0)), "rx": "3",
                    "fill": .text(fill ?? Palette.surface),
                    "stroke": fill != nil ? .absent : mark.isHidden ? "currentColor" : .text(Palette.grid),
                    "stroke-opacity": mark.isHidden ? "0.7" : .absent,
                    "stroke-dasharray": mark.isHidden ? "3 2" : .absent,
                    "data-key": .text(tile.key), "data-series": .text(seriesKey), "data-state": .text(mark.state),
                    "data-class": .optional(classIndex.map { "\($0 + 1)" }),
                ])
            let style = LabelStyle(
                isMuted: classIndex == nil && !mark.isHidden,
                fill: classIndex.map { Palette.classInk($0, of: classes.count) })
            let middle = place.box.x + place.box.width / 2
            let textTop = place.box.y + top + (place.box.height - place.name.height - place.value.height) / 2
            svg.label(place.name, x: middle, middle: textTop + place.name.height / 2, .middle, style)
            svg.label(
                place.value, x: middle, middle: textTop + place.name.height + place.value.height / 2, .middle, style)
        }
    }
}

/// Figures in rows and columns: what a table prints and a chart draws.
public struct FigureGrid: Sendable {
    /// What stands at the head of a row or a column.
    public struct Heading: Sendable {
        /// Its words.
        public let title: String
        /// The unit of its figures, when they have one.
        public var unit: Unit?
        /// What the figures below or beside it measure, when they all measure one thing.
        public var quantity: Quantity?
        /// The place of its figures, when they are of one.
        public var region: Region?
        /// The year of its figures, when they are of one.
        public var year: Int?
        /// Whether its figures are the sums of the others.
        public var isTotal = false
    }

    /// One line of figures.
    public struct Row: Sendable {
        /// What stands before its figures.
        public let heading: Heading
        /// One for each column.
        public let figures: [Figure]
    }

    /// The dataset that the figures were asked of.
    public let observations: Observations
    /// What the rows are: 年度, 地区, 单位类型.
    public let stub: String
    /// The headings of the columns, without those in which nothing applies.
    public let columns: [Heading]
    /// The rows, without those in which nothing applies.
    public let rows: [Row]
    /// Whether the rows have an order of their own, as years and grades have; others may be sorted by their figures.
    public let hasOwnOrder: Bool
    /// What all figures share: 云杉旗，2024年度.
    public let scope: String
    /// What readers must know to read the totals rightly.
    public let notes: [String]

    /// What the rows, or the columns, of a grid stand for.
    public enum Axis: Sendable {
        case quantities([Quantity])
        case years([Int])
        case regions([Region], total: Region?)
        case category(Int)
    }

    struct Position {
        let heading: Heading
        let move: @Sendable (inout Quantity, inout Coordinates) -> Void
    }

    /// Lays figures out along `rows` and `columns`; what neither says is taken from `quantity` and `base`.
    ///
    /// Rows and columns in which nothing applies are left out.
    public init(_ observations: Observations, rows: Axis, columns: Axis, quantity: Quantity, at base: Coordinates) {
        let down = Self.positions(rows, observations)
        let across = Self.positions(columns, observations)
        let cells = down.map { row in
            across.map { column -> Figure in
                var (quantity, coordinates) = (quantity, base)
                row.move(&quantity, &coordinates)
                column.move(&quantity, &coordinates)
                return observations.figure(quantity, at: coordinates)
            }
        }
        let keptColumns = across.indices.filter { column in cells.contains { $0[column].measure != .notApplicable } }
        self.observations = observations
        stub = Self.title(of: rows, observations)
        self.columns = keptColumns.map { across[$0].heading }
        self.rows = zip(down, cells).compactMap { position, figures in
            let kept = keptColumns.map { figures[$0] }
            return kept.allSatisfy { $0.measure == .notApplicable }
                ? nil : Row(heading: position.heading, figures: kept)
        }
        hasOwnOrder = Self.hasOwnOrder(rows, observations)
        scope = Self.scope(base, without: [rows, columns], observations)
        notes =
            GridNotes(
                observations: observations, axes: [rows, columns], base: base, rows: self.rows, columns: self.columns
            ).all
    }

    private static func title(of axis: Axis, _ observations: Observations) -> String {
        switch axis {
        case .quantities: "指标"
        case .years: "年度"
        case .regions: "地区"
        case .category(let index): observations.categories[index].field.title
        }
    }

    private static func hasOwnOrder(_ axis: Axis, _ observations: Observations) -> Bool {
        switch axis {
        case .years, .quantities: true
        case .regions: false
        case .category(let index): observations.categories[index].field.isOrdered
        }
    }

    private static func positions(_ axis: Axis, _ observations: Observations) -> [Position] {
        switch axis {
        case .quantities(let quantities):
            quantities.map { quantity in
                Position(heading: Heading(title: quantity.title, unit: quantity.printedUnit, quantity: quantity)) {
                    chosen, _ in chosen = quantity
                }
            }
        case .years(let years):
            years.map { year in
                Position(heading: Heading(title: observations.time.heading(of: year), year: year)) { _, coordinates in
                    coordinates.years = year...year
                }
            }
        case .regions(let regions, let total):
            regions.map { region in
                // Among its parts, the row of the whole or of a group shows only what it did itself.
                let isAmongParts =
                    total != nil && (region.role == .whole || region.role == .group)
                    && regions.contains { $0.role == .part }
                let place = isAmongParts ? Coordinates.Place.own(region.id) : .region(region.id)
                return Position(heading: Heading(title: observations.scopeName(of: place), region: region)) {
                    _, coordinates in coordinates.place = place
                }
            }
                + (total.map { region in
                    let place = Coordinates.Place.region(region.id)
                    return [
                        Position(
                            heading: Heading(title: observations.scopeName(of: place), region: region, isTotal: true)
                        ) { _, coordinates in coordinates.place = place }
                    ]
                } ?? [])
        case .category(let index):
            observations.categories[index].labelsTold.map { label in
                Position(heading: Heading(title: label)) { _, coordinates in coordinates.groups[index] = label }
            }
                + (observations.categories[index].overlaps || observations.keepsApart(index)
                    ? [] : [Position(heading: Heading(title: "合计", isTotal: true)) { _, _ in }])
        }
    }

    private static func scope(_ base: Coordinates, without axes: [Axis], _ observations: Observations) -> String {
        var parts: [String] = []
        var (isYears, isRegions) = (false, false)
        for axis in axes {
            if case .years = axis { isYears = true }
            if case .regions = axis { isRegions = true }
        }
        if !isRegions, observations.cube.region != nil { parts.append(observations.scopeName(of: base.place)) }
        if !isYears { parts.append(observations.timeName(of: base.years)) }
        return (parts + base.groups.sorted { $0.key < $1.key }.map(\.value)).joined(separator: "，")
    }
}

/// How the rows of a dataset add up: which fields tell time, place and kind, and which figures can be asked of them.
///
/// Tables, charts, headlines, references in prose and the region pages all follow from this.
public struct Cube: Sendable {
    /// How a row tells its time.
    public enum Time: Sendable {
        case years(Field<Year>)
        /// Rows are events or months; each belongs to the year of its date.
        case dates(Field<CalendarDate>)
        /// Rows describe one moment: the table's as-of date.
        case snapshot

        /// The year of each row of `table`; nil when rows have none.
        func years(of table: DatasetTable) -> Column<Int>? {
            switch self {
            case .years(let field): table[field].mapValues(\.number)
            case .dates(let field): table[field].mapValues(\.year)
            case .snapshot: nil
            }
        }
    }

    /// What it means when a region has no row.
    public enum Absence: Sendable {
        /// Nothing was reported: neither has a sum over it a figure.
        case unknown
        /// Nothing happened or exists there.
        case zero
    }

    /// How rows tell their time.
    public let time: Time
    /// The field that says of which place a row speaks; nil when rows belong to none.
    public let region: Field<RegionID>?
    /// The fields by which figures can be told apart, besides time and place.
    public let categories: [any FieldDeclaration]
    /// What is added up.
    public let measures: [CubeMeasure]
    /// The rates that are computed from the measures as Σ÷Σ.
    public let rates: [RateIndicator]
    /// What can be asked: the indicators, then the rates.
    public var quantities: [Quantity] { measures.map { .indicator($0.indicator) } + rates.map(Quantity.rate) }
    /// What it means when a region has no row.
    public let absence: Absence
    /// Whether places take part one after another, from a month on: before that, nothing applies to them.
    public let placesJoin: Bool
    /// Which rows there must be.
    public let reporting: Reporting
    /// The figures that a page begins with; never empty.
    public let headlines: [Quantity]

    /// Declares how rows add up. Without `headlines` a page begins with the first measures and rates.
    public init(
        time: Time, region: Field<RegionID>?, categories: [any FieldDeclaration] = [], measures: [CubeMeasure],
        rates: [RateIndicator] = [],
        absence: Absence, placesJoin: Bool = false, reporting: Reporting = .whereThereIsSomething,
        headlines: [Quantity] = []
    ) {
        self.placesJoin = placesJoin
        self.reporting = reporting
        self.time = time
        self.region = region
        self.categories = categories
        self.measures = measures
        self.rates = rates
        self.absence = absence
        self.headlines =
            headlines.isEmpty
            ? measures.prefix(3).map { .indicator($0.indicator) } + rates.prefix(2).map(Quantity.rate) : headlines
    }

    /// Figures as of one moment of each year, of regions that each report.
    public static func stock(
        _ year: Field<Year>, _ region: Field<RegionID>, by categories: [any FieldDeclaration] = [],
        _ measures: [CubeMeasure],
        rates: [RateIndicator] = [], reporting: Reporting = .everyPlaceKindAndYear, headlines: [Quantity] = []
    ) -> Cube {
        Cube(
            time: .years(year), region: region, categories: categories, measures: measures, rates: rates,
            absence: .unknown, reporting: reporting, headlines: headlines)
    }

    /// Events on dates; where there is none, there was none.
    public static func events(
        _ date: Field<CalendarDate>, _ region: Field<RegionID>?, by categories: [any FieldDeclaration] = [],
        _ measures: [CubeMeasure],
        rates: [RateIndicator] = [], placesJoin: Bool = false, reporting: Reporting = .whereThereIsSomething,
        headlines: [Quantity] = []
    ) -> Cube {
        Cube(
            time: .dates(date), region: region, categories: categories, measures: measures, rates: rates,
            absence: .zero, placesJoin: placesJoin, reporting: reporting, headlines: headlines)
    }

    /// Things that exist at the table's as-of date.
    public static func inventory(
        _ region: Field<RegionID>, by categories: [any FieldDeclaration] = [], _ measures: [CubeMeasure],
        rates: [RateIndicator] = [],
        headlines: [Quantity] = []
    ) -> Cube {
        Cube(
            time: .snapshot, region: region, categories: categories, measures: measures, rates: rates, absence: .zero,
            headlines: headlines)
    }
}

extension Cube {
    /// Whether its indicators tell of moments, of periods, or some of each.
    package var natures: Set<Indicator.Nature> { Set(measures.map(\.indicator.nature)) }

    /// By region, the month of its first row; nil for one that has none.
    func firstMonths(of table: DatasetTable) -> [TimeCoverage.Month?]? {
        guard let region, case .dates(let field) = time else { return nil }
        let (dates, places) = (table[field], table[region])
        var first = [TimeCoverage.Month?](repeating: nil, count: table.regions.all.count)
        for row in 0..<table.count {
            let (place, month) = (places[row].index, TimeCoverage.Month(dates[row]))
            first[place] = first[place].map { min($0, month) } ?? month
        }
        return first
    }

    /// The newest date of a row; nil where rows have no dates.
    func lastDate(of table: DatasetTable) -> CalendarDate? {
        guard case .dates(let field) = time else { return nil }
        return table[field].values.max { TimeCoverage.Month($0) < TimeCoverage.Month($1) }
    }
}

/// A quantity that a dataset's rows add up to.
public struct CubeMeasure: Sendable {
    /// What the sum is called, and its unit and definition.
    public let indicator: Indicator
    /// The column that is added up; nil when rows are counted.
    public let field: Field<Measure>?
    /// Whether rows are counted: none of a kind is then a figure, 0.
    let countsRows: Bool
    /// The categories whose kinds are never added up to one figure, by name: they overlap, or are different things.
    let apartBy: Set<String>
    /// What each row adds.
    let values: @Sendable (CubeSource) -> Column<Measure>

    private init(
        _ indicator: Indicator, field: Field<Measure>? = nil, countsRows: Bool = false,
        apartBy: [any FieldDeclaration] = [],
        values: @escaping @Sendable (CubeSource) -> Column<Measure>
    ) {
        self.indicator = indicator
        self.field = field
        self.countsRows = countsRows
        self.apartBy = Set(apartBy.map(\.description.name))
        self.values = values
    }

    /// The sum of a column that holds an indicator.
    ///
    /// - Parameters:
    ///   - field: the column.
    ///   - categories: those whose kinds do not add up, because a row's units may be counted under several; a figure
    ///     then needs one named.
    public static func column(_ field: Field<Measure>, apartBy categories: [any FieldDeclaration] = []) -> CubeMeasure {
        guard let indicator = field.description.indicator else {
            preconditionFailure("\(field.description.name) holds no indicator")
        }
        return CubeMeasure(indicator, field: field, apartBy: categories) { $0.table[field] }
    }

    /// The number of rows for which `condition` holds; not available where that is not known of a row (nil).
    public static func rows(
        _ indicator: Indicator, where condition: @escaping @Sendable (CubeSource, Int) -> Bool? = { _, _ in true }
    ) -> CubeMeasure {
        CubeMeasure(indicator, countsRows: true) { source in
            Column(
                values: [.known(0), .known(1), .missing],
                numbers: (0..<source.table.count).map { condition(source, $0).map { $0 ? 1 : 0 } ?? 2 }[...])
        }
    }

    /// What each row adds, looked up elsewhere.
    public static func derived(_ indicator: Indicator, values: @escaping @Sendable (CubeSource) -> Column<Measure>)
        -> CubeMeasure
    {
        CubeMeasure(indicator, values: values)
    }
}

/// A dataset's rows, with what is said about them and the other datasets.
public struct CubeSource: Sendable {
    /// The rows themselves.
    public let table: DatasetTable
    /// What staff say about the table.
    public let metadata: DatasetMetadata
    /// Every dataset that was read, by id.
    public let tables: [String: DatasetTable]

    /// `tables`: every dataset that was read, by id.
    public init(_ dataset: LoadedDataset, among tables: [String: DatasetTable]) {
        table = dataset.table
        metadata = dataset.metadata
        self.tables = tables
    }
}

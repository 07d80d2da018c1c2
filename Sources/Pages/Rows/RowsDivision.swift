import Statistics

/// How the rows of a dataset are divided into pages: one page for each year; or, when a year has too many rows to read on
/// a telephone and rows have regions, one page for each region with all its years.
struct RowsDivision: Sendable {
    /// The rows that stand on one page.
    enum Part: Hashable, Sendable {
        /// All, where rows have no years.
        case all
        case year(Int)
        case region(RegionID)
    }

    static let longestPage = 1_000

    /// The pages in the order of lists: the newest year first, regions in the official order.
    let parts: [Part]
    /// The rows of each page.
    let rows: [Part: [Int]]
    /// The year of each row of the dataset; nil where rows have none.
    let years: Column<Int>?
    /// The published columns as texts, made once for all pages. Equal values share one text.
    let columns: Once<[TextColumn]>
    private let isByRegion: Bool

    /// A column as pages print it.
    struct TextColumn: Sendable {
        let description: FieldDescription
        let texts: Column<String>
        /// Whether it holds the region, which the page or a table's caption may already say.
        let isRegion: Bool
        let isYear: Bool
    }

    init(_ dataset: LoadedDataset) {
        columns = Once {
            dataset.definition.publishedFields.map { field in
                TextColumn(
                    description: field.description, texts: field.texts(for: .display, in: dataset.table),
                    isRegion: field is Field<RegionID>, isYear: field is Field<Year> && field.description.isKey)
            }
        }
        years = dataset.rowYears
        let byYear =
            years.map { Self.parts($0, Part.year) }
            ?? (dataset.table.count > 0 ? [.all: Array(0..<dataset.table.count)] : [:])
        if let place = dataset.definition.regionField, byYear.values.contains(where: { $0.count > Self.longestPage }) {
            isByRegion = true
            rows = Self.parts(dataset.table[place], Part.region)
        } else {
            isByRegion = false
            rows = byYear
        }
        parts = rows.keys.sorted { a, b in
            switch (a, b) {
            case (.year(let a), .year(let b)): a > b
            case (.region(let a), .region(let b)): a < b
            default: false
            }
        }
    }

    private static func parts<Value: Hashable>(_ column: Column<Value>, _ part: (Value) -> Part) -> [Part: [Int]] {
        Dictionary(uniqueKeysWithValues: column.rowsByValue().map { (part($0), $1) })
    }

    /// The page with all rows of `year` and `region`, either of which may be nil for any. The result is nil when these
    /// rows stand on more than one page.
    func part(year: Int?, region: RegionID?) -> Part? {
        if isByRegion { return region.map(Part.region) }
        return years == nil ? .all : year.map(Part.year)
    }

    /// The page of a region's rows; nil where a page has a year of all regions.
    func part(of region: Region) -> Part? {
        let part = Part.region(region.id)
        return rows[part] == nil ? nil : part
    }
}

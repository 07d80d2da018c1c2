import Mustache
import UnionData

/// The published rows of a dataset, of one year where it has years: what every figure can be checked against.
struct RowsPage: PageModel {
    static let template = "rows"

    let frame: PageFrame
    let groups: [FigureTable]
    let years: [LinkLabel]

    static let fields: [Mustache.Field<Self>] = [
        .object("page", "各页共有的部分") { $0.frame },
        .list("groups", "各地区的各行，每地区一张表，锚点是地区") { $0.groups },
        .object("years", "其他年度") { Listing($0.years) },
    ]
}

extension Composer {
    static func rowsRoute(of definition: DatasetDefinition, year: Int?) -> Route {
        Route("data/\(definition.id)-\(year.map(String.init) ?? "rows").html")
    }

    /// The years for which a dataset has a page of rows; one page without a year for the others.
    func rowYears(of dataset: LoadedDataset) -> [Int?] {
        dataset.rowYears.map { Set($0.values).sorted(by: >) } ?? [nil]
    }

    func rowsPages(of dataset: LoadedDataset) -> [Page] {
        guard dataset.definition.audience == .everyone, dataset.table.count > 0 else { return [] }
        let claim = claim("data/\(dataset.definition.id).csv")
        return rowYears(of: dataset).map { year in
            Page(Self.rowsRoute(of: dataset.definition, year: year), claim: claim) { _ in rowsPage(of: dataset, year) }
        }
    }

    private func rowsPage(of dataset: LoadedDataset, _ year: Int?) -> RowsPage {
        let route = Self.rowsRoute(of: dataset.definition, year: year)
        let years = dataset.rowYears
        let rows = (0..<dataset.table.count).filter { year == nil || years?[$0] == year }
        let title = dataset.title + (year.map { "：\($0)年各行" } ?? "：各行")
        return RowsPage(
            frame: frame(route, title: title, description: "每一行是\(dataset.definition.rowMeaning)。网站上的合计和比率都由这些行算出。", in: .data, sources: [dataset]),
            groups: groups(rows, of: dataset), years: rowYears(of: dataset).filter { $0 != year }.map {
                LinkLabel(title: $0.map { "\($0)年" } ?? "", url: route.link(to: Self.rowsRoute(of: dataset.definition, year: $0)))
            })
    }

    /// One table for each region, or one for all rows where the dataset has no regions.
    private func groups(_ rows: [Int], of dataset: LoadedDataset) -> [FigureTable] {
        let fields = dataset.definition.publishedFields
        let place = dataset.definition.regionField
        // Once for all tables: the texts are those of the whole dataset's different values.
        let shown = fields.filter { $0.description.name != place?.description.name }.map { ($0.description, $0.texts(for: .display, in: dataset.table)) }
        guard let place else { return [rowsTable(rows, shown, id: "all", caption: dataset.title)] }
        let places = dataset.table[place]
        return Dictionary(grouping: rows) { places[$0] }.sorted { $0.key < $1.key }.map { region, rows in
            rowsTable(rows, shown, id: facts.regions[region].slug, caption: facts.regions[region].name)
        }
    }

    private func rowsTable(_ rows: [Int], _ fields: [(description: FieldDescription, texts: Column<String>)], id: String, caption: String) -> FigureTable {
        FigureTable(
            id: id, caption: caption, stub: fields[0].description.title,
            columns: fields.dropFirst().map { FigureTable.Column(title: $0.description.title, unit: $0.description.unit?.symbol, isNumber: $0.description.isNumber) },
            rows: rows.map { row in
                FigureTable.Row(
                    title: fields[0].texts[row], anchor: "r\(row + 1)",
                    cells: fields.dropFirst().map { field in
                        let text = field.texts[row]
                        return field.description.isNumber ? FigureTable.Cell(text: text) : .words(text)
                    })
            })
    }
}

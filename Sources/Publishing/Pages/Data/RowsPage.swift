import Mustache
import Statistics

/// Published rows of a dataset, of one year or of one region: what every figure can be checked against.
struct RowsPage: PageModel {
    static let template = "rows"

    let frame: PageFrame
    let groups: [FigureTable]
    let years: [LinkLabel]
    let region: LinkLabel?

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .list("groups", "各行：一年的页面每地区一张表，一个地区的页面每年一张表；锚点是地区或年度", \.groups),
        .object("years", "其他年度") { Listing($0.years) },
        .object("region", "一个地区的页面：这个地区", \.region),
    ]
}

extension Composer {
    /// How the rows of each dataset are divided, by the dataset's identifier; only those that are published.
    static func rowsDivisions(_ facts: Facts) -> [String: RowsDivision] {
        Dictionary(
            facts.datasets.filter { $0.definition.audience == .everyone && $0.table.count > 0 }.map {
                ($0.definition.id, RowsDivision($0))
            },
            uniquingKeysWith: { first, _ in first })
    }

    func rowsRoute(of dataset: LoadedDataset, _ part: RowsDivision.Part) -> Route {
        let name =
            switch part {
            case .all: "rows"
            case .year(let year): String(year)
            case .region(let id): facts.regions[id].slug
            }
        return Route("data/\(dataset.definition.id)-\(name).html")
    }

    /// The pages with the rows of a dataset, without the page at `route` itself.
    func rowsLinks(of dataset: LoadedDataset, from route: Route) -> [LinkLabel] {
        guard let division = rowsDivisions[dataset.definition.id] else { return [] }
        return division.parts.map { (part: $0, route: rowsRoute(of: dataset, $0)) }.filter { $0.route != route }
            .map { LinkLabel(title: title(of: $0.part) ?? "全部", url: route.link(to: $0.route)) }
    }

    /// The pages that have the rows of `region` alone.
    func rowsLinks(in region: Region, from route: Route) -> [LinkLabel] {
        facts.datasets.compactMap { dataset in
            rowsDivisions[dataset.definition.id]?.part(of: region).map {
                LinkLabel(title: dataset.title, url: route.link(to: rowsRoute(of: dataset, $0)))
            }
        }
    }

    func rowsPages(of dataset: LoadedDataset) -> [Page] {
        guard let division = rowsDivisions[dataset.definition.id] else { return [] }
        let claim = claim("data/\(dataset.definition.id).csv")
        return division.parts.map { part in
            let route = rowsRoute(of: dataset, part)
            return Page(route, claim: claim) { _ in
                rowsPage(of: dataset, part, division)
            }
        }
    }

    private func title(of part: RowsDivision.Part) -> String? {
        switch part {
        case .all: nil
        case .year(let year): "\(year)年"
        case .region(let id): facts.regions[id].name
        }
    }

    private func rowsPage(of dataset: LoadedDataset, _ part: RowsDivision.Part, _ division: RowsDivision) -> RowsPage {
        let route = rowsRoute(of: dataset, part)
        let rows = division.rows[part] ?? []
        var region: Region?
        if case .region(let id) = part { region = facts.regions[id] }
        return RowsPage(
            frame: frame(
                route, title: "\(dataset.title)：\(title(of: part) ?? "")各行",
                description: "每一行是\(dataset.definition.rowMeaning)。网站上的合计和比率都由这些行算出。", in: .data, sources: [dataset]),
            groups: region == nil ? byRegion(rows, division, of: dataset) : byYear(rows, division, of: dataset),
            years: region == nil ? rowsLinks(of: dataset, from: route) : [],
            region: region.map { link(to: $0, from: route) })
    }

    /// One table for each region, or one for all rows where the dataset has no regions.
    private func byRegion(_ rows: [Int], _ division: RowsDivision, of dataset: LoadedDataset) -> [FigureTable] {
        let columns = division.columns.value.filter { !$0.isRegion }
        guard let place = dataset.definition.regionField else {
            return [rowsTable(rows, columns, id: "all", caption: dataset.title)]
        }
        let places = dataset.table[place]
        return Dictionary(grouping: rows) { places[$0] }.sorted { $0.key < $1.key }.map { id, rows in
            rowsTable(rows, columns, id: facts.regions[id].slug, caption: facts.regions[id].name)
        }
    }

    /// One table for each year of a region, the newest first, or one for all rows where they have no years.
    private func byYear(_ rows: [Int], _ division: RowsDivision, of dataset: LoadedDataset) -> [FigureTable] {
        let columns = division.columns.value.filter { !$0.isRegion && !$0.isYear }
        guard let years = division.years else { return [rowsTable(rows, columns, id: "all", caption: dataset.title)] }
        return Dictionary(grouping: rows) { years[$0] }.sorted { $0.key > $1.key }.map { year, rows in
            rowsTable(rows, columns, id: String(year), caption: "\(year)年")
        }
    }

    private func rowsTable(_ rows: [Int], _ columns: [RowsDivision.TextColumn], id: String, caption: String)
        -> FigureTable
    {
        // Column by column, so that a reference to one is not counted for every cell.
        let texts = columns.map { column in rows.map { column.texts[$0] } }
        let isNumber = columns.map(\.description.isNumber)
        return FigureTable(
            id: id, caption: caption, stub: columns[0].description.title,
            columns: columns.dropFirst().map {
                FigureTable.Column(
                    title: $0.description.title, unit: $0.description.unit?.symbol, isNumber: $0.description.isNumber)
            },
            rows: rows.indices.map { index in
                var cells: [FigureTable.Cell] = []
                cells.reserveCapacity(columns.count - 1)
                for place in columns.indices.dropFirst() {
                    cells.append(FigureTable.Cell(text: texts[place][index], isNumber: isNumber[place]))
                }
                return FigureTable.Row(title: texts[0][index], anchor: "r\(rows[index] + 1)", cells: cells)
            })
    }
}

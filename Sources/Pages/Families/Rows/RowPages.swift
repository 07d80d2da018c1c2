import Content
import Statistics
import Text

/// The published rows of datasets, so that every figure can be checked.
struct RowPages: PageFamily {
    static let models: [any PageModel.Type] = [RowsPage.self]

    private let site: Site
    private let facts: Facts

    init(_ site: Site) {
        self.site = site
        facts = site.facts
    }

    func pages() -> [Page] {
        facts.datasets.flatMap { dataset -> [Page] in
            guard let division = site.rows.division(of: dataset) else { return [] }
            let claim = site.links.claim(dataset)
            let marks = dataset.rowMarks
            return division.parts.map { part in
                Page(site.rows.route(of: dataset, part), claim: claim) { _ in page(of: dataset, part, division, marks) }
            }
        }
    }

    private func page(
        of dataset: LoadedDataset, _ part: RowsDivision.Part, _ division: RowsDivision, _ marks: Column<String>?
    ) -> RowsPage {
        let route = site.rows.route(of: dataset, part)
        let rows = division.rows[part] ?? []
        var region: Region?
        if case .region(let id) = part { region = facts.regions[id] }
        return RowsPage(
            frame: site.frame(
                route, title: "\(dataset.title)：\(site.rows.title(of: part) ?? "")各行",
                description: "每一行是\(dataset.definition.rowMeaning)。\(uses(of: dataset))", in: .data, sources: [dataset]),
            groups: region == nil
                ? byRegion(rows, division, marks, of: dataset) : byYear(rows, division, marks, of: dataset),
            years: region == nil ? site.rows.links(to: dataset, from: route) : [],
            region: region.map { site.links.region($0, from: route) })
    }

    /// What is made of the rows, and whether readers can do it again.
    private func uses(of dataset: LoadedDataset) -> String {
        guard let observations = facts.catalogue.observations(of: dataset.definition.id), observations.hidesRows else {
            return "网站上的合计和比率都由这些行算出。"
        }
        return "网站上的合计和比率由这些行和不公布的数算出；不能由这些行算出的合计，另有合计数可以下载。"
    }

    /// One table for each region, or one for all rows where the dataset has no regions.
    private func byRegion(
        _ rows: [Int], _ division: RowsDivision, _ marks: Column<String>?, of dataset: LoadedDataset
    ) -> [FigureTable] {
        let columns = division.columns.value.filter { !$0.isRegion }
        guard let place = dataset.definition.regionField else {
            return [rowsTable(rows, columns, marks, id: "all", caption: dataset.title)]
        }
        let places = dataset.table[place]
        return Dictionary(grouping: rows) { places[$0] }.sorted { $0.key < $1.key }.map { id, rows in
            rowsTable(rows, columns, marks, id: facts.regions[id].slug, caption: facts.regions[id].name)
        }
    }

    /// One table for each year of a region, the newest first, or one for all rows where they have no years.
    private func byYear(
        _ rows: [Int], _ division: RowsDivision, _ marks: Column<String>?, of dataset: LoadedDataset
    ) -> [FigureTable] {
        let columns = division.columns.value.filter { !$0.isRegion && !$0.isYear }
        guard let years = division.years else {
            return [rowsTable(rows, columns, marks, id: "all", caption: dataset.title)]
        }
        return Dictionary(grouping: rows) { years[$0] }.sorted { $0.key > $1.key }.map { year, rows in
            rowsTable(rows, columns, marks, id: String(year), caption: "\(year)年")
        }
    }

    /// The marks of the years are the last column, as in the download, where any of these rows has one.
    private func rowsTable(
        _ rows: [Int], _ columns: [RowsDivision.TextColumn], _ allMarks: Column<String>?, id: String, caption: String
    ) -> FigureTable {
        let marks = allMarks.flatMap { marks in rows.contains { !marks[$0].isEmpty } ? marks : nil }
        // Column by column, so that Swift counts a reference to a column once and not for every cell.
        let texts = columns.map { column in rows.map { column.texts[$0] } }
        let isNumber = columns.map(\.description.isNumber)
        return FigureTable(
            id: id, caption: caption, stub: columns[0].description.title,
            columns: columns.dropFirst().map {
                FigureTable.Column(
                    title: $0.description.title, unit: $0.description.unit?.symbol, isNumber: $0.description.isNumber)
            } + (marks == nil ? [] : [FigureTable.Column(title: LoadedDataset.markTitle, unit: nil, isNumber: false)]),
            rows: rows.indices.map { index in
                var cells: [FigureTable.Cell] = []
                cells.reserveCapacity(columns.count)
                for place in columns.indices.dropFirst() {
                    cells.append(FigureTable.Cell(text: texts[place][index], isNumber: isNumber[place]))
                }
                if let marks { cells.append(FigureTable.Cell(text: marks[rows[index]], isNumber: false)) }
                return FigureTable.Row(title: texts[0][index], anchor: "r\(rows[index] + 1)", cells: cells)
            })
    }
}

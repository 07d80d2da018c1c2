import Statistics
import Text

/// The rows of datasets that are shown one by one: as lists, or as a grid of words.
struct Rosters: Sendable {
    let regions: RegionDirectory
    let rows: RowsIndex
    let links: Links

    /// The rows of a dataset with the columns that its declaration lists, the newest first.
    ///
    /// - Parameter region: the region whose rows are wanted; all rows when nil.
    /// - Returns: nil when the declaration lists no columns, or when there are no rows.
    func roster(_ dataset: LoadedDataset, in region: Region? = nil, from route: Route) -> FigureTable? {
        let definition = dataset.definition
        guard let stub = definition.roster.first else { return nil }
        let table = dataset.table
        let place = definition.cube?.region ?? definition.regionField
        var rows = Array(0..<table.count)
        if region != nil, place == nil { return nil }
        if let region, let place {
            let parts = Set(regions.parts(of: region) + [region.id])
            // The banner's own page would repeat the whole list.
            rows = rows.filter {
                region.kind == .banner ? table[place][$0] == region.id : parts.contains(table[place][$0])
            }
        }
        if case .dates(let date)? = definition.cube?.time {
            rows.sort { (table[date][$1], $0) < (table[date][$0], $1) }
        }
        guard !rows.isEmpty else { return nil }
        return FigureTable(
            id: "\(definition.id)-list", caption: region.map { "\(dataset.title)：\($0.name)" } ?? dataset.title,
            stub: stub.description.title,
            columns: definition.roster.dropFirst().map {
                FigureTable.Column(
                    title: $0.description.title, unit: $0.description.unit?.symbol, isNumber: $0.description.isNumber)
            },
            rows: rows.map { row in
                FigureTable.Row(
                    title: stub.text(for: .display, in: table, row: row),
                    cells: definition.roster.dropFirst().map { field in
                        let text = field.text(for: .display, in: table, row: row)
                        return field.description.isNumber ? FigureTable.Cell(text: text) : .words(text)
                    })
            }, source: links.source(dataset, from: route))
    }

    /// The words of a dataset as a grid with a row for each part of `region`. A region without parts has a row for each
    /// column of the grid instead.
    ///
    /// - Returns: nil when the declaration makes no grid of the rows, or when `region` has none.
    func matrix(_ dataset: LoadedDataset, in region: Region, from route: Route) -> FigureTable? {
        guard let matrix = dataset.definition.matrix, let place = dataset.definition.regionField else { return nil }
        let table = dataset.table
        let isByYear = matrix.columns is Field<Year>
        let years = dataset.rowYears
        let latest = years?.values.max()
        let rows = (0..<table.count).filter { isByYear || years?[$0] == latest }
        let columns = matrix.columns.labels(in: table)
        let titles = rows.flatMap { columns[$0] }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let rowOf = Dictionary(
            rows.flatMap { row in columns[row].map { (MatrixKey(region: table[place][row], column: $0), row) } },
            uniquingKeysWith: { first, _ in first })
        /// Whether a place exists in the year that a column is of.
        func isThere(_ id: RegionID, _ column: String) -> Bool {
            guard isByYear, let year = Int(column) else { return true }
            return regions[id].life.contains(year)
        }
        func cell(_ id: RegionID, _ column: String) -> FigureTable.Cell {
            guard let row = rowOf[MatrixKey(region: id, column: column)] else {
                return .words(isThere(id, column) ? "" : Measure.notApplicable.displayText)
            }
            let page = self.rows.division(of: dataset)?.part(year: years?[row], region: id).map {
                self.rows.route(of: dataset, $0)
            }
            return .words(
                matrix.cells.map { $0.text(for: .display, in: table, row: row) }.joined(separator: " "),
                url: page.map { route.link(to: $0) + "#r\(row + 1)" })
        }
        let time = isByYear ? "" : latest.map { "，\($0)年度" } ?? ""
        let source = links.source(dataset, from: route)
        let id = "\(dataset.definition.id)-matrix"
        let parts = regions.parts(of: region).filter { part in rowOf.keys.contains { $0.region == part } }
        if region.kind == .township || region.kind == .direct {
            guard !parts.isEmpty else { return nil }
            return FigureTable(
                id: id, caption: "\(dataset.title)（\(region.name)\(time)）", stub: matrix.columns.description.title,
                columns: [
                    FigureTable.Column(
                        title: matrix.cells.map(\.description.title).joined(separator: "、"), isNumber: false)
                ],
                rows: titles.filter { isThere(region.id, $0) }.map {
                    FigureTable.Row(title: $0, cells: [cell(region.id, $0)])
                }, source: source)
        }
        return FigureTable(
            id: id, caption: "\(dataset.title)\(time.isEmpty ? "" : "（\(time.dropFirst())）")", stub: "地区",
            columns: titles.map { FigureTable.Column(title: $0, isNumber: false) },
            rows: parts.map { part in
                FigureTable.Row(
                    title: regions[part].name, url: route.link(to: Addresses.page(of: regions[part])),
                    cells: titles.map { cell(part, $0) })
            }, source: source)
    }
}

private struct MatrixKey: Hashable {
    let region: RegionID
    let column: String
}

/// The tables that were not computed from rows but list them, and the counts of people, which have no row pages. A
/// table that nothing here recognises is a finding.
extension Recount {
    func checkLists(on page: PublishedSite.Page, _ findings: inout Findings) {
        for figure in page.root.all("figure") {
            guard let table = figure.first("table"), !holdsFigures(table) else { continue }
            let list = PublishedList(figure, table, links.dataset(behind: figure, on: page.path))
            findings.look("\(page.path) 表“\(list.caption)”") { problem(with: list, on: page) }
        }
    }

    private func problem(with list: PublishedList, on page: PublishedSite.Page) -> String? {
        guard let table = list.dataset.flatMap({ site.tables[$0] }) else {
            return "does not say which dataset it is from"
        }
        if ["training-records", "training-closed"].contains(table.id) { return problem(withCounts: list, of: table) }
        let columns = list.columns.map { table.position(of: $0) }
        guard !columns.contains(nil) else { return "is a table that nobody can check" }
        let expected = rows(of: table, for: list, on: page).map { row in
            columns.compactMap { $0 }.map { Self.printed(table.rows[row][$0], in: table.columns[$0]) }
        }
        let (shown, totals) = (list.rows.filter { $0[0] != "合计" }, list.rows.filter { $0[0] == "合计" })
        let (extra, lacking) = (Set(shown).subtracting(expected), Set(expected).subtracting(shown))
        guard shown.count == expected.count, extra.isEmpty, lacking.isEmpty else {
            return "shows \(extra), and not \(lacking)"
        }
        return totals.lazy.compactMap { total in Self.problem(withTotal: total, of: shown) }.first
    }

    /// A list in a region's page is of that region, a facility's of that facility; the banner's page lists what is the
    /// banner's alone.
    private func rows(of table: DownloadedTable, for list: PublishedList, on page: PublishedSite.Page) -> [Int] {
        let regions = names.regions
        if let facility = table.position(of: "设施"), page.path.hasPrefix("facilities/") {
            return table.rows.indices.filter { "facilities/\(table.rows[$0][facility]).html" == page.path }
        }
        guard let region = list.caption.split(separator: "：").last.map(String.init),
            let kind = regions.kind(of: region), let place = table.position(of: "地区")
        else {
            return Array(table.rows.indices)
        }
        let parts = kind == .zone ? regions.zones[region, default: []] + [region] : [region]
        return table.rows.indices.filter { parts.contains(table.rows[$0][place]) }
    }

    private static func problem(withTotal total: [String], of rows: [[String]]) -> String? {
        let sums = total.indices.dropFirst().filter { !total[$0].isEmpty }
        let wrong = sums.first { column in
            Amount(printed: total[column]) != .sum(rows.map { Amount(printed: $0[column]) ?? .notAvailable })
        }
        return wrong.map { "says in total \(total[$0])" }
    }

    // MARK: - Counts

    /// Of open years the download has the total, of closed ones each category: 年度, 分类, 类别, 人数.
    private func problem(withCounts list: PublishedList, of table: DownloadedTable) -> String? {
        let isClosed = table.id == "training-closed"
        let division = list.caption.split(separator: "和").last.map(String.init) ?? ""
        let cells = Dictionary(
            table.rows.map { (Array($0.dropLast()), $0[$0.count - 1]) }, uniquingKeysWith: { first, _ in first })
        for row in list.rows {
            for (column, cell) in zip(list.columns, row).dropFirst() where !cell.contains("%") && column.last != "率" {
                let key =
                    !isClosed ? [row[0]] : column == "合计" ? [row[0], "全部", "全部"] : [row[0], division, column]
                let expected = cells[key].flatMap(Amount.init(download:)) ?? .notApplicable
                if Amount(printed: cell) != expected {
                    return "\(row[0])/\(column) says \(cell), but the download \(expected.printed)"
                }
            }
        }
        return nil
    }
}

/// A table as a reader sees it.
struct PublishedList {
    let caption: String
    let dataset: String?
    /// The first is what the rows begin with.
    let columns: [String]
    let rows: [[String]]

    init(_ figure: HTMLElement, _ table: HTMLElement, _ dataset: String?) {
        caption = figure.first("figcaption")?.text ?? ""
        self.dataset = dataset
        columns = table.first("thead")?.all("th").map(\.heading.title) ?? []
        rows =
            table.first("tbody")?.all("tr").map { row in
                row.elements.map { $0.first("small") == nil ? $0.text : $0.ownText }
            } ?? []
    }
}

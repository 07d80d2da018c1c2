/// Where figures lead: the pages that show a dataset row by row, and the rows on them.
struct FigureLinks: Sendable {
    private struct RowsPage: Sendable {
        let dataset: String
        var rows: Set<Int> = []
        /// The rows in each table of the page, by the table's anchor.
        var tables: [String: Set<Int>] = [:]
    }

    private let site: PublishedSite
    private var pages: [String: RowsPage] = [:]

    /// A table of a rows page, and the row numbers in its anchors.
    struct RowsTable {
        let dataset: String
        let figure: HTMLElement
        let rows: [(number: Int, element: HTMLElement)]
    }

    init(_ site: PublishedSite) {
        self.site = site
        for page in site.pages {
            for table in Self.rowsTables(on: page, of: site) {
                let numbers = Set(table.rows.map(\.number))
                pages[page.path, default: RowsPage(dataset: table.dataset)].rows.formUnion(numbers)
                if let id = table.figure.id { pages[page.path]?.tables[id] = numbers }
            }
        }
    }

    /// The tables of a page `data/<dataset>-<year or “rows”>.html`.
    static func rowsTables(on page: PublishedSite.Page, of site: PublishedSite) -> [RowsTable] {
        guard page.path.hasPrefix("data/"), let end = page.path.lastIndex(of: "-") else { return [] }
        let dataset = String(page.path[..<end].dropFirst("data/".count))
        guard site.tables[dataset] != nil else { return [] }
        return page.root.all("figure").compactMap { figure in
            let rows = figure.all("tr").compactMap { row in
                row.id.flatMap { Int($0.dropFirst()) }.map { (number: $0, element: row) }
            }
            return rows.isEmpty ? nil : RowsTable(dataset: dataset, figure: figure, rows: rows)
        }
    }

    /// What is wrong with a figure's link; nil when a reader who follows it sees every row that the figure is made of.
    func problem(with link: String?, of result: Recount.Result, on page: String) -> String? {
        guard let link else { return result.rows.isEmpty ? nil : "leads nowhere" }
        let (path, anchor) = PublishedSite.target(of: link, on: page)
        guard !result.rows.isEmpty else {
            // Where no row is listed, the page of the dataset has the totals for download.
            let hasTotals = result.isTotal && path == "data/\(result.dataset).html"
            return hasTotals ? nil : "leads to \(link), but is made of no rows"
        }
        guard let shown = rows(path, anchor, result.dataset) else {
            return "leads to \(link), where no rows of \(result.dataset) are"
        }
        let missing = result.rows.filter { !shown.contains($0) }
        if !missing.isEmpty { return "leads to \(link), where rows \(missing.prefix(5)) are not" }
        if anchor?.first == "r", shown.count == 1, result.rows.count != 1 {
            return "leads to one row of \(result.rows.count)"
        }
        return nil
    }

    /// Whether a rows page has a row.
    func shows(_ row: Int, on path: String) -> Bool { pages[path]?.rows.contains(row) == true }

    /// The dataset that a page is about: one of its rows pages, or its own.
    func dataset(at path: String) -> String? {
        if let page = pages[path] { return page.dataset }
        guard path.hasPrefix("data/"), path.hasSuffix(".html") else { return nil }
        let id = String(path.dropFirst("data/".count).dropLast(".html".count))
        return site.tables[id] == nil ? nil : id
    }

    /// The dataset to which the first link to data in an element leads.
    func dataset(behind element: HTMLElement, on page: String) -> String? {
        element.all("a").lazy.compactMap { $0.attributes["href"] }.compactMap {
            dataset(at: PublishedSite.target(of: $0, on: page).path)
        }.first
    }

    private func rows(_ path: String, _ anchor: String?, _ dataset: String) -> Set<Int>? {
        if let page = pages[path] {
            guard page.dataset == dataset else { return nil }
            guard let anchor else { return page.rows }
            if let rows = page.tables[anchor] { return rows }
            return anchor.first == "r" ? Int(anchor.dropFirst()).flatMap { page.rows.contains($0) ? [$0] : nil } : nil
        }
        // The dataset's own page lists the pages of its years.
        guard path == "data/\(dataset).html", let anchor,
            let list = site.page(path)?.root.all(where: { $0.id == anchor }).first
        else { return nil }
        let targets = list.all("a").compactMap { $0.attributes["href"] }.map {
            PublishedSite.target(of: $0, on: path).path
        }
        return targets.compactMap { pages[$0] }.filter { $0.dataset == dataset }.reduce(into: Set()) {
            $0.formUnion($1.rows)
        }
    }
}

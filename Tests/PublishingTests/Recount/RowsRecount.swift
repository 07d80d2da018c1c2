/// The pages that show a dataset row by row against its download: every row is there once, under its number, its region
/// and its year.
extension Recount {
    func checkRows(on page: PublishedSite.Page, _ findings: inout Findings) {
        for shown in FigureLinks.rowsTables(on: page, of: site) {
            guard let table = site.tables[shown.dataset], let head = shown.figure.first("thead") else { continue }
            let columns = head.all("th").map(\.heading.title)
            let caption = shown.figure.first("figcaption")?.text ?? ""
            for (number, row) in shown.rows {
                findings.look("\(page.path)#r\(number)") {
                    guard table.rows.indices.contains(number - 1) else { return "is no row of the download" }
                    let cells = (row.elements.filter { $0.name == "th" || $0.name == "td" }).map(\.text)
                    return Self.problem(with: cells, columns, caption, table, row: number - 1)
                }
            }
        }
    }

    private static func problem(
        with cells: [String], _ columns: [String], _ caption: String, _ table: DownloadedTable, row: Int
    ) -> String? {
        let shown = Dictionary(zip(columns, cells), uniquingKeysWith: { first, _ in first })
        for (position, column) in table.columns.enumerated() {
            let expected = printed(table.rows[row][position], in: column)
            guard let cell = shown[column.title] else {
                if column.title == "地区", caption == expected { continue }
                // No row of the table has a mark.
                if column.title == "标记", expected.isEmpty { continue }
                return "does not show \(column.title) \(expected)"
            }
            if cell != expected { return "shows \(column.title) \(cell), but the download has \(expected)" }
        }
        return nil
    }

    /// The columns that hold several words; pages part them by 、.
    private static let listColumns: Set<String> = ["工种", "主题", "对象", "功能", "无障碍", "群体"]

    /// A cell of a download as pages print it.
    static func printed(_ cell: String, in column: DownloadedTable.Column) -> String {
        if column.unit != nil {
            return Amount(download: cell).map { $0.thousandths == nil ? $0.printed : cell } ?? cell
        }
        if listColumns.contains(column.title) { return cell.replacing("；", with: "、") }
        if column.title == "开放时间" { return cell.replacing("-", with: "—") }
        let parts = cell.split(separator: "-").map { (number: Int($0), length: $0.count) }
        guard [2, 3].contains(parts.count), parts[0].length == 4, parts[1].length == 2,
            parts.allSatisfy({ $0.number != nil })
        else { return cell }
        return zip(parts, ["年", "月", "日"]).map { "\($0.number ?? 0)\($1)" }.joined()
    }

    /// The rows of each download that no page shows, or that several do.
    func rowsNotShownOnce() -> [String] {
        let pages = site.pages.flatMap { page in FigureLinks.rowsTables(on: page, of: site) }
        let shown = Dictionary(grouping: pages, by: \.dataset).mapValues { $0.flatMap { $0.rows.map(\.number) } }
        return shown.compactMap { dataset, numbers in
            numbers.sorted() == Array(1...(site.tables[dataset]?.rows.count ?? 0))
                ? nil : "\(dataset): \(numbers.count) of \(site.tables[dataset]?.rows.count ?? 0)"
        }
    }
}

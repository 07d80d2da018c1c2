/// Tables that were printed in a yearbook against their download: one line per number, with the edition that it was
/// taken from.
extension Recount {
    func checkYearbooks(on page: PublishedSite.Page, _ findings: inout Findings) {
        let parts = page.path.split(separator: "/").map(String.init)
        guard parts.count == 2, parts[0] == "data", let table = site.tables[parts[1].components(before: ".html")],
            let numbers = YearbookNumbers(table)
        else { return }
        for figure in page.root.all("figure") {
            let list = PublishedList(figure, figure, nil)
            for (row, cells) in zip(list.rows, figure.first("tbody")?.all("tr") ?? []) {
                findings.look("\(page.path) 表“\(list.caption)” \(row[0])") {
                    Self.problem(with: row, cells.all("small").map(\.text), list, numbers)
                }
            }
        }
    }

    private static func problem(
        with row: [String], _ notes: [String], _ list: PublishedList, _ numbers: YearbookNumbers
    ) -> String? {
        switch list.columns.first {
        case "指标": list.columns.contains("年份") ? nil : problem(withIndicator: row, notes, list, numbers)
        case "年份": problem(withRate: row, notes, list, numbers)
        default: "is a table that nobody can check"
        }
    }

    private static func problem(
        withIndicator row: [String], _ notes: [String], _ list: PublishedList, _ numbers: YearbookNumbers
    ) -> String? {
        let title = row[0].hasPrefix("其中：") ? String(row[0].dropFirst(3)) : row[0]
        // A heading in the table has no numbers.
        if row.dropFirst().allSatisfy(\.isEmpty) { return numbers.has(title) ? "has no numbers" : nil }
        var editions: [String] = []
        for (column, cell) in zip(list.columns, row) where Int(column) != nil {
            let number = numbers[title, column]
            guard cell == number?.value ?? "—" else {
                return "says \(cell) for \(column), but the download \(number?.value ?? "—")"
            }
            if let edition = number?.edition, edition != numbers.newestEdition { editions.append("取自\(edition)年版") }
        }
        return notes == editions ? nil : "takes numbers from \(notes), but the download from \(editions)"
    }

    /// 年份, the rate, its numerator and its denominator.
    private static func problem(
        withRate row: [String], _ notes: [String], _ list: PublishedList, _ numbers: YearbookNumbers
    ) -> String? {
        let titles = list.columns.dropFirst(2).compactMap { $0.split(separator: "：").last.map(String.init) }
        guard row.count == 4, titles.count == 2 else { return "is a table that nobody can check" }
        let parts = titles.map { numbers[$0, row[0]]?.value ?? "—" }
        guard parts == Array(row[2...]), let a = Amount(printed: parts[0])?.thousandths,
            let b = Amount(printed: parts[1])?.thousandths, b > 0
        else {
            return "is made of \(row[2...]), but the download has \(parts)"
        }
        let expected = Amount.print(roundedQuotient(Int128(a) * 10_000, Int128(b)), digits: 2) + "%"
        return row[1] == expected && notes == ["\(parts[0]) ÷ \(parts[1])"]
            ? nil : "says \(row[1]), but the download gives \(expected)"
    }
}

/// The numbers of a yearbook's download, by indicator and year.
struct YearbookNumbers {
    private var byPlace: [[String]: (value: String, edition: String)] = [:]
    private(set) var newestEdition = ""

    /// Nil when the table is none of a yearbook.
    init?(_ table: DownloadedTable) {
        let positions = ["指标", "年份", "数值", "版"].map(table.position)
        guard let indicator = positions[0], let year = positions[1], let value = positions[2],
            let edition = positions[3]
        else { return nil }
        newestEdition = table.rows.map { $0[edition] }.max() ?? ""
        // Where two editions have a number, the newer one counts.
        for row in table.rows.sorted(by: { $0[edition] < $1[edition] }) where row[value] != "[x]" {
            byPlace[[row[indicator], row[year]]] = (row[value], row[edition])
        }
    }

    subscript(title: String, year: String) -> (value: String, edition: String)? { byPlace[[title, year]] }

    func has(_ title: String) -> Bool { byPlace.keys.contains { $0[0] == title } }
}

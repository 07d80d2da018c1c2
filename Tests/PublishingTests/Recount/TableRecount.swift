/// Tables against the downloads: every cell is the figure that its caption, its row and its column name, and leads to
/// its rows.
extension Recount {
    func checkTables(on page: PublishedSite.Page, _ findings: inout Findings) {
        for figure in page.root.all("figure") where figure.id != Self.comparison {
            guard let table = figure.first("table"), let head = table.first("thead"), let body = table.first("tbody"),
                holdsFigures(table)
            else { continue }
            let caption = figure.first("figcaption")?.text ?? ""
            let dataset = links.dataset(behind: figure, on: page.path)
            let columns = head.all("th").map(\.heading)
            for row in body.all("tr") {
                let cells = row.all("td")
                guard let title = row.first("th")?.heading.title, cells.count == columns.count - 1 else {
                    findings.look("\(page.path) 表“\(caption)”") { "a row of \(cells.count) cells" }
                    continue
                }
                for (column, cell) in zip(columns.dropFirst(), cells) {
                    findings.look("\(page.path) 表“\(caption)” \(title)/\(column.title)") {
                        try problem(
                            with: cell,
                            in: TablePlace(
                                caption: caption, dataset: dataset, columns: columns.map(\.title), row: title,
                                column: column), on: page)
                    }
                }
            }
        }
    }

    /// Lists of events and things have no figures that were computed.
    func holdsFigures(_ table: HTMLElement) -> Bool {
        table.all("td").contains { $0.first("a") != nil } || table.all("th").contains { $0.heading.indicator != nil }
    }

    struct TablePlace {
        let caption: String
        /// The dataset to which its figures lead.
        let dataset: String?
        /// The first says what the rows are.
        let columns: [String]
        let row: String
        let column: TableHeading
        var stub: String { columns[0] }
    }

    private func problem(with cell: HTMLElement, in place: TablePlace, on page: PublishedSite.Page) throws -> String? {
        let link = cell.first("a")?.attributes["href"]
        let text = cell.first("a")?.text ?? cell.ownText
        guard text.last == "%" || Amount(printed: text) != nil else {
            return try problem(withWords: text, link, in: place, on: page)
        }
        let result = try self(words(of: place))
        if let problem = links.problem(with: link, of: result, on: page.path) { return problem }
        if let problem = Self.problem(text, result) { return problem }
        return result.fraction.flatMap { self.problem(withParts: cell.first("small")?.text, $0, in: place) }
    }

    /// A rate shows what it was divided from, unless that stands in the same row or neither part has a number.
    private func problem(withParts text: String?, _ fraction: Fraction, in place: TablePlace) -> String? {
        guard let text else {
            if fraction.numerator.thousandths == nil, fraction.denominator.thousandths == nil { return nil }
            guard case .rate(let part, let whole)? = names.quantities[place.column.title]?.rule,
                place.columns.contains(part), place.columns.contains(whole)
            else {
                return "does not show \(fraction.formula)"
            }
            return nil
        }
        let parts = text.split(separator: "÷").map { Amount(printed: String($0).trimmed) }
        return parts == [fraction.numerator, fraction.denominator]
            ? nil : "shows \(text), but the downloads give \(fraction.formula)"
    }

    /// What is wrong with a printed figure; nil when it is what the downloads give.
    static func problem(_ text: String, _ result: Result) -> String? {
        let isRight = result.fraction == nil ? Amount(printed: text) == result.amount : text == result.printed
        return isRight ? nil : "says \(text), but the downloads give \(result.printed)"
    }

    private func words(of place: TablePlace) throws -> FigureWords {
        let (name, scope, _) = FigureWords.parts(of: place.caption.components(before: "，单位："))
        var words = FigureWords().adding(scope, names)
        words.add(place.row, asA: place.stub, names)
        words.add(place.column.title, names)
        if let id = place.column.indicator, names.quantities[place.column.title]?.id != id {
            throw Unclear("its heading leads to \(id)")
        }
        if words.quantity == nil { words.quantity = quantity(captioned: name, place.dataset) }
        if let title = words.quantity, let unit = unit(of: title), let printed = place.column.unit, unit != printed {
            throw Unclear("its column is in \(printed), but the download in \(unit)")
        }
        return words
    }

    /// 各地区办结率，按类别, or 历年建制率. A caption that names no indicator is clear where the dataset has only one.
    private func quantity(captioned name: String, _ dataset: String?) -> String? {
        let start = ["各地区", "历年"].first { name.hasPrefix($0) } ?? ""
        let short = name.dropFirst(start.count).description.components(before: "，按")
        if names.quantities[short] != nil { return short }
        let candidates = dataset.map { names.quantities.all(of: $0) } ?? []
        return candidates.count == 1 ? candidates[0].title : nil
    }

    func unit(of title: String) -> String? {
        guard let quantity = names.quantities[title], case .column(let column, _) = quantity.rule else { return nil }
        return site.tables[quantity.dataset]?.columns[column].unit
    }

    // MARK: - Words

    /// A cell of words is a cell of one row of the download: of the region and the kind or year that its row and column
    /// name.
    private func problem(withWords text: String, _ link: String?, in place: TablePlace, on page: PublishedSite.Page)
        throws -> String?
    {
        guard let link else { return text.isEmpty ? nil : "says “\(text)” and leads nowhere" }
        let (path, anchor) = PublishedSite.target(of: link, on: page.path)
        guard let number = anchor.flatMap({ $0.first == "r" ? Int($0.dropFirst()) : nil }),
            links.shows(number, on: path), let dataset = links.dataset(at: path).flatMap({ site.tables[$0] }),
            dataset.rows.indices.contains(number - 1)
        else { return "leads to \(link), where no row is" }
        let row = dataset.rows[number - 1]
        var expected = text.split(separator: " ").map(String.init) + [place.row]
        if place.stub == "地区" {
            expected.append(place.column.title)
        } else {
            expected += FigureWords.parts(of: place.caption).scope.prefix(1)
        }
        let missing = expected.filter { !row.contains($0) }
        return missing.isEmpty ? nil : "says \(expected), but row \(number) of \(dataset.id).csv is \(row)"
    }
}

/// The heading of a row or column.
struct TableHeading {
    let title: String
    let unit: String?
    /// The indicator to whose definition it leads.
    let indicator: String?
}

extension HTMLElement {
    var heading: TableHeading {
        let unit = all { $0.has("unit") }.first?.text
        let link = first("a")
        let target = link?.attributes["href"].flatMap {
            $0.contains("indicators.html#") ? $0.split(separator: "#").last.map(String.init) : nil
        }
        return TableHeading(
            title: link?.text ?? ownText, unit: unit.map { String($0.dropFirst().dropLast()) }, indicator: target)
    }
}

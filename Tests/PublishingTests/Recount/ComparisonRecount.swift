/// A region beside its zone and the banner: every figure, and how it relates to the other.
extension Recount {
    /// The anchor of the table that compares.
    static let comparison = "comparison-table"

    func checkComparisons(on page: PublishedSite.Page, _ findings: inout Findings) {
        guard let table = page.root.all(where: { $0.id == Self.comparison }).first, let head = table.first("thead"),
            let body = table.first("tbody")
        else { return }
        let places = head.all("th").filter { $0.has("number") }.map(\.text)
        for row in body.all("tr") {
            guard let heading = row.first("th"), let period = heading.first("small")?.text else { continue }
            let cells = row.all("td").filter { $0.has("number") }
            let words = zip(places, cells).map { place, cell in
                FigureWords().adding([heading.heading.title, cell.first("small")?.text ?? place, period], names)
            }
            for (cell, words) in zip(cells, words) {
                findings.look("\(page.path) 比较 \(words)") { try problem(with: cell, words, on: page) }
            }
            findings.look("\(page.path) 比较 \(heading.heading.title)") {
                guard places.count == cells.count, places.count > 1, let said = row.all("td").last?.text else {
                    return "has \(cells.count) figures"
                }
                let expected = try compare(
                    places[0], comparable(words[0]), with: places[places.count - 1], comparable(words[words.count - 1]))
                return Self.areSameFigures(said, expected)
                    ? nil : "says “\(said)”, but the downloads give “\(expected)”"
            }
        }
    }

    private func problem(with cell: HTMLElement, _ words: FigureWords, on page: PublishedSite.Page) throws -> String? {
        let result = try comparable(words)
        let link = cell.first("a")
        return links.problem(with: link?.attributes["href"], of: result, on: page.path)
            ?? Self.problem(link?.text ?? cell.ownText, result)
    }

    /// What unions that belong to no township do not report at all does not apply to them.
    private func comparable(_ words: FigureWords) throws -> Result {
        let result = try self(words)
        guard case .region(let place)? = words.place, names.regions.kind(of: place) == .direct,
            site.tables[result.dataset]?.places.contains(place) == false
        else { return result }
        return Result(dataset: result.dataset, amount: .notApplicable, fraction: nil, rows: [])
    }

    /// A part is told as a share of its whole, equals by how far they are apart, rates in 个百分点.
    private func compare(_ place: String, _ own: Result, with otherPlace: String, _ other: Result) -> String {
        if let rate = own.fraction, let otherRate = other.fraction {
            guard let points = rate.points(since: otherRate), own.smallDenominator == nil, other.smallDenominator == nil
            else { return "" }
            if points != 0 { return "\(points > 0 ? "高" : "低") \(Amount.print(abs(points), digits: 1)) 个百分点" }
            return own.isLess(than: other) == true || other.isLess(than: own) == true ? "相差不到 0.1 个百分点" : "相同"
        }
        guard let a = own.amount.thousandths, let b = other.amount.thousandths else { return "" }
        func share(_ lead: String, _ part: Result, _ whole: Result) -> String {
            guard !whole.isSmallCount else { return "" }
            let share = Fraction(numerator: part.amount, denominator: whole.amount)
            return share.percent.thousandths == nil ? "" : lead + share.printed
        }
        if names.regions.isPart(place, of: otherPlace) { return share("占 ", own, other) }
        if names.regions.isPart(otherPlace, of: place) { return share("对方占 ", other, own) }
        return a == b ? "相同" : "\(a > b ? "多" : "少") \(Amount.number(abs(a - b)).printed)"
    }
}

extension PublishedRegions {
    fileprivate func isPart(_ place: String, of whole: String) -> Bool {
        kind(of: whole) == .banner ? place != whole : zones[whole]?.contains(place) == true
    }
}

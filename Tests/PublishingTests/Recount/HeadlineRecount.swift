/// The main figures at the head of a page against the downloads: the number, its change since the year before, and its rows.
extension Recount {
    func checkHeadlines(on page: PublishedSite.Page, _ findings: inout Findings) {
        for headline in page.root.all("li").compactMap(PublishedHeadline.init) {
            findings.look("\(page.path) 主要数字“\(headline.title)（\(headline.scope)）”") { try problem(with: headline, on: page) }
        }
    }

    private func problem(with headline: PublishedHeadline, on page: PublishedSite.Page) throws -> String? {
        let words = words(ofHeadline: headline.title, headline.scope.split(separator: "，").map(String.init))
        let result = try self(words)
        if let problem = Self.problem(headline.value, result) { return problem }
        if let unit = words.quantity.flatMap(unit), result.amount.thousandths != nil, unit != headline.unit {
            return "is in \(headline.unit), but the download in \(unit)"
        }
        if let problem = try problem(withDetail: headline.detail, words, result) { return problem }
        guard let link = headline.link, link.contains("data/") else { return nil }
        return links.problem(with: link, of: result, on: page.path)
    }

    /// 会员人数, or with a kind of it that the scope also names: 厂务公开建制率.
    private func words(ofHeadline title: String, _ scope: [String]) -> FigureWords {
        let kind = names.quantities[title] == nil ? scope.first { title.hasPrefix($0) } : nil
        return FigureWords().adding([String(title.dropFirst(kind?.count ?? 0))] + scope, names)
    }

    /// 比上年增加41（3.8%）, 与上年持平, or the parts of a rate.
    private func problem(withDetail detail: String, _ words: FigureWords, _ result: Result) throws -> String? {
        guard !detail.isEmpty else { return nil }
        let expected: String
        if let fraction = result.fraction, case .rate(let part, let whole)? = words.quantity.flatMap({ names.quantities[$0]?.rule }) {
            expected = "\(part) \(fraction.numerator.printed) ÷ \(whole) \(fraction.denominator.printed)"
        } else {
            // The word for the change says its direction; the percentage does not repeat it.
            let change = try derive(.change, words)?.text, growth = try derive(.growth, words)?.text
            expected = change == "持平" ? "与上年持平" : "比上年\(change ?? "—")" + (growth.map { "（\($0.trimmingPrefix("-"))）" } ?? "")
        }
        return Self.areSameFigures(detail, expected) ? nil : "says \(detail), but the downloads give \(expected)"
    }
}

/// A main figure as a page shows it, as an item with a heading of its own or as a line.
struct PublishedHeadline {
    let title: String
    let link: String?
    let value: String
    let unit: String
    let scope: String
    let detail: String

    init?(_ item: HTMLElement) {
        func part(_ word: String) -> HTMLElement? { item.all { $0.has(word) }.first }
        guard let figure = part("figure"), let name = item.first("h3") ?? part("name") else { return nil }
        title = name.text
        link = name.first("a")?.attributes["href"]
        if let line = item.first("small")?.text, let bold = figure.first("b") {
            (value, unit) = (bold.text, figure.ownText)
            scope = line.components(before: "；")
            detail = String(line.dropFirst(scope.count + 1))
        } else {
            (value, unit) = (part("value")?.text ?? "", part("unit")?.text ?? "")
            (scope, detail) = (part("scope")?.text ?? "", part("detail")?.text ?? "")
        }
    }
}

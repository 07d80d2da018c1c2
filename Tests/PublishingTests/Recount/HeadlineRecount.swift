/// The main figures at the head of a page against the downloads: the number, its change since the year before, and its
/// rows.
extension Recount {
    func checkHeadlines(on page: PublishedSite.Page, _ findings: inout Findings) {
        for headline in page.root.all("li").compactMap(PublishedHeadline.init) {
            findings.look("\(page.path) 主要数字“\(headline.title)（\(headline.scope)）”") {
                try problem(with: headline, on: page)
            }
        }
    }

    private func problem(with headline: PublishedHeadline, on page: PublishedSite.Page) throws -> String? {
        let words = words(ofHeadline: headline.title, headline.scope.split(separator: "，").map(String.init))
        let result = try self(words)
        if let problem = Self.problem(headline.value, result) { return problem }
        if let unit = words.quantity.flatMap(unit), result.amount.thousandths != nil, unit != headline.unit {
            return "is in \(headline.unit), but the download in \(unit)"
        }
        if let problem = try problem(withChange: headline, words, result)
            ?? self.problem(withParts: headline.detail, words, result)
        {
            return problem
        }
        let leading = [headline.link, headline.proof].compactMap { $0 }.filter { $0.contains("data/") }
        return leading.lazy.compactMap { links.problem(with: $0, of: result, on: page.path) }.first
    }

    /// 会员人数, or with a kind of it that the scope also names: 厂务公开建制率.
    private func words(ofHeadline title: String, _ scope: [String]) -> FigureWords {
        let kind = names.quantities[title] == nil ? scope.first { title.hasPrefix($0) } : nil
        return FigureWords().adding([String(title.dropFirst(kind?.count ?? 0))] + scope, names)
    }

    /// 比上年增加41（3.8%）, 比上年提高1.9个百分点 or 与上年持平, after an arrow that points the same way.
    private func problem(withChange headline: PublishedHeadline, _ words: FigureWords, _ result: Result) throws
        -> String?
    {
        guard !headline.change.isEmpty else { return nil }
        // Years with different places are compared over one that has both, or not at all.
        var (words, result, said) = (words, result, headline.change)
        if said.hasPrefix("参加的地区") {
            let expected = try differenceOfPlaces(words) ?? "the same places"
            return said == expected ? nil : "says \(said), but the downloads give \(expected)"
        }
        if let match = said.prefixMatch(of: /同口径（两年都全年参加的(.+?)）/) {
            words.place = .region(String(match.1))
            result = try self(words)
            said = String(said[match.range.upperBound...])
        }
        let change = try derive(.change, words)?.text ?? "—"
        // The word for the change says its direction; the percentage does not repeat it.
        let growth = result.fraction == nil ? try derive(.growth, words)?.text : nil
        let share = try growth.map { "（\($0.trimmingPrefix("-"))）" } ?? smallBase(words, result)
        let expected = change == "持平" ? "与上年持平" : "比上年\(change)\(share)"
        guard Self.areSameFigures(said, expected) else {
            return "says \(headline.change), but the downloads give \(expected)"
        }
        let arrow = change == "持平" ? "→" : ["增加", "提高"].contains { change.hasPrefix($0) } ? "↑" : "↓"
        return headline.arrow.flatMap { $0 == arrow ? nil : "points \($0), but the downloads give \(arrow)" }
    }

    /// Why there is no percentage: last year's count is too small.
    private func smallBase(_ words: FigureWords, _ result: Result) throws -> String {
        guard result.fraction == nil, case let before = try lastYear(words), before.isSmallCount else { return "" }
        return "（上年 \(before.amount.printed)，基数小，不算百分比）"
    }

    private func lastYear(_ words: FigureWords) throws -> Result {
        guard case .years(let years)? = words.time else { throw Unclear("names no year: \(words)") }
        var earlier = words
        earlier.time = .years(years.lowerBound - 1...years.lowerBound - 1)
        return try self(earlier)
    }

    /// What stands behind the parts of a rate: that few are not compared, or that rounding shows.
    private func problem(withRemark remark: String, _ words: FigureWords, _ result: Result) throws -> String? {
        guard !remark.isEmpty else { return nil }
        let before = try lastYear(words)
        if let small = before.smallDenominator ?? result.smallDenominator {
            let expected = "基数只有 \(small.printed)，不与上年比较"
            return remark == expected ? nil : "says \(remark), but the downloads give \(expected)"
        }
        let formula = try derive(.change, words)?.formula ?? ""
        return formula.contains(remark) ? nil : "says \(remark) without need"
    }

    private func problem(withParts detail: String, _ words: FigureWords, _ result: Result) throws -> String? {
        guard let fraction = result.fraction,
            case .rate(let part, let whole)? = words.quantity.flatMap({ names.quantities[$0]?.rule })
        else {
            return detail.isEmpty ? nil : "says \(detail), but is no rate"
        }
        let expected = "\(part) \(fraction.numerator.printed) ÷ \(whole) \(fraction.denominator.printed)"
        let parts = detail.components(before: "；")
        if let problem = try problem(withRemark: String(detail.dropFirst(parts.count + 1)), words, result) {
            return problem
        }
        return Self.areSameFigures(parts, expected) ? nil : "says \(detail), but the downloads give \(expected)"
    }
}

/// A main figure as a page shows it, as an item with a heading of its own or as a line.
struct PublishedHeadline {
    let title: String
    let link: String?
    let value: String
    let unit: String
    let scope: String
    let change: String
    let arrow: String?
    let detail: String
    /// Where the rows are that it was added up from.
    let proof: String?

    init?(_ item: HTMLElement) {
        func part(_ word: String) -> HTMLElement? { item.all { $0.has(word) }.first }
        guard let figure = part("figure"), let name = item.first("h3") ?? part("name") else { return nil }
        title = name.text
        link = name.first("a")?.attributes["href"]
        proof = part("proof")?.first("a")?.attributes["href"]
        if let line = item.first("small")?.text, let bold = figure.first("b") {
            (value, unit) = (bold.text, figure.ownText)
            var parts = line.split(separator: "；").map(String.init)
            scope = parts.removeFirst()
            change =
                parts.first.map { $0.contains("上年") || $0.contains("前一年") } == true ? parts.removeFirst() : ""
            detail = parts.joined(separator: "；")
            arrow = nil
        } else {
            (value, unit) = (part("value")?.text ?? "", part("unit")?.text ?? "")
            (scope, detail) = (part("scope")?.text ?? "", part("detail")?.text ?? "")
            (change, arrow) = (part("change")?.ownText ?? "", part("arrow")?.text)
        }
    }
}

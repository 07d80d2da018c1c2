/// The main figures at the head of a page against the downloads: the number, its change since the year before, and its rows.
extension Recount {
    func checkHeadlines(on page: PublishedSite.Page, _ findings: inout Findings) {
        for headline in page.root.all(where: { $0.name == "li" && $0.has("headline") }) {
            let title = headline.first("h3")?.text ?? ""
            let parts = ["value", "unit", "scope", "detail"].map { part in headline.all { $0.has(part) }.first?.text ?? "" }
            findings.look("\(page.path) 主要数字“\(title)（\(parts[2])）”") {
                let words = words(ofHeadline: title, parts[2].split(separator: "，").map(String.init))
                let result = try self(words)
                if let problem = Self.problem(parts[0], result) { return problem }
                if let expected = words.quantity.flatMap(unit), result.amount.thousandths != nil, expected != parts[1] { return "is in \(parts[1]), but the download in \(expected)" }
                if let problem = try problem(withDetail: parts[3], words, result) { return problem }
                guard let link = headline.first("h3")?.first("a")?.attributes["href"], link.contains("data/") else { return nil }
                return links.problem(with: link, of: result, on: page.path)
            }
        }
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

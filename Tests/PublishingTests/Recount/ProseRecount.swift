/// Figures in sentences against the downloads: each stands in the page's list of sources, with a title, a formula and inputs that are all
/// counted again.
extension Recount {
    func checkProse(on page: PublishedSite.Page, _ findings: inout Findings) {
        let sources = page.root.all { $0.name == "li" && $0.id?.hasPrefix("figure-") == true }
        for source in sources {
            findings.look("\(page.path)#\(source.id ?? "")") { try problem(with: source, on: page) }
            for input in source.first("ul")?.all("li") ?? [] {
                findings.look("\(page.path)#\(source.id ?? "") \(input.text)") { try problem(withInput: input, on: page) }
            }
        }
        checkSentences(on: page, sources, &findings)
    }

    /// What a sentence says is what the list of sources explains.
    private func checkSentences(on page: PublishedSite.Page, _ sources: [HTMLElement], _ findings: inout Findings) {
        let stated = Dictionary(sources.map { ("#" + ($0.id ?? ""), $0) }, uniquingKeysWith: { first, _ in first })
        for figure in page.root.all(where: { $0.name == "a" && $0.has("figure") }) {
            findings.look("\(page.path) “\(figure.text)”") {
                guard let source = figure.attributes["href"].flatMap({ stated[$0] }), let line = source.first("p") else { return "leads to no source" }
                guard line.first("b")?.text == figure.text else { return "but its source says \(line.text)" }
                return figure.attributes["title"].map { line.text.hasSuffix("：\($0)") } == false ? "but its source says \(line.text)" : nil
            }
        }
    }

    /// 提高1.9个百分点：组建率（云杉旗，2024年度）变化
    private func problem(with source: HTMLElement, on page: PublishedSite.Page) throws -> String? {
        let lines = source.elements.filter { $0.name == "p" }
        guard let text = lines.first?.first("b")?.text, let title = lines.first?.ownText.split(separator: "：", maxSplits: 1, omittingEmptySubsequences: false).last
        else { return "has no title" }
        let (words, derivation) = try read(String(title))
        let expected = try derivation.map { try derive($0, words) } ?? state(words)
        guard let expected else { return text == "—" ? nil : "says \(text), but the downloads give no figure" }
        guard Self.areSameFigures(text, expected.text) else { return "says \(text), but the downloads give \(expected.text)" }
        let formula = lines.map(\.text).first { $0.hasPrefix("算法：") }.map { String($0.dropFirst(3)) }
        guard Self.areSameFigures(formula ?? "", expected.formula ?? "") else { return "computes \(formula ?? "nothing"), but the downloads give \(expected.formula ?? "nothing")" }
        let definition = lines.compactMap { $0.first("a")?.attributes["href"] }.first
        let id = words.quantity.flatMap { names.quantities[$0]?.id } ?? ""
        guard let definition, case let target = PublishedSite.target(of: definition, on: page.path), target.anchor == id,
            site.page(target.path)?.anchors.contains(id) == true
        else { return "leads to the definition \(definition ?? "nowhere")" }
        return source.first("ul")?.first("li") == nil ? "names no figure that it is made of" : nil
    }

    /// 会员人数（云杉旗，2024年度）59944, and how many rows it was added up from.
    private func problem(withInput input: HTMLElement, on page: PublishedSite.Page) throws -> String? {
        guard let link = input.first("a") else { return "leads nowhere" }
        let (name, scope, value) = FigureWords.parts(of: link.text)
        let result = try self(FigureWords().adding([name] + scope, names))
        if let problem = Self.problem(value, result) { return problem }
        if let problem = links.problem(with: link.attributes["href"], of: result, on: page.path) { return problem }
        let note = input.all { $0.has("note") }.first?.text ?? ""
        guard let count = Int(note.prefix { $0.isASCII && $0.isNumber }) else { return result.rows.count == 1 ? nil : "does not say that it is made of \(result.rows.count) rows" }
        return count == result.rows.count ? nil : "says \(note), but the downloads have \(result.rows.count) such rows"
    }

    private func read(_ title: String) throws -> (FigureWords, Derivation?) {
        let (name, scope, rest) = FigureWords.parts(of: title)
        let derivation = Derivation(rawValue: rest)
        guard derivation != nil || rest.isEmpty else { throw Unclear("“\(rest)” is nothing that is made of figures") }
        return (FigureWords().adding([name] + scope, names), derivation)
    }
}

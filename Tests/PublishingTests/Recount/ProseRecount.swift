/// Figures in sentences against the downloads: each stands in the page's list of sources, with a title, a formula and
/// inputs that are all counted again.
extension Recount {
    func checkProse(on page: PublishedSite.Page, _ findings: inout Findings) {
        let sources = page.root.all { $0.name == "li" && $0.id?.hasPrefix("figure-") == true }
        for source in sources.map(PublishedSource.init) {
            let place = "\(page.path)#\(source.id)"
            findings.look(place) { try problem(with: source, on: page) }
            for input in source.inputs {
                findings.look("\(place) \(input.text)") { try problem(with: input, of: source, on: page) }
            }
        }
        checkSentences(on: page, sources, &findings)
    }

    /// What a sentence says is what the list of sources explains.
    private func checkSentences(on page: PublishedSite.Page, _ sources: [HTMLElement], _ findings: inout Findings) {
        let stated = Dictionary(sources.map { ("#" + ($0.id ?? ""), $0) }, uniquingKeysWith: { first, _ in first })
        for figure in page.root.all(where: { $0.name == "a" && $0.has("figure") }) {
            findings.look("\(page.path) “\(figure.text)”") {
                guard let source = figure.attributes["href"].flatMap({ stated[$0] }).map(PublishedSource.init) else {
                    return "leads to no source"
                }
                let isSame = source.value == figure.text && [source.title, nil].contains(figure.attributes["title"])
                return isSame
                    ? nil
                    : "is called \(figure.attributes["title"] ?? ""), but its source says \(source.value)：\(source.title)"
            }
        }
    }

    private func problem(with source: PublishedSource, on page: PublishedSite.Page) throws -> String? {
        let (words, derivation) = try read(source.title)
        guard let expected = try derivation.map({ try derive($0, words) }) ?? state(words) else {
            return ["—", "不公布"].contains(source.value) ? nil : "says \(source.value), but the downloads give no figure"
        }
        guard Self.areSameFigures(source.value, expected.text) else {
            return "says \(source.value), but the downloads give \(expected.text)"
        }
        guard Self.areSameFigures(source.formula ?? "", expected.formula ?? "") else {
            return "computes \(source.formula ?? "nothing"), but the downloads give \(expected.formula ?? "nothing")"
        }
        let id = words.quantity.flatMap { names.quantities[$0]?.id } ?? ""
        let definition = source.definition.map { PublishedSite.target(of: $0, on: page.path) }
        guard let definition, definition.anchor == id, site.page(definition.path)?.anchors.contains(id) == true else {
            return "leads to the definition \(source.definition ?? "nowhere")"
        }
        return source.inputs.isEmpty ? "names no figure that it is made of" : nil
    }

    /// 会员人数（云杉旗，2024年度）59944, and how many rows it was added up from. An input that is not named is the figure itself.
    private func problem(with input: PublishedSource.Input, of source: PublishedSource, on page: PublishedSite.Page)
        throws -> String?
    {
        let (name, scope, value) = FigureWords.parts(of: input.text)
        let isNamed = !scope.isEmpty
        let result = try self(isNamed ? FigureWords().adding([name] + scope, names) : read(source.title).0)
        if isNamed, let problem = Self.problem(value, result) { return problem }
        if let problem = links.problem(with: input.link, of: result, on: page.path) { return problem }
        return input.rowCount ?? 1 == result.rows.count
            ? nil : "says \(input.rowCount ?? 1) rows, but the downloads have \(result.rows.count) such rows"
    }

    private func read(_ title: String) throws -> (FigureWords, Derivation?) {
        let (name, scope, rest) = FigureWords.parts(of: title)
        let derivation = Derivation(rawValue: rest)
        guard derivation != nil || rest.isEmpty else { throw Unclear("“\(rest)” is nothing that is made of figures") }
        return (FigureWords().adding([name] + scope, names), derivation)
    }
}

/// How a page explains a figure of its text: 提高1.9个百分点：组建率（云杉旗，2024年度）变化。算法：…。来源：…；定义：组建率
struct PublishedSource {
    struct Input {
        let text: String
        let link: String?
        let rowCount: Int?
    }

    let id: String
    let value: String
    let title: String
    let formula: String?
    /// Where the definition stands.
    let definition: String?
    private(set) var inputs: [Input] = []

    init(_ item: HTMLElement) {
        id = item.id ?? ""
        value = item.first("b")?.text ?? ""
        let text = item.text
        title = text.split(separator: "：", maxSplits: 1).last.map { String($0).components(before: "。") } ?? ""
        formula = text.firstRange(of: "算法：").map { String(text[$0.upperBound...]).components(before: "。来源：") }
        let isDefinition = { (link: HTMLElement) in link.attributes["href"]?.contains("indicators.html#") == true }
        definition = item.all("a").first(where: isDefinition)?.attributes["href"]
        for (position, child) in item.children.enumerated() {
            guard case .element(let link) = child, link.name == "a", !isDefinition(link) else { continue }
            var words = link.text
            // The number of rows stands in the link, or in brackets after it.
            if position + 1 < item.children.count, case .text(let text) = item.children[position + 1],
                text.hasPrefix("（")
            {
                words = String(text.dropFirst())
            }
            // 13 行相加, 260 行与不列出的明细相加, 不列出的明细相加
            let count = words.contains("相加") ? Int(words.prefix { $0.isASCII && $0.isNumber }) ?? 0 : nil
            inputs.append(Input(text: link.text, link: link.attributes["href"], rowCount: count))
        }
    }
}

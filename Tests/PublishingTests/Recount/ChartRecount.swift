import ChartDecoding

/// Charts against the downloads: what a ruler reads from each mark is the figure that its words name.
extension Recount {
    func checkCharts(on page: PublishedSite.Page, _ findings: inout Findings) {
        for figure in page.root.all("figure") where figure.first("svg") != nil {
            let subtitle = figure.first("figcaption")?.first("span")?.text ?? ""
            let place = "\(page.path) 图“\(subtitle)”"
            var marks = Findings()
            findings.look(place) { try checkChart(figure, subtitle, on: page, place, &marks) }
            findings += marks
        }
    }

    private func checkChart(
        _ figure: HTMLElement, _ subtitle: String, on page: PublishedSite.Page, _ place: String,
        _ findings: inout Findings
    ) throws -> String? {
        let charts = ChartDecoder.charts(in: Array(page.bytes[figure.range]))
        guard charts.count == 1 else { return "\(charts.count) charts in one figure" }
        let readings = try ChartDecoder.readings(of: charts[0])
        guard !readings.isEmpty else { return "no mark can be read" }
        guard Set(readings.map { [$0.series, $0.key] }).count == readings.count else { return "two marks of one name" }
        let base = try words(ofSubtitle: subtitle)
        let isShares = figure.first("svg")?.has("chart-shares") == true
        for reading in readings {
            findings.look("\(place) \(reading.series)/\(reading.key)") {
                let own = try self(base.adding([reading.series, reading.key], names))
                guard isShares else {
                    return Self.problem(reading, own.amount) ?? Self.problem(withTile: reading, own.printed, in: figure)
                }
                let parts = try readings.filter { $0.key == reading.key }.map {
                    try self(base.adding([$0.series, $0.key], names)).amount
                }
                return Self.problem(reading, Fraction(numerator: own.amount, denominator: .sum(parts)))
            }
        }
        checkLinks(of: figure, base, on: page, place, &findings)
        let marks = try readings.map {
            ChartSentences.Mark(
                series: $0.series, key: $0.key, result: try self(base.adding([$0.series, $0.key], names)))
        }
        let headline = figure.first("figcaption")?.first("b")?.text ?? ""
        let description = figure.all { $0.has("chart-description") }.first?.text ?? ""
        let sentences = ChartSentences(marks: marks)
        return sentences.problem(withHeadline: headline)
            ?? sentences.problem(withDescription: description, subtitle: subtitle)
    }

    /// 会员人数（云杉旗，2024年度），单位：人
    private func words(ofSubtitle subtitle: String) throws -> FigureWords {
        let subtitle = subtitle.components(before: "，单位：")
        let (name, scope, _) = FigureWords.parts(of: subtitle)
        let quantities = name.split(separator: "、").map(String.init)
        if let unknown = quantities.first(where: { names.quantities[$0] == nil }) {
            throw Unclear("“\(unknown)” is no indicator")
        }
        // Of several, each mark says which it is.
        return FigureWords().adding(scope + (quantities.count == 1 ? quantities : []), names)
    }

    /// Half a unit of the view box is as exactly as a chart can be read.
    private static func problem(_ reading: ChartDecoder.Reading, _ amount: Amount) -> String? {
        guard let thousandths = amount.thousandths else {
            return reading.state == (amount == .confidential ? "hidden" : "gap")
                ? nil : "is drawn as \(reading.state), but the downloads say \(amount)"
        }
        let expected = Double(thousandths) / Double(Amount.scale)
        if let bounds = reading.bounds {
            return bounds.contains(expected) ? nil : "shows the class \(bounds), but the downloads give \(expected)"
        }
        guard reading.state == "value", let value = reading.value else {
            return "is drawn as \(reading.state), but the downloads give \(expected)"
        }
        return abs(value - expected) <= reading.unit / 2 ? nil : "shows \(value), but the downloads give \(expected)"
    }

    /// A tile prints its figure, because its colour tells a class only.
    private static func problem(
        withTile reading: ChartDecoder.Reading, _ printed: String, in figure: HTMLElement
    ) -> String? {
        guard reading.bounds != nil else { return nil }
        let tile = figure.first("svg")?.all("a").first { link in
            !link.all(where: { $0.attributes["data-key"] == reading.key }).isEmpty
        }
        guard let tile else { return "is a tile without a link" }
        let texts = [
            tile.all("text").last?.text, tile.first("title")?.text.split(separator: "：").last.map(String.init),
        ]
        // 92.0 beside 85.5 is 92, and 120.0%（6÷5） is 120.0%.
        let isRight = texts.allSatisfy { text in
            guard let own = text?.components(before: "（") else { return false }
            return own == printed || Double(own).map { $0 == Double(printed) } ?? false
        }
        return isRight ? nil : "prints \(texts), but the downloads give \(printed)"
    }

    private static func problem(_ reading: ChartDecoder.Reading, _ share: Fraction) -> String? {
        guard let part = share.numerator.thousandths, let whole = share.denominator.thousandths, whole > 0 else {
            return reading.state == "value" ? "shows a share that the downloads do not give" : nil
        }
        guard reading.state == "value", let value = reading.value else {
            return "is drawn as \(reading.state), but the downloads give \(share.formula)"
        }
        let expected = 100 * Double(part) / Double(whole)
        return abs(value - expected) <= reading.unit / 2 ? nil : "shows \(value)%, but the downloads give \(expected)%"
    }

    /// A mark, or a row of marks, leads to the rows of the last figure in it.
    private func checkLinks(
        of figure: HTMLElement, _ base: FigureWords, on page: PublishedSite.Page, _ place: String,
        _ findings: inout Findings
    ) {
        for link in figure.first("svg")?.all("a") ?? [] {
            guard let mark = link.all(where: { $0.attributes["data-key"] != nil }).last else { continue }
            let (series, key) = (mark.attributes["data-series"] ?? "", mark.attributes["data-key"] ?? "")
            findings.look("\(place) \(series)/\(key)") {
                links.problem(
                    with: link.attributes["href"], of: try self(base.adding([series, key], names)), on: page.path)
            }
        }
    }
}

extension FigureWords {
    func adding(_ words: [String], _ names: PublishedNames) -> FigureWords {
        words.reduce(into: self) { $0.add($1, names) }
    }
}

extension String {
    /// What stands before `separator`, or all of it.
    func components(before separator: String) -> String {
        firstRange(of: separator).map { String(self[..<$0.lowerBound]) } ?? self
    }
}

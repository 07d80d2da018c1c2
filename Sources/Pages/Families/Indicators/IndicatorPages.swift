import Content
import SearchIndex
import Statistics
import Text

/// The definitions of everything that is measured.
struct IndicatorPages: PageFamily {
    static let models: [any PageModel.Type] = [IndicatorsPage.self]

    private let site: Site
    private let facts: Facts

    init(_ site: Site) {
        self.site = site
        facts = site.facts
    }

    func pages() -> [Page] {
        guard site.doors.open.contains(.data) else { return [] }
        return [Page(Addresses.indicators, claim: site.links.claim("data")) { write($0, to: &$1) }]
    }

    private func write(_ rendering: Rendering, to output: inout PageOutput) {
        let route = Addresses.indicators
        let groups = groups(from: route)
        rendering.write(
            IndicatorsPage(
                frame: site.frame(
                    route, title: "指标", description: "每个指标是什么意思，比率怎样计算，使用时要注意什么", in: .data),
                groups: groups),
            to: &output)
        for definition in groups.flatMap(\.definitions) {
            var text = SearchText()
            for line in [definition.text, definition.note] { line.map { text.append(line: $0) } }
            output.offer(
                .indicator, title: definition.term, date: facts.newestDate, at: route, anchor: definition.id,
                text: text)
        }
    }

    /// The indicators of each dataset. One that stands in several datasets is defined once.
    private func groups(from route: Route) -> [IndicatorsPage.Group] {
        var defined: Set<String> = []
        return facts.catalogue.observations.compactMap { observations in
            let quantities = observations.quantities.filter { defined.insert($0.id).inserted }
            guard !quantities.isEmpty else { return nil }
            return IndicatorsPage.Group(
                dataset: site.links.source(observations.dataset, from: route),
                definitions: quantities.map { DefinitionLabel($0) })
        }
    }
}

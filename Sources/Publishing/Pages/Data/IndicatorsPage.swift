import Mustache
import SearchIndex
import Statistics

/// What every figure of the site means.
struct IndicatorsPage: PageModel {
    static let template = "indicators"

    struct Group: TemplateModel {
        let dataset: LinkLabel
        let definitions: [DefinitionLabel]

        static let fields: [TemplateField<Self>] = [
            .object("dataset", "数据来自哪张表", \.dataset),
            .list("definitions", "指标：名称、定义（比率写公式）、注意", \.definitions),
        ]
    }

    let frame: PageFrame
    let groups: [Group]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .list("groups", "按数据表分组的指标", \.groups),
    ]
}

extension Composer {
    static let indicators: Route = "data/indicators.html"

    func indicatorsPage() -> Page {
        let route = Self.indicators
        return Page(route: route, claim: claim("data")) { rendering, output in
            var defined: Set<String> = []
            let groups = facts.catalogue.observations.compactMap { observations -> IndicatorsPage.Group? in
                // One indicator may stand in several tables and is defined once.
                let quantities = observations.quantities.filter { defined.insert($0.id).inserted }
                guard !quantities.isEmpty else { return nil }
                return IndicatorsPage.Group(
                    dataset: sourceLink(observations.dataset, from: route),
                    definitions: quantities.map { definition(of: $0) })
            }
            rendering.write(
                IndicatorsPage(
                    frame: frame(route, title: "指标", description: "每个指标是什么意思，比率怎样计算，使用时要注意什么", in: .data),
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
    }
}

import Content
import Diagnostics
import Statistics
import Text

/// Shows what is said of an entry in lines, the same in its report and in the registers.
struct EntryViews: Sendable {
    let facts: Facts
    let provenance: Provenance

    /// `entry` with its text, rendered, and with `values` for the lines whose words are the author's own.
    func panel(_ entry: Entry, _ values: [EntryKey: EntryField.Value], _ text: [UInt8], from route: Route) -> EntryPanel
    {
        let (url, anchor): (String, String) =
            switch entry {
            case .problem(let problem): (link(to: problem.id, from: route), problem.id.anchor)
            case .recommendation(let recommendation):
                (link(to: recommendation.id, from: route), recommendation.id.anchor)
            case .followUp(let followUp): (link(to: followUp.recommendation, from: route), followUp.anchor)
            }
        let block = entry.record.block
        let title = block.title.isEmpty ? facts.registers.recommendation(block.id)?.record.title ?? "" : block.title
        return EntryPanel(
            kind: block.kind, id: block.id, anchor: anchor, title: title, url: url,
            lines: fields(of: entry, values, from: route), text: text)
    }

    /// The lines of `entry` on the page at `route`, with `values` for those whose words are the author's own.
    func fields(of entry: Entry, _ values: [EntryKey: EntryField.Value], from route: Route) -> [EntryField] {
        func value(_ key: EntryKey) -> EntryField? { values[key].map { EntryField(term: key.rawValue, value: $0) } }
        let record = entry.record
        let indicators = EntryField.items(EntryKey.indicators.rawValue, record.indicators.map { item($0, from: route) })
        let regions = EntryField.items(EntryKey.regions.rawValue, record.regions.map { item(region: $0, from: route) })
        let lines: [EntryField?] =
            switch entry {
            case .problem(let problem):
                [category(problem, from: route), indicators, regions, value(.share), answers(to: problem, from: route)]
            case .recommendation(let recommendation):
                [
                    problems(of: recommendation, from: route), kind(recommendation), value(.responsible), indicators,
                    regions, value(.target),
                    followUps(of: recommendation, from: route),
                ]
            case .followUp(let followUp):
                [
                    EntryField(term: EntryKey.progress.rawValue, value: .text(followUp.progress.rawValue)),
                    origin(of: followUp, from: route), indicators, regions,
                ]
            }
        return lines.compactMap { $0 }
    }

    /// The link to an entry's place in its register.
    func link(to id: EntryID, from route: Route) -> String {
        route.link(to: id.register == .problems ? Addresses.problems : Addresses.recommendations) + "#" + id.anchor
    }

    /// The link to where the report tells of an entry.
    func link(to record: EntryRecord, anchor: String, from route: Route) -> String {
        route.link(to: facts.reports[record.report].route) + "#" + anchor
    }

    // MARK: - The lines

    private func category(_ problem: Problem, from route: Route) -> EntryField? {
        // The register of problems is grouped by category, so a line would repeat the heading.
        guard route != Addresses.problems else { return nil }
        let url = route.link(to: Addresses.problems) + "#" + problem.category.anchor
        return .items(EntryKey.category.rawValue, [.init(title: problem.category.rawValue, url: url)])
    }

    private func kind(_ recommendation: Recommendation) -> EntryField? {
        recommendation.kind.map { EntryField(term: EntryKey.category.rawValue, value: .text($0.rawValue)) }
    }

    private func answers(to problem: Problem, from route: Route) -> EntryField {
        let found = facts.registers.recommendations(answering: problem.id)
        return .items(
            "建议", found.map { .init(title: "\($0.id.text) \($0.record.title)", url: link(to: $0.id, from: route)) })
            ?? EntryField(term: "建议", value: .absent("没有对应的建议"))
    }

    private func problems(of recommendation: Recommendation, from route: Route) -> EntryField {
        let found = recommendation.answers.compactMap { facts.registers.problem($0) }
        return .items(
            EntryKey.answers.rawValue,
            found.map { .init(title: "\($0.id.text) \($0.record.title)", url: link(to: $0.id, from: route)) })
            ?? EntryField(term: EntryKey.answers.rawValue, value: .absent("没有写明针对哪个问题"))
    }

    private func followUps(of recommendation: Recommendation, from route: Route) -> EntryField {
        let found = facts.registers.followUps(of: recommendation.id)
        let items = found.map { followUp in
            EntryField.Item(
                title: "\(followUp.progress.rawValue)：\(facts.reports[followUp.record.report].title)",
                url: link(to: followUp.record, anchor: followUp.anchor, from: route),
                note: facts.reports[followUp.record.report].date?.chinese)
        }
        return .items("跟进", items) ?? EntryField(term: "跟进", value: .absent("还没有跟进"))
    }

    private func origin(of followUp: FollowUp, from route: Route) -> EntryField? {
        guard let recommendation = facts.registers.recommendation(followUp.recommendation) else { return nil }
        return .items(
            "原建议",
            [
                .init(
                    title: "\(recommendation.id.text) \(recommendation.record.title)",
                    url: link(to: recommendation.record, anchor: recommendation.id.anchor, from: route),
                    note: facts.reports[recommendation.record.report].date?.chinese)
            ])
    }

    private func item(_ indicator: IndicatorNames.Known, from route: Route) -> EntryField.Item {
        .init(
            title: indicator.title,
            url: indicator.hasFigures ? provenance.definitionURL(of: indicator.quantity, from: route) : nil
        )
    }

    private func item(region: (name: String, id: RegionID?), from route: Route) -> EntryField.Item {
        .init(title: region.name, url: region.id.map { route.link(to: Addresses.page(of: facts.regions[$0])) })
    }
}

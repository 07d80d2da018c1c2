import Statistics
import Text

/// Shows what an area of work has in one region.
struct AreaInRegion: Sendable {
    let site: Site

    /// What an area has to say of one region; where it has nothing, that is said.
    func view(_ area: WorkArea, _ region: Region, from route: Route) -> AreaHere {
        let datasets = site.areas.datasets(of: area)
        let speaking = site.areas.observations(of: area).filter { $0.speaks(of: region) }
        let findings = datasets.compactMap { dataset -> DefinitionLabel? in
            guard let finding = site.findings.finding(in: dataset) else { return nil }
            let own = finding.items.filter { $0.region == region.id }
            return own.isEmpty
                ? nil : DefinitionLabel(term: finding.title, text: own.map(\.text).joined(separator: "；"))
        }
        let lists = datasets.flatMap {
            [
                site.rosters.matrix($0, in: region, from: route), site.rosters.roster($0, in: region, from: route),
            ].compactMap { $0 }
        }
        let silent = datasets.filter { dataset in
            let isHeard =
                speaking.contains { $0.dataset.definition.id == dataset.definition.id }
                || lists.contains { $0.id == "\(dataset.definition.id)-list" }
            return !isHeard && dataset.definition.regionField != nil && dataset.definition.audience == .everyone
        }
        return AreaHere(
            id: area.id, title: area.title, url: route.link(to: Addresses.page(of: area)),
            headlines: area.leads
                ? [] : speaking.flatMap { site.figures.headlines($0, of: region, from: route) },
            findings: findings,
            tables: speaking.flatMap { tablesHere($0, region, from: route) } + lists,
            none: silent.map(\.definition.noneText))
    }

    /// Tables of the region's own years and kinds, and one of its parts when it has any.
    private func tablesHere(_ observations: Observations, _ region: Region, from route: Route) -> [FigureTable] {
        if observations.dataset.definition.matrix != nil { return [] }
        let parts =
            region.kind == .township || region.kind == .direct
            ? nil : site.figures.byRegion(observations, of: region, from: route)
        return
            ([site.figures.byYear(observations, of: region, from: route)].compactMap { $0 }
            + site.figures.byCategory(observations, of: region, from: route)
            + [parts].compactMap { $0 }).map(\.table).filter { !$0.rows.isEmpty }
    }
}

import Statistics
import UnionData

extension Composer {
    func datasets(of system: System) -> [LoadedDataset] {
        facts.datasets.filter { $0.definition.system == system && $0.table.count > 0 }
    }

    func system(of observations: Observations) -> System? { observations.dataset.definition.system }

    func observations(of system: System) -> [Observations] {
        facts.catalogue.observations.filter { $0.dataset.definition.system == system }
    }

    static func route(of system: System) -> Route {
        system == .facilities ? "facilities/index.html" : Route("\(system.id).html")
    }

    /// The venues have pages of their own.
    func systemPages() -> [Page] {
        let own = systems.filter { $0 != .facilities }.flatMap { system in
            let (list, datasets) = (reportList(on: system), datasets(of: system))
            let claim = claim("data/\(datasets[0].definition.id).csv")
            let page = Page(list.routes[0], claim: claim) { self.page(of: system, list, $0) }
                .found(as: .system, title: system.title, date: datasets.lastChanged)
            return [page] + furtherPages(of: list, claim: claim, in: section(of: system))
        }
        return own + (sections.contains(.work) ? [workPage()] : [])
    }

    private func page(of system: System, _ list: ReportList, _ rendering: Rendering) -> SystemPage {
        let route = Self.route(of: system)
        let banner = facts.regions.banner!
        let datasets = datasets(of: system)
        let observations = observations(of: system)
        let ids = Set(datasets.map(\.definition.id))
        let figures = Once {
            let tables = observations.flatMap { self.figures($0, of: banner, from: route) }
            let lists =
                datasets.compactMap { matrix($0, in: banner, from: route) }
                + datasets.compactMap { roster($0, from: route) }
                + (system == .training ? recordTables(from: route) : [])
            return tables + lists.map { FigureBlock(table: $0) }
        }
        return SystemPage(
            frame: frame(
                route, title: system.title, description: system.invitation, in: section(of: system), sources: datasets),
            headlines: observations.flatMap { headlines($0, of: banner, from: route) },
            findings: datasets.compactMap { findingView($0, from: route) },
            figures: figures,
            definitions: observations.flatMap(\.quantities).map { definition(of: $0) },
            pages: facts.pages.filter { $0.datasets.contains { ids.contains($0.value) } }
                .map { LinkLabel(title: $0.title, url: route.link(to: $0.route), note: $0.summary) },
            reports: listing(list, rendering))
    }

    func definition(of quantity: Quantity) -> DefinitionLabel {
        DefinitionLabel(term: quantity.title, text: quantity.definition, note: quantity.caveat, id: quantity.id)
    }

    // MARK: - All systems

    private func workPage() -> Page {
        let route = Section.work.route
        return Page(route, claim: claim("data")) { _ in
            WorkPage(
                frame: frame(route, title: Section.work.title, description: Section.work.invitation, in: .work),
                systems: systems.filter { section(of: $0) == .work }.map {
                    item($0, of: facts.regions.banner!, from: route)
                })
        }
    }

    /// A system with its first figures for `region`: two, or one of each of its datasets.
    func item(_ system: System, of region: Region, from route: Route) -> SystemItem {
        let parts = observations(of: system)
        return SystemItem(
            title: system.title, url: route.link(to: Self.route(of: system)), invitation: system.invitation,
            headlines: parts.flatMap { headlines($0, of: region, from: route).prefix(parts.count > 1 ? 1 : 2) })
    }
}

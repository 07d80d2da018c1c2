import Content
import Statistics
import Text

/// A page for each area of the federation's work, and one for all that have no door of their own.
struct WorkAreaPages: PageFamily {
    static let models: [any PageModel.Type] = [WorkAreaPage.self, WorkPage.self]

    private let site: Site
    private let facts: Facts

    init(_ site: Site) {
        self.site = site
        facts = site.facts
    }

    /// An area whose rows have pages is shown by the family of these.
    func pages() -> [Page] {
        site.areas.ofFigures.flatMap(pages(of:))
            + (site.doors.open.contains(.work) ? [workPage()] : [])
    }

    private func pages(of area: WorkArea) -> [Page] {
        let (list, datasets) = (site.reportLists.list(on: area), site.areas.datasets(of: area))
        let claim = site.links.claim(datasets[0])
        let page = Page(list.routes[0], claim: claim) { self.page(of: area, list, $0) }
            .found(as: .system, title: area.title, date: datasets.lastChanged)
        return [page] + site.reportLists.furtherPages(of: list, claim: claim, in: site.doors.door(to: area))
    }

    private func page(of area: WorkArea, _ list: ReportList, _ rendering: Rendering) -> WorkAreaPage {
        let route = Addresses.page(of: area)
        let banner = facts.regions.banner!
        let datasets = site.areas.datasets(of: area)
        let observations = site.areas.observations(of: area)
        let ids = Set(datasets.map(\.definition.id))
        return WorkAreaPage(
            frame: site.frame(
                route, title: area.title, description: area.invitation, in: site.doors.door(to: area),
                sources: datasets),
            headlines: observations.flatMap { site.figures.headlines($0, of: banner, from: route) },
            findings: datasets.compactMap { site.findings.view(of: $0, from: route) },
            figures: Once { figures(datasets, observations, of: banner, from: route) },
            definitions: observations.flatMap(\.quantities).map { DefinitionLabel($0) },
            pages: facts.pages.filter { $0.datasets.contains { ids.contains($0.value) } }
                .map { site.links.text($0, from: route) },
            reports: site.reportLists.listing(list, rendering))
    }

    /// Everything that the datasets of an area have to show: what adds up, words by region, lists, protected counts.
    private func figures(
        _ datasets: [LoadedDataset], _ observations: [Observations], of region: Region, from route: Route
    ) -> [FigureBlock] {
        let lists =
            datasets.compactMap { site.rosters.matrix($0, in: region, from: route) }
            + datasets.compactMap { site.rosters.roster($0, from: route) }
            + datasets.flatMap { site.counts.tables(of: $0, from: route) }
        return observations.flatMap { site.figures.figures($0, of: region, from: route) }
            + lists.map { FigureBlock(table: $0) }
    }

    // MARK: - All areas

    private func workPage() -> Page {
        let route = Addresses.work
        return Page(route, claim: site.links.claim("data")) { _ in
            WorkPage(
                frame: site.frame(route, title: Door.work.title, description: Door.work.invitation, in: .work),
                systems: site.areas.all.filter { site.doors.door(to: $0) == .work }.map {
                    item($0, of: facts.regions.banner!, from: route)
                })
        }
    }

    /// An area with its first figures for `region`: two, or one of each of its datasets.
    private func item(_ area: WorkArea, of region: Region, from route: Route) -> WorkAreaItem {
        let parts = site.areas.observations(of: area)
        return WorkAreaItem(
            title: area.title, url: route.link(to: Addresses.page(of: area)), invitation: area.invitation,
            headlines: parts.flatMap {
                site.figures.headlines($0, of: region, from: route).prefix(parts.count > 1 ? 1 : 2)
            })
    }
}

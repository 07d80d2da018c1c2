import Content
import Statistics
import Text
import UnionData

/// The directory of venues, the lists that answer one question, and a page for each venue.
struct FacilityPages: PageFamily {
    static let models: [any PageModel.Type] = [FacilitiesPage.self, FacilityListPage.self, FacilityPage.self]

    private let site: Site
    private let facts: Facts
    private let filters: [FacilityFilter]

    init(_ site: Site) {
        self.site = site
        facts = site.facts
        filters = FacilityFilter.all(for: facts.facilities)
    }

    func pages() -> [Page] {
        guard !facts.facilities.isEmpty, let dataset = facts.dataset(Facilities.definition.id) else { return [] }
        let claim = site.links.claim(dataset)
        let route = Addresses.page(of: WorkArea.facilities)
        let changed = dataset.metadata.lastChanged
        let details = FacilityDetails(site: site)
        return [Page(route, claim: claim) { _ in directory(route) }]
            + filters.map { filter in
                Page(filter.route, claim: claim, listing: .siteMap(.facilityLists, filter.title)) { _ in
                    listPage(filter)
                }
            }
            + facts.facilities.map { facility in
                Page(Addresses.page(of: facility), claim: claim, listing: .siteMap(.facilities, facility.name)) { _ in
                    details.page(of: facility)
                }
                .found(
                    as: .facility, title: facility.name, date: changed,
                    names: facts.regions[facility.region].pinyinNames + [facility.id.text])
            }
    }

    private func directory(_ route: Route) -> FacilitiesPage {
        let groups = facts.regions.all.compactMap { region -> FacilitiesPage.Group? in
            let here = facts.facilities.filter { $0.region == region.id }
            guard !here.isEmpty else { return nil }
            return FacilitiesPage.Group(
                region: site.links.region(region, from: route), anchor: region.slug,
                facilities: here.map { site.facilityViews.item($0, from: route) })
        }
        func choices(_ question: FacilityFilter.Question) -> [FacilitiesPage.Choice] {
            filters.filter { $0.question == question }.map { FacilitiesPage.Choice(value: $0.value, title: $0.name) }
        }
        return FacilitiesPage(
            frame: site.frame(
                route, title: "职工之家、职工书屋和职工活动中心", description: "在哪里、什么时候开放、里面有什么、打哪个电话", in: .area(.facilities),
                sources: [facts.dataset(Facilities.definition.id)].compactMap { $0 }),
            figures: figures(from: route), groups: groups,
            regionsWithout: facts.regions.current(.part).filter { region in
                !facts.facilities.contains { $0.region == region.id }
            }
            .map { site.links.region($0, from: route) },
            lists: FacilityFilter.Question.allCases.compactMap { question in
                let links = links(to: filters.filter { $0.question == question }, from: route)
                return links.isEmpty ? nil : FacilitiesPage.Lists(title: question.rawValue, links: links)
            },
            kinds: choices(.kind), functions: choices(.function))
    }

    /// How many venues of each kind are in which state, and what was paid for them.
    private func figures(from route: Route) -> [FigureBlock] {
        guard let banner = facts.regions.banner, let venues = facts.catalogue.observations(of: Facilities.definition.id)
        else { return [] }
        let states = FigureGrid(
            venues, rows: .category(0), columns: .category(1), quantity: .indicator(.facilities),
            at: Coordinates(years: nil, place: .region(banner.id)))
        let summary = site.grids.table(
            states, id: "summary", caption: states.caption("设施数，按类别和状态"), notes: ["这里的职工之家是场所，不是“模范职工之家”等称号。"],
            from: route)
        let funding =
            facts.catalogue.observations(of: FacilityFunding.definition.id).map {
                site.figures.figures($0, of: banner, from: route)
            }
            ?? []
        return [FigureBlock(table: summary)] + funding
    }

    /// The filters as links, each with how many venues meet it.
    private func links(to filters: [FacilityFilter], from route: Route) -> [LinkLabel] {
        filters.map { filter in
            LinkLabel(
                title: filter.name, url: route.link(to: filter.route), isCurrent: filter.route == route,
                note: "\(facts.facilities.count(where: filter.matches))")
        }
    }

    private func listPage(_ filter: FacilityFilter) -> FacilityListPage {
        let found = facts.regions.all.flatMap { region in
            facts.facilities.filter { $0.region == region.id && filter.matches($0) }
        }
        let hub = Addresses.page(of: WorkArea.facilities)
        return FacilityListPage(
            frame: site.frame(
                filter.route, title: filter.title, description: "\(filter.title)，共 \(found.count) 处：地址、开放时间、费用和电话",
                in: .area(.facilities),
                sources: [facts.dataset(Facilities.definition.id)].compactMap { $0 }),
            question: filter.question.rawValue,
            facilities: found.map { site.facilityViews.item($0, from: filter.route) },
            others: links(
                to: filters.filter { $0.question == filter.question && $0.route != filter.route }, from: filter.route),
            finder: LinkLabel(title: "按乡镇找全部职工阵地", url: filter.route.link(to: hub)))
    }
}

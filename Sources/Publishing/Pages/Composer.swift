import Diagnostics
import Statistics
import UnionData

/// From facts to the pages of the site. Which pages exist follows from what the content holds.
struct Composer: Sendable {
    let facts: Facts
    /// The content folder as the user named it, for claims.
    let contentPath: String
    /// The systems that have rows, in the order of the datasets. Without a banner there is no whole to speak of.
    let systems: [System]
    /// The sections that have something to show. Kept, like the date, because every page's frame needs them.
    let sections: [Section]
    let rowsDivisions: [String: RowsDivision]
    private let newestDate: CalendarDate?
    private let site: SiteLabel

    init(facts: Facts, contentPath: String) {
        self.facts = facts
        self.contentPath = contentPath
        systems =
            facts.regions.banner == nil
            ? []
            : allSystems.filter { system in
                facts.datasets.contains { $0.definition.system == system && $0.table.count > 0 }
            }
        sections = Self.sections(facts, systems)
        rowsDivisions = Self.rowsDivisions(facts)
        newestDate = facts.newestDate
        site = SiteLabel(configuration: facts.site)
    }

    /// The main doors of the site, in the order of the navigation.
    enum Section: Hashable {
        /// A system that the public asks for most.
        case system(System)
        /// All other systems.
        case work
        case regions, reports, registers, data

        static let all: [Section] = [
            .system(.coverage), .system(.training), .system(.facilities), .work, .regions, .reports, .registers, .data,
        ]

        /// The three doors of the first page.
        var isAskedForMost: Bool { if case .system = self { true } else { false } }

        var title: String {
            switch self {
            case .system(let system): system.title
            case .work: "各项工作"
            case .regions: "各乡镇"
            case .reports: "调研报告"
            case .registers: "问题与建议"
            case .data: "数据"
            }
        }

        /// What a visitor finds behind the door.
        var invitation: String {
            switch self {
            case .system(let system): system.invitation
            case .work: "会员发展、民主管理、网络服务、队伍建设等各项工作的数字"
            case .regions: "我所在的乡镇有什么"
            case .reports: "调研发现了什么，建议做什么"
            case .registers: "报告提了哪些问题和建议，后来落实了没有"
            case .data: "每张表的定义、来源和下载"
            }
        }

        var route: Route {
            switch self {
            case .system(let system): Composer.route(of: system)
            case .work: "work.html"
            case .regions: "regions/index.html"
            case .reports: "reports/index.html"
            case .registers: "problems.html"
            case .data: "data/index.html"
            }
        }
    }

    static let home: Route = "index.html"
    static let siteMap: Route = "sitemap.html"
    static let notFound: Route = "404.html"

    /// Every page and download of the site; articles first, because other pages show what they begin with.
    func articles() -> [Page] { reportPages() + contentPages() }

    /// - Parameter articles: the pages of reports and texts, for the lists of all addresses.
    func overviews(of articles: [Page]) -> [Page] {
        let pages =
            [homePage()] + reportsPages() + systemPages() + facilityPages() + regionPages() + registerPages()
            + datasetPages() + [correctionsPage()] + feedPages() + (facts.site.isSearchable ? [searchPage()] : [])
        let finders = [siteMapPage(articles + pages), notFoundPage()]
        return pages + finders + addressLists(articles + pages + finders)
    }

    private static func sections(_ facts: Facts, _ systems: [System]) -> [Section] {
        Section.all.filter { section in
            switch section {
            case .system(.facilities): !facts.facilities.isEmpty
            case .system(let system): systems.contains(system)
            case .work: systems.contains { !Section.all.contains(.system($0)) }
            case .regions: !facts.regions.all.isEmpty
            case .reports: !facts.reports.isEmpty
            case .registers: !facts.registers.isEmpty
            case .data: !facts.datasets.isEmpty || !facts.yearbooks.isEmpty
            }
        }
    }

    /// The door that leads to a system.
    func section(of system: System) -> Section { Section.all.contains(.system(system)) ? .system(system) : .work }

    // MARK: - What all pages share

    func frame(
        _ route: Route, title: String, description: String? = nil, in section: Section? = nil,
        sources: [LoadedDataset] = [], sourceText: String? = nil, updated: CalendarDate? = nil, isSample: Bool? = nil,
        issued: CalendarDate? = nil, below parent: (title: String, route: Route)? = nil,
        about things: [any SchemaType] = []
    ) -> PageFrame {
        var breadcrumb: [(title: String, route: Route)] = []
        if route != Self.home { breadcrumb.append(("首页", Self.home)) }
        if let section, section.route != route { breadcrumb.append((section.title, section.route)) }
        if let parent { breadcrumb.append(parent) }
        let structured = things + describe(breadcrumb, endingIn: title, at: route)
        let date = updated ?? sources.lastChanged ?? newestDate
        return PageFrame(
            site: site, title: title,
            description: description ?? facts.site.description ?? facts.site.title, root: route.root,
            isHome: route == Self.home,
            breadcrumb: breadcrumb.map { LinkLabel(title: $0.title, url: route.link(to: $0.route)) },
            navigation: navigation(route, current: section),
            isSample: isSample ?? (facts.site.isSample || sources.contains(where: \.metadata.isSample)),
            sources: sources.map { sourceLink($0, from: route) },
            sourceText: sourceText ?? (sources.isEmpty ? facts.site.organiser : nil), updated: date.map(DateLabel.init),
            // Whoever asks for an address that does not exist gets that page, under whatever address.
            address: route == Self.notFound ? nil : facts.site.url?.address(of: route), feeds: feeds(from: route),
            issued: issued.map(DateLabel.init),
            structured: route == Self.notFound || structured.isEmpty
                ? nil : StructuredDataLabel(data: StructuredData(things: structured)))
    }

    private func navigation(_ route: Route, current: Section?) -> [LinkLabel] {
        sections.map { LinkLabel(title: $0.title, url: route.link(to: $0.route), isCurrent: $0 == current) }
            // A page that explains a system is found on the system's page.
            + facts.pages.filter(\.datasets.isEmpty).map {
                LinkLabel(title: $0.title, url: route.link(to: $0.route), isCurrent: $0.route == route)
            }
    }

    /// Where a figure comes from: the dataset's own source, linked to its page.
    func sourceLink(_ dataset: LoadedDataset, from route: Route) -> LinkLabel {
        LinkLabel(title: dataset.title, url: route.link(to: Self.route(of: dataset)), note: dataset.metadata.source)
    }

    func source(_ id: String, from route: Route) -> LinkLabel? {
        facts.dataset(id).map { sourceLink($0, from: route) }
    }

    static func route(of dataset: LoadedDataset) -> Route { Route("data/\(dataset.definition.id).html") }
    static func route(of series: YearbookSeries) -> Route { Route("data/\(series.id).html") }
    static func route(of facility: Facility) -> Route { Route("facilities/\(facility.id.text).html") }
    static func route(of region: Region) -> Route { Route("regions/\(region.slug).html") }
    static func route(of topic: SiteConfiguration.Topic) -> Route { Route("topics/\(topic.slug.text).html") }

    func link(to region: Region, from route: Route, note: String? = nil) -> LinkLabel {
        LinkLabel(title: region.name, url: route.link(to: Self.route(of: region)), note: note)
    }

    func claim(_ path: String) -> SourceLocation { SourceLocation(path: contentPath + "/" + path) }
}

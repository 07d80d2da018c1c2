import Content
import Statistics
import Text

/// Makes what every page has around its own content.
struct FrameMaker: Sendable {
    private let facts: Facts
    private let doors: Doors
    private let links: Links
    private let site: SiteLabel

    init(_ facts: Facts, _ doors: Doors, _ links: Links) {
        self.facts = facts
        self.doors = doors
        self.links = links
        site = SiteLabel(configuration: facts.site)
    }

    /// The frame of the page at `route`.
    ///
    /// - Parameters:
    ///   - description: one sentence; that of the site when nil.
    ///   - door: the entrance that the page is behind.
    ///   - sources: the datasets that the page shows, which also say when it was updated and whether it is a sample.
    ///   - sourceText: a source that has no page of its own.
    ///   - issued: when the report that the page shows was issued.
    ///   - parent: the page between the door and this one.
    ///   - things: what the page is about, for machines.
    func callAsFunction(
        _ route: Route, title: String, description: String? = nil, in door: Door? = nil,
        sources: [LoadedDataset] = [], sourceText: String? = nil, updated: CalendarDate? = nil, isSample: Bool? = nil,
        issued: CalendarDate? = nil, below parent: (title: String, route: Route)? = nil,
        about things: [any SchemaType] = []
    ) -> PageFrame {
        var breadcrumb: [(title: String, route: Route)] = []
        if route != Addresses.home { breadcrumb.append(("首页", Addresses.home)) }
        if let door, door.route != route { breadcrumb.append((door.title, door.route)) }
        if let parent { breadcrumb.append(parent) }
        let structured = things + describe(breadcrumb, endingIn: title, at: route)
        let date = updated ?? sources.lastChanged ?? facts.newestDate
        // Whoever asks for an address that does not exist gets that page, under whatever address.
        let hasAddress = route != Addresses.notFound
        return PageFrame(
            site: site, title: title,
            description: description ?? facts.site.description ?? facts.site.title, root: route.root,
            isHome: route == Addresses.home,
            breadcrumb: breadcrumb.map { LinkLabel(title: $0.title, url: route.link(to: $0.route)) },
            navigation: navigation(route, current: door),
            isSample: isSample ?? (facts.site.isSample || sources.contains(where: \.metadata.isSample)),
            sources: sources.map { links.source($0, from: route) },
            sourceText: sourceText ?? (sources.isEmpty ? facts.site.organiser : nil), updated: date.map(DateLabel.init),
            address: hasAddress ? facts.site.url?.address(of: route) : nil, feeds: links.feeds(from: route),
            issued: issued.map(DateLabel.init),
            structured: hasAddress && !structured.isEmpty
                ? StructuredDataLabel(data: StructuredData(things: structured)) : nil)
    }

    private func navigation(_ route: Route, current: Door?) -> [LinkLabel] {
        doors.open.map { LinkLabel(title: $0.title, url: route.link(to: $0.route), isCurrent: $0 == current) }
            // A page that explains an area of work is found on the area's page.
            + facts.pages.filter(\.datasets.isEmpty).map {
                LinkLabel(title: $0.title, url: route.link(to: $0.route), isCurrent: $0.route == route)
            }
    }

    private func describe(_ breadcrumb: [(title: String, route: Route)], endingIn title: String, at route: Route)
        -> [any SchemaType]
    {
        guard !breadcrumb.isEmpty else { return [] }
        var items = breadcrumb.enumerated().map { number, crumb in
            Schema.ListItem(position: number + 1, name: crumb.title, item: links.address(of: crumb.route, from: route))
        }
        items.append(Schema.ListItem(position: items.count + 1, name: title, item: nil))
        return [Schema.BreadcrumbList(itemListElement: items)]
    }
}

import Diagnostics
import Mustache
import Statistics

/// Every page with its full address, for search engines (sitemaps.org, protocol 0.9).
struct AddressList: PageModel {
    static let template = "sitemap.xml"

    /// As many as one file may hold.
    static let mostEntries = 50_000

    struct Entry: TemplateModel {
        let address: String
        let changed: CalendarDate?

        static let fields: [TemplateField<Self>] = [
            .url("address", "完整网址", \.address),
            .optionalText("changed", "最近变动的日期，不知道就没有") { $0.changed?.iso },
        ]
    }

    let entries: [Entry]

    static let fields: [TemplateField<Self>] = [
        .list("entries", "各页", \.entries)
    ]
}

/// What programs may read of the site (RFC 9309).
struct RobotsPage: PageModel {
    static let template = "robots.txt"

    let sitemaps: [String]

    static let fields: [TemplateField<Self>] = [
        .list("sitemaps", "网站地图文件的完整网址，可能没有", \.sitemaps)
    ]
}

extension Composer {
    /// The list of addresses, in as many files as it takes, and the file that names them. Without a full address there
    /// is nothing to list.
    func addressLists(_ pages: [Page]) -> [Page] {
        let claim = claim("site.yaml")
        guard let site = facts.site.url else { return [robots([], claim)] }
        let listed = pages.filter(\.isListed).map(\.route)
        let sorted = Once {
            (routes: listed.sorted(), changes: Dictionary(lastChanges, uniquingKeysWith: { first, _ in first }))
        }
        let starts = Array(stride(from: 0, to: listed.count, by: AddressList.mostEntries))
        let lists = starts.indices.map { Route($0 == 0 ? "sitemap.xml" : "sitemap-\($0 + 1).xml") }
        return zip(lists, starts).map { route, start in
            Page(route, claim: claim, isListed: false) { _ in
                let (routes, changes) = sorted.value
                return AddressList(
                    entries: routes[start..<min(start + AddressList.mostEntries, routes.count)].map { route in
                        AddressList.Entry(address: site.address(of: route), changed: changes[route])
                    })
            }
        } + [robots(lists.map(site.address), claim)]
    }

    private func robots(_ sitemaps: [String], _ claim: SourceLocation) -> Page {
        Page("robots.txt", claim: claim, isListed: false) { _ in RobotsPage(sitemaps: sitemaps) }
    }

    /// When what pages say was changed last, as far as the content tells.
    private var lastChanges: [(Route, CalendarDate)] {
        let changes =
            facts.reports.map { ($0.route, $0.lastChanged) } + facts.pages.map { ($0.route, $0.updated) }
            + facts.datasets.map { (Self.route(of: $0), $0.metadata.lastChanged) }
            + facts.yearbooks.map { (Self.route(of: $0), $0.newest.metadata.lastChanged) }
        return changes.compactMap { route, date in date.map { (route, $0) } }
    }
}

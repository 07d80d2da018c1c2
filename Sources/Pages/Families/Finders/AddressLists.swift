import Content
import Diagnostics
import Statistics
import Text

/// The list of addresses, in as many files as it takes, and the file that names them.
struct AddressLists: Sendable {
    let site: SiteAddress?
    let claim: SourceLocation

    /// The lists of `pages`. Without a full address there is nothing to list.
    func pages(listing pages: [Page]) -> [Page] {
        guard let site else { return [robots([])] }
        let listed = pages.compactMap { page in page.listing.map { (route: page.route, changed: $0.changed) } }
        let sorted = Once { listed.sorted { $0.route < $1.route } }
        let starts = Array(stride(from: 0, to: listed.count, by: AddressList.mostEntries))
        let lists = starts.indices.map { Route($0 == 0 ? "sitemap.xml" : "sitemap-\($0 + 1).xml") }
        return zip(lists, starts).map { route, start in
            Page(route, claim: claim, listing: nil) { _ in
                AddressList(
                    entries: sorted.value.dropFirst(start).prefix(AddressList.mostEntries).map { route, changed in
                        AddressList.Entry(address: site.address(of: route), changed: changed)
                    })
            }
        } + [robots(lists.map(site.address))]
    }

    private func robots(_ sitemaps: [String]) -> Page {
        Page("robots.txt", claim: claim, listing: nil) { _ in RobotsPage(sitemaps: sitemaps) }
    }
}

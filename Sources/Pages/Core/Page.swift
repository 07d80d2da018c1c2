import Diagnostics
import Mustache
import SearchIndex
import Statistics
import Text

/// One file of the site: its address, who asks for it, where the lists of all pages name it, and how its bytes are
/// made.
package struct Page: Sendable {
    /// When a page is made. Overviews are made after all articles, because lists show what articles begin with.
    package enum Stage: Sendable { case article, overview }

    /// Where it stands in the site.
    package let route: Route
    /// The source to name when two pages want one address.
    package let claim: SourceLocation
    /// When it is made.
    package let stage: Stage
    /// How the lists of all pages name it; nil for downloads, feeds and whatever nobody looks for.
    let listing: PageListing?
    /// Makes its bytes. It may run on any thread, and more than once.
    package let write: @Sendable (Rendering, inout PageOutput) -> Void

    init(
        _ route: Route, claim: SourceLocation, stage: Stage = .overview, listing: PageListing? = PageListing(),
        write: @escaping @Sendable (Rendering, inout PageOutput) -> Void
    ) {
        self.route = route
        self.claim = claim
        self.stage = stage
        self.listing = listing
        self.write = write
    }

    /// A page that a template renders from a model.
    init<Model: PageModel>(
        _ route: Route, claim: SourceLocation, listing: PageListing? = PageListing(),
        model: @escaping @Sendable (Rendering) -> Model
    ) {
        self.init(route, claim: claim, listing: listing) { rendering, output in
            rendering.write(model(rendering), to: &output)
        }
    }

    /// A file whose bytes are made without a template.
    init(file route: Route, claim: SourceLocation, bytes: @escaping @Sendable (Rendering) -> [UInt8]) {
        self.init(route, claim: claim, listing: nil) { rendering, output in output.bytes = bytes(rendering) }
    }

    /// This page, to be found in searches by all that it says.
    package func found(as kind: SearchKind, title: String, date: CalendarDate? = nil, names: [String] = []) -> Page {
        Page(route, claim: claim, stage: stage, listing: listing) { [write, route] rendering, output in
            write(rendering, &output)
            guard output.found != nil else { return }
            let text = output.mainText
            output.offer(kind, title: title, date: date, at: route, names: names, text: text)
        }
    }
}

/// How the lists of all pages name a page.
struct PageListing: Sendable {
    /// Its place on the site map; nil for a page that only search engines are told of.
    var siteMap: SiteMapEntry?
    /// When what the page says was changed last, as far as the content tells.
    var changed: CalendarDate?
}

/// A line of the site map.
struct SiteMapEntry: Sendable {
    /// The groups of the site map, in its order.
    enum Group: String, CaseIterable, Sendable {
        case start = "首页和说明"
        case regions = "地区"
        case facilityLists = "职工阵地清单"
        case facilities = "职工阵地"
        case reports = "调研报告"
        case registers = "问题与建议"
        case corrections = "更正"
        case topics = "主题"
        case data = "数据"
    }

    let group: Group
    let title: String
}

extension PageListing {
    /// Listed on the site map, in `group`.
    static func siteMap(_ group: SiteMapEntry.Group, _ title: String, changed: CalendarDate? = nil) -> PageListing {
        PageListing(siteMap: SiteMapEntry(group: group, title: title), changed: changed)
    }
}

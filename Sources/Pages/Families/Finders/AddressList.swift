import Content
import Mustache
import Statistics

/// Every page with its full address, for search engines (sitemaps.org, protocol 0.9).
struct AddressList: PageModel {
    static let template = "sitemap.xml"

    /// As many as one file may hold.
    static let mostEntries = 50_000

    /// One page.
    package struct Entry: TemplateModel {
        /// The full address.
        package let address: String
        let changed: CalendarDate?

        /// What `sitemap.xml` may name.
        package static let fields: [TemplateField<Self>] = [
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

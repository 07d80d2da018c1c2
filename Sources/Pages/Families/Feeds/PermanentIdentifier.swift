import Content
import Statistics

/// What a feed calls a thing for ever, however its address or text changes (RFC 4287, 4.2.6).
struct PermanentIdentifier {
    let text: String

    /// A fixed namespace for names of this product (RFC 9562, 6.6).
    private static let namespace: [UInt8] = [
        0x8d, 0x0f, 0x5e, 0x2a, 0x6b, 0x1c, 0x4e, 0x7d, 0x9a, 0x43, 0x52, 0xc8, 0x11, 0xf0, 0x37, 0xb6,
    ]

    /// - Parameters:
    ///   - path: the name of the thing within the site, such as `reports/2024-training`.
    ///   - date: the day on which it appeared; nil for what is as old as the site.
    ///
    /// A site with an address gives out tag URIs (RFC 4151). A site without one gives out UUIDs made from its name.
    init(_ path: String, since date: CalendarDate?, at site: SiteConfiguration) {
        if let url = site.url, let date {
            text = "tag:\(url.host),\(date.iso):\(path)"
        } else if let url = site.url {
            text = url.text + path
        } else {
            text = "urn:uuid:" + NameBasedUUID((site.organiser ?? site.title) + "\n" + path, in: Self.namespace).text
        }
    }
}

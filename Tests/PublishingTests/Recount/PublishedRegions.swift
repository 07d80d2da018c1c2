/// The regions as their pages describe them.
struct PublishedRegions: Sendable {
    enum Kind: String {
        case banner = "旗"
        case zone = "片区"
        case township = "乡镇"
        case direct = "旗直"
    }

    let banner: String
    /// In the order of the banner's own page.
    let townships: [String]
    /// The townships of each zone.
    let zones: [String: [String]]
    private let kinds: [String: Kind]

    struct Undescribed: Error {
        let path: String
    }

    init(_ site: PublishedSite) throws {
        var kinds: [String: Kind] = [:]
        var members: [String: [String]] = [:]
        for page in site.pages where page.path.hasPrefix("regions/") && page.path != "regions/index.html" {
            guard let name = page.root.first("h1")?.text,
                let kind = page.root.all(where: { $0.has("byline") }).first?.first("span").flatMap({
                    Kind(rawValue: $0.text)
                })
            else { throw Undescribed(path: page.path) }
            kinds[name] = kind
            let list = page.root.all { $0.attributes["aria-labelledby"] == "members-title" }.first
            members[name] = list?.all("a").map(\.text) ?? []
        }
        guard let banner = kinds.first(where: { $0.value == .banner })?.key else { throw Undescribed(path: "regions/") }
        self.kinds = kinds
        self.banner = banner
        townships = members[banner, default: []].filter { kinds[$0] == .township }
        zones = members.filter { kinds[$0.key] == .zone }
        guard Set(townships) == Set(kinds.filter { $0.value == .township }.keys) else {
            throw Undescribed(path: "regions/")
        }
    }

    func kind(of name: String) -> Kind? { kinds[name] }

    var directs: [String] { kinds.filter { $0.value == .direct }.map(\.key).sorted() }
}

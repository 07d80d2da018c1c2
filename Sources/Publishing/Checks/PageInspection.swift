import Pages
import Text

/// Reads the anchors and links of one finished page.
struct PageInspection {
    private let routes: Set<Route>
    private var paths: LinkPath
    private(set) var findings: LinkAudit.PageFindings
    /// The links to anchors that authors wrote, as they stand in the page. They are passed over here, because what is
    /// wrong with them is reported at their places in the sources.
    private lazy var authored = Set(
        findings.authored.map { [route = findings.route] in
            $0.target == route ? "#" + $0.anchor : route.link(to: $0.target) + "#" + $0.anchor
        })

    /// - Parameter routes: every file of the site.
    init(_ html: [UInt8], at route: Route, authored: [AnchoredLink], routes: Set<Route>) {
        self.routes = routes
        paths = LinkPath(from: route)
        findings = LinkAudit.PageFindings(route: route, authored: authored)
        html.withUnsafeBufferPointer { read($0) }
        paths.free()
    }

    private mutating func read(_ html: UnsafeBufferPointer<UInt8>) {
        var own: [UnsafeBufferPointer<UInt8>] = []
        PageLinks.read(html) { attribute, value in
            switch attribute {
            case .anchor: findings.anchors.append(String(decoding: value, as: UTF8.self))
            case .link where value.first == UInt8(ascii: "#"): own.append(value)
            case .link: follow(value)
            }
        }
        // Most links to an anchor stay on their page, as those of contents lists and footnotes do.
        let anchors = Set(findings.anchors)
        for link in own where link.count > 1 && !anchors.contains(String(decoding: link[1...], as: UTF8.self)) {
            follow(link)
        }
    }

    private mutating func follow(_ link: UnsafeBufferPointer<UInt8>) {
        guard !Self.leavesSite(link) else { return }
        let staysInFolder = paths.follow(link)
        let path = String(decoding: paths.target, as: UTF8.self)
        let isFile = staysInFolder && routes.contains(Route(path))
        if isFile, paths.anchor.isEmpty { return }
        let text = String(decoding: link.decodingReferences, as: UTF8.self)
        guard !authored.contains(text) else { return }
        if isFile {
            findings.anchored.append((Route(path), String(decoding: paths.anchor, as: UTF8.self)))
        } else {
            findings.missing.append(path.isEmpty ? text : path)
        }
    }

    private static func leavesSite(_ link: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = 0
        while end < link.count, isSchemeByte(link[end]) { end &+= 1 }
        if end < link.count, link[end] == UInt8(ascii: ":") { return true }
        return link.count > 1 && link[0] == UInt8(ascii: "/") && link[1] == UInt8(ascii: "/")
    }

    /// RFC 3986, section 3.1.
    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }
}

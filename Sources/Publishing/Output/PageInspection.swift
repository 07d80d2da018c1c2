import Text

/// One finished page, read for its anchors and links while its bytes are at hand.
struct PageInspection {
    private let routes: RouteTable
    private var paths: LinkPath
    private(set) var findings: LinkAudit.PageFindings
    /// The links to anchors that authors wrote, as they stand in the page: what is wrong with them is told at their own
    /// places.
    private lazy var authored = Set(
        findings.authored.map { [route = findings.route] in
            $0.target == route ? "#" + $0.anchor : route.link(to: $0.target) + "#" + $0.anchor
        })

    /// - Parameter routes: every file of the site.
    init(_ html: [UInt8], at route: Route, authored: [AnchoredLink], routes: RouteTable) {
        self.routes = routes
        paths = LinkPath(from: route)
        findings = LinkAudit.PageFindings(route: route, authored: authored)
        html.withUnsafeBufferPointer { read($0) }
        paths.free()
    }

    private mutating func read(_ html: UnsafeBufferPointer<UInt8>) {
        var anchors: [UInt64] = []
        anchors.reserveCapacity(64)
        var own: [UnsafeBufferPointer<UInt8>] = []
        own.reserveCapacity(64)
        PageLinks.read(html) { attribute, value in
            switch attribute {
            case .anchor:
                anchors.append(value.hash64)
                findings.anchors.append(contentsOf: value)
                findings.anchors.append(LinkAudit.PageFindings.separator)
            case .link where value.first == UInt8(ascii: "#"): own.append(value)
            case .link: follow(value)
            }
        }
        // Contents lists and footnotes: most links to an anchor stay on their page, and need no second look.
        anchors.sort()
        for link in own where link.count > 1 && !anchors.holds(UnsafeBufferPointer(rebasing: link[1...]).hash64) {
            follow(link)
        }
    }

    private mutating func follow(_ link: UnsafeBufferPointer<UInt8>) {
        guard !Self.leavesSite(link) else { return }
        let staysInFolder = paths.follow(link)
        if staysInFolder, paths.anchor.isEmpty, routes.contains(paths.target) { return }
        let target = staysInFolder ? routes[paths.target] : nil
        let text = String(decoding: link, as: UTF8.self).replacing("&amp;", with: "&")
        guard !authored.contains(text) else { return }
        if let target {
            findings.anchored.append((target, String(decoding: paths.anchor, as: UTF8.self)))
        } else {
            findings.missing.append(paths.target.isEmpty ? text : String(decoding: paths.target, as: UTF8.self))
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

extension [UInt64] {
    /// Whether `number` is among these, which are sorted: a page has some twenty anchors, and hashing each took a set
    /// longer.
    fileprivate func holds(_ number: UInt64) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == number
    }
}

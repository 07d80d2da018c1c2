/// What the links of one page lead to, worked out in bytes: a page makes dozens of links, and one that leads somewhere needs no text.
struct LinkPath {
    /// The path of the page, from the site's root.
    private let page: [UInt8]
    private let folder: ArraySlice<UInt8>
    /// The path, from the site's root, that the last link leads to.
    private(set) var target: [UInt8] = []
    /// The place there; empty when the link names none.
    private(set) var anchor: [UInt8] = []

    init(from page: Route) {
        self.page = Array(page.path.utf8)
        folder = self.page[..<(self.page.lastIndex(of: Self.slash) ?? 0)]
    }

    /// Follows a link as it stands in an attribute. Returns false when it leads out of the site's folder.
    mutating func follow(_ link: UnsafeBufferPointer<UInt8>) -> Bool {
        guard link.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "%") }) else { return followPlain(link, isEscaped: false) }
        return Array(String(decoding: link, as: UTF8.self).replacing("&amp;", with: "&").utf8)
            .withUnsafeBufferPointer { followPlain($0, isEscaped: true) }
    }

    private mutating func followPlain(_ link: UnsafeBufferPointer<UInt8>, isEscaped: Bool) -> Bool {
        let end = link.firstIndex(of: UInt8(ascii: "#"), from: 0) ?? link.count
        let address = UnsafeBufferPointer(rebasing: link[..<end])
        let place = UnsafeBufferPointer(rebasing: link[min(end + 1, link.count)...])
        anchor.removeAll(keepingCapacity: true)
        guard isEscaped else {
            anchor.append(contentsOf: place)
            return resolve(address)
        }
        anchor = place.removingPercentEncoding
        return address.removingPercentEncoding.withUnsafeBufferPointer { resolve($0) }
    }

    /// As `Route.resolve` does it.
    private mutating func resolve(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        target.removeAll(keepingCapacity: true)
        guard !address.isEmpty else {
            target.append(contentsOf: page)
            return true
        }
        let end = address.firstIndex(of: UInt8(ascii: "?"), from: 0) ?? address.count
        if address[0] != Self.slash { target.append(contentsOf: folder) }
        var isFolder = true
        var start = 0
        while start <= end {
            let stop = min(address.firstIndex(of: Self.slash, from: start) ?? end, end)
            let part = UnsafeBufferPointer(rebasing: address[start..<stop])
            let dots = part.count <= 2 && part.allSatisfy { $0 == UInt8(ascii: ".") } ? part.count : 3
            isFolder = dots < 3
            if dots == 2 {
                guard !target.isEmpty else { return false }
                target.removeSubrange((target.lastIndex(of: Self.slash) ?? 0)...)
            } else if !isFolder {
                append(part)
            }
            start = stop + 1
        }
        if isFolder { append("index.html".utf8) }
        return true
    }

    private mutating func append(_ part: some Collection<UInt8>) {
        if !target.isEmpty { target.append(Self.slash) }
        target.append(contentsOf: part)
    }

    private static let slash = UInt8(ascii: "/")
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes with `%E5%B7%A5` sequences decoded; as they are when that would not be UTF-8.
    fileprivate var removingPercentEncoding: [UInt8] {
        var decoded: [UInt8] = []
        var index = 0
        while index < count {
            let digits = self[Swift.min(index + 1, count)..<Swift.min(index + 3, count)]
            if self[index] == UInt8(ascii: "%"), digits.count == 2, let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
                decoded.append(code)
                index += 3
            } else {
                decoded.append(self[index])
                index += 1
            }
        }
        return String(validating: decoded, as: UTF8.self) == nil ? Array(self) : decoded
    }
}

/// Finds what the links of one page lead to.
///
/// It works in bytes and uses its memory again for each link, because a page has dozens of links.
package struct LinkPath {
    /// The path of the page, from the site's root.
    private let page: [UInt8]
    private let folder: [UInt8]
    private var path = ByteBuffer(capacity: 256)
    private var place = ByteBuffer(capacity: 64)

    /// The path, from the site's root, that the last link leads to.
    package var target: UnsafeBufferPointer<UInt8> { path.bytes }
    /// The anchor that the last link names; empty when it names none.
    package var anchor: UnsafeBufferPointer<UInt8> { place.bytes }

    /// Follows links that stand on `page`. Whoever makes one frees it.
    package init(from page: Route) {
        self.page = Array(page.path.utf8)
        folder = Array(self.page[..<(self.page.lastIndex(of: Route.slash) ?? 0)])
    }

    /// Gives the memory back; `target` and `anchor` are not valid any more.
    package func free() {
        path.free()
        place.free()
    }

    /// Follows a link as it stands in an attribute. Returns false when it leads out of the site's folder.
    package mutating func follow(_ link: UnsafeBufferPointer<UInt8>) -> Bool {
        guard link.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "%") }) else {
            return followPlain(link, isEscaped: false)
        }
        return link.decodingReferences.withUnsafeBufferPointer { followPlain($0, isEscaped: true) }
    }

    private mutating func followPlain(_ link: UnsafeBufferPointer<UInt8>, isEscaped: Bool) -> Bool {
        let end = link.firstIndex(of: UInt8(ascii: "#"), from: 0) ?? link.count
        let address = UnsafeBufferPointer(rebasing: link[..<end])
        let rest = UnsafeBufferPointer(rebasing: link[min(end + 1, link.count)...])
        place.removeAll()
        guard isEscaped else {
            place.append(contentsOf: rest)
            return follow(address: address)
        }
        place.append(contentsOf: rest.removingPercentEncoding)
        return address.removingPercentEncoding.withUnsafeBufferPointer { follow(address: $0) }
    }

    /// An empty address leads to the page itself.
    private mutating func follow(address: UnsafeBufferPointer<UInt8>) -> Bool {
        guard address.isEmpty else { return resolve(address) }
        path.removeAll()
        path.append(contentsOf: page)
        return true
    }

    /// Makes `address`, written on the page, the `target`. Returns false when it leads out of the site's folder.
    ///
    /// What follows a `?` is left out. An address that ends with a folder leads to the folder's `index.html`.
    mutating func resolve(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        path.removeAll()
        if address.first != Route.slash { path.append(contentsOf: folder) }
        var isFolder = true
        var start = 0
        var stop = 0
        repeat {
            while stop < address.count, address[stop] != Route.slash, address[stop] != UInt8(ascii: "?") { stop &+= 1 }
            let part = UnsafeBufferPointer(rebasing: address[start..<stop])
            let dots = part.count <= 2 && part.allSatisfy { $0 == UInt8(ascii: ".") } ? part.count : 3
            isFolder = dots < 3
            if dots == 2 {
                guard !path.isEmpty else { return false }
                path.removeAll(from: path.bytes.lastIndex(of: Route.slash) ?? 0)
            } else if !isFolder {
                append(part)
            }
            stop &+= 1
            start = stop
        } while stop <= address.count && address[stop - 1] == Route.slash
        if isFolder { Self.index.withUTF8Buffer { append($0) } }
        return true
    }

    private mutating func append(_ part: UnsafeBufferPointer<UInt8>) {
        if !path.isEmpty { path.append(Route.slash) }
        path.append(contentsOf: part)
    }

    private static let index: StaticString = "index.html"
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes with `%E5%B7%A5` sequences decoded; as they are when that would not be UTF-8.
    fileprivate var removingPercentEncoding: [UInt8] {
        var decoded: [UInt8] = []
        var index = 0
        while index < count {
            let digits = self[Swift.min(index + 1, count)..<Swift.min(index + 3, count)]
            if self[index] == UInt8(ascii: "%"), digits.count == 2,
                let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
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

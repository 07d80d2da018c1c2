import Glibc

/// Every file of the site by its route: built once, asked for each link of each page.
///
/// Open addressing over XXH3 of the path, compared by bytes: a page's links are looked up as they stand in it, and hashing a `String` takes
/// three times as long.
struct RouteTable: Sendable {
    /// In the order in which they were inserted.
    private(set) var routes: [Route] = []
    private var slots: [Slot]

    /// Where a route is, beside its hash; no route while `position` is negative.
    private struct Slot {
        var hash: UInt64 = 0
        var position: Int32 = -1
    }

    /// - Parameter capacity: how many routes it will hold at most.
    init(capacity: Int) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        routes.reserveCapacity(capacity)
    }

    /// Returns false when `route` was there already.
    mutating func insert(_ route: Route) -> Bool {
        var path = route.path
        let (slot, hash) = path.withUTF8 { place(of: $0) }
        guard slots[slot].position < 0 else { return false }
        precondition(2 * routes.count < slots.count, "more routes than were announced")
        slots[slot] = Slot(hash: hash, position: Int32(routes.count))
        routes.append(route)
        return true
    }

    func contains(_ route: Route) -> Bool {
        var path = route.path
        return path.withUTF8 { self[$0] != nil }
    }

    /// The route whose path is `path`.
    subscript(path: UnsafeBufferPointer<UInt8>) -> Route? {
        let position = slots[place(of: path).slot].position
        return position < 0 ? nil : routes[Int(position)]
    }

    /// The slot of `path`, or the free one where it would go.
    private func place(of path: UnsafeBufferPointer<UInt8>) -> (slot: Int, hash: UInt64) {
        let hash = path.hash64
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot].position >= 0, slots[slot].hash != hash || !routes[Int(slots[slot].position)].isAt(path) { slot = (slot + 1) & mask }
        return (slot, hash)
    }
}

extension Route {
    fileprivate func isAt(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        var path = path
        return path.withUTF8 { $0.count == other.count && ($0.isEmpty || memcmp($0.baseAddress!, other.baseAddress!, $0.count) == 0) }
    }
}

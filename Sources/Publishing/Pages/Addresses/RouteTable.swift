import Glibc
import Text

/// Every file of the site by its route: built once, asked for each link of each page.
///
/// Open addressing over XXH3 of the path, compared by bytes: a page's links are looked up as they stand in it, and
/// hashing a `String` takes three times as long.
struct RouteTable: Sendable {
    /// In the order in which they were inserted.
    private(set) var routes: [Route] = []
    /// Their paths, one behind the other: a look does not touch the routes.
    private var paths: [UInt8] = []
    private var slots: [Slot]

    /// Where a route is, beside its hash; no route while `position` is negative.
    private struct Slot {
        var hash: UInt64 = 0
        var position: Int32 = -1
        var length: Int32 = 0
        var start = 0
    }

    /// - Parameter capacity: how many routes it will hold at most.
    init(capacity: Int) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        routes.reserveCapacity(capacity)
        paths.reserveCapacity(32 * capacity)
    }

    /// Returns false when `route` was there already.
    mutating func insert(_ route: Route) -> Bool {
        var path = route.path
        return path.withUTF8 { path in
            let hash = path.hash64
            let slot = place(of: path, hash)
            guard slots[slot].position < 0 else { return false }
            precondition(2 * routes.count < slots.count, "more routes than were announced")
            slots[slot] = Slot(hash: hash, position: Int32(routes.count), length: Int32(path.count), start: paths.count)
            routes.append(route)
            paths.append(contentsOf: path)
            return true
        }
    }

    func contains(_ route: Route) -> Bool {
        var path = route.path
        return path.withUTF8 { contains($0) }
    }

    /// Whether some route's path is `path`.
    func contains(_ path: UnsafeBufferPointer<UInt8>) -> Bool { slots[place(of: path, path.hash64)].position >= 0 }

    /// The route whose path is `path`.
    subscript(path: UnsafeBufferPointer<UInt8>) -> Route? {
        let position = slots[place(of: path, path.hash64)].position
        return position < 0 ? nil : routes[Int(position)]
    }

    /// The slot of `path`, or the free one where it would go.
    private func place(of path: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot].position >= 0, !holds(slots[slot], path, hash) { slot = (slot + 1) & mask }
        return slot
    }

    private func holds(_ slot: Slot, _ path: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Bool {
        guard slot.hash == hash, Int(slot.length) == path.count else { return false }
        return path.isEmpty
            || paths.withUnsafeBufferPointer {
                memcmp($0.baseAddress! + slot.start, path.baseAddress!, path.count) == 0
            }
    }
}

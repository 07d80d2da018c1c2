import Text

/// One of several parts of a site that are built apart from each other: `2/3` is the third of three.
///
/// A page belongs to the part that its address says, so that every machine agrees about it without asking.
public struct Shard: Sendable, Hashable {
    /// From 0.
    public let index: Int
    public let count: Int

    /// Nil unless `0 <= index < count`.
    public init?(_ index: Int, of count: Int) {
        guard count > 0, 0..<count ~= index else { return nil }
        self.index = index
        self.count = count
    }

    /// As people write it: `0/3`.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let index = parts[0], let count = parts[1] else { return nil }
        self.init(index, of: count)
    }

    func holds(_ route: Route) -> Bool { Digest(of: route.path.utf8).low % UInt64(count) == UInt64(index) }
}

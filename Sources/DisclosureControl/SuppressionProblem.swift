/// Tables of counts of people about to be published, all of them at once.
///
/// The *inner cells* are the finest classification that is counted, including the combinations in which nobody is.
/// Every published figure is the sum of some inner cells: a cell, a margin, a total, a group of a hierarchy, a figure
/// of another table. So all relations between published figures follow from which inner cells they share, and nobody
/// has to list them.
///
/// All tables that come from the same people belong into one problem: what one of them hides, another one must not give
/// away.
public struct SuppressionProblem: Sendable {
    /// The count of each inner cell.
    public let inner: [Int]
    /// The figures, published or not, of which small ones must stay unknown.
    public let cells: [PublishedCell]
    /// What each of `cells` is, in the same order.
    public let values: [Int]
    /// For each inner cell, which part of the problem it belongs to. Parts have no published cell in common.
    let parts: [Int]

    /// - Returns: Nil when there is nothing to compute with: a count below zero, a cell with a member that is no inner
    ///   cell, or counts whose sum does not fit into an `Int`.
    public init?(inner: [Int], cells: [PublishedCell]) {
        guard inner.allSatisfy({ $0 >= 0 }), cells.allSatisfy({ $0.members.allSatisfy(inner.indices.contains) }) else {
            return nil
        }
        var total = 0
        for count in inner {
            let (sum, overflow) = total.addingReportingOverflow(count)
            if overflow { return nil }
            total = sum
        }
        self.inner = inner
        self.cells = cells
        values = cells.map { cell in cell.members.reduce(0) { $0 + inner[$1] } }
        var sets = DisjointSets(count: inner.count)
        for cell in cells { for member in cell.members.dropFirst() { sets.join(cell.members[0], member) } }
        parts = inner.indices.map { sets.root($0) }
    }

    /// The part of the problem that a cell belongs to; nil for the sum of nothing.
    func part(of id: PublishedCell.ID) -> Int? { cells[id].members.first.map { parts[$0] } }

    /// The cells that are small enough to point at a person: hidden for their own sake, or, where they are not
    /// published anyway, not to be found by calculation.
    public func primary(_ sensitive: ClosedRange<Int>) -> Set<PublishedCell.ID> {
        Set(cells.indices.filter { cells[$0].status != .fixed && sensitive.contains(values[$0]) })
    }
}

/// A figure that is the sum of some inner cells.
public struct PublishedCell: Sendable, Equatable {
    /// The position of a cell among the cells of its problem.
    public typealias ID = Int

    /// What may become of a figure.
    public enum Status: Sendable {
        /// Meant to be published, and may be hidden.
        case open
        /// Public already, and cannot be taken back: everybody knows it.
        case fixed
        /// Never published, but about people: when it is small it must not follow from what is published.
        case unpublished
    }

    /// Inner cells, in ascending order, each once.
    public let members: [Int]
    /// Whether the figure may be hidden.
    public let status: Status

    /// The sum of the inner cells `members`, which may come in any order.
    public init(_ members: some Sequence<Int>, _ status: Status = .open) {
        self.members = Set(members).sorted()
        self.status = status
    }
}

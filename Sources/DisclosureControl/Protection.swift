/// Which cells of a problem are hidden, and what that leaves to outsiders.
public struct Protection: Sendable {
    /// The cells that are not shown, primary and secondary.
    public let suppressed: Set<PublishedCell.ID>
    /// Those of them, and of the unpublished cells, that are small.
    public let primary: Set<PublishedCell.ID>
    /// For every hidden cell and every small unpublished one, values that an outsider cannot exclude. Those of the
    /// standard width are enough; he may not be able to exclude others either. For all of them ask `Attack`.
    public let intervals: [PublishedCell.ID: FeasibleInterval]
    /// Cells whose interval is narrower than the standard because of what is public already; hiding cannot help them.
    public let exposed: Set<PublishedCell.ID>
}

/// What counts as too small to be shown, and how uncertain it has to remain.
public struct SuppressionPolicy: Sendable {
    /// Counts that are hidden. Zeros are shown unless they belong to the range.
    public var sensitive: ClosedRange<Int>
    /// How far apart the least and the greatest possible value of a hidden cell have to be.
    public var width: Int

    /// - Parameters:
    ///   - sensitive: By default 1 to 4.
    ///   - width: By default one more than the greatest sensitive count, so that nobody can even tell whether a hidden
    ///     cell is small.
    public init(sensitive: ClosedRange<Int> = 1...4, width: Int? = nil) {
        self.sensitive = sensitive
        self.width = width ?? sensitive.upperBound + 1
    }
}

/// A column of values under a header of one or more rows.
struct HeaderColumn {
    struct Head {
        let label: IndicatorLabel
        let cell: Cell
    }

    let column: Int
    /// From the outermost head down; never empty.
    let heads: [Head]
    /// The unit of a row of units below the heads.
    let rowUnit: String?

    var leaf: Head { heads[heads.count - 1] }
    var isSubset: Bool { heads.contains { $0.label.isSubset } }
    /// The nearest unit from below.
    var unit: String? { rowUnit ?? heads.reversed().lazy.compactMap(\.label.unit).first }
    /// The heads above the leaf that group columns; 其中 only marks them.
    var groups: ArraySlice<Head> { heads.dropLast()[...].filter { !$0.label.isSubset }[...] }
}

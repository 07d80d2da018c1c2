import Text

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
    var unit: String? { rowUnit ?? leaf.label.impliedUnit ?? heads.reversed().lazy.compactMap(\.label.unit).first }

    /// What the column counts: the lowest head or, below `#已成立工会`, all from that one down.
    var name: String {
        let marked = heads.firstIndex { $0.label.isSubset && !$0.label.isBareMark } ?? heads.count - 1
        return heads[marked...].map(\.label.name).joined()
    }

    /// The heads above that group columns; `#` and 其中 only mark them.
    var groups: [Head] { Array(heads.dropLast().prefix { !$0.label.isSubset }) }
}

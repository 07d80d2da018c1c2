import Text

/// How well some row of a grid is the header of a table.
public enum HeaderFit: Sendable {
    /// Every required column is named rightly.
    case whole
    /// Some columns are, or nearly.
    case partial
}

extension TableShape {
    /// How well the cells have the header of such a table; nil when they have none.
    public func fit(of grid: Grid) -> HeaderFit? {
        guard let header = HeaderMatch.find(in: grid, shape: self) else { return nil }
        let isWhole =
            header.misspelled.isEmpty && header.duplicates.isEmpty
            && columns.indices.allSatisfy { header.found[$0] != nil || !columns[$0].isRequired }
        return isWhole ? .whole : .partial
    }
}

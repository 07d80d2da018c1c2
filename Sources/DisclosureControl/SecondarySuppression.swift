extension SuppressionProblem {
    /// The cells to hide so that none of `hidden` can be computed from those left: secondary suppression by Gaussian
    /// elimination.
    ///
    /// The method is that of Langsrud, “Secondary Cell Suppression by Gaussian Elimination” (2024),
    /// doi:10.1007/978-3-031-69651-0_6. Cells are published one by one in order of preference; a cell whose publication
    /// would determine a hidden one is hidden as well. Zeros come first, because they say nothing about anybody, then
    /// greater cells before smaller, and of equal cells those with more members, so that totals stay.
    ///
    /// This makes hidden cells undetermined, not yet uncertain: for that see `protect`.
    ///
    /// - Parameters:
    ///   - hidden: The cells to protect. They are not published.
    ///   - hidesZeros: Whether zeros have no precedence and may be hidden like other cells.
    /// - Returns: The cells hidden in addition, none of `hidden` among them. What the fixed cells alone determine
    ///   cannot be helped.
    public func secondary(hiding hidden: Set<PublishedCell.ID>, hidesZeros: Bool = false) -> Set<PublishedCell.ID> {
        var known = EchelonBasis(dimension: inner.count)
        var secrets = hidden.sorted().compactMap { known.remainder(of: cells[$0].members) }
        var secondary: Set<PublishedCell.ID> = []
        for id in publicationOrder(hidesZeros: hidesZeros) where !hidden.contains(id) {
            guard let news = known.remainder(of: cells[id].members) else { continue }
            if cells[id].status == .open, secrets.contains(news) {
                secondary.insert(id)
                continue
            }
            known.insert(news)
            secrets = secrets.compactMap { $0.indices.contains(sorted: news.indices[0]) ? known.remainder(of: $0) : $0 }
        }
        return secondary
    }

    /// What is known, and what it does not say of the cells of `secrets`, while `hidden` is hidden.
    func knowledge(hiding hidden: Set<PublishedCell.ID>, secrets: Set<PublishedCell.ID>) -> (
        known: EchelonBasis, secrets: [EchelonBasis.Direction]
    ) {
        var known = EchelonBasis(dimension: inner.count)
        for id in publicationOrder(hidesZeros: false) where !hidden.contains(id) {
            if let news = known.remainder(of: cells[id].members) { known.insert(news) }
        }
        return (known, secrets.sorted().compactMap { known.remainder(of: cells[$0].members) })
    }

    /// Published cells, those that should stay before those that may go.
    private func publicationOrder(hidesZeros: Bool) -> [PublishedCell.ID] {
        func precedence(_ id: PublishedCell.ID) -> (Int, Int, Int, Int) {
            let rank = cells[id].status == .fixed ? 0 : values[id] == 0 && !hidesZeros ? 1 : 2
            return (rank, -values[id], -cells[id].members.count, id)
        }
        return cells.indices.filter { cells[$0].status != .unpublished }.map { ($0, precedence($0)) }.sorted {
            $0.1 < $1.1
        }.map(\.0)
    }
}

extension [Int] {
    /// Whether an ascending array holds `value`.
    func contains(sorted value: Int) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == value
    }
}

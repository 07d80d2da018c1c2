import DisclosureControl

extension TrainingYear {
    /// Whether it may be published although another edition of the same year was: each category shows what it did, or
    /// more records came or went than four people have.
    ///
    /// This looks at nothing but what both editions show, and at how many records one person has at most. So whether a
    /// second edition comes out tells nothing about the records behind it.
    ///
    /// - Parameter unknown: how many records one person has at most where an edition does not say so.
    package func maySucceed(_ earlier: TrainingYear, mostOfOne unknown: Int) -> Bool {
        let most = max(mostOfOne ?? unknown, earlier.mostOfOne ?? unknown, 1)
        return TrainingScheme.all.allSatisfy { scheme in
            let (mine, others) = (ShownBlocks(self, scheme), ShownBlocks(earlier, scheme))
            guard mine != others else { return true }
            let common = MergingOrder.common(mine.blocks, others.blocks)
            // Other blocks of the same sums are another edition, too, and one record may have made it.
            return MergingOrder.areApart(mine.sums(by: common), others.sums(by: common), mostOfOne: most)
        }
    }
}

/// What a closed year shows of one classification: the categories that are shown together, and how many people are in
/// them. Where it shows the total alone, all categories are together.
private struct ShownBlocks: Equatable {
    let blocks: MergingOrder.Blocks
    private let counts: [Int]

    init(_ year: TrainingYear, _ scheme: TrainingScheme) {
        let counts = year.counts[scheme.classification] ?? []
        blocks =
            counts.isEmpty
            ? [Array(scheme.categories.indices)] : counts.map { scheme.block(named: $0.category) ?? [] }
        self.counts = counts.isEmpty ? [year.total] : counts.map(\.people)
    }

    func sums(by coarser: MergingOrder.Blocks) -> [Int] {
        coarser.map { wanted in
            zip(blocks, counts).reduce(0) { sum, block in
                block.0.allSatisfy(wanted.contains) ? sum + block.1 : sum
            }
        }
    }
}

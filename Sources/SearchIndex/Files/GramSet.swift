/// Runs whose grams have a place of their own in the order of all grams.
struct GramSet: Sendable {
    let runs: SortableRuns
    /// What stands before every key.
    let prefix: [UInt16]
    /// The most parts that a range of grams shares; with none, every gram goes on to the end of its run.
    let mostShared: Int

    /// The letter that stands before all strings that are looked for in titles.
    static let titleMark: UInt16 = 1

    static func titles(_ runs: SortableRuns) -> GramSet { GramSet(runs: runs, prefix: [titleMark], mostShared: 0) }

    /// Ranges share as many candidates as one page of results shows: their texts are fetched anyhow.
    static func texts(_ runs: SortableRuns) -> GramSet { GramSet(runs: runs, prefix: [], mostShared: 10) }
}

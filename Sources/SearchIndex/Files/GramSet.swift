/// The runs of all titles, or of all texts, and how their grams are written.
struct GramSet: Sendable {
    let runs: SortableRuns
    /// What stands before every key.
    let prefix: [UInt16]
    /// The most parts that a range of grams may share. If it is 0, every entry is exact.
    let mostShared: Int

    /// The letter before every gram of a title, which no text has.
    static let titleMark: UInt16 = 1

    static func titles(_ runs: SortableRuns) -> GramSet { GramSet(runs: runs, prefix: [titleMark], mostShared: 0) }

    /// A range shares as many parts as one page of results shows, since the texts of these are loaded in any case.
    static func texts(_ runs: SortableRuns) -> GramSet { GramSet(runs: runs, prefix: [], mostShared: 10) }
}

/// What some coordinates choose, whatever is added up there.
struct FigureSelection {
    enum Content {
        /// Nothing was reported.
        case unreported
        /// All rows of a cell.
        case cell(Int)
        /// Those of the kinds chosen, by their places among `rows`; some rows of the cell may tell no kinds apart.
        case rows(Range<Int>, isSplit: Bool)
    }

    struct Part {
        let year: Int
        let place: Int
        let content: Content
    }

    var parts: [Part] = []
    /// The rows that are added up.
    var rows: [Int] = []
    /// What every figure is there, when nothing is added up at all.
    var verdict: Measure?
}

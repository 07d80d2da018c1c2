/// Which cells merged ranges cover, and which cell's content they show.
struct MergedCells: Sendable {
    /// Where a range has content that is shown.
    struct Anchor: Sendable {
        /// The position of the first cell of the range.
        let cell: Int
        let range: MergedRange
    }

    /// In the order of the file.
    private(set) var anchors: [Anchor] = []
    /// By cell, whether a range covers it; empty when none is covered.
    private(set) var isCovered: [Bool] = []

    /// - Throws: `WorkbookError` when the ranges touch more cells than a sheet has.
    init(_ cells: SheetCells) throws(WorkbookError) {
        var touched = 0
        for range in cells.merges {
            for row in cells.rowIndex(from: range.rows.lowerBound)..<cells.rows.count {
                guard cells.rows[row].number <= range.rows.upperBound else { break }
                let all = cells.cells(ofRowAt: row)
                let columns = cells.columns[all]
                touched += 1
                for cell in (all.lowerBound + columns.partitioned { $0 >= range.columns.lowerBound })..<all.upperBound {
                    guard cells.columns[cell] <= range.columns.upperBound else { break }
                    touched += 1
                    if cells.rows[row].number == range.rows.lowerBound,
                        cells.columns[cell] == range.columns.lowerBound
                    {
                        anchors.append(Anchor(cell: cell, range: range))
                    } else {
                        if isCovered.isEmpty { isCovered = [Bool](repeating: false, count: cells.columns.count) }
                        isCovered[cell] = true
                    }
                }
                guard touched <= SheetLimits.mostMergedCells else { throw .tooManyMergedCells }
            }
        }
    }

    func covers(_ cell: Int) -> Bool { !isCovered.isEmpty && isCovered[cell] }
}

extension RandomAccessCollection where Index == Int {
    /// How many elements stand before the first for which `predicate` holds, when it holds for none before and all
    /// after.
    func partitioned(where predicate: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[startIndex + middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

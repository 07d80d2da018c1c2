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

    /// The rows to which one part of a rate does not apply and the other does: a rate is of those that have both.
    func unpairedRows(_ numerator: Observations.Term?, _ denominator: Observations.Term?) -> Set<Int> {
        guard let numerator, let denominator,
            [numerator, denominator].contains(where: { $0.values.values.contains(.notApplicable) })
        else { return [] }
        return Set(
            rows.filter { (numerator.values[$0] == .notApplicable) != (denominator.values[$0] == .notApplicable) })
    }
}

/// Adds up what an indicator has in the rows that coordinates choose.
struct SelectionSum {
    let selection: FigureSelection
    let cells: ObservationCells
    let absence: Cube.Absence
    /// Rows that do not count, because only one part of a rate applies to them.
    var unpaired: Set<Int> = []

    /// - Parameter term: nil where there is nothing to measure.
    func measure(of term: Observations.Term?) -> Measure {
        guard let term else { return .notApplicable }
        if let verdict = selection.verdict { return verdict }
        var sum = MeasureSum()
        for part in selection.parts { add(part, term, to: &sum) }
        return sum.isEmpty ? .known(0) : sum.measure
    }

    private func add(_ part: FigureSelection.Part, _ term: Observations.Term, to sum: inout MeasureSum) {
        func value(_ row: Int) -> Measure { unpaired.contains(row) ? .notApplicable : term.values[row] }
        switch part.content {
        case .unreported: sum.add(.missing)
        case .cell(let cell):
            if unpaired.isEmpty {
                sum.add(term.sums[cell])
            } else {
                for row in cells.rows(of: cell) { sum.add(value(Int(row))) }
            }
        case .rows(let range, let isSplit):
            if !isSplit {
                sum.add(.missing)
            } else if range.isEmpty, absence == .unknown {
                sum.add(term.countsRows ? .known(0) : .notApplicable)
            }
            for row in selection.rows[range] { sum.add(value(row)) }
        }
    }
}

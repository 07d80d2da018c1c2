/// Adds up the values of one indicator over the rows that coordinates choose.
struct FigureSum {
    let cells: ObservationCells
    /// What it means that a place or kind has no row.
    let absence: Cube.Absence

    /// - Parameters:
    ///   - term: nil where the indicator has no figures.
    ///   - unpaired: rows that do not count.
    func measure(
        _ term: Observations.Term?, over selection: FigureSelection, without unpaired: Set<Int> = []
    ) -> Measure {
        guard let term else { return .notApplicable }
        if let verdict = selection.verdict { return verdict }
        var sum = MeasureSum()
        for part in selection.parts { add(part, of: selection, term, without: unpaired, to: &sum) }
        return sum.isEmpty ? .known(0) : sum.measure
    }

    private func add(
        _ part: FigureSelection.Part, of selection: FigureSelection, _ term: Observations.Term,
        without unpaired: Set<Int>, to sum: inout MeasureSum
    ) {
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

    /// The rows to which one part of a rate does not apply and the other does: a rate is of those that have both.
    static func unpairedRows(
        of numerator: Observations.Term?, _ denominator: Observations.Term?, in selection: FigureSelection
    ) -> Set<Int> {
        guard let numerator, let denominator,
            [numerator, denominator].contains(where: { $0.values.values.contains(.notApplicable) })
        else { return [] }
        return Set(
            selection.rows.filter {
                (numerator.values[$0] == .notApplicable) != (denominator.values[$0] == .notApplicable)
            })
    }
}

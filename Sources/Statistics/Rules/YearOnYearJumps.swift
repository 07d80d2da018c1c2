import Diagnostics

/// Figures that are far from those of the year before: mostly a digit too many or a column shifted.
public struct YearOnYearJumps: Sendable {
    /// Below this, in the column's unit, a few more are many times as many.
    public static let smallestNotable = ExactDecimal(50)

    private let table: DatasetTable
    private let factor: JumpFactor
    private let year: Field<Year>
    private let identity: [any FieldDeclaration]
    private let measures: [Field<Measure>]
    private let timeline: Timeline

    /// - Returns: nil when the dataset does not describe regions year by year.
    public init?(_ dataset: LoadedDataset) {
        guard let cube = dataset.definition.cube, cube.absence == .unknown, case .years(let year) = cube.time,
            let region = cube.region
        else {
            return nil
        }
        table = dataset.table
        factor = dataset.metadata.jumpFactor ?? .standard
        timeline = dataset.metadata.timeline
        self.year = year
        identity = [region] + cube.categories
        measures = cube.measures.filter(\.indicator.isComparableAcrossYears).compactMap(\.field)
    }

    /// Warns of each pair of consecutive years, of the same region and kind, that differ by more than the factor: once
    /// for all columns, because one row was filled in wrongly or one thing happened.
    public func report(into diagnostics: inout [Diagnostic]) {
        guard !measures.isEmpty else { return }
        let faulty = diagnostics.errorLocations
        let time = TimeCoverage(timeline, regions: table.regions, firstRows: nil)
        let broken = measures.map { field in
            Set(
                timeline.breaks.filter { change in
                    field.description.indicator.map { change.concerns(.indicator($0)) } ?? false
                }.map(\.year))
        }
        for (earlier, later) in consecutiveRows().sorted(by: { $0.later < $1.later }) {
            // What staff have explained needs no question.
            let last = table[year][later].number
            guard time.isWhole(last), time.isWhole(last - 1), !succeeds(later, in: last) else { continue }
            var jumps: [YearOnYearJump] = []
            for (field, broken) in zip(measures, broken) where !broken.contains(last) {
                guard let before = table[field][earlier].value, let after = table[field][later].value,
                    isJump(from: before, to: after),
                    ![earlier, later].contains(where: { faulty.contains(table.location(row: $0, of: field)) })
                else { continue }
                jumps.append(
                    YearOnYearJump(
                        field: field.description.title, old: before, new: after,
                        oldPlace: table.location(row: earlier, of: field),
                        newPlace: table.location(row: later, of: field)))
            }
            if !jumps.isEmpty {
                diagnostics.append(.yearOnYearJump(jumps, words(for: later), in: table[year][later], factor))
            }
        }
    }

    /// Whether the place of a row took over another one's area in that year.
    private func succeeds(_ row: Int, in last: Int) -> Bool {
        guard let region = (identity[0] as? Field<RegionID>).map({ table[$0][row] }) else { return false }
        return table.regions.changes.contains { $0.year == last && $0.involved.contains(region) }
    }

    private func isJump(from a: ExactDecimal, to b: ExactDecimal) -> Bool {
        let (smaller, larger) = (min(a.magnitude, b.magnitude), max(a.magnitude, b.magnitude))
        guard larger >= Self.smallestNotable else { return false }
        // There is no quotient: the smaller value is zero, or too small to divide by.
        return larger.divided(by: smaller, scale: 6).map { $0 > factor.value } ?? true
    }

    private func words(for row: Int) -> [String] { identity.map { $0.text(for: .display, in: table, row: row) } }

    /// Rows of the same region and kind, one year apart.
    private func consecutiveRows() -> [(earlier: Int, later: Int)] {
        guard table.count > 0 else { return [] }
        let series = RowCombinations(identity.map { $0.numbers(in: table) })
        let years = table[year]
        var rowOf: [Moment: Int] = [:]
        for (row, number) in series.numbers.enumerated() {
            rowOf[Moment(series: number, year: years[row].number)] = row
        }
        return rowOf.compactMap { moment, later in
            rowOf[Moment(series: moment.series, year: moment.year - 1)].map { ($0, later) }
        }
    }

    private struct Moment: Hashable {
        let series: UInt32
        let year: Int
    }
}

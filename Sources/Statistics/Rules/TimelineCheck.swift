import Diagnostics

/// Whether what staff say of the time and the places of a table fits its rows.
public struct TimelineCheck {
    private let dataset: LoadedDataset
    private let table: DatasetTable
    private let timeline: Timeline
    private let cube: Cube
    private let years: Column<Int>?

    /// - Returns: nil when the rows do not add up, or there are none.
    public init?(_ dataset: LoadedDataset) {
        guard let cube = dataset.definition.cube, dataset.table.count > 0 else { return nil }
        self.dataset = dataset
        self.cube = cube
        table = dataset.table
        timeline = dataset.metadata.timeline
        years = dataset.rowYears
    }

    /// Reports names and years that fit nothing, and rows where and when there can be none.
    ///
    /// - Parameters:
    ///   - future: years that cannot have come yet: they are slips, and the years before them are not missing.
    ///   - diagnostics: receives what is wrong.
    public func report(without future: Set<Int> = [], into diagnostics: inout [Diagnostic]) {
        checkNames(into: &diagnostics)
        checkYears(without: future, into: &diagnostics)
        checkLives(into: &diagnostics)
        checkStarts(into: &diagnostics)
    }

    private func checkNames(into diagnostics: inout [Diagnostic]) {
        for start in timeline.starts {
            // A place whose line in the list of regions is wrong was reported there.
            if table.regions.excuses(start.value.place) { continue }
            if table.regions.find(start.value.place) == nil {
                let error = ValueError.unknownRegion(start.value.place, in: table.regions)
                diagnostics.append(Diagnostic(.error, error.code, at: start.location, error.message, fix: error.fix))
            } else if start.value.month.month == nil {
                diagnostics.append(.startWithoutMonth(start.value.place, start.value.month, at: start.location))
            }
        }
        let quantities = cube.quantities
        let names = quantities.flatMap(\.names)
        for name in timeline.breaks.flatMap(\.indicators) where !names.contains(name.value) {
            let error = ValueError.unknownQuantity(name.value, nearest: nearestName(to: name.value, in: names))
            diagnostics.append(Diagnostic(.error, error.code, at: name.location, error.message, fix: error.fix))
        }
    }

    private func checkYears(without future: Set<Int>, into diagnostics: inout [Diagnostic]) {
        guard let years else { return }
        for (year, rows) in years.rowsByValue().sorted(by: { $0.key < $1.key })
        where timeline.missingYears.contains(year) || timeline.emptyYears.contains(year) {
            diagnostics.append(.yearHasRows(year, of: table.definition.id, at: table.location(row: rows[0])))
        }
        let sound = Set(years.values).subtracting(future)
        guard cube.absence == .zero, let first = sound.min(), let last = sound.max() else { return }
        let silent = (first...last).filter {
            !sound.contains($0) && !timeline.emptyYears.contains($0) && !timeline.missingYears.contains($0)
        }
        guard let year = silent.first else { return }
        // Where the rows of the year after it begin.
        let after = sound.filter { $0 > year }.min()
        let row = (0..<table.count).first { years[$0] == after } ?? 0
        diagnostics.append(
            .yearsWithoutEvents(silent, of: table.definition.id, at: table.location(row: row)))
    }

    /// No row is of a place in a year in which it did not exist.
    private func checkLives(into diagnostics: inout [Diagnostic]) {
        guard let field = cube.region, table.regions.all.contains(where: { $0.life != .endless }) else { return }
        // One year of the list is wrong, or one place was written for another, however many rows it has.
        var told: Set<PlaceOutside> = []
        for (row, place) in table[field].enumerated() {
            let region = table.regions[place]
            guard region.life != .endless, let year = years?[row] ?? dataset.metadata.asOf?.year,
                !region.life.contains(year)
            else { continue }
            let outside = PlaceOutside(place: place, isOver: region.life.last.map { year > $0 } ?? false)
            guard told.insert(outside).inserted else { continue }
            diagnostics.append(
                .placeOutsideItsLife(
                    region, isOver: outside.isOver, successors: region.successors.map { table.regions[$0].name },
                    isEvent: cube.absence == .zero, at: table.location(row: row, of: field)))
        }
    }

    /// A place in years before it began, or after it ended.
    private struct PlaceOutside: Hashable {
        let place: RegionID
        let isOver: Bool
    }

    /// No row is of a place that does not take part yet.
    private func checkStarts(into diagnostics: inout [Diagnostic]) {
        guard let field = cube.region, !timeline.starts.isEmpty else {
            if cube.placesJoin, timeline.starts.isEmpty {
                diagnostics.append(.startsNotGiven(of: table.definition.id, at: table.location))
            }
            return
        }
        let time = TimeCoverage(timeline, regions: table.regions, firstRows: nil)
        let months: (Int) -> TimeCoverage.Month? =
            if case .dates(let date) = cube.time {
                { TimeCoverage.Month(table[date][$0]) }
            } else {
                { row in years.map { TimeCoverage.Month(year: $0[row], month: 12) } }
            }
        // By place, its first row and how many are too early: one month is to be corrected.
        var early: [RegionID: (month: TimeCoverage.Month, row: Int, count: Int)] = [:]
        for (row, place) in table[field].enumerated() {
            guard let month = months(row) else { return }
            let start = time.start(of: place.index).map { TimeCoverage.Month(year: $0.year, month: $0.month) }
            guard start.map({ month < $0 }) ?? true else { continue }
            let other = early[place]
            early[place] =
                other.map { $0.month <= month ? ($0.month, $0.row, $0.count + 1) : (month, row, $0.count + 1) }
                ?? (month, row, 1)
        }
        for (place, found) in early.sorted(by: { $0.key < $1.key }) {
            let start = time.start(of: place.index).map { TimeCoverage.Month(year: $0.year, month: $0.month) }
            diagnostics.append(
                .rowsBeforeStart(
                    table.regions[place].name, found.month, start: start, rows: found.count, of: table.definition.id,
                    at: table.location(row: found.row, of: field)))
        }
    }
}

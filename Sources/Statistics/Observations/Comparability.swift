/// Whether figures of a dataset's different years can be set against each other.
struct Comparability: Sendable {
    let time: TimeCoverage
    let scopes: RegionScopes
    let regions: RegionDirectory

    /// What stands between the figures of two years at one place; nil when they can be compared.
    ///
    /// - Parameter place: where both figures are taken; nil in a cube without places.
    func obstacle(_ quantity: Quantity, at place: Coordinates.Place?, from first: Int, to last: Int) -> Obstacle? {
        guard first != last else { return nil }
        let (earlier, later) = (min(first, last), max(first, last))
        for year in [later, earlier] {
            if let months = time.label(of: year) { return .incomplete(year: year, months: months) }
        }
        if let found = time.timeline.breaks.first(where: {
            earlier < $0.year && $0.year <= later && $0.concerns(quantity)
        }) {
            return .series(found)
        }
        guard let place else { return nil }
        return areaChange(of: place, from: earlier, to: later).map(Obstacle.area)
            ?? participants(at: place, from: earlier, to: later)
    }

    private func areaChange(of place: Coordinates.Place, from earlier: Int, to later: Int) -> PlaceChange? {
        let changes = regions.changes.filter { earlier < $0.year && $0.year <= later }
        guard !changes.isEmpty else { return nil }
        let area = Set((scopes.places(of: place, in: earlier) + scopes.places(of: place, in: later)))
        return changes.first { change in
            let inside = change.involved.filter { area.contains($0.index) }
            return !inside.isEmpty && inside.count < change.involved.count
        }
    }

    private func participants(at place: Coordinates.Place, from earlier: Int, to later: Int) -> Obstacle? {
        guard time.placesJoin else { return nil }
        func months(_ year: Int) -> [Int: ClosedRange<Int>] {
            let taking = scopes.places(of: place, in: year).compactMap { id in
                time.months(of: year, place: id).map { (id, $0) }
            }
            return Dictionary(taking, uniquingKeysWith: { first, _ in first })
        }
        let (before, after) = (months(earlier), months(later))
        // A place that did not take part at all has no figure to compare with.
        guard !before.isEmpty, !after.isEmpty, before != after else { return nil }
        let alike = before.filter { $0.value == 1...12 && after[$0.key] == 1...12 }.keys.sorted()
        return .participants(before: before.count, after: after.count, alike: alike.map { RegionID(index: $0) })
    }
}

import Synchronization

/// The figures of each quantity, found when they are first asked for and kept.
final class KnownFigures: Sendable {
    private let found = Mutex<[String: Set<ExactDecimal>]>([:])

    /// Every figure of `quantity` that stands anywhere in `observations`.
    func figures(_ quantity: Quantity, in observations: Observations) -> Set<ExactDecimal> {
        if let known = found.withLock({ $0[quantity.id] }) { return known }
        let figures = Self.all(quantity, observations)
        found.withLock { $0[quantity.id] = figures }
        return figures
    }

    /// Every figure of `quantity` that stands anywhere in the data: of each year, place and kind.
    private static func all(_ quantity: Quantity, _ observations: Observations) -> Set<ExactDecimal> {
        var values: Set<ExactDecimal> = []
        let places = observations.regions.all.map { Coordinates.Place.region($0.id) } + [.parts]
        var times = observations.years.isEmpty ? [nil] : observations.years.map { Optional($0...$0) }
        if quantity.addsUpOverYears, let first = observations.years.first {
            times += observations.years.dropFirst().map { first...$0 }
        }
        for years in times {
            for place in observations.cube.region == nil ? Array(places.prefix(1)) : places {
                let base = Coordinates(years: years, place: place)
                let all =
                    [base]
                    + observations.categories.indices.flatMap { index in
                        observations.categories[index].labels.map { base.with($0, in: index) }
                    }
                for coordinates in all {
                    if let value = observations.figure(quantity, at: coordinates).measure.exactValue {
                        values.insert(value)
                    }
                }
            }
        }
        return values
    }
}

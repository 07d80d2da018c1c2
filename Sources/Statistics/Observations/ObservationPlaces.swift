extension Observations {
    /// The parts of `region` that can have figures: first its parts, then the places that belong to no group and have
    /// rows, and last what the group or the whole did itself. A place that is gone by the moment that the rows describe
    /// has none.
    public func parts(of region: Region) -> [Region] {
        let parts = regions.parts(of: region).map { regions[$0] }.filter { part in
            (part.role == .part || speaks(of: part))
                && (!years.isEmpty || !scopes.places(of: .region(part.id), in: nil).isEmpty)
        }
        guard region.role == .whole || region.role == .group, cube.absence == .zero else { return parts }
        let levels = region.role == .whole ? regions.regions(.group) + [region] : [region]
        return parts + levels.filter(hasOwnRows)
    }
}

/// The words in which pages say what a figure covers.
struct ObservationWords {
    let observations: Observations

    private var regions: RegionDirectory { observations.regions }
    private var time: TimeCoverage { observations.time }

    /// What a figure over `place` covers, in honest words: the parts together are not the whole.
    func scopeName(of place: Coordinates.Place) -> String {
        switch place {
        case .parts: regions.words.sumOfParts
        case .among(let places, let whole):
            (whole.map { regions[$0].name } ?? regions.words.whole.name) + "中同口径的\(places.count)个地区"
        case .own(let id): "\(regions[id].name)本级"
        case .region(let id):
            regions[id].role == .whole && lacksWhatStandsApart ? regions.words.sumOfParts : regions[id].name
        }
    }

    /// Whether something belongs to no part, and the dataset says nothing about it.
    private var lacksWhatStandsApart: Bool {
        let apart = regions.regions(.apart)
        return observations.cube.region != nil && observations.cube.absence == .unknown && !apart.isEmpty
            && !apart.contains(where: observations.hasOwnRows)
    }

    /// 2024年度, 2020—2024年, or 截至2024年12月31日.
    func timeName(of years: ClosedRange<Int>?) -> String {
        guard let years else {
            let metadata = observations.dataset.metadata
            return metadata.asOf.map { "截至\($0.chinese)" } ?? metadata.period ?? "目前"
        }
        guard years.count == 1 else {
            return time.span(of: years) ?? "\(years.lowerBound)—\(years.upperBound)年"
        }
        let year = years.lowerBound
        let status = time.status(of: year).map { "（\($0.rawValue)数）" } ?? ""
        if let months = time.label(of: year) { return "\(year)年\(months)\(status)" }
        if case .years = observations.cube.time { return "\(year)年度\(status)" }
        return "\(year)年\(status)"
    }

    /// 云杉旗，2024年度，非公有制企业
    func words(for coordinates: Coordinates) -> String {
        ([scopeName(of: coordinates.place), timeName(of: coordinates.years)]
            + [participants(at: coordinates)].compactMap(\.self)
            + coordinates.groups.sorted { $0.key < $1.key }.map(\.value))
            .joined(separator: "，")
    }

    /// 已接入1个地区, where not all parts of the whole or a group take part in the year.
    private func participants(at coordinates: Coordinates) -> String? {
        guard time.placesJoin, let years = coordinates.years, years.count == 1 else { return nil }
        let all = observations.scopes.places(of: coordinates.place, in: years.lowerBound).filter {
            regions.all[$0].role == .part
        }
        let taking = all.count { time.takesPart($0, in: years.lowerBound) }
        return all.count > 1 && taking < all.count ? "已接入的\(taking)个地区" : nil
    }
}

extension Observations {
    private var inWords: ObservationWords { ObservationWords(observations: self) }

    /// What a figure over `place` covers, in honest words: the parts together are not the whole.
    public func scopeName(of place: Coordinates.Place) -> String { inWords.scopeName(of: place) }
    /// 2024年度, 2020—2024年, or 截至2024年12月31日.
    public func timeName(of years: ClosedRange<Int>?) -> String { inWords.timeName(of: years) }
    /// 云杉旗，2024年度，非公有制企业
    public func words(for coordinates: Coordinates) -> String { inWords.words(for: coordinates) }
}

/// What prose makes of figures: changes, shares, ranks and extremes, and the formulas that the list of sources prints
/// for them.
extension Recount {
    enum Derivation: String, CaseIterable {
        case growth = "同比"
        case difference = "增减"
        case change = "变化"
        case share = "占比"
        case rank = "排名"
        case highest = "最高"
        case lowest = "最低"
    }

    struct Statement: Equatable {
        let text: String
        let formula: String?
    }

    /// Whether two texts differ in nothing but zeros at the end of a decimal: points are printed as exactly as they
    /// were given, 92.0.
    static func areSameFigures(_ a: String, _ b: String) -> Bool {
        a == b || a.replacing(/\.0+(?![0-9%])/, with: "") == b.replacing(/\.0+(?![0-9%])/, with: "")
    }

    /// The figure itself, without anything made of it.
    func state(_ words: FigureWords) throws -> Statement {
        let result = try self(words)
        return Statement(text: result.printed, formula: result.fraction?.formula)
    }

    /// Nil when a number is lacking.
    func derive(_ derivation: Derivation, _ words: FigureWords) throws -> Statement? {
        switch derivation {
        case .growth, .difference, .change: try compare(words, derivation)
        case .share: try share(words)
        case .rank: try rank(words)
        case .highest: try extreme(words) { $1.isLess(than: $0) }
        case .lowest: try extreme(words) { $0.isLess(than: $1) }
        }
    }

    // MARK: - Over time

    private func compare(_ words: FigureWords, _ derivation: Derivation) throws -> Statement? {
        guard case .years(let years)? = words.time else { throw Unclear("names no year to compare: \(words)") }
        var earlier = words
        let base = words.baseYear ?? years.lowerBound - 1
        earlier.time = .years(base...base)
        let (new, old) = (try self(words), try self(earlier))
        if let newRate = new.fraction, let oldRate = old.fraction {
            guard let points = newRate.points(since: oldRate) else { return nil }
            let text =
                derivation == .change
                ? Self.say(points, digits: 1, "提高", "下降", "个百分点") : Amount.print(points, digits: 1) + "个百分点"
            return Statement(text: text, formula: "\(newRate.formula) − \(oldRate.formula)")
        }
        guard let a = new.amount.thousandths, let b = old.amount.thousandths else { return nil }
        let (now, before) = (new.amount.printed, old.amount.printed)
        guard derivation == .growth else {
            let difference = Amount.number(a - b).printed
            let text =
                derivation == .change
                ? (a == b ? "持平" : (a > b ? "增加" : "减少") + Amount.number(abs(a - b)).printed) : difference
            return Statement(text: text, formula: "\(now) − \(before)")
        }
        guard b != 0 else { return nil }
        let tenths = roundedQuotient(Int128(a - b) * 1000, Int128(b))
        return Statement(
            text: Amount.print(tenths, digits: 1) + "%", formula: "(\(now) − \(before)) ÷ \(before) × 100%")
    }

    private static func say(_ difference: Int, digits: Int, _ up: String, _ down: String, _ unit: String) -> String {
        difference == 0 ? "持平" : (difference > 0 ? up : down) + Amount.print(abs(difference), digits: digits) + unit
    }

    // MARK: - Among others

    /// Of all kinds when a kind is named, else of the banner.
    private func share(_ words: FigureWords) throws -> Statement? {
        var whole = words
        if words.groups.isEmpty { whole.place = .region(names.regions.banner) } else { whole.groups = [] }
        let fraction = Fraction(numerator: try self(words).amount, denominator: try self(whole).amount)
        return fraction.percent.thousandths == nil ? nil : Statement(text: fraction.printed, formula: fraction.formula)
    }

    /// Those of `places` that have a figure, in their order.
    private func figures(_ words: FigureWords, of places: [String]) throws -> [(place: String, result: Result)] {
        try places.map { place in
            var own = words
            own.place = .region(place)
            return (place, try self(own))
        }.filter { $0.1.amount.thousandths != nil }
    }

    /// The largest comes first; equals share a place.
    private func rank(_ words: FigureWords) throws -> Statement? {
        guard case .region(let place)? = words.place else { throw Unclear("names no place to rank: \(words)") }
        let isZone = names.regions.kind(of: place) == .zone
        let figures = try figures(
            words, of: isZone ? Array(names.regions.zones.keys).sorted() : names.regions.townships)
        guard let own = figures.first(where: { $0.place == place })?.result else { return nil }
        let position = 1 + figures.count { own.isLess(than: $0.result) == true }
        // A stable order: equals keep that of the regions.
        let sorted = figures.enumerated().sorted { a, b in
            b.element.result.isLess(than: a.element.result) == true
                || (a.element.result.isLess(than: b.element.result) == false && a.offset < b.offset)
        }.map(\.element)
        return Statement(text: "\(position)", formula: "\(figures.count) 个地区由大到小：" + Self.list(sorted))
    }

    /// Among the townships of a zone, or all of them.
    private func extreme(_ words: FigureWords, _ isAhead: (Result, Result) -> Bool?) throws -> Statement? {
        var places = names.regions.townships
        if case .region(let zone)? = words.place, names.regions.kind(of: zone) == .zone {
            places = names.regions.zones[zone] ?? []
        }
        let figures = try figures(words, of: places)
        let winners = figures.filter { candidate in !figures.contains { isAhead($0.result, candidate.result) == true } }
        return winners.isEmpty
            ? nil : Statement(text: winners.map(\.place).joined(separator: "、"), formula: Self.list(figures))
    }

    private static func list(_ figures: [(place: String, result: Result)]) -> String {
        figures.map { "\($0.place) \($0.result.printed)" }.joined(separator: "，")
    }
}

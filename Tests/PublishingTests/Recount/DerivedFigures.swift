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
        if let fraction = result.fraction, result.smallDenominator != nil,
            result.amount.thousandths ?? 0 > 100 * Amount.scale
        {
            let parts = "（\(fraction.numerator.printed)÷\(fraction.denominator.printed)）"
            return Statement(text: result.printed + parts, formula: fraction.formula)
        }
        return Statement(text: result.printed, formula: result.fraction?.formula)
    }

    /// Nil when a number is lacking.
    func derive(_ derivation: Derivation, _ words: FigureWords) throws -> Statement? {
        switch derivation {
        case .growth, .difference, .change: try compare(words, derivation)
        case .share: try share(words)
        case .rank: try rank(words)
        case .highest: try extreme(words) { $1.isShownLess(than: $0) }
        case .lowest: try extreme(words) { $0.isShownLess(than: $1) }
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
            guard let points = newRate.points(since: oldRate), new.smallDenominator == nil, old.smallDenominator == nil
            else { return nil }
            let shown = ((new.amount.thousandths ?? 0) - (old.amount.thousandths ?? 0)) / 100
            let text =
                derivation != .change
                ? Amount.print(points, digits: 1) + "个百分点"
                : shown == 0
                    ? "持平"
                    : points == 0
                        ? (shown > 0 ? "提高" : "下降") + "不到0.1个百分点" : Self.say(points, digits: 1, "提高", "下降", "个百分点")
            let note = shown == points || shown == 0 ? "" : "（差数由四舍五入以前的比率算出，和写出的两个比率直接相减不同）"
            return Statement(text: text, formula: "\(newRate.formula) − \(oldRate.formula)\(note)")
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
        guard b != 0, !old.isSmallCount else { return nil }
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
        let total = try self(whole)
        guard !total.isSmallCount else { return nil }
        let fraction = Fraction(numerator: try self(words).amount, denominator: total.amount)
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
        let all = try figures(
            words, of: isZone ? Array(names.regions.zones.keys).sorted() : names.regions.townships)
        let figures = all.filter { $0.result.smallDenominator == nil }
        guard let own = figures.first(where: { $0.place == place })?.result else { return nil }
        let position = 1 + figures.count { own.isShownLess(than: $0.result) == true }
        let isTied = figures.count { $0.result.amount == own.amount } > 1
        // A stable order: equals keep that of the regions.
        let sorted = figures.enumerated().sorted { a, b in
            b.element.result.isShownLess(than: a.element.result) == true
                || (a.element.result.isShownLess(than: b.element.result) == false && a.offset < b.offset)
        }.map(\.element)
        return Statement(
            text: "\(position)" + (isTied ? "（并列）" : ""),
            formula: "\(figures.count) 个\(isZone ? "片区" : "乡镇")由大到小：" + Self.list(sorted) + Self.small(all))
    }

    /// Among the townships of a zone, or all of them.
    private func extreme(_ words: FigureWords, _ isAhead: (Result, Result) -> Bool?) throws -> Statement? {
        var places = names.regions.townships
        if case .region(let zone)? = words.place, names.regions.kind(of: zone) == .zone {
            places = names.regions.zones[zone] ?? []
        }
        let all = try figures(words, of: places)
        let figures = all.filter { $0.result.smallDenominator == nil }
        let winners = figures.filter { candidate in !figures.contains { isAhead($0.result, candidate.result) == true } }
        return winners.isEmpty
            ? nil
            : Statement(
                text: winners.map(\.place).joined(separator: "、") + (winners.count > 1 ? "（并列）" : ""),
                formula: Self.list(figures) + Self.small(all))
    }

    /// What takes no part because it is divided by few.
    private static func small(_ figures: [(place: String, result: Result)]) -> String {
        let small = figures.filter { $0.result.smallDenominator != nil }.map { place, result in
            "\(place) \(result.fraction?.numerator.printed ?? "") ÷ \(result.fraction?.denominator.printed ?? "")"
        }
        return small.isEmpty ? "" : "；基数太小，不作比较：" + small.joined(separator: "，")
    }

    private static func list(_ figures: [(place: String, result: Result)]) -> String {
        figures.map { "\($0.place) \($0.result.printed)" }.joined(separator: "，")
    }
}

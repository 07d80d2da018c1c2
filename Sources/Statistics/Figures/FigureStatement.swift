/// What a figure expression comes to: the words to print, and how they were found.
public struct FigureStatement: Sendable {
    /// What a sentence prints: `59944`, `5.1%`, `提高1.9个百分点`, `麦穗原镇`.
    public let text: String
    /// The formula with its inputs: `(59944 − 57022) ÷ 57022 × 100%`; nil when the figure was read, not derived.
    public let formula: String?
    /// The figures that went into it.
    public let inputs: [Figure]
    /// Whether data stood behind all of it.
    public let isKnown: Bool
}

extension FigureExpression {
    /// The figure itself, before anything is made of it.
    public var figure: Figure { observations.figure(quantity, at: coordinates) }

    /// 会员人数（云杉旗，2024年度）同比
    public var title: String {
        let base = baseYear.map { "，与\($0)年相比" } ?? ""
        return "\(quantity.title)（\(observations.words(for: coordinates))\(base)）"
            + (derivation.map { $0.rawValue } ?? "")
    }

    /// Computes what the expression asks for, with the formula and the figures that prove it.
    public func evaluate() -> FigureStatement {
        switch derivation {
        case nil: plain()
        case .growth, .difference, .change: comparison()
        case .share: share()
        case .rank: rank()
        case .highest: extreme(>)
        case .lowest: extreme(<)
        }
    }

    private func plain() -> FigureStatement {
        let figure = figure
        return FigureStatement(
            text: figure.text, formula: figure.rate.map { "\($0.formula)" }, inputs: [figure],
            isKnown: figure.measure.value != nil)
    }

    // MARK: - Over time

    private func comparison() -> FigureStatement {
        let year = coordinates.years!.lowerBound
        let now = figure
        let before = observations.figure(quantity, at: coordinates.at(year: baseYear ?? year - 1))
        let unknown = FigureStatement(
            text: Measure.missing.displayText, formula: nil, inputs: [now, before], isKnown: false)
        if let new = now.rate, let old = before.rate {
            guard let points = Rate.points(from: old, to: new, digits: Figure.rateDigits) else { return unknown }
            return FigureStatement(
                text: derivation == .change ? Self.words(points, "提高", "下降", "个百分点") : "\(points)个百分点",
                formula: "\(new.formula) − \(old.formula)", inputs: [now, before], isKnown: true)
        }
        guard let new = now.measure.exactValue, let old = before.measure.exactValue else { return unknown }
        if derivation == .growth {
            guard let share = (new - old).scaled(byPowerOfTen: 2).divided(by: old, scale: Figure.rateDigits) else {
                return unknown
            }
            return FigureStatement(
                text: "\(share)%", formula: "(\(new) − \(old)) ÷ \(old) × 100%", inputs: [now, before], isKnown: true)
        }
        let difference = new - old
        return FigureStatement(
            text: derivation == .change ? Self.words(difference, "增加", "减少", "") : difference.description,
            formula: "\(new) − \(old)", inputs: [now, before], isKnown: true)
    }

    private static func words(_ difference: ExactDecimal, _ up: String, _ down: String, _ unit: String) -> String {
        difference.isZero ? "持平" : (difference.isNegative ? down : up) + "\(difference.magnitude)" + unit
    }

    // MARK: - Among others

    private func share() -> FigureStatement {
        let part = figure
        var whole = coordinates.withoutGroups()
        if coordinates.groups.isEmpty, let all = observations.regions.whole {
            whole = coordinates.at(.region(all.id))
        }
        let total = observations.figure(quantity, at: whole)
        let rate = Rate(numerator: part.measure, denominator: total.measure)
        let percent = rate.percent(digits: Figure.rateDigits)
        return FigureStatement(
            text: percent.value == nil ? percent.displayText : "\(percent.displayText)%", formula: rate.formula,
            inputs: [part, total],
            isKnown: percent.value != nil)
    }

    private func peers() -> [(region: Region, figure: Figure, value: ExactDecimal)] {
        var role = PlaceRole.part
        if case .region(let id) = coordinates.place, observations.regions[id].role == .group, derivation == .rank {
            role = .group
        }
        return peers(observations.regions.regions(role))
    }

    private func peers(_ candidates: [Region]) -> [(region: Region, figure: Figure, value: ExactDecimal)] {
        candidates.compactMap { region in
            let figure = observations.figure(quantity, at: coordinates.at(.region(region.id)))
            // A rate is ranked by itself, not by its rounded form.
            let exact = figure.rate.map { $0.percent(digits: 6).value } ?? figure.measure.value
            return exact.map { (region, figure, $0) }
        }
    }

    private func rank() -> FigureStatement {
        let own = figure
        let exact = own.rate.map { $0.percent(digits: 6).value } ?? own.measure.value
        let others = peers()
        guard let exact else {
            return FigureStatement(text: Measure.missing.displayText, formula: nil, inputs: [own], isKnown: false)
        }
        let place = 1 + others.count { $0.value > exact }
        return FigureStatement(
            text: String(place),
            formula: "\(others.count) 个地区由大到小："
                + Self.list(others.sorted { ($1.value, $0.region.id) < ($0.value, $1.region.id) }),
            inputs: [own], isKnown: true)
    }

    /// Within the place named: a group's parts, or all of them.
    private func extreme(_ isAhead: (ExactDecimal, ExactDecimal) -> Bool) -> FigureStatement {
        var candidates = observations.regions.regions(.part)
        if case .region(let id) = coordinates.place, observations.regions[id].role == .group {
            candidates = candidates.filter { $0.group == id }
        }
        let others = peers(candidates)
        guard let best = others.map(\.value).max(by: { isAhead($1, $0) }) else {
            return FigureStatement(text: Measure.missing.displayText, formula: nil, inputs: [figure], isKnown: false)
        }
        let winners = others.filter { $0.value == best }
        return FigureStatement(
            text: winners.map(\.region.name).joined(separator: "、"), formula: Self.list(others),
            inputs: winners.map(\.figure), isKnown: true)
    }

    private static func list(_ peers: [(region: Region, figure: Figure, value: ExactDecimal)]) -> String {
        peers.map { "\($0.region.name) \($0.figure.text)" }.joined(separator: "，")
    }
}

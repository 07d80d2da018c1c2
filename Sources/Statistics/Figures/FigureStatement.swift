import Diagnostics

/// What a figure expression comes to: the words to print, and how they were found.
public struct FigureStatement: Sendable {
    /// What a sentence prints: `59944`, `5.1%`, `提高1.9个百分点`, `麦穗原镇`.
    public let text: String
    /// The formula with its inputs: `(59944 − 57022) ÷ 57022 × 100%`; nil when the figure was read, not derived.
    public var formula: String?
    /// The figures that went into it.
    public let inputs: [Figure]
    /// Whether data stood behind all of it.
    public let isKnown: Bool
    /// Why there is nothing to print, or what the words leave out; nil when there is nothing to say.
    public var remark: Wording?
    /// The difference or the growth with its sign, where `text` is such a number.
    public var signed: Measure?

    /// A statement that there is nothing to print.
    static func unknown(_ inputs: [Figure], because remark: Wording? = nil) -> Self {
        // Why there is nothing is that of the figures: 不公布 before 未公开, and — where nothing was collected.
        let reasons = inputs.map(\.measure)
        let reason =
            reasons.contains(.suppressed)
            ? .suppressed : reasons.first { if case .masked = $0 { true } else { false } } ?? .missing
        return FigureStatement(
            text: reason.displayText, formula: nil, inputs: inputs, isKnown: false, remark: remark, note: remark?.zh)
    }
    /// What readers must know of it: why there is no number, or which places it covers.
    public var note: String?
}

extension FigureExpression {
    /// The figure itself, before anything is made of it.
    public var figure: Figure { observations.figure(quantity, at: coordinates) }

    /// 会员人数（云杉旗，2024年度）同比
    public var title: String {
        let base = baseYear.map { "，与\($0)年相比" } ?? ""
        return "\(quantity.title)（\(observations.words(for: coordinates))\(base)）"
            + (isLikeForLike ? Derivation.likeForLike : "") + (derivation.map { $0.rawValue } ?? "")
    }

    /// Computes what the expression asks for, with the formula and the figures that prove it.
    public func evaluate() -> FigureStatement {
        switch derivation {
        case nil: plain()
        case .growth, .difference, .change: comparison()
        case .share: share()
        case .rank: rank()
        case .highest: extreme(\.largest)
        case .lowest: extreme(\.least)
        }
    }

    private var smallest: SmallestBase { observations.smallestBase }

    /// A rate above 100 % on a small base is told with its numerator and denominator.
    private func plain() -> FigureStatement {
        let figure = figure
        let note = missing(in: [figure])
        return FigureStatement(
            text: figure.text + figure.smallParts(smallest), formula: figure.rate.map { "\($0.formula)" },
            inputs: [figure], isKnown: figure.measure.value != nil,
            remark: figure.measure.value == nil ? note.map(Self.wording(of:)) : nil, note: note)
    }

    // MARK: - Over time

    private func comparison() -> FigureStatement {
        let year = coordinates.years!.lowerBound
        let base = baseYear ?? year - 1
        let obstacle = observations.obstacle(quantity, at: coordinates, from: base, to: year)
        guard let obstacle else { return comparison(at: coordinates, base, note: nil) }
        guard isLikeForLike, !obstacle.alike.isEmpty else {
            return without([figure, observations.figure(quantity, at: coordinates.at(year: base))], obstacle.sentence)
        }
        let names = obstacle.alike.map { observations.regions[$0].name }.joined(separator: "、")
        return comparison(
            at: coordinates.at(.among(obstacle.alike, of: coordinates.place.region)), base,
            note: "只算两年都全年参加的\(obstacle.alike.count)个地区：\(names)")
    }

    /// A statement that there is nothing to print, with the reason for readers.
    private func without(_ inputs: [Figure], _ reason: String?) -> FigureStatement {
        var statement = FigureStatement.unknown(inputs, because: reason.map(Self.wording(of:)))
        statement.note = reason
        return statement
    }

    private static func wording(of reason: String) -> Wording {
        Wording(zh: reason, en: "a part has no figure, or the years do not compare")
    }

    /// The parts for which figures have no number; nil when they have one.
    private func missing(in figures: [Figure]) -> String? {
        let gaps = figures.flatMap(observations.gaps)
        guard !gaps.isEmpty else { return nil }
        return gaps.prefix(3).map(\.sentence).joined(separator: "；") + (gaps.count > 3 ? "等 \(gaps.count) 处" : "")
    }

    private func comparison(at coordinates: Coordinates, _ base: Int, note: String?) -> FigureStatement {
        let now = observations.figure(quantity, at: coordinates)
        let before = observations.figure(quantity, at: coordinates.at(year: base))
        let change = FigureChange(from: before, to: now, smallest: smallest)
        let number = derivation == .growth && now.rate == nil ? change.growth : change.difference
        guard number.value != nil else {
            if let reason = missing(in: [now, before]) { return without([now, before], reason) }
            return .unknown([now, before], because: change.smallBase.map { .smallBase($0, smallest) })
        }
        if let new = now.rate, let old = before.rate {
            return FigureStatement(
                text: derivation == .change ? change.words ?? "" : "\(number.displayText)个百分点",
                formula: "\(new.formula) − \(old.formula)"
                    + (change.differsFromShown ? "（\(FigureChange.roundingNote)）" : ""),
                inputs: [now, before], isKnown: true, signed: derivation == .change ? nil : number, note: note)
        }
        let (new, old) = (now.measure.displayText, before.measure.displayText)
        return switch derivation {
        case .growth:
            FigureStatement(
                text: "\(number.displayText)%", formula: "(\(new) − \(old)) ÷ \(old) × 100%", inputs: [now, before],
                isKnown: true, signed: number, note: note)
        case .change:
            FigureStatement(
                text: change.words ?? "", formula: "\(new) − \(old)", inputs: [now, before], isKnown: true, note: note)
        default:
            FigureStatement(
                text: number.displayText, formula: "\(new) − \(old)", inputs: [now, before], isKnown: true,
                signed: number, note: note)
        }
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
        if let base = total.smallCount(smallest) {
            return .unknown([part, total], because: .smallBase(base, smallest))
        }
        return FigureStatement(
            text: percent.value == nil ? percent.displayText : "\(percent.displayText)%", formula: rate.formula,
            inputs: [part, total], isKnown: percent.value != nil,
            remark: percent.value == nil ? missing(in: [part, total]).map(Self.wording(of:)) : nil,
            note: missing(in: [part, total]))
    }

    private func extremes(among candidates: [Region]) -> Extremes {
        Extremes(
            candidates.filter { region in
                coordinates.years.map { region.life.contains($0.lowerBound) } ?? !region.life.isOver
            }.map { region in
                Extremes.Candidate(
                    region.name, observations.figure(quantity, at: coordinates.at(.region(region.id))))
            }, smallest: smallest)
    }

    /// The places of the same level as the one asked for, which it is ranked among.
    private var peers: [Region] {
        guard case .region(let id) = coordinates.place, observations.regions[id].role == .group else {
            return observations.regions.regions(.part)
        }
        return observations.regions.regions(.group)
    }

    /// By the figures as they are shown: equal ones share a place.
    private func rank() -> FigureStatement {
        let own = figure
        if let years = coordinates.years, let months = observations.time.label(of: years.lowerBound) {
            return without([own], "\(years.lowerBound)年只有\(months)的数，不排名")
        }
        let others = extremes(among: peers)
        if let base = own.smallBase(smallest) { return .unknown([own], because: .smallBase(base, smallest)) }
        guard others.hidden.isEmpty else { return Self.hidden(others) }
        guard let value = own.measure.exactValue,
            others.compared.allSatisfy({ $0.figure.measure.exactValue != nil })
        else { return without([own], missing(in: [own])) }
        let values = others.compared.compactMap(\.figure.measure.value)
        let place = 1 + values.count { $0 > value }
        let sorted = others.compared.enumerated().sorted { a, b in
            let (first, second) = (values[a.offset], values[b.offset])
            return first == second ? a.offset < b.offset : first > second
        }
        return FigureStatement(
            text: "\(place)" + (values.count { $0 == value } > 1 ? "（并列）" : ""),
            formula: "\(values.count) 个\(peers.first.map { observations.regions.words[$0.role].name } ?? "地区")由大到小："
                + Self.list(sorted.map(\.element)) + Self.leftOut(others),
            inputs: [own], isKnown: true, remark: Self.remark(others))
    }

    /// Within the place named: a group's parts, or all of them.
    private func extreme(_ leaders: (Extremes) -> [Extremes.Candidate]?) -> FigureStatement {
        var candidates = observations.regions.regions(.part)
        if case .region(let id) = coordinates.place, observations.regions[id].role == .group {
            candidates = candidates.filter { $0.group == id }
        }
        let others = extremes(among: candidates)
        guard others.hidden.isEmpty else { return Self.hidden(others) }
        guard let winners = leaders(others) else { return .unknown([figure], because: Self.remark(others)) }
        return FigureStatement(
            text: winners.map(\.name).joined(separator: "、") + (winners.count > 1 ? "（并列）" : ""),
            formula: Self.list(others.compared) + Self.leftOut(others), inputs: winners.map(\.figure), isKnown: true,
            remark: Self.remark(others))
    }

    /// Who is ahead cannot be said of some, when others are not published.
    private static func hidden(_ others: Extremes) -> FigureStatement {
        let count = others.hidden.count
        return .unknown(
            others.hidden.map(\.figure),
            because: Wording(zh: "有 \(count) 个地区的数不公布，比不出先后", en: "\(count) places are not published"))
    }

    private static func list(_ peers: [Extremes.Candidate]) -> String {
        peers.map { "\($0.name) \($0.figure.text)" }.joined(separator: "，")
    }

    /// Names the places whose base is too small for a comparison, each with its base.
    private static func leftOut(_ extremes: Extremes) -> String {
        guard !extremes.small.isEmpty else { return "" }
        let names = extremes.small.map { "\($0.name) \($0.figure.rate?.parts ?? "")" }
        return "；基数太小，不作比较：\(names.joined(separator: "，"))"
    }

    private static func remark(_ extremes: Extremes) -> Wording? {
        let count = extremes.unknownCount
        return count == 0
            ? nil
            : Wording(zh: "有 \(count) 个地区没有数字，没有参加比较", en: "\(count) places have no figure and were not compared")
    }
}

extension Wording {
    fileprivate static func smallBase(_ base: ExactDecimal, _ smallest: SmallestBase) -> Self {
        Wording(
            zh: "基数 \(base) 不足 \(smallest.value)，不算百分比",
            en: "its base of \(base) is below \(smallest.value): no percentage")
    }
}

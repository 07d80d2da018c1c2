import Diagnostics

/// What a number in a text says, in each of the ways in which the sentence can be read.
struct Claim {
    let numeral: Numeral
    /// The likeliest first.
    var readings: [Interpretation]
    /// Whether the sentence itself names the place.
    var isExplicit: Bool
    /// Words that were not understood stand before the name: only an obvious slip is told then.
    var isDoubtful = false

    enum Verdict {
        /// The data says the same; in which of the readings.
        case agrees([Interpretation])
        /// The data says otherwise, in the likeliest reading.
        case disagrees(Interpretation)
        /// It is probably a number of something else, or the data does not say.
        case unknown
    }

    /// What the data says of the claim.
    var verdict: Verdict {
        let agreeing = readings.filter { $0.agrees(numeral) == true }
        guard agreeing.isEmpty else { return .agrees(agreeing) }
        guard let likeliest = readings.first, let truth = likeliest.truth, likeliest.agrees(numeral) == false else {
            return .unknown
        }
        guard !truth.isZero || isExplicit, likeliest.kind == .level else {
            return truth.isZero ? .unknown : .disagrees(likeliest)
        }
        guard let stated = numeral.converted(to: likeliest.quantity.unit)?.value else { return .unknown }
        if isDoubtful { return Self.isSlip(stated, truth) ? .disagrees(likeliest) : .unknown }
        // Where the sentence names no place, the number must be of the size of the figure that it contradicts.
        guard isExplicit || (stated + stated >= truth && truth + truth >= stated) else { return .unknown }
        return .disagrees(likeliest)
    }

    /// Whether one number is the other with a digit changed, or two neighbours changed round.
    private static func isSlip(_ stated: ExactDecimal, _ truth: ExactDecimal) -> Bool {
        let (a, b) = (Array(stated.description.utf8), Array(truth.description.utf8))
        guard a.count == b.count, a.count >= 4 else { return false }
        let different = a.indices.filter { a[$0] != b[$0] }
        guard different.count == 2 else { return different.count == 1 }
        let (first, second) = (different[0], different[1])
        return second == first + 1 && a[first] == b[second] && a[second] == b[first]
    }
}

/// One way of reading a claim: a figure, or what is made of two.
struct Interpretation {
    enum Kind: Equatable {
        case level
        /// Against `base`, in the unit of the quantity; +1 says up, −1 down.
        case difference(Int)
        /// Against `base`, in percent; of a rate in percentage points.
        case growth(Int)
        /// Of the figure `of`, in percent.
        case share
    }

    let quantity: Quantity
    let observations: Observations
    var coordinates: Coordinates
    /// Figures that are added up, when several are named together.
    var together: [Coordinates] = []
    var kind = Kind.level
    /// What it is compared with.
    var base: Coordinates?
    /// What it is a share of.
    var whole: (quantity: Quantity, observations: Observations, coordinates: Coordinates)?

    /// Of a rate more digits than are printed.
    private static func value(_ quantity: Quantity, _ observations: Observations, _ place: Coordinates) -> ExactDecimal?
    {
        let figure = observations.figure(quantity, at: place)
        return figure.rate.map { $0.percent(digits: 6).exactValue } ?? figure.measure.exactValue
    }

    private func value(_ place: Coordinates) -> ExactDecimal? { Self.value(quantity, observations, place) }

    private var level: ExactDecimal? {
        guard !together.isEmpty else { return value(coordinates) }
        var sum = ExactDecimal.zero
        for part in together {
            guard let value = value(part) else { return nil }
            sum = sum + value
        }
        return sum
    }

    /// What the number should be, in the quantity's unit or in percent; nil when the data does not say.
    var truth: ExactDecimal? {
        switch kind {
        case .level: return level
        case .difference:
            guard let base, let new = value(coordinates), let old = value(base) else { return nil }
            return new - old
        case .growth:
            guard let base, let new = value(coordinates), let old = value(base) else { return nil }
            if case .rate = quantity { return new - old }
            return old.isZero ? nil : (new - old).scaled(byPowerOfTen: 2).divided(by: old, scale: 6)
        case .share:
            guard let whole, let part = level,
                let all = Self.value(whole.quantity, whole.observations, whole.coordinates),
                !all.isZero
            else { return nil }
            return part.scaled(byPowerOfTen: 2).divided(by: all, scale: 6)
        }
    }

    /// Whether the number may be written so.
    func agrees(_ numeral: Numeral) -> Bool? {
        guard let truth else { return nil }
        switch kind {
        case .level:
            guard let (stated, tolerance) = numeral.converted(to: quantity.unit) else { return nil }
            let isRate = quantity.printedUnit == nil
            let rounding = isRate && tolerance.isZero ? ExactDecimal(significand: 5, scale: 1) : tolerance
            let slack = isRate ? ExactDecimal(significand: 1, scale: 3) : .zero
            return Numeral.agrees(truth, stated, within: rounding, numeral.bound, slack: slack)
        case .difference(let sign):
            guard let (stated, tolerance) = numeral.converted(to: quantity.unit) else { return nil }
            return agrees(truth, stated, tolerance, sign, numeral.bound, slack: .zero)
        case .growth(let sign):
            let isPoints = quantity.printedUnit == nil
            // Authors subtract the rounded shares that they see.
            let slack = ExactDecimal(significand: isPoints ? 11 : 1, scale: isPoints ? 2 : 3)
            let rounding = numeral.tolerance.isZero ? ExactDecimal(significand: 5, scale: 1) : numeral.tolerance
            return agrees(truth, numeral.value, rounding, sign, numeral.bound, slack: slack)
        case .share:
            let rounding = numeral.tolerance.isZero ? ExactDecimal(significand: 5, scale: 1) : numeral.tolerance
            return Numeral.agrees(
                truth, numeral.value, within: rounding, numeral.bound, slack: ExactDecimal(significand: 1, scale: 3))
        }
    }

    private func agrees(
        _ truth: ExactDecimal, _ stated: ExactDecimal, _ tolerance: ExactDecimal, _ sign: Int, _ bound: Numeral.Bound,
        slack: ExactDecimal
    ) -> Bool {
        let directed = sign == 0 ? truth.magnitude : sign > 0 ? truth : -truth
        return Numeral.agrees(directed, stated, within: tolerance, bound, slack: slack)
    }

    /// What stands between the years of a change; nil where they compare, or when it is none over time.
    var obstacle: Obstacle? {
        switch kind {
        case .level, .share: return nil
        case .difference, .growth:
            guard let base, base.place == coordinates.place, base.groups == coordinates.groups,
                let first = base.years?.lowerBound, let last = coordinates.years?.lowerBound
            else { return nil }
            return observations.obstacle(quantity, at: coordinates, from: first, to: last)
        }
    }

    // MARK: - In words

    /// What the number is of: 会员人数, 会员人数比2023年增减, 女会员人数占会员人数.
    var title: String {
        switch kind {
        case .level: quantity.title
        case .difference, .growth: "\(quantity.title)比\(baseWords)的变化"
        case .share: "\(quantity.title)占\(wholeWords)的比重"
        }
    }

    private var baseWords: String {
        guard let base else { return "" }
        if base.place != coordinates.place || base.groups != coordinates.groups {
            return observations.words(for: base)
        }
        return base.years.map { "\($0.lowerBound)年" } ?? ""
    }

    private var wholeWords: String {
        guard let whole else { return "" }
        let scope = whole.coordinates == coordinates ? "" : "（\(whole.observations.words(for: whole.coordinates))）"
        return whole.quantity.title + scope
    }

    /// The scope of the figure.
    var scope: String {
        together.isEmpty
            ? observations.words(for: coordinates)
            : together.map { observations.words(for: $0) }.joined(separator: "；")
    }

    /// What the data says, as a sentence prints it.
    var truthText: String {
        guard let truth else { return "" }
        func signed(_ value: ExactDecimal, _ unit: String, _ up: String, _ down: String) -> String {
            value.isZero ? "持平" : (value.isNegative ? down : up) + "\(value.magnitude)" + unit
        }
        switch kind {
        case .level:
            return together.isEmpty ? observations.figure(quantity, at: coordinates).text : truth.description
        case .difference: return signed(truth, "", "增加", "减少")
        case .growth:
            let rounded = truth.rounded(toScale: Figure.rateDigits)
            return quantity.printedUnit == nil
                ? signed(rounded, "个百分点", "提高", "下降") : signed(rounded, "%", "增长", "下降")
        case .share: return "\(truth.rounded(toScale: Figure.rateDigits))%"
        }
    }

    /// How the figure is named in a text, as `{{会员人数 2024 麦穗原镇}}`; nil when no name stands for it.
    func reference(in catalogue: Catalogue) -> String? {
        guard together.isEmpty else { return nil }
        var words = [quantity.title]
        var derivation: [String] = []
        switch kind {
        case .level: break
        case .difference(let sign), .growth(let sign):
            guard let base, base.place == coordinates.place, base.groups == coordinates.groups,
                let year = coordinates.years, let baseYear = base.years
            else { return nil }
            if baseYear.lowerBound != year.lowerBound - 1 { words.append(String(baseYear.lowerBound)) }
            let isGrowth = if case .growth = kind, quantity.printedUnit != nil { true } else { false }
            let isAgainst = truth.map { sign != 0 && !$0.isZero && $0.isNegative == (sign > 0) } ?? false
            derivation = [isAgainst && !isGrowth ? "变化" : isGrowth ? "同比" : "增减"]
        case .share:
            guard let whole else { return nil }
            if whole.quantity == quantity { derivation = ["占比"] } else { return nil }
        }
        if let years = coordinates.years { words.append(String(years.lowerBound)) }
        switch coordinates.place {
        case .region(let id) where catalogue.regions[id].role != .whole: words.append(catalogue.regions[id].name)
        case .parts: words.append(catalogue.regions.words.part.name)
        default: break
        }
        words += coordinates.groups.sorted { $0.key < $1.key }.map(\.value) + derivation
        let text = words.joined(separator: " ")
        // A name is offered only when it gives the figure that is meant.
        guard let expression = try? FigureExpression(text, in: catalogue), expression.coordinates == coordinates,
            expression.quantity == quantity
        else { return nil }
        if kind == .share {
            guard let share = truth, expression.evaluate().text == "\(share.rounded(toScale: Figure.rateDigits))%"
            else {
                return nil
            }
        }
        return "{{\(text)}}"
    }
}

/// A share of a whole that keeps its numerator and denominator, so that it can be checked and added up as Σ÷Σ.
public struct Rate: Sendable, Hashable {
    /// What is divided.
    public let numerator: Measure
    /// What it is divided by.
    public let denominator: Measure

    /// - Parameters:
    ///   - numerator: what is divided.
    ///   - denominator: in the numerator's unit.
    public init(numerator: Measure, denominator: Measure) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Σ numerators ÷ Σ denominators; never a mean of rates.
    public static func aggregate(_ rates: some Collection<Rate>) -> Rate {
        Rate(numerator: .sum(rates.map(\.numerator)), denominator: .sum(rates.map(\.denominator)))
    }

    /// Percent, 四舍五入 to `digits` digits after the point; without a number when either side has none or the denominator
    /// is 0. What rests on figures that are only about right has no more digits than they warrant; a bound makes a bound,
    /// or nothing where it says nothing.
    public func percent(digits: Int = 2) -> Measure {
        switch (numerator, denominator) {
        case (.known(let a, let p), .known(let b, let q)):
            guard let share = a.scaled(byPowerOfTen: 2).divided(by: b, scale: digits) else { return .notApplicable }
            if p == .exact, q == .exact { return .known(share, .exact) }
            guard let fine = a.scaled(byPowerOfTen: 2).divided(by: b, scale: 9) else { return .missing }
            if let bound = Self.bound(p, q) { return .known(bound.rounded(fine, to: -digits), bound) }
            return roughness.map { .known(fine.rounded(toPowerOfTen: max($0, -digits)), .about) } ?? .missing
        case (.suppressed, _), (_, .suppressed): return .suppressed
        case (.notApplicable, _), (_, .notApplicable): return .notApplicable
        case (.masked, _), (_, .masked): return .masked(digits: 0)
        default: return .missing
        }
    }
}

extension Rate {
    /// A part that is at least so large makes a share that is, and a whole that is makes a share that is at most.
    private static func bound(_ part: Measure.Qualifier, _ whole: Measure.Qualifier) -> Measure.Qualifier? {
        switch (part, whole) {
        case (.atLeast, .exact), (.exact, .atMost), (.atLeast, .atMost): .atLeast
        case (.atMost, .exact), (.exact, .atLeast), (.atMost, .atLeast): .atMost
        default: nil
        }
    }

    /// The power of ten of percent to which the rate is known when a side is only about right: half a unit of its last
    /// digit must not move the rate by more than half of it. Nil with a bound, or where it would say nothing.
    private var roughness: Int? {
        guard let upper = numerator.bounds, let lower = denominator.bounds, let most = upper.upper,
            let least = upper.lower, let few = lower.lower, let many = lower.upper, !few.isZero, !few.isNegative,
            let high = most.scaled(byPowerOfTen: 2).divided(by: few, scale: 9),
            let low = least.scaled(byPowerOfTen: 2).divided(by: many, scale: 9)
        else { return nil }
        return (-9...1).first { ExactDecimal.power($0) >= high - low }
    }

    /// 59944 ÷ 65227 × 100%
    public var formula: String { "\(parts) × 100%" }

    /// 59944 ÷ 65227
    public var parts: String { "\(numerator.displayText) ÷ \(denominator.displayText)" }

    /// The difference of two rates in 个百分点, computed from the rates before they are rounded; without a number when
    /// either has none, and no more exact than the rougher of both.
    public static func points(from old: Rate, to new: Rate, digits: Int) -> Measure {
        let difference = new.percent(digits: 9).difference(from: old.percent(digits: 9))
        guard case .known(let points, let qualifier) = difference else { return difference }
        return .known(
            qualifier == .exact || points.scale > digits ? points.rounded(toScale: digits) : points, qualifier)
    }
}

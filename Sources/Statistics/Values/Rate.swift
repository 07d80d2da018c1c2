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
    /// is 0.
    public func percent(digits: Int = 2) -> Measure {
        switch (numerator, denominator) {
        case (.known(let a, let p), .known(let b, let q)):
            guard let share = a.scaled(byPowerOfTen: 2).divided(by: b, scale: digits) else { return .notApplicable }
            return .known(share, p == .exact && q == .exact ? .exact : .about)
        case (.suppressed, _), (_, .suppressed): return .suppressed
        case (.notApplicable, _), (_, .notApplicable): return .notApplicable
        default: return .missing
        }
    }
}

extension Rate {
    /// 59944 ÷ 65227 × 100%
    public var formula: String { "\(numerator.displayText) ÷ \(denominator.displayText) × 100%" }

    /// The difference of two rates in 个百分点, computed from the rates before they are rounded; nil when either has no
    /// number.
    public static func points(from old: Rate, to new: Rate, digits: Int) -> ExactDecimal? {
        guard let a = new.percent(digits: 9).value, let b = old.percent(digits: 9).value else { return nil }
        return (a - b).rounded(toScale: digits)
    }
}

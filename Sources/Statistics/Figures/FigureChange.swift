/// How a figure differs from an earlier one, in words that agree with both as they are shown.
public struct FigureChange: Sendable {
    /// Whether the figure went up, went down, or is shown as the same.
    public enum Direction: Sendable {
        case up, down, level
    }

    /// The later figure less the earlier one: in the figure's unit, of rates in 个百分点. Without a number where the two
    /// do not compare.
    public let difference: Measure
    /// The difference in percent of the earlier figure; without a number for rates, and where the base is too small.
    public let growth: Measure
    /// The number that is too small to compare with; nil when it is large enough.
    public let smallBase: ExactDecimal?
    /// By the figures as they are shown; nil when the two do not compare.
    public let direction: Direction?
    /// Whether a reader who subtracts the rates as they are printed gets another difference than the exact one.
    public let differsFromShown: Bool
    private let isPoints: Bool

    /// - Parameters:
    ///   - old: the earlier figure.
    ///   - new: a figure of the same quantity.
    ///   - smallest: the base below which nothing is said in percent.
    public init(from old: Figure, to new: Figure, smallest: SmallestBase) {
        isPoints = new.rate != nil
        smallBase = isPoints ? old.smallBase(smallest) ?? new.smallBase(smallest) : old.smallCount(smallest)
        if let newRate = new.rate, let oldRate = old.rate {
            difference =
                smallBase == nil ? Rate.points(from: oldRate, to: newRate, digits: Figure.rateDigits) : .missing
            growth = .notApplicable
        } else {
            difference = new.measure.difference(from: old.measure)
            growth = smallBase == nil ? Self.growth(from: old.measure, to: new.measure) : .missing
        }
        guard let value = difference.value else {
            direction = nil
            differsFromShown = false
            return
        }
        let shown = new.measure.value.flatMap { new in old.measure.value.map { new - $0 } } ?? value
        direction = shown.isZero ? .level : shown.isNegative ? .down : .up
        differsFromShown = isPoints && difference.exactValue != nil && !shown.isZero && shown != value
    }

    /// In percent of the earlier figure, 四舍五入: rounded once, so that −6.25% is −6.3%.
    private static func growth(from old: Measure, to new: Measure) -> Measure {
        if let a = old.exactValue, let b = new.exactValue {
            let share = (b - a).scaled(byPowerOfTen: 2).divided(by: a, scale: Figure.rateDigits)
            return share.map { .known($0, .exact) } ?? .missing
        }
        return Rate(numerator: new, denominator: old).percent(digits: Figure.rateDigits).difference(from: .known(100))
    }

    /// 增加12, 减少约300, 持平; of rates 提高1.9个百分点. Nil when the two do not compare.
    public var words: String? {
        guard let direction, let amount else { return nil }
        switch direction {
        case .level: return "持平"
        case .up: return (isPoints ? "提高" : "增加") + amount
        case .down: return (isPoints ? "下降" : "减少") + amount
        }
    }

    /// How much, without a sign: 12, 约300, 1.9个百分点.
    private var amount: String? {
        guard case .known(let value, let qualifier) = difference else { return nil }
        // Shown as different, and yet nearly the same.
        if isPoints, value.isZero { return "不到0.1个百分点" }
        return Measure.known(value.magnitude, qualifier).displayText + (isPoints ? "个百分点" : "")
    }

    /// Why the difference of two rates is not that of the rates as they are shown.
    public static let roundingNote = "差数由四舍五入以前的比率算出，和写出的两个比率直接相减不同"
}

extension Figure {
    /// The denominator of a rate of things that are counted, where it is below the smallest base.
    public func smallBase(_ smallest: SmallestBase) -> ExactDecimal? {
        guard case .rate(let indicator) = quantity, indicator.denominator.numbers == .counts,
            let base = rate?.denominator.value, base < smallest.value, measure.value != nil
        else { return nil }
        return base
    }

    /// The figure itself as a base to compare with, where it is a count below the smallest base.
    public func smallCount(_ smallest: SmallestBase) -> ExactDecimal? {
        guard case .indicator(let indicator) = quantity, indicator.numbers == .counts, let base = measure.value,
            base < smallest.value
        else { return nil }
        return base
    }
}

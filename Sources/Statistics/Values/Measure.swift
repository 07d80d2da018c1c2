/// What a source says about a quantity. Not a number: four of the cases have none.
///
/// The symbols in downloads follow the Government Statistical Service's "Releasing statistics in spreadsheets":
/// `[c]` confidential, `[x]` not available, `[z]` not applicable, `[low]` below the unit shown.
public enum Measure: Sendable, Hashable {
    /// How a source says that a number is not exact.
    public enum Qualifier: String, Sendable {
        case exact
        /// 左右, 约
        case about
        /// 以上, 余, 多
        case atLeast
        /// 以内, 不足
        case atMost
    }

    case known(ExactDecimal, Qualifier)
    /// The source hides it; the mask shows how many digits it has (`xxx`: three). 未公开
    case masked(digits: Int)
    /// We hide it, to protect people. 不公布
    case suppressed
    /// Not collected, or not available.
    case missing
    /// There is nothing to measure.
    case notApplicable
    /// Above zero and below one of the units shown: `…` in yearbooks.
    case belowUnit

    /// A whole number that is known exactly.
    public static func known(_ integer: Int) -> Measure { .known(ExactDecimal(integer), .exact) }

    /// The number, when there is one, whatever its qualifier.
    public var value: ExactDecimal? {
        if case .known(let value, _) = self { value } else { nil }
    }

    /// The number, when it is known exactly.
    public var exactValue: ExactDecimal? {
        if case .known(let value, .exact) = self { value } else { nil }
    }

    /// What readers see: the number with its qualifier, or the word that says why there is none. The qualifier stands
    /// before the number, because a unit may follow.
    public var displayText: String {
        switch self {
        case .known(let value, .exact): value.description
        case .known(let value, .about): "约\(value)"
        case .known(let value, .atLeast): "至少\(value)"
        case .known(let value, .atMost): "至多\(value)"
        case .masked: "未公开"
        case .suppressed: "不公布"
        case .missing: "—"
        case .notApplicable: "不适用"
        case .belowUnit: "…"
        }
    }

    /// What downloads hold; `OfficeNumber` reads it back as the same measure.
    public var downloadText: String {
        switch self {
        case .known: displayText
        case .masked(let digits): digits == 0 ? "未公开" : String(repeating: "x", count: digits)
        case .suppressed: "[c]"
        case .missing: "[x]"
        case .notApplicable: "[z]"
        case .belowUnit: "[low]"
        }
    }
}

extension Measure {
    /// The same figure without zeros behind the point: 240.0 and 240 are one figure.
    var shortest: Measure {
        guard case .known(let value, let qualifier) = self else { return self }
        return .known(value.shortest, qualifier)
    }

    /// The sum of parts that make up a whole, as `MeasureSum` adds it up.
    public static func sum(_ parts: some Sequence<Measure>) -> Measure {
        var sum = MeasureSum()
        for part in parts { sum.add(part) }
        return sum.measure
    }
}

extension Measure {
    /// Between which numbers the true one lies, as far as the source tells; nil when there is no number. What is about
    /// right may be off by half a unit of its last digit.
    var bounds: (lower: ExactDecimal?, upper: ExactDecimal?)? {
        guard case .known(let value, let qualifier) = self else { return nil }
        switch qualifier {
        case .exact: return (value, value)
        case .atLeast: return (value, nil)
        case .atMost: return (nil, value)
        case .about:
            let half = ExactDecimal(significand: 5, scale: 1).scaled(byPowerOfTen: value.lastDigitExponent)
            return (value - half, value + half)
        }
    }

    /// This less `other`, no more exact than the rougher of both. Missing when a bound leaves it open, or when both are
    /// about the same.
    func difference(from other: Measure) -> Measure {
        guard case .known(let new, let a) = self, case .known(let old, let b) = other else { return .missing }
        if a == .exact, b == .exact { return .known(new - old, .exact) }
        guard [a, b].allSatisfy({ $0 == .exact || $0 == .about }) else { return .missing }
        let roughness = max(
            a == .about ? new.lastDigitExponent : .min, b == .about ? old.lastDigitExponent : .min)
        let rounded = (new - old).rounded(toPowerOfTen: roughness)
        return rounded.isZero ? .missing : .known(rounded, .about)
    }
}

extension Measure.Qualifier {
    /// A sum of this kind as exact as its roughest part, which is known to `power` of ten. A lower bound stays one, and
    /// so does an upper one.
    func rounded(_ sum: ExactDecimal, to power: Int) -> ExactDecimal {
        guard self != .exact, power > .min else { return sum }
        let nearest = sum.rounded(toPowerOfTen: power)
        switch self {
        case .atLeast: return nearest > sum ? nearest - .power(power) : nearest
        case .atMost: return nearest < sum ? nearest + .power(power) : nearest
        case .about, .exact: return nearest
        }
    }

    /// The qualifier of a sum. Figures that are all “at least” add up to “at least”, and so do those that are all “at
    /// most”; any other mixture adds up to “about”.
    func combined(with other: Self) -> Self {
        self == .exact ? other : other == .exact || self == other ? self : .about
    }
}

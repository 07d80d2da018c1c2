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

    /// What readers see: the number with its qualifier, or the word that says why there is none.
    public var displayText: String {
        switch self {
        case .known(let value, .exact): value.description
        case .known(let value, .about): "\(value)左右"
        case .known(let value, .atLeast): "\(value)以上"
        case .known(let value, .atMost): "\(value)以内"
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

extension Measure.Qualifier {
    /// The qualifier of a sum: bounds of one direction stay bounds, anything else is only about right.
    func combined(with other: Self) -> Self {
        self == .exact ? other : other == .exact || self == other ? self : .about
    }
}

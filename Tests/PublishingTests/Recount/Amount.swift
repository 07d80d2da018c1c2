/// What a published cell or figure says: an exact number, or why there is none.
enum Amount: Hashable, Sendable {
    /// In thousandths.
    case number(Int)
    /// — on pages, `[x]` in downloads.
    case notAvailable
    /// 不公布, `[c]`.
    case confidential
    /// 不适用, `[z]`.
    case notApplicable

    static let zero = Amount.number(0)
    static let scale = 1000

    init(_ integer: Int) { self = .number(integer * Self.scale) }

    /// Reads a cell of a download; nil when it is none of these.
    init?(download text: String) {
        switch text {
        case "[x]", "": self = .notAvailable
        case "[c]": self = .confidential
        case "[z]": self = .notApplicable
        default: self.init(digits: text)
        }
    }

    /// Reads what a page prints; nil when it is none of these.
    init?(printed text: String) {
        switch text {
        case "—": self = .notAvailable
        case "不公布": self = .confidential
        case "不适用": self = .notApplicable
        default: self.init(digits: text)
        }
    }

    private init?(digits text: String) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? parts[1] : ""
        guard let whole = Int(parts[0]), fraction.count <= 3, fraction.allSatisfy(\.isASCII),
            let thousandths = Int((fraction + "000").prefix(3))
        else { return nil }
        self = .number(whole * Self.scale + (parts[0].hasPrefix("-") ? -thousandths : thousandths))
    }

    /// The number in thousandths.
    var thousandths: Int? { if case .number(let value) = self { value } else { nil } }

    /// As a page prints it, without zeros at the end.
    var printed: String {
        switch self {
        case .number(let value): Self.print(value, digits: 3, trimsZeros: true)
        case .notAvailable: "—"
        case .confidential: "不公布"
        case .notApplicable: "不适用"
        }
    }

    static func print(_ value: Int, digits: Int, trimsZeros: Bool = false) -> String {
        let unsigned = String(value.magnitude)
        let padded = String(repeating: "0", count: max(0, digits + 1 - unsigned.count)) + unsigned
        var fraction = padded.suffix(digits)
        while trimsZeros, fraction.last == "0" { fraction.removeLast() }
        return (value < 0 ? "-" : "") + padded.dropLast(digits) + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// A total exists only when all of its parts do; a part that does not apply adds nothing.
    static func sum(_ parts: [Amount]) -> Amount {
        guard !parts.contains(.confidential) else { return .confidential }
        guard !parts.contains(.notAvailable) else { return .notAvailable }
        let numbers = parts.compactMap(\.thousandths)
        return numbers.isEmpty ? .notApplicable : .number(numbers.reduce(0, +))
    }
}

/// A share that keeps what it was divided from.
struct Fraction: Hashable, Sendable {
    let numerator: Amount
    let denominator: Amount

    private var parts: (Int128, Int128)? {
        guard let a = numerator.thousandths, let b = denominator.thousandths, b != 0 else { return nil }
        return (Int128(a), Int128(b))
    }

    /// Per cent, with one digit after the point, 四舍五入; or why there is none.
    var percent: Amount {
        guard let (a, b) = parts else {
            for absence in [Amount.confidential, .notApplicable, .notAvailable]
            where numerator == absence || denominator == absence { return absence }
            return .notApplicable
        }
        return .number(roundedQuotient(a * 1000, b) * 100)
    }

    var printed: String { percent.printedPercent }

    /// 59944 ÷ 65227 × 100%
    var formula: String { "\(numerator.printed) ÷ \(denominator.printed) × 100%" }

    /// How far apart two shares are, in tenths of 个百分点, from what they were before they were rounded.
    func points(since old: Fraction) -> Int? {
        guard let (a, b) = parts, let (c, d) = old.parts else { return nil }
        return roundedQuotient((a * d - c * b) * 1000, b * d)
    }

    /// Nil when either has no number.
    static func isLess(_ x: Fraction, _ y: Fraction) -> Bool? {
        guard let (a, b) = x.parts, let (c, d) = y.parts else { return nil }
        return a * d < c * b
    }
}

extension Amount {
    /// 72.2%, or why there is none.
    var printedPercent: String { thousandths.map { Amount.print($0 / 100, digits: 1) + "%" } ?? printed }
}

/// 四舍五入, away from zero.
func roundedQuotient(_ a: Int128, _ b: Int128) -> Int {
    let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
    guard remainder.magnitude * 2 >= b.magnitude else { return Int(quotient) }
    return Int((a < 0) == (b < 0) ? quotient + 1 : quotient - 1)
}

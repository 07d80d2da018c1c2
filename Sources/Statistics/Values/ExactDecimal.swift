/// A decimal number, exactly as published: no binary floating point, and the digits after the point that the source
/// gave.
///
/// Input is limited to `maximumDigits` digits, so that sums over any number of rows that fit a machine stay exact.
public struct ExactDecimal: Sendable {
    /// The number without its point: 1002.25 is 100225.
    public let significand: Int128
    /// Digits after the point: 2 for 1002.25.
    public let scale: Int

    /// The most digits that a number may have when it is read.
    public static let maximumDigits = 18
    /// The most digits after the point that a number may have when it is read.
    public static let maximumScale = 9
    /// 0
    public static let zero = ExactDecimal(0)

    /// A whole number.
    public init(_ integer: Int) {
        self.init(significand: Int128(integer), scale: 0)
    }

    /// - Parameters:
    ///   - significand: the number without its point.
    ///   - scale: digits after the point.
    public init(significand: Int128, scale: Int) {
        self.significand = significand
        self.scale = scale
    }

    /// Reads ASCII digits with an optional sign and point: `-12.50`. Nil for anything else, and beyond the limits.
    public init?(_ text: some StringProtocol) {
        var digits = 0
        var scale: Int?
        var value: Int128 = 0
        var negative = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: negative = true
            case UInt8(ascii: "+") where index == 0: break
            case UInt8(ascii: ".") where scale == nil && digits > 0: scale = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                // Refused before the digits outgrow the integer: a cell may hold any number of them.
                guard digits < Self.maximumDigits else { return nil }
                value = value * 10 + Int128(byte - UInt8(ascii: "0"))
                digits += 1
                scale? += 1
            default: return nil
            }
        }
        guard digits > 0, scale != 0, scale ?? 0 <= Self.maximumScale else { return nil }
        self.init(significand: negative ? -value : value, scale: scale ?? 0)
    }

    /// The same number with at least `newScale` digits after the point.
    @inline(__always)
    private func aligned(to newScale: Int) -> Int128 {
        newScale == scale ? significand : significand * powerOfTen(newScale - scale)
    }

    /// The number times ten to the power of `exponent`, exactly.
    public func scaled(byPowerOfTen exponent: Int) -> ExactDecimal {
        exponent <= scale
            ? ExactDecimal(significand: significand, scale: scale - exponent)
            : ExactDecimal(significand: significand * powerOfTen(exponent - scale), scale: 0)
    }

    /// The same number without zeros behind the point.
    var shortest: ExactDecimal {
        var (value, digits) = (significand, scale)
        while digits > 0, value % 10 == 0 { (value, digits) = (value / 10, digits - 1) }
        return ExactDecimal(significand: value, scale: digits)
    }

    /// 四舍五入: the nearest number with `digits` digits after the point, halves away from zero.
    public func rounded(toScale digits: Int) -> ExactDecimal {
        guard digits < scale else { return ExactDecimal(significand: aligned(to: digits), scale: digits) }
        return ExactDecimal(significand: divideRounding(significand, powerOfTen(scale - digits)), scale: digits)
    }

    /// The nearest multiple of ten to the power of `exponent`, halves away from zero: 59910 to hundreds is 59900.
    func rounded(toPowerOfTen exponent: Int) -> ExactDecimal {
        guard exponent > 0 else { return rounded(toScale: -exponent) }
        let count = divideRounding(significand, powerOfTen(scale + exponent))
        return ExactDecimal(significand: count * powerOfTen(exponent), scale: 0)
    }

    /// The power of ten of the last digit that is not zero: 2 of 8100, -1 of 12.50; 0 of zero.
    var lastDigitExponent: Int {
        guard significand != 0 else { return 0 }
        var (rest, exponent) = (significand, -scale)
        while rest % 10 == 0 { (rest, exponent) = (rest / 10, exponent + 1) }
        return exponent
    }

    /// Ten to the power of `exponent`.
    static func power(_ exponent: Int) -> ExactDecimal {
        ExactDecimal(significand: powerOfTen(max(exponent, 0)), scale: max(-exponent, 0))
    }

    /// This number divided by `divisor`, rounded 四舍五入 to `digits` digits after the point; nil when `divisor` is zero,
    /// or so small beside this number that the quotient cannot be held.
    public func divided(by divisor: ExactDecimal, scale digits: Int) -> ExactDecimal? {
        guard divisor.significand != 0 else { return nil }
        // Only one side is ever widened, and that one may outgrow the integer.
        let exponent = divisor.scale - scale + digits
        let (dividend, isTooLarge) = significand.multipliedReportingOverflow(by: powerOfTen(max(exponent, 0)))
        let (widened, isTooSmall) = divisor.significand.multipliedReportingOverflow(by: powerOfTen(max(-exponent, 0)))
        guard !isTooLarge, !isTooSmall else { return nil }
        return ExactDecimal(significand: divideRounding(dividend, widened), scale: digits)
    }

    /// The exact sum, with as many digits after the point as the more precise of both.
    public static func + (a: Self, b: Self) -> Self {
        let scale = max(a.scale, b.scale)
        return ExactDecimal(significand: a.aligned(to: scale) + b.aligned(to: scale), scale: scale)
    }

    /// The exact difference, with as many digits after the point as the more precise of both.
    public static func - (a: Self, b: Self) -> Self { a + -b }

    /// The number with the other sign.
    public static prefix func - (a: Self) -> Self { ExactDecimal(significand: -a.significand, scale: a.scale) }

    /// Whether it is below zero.
    public var isNegative: Bool { significand < 0 }
    /// Whether it is zero.
    public var isZero: Bool { significand == 0 }
    /// The number without its sign.
    public var magnitude: ExactDecimal { isNegative ? -self : self }

    /// For geometry only, never for a published figure.
    public var approximateDouble: Double { Double(significand) / Double(powerOfTen(scale)) }
}

extension ExactDecimal: Comparable, Hashable {
    /// Whether the numbers are equal; 1.0 equals 1.
    public static func == (a: Self, b: Self) -> Bool {
        let scale = max(a.scale, b.scale)
        return a.aligned(to: scale) == b.aligned(to: scale)
    }

    /// The smaller number first.
    public static func < (a: Self, b: Self) -> Bool {
        let scale = max(a.scale, b.scale)
        return a.aligned(to: scale) < b.aligned(to: scale)
    }

    /// Equal numbers hash alike, whatever their scale.
    public func hash(into hasher: inout Hasher) {
        let shortest = shortest
        hasher.combine(shortest.significand)
        hasher.combine(shortest.scale)
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// ASCII digits, with as many after the point as `scale` says.
    public var description: String {
        guard scale > 0 else { return String(significand) }
        let digits = String(significand.magnitude)
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        return (isNegative ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
    }
}

private func powerOfTen(_ exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
}

private func divideRounding(_ a: Int128, _ b: Int128) -> Int128 {
    let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
    guard remainder.magnitude >= b.magnitude - remainder.magnitude else { return quotient }
    return (a < 0) == (b < 0) ? quotient + 1 : quotient - 1
}

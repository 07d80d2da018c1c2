/// A number as a spreadsheet knows it: fifteen significant digits, in decimal.
///
/// Files hold the nearest binary number with up to seventeen digits: 0.30000000000000004. Spreadsheets show fifteen, and
/// so do we, by counting digits instead of computing in binary.
struct CellNumber: Equatable {
    let isNegative: Bool
    /// Less than 10^15, and without zeros at its end; 0 for zero.
    let significand: UInt64
    /// The power of ten that the significand is multiplied by.
    let exponent: Int

    static let sureDigits = 15

    var isZero: Bool { significand == 0 }

    /// Reads `12`, `-0.5`, `1.2345E-3`; nil for anything else.
    init?(_ text: some Sequence<UInt8>) {
        var significand: UInt64 = 0
        var (digits, exponent, written) = (0, 0, 0)
        var (isNegative, hasPoint, roundsUp, hasDigit) = (false, false, false, false)
        var (isInExponent, exponentIsNegative, hasExponentDigit) = (false, false, false)
        var isFirst = true
        for byte in text {
            defer { isFirst = false }
            switch byte {
            case 0x30...0x39 where isInExponent:
                hasExponentDigit = true
                written = min(written * 10 + Int(byte - 0x30), 100_000)
            case 0x30...0x39:
                hasDigit = true
                if digits == 0, byte == 0x30 {
                    if hasPoint { exponent -= 1 }
                } else if digits < Self.sureDigits {
                    significand = significand * 10 + UInt64(byte - 0x30)
                    digits += 1
                    if hasPoint { exponent -= 1 }
                } else {
                    if digits == Self.sureDigits { roundsUp = byte >= 0x35 }
                    digits += 1
                    if !hasPoint { exponent += 1 }
                }
            case UInt8(ascii: "-") where isFirst: isNegative = true
            case UInt8(ascii: "+") where isFirst: break
            case UInt8(ascii: ".") where !hasPoint && !isInExponent: hasPoint = true
            case UInt8(ascii: "E"), UInt8(ascii: "e"):
                guard hasDigit, !isInExponent else { return nil }
                isInExponent = true
            case UInt8(ascii: "-") where isInExponent && !hasExponentDigit && !exponentIsNegative:
                exponentIsNegative = true
            case UInt8(ascii: "+") where isInExponent && !hasExponentDigit: break
            default: return nil
            }
        }
        guard hasDigit, !isInExponent || hasExponentDigit else { return nil }
        self.init(
            isNegative: isNegative, significand: roundsUp ? significand + 1 : significand,
            exponent: exponent + (exponentIsNegative ? -written : written))
    }

    /// - Parameter significand: at most 10^15.
    init(isNegative: Bool, significand: UInt64, exponent: Int) {
        var (value, power) = (significand, exponent)
        if value == 0 { power = 0 }
        while value != 0, value % 10 == 0 { (value, power) = (value / 10, power + 1) }
        (self.isNegative, self.significand, self.exponent) = (isNegative && value != 0, value, power)
    }

    /// Times a power of ten.
    func scaled(by power: Int) -> CellNumber {
        CellNumber(isNegative: isNegative, significand: significand, exponent: isZero ? 0 : exponent + power)
    }

    /// With at most `places` digits behind the point; halves go away from zero.
    func rounded(to places: Int) -> CellNumber {
        let dropped = -exponent - places
        guard dropped > 0, !isZero else { return self }
        // The significand has fifteen digits: what is dropped beyond them is less than a half.
        guard dropped <= Self.sureDigits else { return CellNumber(isNegative: false, significand: 0, exponent: 0) }
        let divisor = Self.power(dropped)
        let quotient = significand / divisor + (significand % divisor >= divisor / 2 + divisor % 2 ? 1 : 0)
        return CellNumber(isNegative: isNegative, significand: quotient, exponent: -places)
    }

    /// The digits of the whole part, and those behind the point, without zeros at either end. At most a few hundred.
    var digits: (whole: [UInt8], fraction: [UInt8]) {
        let all = isZero ? [] : Array(String(significand).utf8)
        if exponent >= 0 { return (all + [UInt8](repeating: 0x30, count: min(exponent, 400)), []) }
        let behind = -exponent
        if behind >= all.count { return ([], [UInt8](repeating: 0x30, count: min(behind - all.count, 400)) + all) }
        return (Array(all.dropLast(behind)), Array(all.suffix(behind)))
    }

    /// The whole number below or at this one, and what is left; nil beyond the days that calendars have.
    var daysAndRest: (days: Int, rest: Double)? {
        guard !isNegative, exponent <= 7 else { return nil }
        if exponent >= 0 {
            let days = Double(significand) * Double(Self.power(exponent))
            return days < 3_000_000 ? (Int(days), 0) : nil
        }
        guard -exponent <= 18 else { return (0, 0) }
        let divisor = Self.power(-exponent)
        let days = significand / divisor
        return days < 3_000_000 ? (Int(days), Double(significand % divisor) / Double(divisor)) : nil
    }

    /// - Parameter exponent: from 0 to 18.
    private static func power(_ exponent: Int) -> UInt64 { (0..<exponent).reduce(1) { product, _ in product * 10 } }
}

extension CellNumber: Comparable {
    static func < (a: CellNumber, b: CellNumber) -> Bool { a.approximation < b.approximation }

    /// Near enough to compare with the bounds that formats have.
    private var approximation: Double {
        guard let magnitude = Double("\(significand)e\(exponent)") else { return 0 }
        return isNegative ? -magnitude : magnitude
    }
}

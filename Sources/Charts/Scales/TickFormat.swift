/// How the numbers on an axis are printed: with the digits of the data's own texts, so that both read alike.
public struct TickFormat: Sendable, Hashable {
    /// Follows each number, without a space: `%`.
    public var suffix: String
    /// How many digits after the point the bounds of classes have, which lie between ticks. Ticks have as many as they
    /// need.
    public var fractionDigits: Int

    /// Numbers that `suffix` follows.
    public init(suffix: String = "", fractionDigits: Int = 0) {
        self.suffix = suffix
        self.fractionDigits = fractionDigits
    }

    /// Numbers alone.
    public static let plain = TickFormat()
    /// Numbers of per cent, with one digit after the point where they are not round.
    public static let percent = TickFormat(suffix: "%", fractionDigits: 1)

    /// The texts of all numbers of one axis, with as many digits after the point as any of them needs: 0.5, 1.0, 1.5;
    /// beyond 100,000,000 in one unit: 0.5亿, 1.0亿.
    ///
    /// - Parameter fractionDigits: the fewest digits after the point.
    func texts(_ numbers: [RoundNumbers.Number], fractionDigits: Int = 0) -> [String] {
        let unit = Self.unit(of: numbers)
        let shifted = numbers.map {
            RoundNumbers.Number(mantissa: $0.mantissa, exponent: $0.exponent - unit.exponent)
        }
        let digits = max(shifted.map(Self.fractionDigits).max() ?? 0, fractionDigits)
        return zip(numbers, shifted).map { number, shifted in
            guard Self.isPrintable(number) else { return "\(number.value)" + suffix }
            return Self.decimal(shifted, digits: digits) + (number.mantissa == 0 ? "" : unit.name) + suffix
        }
    }

    /// The number as plain digits, for programs.
    static func plainText(_ number: RoundNumbers.Number) -> String {
        guard isPrintable(number) else { return "\(number.value)" }
        return decimal(number, digits: fractionDigits(number))
    }

    /// 亿 or 万亿 where the numbers reach it, and no two neighbours are closer than half of it: their digits would fill
    /// the axis.
    private static func unit(of numbers: [RoundNumbers.Number]) -> (exponent: Int, name: String) {
        let values = numbers.map(\.value)
        let greatest = values.map(abs).max() ?? 0
        let step = zip(values, values.dropFirst()).map { abs($1 - $0) }.min() ?? greatest
        if greatest >= 1e12, step >= 0.5e12 { return (12, "万亿") }
        if greatest >= 1e8, step >= 0.5e8 { return (8, "亿") }
        return (0, "")
    }

    /// The digits after the point that a number needs.
    private static func fractionDigits(_ number: RoundNumbers.Number) -> Int {
        guard number.mantissa != 0, isPrintable(number) else { return 0 }
        var (mantissa, digits) = (number.mantissa, max(-number.exponent, 0))
        while digits > 0, mantissa % 10 == 0 { (mantissa, digits) = (mantissa / 10, digits - 1) }
        return digits
    }

    /// Whether all digits of a number can be printed; others are printed as powers of ten.
    private static func isPrintable(_ number: RoundNumbers.Number) -> Bool {
        number.exponent >= -12 && abs(number.value) < 1e19
    }

    private static func decimal(_ number: RoundNumbers.Number, digits: Int) -> String {
        var whole = String(number.mantissa.magnitude)
        var fraction = ""
        if number.exponent >= 0 {
            if number.mantissa != 0 { whole += String(repeating: "0", count: number.exponent) }
        } else {
            let places = -number.exponent
            if whole.count <= places { whole = String(repeating: "0", count: places + 1 - whole.count) + whole }
            fraction = String(whole.suffix(places))
            whole = String(whole.dropLast(places))
        }
        fraction = String(fraction.prefix(digits))
        fraction += String(repeating: "0", count: digits - fraction.count)
        return (number.mantissa < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }
}

/// How the numbers on an axis are printed. The values of the data come with their own texts; only the axis is ours.
public struct TickFormat: Sendable, Hashable {
    /// Follows each number, without a space: `%`.
    public var suffix: String
    /// Whether 50,000 is printed as 5万 and 300,000,000 as 3亿.
    public var abbreviates: Bool

    /// Numbers that `suffix` follows, as 万 and 亿 where they are large.
    public init(suffix: String = "", abbreviates: Bool = true) {
        self.suffix = suffix
        self.abbreviates = abbreviates
    }

    /// Numbers alone.
    public static let plain = TickFormat()
    /// Numbers of per cent.
    public static let percent = TickFormat(suffix: "%")

    /// The texts of all numbers of one axis, in one unit: 0.5万, 1万, 1.5万, not 5,000 beside 1万.
    func texts(_ numbers: [RoundNumbers.Number]) -> [String] {
        let unit = abbreviates ? Self.unit(of: numbers) : (exponent: 0, name: "")
        return numbers.map { number in
            guard Self.isPrintable(number) else { return "\(number.value)" + suffix }
            let shifted = RoundNumbers.Number(mantissa: number.mantissa, exponent: number.exponent - unit.exponent)
            return Self.decimal(shifted, grouped: true) + (number.mantissa == 0 ? "" : unit.name) + suffix
        }
    }

    /// The number as plain digits, for programs.
    static func plainText(_ number: RoundNumbers.Number) -> String {
        guard isPrintable(number) else { return "\(number.value)" }
        return decimal(number, grouped: false)
    }

    /// 万, 亿 or 万亿 where the numbers reach it, and no two neighbours are closer than half of it.
    private static func unit(of numbers: [RoundNumbers.Number]) -> (exponent: Int, name: String) {
        let values = numbers.map(\.value)
        let greatest = values.map(abs).max() ?? 0
        let step = zip(values, values.dropFirst()).map { abs($1 - $0) }.min() ?? greatest
        if greatest >= 1e12, step >= 0.5e12 { return (12, "万亿") }
        if greatest >= 1e8, step >= 0.5e8 { return (8, "亿") }
        if greatest >= 1e4, step >= 0.5e4 { return (4, "万") }
        return (0, "")
    }

    /// Whether all digits of a number can be printed; others are printed as powers of ten.
    private static func isPrintable(_ number: RoundNumbers.Number) -> Bool {
        number.exponent >= -12 && abs(number.value) < 1e19
    }

    private static func decimal(_ number: RoundNumbers.Number, grouped: Bool) -> String {
        var digits = String(number.mantissa.magnitude)
        var fraction = ""
        if number.exponent >= 0 {
            if number.mantissa != 0 { digits += String(repeating: "0", count: number.exponent) }
        } else {
            let places = -number.exponent
            if digits.count <= places { digits = String(repeating: "0", count: places + 1 - digits.count) + digits }
            fraction = String(digits.suffix(places))
            digits = String(digits.dropLast(places))
            while fraction.last == "0" { fraction.removeLast() }
        }
        let whole = grouped ? Self.grouped(digits) : digits
        return (number.mantissa < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    private static func grouped(_ digits: String) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return result
    }
}

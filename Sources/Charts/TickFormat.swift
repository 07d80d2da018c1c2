/// How the numbers on an axis are printed. The values of the data come with their own texts; only the axis is ours.
public struct TickFormat: Sendable, Hashable {
    /// Follows each number, without a space: `%`.
    public var suffix: String
    /// Whether 50,000 is printed as 5万 and 300,000,000 as 3亿.
    public var abbreviates: Bool

    public init(suffix: String = "", abbreviates: Bool = true) {
        self.suffix = suffix
        self.abbreviates = abbreviates
    }

    public static let plain = TickFormat()
    public static let percent = TickFormat(suffix: "%")

    func text(_ number: RoundNumbers.Number) -> String {
        guard number.exponent <= 14, number.exponent >= -12 else { return "\(number.value)" + suffix }
        let unit = abbreviates ? Self.unit(of: number) : (exponent: 0, name: "")
        let shifted = RoundNumbers.Number(mantissa: number.mantissa, exponent: number.exponent - unit.exponent)
        return Self.decimal(shifted, grouped: true) + unit.name + suffix
    }

    /// The number as plain digits, for programs.
    static func plainText(_ number: RoundNumbers.Number) -> String {
        guard number.exponent <= 14, number.exponent >= -12 else { return "\(number.value)" }
        return decimal(number, grouped: false)
    }

    /// 万 or 亿 for a whole number of them; 12,500 stays 1.25万.
    private static func unit(of number: RoundNumbers.Number) -> (exponent: Int, name: String) {
        switch abs(number.value) {
        case 1e8...: (8, "亿")
        case 1e4...: (4, "万")
        default: (0, "")
        }
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

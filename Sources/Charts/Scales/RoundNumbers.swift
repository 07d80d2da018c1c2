/// Values of an axis at 1, 2 or 5 times a power of ten: numbers that people can read between.
struct RoundNumbers {
    /// `mantissa` × 10^`exponent`, kept as integers so that 0.3 is printed as 0.3.
    struct Number: Hashable {
        let mantissa: Int
        let exponent: Int

        var value: Double {
            exponent < 0 ? Double(mantissa) / powerOfTen(-exponent) : Double(mantissa) * powerOfTen(exponent)
        }
    }

    /// The distance of neighbours: 1, 2 or 5 times ten to some power.
    let step: Number

    /// The smallest round step that puts at most `count` values into a closed range, with at least two in it where that
    /// is possible at all.
    /// - Precondition: none; a span that is not positive counts as 1.
    init(span: Double, count: Int) {
        let span = span.isFinite && span > 1e-100 ? span : 1
        let wanted = span / Double(max(count - 1, 1))
        var exponent = 0
        while powerOfTen(exponent + 1) <= wanted, exponent < 110 { exponent += 1 }
        while Self.power(exponent) > wanted, exponent > -110 { exponent -= 1 }
        let factor = [1, 2, 5, 10].first { Double($0) * Self.power(exponent) >= wanted * (1 - 1e-9) } ?? 10
        step = factor == 10 ? Number(mantissa: 1, exponent: exponent + 1) : Number(mantissa: factor, exponent: exponent)
    }

    /// The multiples of the step within a closed range.
    func within(_ range: ClosedRange<Double>) -> [Number] {
        let slack = 1e-9
        let first = (range.lowerBound / step.value - slack).rounded(.up)
        let last = (range.upperBound / step.value + slack).rounded(.down)
        guard first <= last, abs(first) < 1e17, abs(last) < 1e17, last - first < 1000 else { return [] }
        return (Int(first)...Int(last)).map { Number(mantissa: $0 * step.mantissa, exponent: step.exponent) }
    }

    /// The range widened to multiples of the step.
    func covering(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
        let lower = (range.lowerBound / step.value + 1e-9).rounded(.down) * step.value
        let upper = (range.upperBound / step.value - 1e-9).rounded(.up) * step.value
        return min(lower, range.lowerBound)...max(upper, range.upperBound)
    }

    private static func power(_ exponent: Int) -> Double {
        exponent < 0 ? 1 / powerOfTen(-exponent) : powerOfTen(exponent)
    }
}

/// Ten to a power that is not negative, exact up to 10^22.
func powerOfTen(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<max(exponent, 0) { result *= 10 }
    return result
}

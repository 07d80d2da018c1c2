/// Numbers to positions, along a straight line.
struct LinearScale {
    /// The numbers at the two ends; never empty.
    let domain: ClosedRange<Double>
    /// The positions of the domain's ends; may run downwards, as heights do.
    var start: Double
    var end: Double

    /// How far along the line a number lies, from 0 to 1.
    func fraction(_ value: Double) -> Double {
        (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    }

    func callAsFunction(_ value: Double) -> Double {
        start + fraction(value) * (end - start)
    }

    /// A domain that holds all numbers, and zero when asked; 0…1 when there is nothing to hold.
    static func domain(of values: [Double], includingZero: Bool) -> ClosedRange<Double> {
        var lower = values.min() ?? 0
        var upper = values.max() ?? 0
        if includingZero {
            lower = min(lower, 0)
            upper = max(upper, 0)
        }
        // Equal numbers still need a line to lie on: around them, as wide as they are far from zero.
        if upper - lower <= max(abs(upper), abs(lower)) * 1e-12 || upper - lower < 1e-100 {
            guard abs(upper) >= 1e-100 else { return 0...1 }
            return upper - abs(upper) / 2...upper + abs(upper) / 2
        }
        return lower...upper
    }
}

/// A labelled place on an axis.
struct Tick {
    let number: RoundNumbers.Number
    let label: TextBlock

    var value: Double { number.value }

    /// The round numbers in a domain, at most ten.
    static func ticks(in domain: ClosedRange<Double>, count: Int, format: TickFormat) -> [Tick] {
        let numbers = Array(
            RoundNumbers(span: domain.upperBound - domain.lowerBound, count: count).within(domain).prefix(10))
        return zip(numbers, format.texts(numbers)).map { number, text in
            Tick(number: number, label: TextBlock(text, size: TextMetrics.small))
        }
    }
}

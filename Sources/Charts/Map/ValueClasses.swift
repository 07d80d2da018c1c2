/// At most five classes that cover all values, each from its lower bound up to, and without, the next; the last
/// includes its upper bound.
///
/// They are made from the values: about as many fall into each, and the bounds are values themselves, at which the
/// distance to the one before is wide. So the colours differ wherever the values do, and the legend says what is there.
struct ValueClasses {
    /// Ascending; one more than there are classes.
    let bounds: [RoundNumbers.Number]
    private let limits: [Double]

    var count: Int { max(limits.count - 1, 0) }

    /// - Parameter bounds: bounds that somebody chose; used if they ascend, make one to five classes and cover the
    ///   values.
    init(values: [Double], bounds chosen: [Double]?) {
        if let chosen, let numbers = Self.usable(chosen, for: values) {
            bounds = numbers
            limits = chosen
            return
        }
        let range = LinearScale.domain(of: values, includingZero: false)
        bounds = Self.ofValues(values) ?? (values.isEmpty ? [] : Self.round(range))
        limits = bounds.map(\.value)
    }

    /// The class of a value, from 0.
    func index(_ value: Double) -> Int {
        let above = limits.dropFirst().firstIndex { value < $0 } ?? limits.count
        return min(above - 1, max(count - 1, 0))
    }

    /// Nil for values of which there are not two different ones, or that have too many digits to be printed.
    private static func ofValues(_ values: [Double]) -> [RoundNumbers.Number]? {
        let sorted = values.sorted()
        let starts = sorted.indices.dropFirst().filter { sorted[$0] > sorted[$0 - 1] }
        guard !starts.isEmpty else { return nil }
        let wanted = min(Palette.classLimit, starts.count + 1, max(2, (sorted.count + 1) / 2))
        let size = Double(sorted.count) / Double(wanted)
        var chosen: [Int] = []
        for number in 1..<wanted {
            // Enough different values must be left for the classes that follow.
            let open = starts.drop { $0 <= chosen.last ?? 0 }.dropLast(wanted - 1 - number)
            let target = Double(number) * size
            let near = open.filter { abs(Double($0) - target) <= size / 4 }
            let best =
                near.max { sorted[$0] - sorted[$0 - 1] < sorted[$1] - sorted[$1 - 1] }
                ?? open.min { abs(Double($0) - target) < abs(Double($1) - target) }
            if let best { chosen.append(best) }
        }
        let limits = [sorted[0]] + chosen.map { sorted[$0] } + [sorted[sorted.count - 1]]
        return usable(Set(limits).sorted(), for: values)
    }

    private static func round(_ range: ClosedRange<Double>) -> [RoundNumbers.Number] {
        // Fewer steps until the classes, widened to round bounds, are five at most.
        var bounds: [RoundNumbers.Number] = []
        for steps in stride(from: Palette.classLimit + 1, through: 1, by: -1) {
            let numbers = RoundNumbers(span: range.upperBound - range.lowerBound, count: steps)
            bounds = numbers.within(numbers.covering(range))
            if bounds.count - 1 <= Palette.classLimit, bounds.count >= 2 { return bounds }
        }
        return bounds
    }

    private static func usable(_ chosen: [Double], for values: [Double]) -> [RoundNumbers.Number]? {
        guard (2...Palette.classLimit + 1).contains(chosen.count), zip(chosen, chosen.dropFirst()).allSatisfy(<),
            values.allSatisfy({ $0 >= chosen[0] && $0 <= chosen[chosen.count - 1] })
        else { return nil }
        let numbers = chosen.compactMap(RoundNumbers.Number.init(shortestFor:))
        return numbers.count == chosen.count ? numbers : nil
    }
}

extension RoundNumbers.Number {
    /// A number as few decimal digits as describe it: 12.5 is 125 × 10^-1. Nil for numbers with more than eleven
    /// places.
    init?(shortestFor value: Double) {
        guard value.isFinite, abs(value) < 1e15 else { return nil }
        for places in 0...11 {
            let scaled = value * powerOfTen(places)
            guard abs(scaled) < 1e17 else { return nil }
            if scaled == scaled.rounded() || abs(scaled - scaled.rounded()) < abs(scaled) * 1e-12 {
                self.init(mantissa: Int(scaled.rounded()), exponent: -places)
                return
            }
        }
        return nil
    }
}

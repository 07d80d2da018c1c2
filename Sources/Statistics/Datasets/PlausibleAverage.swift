/// What a figure may be on average before its unit is doubted: 万人 above counts of persons makes it ten thousand times
/// what it is, 元 above amounts in 万元 a ten-thousandth.
public struct PlausibleAverage: Sendable {
    let measure: Field<Measure>
    let divisor: Field<Measure>?
    let limits: ClosedRange<ExactDecimal>

    /// - Parameters:
    ///   - measure: what is looked at.
    ///   - divisor: what there is of it for each one: employees for each unit; nil for each row.
    ///   - limits: between which averages, in the unit of `measure`, every table of its kind stays.
    public init(_ measure: Field<Measure>, per divisor: Field<Measure>? = nil, within limits: ClosedRange<Int>) {
        (self.measure, self.divisor) = (measure, divisor)
        self.limits = ExactDecimal(limits.lowerBound)...ExactDecimal(limits.upperBound)
    }

    /// The average over all rows where both are known; nil when it is plausible, or not known.
    func implausibleAverage(in table: DatasetTable) -> ExactDecimal? {
        var (sum, count) = (ExactDecimal.zero, ExactDecimal.zero)
        for row in 0..<table.count {
            guard let value = table[measure][row].exactValue else { continue }
            if let divisor {
                guard let number = table[divisor][row].exactValue else { continue }
                count = count + number
            } else {
                count = count + ExactDecimal(1)
            }
            sum = sum + value
        }
        guard !sum.isZero, let average = sum.divided(by: count, scale: 6), !limits.contains(average) else { return nil }
        return average > limits.upperBound ? average.rounded(toScale: 0) : average.shortest
    }
}

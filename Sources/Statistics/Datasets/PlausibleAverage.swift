/// How large a figure may be on average before its unit is doubted: 万人 above counts of persons makes it ten thousand
/// times what it is.
public struct PlausibleAverage: Sendable {
    let measure: Field<Measure>
    let divisor: Field<Measure>?
    let limit: ExactDecimal

    /// - Parameters:
    ///   - measure: what is looked at.
    ///   - divisor: what there is of it for each one: employees for each unit; nil for each row.
    ///   - limit: the average, in the unit of `measure`, that no table of its kind reaches.
    public init(_ measure: Field<Measure>, per divisor: Field<Measure>? = nil, atMost limit: Int) {
        (self.measure, self.divisor, self.limit) = (measure, divisor, ExactDecimal(limit))
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
        return sum.divided(by: count, scale: 0).flatMap { $0 > limit ? $0 : nil }
    }
}

/// One figure with everything that proves it: what it measures, where, and the rows that it was added up from.
public struct Figure: Sendable {
    /// What it measures.
    public let quantity: Quantity
    /// When, where and of which kinds it was taken.
    public let coordinates: Coordinates
    /// In the quantity's unit; for a rate percent with one digit after the point.
    public let measure: Measure
    /// Numerator and denominator, of a rate.
    public let rate: Rate?
    /// The rows of the dataset that were added up, as far as readers see them.
    public let rows: [Int]
    /// Whether some of the rows hide their values, so that readers cannot make the sum of those that they see.
    public let addsUpHiddenRows: Bool
    /// Whether some of the rows are not listed at all, or may be.
    public let addsUpUnlistedRows: Bool

    /// - Parameters:
    ///   - rows: those of the file.
    ///   - protection: what of them readers see; nil where they see everything.
    init(
        quantity: Quantity, coordinates: Coordinates, measure: Measure, rate: Rate?, rows: [Int],
        _ protection: FigureProtection?
    ) {
        (self.quantity, self.coordinates, self.measure, self.rate) = (quantity, coordinates, measure, rate)
        self.rows = protection?.listed(rows) ?? rows
        addsUpHiddenRows = protection?.hidesAny(of: rows, of: quantity) ?? false
        // Where all are hidden until the year is over, nothing tells places with rows from those without.
        addsUpUnlistedRows =
            self.rows.count < rows.count
            || measure == .suppressed && protection?.isUnfinished(coordinates.years) == true
    }

    /// The digits after the point of a rate in percent.
    public static let rateDigits = 1

    /// The figure as a sentence prints it: `59944`, `72.2%`, `约81%`.
    public var text: String {
        rate != nil && measure.value != nil ? measure.displayText + "%" : measure.displayText
    }

    /// The numbers that a rate was divided from, （8÷5）, when it is above 100 % and its base is small; else empty.
    public func smallParts(_ smallest: SmallestBase) -> String {
        guard let rate, let percent = measure.value, percent > ExactDecimal(100), smallBase(smallest) != nil else {
            return ""
        }
        return "（\(rate.numerator.displayText)÷\(rate.denominator.displayText)）"
    }
}

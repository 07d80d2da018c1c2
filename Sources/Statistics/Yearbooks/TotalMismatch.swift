import Diagnostics

/// A total that its parts, as printed, do not add up to.
public struct TotalMismatch: Sendable {
    /// A printed figure.
    public struct Part: Sendable {
        /// The label of its line.
        public let label: String
        /// Its cell.
        public let location: SourceLocation
    }

    /// The total.
    public let whole: Part
    /// The first of the lines that were added up.
    public let firstPart: Part
    /// The last of the lines that were added up.
    public let lastPart: Part
    /// How many lines were added up.
    public let partCount: Int
    /// The year or the indicator of the column; the row's label when the parts stand in columns.
    public let scope: String
    /// The total as printed.
    public let written: ExactDecimal
    /// What the parts add up to.
    public let sum: ExactDecimal

    /// The total as printed less the sum.
    public var difference: ExactDecimal { written - sum }
}

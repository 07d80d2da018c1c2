import Diagnostics

/// A total that its parts, as printed, do not add up to.
public struct TotalMismatch: Sendable {
    public struct Part: Sendable {
        public let label: String
        public let location: SourceLocation
    }

    public let whole: Part
    public let firstPart: Part
    public let lastPart: Part
    public let partCount: Int
    /// The year or the indicator of the column; the row's label when the parts stand in columns.
    public let scope: String
    public let written: ExactDecimal
    public let sum: ExactDecimal

    public var difference: ExactDecimal { written - sum }
}

import Diagnostics

/// A place in an order, counted from 1: the number of an entry in a list, or of a column on a map.
public struct Ordinal: FieldValue, Comparable {
    /// A whole number in the schema.
    public static let type = ValueType("integer", title: "从 1 起的整数")
    /// Counted from 1.
    public let number: Int

    /// - Parameter number: from 1; it is not checked.
    public init(_ number: Int) { self.number = number }

    /// - Throws: `ValueError` when the cell holds no whole number from 1 to 9999.
    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        guard let number = Int(foldWidth(text)), (1...9999).contains(number) else { throw .notAnOrdinal(text) }
        self.number = number
    }

    /// The number in digits.
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { String(number) }
    /// The smaller number first.
    public static func < (a: Ordinal, b: Ordinal) -> Bool { a.number < b.number }
}

import Diagnostics

/// A place in an order, counted from 1: the number of an entry in a list, or of a column on a map.
public struct Ordinal: FieldValue, Comparable {
    public static let type = ValueType("integer", title: "从 1 起的整数")
    public let number: Int

    public init(_ number: Int) { self.number = number }

    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        guard let number = Int(foldWidth(text)), (1...9999).contains(number) else { throw .notAnOrdinal(text) }
        self.number = number
    }

    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { String(number) }
    public static func < (a: Ordinal, b: Ordinal) -> Bool { a.number < b.number }
}

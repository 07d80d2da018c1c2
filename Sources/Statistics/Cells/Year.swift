import Diagnostics

/// A calendar or statistical year.
public struct Year: FieldValue, Comparable {
    public static let type = ValueType("year", title: "年度")
    public let number: Int

    public init(_ number: Int) { self.number = number }

    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        var digits = Substring(foldWidth(text))
        for suffix in ["年度", "年"] where digits.hasSuffix(suffix) { digits.removeLast(suffix.count) }
        guard let number = Int(digits), (1949...2200).contains(number) else { throw .notAYear(text) }
        self.number = number
    }

    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { String(number) }
    public static func < (a: Year, b: Year) -> Bool { a.number < b.number }
}

import Diagnostics
import StrictYAML

/// A calendar or statistical year.
public struct Year: FieldValue, Comparable {
    /// A year in the schema.
    public static let type = ValueType("year", title: "年度")
    /// The year of the Common Era.
    public let number: Int

    /// - Parameter number: it is not checked.
    public init(_ number: Int) { self.number = number }

    /// Reads 2024, 2024年 and 2024年度.
    ///
    /// - Throws: `ValueError` when the cell holds no year from 1949 to 2200.
    public init(cell text: String, in context: ValueContext) throws(ValueError) { try self.init(text) }

    private init(_ text: String) throws(ValueError) {
        var digits = Substring(foldWidth(text))
        for suffix in ["年度", "年"] where digits.hasSuffix(suffix) { digits.removeLast(suffix.count) }
        guard let number = Int(digits), (1949...2200).contains(number) else { throw .notAYear(text) }
        self.number = number
    }

    /// Four digits.
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { String(number) }
    /// The earlier year first.
    public static func < (a: Year, b: Year) -> Bool { a.number < b.number }
}

extension Year: YAMLScalar {
    /// Reads 2024 and 2024年.
    ///
    /// - Throws: `ValueError` when the text is no year from 1949 to 2200.
    public init(yaml text: String) throws(ValueError) { try self.init(text) }
}

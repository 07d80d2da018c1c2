import Diagnostics

/// A division code: 12 digits, GB/T 2260 (county) then GB/T 10114 (township, village). Text, so that zeros stay.
public struct RegionCode: FieldValue {
    /// A text of 12 digits in the schema.
    public static let type = ValueType("string", title: "区划代码（12 位数字）", codeLength: 12)
    /// The 12 digits, half-width.
    public let text: String

    /// - Throws: `ValueError` when the cell does not hold 12 digits, as when a spreadsheet took the code for a number.
    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        let folded = foldWidth(text)
        guard folded.count == 12, folded.allSatisfy({ ("0"..."9").contains($0) }) else { throw .notARegionCode(text) }
        self.text = folded
    }

    /// The 12 digits.
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { text }
}

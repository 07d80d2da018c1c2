/// A telephone number of an office. Mobile numbers are people's own and are never published (PIPL article 25).
public struct Telephone: FieldValue {
    public static let type = ValueType("string", title: "固定电话")
    public let text: String

    public init(_ text: String) throws(ValueError) {
        let folded = foldWidth(text)
        let digits = folded.filter { ("0"..."9").contains($0) }
        guard (5...16).contains(digits.count), folded.allSatisfy({ ("0"..."9").contains($0) || "+-()转".contains($0) }) else {
            throw .notATelephone(text)
        }
        let national = digits.hasPrefix("86") && digits.count == 13 ? String(digits.dropFirst(2)) : digits
        if national.count == 11, national.first == "1" { throw .mobileNumber() }
        self.text = folded
    }

    public init(cell text: String, in context: ValueContext) throws(ValueError) { try self.init(text) }
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { text }
}

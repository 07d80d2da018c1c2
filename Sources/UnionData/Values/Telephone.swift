import Diagnostics
import Statistics

/// A telephone number of an office. Mobile numbers are people's own and are never published (PIPL article 25).
package struct Telephone: FieldValue {
    /// Schemas of downloads call it a string.
    package static let type = ValueType("string", title: "固定电话")
    /// In half-width characters, otherwise as written.
    package let text: String

    /// - Throws: `ValueError` for what is no telephone number, and for a mobile number.
    package init(_ text: String) throws(ValueError) {
        let folded = foldWidth(text)
        let digits = folded.filter { ("0"..."9").contains($0) }
        guard (5...16).contains(digits.count), folded.allSatisfy({ ("0"..."9").contains($0) || "+-()转".contains($0) })
        else {
            throw .notATelephone(text)
        }
        let runs = text.split { !$0.isNumber }.map { foldWidth(String($0)) }
        if (runs + [digits]).contains(where: Self.isMobile) { throw .mobileNumber() }
        self.text = folded
    }

    /// 11 digits that begin with 1, behind a country code or the 0 that was once dialled first.
    private static func isMobile(_ digits: String) -> Bool {
        guard
            let prefix = ["0086", "86", "0", ""].first(where: { digits.hasPrefix($0) && digits.count == $0.count + 11 })
        else { return false }
        return digits.dropFirst(prefix.count).first == "1"
    }

    /// - Throws: `ValueError` for what is no telephone number, and for a mobile number.
    package init(cell text: String, in context: ValueContext) throws(ValueError) { try self.init(text) }
    /// The same everywhere.
    package func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { text }
}

extension ValueError {
    fileprivate static func notATelephone(_ text: String) -> Self {
        ValueError(
            "telephone", Wording(zh: "“\(text)”不是电话号码", en: "“\(text)” is not a telephone number"),
            fix: Wording(zh: "写成 区号-号码，例如 0999-8812351", en: "write area code and number, like 0999-8812351"))
    }

    fileprivate static func mobileNumber() -> Self {
        ValueError(
            "mobile-number",
            Wording(zh: "这里是手机号码，个人号码不公布", en: "this is a mobile number; personal numbers are not published"),
            fix: Wording(zh: "改用单位的固定电话", en: "give the office's landline"))
    }
}

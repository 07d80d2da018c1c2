import Diagnostics

/// A number that its author typed on purpose, with the reason: `{{=132 上门登记簿}}`. Readers see 132.
///
/// It declares that no table holds the number. The check for typed numbers passes it over.
public struct TypedLiteral: Sendable {
    /// What readers see.
    public let text: String
    /// Where the number is from; for those who check.
    public let reason: String

    /// Reads what stands between the braces; nil when it is a name and no literal.
    ///
    /// - Throws: when the number or the reason is missing.
    public init?(_ reference: String) throws(ValueError) {
        let trimmed = reference.drop { $0.isWhitespace }
        guard let mark = trimmed.first, mark == "=" || mark == "＝" else { return nil }
        let parts = trimmed.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
        guard parts.count == 2, parts[0].contains(where: \.isNumber) else {
            throw ValueError(
                "typed-literal",
                Wording(
                    zh: "“{{\(reference)}}”没有写明数字和出处", en: "“{{\(reference)}}” lacks the number or where it is from"),
                fix: Wording(
                    zh: "等号后面写数字，空一格，再写出处，例如 {{=132 上门登记簿}}",
                    en: "after the sign =, the number, a space, and its source, like {{=132 上门登记簿}}"))
        }
        (text, reason) = (parts[0], parts[1])
    }
}

import Diagnostics
import StrictYAML

/// The least that a percentage or a comparison may rest on: below it one more or less changes everything.
public struct SmallestBase: Sendable, Hashable {
    /// Ten: what is used when the table says nothing.
    public static let standard = SmallestBase(value: 10)

    /// From 0 up; 0 lets everything be compared.
    public let value: ExactDecimal

    private init(value: Int) { self.value = ExactDecimal(value) }
}

extension SmallestBase: YAMLScalar {
    /// - Throws: when `text` is not a whole number from 0 up.
    public init(yaml text: String) throws(ValueError) {
        guard let value = ExactDecimal(foldWidth(text)), !value.isNegative, value.scale == 0 else {
            throw ValueError(
                "smallest-base", Wording(zh: "“\(text)”不是 0 或大于 0 的整数", en: "“\(text)” is no whole number from 0 up"),
                fix: Wording(
                    zh: "写整数，例如 10：基数不足 10 的不算百分比，也不比较高低",
                    en: "write a whole number, like 10: bases below 10 get no percentage and are not compared"))
        }
        self.value = value
    }
}

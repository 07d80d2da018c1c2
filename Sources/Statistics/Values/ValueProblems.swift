import Diagnostics

// What can be wrong with a written number, date or address, in words.

extension ValueError {
    /// The value cannot be read because of a mistake elsewhere that was reported: nothing more is said.
    static let consequence = ValueError("consequence", Wording(zh: "另一处的错误", en: "a mistake elsewhere"))

    static func impossibleDate(_ text: String, nearest: String?) -> Self {
        ValueError(
            "date", Wording(zh: "“\(text)”不是存在的日期", en: "“\(text)” is not a date that exists"),
            fix: nearest.map { Wording(zh: "那个月的最后一天是 \($0)", en: "the last day of that month is \($0)") }
                ?? Wording(zh: "按 2024-03-18 的样子写：月份 1 至 12，日期不超过当月天数", en: "write it like 2024-03-18"))
    }

    static func notADate(_ text: String) -> Self {
        ValueError(
            "date", Wording(zh: "“\(text)”不是日期", en: "“\(text)” is not a date"),
            fix: Wording(zh: "写成 2024-03-18 或 2024年3月18日", en: "write it like 2024-03-18"))
    }

    static func range(_ text: String) -> Self {
        ValueError(
            "number-range", Wording(zh: "“\(text)”是一个范围，这里要一个数", en: "“\(text)” is a range; one number is needed"),
            fix: Wording(zh: "写一个数，必要时写“约120”或“120以上”", en: "write one number, if need be 约120 or 120以上"))
    }

    static func notANumber(_ text: String, meant: String?) -> Self {
        // Two dots are an ellipsis to some offices, and “not available” to others.
        if text.count > 1, text.allSatisfy({ ".．。·".contains($0) }) {
            return ValueError(
                "number",
                Wording(
                    zh: "“\(text)”看不出是没有数，还是不够一个单位",
                    en: "“\(text)” may say that there is no figure, or that it is below one unit"),
                fix: Wording(
                    zh: "没有数字的写“—”；有数、但不够一个单位的写“…”",
                    en: "write — where there is no figure, … where it is below one unit"))
        }
        return ValueError(
            "number", Wording(zh: "“\(text)”不是数字", en: "“\(text)” is not a number"),
            fix: meant.map {
                Wording(zh: "“\($0)”（字母 O、l 不是数字 0、1）", en: "“\($0)” (the letters O and l are not digits)")
            }
                ?? Wording(zh: "只写数字；没有数字写“—”，不适用写“不适用”", en: "digits only; — for no figure, 不适用 for not applicable"),
            replacement: meant)
    }

    static func scientific(_ text: String) -> Self {
        ValueError(
            "number-scientific",
            Wording(
                zh: "“\(text)”是 Excel 的科学计数法，没有显示出来的数字已经丢了",
                en: "“\(text)” is scientific notation: the digits that it does not show are lost"),
            fix: Wording(
                zh: "在原表里把这一列的格式设为“数值”，再保存；放的是 CSV 的，重新另存为 CSV",
                en: "set the column's format to Number in the workbook and save it, as CSV again where that is used"))
    }

    static func tooManyDigits(_ text: String) -> Self {
        ValueError(
            "number-digits",
            Wording(
                zh: "“\(text)”超过 15 位：Excel 只记得住 15 位，末尾的数字靠不住",
                en: "“\(text)” has more than 15 digits, of which a spreadsheet keeps 15: the last ones are not sure"),
            fix: Wording(zh: "核对原数；换用大一些的单位，例如“万人”“亿元”", en: "check the original; use a larger unit, such as 万人 or 亿元"))
    }

    static func multiplierTwice(_ text: String, sign: Character, unit: String) -> Self {
        ValueError(
            "number-unit",
            Wording(
                zh: "“\(text)”带“\(sign)”，而这里的单位已经是“\(unit)”，不知道是哪一个",
                en: "“\(text)” has \(sign), but the unit is already “\(unit)”"),
            fix: Wording(zh: "去掉“\(sign)”，按“\(unit)”填写", en: "drop \(sign) and give the number in “\(unit)”"))
    }

    static func notASlug(_ text: String, nearest: String?) -> Self {
        let length = text.count
        let what =
            length > Slug.mostCharacters
            ? Wording(
                zh: "“\(text.prefix(20))…”太长，有 \(length) 个字符，网址里最多 \(Slug.mostCharacters) 个",
                en:
                    "“\(text.prefix(20))…” is too long for a web address: \(length) characters of at most \(Slug.mostCharacters)"
            )
            : Wording(zh: "“\(text)”不能用在网址里", en: "“\(text)” cannot stand in a web address")
        return ValueError(
            "slug", what,
            fix: nearest != nil
                ? nil
                : Wording(zh: "只用小写字母、数字和连字符，例如 zhigong-zhijia-01", en: "use lower-case letters, digits and hyphens"),
            replacement: nearest)
    }
}

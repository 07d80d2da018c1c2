import Diagnostics

// What can be wrong with what staff say about a table, in words.

extension ValueError {
    static func notAJumpFactor(_ text: String) -> Self {
        ValueError(
            "jump-factor", Wording(zh: "“\(text)”不是大于 1 的倍数", en: "“\(text)” is not a factor above 1"),
            fix: Wording(
                zh: "写大于 1 的数，例如 3：与上年相差超过 3 倍时提醒",
                en:
                    "write a number above 1, like 3: figures that differ more than threefold from the year before are pointed out"
            ))
    }
}

extension Diagnostic {
    static func placeholderSource(_ text: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "placeholder-source", at: place,
            Wording(zh: "来源写的是“\(text)”，没有说数字来自哪里", en: "the source “\(text)” does not say where the figures are from"),
            fix: Wording(
                zh: "写明是哪个单位的什么报表，例如“云杉旗总工会工会统计年报”", en: "name the office and the return that the figures are from"))
    }

    /// A correction that the data does not bear out.
    public static func correctionDisagrees(_ new: String, _ cause: Diagnostic, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "correction-disagrees", at: place,
            Wording(
                zh: "更正写改为“\(new)”，与数据不符：\(cause.message.zh)", en: "the correction says “\(new)”: \(cause.message.en)"),
            fix: Wording(
                zh: "数据对，就改这条更正的 new；更正对，就改表里的数",
                en: "mend the correction if the data is right, or the table if the correction is"),
            related: cause.related)
    }

    static func correctionWithoutDay(_ date: CalendarDate, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "correction-date", at: place,
            Wording(zh: "更正日期“\(date.chinese)”没有写到日", en: "the date of a correction, \(date.iso), names no day"),
            fix: Wording(
                zh: "写明哪一天更正的，例如 \(date.iso)\(date.month == nil ? "-03-18" : "-18")",
                en: "say on which day it was corrected, like 2025-03-18"))
    }

    static func correctionWithoutChange(_ text: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "correction-without-change", at: place,
            Wording(zh: "原文和改为都是“\(text)”，看不出改了什么", en: "old and new are both “\(text)”: nothing was corrected"),
            fix: Wording(
                zh: "old 写改正前公布的内容，new 写改正后的内容", en: "old is what was published, new is what it was changed to"))
    }

    static func correctionTwice(at place: SourceLocation, first: SourceLocation) -> Self {
        Diagnostic(
            .error, "correction-twice", at: place, Wording(zh: "同一条更正写了两次", en: "the same correction is given twice"),
            fix: Wording(zh: "只保留一条", en: "keep one"),
            related: [.init(first, Wording(zh: "第一次在这里", en: "first given here"))])
    }
}

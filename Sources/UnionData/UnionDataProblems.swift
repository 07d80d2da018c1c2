import Diagnostics

// What can be wrong with the field's data, in words: the module's part of the message catalogue.

extension ValueError {
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
        ValueError(
            "number", Wording(zh: "“\(text)”不是数字", en: "“\(text)” is not a number"),
            fix: meant.map {
                Wording(zh: "“\($0)”（字母 O、l 不是数字 0、1）", en: "“\($0)” (the letters O and l are not digits)")
            }
                ?? Wording(zh: "只写数字；没有数字写“—”，不适用写“不适用”", en: "digits only; — for no figure, 不适用 for not applicable"))
    }

    static func multiplierTwice(_ text: String, sign: Character, unit: String) -> Self {
        ValueError(
            "number-unit",
            Wording(
                zh: "“\(text)”带“\(sign)”，而这里的单位已经是“\(unit)”，不知道是哪一个",
                en: "“\(text)” has \(sign), but the unit is already “\(unit)”"),
            fix: Wording(zh: "去掉“\(sign)”，按“\(unit)”填写", en: "drop \(sign) and give the number in “\(unit)”"))
    }

    static func notAYear(_ text: String) -> Self {
        ValueError(
            "year", Wording(zh: "“\(text)”不是年度", en: "“\(text)” is not a year"),
            fix: Wording(zh: "写四位数字，例如 2024", en: "write four digits, like 2024"))
    }

    static func wrongUnit(_ unit: String, declared: String) -> Self {
        ValueError(
            "unit",
            Wording(
                zh: "单位“\(unit)”与本列的单位“\(declared)”不是一类", en: "the unit “\(unit)” is of another kind than “\(declared)”"
            ),
            fix: Wording(zh: "换成以“\(declared)”为单位的数字", en: "give the number in “\(declared)”"))
    }

    static func notAChoice(_ text: String, of choices: [String]) -> Self {
        ValueError(
            "enum", Wording(zh: "“\(text)”不在可选的值之中", en: "“\(text)” is not one of the values allowed"),
            fix: nearestName(to: text, in: choices).map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(
                    zh: "可选：\(choices.joined(separator: "、"))", en: "allowed: \(choices.joined(separator: ", "))"))
    }

    static func unknownRegion(_ text: String, nearest: String?, directoryIsEmpty: Bool) -> Self {
        let fix: Wording? =
            directoryIsEmpty
            ? Wording(zh: "先在 regions.csv 里写好地区名录", en: "list the regions in regions.csv first")
            : nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(
                    zh: "用 regions.csv 里的名称，或在那里添上这个地区", en: "use a name from regions.csv, or add this one there")
        return ValueError(
            "region", Wording(zh: "“\(text)”不在地区名录中", en: "“\(text)” is not a region of regions.csv"), fix: fix)
    }

    static func notAnOrdinal(_ text: String) -> Self {
        ValueError(
            "ordinal", Wording(zh: "“\(text)”不是从 1 起的整数", en: "“\(text)” is not a whole number from 1"),
            fix: Wording(zh: "写 1、2、3 这样的数", en: "write 1, 2, 3"))
    }

    static func notAJumpFactor(_ text: String) -> Self {
        ValueError(
            "jump-factor", Wording(zh: "“\(text)”不是大于 1 的倍数", en: "“\(text)” is not a factor above 1"),
            fix: Wording(
                zh: "写大于 1 的数，例如 3：与上年相差超过 3 倍时提醒",
                en:
                    "write a number above 1, like 3: figures that differ more than threefold from the year before are pointed out"
            ))
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
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(zh: "只用小写字母、数字和连字符，例如 zhigong-zhijia-01", en: "use lower-case letters, digits and hyphens"))
    }

    static func notATelephone(_ text: String) -> Self {
        ValueError(
            "telephone", Wording(zh: "“\(text)”不是电话号码", en: "“\(text)” is not a telephone number"),
            fix: Wording(zh: "写成 区号-号码，例如 0999-8812351", en: "write area code and number, like 0999-8812351"))
    }

    static func mobileNumber() -> Self {
        ValueError(
            "mobile-number",
            Wording(zh: "这里是手机号码，个人号码不公布", en: "this is a mobile number; personal numbers are not published"),
            fix: Wording(zh: "改用单位的固定电话", en: "give the office's landline"))
    }

    static func notOpeningHours(_ text: String, at word: String) -> Self {
        ValueError(
            "opening-hours", Wording(zh: "开放时间中的“\(word)”看不懂", en: "“\(word)” in the opening hours is not understood"),
            fix: Wording(
                zh: "写成“周一至周五 08:30-11:30 14:30-17:30；周六 09:00-16:00；周日 休息”",
                en: "write it like 周一至周五 08:30-11:30 14:30-17:30；周日 休息"))
    }

    static func notARegionCode(_ text: String) -> Self {
        ValueError(
            "region-code", Wording(zh: "“\(text)”不是 12 位区划代码", en: "“\(text)” is not a 12-digit division code"),
            fix: Wording(
                zh: "在 Excel 里选中这一列，“设置单元格格式”选“文本”，重新填写 12 位数字",
                en: "set the column's format to Text in Excel and type the 12 digits again"))
    }
}

extension Diagnostic {
    static func invalidValue(_ error: ValueError, field: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, error.code, at: place,
            Wording(zh: "\(field)：\(error.message.zh)", en: "\(field): \(error.message.en)"),
            fix: error.fix)
    }

    static func doubtfulValue(_ doubt: Wording, field: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "doubtful-value", at: place, Wording(zh: "\(field)：\(doubt.zh)", en: "\(field): \(doubt.en)"),
            fix: Wording(zh: "核对后写成 2021-10 或 2021-01 的样子", en: "write it like 2021-10 or 2021-01"))
    }

    static func missingValue(_ field: FieldDescription, at place: SourceLocation) -> Self {
        let fix =
            field.type == Measure.type
            ? Wording(
                zh: "填上数字；确实没有数字写“—”，不适用写“不适用”", en: "fill in the number; — for no figure, 不适用 for not applicable")
            : Wording(zh: "填上\(field.title)", en: "fill in \(field.title)")
        return Diagnostic(
            .error, "missing-value", at: place, Wording(zh: "“\(field.title)”空着", en: "“\(field.title)” is empty"),
            fix: fix)
    }

    static func missingCells(_ fields: [String], at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "missing-cell", at: place,
            Wording(
                zh: "这一行比表头少了格子，缺：\(fields.joined(separator: "、"))",
                en: "this row has fewer cells than the header; missing: \(fields.joined(separator: ", "))"),
            fix: Wording(
                zh: "对照上一行，看是不是漏了一格；没有数字的格子写“—”", en: "compare with the row above; write — in a cell that has no figure"
            ))
    }

    static func partExceedsWhole(
        _ part: (title: String, value: ExactDecimal, place: SourceLocation),
        _ whole: (title: String, value: ExactDecimal, place: SourceLocation),
        because reason: Wording
    ) -> Self {
        Diagnostic(
            .error, "part-exceeds-whole", at: part.place,
            Wording(
                zh: "\(part.title) \(part.value) 大于\(whole.title) \(whole.value)：\(reason.zh)",
                en: "\(part.title) \(part.value) exceeds \(whole.title) \(whole.value): \(reason.en)"),
            fix: Wording(zh: "核对这两格，看是不是填反了或者多写了一位", en: "check both cells: swapped, or a digit too many?"),
            related: [.init(whole.place, Wording(zh: "\(whole.title)在这里", en: "\(whole.title) is here"))])
    }

    static func duplicateRow(_ keys: [(title: String, value: String)], at place: SourceLocation, first: SourceLocation)
        -> Self
    {
        let zh = keys.map { "\($0.title)“\($0.value)”" }.joined(separator: "、")
        return Diagnostic(
            .error, "duplicate-key", at: place, Wording(zh: "重复：\(zh)已经有一行", en: "duplicate row: \(zh)"),
            fix: Wording(
                zh: "删去其中一行，或者改正\(keys.map(\.title).joined(separator: "、"))",
                en: "delete one of the rows, or correct its key"),
            related: [.init(first, Wording(zh: "第一次在这里", en: "first here"))])
    }

    static func unknownReference(_ value: String, in dataset: String, nearest: String?, at place: SourceLocation)
        -> Self
    {
        Diagnostic(
            .error, "reference", at: place,
            Wording(zh: "“\(value)”在 \(dataset).csv 里没有", en: "“\(value)” is not in \(dataset).csv"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") })
    }

    static func endsBeforeStart(
        start: CalendarDate, end: CalendarDate, at place: SourceLocation, startPlace: SourceLocation
    ) -> Self {
        Diagnostic(
            .error, "date-order", at: place,
            Wording(
                zh: "结束日期 \(end.iso) 早于开始日期 \(start.iso)", en: "the end \(end.iso) is before the start \(start.iso)"),
            fix: Wording(zh: "核对这两个日期，看是不是填反了或者年份写错了", en: "check both dates: swapped, or a wrong year?"),
            related: [.init(startPlace, Wording(zh: "开始日期在这里", en: "the start is here"))])
    }

    static func totalMismatch(
        _ field: String, written: ExactDecimal, sum: ExactDecimal, at place: SourceLocation, firstPart: SourceLocation
    ) -> Self {
        let difference = written - sum
        return Diagnostic(
            .error, "total-mismatch", at: place,
            Wording(
                zh: "合计与明细不符：\(field)合计写的是 \(written)，明细相加是 \(sum)，相差 \(difference)",
                en:
                    "the total of \(field) is given as \(written); its parts add up to \(sum), a difference of \(difference)"
            ),
            fix: Wording(zh: "改正合计，或者找出写错的明细", en: "correct the total, or the part that is wrong"),
            related: [.init(firstPart, Wording(zh: "明细从这里开始", en: "the parts start here"))])
    }

    static func yearbookTotalMismatch(_ mismatch: TotalMismatch) -> Self {
        func cell(_ part: TotalMismatch.Part) -> String { part.location.cell ?? "" }
        let (whole, first, last) = (mismatch.whole, mismatch.firstPart, mismatch.lastPart)
        return Diagnostic(
            .warning, "total-mismatch", at: whole.location,
            Wording(
                zh:
                    "\(mismatch.scope)：\(cell(whole)) 的“\(whole.label)”印作 \(mismatch.written)，它的各部分（\(cell(first)) 至 \(cell(last))，从“\(first.label)”到“\(last.label)”）相加是 \(mismatch.sum)，相差 \(mismatch.difference)",
                en:
                    "\(mismatch.scope): “\(whole.label)” in \(cell(whole)) is printed as \(mismatch.written); its parts (\(cell(first)) to \(cell(last)), “\(first.label)” to “\(last.label)”) add up to \(mismatch.sum), a difference of \(mismatch.difference)"
            ),
            fix: Wording(
                zh: "与原书核对：录入有误就改正；原书就是这样，则照印发布，网页的表下会注明，原因可写进 .yaml 的 notes",
                en:
                    "check against the book: correct a slip of the pen; if the book has it so, it is published as printed with a note under the table, and the reason may go into the notes of the .yaml"
            ),
            related: [
                .init(first.location, Wording(zh: "各部分从这里开始", en: "the parts begin here")),
                .init(last.location, Wording(zh: "各部分到这里为止", en: "the parts end here")),
            ])
    }

    static func unitOfOtherKind(_ unit: String, field: FieldDescription, at place: SourceLocation) -> Self {
        let declared = field.unit?.symbol ?? ""
        return Diagnostic(
            .error, "unit", at: place,
            Wording(
                zh: "“\(field.title)”的单位写的是“\(unit)”，应为“\(declared)”一类",
                en: "“\(field.title)” is given in “\(unit)”, expected “\(declared)”"))
    }

    static func subsetExceedsSet(
        part: (String, ExactDecimal, SourceLocation), whole: (String, ExactDecimal, SourceLocation), column: String,
        isCertain: Bool
    ) -> Self {
        Diagnostic(
            isCertain ? .error : .warning, "part-exceeds-whole", at: part.2,
            Wording(
                zh: "\(column)\(part.0) \(part.1) 大于\(whole.0) \(whole.1)，“其中”不会大于全部",
                en: "\(column): \(part.0) \(part.1) exceeds \(whole.0) \(whole.1), of which it is a part"),
            related: [.init(whole.2, Wording(zh: "\(whole.0)在这里", en: "\(whole.0) is here"))])
    }

    static func editionsDisagree(
        label: String, year: String, newer: (String, ExactDecimal, SourceLocation),
        older: (String, ExactDecimal, SourceLocation)
    ) -> Self {
        Diagnostic(
            .warning, "editions-disagree", at: newer.2,
            Wording(
                zh: "\(label) \(year)年：\(newer.0)年版是 \(newer.1)，\(older.0)年版是 \(older.1)，相差 \(newer.1 - older.1)",
                en: "\(label) \(year): edition \(newer.0) says \(newer.1), edition \(older.0) says \(older.1)"),
            fix: Wording(
                zh: "两个数都会登在表的“版本差异”里；如有说明，写在 .yaml 的 notes",
                en: "both are shown under the table; add a note to the .yaml if there is a reason"),
            related: [.init(older.2, Wording(zh: "\(older.0)年版在这里", en: "edition \(older.0) is here"))])
    }

    static func valueOnlyInOlderEdition(
        label: String, year: String, value: ExactDecimal, newer: (String, SourceLocation),
        older: (String, SourceLocation)
    ) -> Self {
        Diagnostic(
            .note, "editions-differ", at: newer.1,
            Wording(
                zh: "\(label) \(year)年：\(newer.0)年版空缺，\(older.0)年版是 \(value)",
                en: "\(label) \(year): blank in edition \(newer.0), \(value) in edition \(older.0)"),
            related: [.init(older.1, Wording(zh: "\(older.0)年版在这里", en: "edition \(older.0) is here"))])
    }

    static func labelOnlyInOlderEdition(_ label: String, nearest: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .note, "edition-label", at: place,
            Wording(
                zh: "“\(label)”在新版里没有，相近的是“\(nearest)”",
                en: "“\(label)” is not in the newer edition; near to it is “\(nearest)”"),
            fix: Wording(
                zh: "如果是同一指标，在 .yaml 的 aliases 里写 \(label): \(nearest)",
                en: "if they are one indicator, add “\(label): \(nearest)” under aliases in the .yaml"))
    }
}

// MARK: - Corrections

extension Diagnostic {
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

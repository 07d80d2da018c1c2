import Diagnostics

// What can be wrong between the rows of one table, between tables and between years, in words.

extension Diagnostic {
    /// A part that is larger than its whole, told at the part; `reason` says why that cannot be.
    package static func partExceedsWhole(
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

    static func unknownReference(_ value: String, in dataset: String, nearest: String?, at place: SourceLocation)
        -> Self
    {
        Diagnostic(
            .error, "reference", at: place,
            Wording(zh: "“\(value)”在 \(dataset) 表里没有", en: "“\(value)” is not in the table \(dataset)"),
            replacement: nearest)
    }

    static func notAPart(_ region: Region, _ words: PlaceWords, at place: SourceLocation) -> Self {
        let part = words.part
        return Diagnostic(
            .error, "not-a-\(part.english)", at: place,
            Wording(
                zh: "“\(region.name)”是\(words[region.role].name)，这张表只填\(part.name)",
                en: "“\(region.name)” is no \(part.english); this table speaks of \(part.englishPlural) only"),
            fix: Wording(zh: "改成\(part.name)的名称，或者删去这一行", en: "name a \(part.english), or delete the row"))
    }

    static func noEdition(
        of list: DatasetTable, for year: Year, _ choice: EditionChoice, has years: [Year], at place: SourceLocation
    ) -> Self {
        let (title, file) = (list.definition.title, list.definition.id)
        let known = years.map { String($0.number) }
        let message =
            switch choice {
            case .sameYear:
                Wording(
                    zh: "“\(title)”里没有 \(year.number) 年度的内容，现有：\(known.joined(separator: "、"))",
                    en: "the table \(file) has nothing for \(year.number), only for \(known.joined(separator: ", "))")
            case .newestNotLater:
                Wording(
                    zh: "“\(title)”里没有 \(year.number) 年度适用的版本，最早的是 \(known.first ?? "—") 年版",
                    en:
                        "no edition of the table \(file) applies to \(year.number); the oldest is of \(known.first ?? "—")"
                )
            }
        return Diagnostic(
            .error, "edition", at: place, message,
            fix: Wording(zh: "在 \(file) 表里补上，或者改正这里的年度", en: "add it to the table \(file), or correct the year here"))
    }

    static func notInEdition(
        _ word: String, _ edition: Year, of list: DatasetTable, nearest: String?, at place: SourceLocation
    ) -> Self {
        let (title, file) = (list.definition.title, list.definition.id)
        return Diagnostic(
            .error, "reference", at: place,
            Wording(
                zh: "“\(word)”不在“\(title)”（\(edition.number)年）里",
                en: "“\(word)” is not in the table \(file) of \(edition.number)"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(zh: "用 \(file) 表里的名称", en: "use a name from the table \(file)"))
    }

    static func sumsDiffer(
        _ parts: (field: FieldDescription, value: ExactDecimal, place: SourceLocation),
        _ whole: (field: FieldDescription, value: ExactDecimal, place: SourceLocation), in year: Year, _ region: Region,
        because reason: Wording
    ) -> Self {
        Diagnostic(
            .error, "sums-differ", at: parts.place,
            Wording(
                zh:
                    "\(region.name)\(year.number)年度：\(parts.field.title)相加是 \(parts.value)，\(whole.field.title)相加是 \(whole.value)，相差 \(parts.value - whole.value)；\(reason.zh)",
                en:
                    "\(region.name) \(year.number): \(parts.field.title) add up to \(parts.value), \(whole.field.title) to \(whole.value), a difference of \(parts.value - whole.value); \(reason.en)"
            ),
            fix: Wording(zh: "两张表对一对，改正写错的那一格", en: "compare both tables and correct the cell that is wrong"),
            related: [
                .init(whole.place, Wording(zh: "\(whole.field.title)从这里开始", en: "\(whole.field.title) starts here"))
            ])
    }

    static func yearOnYearJump(
        _ field: String, _ row: [String], earlier: (year: Year, value: ExactDecimal, place: SourceLocation),
        later: (year: Year, value: ExactDecimal, place: SourceLocation), factor: JumpFactor
    ) -> Self {
        Diagnostic(
            .warning, "year-on-year-jump", at: later.place,
            Wording(
                zh:
                    "\(row.joined(separator: "，"))：\(field)\(later.year.number)年度 \(later.value)，\(earlier.year.number)年度 \(earlier.value)，相差超过 \(factor.value) 倍",
                en:
                    "\(row.joined(separator: ", ")): \(field) is \(later.value) in \(later.year.number) and \(earlier.value) in \(earlier.year.number), more than \(factor.value) times apart"
            ),
            fix: Wording(
                zh: "核对这两格，看是不是多写、少写了一位；确实如此的，在 .yaml 里写 jump-factor（同比倍数）放宽，并在 notes 里说明原因",
                en:
                    "check both cells for a digit too many or too few; if it is true, raise jump-factor in the .yaml and give the reason in its notes"
            ),
            related: [
                .init(earlier.place, Wording(zh: "\(earlier.year.number)年度在这里", en: "\(earlier.year.number) is here"))
            ])
    }
}

import Diagnostics

// What can be wrong between the rows of one table, between tables and between years, in words: part of the module's
// message catalogue.

extension Diagnostic {
    // MARK: - Rows that must be there, or must not

    static func notATownship(_ region: Region, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "not-a-township", at: place,
            Wording(
                zh: "“\(region.name)”是\(region.kind.rawValue)，这张表只填乡镇",
                en: "“\(region.name)” is no township; this table speaks of townships only"),
            fix: Wording(zh: "改成乡镇的名称，或者删去这一行", en: "name a township, or delete the row"))
    }

    static func missingTownships(_ names: [String], of count: Int, in year: Year, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "missing-township", at: place,
            Wording(
                zh: "\(year.number)年度缺 \(names.count) 个乡镇：\(names.joined(separator: "、"))；各类相加应为全部 \(count) 个乡镇",
                en:
                    "\(year.number) lacks \(names.count) townships: \(names.joined(separator: ", ")); the kinds must add up to all \(count)"
            ),
            fix: Wording(zh: "在\(year.number)年度补上这些乡镇，每个一行", en: "add a row for each of them in \(year.number)"))
    }

    static func monthExpected(_ date: CalendarDate, at place: SourceLocation) -> Self {
        let month = date.month.map { "\(date.year)-" + ($0 < 10 ? "0\($0)" : "\($0)") }
        return Diagnostic(
            .error, "month", at: place,
            Wording(zh: "“\(date.iso)”不是一个月份", en: "“\(date.iso)” is not a month"),
            fix: month.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(zh: "写成 \(date.year)-03 的样子", en: "write it like \(date.year)-03"))
    }

    // MARK: - Lists that have editions

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
                    en: "\(file).csv has nothing for \(year.number), only for \(known.joined(separator: ", "))")
            case .newestNotLater:
                Wording(
                    zh: "“\(title)”里没有 \(year.number) 年度适用的版本，最早的是 \(known.first ?? "—") 年版",
                    en: "no edition of \(file).csv applies to \(year.number); the oldest is of \(known.first ?? "—")")
            }
        return Diagnostic(
            .error, "edition", at: place, message,
            fix: Wording(zh: "在 \(file).csv 里补上，或者改正这里的年度", en: "add it to \(file).csv, or correct the year here"))
    }

    static func notInEdition(
        _ word: String, _ edition: Year, of list: DatasetTable, nearest: String?, at place: SourceLocation
    ) -> Self {
        let (title, file) = (list.definition.title, list.definition.id)
        return Diagnostic(
            .error, "reference", at: place,
            Wording(
                zh: "“\(word)”不在“\(title)”（\(edition.number)年）里",
                en: "“\(word)” is not in \(file).csv of \(edition.number)"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(zh: "用 \(file).csv 里的名称", en: "use a name from \(file).csv"))
    }

    static func rubricDoesNotAddUp(_ year: Year, sum: ExactDecimal, at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "rubric-total", at: place,
            Wording(
                zh: "\(year.number)年度细则各项满分相加是 \(sum)，不是 100，相差 \(sum - ExactDecimal(100))",
                en: "the maxima of \(year.number) add up to \(sum), not to 100"),
            fix: Wording(
                zh: "核对各项满分；确有附加分的，在 .yaml 的 notes 里说明",
                en: "check the maxima; if there are extra points, say so in the notes of the .yaml"))
    }

    // MARK: - Sums

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

    static func aggregatesLeftOut(_ count: Int, at place: SourceLocation) -> Self {
        Diagnostic(
            .note, "aggregate-rows", at: place,
            Wording(
                zh: "表里有 \(count) 行是全旗或片区的合计：只用来与各乡镇核对，不算数据",
                en: "\(count) rows are totals of the banner or a zone: compared with their parts and left out"))
    }

    static func aggregateWithoutParts(_ region: Region, _ year: Year, at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "aggregate-rows", at: place,
            Wording(
                zh: "\(year.number)年度只有\(region.name)的合计，没有各乡镇的数，这一行没有用上",
                en: "\(year.number) has a total of \(region.name) but no township; the row is not used"),
            fix: Wording(zh: "补上各乡镇的数；没有的写“—”", en: "add the townships, with — where there is no figure"))
    }

    static func aggregateMismatch(
        _ region: Region, _ field: String, written: ExactDecimal, sum: ExactDecimal, at place: SourceLocation,
        firstPart: SourceLocation
    ) -> Self {
        Diagnostic(
            .error, "total-mismatch", at: place,
            Wording(
                zh: "\(region.name)的\(field)写的是 \(written)，所属各地区相加是 \(sum)，相差 \(written - sum)",
                en:
                    "\(field) of \(region.name) is given as \(written); its parts add up to \(sum), a difference of \(written - sum)"
            ),
            fix: Wording(
                zh: "改正合计或写错的那一行；合计里含旗直属工会的，给旗直属工会另加一行",
                en: "correct the total or the part that is wrong; unions outside the townships need rows of their own"),
            related: [.init(firstPart, Wording(zh: "相加从这里开始", en: "the parts start here"))])
    }

    // MARK: - Years

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

    static func noTheoryCourse(year: Int, at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "no-theory-course", at: place,
            Wording(
                zh: "\(year)年没有基层工会干部理论培训班，每年至少应举办一次", en: "no theory course in \(year), although one a year is due"),
            fix: Wording(zh: "补录这一年的培训班；确实没有举办就不用改", en: "add the missing course, if there was one"))
    }
}

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

    /// A whole that several of its parts are larger than: the mistake is in the whole.
    fileprivate static func wholeBelowParts(_ parts: [Diagnostic], at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "part-exceeds-whole", at: place,
            Wording(
                zh: "这一格比它的几个部分都小：\(parts.map(\.message.zh).joined(separator: "；"))",
                en: "several parts exceed this cell: \(parts.map(\.message.en).joined(separator: "; "))"),
            fix: Wording(zh: "核对这一格，看是不是少写了一位", en: "check this cell for a digit too few"),
            related: parts.map { .init($0.location, Wording(zh: "部分在这里", en: "a part is here")) })
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

    /// A name that no row of another table has. A number that differs in its digits alone from one that is there may be
    /// a slip, or that of a row which is missing.
    static func unknownReference(
        _ value: String, in dataset: String, among known: some Sequence<String>, at place: SourceLocation
    ) -> Self {
        func words(_ text: String) -> String { text.filter { !$0.isNumber } }
        let nearest = nearestNames(to: value, in: known)
        let meant = nearest.only.flatMap { words($0) == words(value) ? nil : $0 }
        let candidates = nearest.count > 3 ? "" : nearest.map { "“\($0)”" }.joined(separator: "或")
        let (zh, en) = candidates.isEmpty ? ("核对这一格", "check the cell") : ("改成\(candidates)", "write \(candidates)")
        return Diagnostic(
            .error, "reference", at: place,
            Wording(zh: "“\(value)”在 \(dataset) 表里没有", en: "“\(value)” is not in the table \(dataset)"),
            fix: meant == nil
                ? Wording(zh: "\(zh)，或者在 \(dataset) 表里补上这一行", en: "\(en), or add the row to the table \(dataset)")
                : nil,
            replacement: meant)
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
        _ word: String, _ edition: Year, of list: DatasetTable, nearest: [String], at place: SourceLocation
    ) -> Self {
        let (title, file) = (list.definition.title, list.definition.id)
        return Diagnostic(
            .error, "reference", at: place,
            Wording(
                zh: "“\(word)”不在“\(title)”（\(edition.number)年）里",
                en: "“\(word)” is not in the table \(file) of \(edition.number)"),
            fix: nearest.isEmpty
                ? Wording(zh: "用 \(file) 表里的名称", en: "use a name from the table \(file)") : .quoted(nearest))
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

    /// The sums of many places of one year differ: what is told of the first holds for the others.
    static func sumsOfYearDiffer(_ places: [Diagnostic], in year: Year, _ names: [String]) -> Self {
        Diagnostic(
            .error, places[0].code, at: places[0].location,
            Wording(
                zh:
                    "\(year.number)年度有 \(names.count) 个地区两张表对不上：\(names.joined(separator: "、"))；例如\(places[0].message.zh)",
                en:
                    "\(names.count) places of \(year.number) differ between two tables: \(names.joined(separator: ", ")); \(places[0].message.en)"
            ),
            fix: Wording(
                zh: "看是不是有一张表的\(year.number)年度还是别的年度的数；再两张表对一对，改正写错的",
                en: "see whether one table has the numbers of another year, then compare both and correct what is wrong"
            ),
            related: places[0].related)
    }

    static func yearOnYearJump(_ jumps: [YearOnYearJump], _ row: [String], in year: Year, _ factor: JumpFactor) -> Self
    {
        let (last, first) = (year.number, year.number - 1)
        let list = jumps.map { "\($0.field) \(last)年度 \($0.new)，\(first)年度 \($0.old)" }
        let listEn = jumps.map { "\($0.field) is \($0.new) in \(last) and \($0.old) in \(first)" }
        // Nothing is a multiple of zero.
        let isOfFactor = jumps.allSatisfy(\.hasFactor)
        return Diagnostic(
            .warning, "year-on-year-jump", at: jumps[0].newPlace,
            Wording(
                zh: "\(row.joined(separator: "，"))：\(list.joined(separator: "；"))"
                    + (isOfFactor ? "，相差超过 \(factor.value) 倍" : "：一年有，一年是零"),
                en: "\(row.joined(separator: ", ")): \(listEn.joined(separator: "; "))"
                    + (isOfFactor
                        ? ", more than \(factor.value) times apart" : ": something in one year, zero in the other")),
            fix: isOfFactor
                ? Wording(
                    zh: "核对这些格，看是不是多写、少写了一位；确实如此的，在 .yaml 里写 jump-factor（同比倍数）放宽，并在 notes 里说明原因",
                    en:
                        "check the cells for a digit too many or too few; if it is true, raise jump-factor in the .yaml and give the reason in its notes"
                )
                : Wording(
                    zh: "核对这些格：没有采集的写“—”，不写 0；确实是零的不用改",
                    en: "check the cells: write — where nothing was collected; leave what is really zero"),
            related: [.init(jumps[0].oldPlace, Wording(zh: "\(first)年度在这里", en: "\(first) is here"))])
    }
}

/// A figure that is far from that of the year before.
struct YearOnYearJump {
    let field: String
    let old: ExactDecimal
    let new: ExactDecimal
    let oldPlace: SourceLocation
    let newPlace: SourceLocation

    /// Whether one is a multiple of the other.
    var hasFactor: Bool { !old.isZero && !new.isZero }
}

extension [Diagnostic] {
    /// Tells once what several rules say of one whole.
    package mutating func joinPartsOfOneWhole() {
        let parts = filter { $0.code == "part-exceeds-whole" && $0.related.count == 1 }
        let wholes = Dictionary(grouping: parts) { $0.related[0].location }.filter { $0.value.count > 1 }
        guard !wholes.isEmpty else { return }
        removeAll { $0.code == "part-exceeds-whole" && $0.related.count == 1 && wholes[$0.related[0].location] != nil }
        self += wholes.sorted { $0.key < $1.key }.map { .wholeBelowParts($0.value, at: $0.key) }
    }
}

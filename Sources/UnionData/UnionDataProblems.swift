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
            fix: meant.map { Wording(zh: "“\($0)”（字母 O、l 不是数字 0、1）", en: "“\($0)” (the letters O and l are not digits)") }
                ?? Wording(zh: "只写数字；没有数字写“—”，不适用写“不适用”", en: "digits only; — for no figure, 不适用 for not applicable"))
    }

    static func multiplierTwice(_ text: String, sign: Character, unit: String) -> Self {
        ValueError(
            "number-unit", Wording(zh: "“\(text)”带“\(sign)”，而这里的单位已经是“\(unit)”，不知道是哪一个", en: "“\(text)” has \(sign), but the unit is already “\(unit)”"),
            fix: Wording(zh: "去掉“\(sign)”，按“\(unit)”填写", en: "drop \(sign) and give the number in “\(unit)”"))
    }

    static func notAYear(_ text: String) -> Self {
        ValueError(
            "year", Wording(zh: "“\(text)”不是年度", en: "“\(text)” is not a year"), fix: Wording(zh: "写四位数字，例如 2024", en: "write four digits, like 2024"))
    }

    static func wrongUnit(_ unit: String, declared: String) -> Self {
        ValueError(
            "unit", Wording(zh: "单位“\(unit)”与本列的单位“\(declared)”不是一类", en: "the unit “\(unit)” is of another kind than “\(declared)”"),
            fix: Wording(zh: "换成以“\(declared)”为单位的数字", en: "give the number in “\(declared)”"))
    }

    static func notAChoice(_ text: String, of choices: [String]) -> Self {
        ValueError(
            "enum", Wording(zh: "“\(text)”不在可选的值之中", en: "“\(text)” is not one of the values allowed"),
            fix: nearestName(to: text, in: choices).map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(zh: "可选：\(choices.joined(separator: "、"))", en: "allowed: \(choices.joined(separator: ", "))"))
    }

    static func unknownRegion(_ text: String, nearest: String?, directoryIsEmpty: Bool) -> Self {
        let fix: Wording? =
            directoryIsEmpty
            ? Wording(zh: "先在 regions.csv 里写好地区名录", en: "list the regions in regions.csv first")
            : nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(zh: "用 regions.csv 里的名称，或在那里添上这个地区", en: "use a name from regions.csv, or add this one there")
        return ValueError("region", Wording(zh: "“\(text)”不在地区名录中", en: "“\(text)” is not a region of regions.csv"), fix: fix)
    }

    static func notAnOrdinal(_ text: String) -> Self {
        ValueError(
            "ordinal", Wording(zh: "“\(text)”不是从 1 起的整数", en: "“\(text)” is not a whole number from 1"),
            fix: Wording(zh: "写 1、2、3 这样的数", en: "write 1, 2, 3"))
    }

    static func notAJumpFactor(_ text: String) -> Self {
        ValueError(
            "jump-factor", Wording(zh: "“\(text)”不是大于 1 的倍数", en: "“\(text)” is not a factor above 1"),
            fix: Wording(zh: "写大于 1 的数，例如 3：与上年相差超过 3 倍时提醒", en: "write a number above 1, like 3: figures that differ more than threefold from the year before are pointed out"))
    }

    static func notASlug(_ text: String, nearest: String?) -> Self {
        ValueError(
            "slug", Wording(zh: "“\(text)”不能用在网址里", en: "“\(text)” cannot stand in a web address"),
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
            "mobile-number", Wording(zh: "这里是手机号码，个人号码不公布", en: "this is a mobile number; personal numbers are not published"),
            fix: Wording(zh: "改用单位的固定电话", en: "give the office's landline"))
    }

    static func notOpeningHours(_ text: String, at word: String) -> Self {
        ValueError(
            "opening-hours", Wording(zh: "开放时间中的“\(word)”看不懂", en: "“\(word)” in the opening hours is not understood"),
            fix: Wording(zh: "写成“周一至周五 08:30-11:30 14:30-17:30；周六 09:00-16:00；周日 休息”", en: "write it like 周一至周五 08:30-11:30 14:30-17:30；周日 休息"))
    }

    static func notARegionCode(_ text: String) -> Self {
        ValueError(
            "region-code", Wording(zh: "“\(text)”不是 12 位区划代码", en: "“\(text)” is not a 12-digit division code"),
            fix: Wording(
                zh: "在 Excel 里选中这一列，“设置单元格格式”选“文本”，重新填写 12 位数字", en: "set the column's format to Text in Excel and type the 12 digits again"))
    }
}

extension Diagnostic {
    static func invalidValue(_ error: ValueError, field: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, error.code, at: place, Wording(zh: "\(field)：\(error.message.zh)", en: "\(field): \(error.message.en)"),
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
            ? Wording(zh: "填上数字；确实没有数字写“—”，不适用写“不适用”", en: "fill in the number; — for no figure, 不适用 for not applicable")
            : Wording(zh: "填上\(field.title)", en: "fill in \(field.title)")
        return Diagnostic(.error, "missing-value", at: place, Wording(zh: "“\(field.title)”空着", en: "“\(field.title)” is empty"), fix: fix)
    }

    static func missingCells(_ fields: [String], at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "missing-cell", at: place,
            Wording(
                zh: "这一行比表头少了格子，缺：\(fields.joined(separator: "、"))", en: "this row has fewer cells than the header; missing: \(fields.joined(separator: ", "))"),
            fix: Wording(zh: "对照上一行，看是不是漏了一格；没有数字的格子写“—”", en: "compare with the row above; write — in a cell that has no figure"))
    }

    static func partExceedsWhole(
        _ part: (title: String, value: ExactDecimal, place: SourceLocation), _ whole: (title: String, value: ExactDecimal, place: SourceLocation),
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

    static func duplicateRow(_ keys: [(title: String, value: String)], at place: SourceLocation, first: SourceLocation) -> Self {
        let zh = keys.map { "\($0.title)“\($0.value)”" }.joined(separator: "、")
        return Diagnostic(
            .error, "duplicate-key", at: place, Wording(zh: "重复：\(zh)已经有一行", en: "duplicate row: \(zh)"),
            fix: Wording(zh: "删去其中一行，或者改正\(keys.map(\.title).joined(separator: "、"))", en: "delete one of the rows, or correct its key"),
            related: [.init(first, Wording(zh: "第一次在这里", en: "first here"))])
    }

    static func unknownReference(_ value: String, in dataset: String, nearest: String?, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "reference", at: place, Wording(zh: "“\(value)”在 \(dataset).csv 里没有", en: "“\(value)” is not in \(dataset).csv"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") })
    }

    static func endsBeforeStart(start: CalendarDate, end: CalendarDate, at place: SourceLocation, startPlace: SourceLocation) -> Self {
        Diagnostic(
            .error, "date-order", at: place,
            Wording(zh: "结束日期 \(end.iso) 早于开始日期 \(start.iso)", en: "the end \(end.iso) is before the start \(start.iso)"),
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
                en: "the total of \(field) is given as \(written); its parts add up to \(sum), a difference of \(difference)"),
            fix: Wording(zh: "改正合计，或者找出写错的明细", en: "correct the total, or the part that is wrong"),
            related: [.init(firstPart, Wording(zh: "明细从这里开始", en: "the parts start here"))])
    }

    static func yearbookTotalMismatch(_ mismatch: TotalMismatch) -> Self {
        func cell(_ part: TotalMismatch.Part) -> String { part.location.cell ?? "" }
        let (whole, first, last) = (mismatch.whole, mismatch.firstPart, mismatch.lastPart)
        return Diagnostic(
            .warning, "total-mismatch", at: whole.location,
            Wording(
                zh: "\(mismatch.scope)：\(cell(whole)) 的“\(whole.label)”印作 \(mismatch.written)，它的各部分（\(cell(first)) 至 \(cell(last))，从“\(first.label)”到“\(last.label)”）相加是 \(mismatch.sum)，相差 \(mismatch.difference)",
                en: "\(mismatch.scope): “\(whole.label)” in \(cell(whole)) is printed as \(mismatch.written); its parts (\(cell(first)) to \(cell(last)), “\(first.label)” to “\(last.label)”) add up to \(mismatch.sum), a difference of \(mismatch.difference)"),
            fix: Wording(
                zh: "与原书核对：录入有误就改正；原书就是这样，则照印发布，网页的表下会注明，原因可写进 .yaml 的 notes",
                en: "check against the book: correct a slip of the pen; if the book has it so, it is published as printed with a note under the table, and the reason may go into the notes of the .yaml"),
            related: [
                .init(first.location, Wording(zh: "各部分从这里开始", en: "the parts begin here")),
                .init(last.location, Wording(zh: "各部分到这里为止", en: "the parts end here")),
            ])
    }

    static func unitOfOtherKind(_ unit: String, field: FieldDescription, at place: SourceLocation) -> Self {
        let declared = field.unit?.symbol ?? ""
        return Diagnostic(
            .error, "unit", at: place,
            Wording(zh: "“\(field.title)”的单位写的是“\(unit)”，应为“\(declared)”一类", en: "“\(field.title)” is given in “\(unit)”, expected “\(declared)”"))
    }

    static func subsetExceedsSet(
        part: (String, ExactDecimal, SourceLocation), whole: (String, ExactDecimal, SourceLocation), column: String, isCertain: Bool
    ) -> Self {
        Diagnostic(
            isCertain ? .error : .warning, "part-exceeds-whole", at: part.2,
            Wording(
                zh: "\(column)\(part.0) \(part.1) 大于\(whole.0) \(whole.1)，“其中”不会大于全部",
                en: "\(column): \(part.0) \(part.1) exceeds \(whole.0) \(whole.1), of which it is a part"),
            related: [.init(whole.2, Wording(zh: "\(whole.0)在这里", en: "\(whole.0) is here"))])
    }

    static func editionsDisagree(
        label: String, year: String, newer: (String, ExactDecimal, SourceLocation), older: (String, ExactDecimal, SourceLocation)
    ) -> Self {
        Diagnostic(
            .warning, "editions-disagree", at: newer.2,
            Wording(
                zh: "\(label) \(year)年：\(newer.0)年版是 \(newer.1)，\(older.0)年版是 \(older.1)，相差 \(newer.1 - older.1)",
                en: "\(label) \(year): edition \(newer.0) says \(newer.1), edition \(older.0) says \(older.1)"),
            fix: Wording(zh: "两个数都会登在表的“版本差异”里；如有说明，写在 .yaml 的 notes", en: "both are shown under the table; add a note to the .yaml if there is a reason"),
            related: [.init(older.2, Wording(zh: "\(older.0)年版在这里", en: "edition \(older.0) is here"))])
    }

    static func valueOnlyInOlderEdition(
        label: String, year: String, value: ExactDecimal, newer: (String, SourceLocation), older: (String, SourceLocation)
    ) -> Self {
        Diagnostic(
            .note, "editions-differ", at: newer.1,
            Wording(
                zh: "\(label) \(year)年：\(newer.0)年版空缺，\(older.0)年版是 \(value)", en: "\(label) \(year): blank in edition \(newer.0), \(value) in edition \(older.0)"),
            related: [.init(older.1, Wording(zh: "\(older.0)年版在这里", en: "edition \(older.0) is here"))])
    }

    static func labelOnlyInOlderEdition(_ label: String, nearest: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .note, "edition-label", at: place,
            Wording(zh: "“\(label)”在新版里没有，相近的是“\(nearest)”", en: "“\(label)” is not in the newer edition; near to it is “\(nearest)”"),
            fix: Wording(zh: "如果是同一指标，在 .yaml 的 aliases 里写 \(label): \(nearest)", en: "if they are one indicator, add “\(label): \(nearest)” under aliases in the .yaml"))
    }
}

// MARK: - Figures named in words

extension ValueError {
    static let emptyExpression = ValueError(
        "figure", Wording(zh: "{{ }} 里没有指标", en: "{{ }} names no indicator"),
        fix: Wording(zh: "写指标、年度和地区，例如 {{会员人数 2024}}", en: "name an indicator and a year, like {{会员人数 2024}}"))

    static let noBanner = ValueError(
        "figure-region", Wording(zh: "地区名录里没有旗（县），不知道是哪里的数", en: "the list of regions has no banner"),
        fix: Wording(zh: "在 regions.csv 里写上旗，或在这里写明地区", en: "add the banner to regions.csv, or name a region"))

    static func unknownQuantity(_ word: String, nearest: String?) -> Self {
        ValueError(
            "figure-indicator", Wording(zh: "没有名为“\(word)”的指标，或者它没有数据", en: "“\(word)” is no indicator, or has no data"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") } ?? Wording(zh: "指标的名称见“指标”页", en: "see the page of indicators"))
    }

    static func unknownGroup(_ word: String, of quantity: String, nearest: String?, labels: [String]) -> Self {
        let some = labels.prefix(6).joined(separator: "、")
        return ValueError(
            "figure-group", Wording(zh: "“\(word)”不是年度、地区，也不是\(quantity)的分组", en: "“\(word)” is no year, no region and no group of \(quantity)"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? (labels.isEmpty ? nil : Wording(zh: "分组有：\(some)等", en: "groups are: \(some) …")))
    }

    static func needsGroup(_ quantity: String, _ category: Observations.Category) -> Self {
        let (title, some) = (category.field.title, category.labels.prefix(6).joined(separator: "、"))
        return ValueError(
            "figure-group",
            Wording(zh: "\(quantity)按\(title)分别计算，不能相加", en: "\(quantity) is told apart by \(title) and does not add up"),
            fix: Wording(zh: "写明是哪一种（\(some)），或者按\(title)分组", en: "name one of \(some), or lay them out by \(title)"))
    }

    static func yearOutOfRange(_ word: String, first: Int, last: Int, nearest: Int) -> Self {
        ValueError(
            "figure-year", Wording(zh: "没有“\(word)”的数据，现有 \(first) 至 \(last) 年", en: "there is no data for “\(word)”, only for \(first) to \(last)"),
            fix: Wording(zh: "“\(nearest)”", en: "“\(nearest)”"))
    }

    static func notByYear(_ dataset: String, asOf: CalendarDate?) -> Self {
        let moment = asOf.map { "（\($0.iso)）" } ?? ""
        return ValueError(
            "figure-year", Wording(zh: "“\(dataset)”只有一个时点\(moment)的数据，没有别的年度", en: "“\(dataset)” describes one moment only"),
            fix: Wording(zh: "去掉年度", en: "leave out the year"))
    }

    static func notByRegion(_ dataset: String) -> Self {
        ValueError("figure-region", Wording(zh: "“\(dataset)”不分地区", en: "“\(dataset)” has no regions"), fix: Wording(zh: "去掉地区", en: "leave out the region"))
    }

    static func doesNotAddUpOverYears(_ quantity: String) -> Self {
        ValueError(
            "figure-year", Wording(zh: "\(quantity)是年末的数，各年不能相加", en: "\(quantity) is a year-end figure; years do not add up"),
            fix: Wording(zh: "只写一个年度；要比较两年，写“2020 2024 增减”", en: "name one year; to compare two, write 2020 2024 增减"))
    }

    static let twoYears = ValueError(
        "figure-year", Wording(zh: "写了两个年度，却没有说要比较什么", en: "two years, and nothing to compare"),
        fix: Wording(zh: "加上“增减”“同比”或“变化”", en: "add 增减, 同比 or 变化"))

    static func notComparable(_ quantity: String) -> Self {
        ValueError(
            "figure-comparison", Wording(zh: "\(quantity)各年度的口径（细则）不同，不能跨年度比较", en: "\(quantity) follows a rubric of its own each year and is not compared across years"),
            fix: Wording(zh: "只在同一年度内比较，例如“排名”", en: "compare within a year, for example by 排名"))
    }

    static func noShareOfRate(_ quantity: String) -> Self {
        ValueError("figure-share", Wording(zh: "\(quantity)是比率，没有占比", en: "\(quantity) is a rate; it has no share"))
    }

    static let noRank = ValueError(
        "figure-rank", Wording(zh: "只有乡镇和片区有排名", en: "only townships and zones are ranked"),
        fix: Wording(zh: "在“排名”前写一个乡镇", en: "name a township"))
}

extension ValueError {
    static func ofOtherDataset(_ quantity: String, dataset: String) -> Self {
        ValueError(
            "figure-indicator", Wording(zh: "“\(quantity)”不在“\(dataset)”里，不能放在同一张图表中", en: "“\(quantity)” is not in “\(dataset)”; one block shows one dataset"),
            fix: Wording(zh: "分成两个图表", en: "make two blocks"))
    }

    static func unknownAxis(_ word: String, nearest: String?, known: [String]) -> Self {
        ValueError(
            "figure-axis", Wording(zh: "不能按“\(word)”分组", en: "figures cannot be grouped by “\(word)”"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(zh: "可以按：\(known.joined(separator: "、"))", en: "possible: \(known.joined(separator: ", "))"))
    }
}

extension Diagnostic {
    /// A figure named in a report that cannot be found.
    public static func invalidFigure(_ error: ValueError, at place: SourceLocation) -> Self {
        Diagnostic(.error, error.code, at: place, error.message, fix: error.fix)
    }

    static func statedFigureDisagrees(
        _ quantity: String, stated: String, truth: String, scope: String, at place: SourceLocation, data: (place: SourceLocation, rows: Int)?,
        reference: String
    ) -> Self {
        Diagnostic(
            .warning, "stated-figure", at: place,
            Wording(zh: "文中写\(quantity) \(stated)，数据是 \(truth)（\(scope)）", en: "the text says \(quantity) \(stated), the data \(truth) (\(scope))"),
            fix: Wording(zh: "改成 \(reference)，数字就总与数据一致；如果说的是另一个数，把名称写完整", en: "write \(reference), which always agrees with the data"),
            related: data.map { data in
                [.init(data.place, data.rows == 1 ? Wording(zh: "数据在这里", en: "the data is here") : Wording(zh: "数据由 \(data.rows) 行相加，从这里开始", en: "the data is the sum of \(data.rows) rows, from here"))]
            } ?? [])
    }

    static func figureBlockLacks(_ key: String, example: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "missing-key", at: place, Wording(zh: "图表里没有写“\(key)”", en: "the block has no “\(key)”"),
            fix: Wording(zh: "加一行“\(example)”", en: "add a line “\(example)”"))
    }
}

// MARK: - Corrections

extension Diagnostic {
    static func correctionWithoutDay(_ date: CalendarDate, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "correction-date", at: place,
            Wording(zh: "更正日期“\(date.chinese)”没有写到日", en: "the date of a correction, \(date.iso), names no day"),
            fix: Wording(zh: "写明哪一天更正的，例如 \(date.iso)\(date.month == nil ? "-03-18" : "-18")", en: "say on which day it was corrected, like 2025-03-18"))
    }

    static func correctionWithoutChange(_ text: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "correction-without-change", at: place,
            Wording(zh: "原文和改为都是“\(text)”，看不出改了什么", en: "old and new are both “\(text)”: nothing was corrected"),
            fix: Wording(zh: "old 写改正前公布的内容，new 写改正后的内容", en: "old is what was published, new is what it was changed to"))
    }

    static func correctionTwice(at place: SourceLocation, first: SourceLocation) -> Self {
        Diagnostic(
            .error, "correction-twice", at: place, Wording(zh: "同一条更正写了两次", en: "the same correction is given twice"),
            fix: Wording(zh: "只保留一条", en: "keep one"), related: [.init(first, Wording(zh: "第一次在这里", en: "first given here"))])
    }
}

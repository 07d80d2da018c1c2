import Diagnostics

// What can be wrong with a yearbook table, and between its editions, in words.

extension Diagnostic {
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

    static func subsetExceedsSet(
        part: (String, ExactDecimal, SourceLocation), whole: (String, ExactDecimal, SourceLocation), column: String,
        isCertain: Bool
    ) -> Self {
        Diagnostic(
            isCertain ? .error : .warning, "part-exceeds-whole", at: part.2,
            Wording(
                zh: "\(column)\(part.0) \(part.1) 大于\(whole.0) \(whole.1)，“其中”不会大于全部",
                en: "\(column): \(part.0) \(part.1) exceeds \(whole.0) \(whole.1), of which it is a part"),
            fix: Wording(
                zh: "对照原书核对这两格；不是\(whole.0)的一部分的，去掉“其中”或“#”，不缩进",
                en: "check both cells by the book; if it is no part, take off 其中 or # and do not set it in"),
            related: [.init(whole.2, Wording(zh: "\(whole.0)在这里", en: "\(whole.0) is here"))])
    }

    static func editionsDisagree(
        label: String, year: String, newer: (String, ExactDecimal, SourceLocation),
        older: (String, ExactDecimal, SourceLocation)
    ) -> Self {
        Diagnostic(
            .warning, "editions-disagree", at: newer.2,
            Wording(
                zh: "\(label) \(year)年：\(newer.0)是 \(newer.1)，\(older.0)是 \(older.1)，相差 \(newer.1 - older.1)",
                en: "\(label) \(year): \(newer.0) says \(newer.1), \(older.0) says \(older.1)"),
            fix: Wording(
                zh: "两个数都会登在表的“版本差异”里；如有说明，写在 .yaml 的 notes",
                en: "both are shown under the table; add a note to the .yaml if there is a reason"),
            related: [.init(older.2, Wording(zh: "\(older.0)在这里", en: "\(older.0) is here"))])
    }

    static func valueOnlyInOlderEdition(
        label: String, year: String, value: ExactDecimal, newer: (String, SourceLocation),
        older: (String, SourceLocation)
    ) -> Self {
        Diagnostic(
            .note, "editions-differ", at: newer.1,
            Wording(
                zh: "\(label) \(year)年：\(newer.0)空缺，\(older.0)是 \(value)",
                en: "\(label) \(year): blank in \(newer.0), \(value) in \(older.0)"),
            related: [.init(older.1, Wording(zh: "\(older.0)在这里", en: "\(older.0) is here"))])
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

    static func editionMissing(at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "edition-missing", at: place,
            Wording(
                zh: "与别的表写了同一个 series，却没有说是哪一版：不知道以哪张表为准",
                en: "shares a series with other tables and says no edition: it is not known which of them speaks"),
            fix: Wording(
                zh: "在旁边的 .yaml 里写 edition，例如 edition: 2006；不是同一张表的，删去 series",
                en: "write the edition in the .yaml, as in edition: 2006; remove series where they are not one table"))
    }

    static func editionTwice(_ edition: String, at place: SourceLocation, first: SourceLocation) -> Self {
        Diagnostic(
            .error, "edition-twice", at: place,
            Wording(
                zh: "同一个 series 里有两张表都是“\(edition)”版：不知道以哪张表为准",
                en: "two tables of one series are edition “\(edition)”: it is not known which of them speaks"),
            fix: Wording(
                zh: "改正其中一张的 edition；不是同一张表的（例如两个市），给它们写不同的 series，或者都不写",
                en:
                    "correct the edition of one; where they are not one table, as of two cities, give them other series or none"
            ),
            related: [.init(first, Wording(zh: "另一张在这里", en: "the other one"))])
    }

    static func seriesOfOnePeriod(_ series: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "series-of-one-period", at: place,
            Wording(
                zh: "各列不是年份的表不能合并，series“\(series)”没有起作用，各表各发一页",
                en:
                    "tables without years across are not joined: the series “\(series)” has no effect, and each has its page"
            ),
            fix: Wording(zh: "删去 .yaml 里的 series", en: "remove series from the .yaml"))
    }

    static func alikeTables(_ title: String, at place: SourceLocation, first: SourceLocation) -> Self {
        Diagnostic(
            .note, "alike-tables", at: place,
            Wording(
                zh: "与另一张表题目相同（\(title)），各发一页，没有合并",
                en: "has the same title as another table (\(title)); each has its page, they are not joined"),
            fix: Wording(
                zh: "是同一张表的不同版，就在两个 .yaml 里写同一个 series 和各自的 edition；不是，就用 title 把题目区别开",
                en:
                    "if they are editions of one table, give both the same series and each its edition; else tell their titles apart"
            ),
            related: [.init(first, Wording(zh: "另一张在这里", en: "the other one"))])
    }
}

import Diagnostics

// What can be wrong between the rows of a table and what is said of its time, in words.

extension Diagnostic {
    static func yearInFuture(
        _ year: Int, rows: Int, _ limit: Wording, _ date: CalendarDate, _ id: String, at place: SourceLocation
    ) -> Self {
        Diagnostic(
            .error, "year-in-future", at: place,
            Wording(
                zh: "\(year) 年晚于\(limit.zh) \(date.iso)，有 \(rows) 行",
                en: "\(year) is later than \(limit.en), \(date.iso)"),
            fix: Wording(
                zh: "改正年度；年度没有错的，把 \(id).yaml 的 updated 改成更新的日期",
                en: "correct the year; if it is right, bring updated in \(id).yaml up to date"))
    }

    static func yearFarBehind(_ year: Int, before: Int, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "year-in-future", at: place,
            Wording(
                zh: "\(year) 年与前一个年度 \(before) 相差 \(year - before) 年",
                en: "\(year) is \(year - before) years after \(before)"),
            fix: Wording(
                zh: "改正年度；年度没有错的，在说明文件里写 updated（更新日期）", en: "correct the year, or give the date of update as updated"))
    }

    static func periodBehind(
        _ year: Int, period: String?, asOf: CalendarDate?, through: CalendarDate?, of id: String,
        at place: SourceLocation
    ) -> Self {
        // What already reaches the year needs no change.
        let behind = [
            ("period", period.map { "“\($0)”" }), ("as-of", asOf.map { " \($0.iso)" }),
            ("complete-through", through.map { " \($0.iso)" }),
        ].filter { $0.1 != nil }
        let keys = behind.map(\.0)
        let said = behind.map { "\($0.0) 写的是\($0.1!)" }
        return Diagnostic(
            .warning, "period-behind", at: place,
            Wording(
                zh: "表里有 \(year) 年的行，\(id).yaml 的说明没有跟上：\(said.joined(separator: "，"))",
                en: "there are rows of \(year), which the description in \(id).yaml does not cover"),
            fix: Wording(
                zh: "把 \(id).yaml 的 \(keys.joined(separator: " 和 ")) 改到 \(year) 年",
                en: "bring \(keys.joined(separator: " and ")) in \(id).yaml up to \(year)"))
    }

    static func monthsBehind(_ rows: LaterRows, of id: String) -> Self {
        func text(_ month: TimeCoverage.Month) -> String {
            "\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)"
        }
        let last = rows.last
        let span = rows.first == last ? text(last) : "\(text(rows.first)) 至 \(text(last))"
        let said = rows.limits.map { "\($0.key) 写的是 \($0.date.iso)" }
        let keys = rows.limits.map { limit in
            let day = CalendarDate.days(inMonth: last.month, of: last.year)
            return "\(limit.key) 改成 \(text(last))\(limit.key == "as-of" ? "-\(day)" : "")"
        }
        return Diagnostic(
            .error, "period-behind", at: rows.place,
            Wording(
                zh: "表里有 \(span) 的 \(rows.count) 行，\(id).yaml 却只到这以前：\(said.joined(separator: "，"))",
                en: "there are \(rows.count) rows later than the description in \(id).yaml reaches, up to \(text(last))"
            ),
            fix: Wording(
                zh: "把 \(id).yaml 的 \(keys.joined(separator: "，"))；月份写错了的，改正这些行",
                en:
                    "bring \(rows.limits.map(\.key).joined(separator: " and ")) in \(id).yaml up to \(text(last)), or correct the rows"
            ))
    }

    static func yearHasRows(_ year: Int, of id: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "year-has-rows", at: place,
            Wording(
                zh: "\(id).yaml 说 \(year) 年没有数据，表里却有这一年的行", en: "\(id).yaml says that \(year) has no rows, but it has"),
            fix: Wording(
                zh: "从 \(id).yaml 里去掉 \(year)，或者删去这一年的行", en: "take \(year) out of \(id).yaml, or delete its rows"))
    }

    static func yearsWithoutEvents(_ years: [Int], of id: String, at place: SourceLocation) -> Self {
        let list = years.map(String.init)
        return Diagnostic(
            .warning, "year-without-rows", at: place,
            Wording(
                zh: "\(list.joined(separator: "、")) 年一行也没有，网页上写“—”，不写 0",
                en: "\(list.joined(separator: ", ")) has no row and is shown as —, not as 0"),
            fix: Wording(
                zh: "补上；那一年确实没有的，在 \(id).yaml 里写 empty-years: [\(list.joined(separator: ", "))]（没有活动的年度）",
                en:
                    "add rows; if nothing took place, write empty-years: [\(list.joined(separator: ", "))] in \(id).yaml"
            ))
    }

    static func silentSince(_ last: String, through: String, of id: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "rows-behind", at: place,
            Wording(
                zh: "最后一行是 \(last)，说明里的时点却是 \(through)：后面的是不是还没有填？",
                en: "the last row is of \(last), but the table claims to reach \(through)"),
            fix: Wording(
                zh:
                    "补上后面的行；只到 \(last) 的，在 \(id).yaml 里写 complete-through: \(last)；后面确实没有的，写 complete-through: \(through)",
                en: "add the rows; or write complete-through: \(last), or \(through) if there were none, in \(id).yaml")
        )
    }

    /// - Parameters:
    ///   - isOver: whether the place had ended; else it had not yet begun.
    ///   - isEvent: whether a row is one thing, which has another place now, and no figure to be added to others.
    static func placeOutsideItsLife(
        _ region: Region, isOver: Bool, successors: [String], isEvent: Bool, at place: SourceLocation
    ) -> Self {
        let (key, limit) = isOver ? ("终止年", region.life.last) : ("起始年", region.life.first)
        let year = limit.map(String.init) ?? ""
        let fix =
            if isOver, !successors.isEmpty {
                Wording(
                    zh: (isEvent
                        ? "地区写“\(successors.joined(separator: "”或“"))”"
                        : "把数加到\(successors.joined(separator: "、"))的行里，删去这一行")
                        + "；或者改正地区名录（regions）的终止年",
                    en: (isEvent
                        ? "write \(successors.joined(separator: " or "))"
                        : "add the figures to the row of \(successors.joined(separator: ", ")) and delete this one")
                        + ", or correct 终止年 in the list of regions")
            } else {
                Wording(
                    zh: "那时\(isOver ? "还" : "已经")有“\(region.name)”的，改正地区名录（regions）的\(key)；没有的，地区写当时的地区，那里已经有行的，把数加进去",
                    en:
                        "correct \(key) in the list of regions if the place existed then; else name the place of that time"
                )
            }
        return Diagnostic(
            .error, "place-life", at: place,
            Wording(
                zh: "名录里“\(region.name)”的\(key)是 \(year)，表里却有\(isOver ? "更晚" : "更早")年度的行",
                en:
                    "by the list of regions, \(region.name) \(isOver ? "ends" : "begins") in \(year); there are rows of other years"
            ),
            fix: fix)
    }

    static func startWithoutMonth(_ name: String, _ date: CalendarDate, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "month", at: place,
            Wording(zh: "\(name)从哪个月起，只写了 \(date.iso)", en: "the month from which \(name) takes part is not given"),
            fix: Wording(zh: "写到月，例如 \(date.year)-01", en: "give the month, like \(date.year)-01"))
    }

    static func startsNotGiven(of id: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .note, "since", at: place,
            Wording(
                zh: "\(id).yaml 没有写各地从哪个月起接入（since），以各地的第一行为准；在那以前写“不适用”，不写 0",
                en: "\(id).yaml does not say since when places take part (since); each one's first row is taken"),
            fix: Wording(
                zh: "在 \(id).yaml 里写 since，一行一个地区，例如“某某镇: 2024-01”",
                en: "write since in \(id).yaml, a line for each place"))
    }

    /// - Parameter month: of the first row.
    static func rowsBeforeStart(
        _ name: String, _ month: TimeCoverage.Month, start: TimeCoverage.Month?, rows: Int, of id: String,
        at place: SourceLocation
    ) -> Self {
        let written = "\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)"
        let (zh, en) =
            rows == 1
            ? ("这一行是 \(written) 的", "this row is of \(written)")
            : ("有 \(rows) 行更早，最早的是 \(written) 的", "\(rows) rows are earlier, the first of \(written)")
        return Diagnostic(
            .error, "before-start", at: place,
            start.map {
                Wording(
                    zh: "\(name)从 \($0.year) 年 \($0.month) 月起才接入，\(zh)",
                    en: "\(name) takes part since \($0.year)-\($0.month) only; \(en)")
            }
                ?? Wording(
                    zh: "since 里没有“\(name)”，这里却有它的行", en: "\(name) is not among the places of since, but has a row"),
            fix: Wording(
                zh: "改正这一行，或者在 \(id).yaml 的 since 里写“\(name): \(written)”",
                en: "correct the row, or write “\(name): \(written)” under since in \(id).yaml"))
    }
}

import Diagnostics

// What is said of rows that are not there.

extension Diagnostic {
    private static let answersZh = "确实是零的写 0，没有采集写“—”，不适用写“不适用”，不能公布写“不公布”"
    private static let answersEn = "0, —, 不适用 and 不公布 are answers"
    /// More lines than this are not printed.
    private static let mostLines = 6

    private static func listed(_ lines: [String]) -> String {
        lines.prefix(mostLines).map { "“\($0)”" }.joined(separator: "、")
            + (lines.count > mostLines ? "等 \(lines.count) 行" : "")
    }

    static func rowsMissing(
        _ kinds: [String], of region: String, in year: Int, lines: [String], at place: SourceLocation
    ) -> Self {
        Diagnostic(
            .error, "missing-row", at: place,
            Wording(
                zh: "\(year)年度\(region)缺 \(kinds.count) 行：\(kinds.joined(separator: "、"))；缺了行，合计就不全",
                en:
                    "\(region) lacks \(kinds.count) rows in \(year): \(kinds.joined(separator: ", ")); totals would be too small"
            ),
            fix: Wording(zh: "补上 \(listed(lines))；\(answersZh)", en: "add \(listed(lines)); \(answersEn)"))
    }

    static func kindsMissing(
        _ kinds: [String], in year: Int, places: Int, lines: [String], at place: SourceLocation
    ) -> Self {
        Diagnostic(
            .error, "missing-row", at: place,
            Wording(
                zh: "\(year)年度没有一行“\(kinds.joined(separator: "”“"))”，\(places) 个地区都缺",
                en: "no place has a row of \(kinds.joined(separator: ", ")) in \(year)"),
            fix: Wording(
                zh: "给每个地区补上，例如 \(listed(lines))；\(answersZh)",
                en: "add one for each place, like \(listed(lines)); \(answersEn)"))
    }

    static func placesMissing(
        _ names: [String], in year: Int, _ words: PlaceWords, lines: [String], lives: [ClosedRange<Int>?],
        at place: SourceLocation
    ) -> Self {
        let notYet = zip(names, lives).filter { $1.map { $0.lowerBound > year } ?? false }
        let noMore = zip(names, lives).filter { $1.map { $0.upperBound < year } ?? false }
        let founded = notYet.map { "\($0)写起始年 \($1!.lowerBound)" }
        let ended = noMore.map { "\($0)写终止年 \($1!.upperBound) 和后继" }
        let lives = (founded + ended).joined(separator: "，")
        let listWhere = lives.isEmpty ? "" : "；那一年还没有或者已经没有这个地区的，在地区名录（regions）里给\(lives)"
        return Diagnostic(
            .error, "missing-row", at: place,
            Wording(
                zh: "\(year)年度缺 \(names.count) 个地区：\(names.joined(separator: "、"))；缺了地区，合计就不全",
                en: "\(year) lacks \(names.count) places: \(names.joined(separator: ", ")); totals would be too small"),
            fix: Wording(
                zh: "补上 \(listed(lines))；\(answersZh)\(listWhere)",
                en:
                    "add \(listed(lines)); \(answersEn)\(lives.isEmpty ? "" : "; or give the place a first year (起始年) or a last year (终止年) and a successor (后继) in the list of regions")"
            ))
    }

    static func placesWithoutRows(_ names: [String], _ words: PlaceWords, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "missing-row", at: place,
            Wording(
                zh: "这张表各年度都没有这些地区的行：\(names.joined(separator: "、"))",
                en: "no year has a row of these places: \(names.joined(separator: ", "))"),
            fix: Wording(
                zh: "给每个地区、每个年度补上行；没有采集写“—”，不参加的写“不适用”", en: "add rows for each, with — where nothing was collected"))
    }

    static func yearsWithoutRows(_ years: [Int], of id: String, at place: SourceLocation) -> Self {
        let list = years.map(String.init).joined(separator: "、")
        let yaml = years.map(String.init).joined(separator: ", ")
        return Diagnostic(
            .error, "missing-year", at: place,
            Wording(zh: "缺 \(list) 年度：前后年度都有行，这一年一行也没有", en: "\(list) has no row, but years before and after have"),
            fix: Wording(
                zh: "补上这一年的行；那一年没有采集的，在 \(id).yaml 里写 missing-years: [\(yaml)]（缺年）",
                en: "add the rows of that year; if nothing was collected, write missing-years: [\(yaml)] in \(id).yaml")
        )
    }

    static func monthsWithoutRows(
        _ months: String, line: String, of id: String, through: String, at place: SourceLocation
    )
        -> Self
    {
        Diagnostic(
            .error, "missing-month", at: place,
            Wording(zh: "\(months)没有一行", en: "\(months) has no row"),
            fix: Wording(
                zh: "补上这些月份；没有发生的月份写一行 0，例如“\(line)”；数据还没有报到那里的，在 \(id).yaml 里写 complete-through: \(through)",
                en:
                    "add rows; for a month without any write zeros, like \(line); if the data ends before, write complete-through: \(through) in \(id).yaml"
            ))
    }
}

import Diagnostics

// What is said of figures that differ from those that were published.

extension Diagnostic {
    static func publishedFigureChanged(
        table: String, key: [String], _ field: String, _ old: String, _ new: String, at place: SourceLocation
    ) -> Self {
        let words = key.joined(separator: "，")
        // A number that an author types says where it is from.
        func literal(_ number: String, _ source: String) -> String { "{{=\(number) \(source)}}" }
        return Diagnostic(
            .warning, "published-figure-changed", at: place,
            Wording(
                zh: "《\(table)》\(words)的\(field)上次公布的是 \(old)，现在是 \(new)，没有更正说明",
                en: "\(field) of \(words) was published as \(old) and is now \(new); no correction says so"),
            fix: Wording(
                zh:
                    "改错了的改回来；上次公布错了的，在 .yaml 的 corrections（更正）里写明日期、原因，old 写“\(literal(old, "上次公布"))”，new 写“\(literal(new, "更正后"))”",
                en:
                    "change it back, or list a correction in the .yaml with its date and reason, old “\(literal(old, "as published"))” and new “\(literal(new, "as corrected"))”"
            ))
    }

    static func correctionOfOther(_ old: String, _ published: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "correction-disagrees", at: place,
            Wording(
                zh: "更正写原来是“\(old)”，上次公布的却是 \(published)",
                en: "the correction says it was “\(old)”, but \(published) was published"),
            fix: Wording(zh: "old 写上次公布的 \(published)", en: "let old say \(published), as published"))
    }

    static func moreFiguresChanged(_ table: String, _ count: Int, at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "published-figure-changed", at: place,
            Wording(
                zh: "《\(table)》还有 \(count) 个数与上次公布的不同，没有更正说明",
                en: "\(count) more figures of this table differ from what was published"),
            fix: Wording(zh: "整表重报的，写一条更正说明原因，并核对年度和地区", en: "list a correction that says why the table was replaced"))
    }

    static func publishedRowsGone(_ table: String, _ rows: [String], at place: SourceLocation) -> Self {
        let most = 8
        let list = rows.prefix(most).map { "“\($0)”" }.joined(separator: "、") + (rows.count > most ? "等" : "")
        return Diagnostic(
            .warning, "published-rows-gone", at: place,
            Wording(
                zh: "《\(table)》上次公布过的 \(rows.count) 行现在没有了：\(list)",
                en: "\(rows.count) rows that were published are gone: \(list)"),
            fix: Wording(
                zh: "误删的补回来；该删的，在 .yaml 的 corrections（更正）里写明删了什么（old 写出这一行的各项，如“\(rows[0])”）和原因",
                en:
                    "put them back; or list a correction in the .yaml that says what was taken out (old: “\(rows[0])”) and why"
            ))
    }
}

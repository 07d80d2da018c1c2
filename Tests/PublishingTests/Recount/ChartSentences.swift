/// The sentences that are generated from a chart's data: every number and every name in them is checked against the
/// recounted marks.
struct ChartSentences {
    struct Mark {
        let series: String
        let key: String
        let result: Recount.Result
    }

    let marks: [Mark]

    /// What is wrong with a description: the kind of chart, its subtitle, what the chart shows, and how much is
    /// missing.
    func problem(withDescription text: String, subtitle: String) -> String? {
        let sentences = text.split(separator: "。").map(String.init)
        guard let first = sentences.first, first.hasSuffix("：\(subtitle)") else { return "is described as \(text)" }
        let absent = marks.count { $0.result.amount == .notAvailable || $0.result.amount == .confidential }
        let tellsOfAbsent = sentences.last { $0.hasPrefix("有 ") }
        if tellsOfAbsent ?? "" != (absent == 0 ? "" : "有 \(absent) 处没有数字，图中写明原因") {
            return "lacks \(absent) figures, but says \(tellsOfAbsent ?? "nothing")"
        }
        let body = sentences.dropFirst().filter { $0 != tellsOfAbsent }
        return body.flatMap { $0.split(separator: "；") }.lazy.compactMap { problem(with: String($0)) }.first
    }

    /// What is wrong with a headline that was generated; nil for one that an author wrote.
    func problem(withHeadline text: String) -> String? {
        text.contains("的是") && text.contains("（") || text.contains("年的 ") ? problem(with: text) : nil
    }

    private func problem(with clause: String) -> String? {
        if let match = clause.wholeMatch(of: /(?:(.+?)：)?最[多高]的是(.+?)（(.+?)），最[少低]的是(.+?)（(.+?)）/) {
            let own = marks(of: match.1.map(String.init) ?? "")
            return extreme(own, String(match.2), String(match.3)) { $1.isLess(than: $0) }
                ?? extreme(own, String(match.4), String(match.5)) { $0.isLess(than: $1) }
        }
        if let match = clause.wholeMatch(of: /(.+?)从(\d{4})年的 (.+?) (增加|提高|减少|下降)到(\d{4})年的 (.+)/) {
            let (old, new) = (value(String(match.1), String(match.2)), value(String(match.1), String(match.5)))
            let isUp = match.4 == "增加" || match.4 == "提高"
            return old?.printed == String(match.3) && new?.printed == String(match.6)
                && (isUp ? old?.isLess(than: new!) : new?.isLess(than: old!)) == true
                ? nil : "says “\(clause)”, but it was \(old?.printed ?? "—") and is \(new?.printed ?? "—")"
        }
        if let match = clause.wholeMatch(of: /(.+?)(\d{4})年是 (.+?)，与(\d{4})年相同/) {
            let values = [match.2, match.4].map { value(String(match.1), String($0))?.printed }
            return values == [String(match.3), String(match.3)]
                ? nil : "says “\(clause)”, but the figures are \(values)"
        }
        return problem(withChanges: clause)
    }

    private func problem(withChanges clause: String) -> String? {
        if let match = clause.wholeMatch(of: /从(.+?)到(.+?)，(\d+) 个(?:提高|增加)，(\d+) 个(?:下降|减少)/) {
            let pairs = pairs(String(match.1), String(match.2))
            let up = pairs.count { $0.old.isLess(than: $0.new) == true }
            let down = pairs.count { $0.new.isLess(than: $0.old) == true }
            return [up, down] == [Int(match.3), Int(match.4)]
                ? nil : "says “\(clause)”, but \(up) rose and \(down) fell"
        }
        if let match = clause.wholeMatch(of: /(?:提高|增加)最多的是(.+?)（(.+?)→(.+?)）/) {
            let pairs = pairs(nil, nil)
            guard let own = pairs.first(where: { $0.name == match.1 }), own.old.printed == match.2,
                own.new.printed == match.3
            else {
                return "says “\(clause)”, but \(pairs.map { "\($0.name) \($0.old.printed)→\($0.new.printed)" })"
            }
            let larger = pairs.first { $0.change > own.change }
            return larger.map { "says “\(clause)”, but \($0.name) changed more" }
        }
        if clause == "每行合计为 100%" { return nil }
        if let match = clause.wholeMatch(of: /(.+?)在 (\d+) 行中的 (\d+) 行占比最大/) {
            let rows = Dictionary(grouping: marks, by: \.key)
            let won = rows.values.count { row in
                row.first { $0.series == match.1 }.map { own in
                    row.allSatisfy { own.result.isLess(than: $0.result) == false }
                } == true
            }
            return [rows.count, won] == [Int(match.2), Int(match.3)]
                ? nil : "says “\(clause)”, but it is largest in \(won) of \(rows.count)"
        }
        return "says “\(clause)”, which nobody can check"
    }

    // MARK: - The marks that a sentence means

    /// Of one series, or all where the words name none, as those of a chart with one series do.
    private func marks(of series: String) -> [Mark] {
        let own = marks.filter { $0.series == series }
        return (own.isEmpty ? marks : own).filter { $0.result.amount.thousandths != nil }
    }

    private func value(_ series: String, _ key: String) -> Recount.Result? {
        marks.first { $0.series == series && $0.key == key }?.result
    }

    /// 麦穗原镇, or 霁川镇、雪绒乡、云莓乡等 4 个: exactly those than which none is further ahead.
    private func extreme(
        _ marks: [Mark], _ names: String, _ value: String, _ isAhead: (Recount.Result, Recount.Result) -> Bool?
    ) -> String? {
        let winners = marks.filter { candidate in !marks.contains { isAhead($0.result, candidate.result) == true } }
        let listed = names.components(before: "等 ").split(separator: "、").map(String.init)
        let count = names.firstMatch(of: /等 (\d+) 个$/).flatMap { Int($0.1) } ?? listed.count
        let isRight =
            winners.first.map { Recount.areSameFigures($0.result.printed, value) } == true && count == winners.count
            && Set(listed).isSubset(of: winners.map(\.key))
        return isRight
            ? nil
            : "says \(names)（\(value)）, but the downloads give \(winners.map(\.key))（\(winners.first?.result.printed ?? "—")）"
    }

    /// What is compared with itself in two years; the first and the last year where none are named.
    private func pairs(_ first: String?, _ last: String?) -> [(
        name: String, old: Recount.Result, new: Recount.Result, change: Double
    )] {
        let isByKey = Set(marks.map(\.series)).contains { Int($0) != nil }
        let points = marks.map {
            (name: isByKey ? $0.key : $0.series, year: isByKey ? $0.series : $0.key, result: $0.result)
        }
        let years = Set(points.map(\.year)).sorted()
        guard let first = first ?? years.first, let last = last ?? years.last else { return [] }
        return points.filter { $0.year == first }.compactMap { old in
            guard let new = points.first(where: { $0.name == old.name && $0.year == last }), let a = old.result.exact,
                let b = new.result.exact
            else { return nil }
            return (old.name, old.result, new.result, b - a)
        }
    }
}

extension Recount.Result {
    /// Before any rounding, for comparing changes.
    fileprivate var exact: Double? {
        guard let fraction else { return amount.thousandths.map(Double.init) }
        guard let a = fraction.numerator.thousandths, let b = fraction.denominator.thousandths, b != 0 else {
            return nil
        }
        return Double(a) / Double(b)
    }
}

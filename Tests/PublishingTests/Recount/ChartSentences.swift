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
        let generated = ["的是", "并列最", "年的 ", "年是 ", "都是 ", "比较的 ", "不比较", "没有可以比较"]
        let isOfFigures = text.contains { $0.isASCII && $0.isNumber }
        return isOfFigures && generated.contains(where: text.contains) ? problem(with: text) : nil
    }

    private func problem(with clause: String) -> String? {
        if let match = clause.wholeMatch(of: /(.+?)从(\d{4})年的 (.+?) (增加|提高|减少|下降)到(\d{4})年的 (.+)/) {
            let (old, new) = (value(String(match.1), String(match.2)), value(String(match.1), String(match.5)))
            let isUp = match.4 == "增加" || match.4 == "提高"
            return old?.printed == String(match.3) && new?.printed == String(match.6)
                && (isUp ? old?.isShownLess(than: new!) : new?.isShownLess(than: old!)) == true
                ? nil : "says “\(clause)”, but it was \(old?.printed ?? "—") and is \(new?.printed ?? "—")"
        }
        if let match = clause.wholeMatch(of: /(.+?)(\d{4})年是 (.+?)，与(\d{4})年相同/) {
            let values = [match.2, match.4].map { value(String(match.1), String($0))?.printed }
            return values == [String(match.3), String(match.3)]
                ? nil : "says “\(clause)”, but the figures are \(values)"
        }
        if let match = clause.wholeMatch(of: /(.+?)(\d{4})年是 (.+?)，与以前的年度不能直接比较/) {
            let printed = value(String(match.1), String(match.2))?.printed
            return printed == String(match.3) ? nil : "says “\(clause)”, but it is \(printed ?? "—")"
        }
        // What rests on few is not called higher or lower.
        if let match = clause.wholeMatch(of: /(.+?)(\d{4})年是 (.+?)，(\d{4})年是 (.+)/) {
            let values = [match.2, match.4].map { value(String(match.1), String($0)) }
            return values.map { $0?.printed } == [String(match.3), String(match.5)]
                && values.contains { $0?.smallDenominator != nil }
                ? nil : "says “\(clause)”, but the figures are \(values.map { $0?.printed })"
        }
        return problem(withChanges: clause)
    }

    private func problem(withChanges clause: String) -> String? {
        if let match = clause.wholeMatch(of: /从(.+?)到(.+?)，(\d+) 个(?:提高|增加)，(\d+) 个(?:下降|减少)/) {
            let pairs = pairs(String(match.1), String(match.2))
            let up = pairs.count { $0.old.isShownLess(than: $0.new) == true }
            let down = pairs.count { $0.new.isShownLess(than: $0.old) == true }
            return [up, down] == [Int(match.3), Int(match.4)]
                ? nil : "says “\(clause)”, but \(up) rose and \(down) fell"
        }
        if let match = clause.wholeMatch(of: /(提高|增加|下降|减少)最多的是(.+?)（(.+?)→(.+?)）/) {
            let sign = match.1 == "提高" || match.1 == "增加" ? 1 : -1
            let pairs = pairs(nil, nil)
            guard let own = pairs.first(where: { $0.name == match.2 }), own.old.printed == match.3,
                own.new.printed == match.4, own.change * sign > 0
            else {
                return "says “\(clause)”, but \(pairs.map { "\($0.name) \($0.old.printed)→\($0.new.printed)" })"
            }
            let farther = pairs.first { $0.name != own.name && $0.change * sign >= own.change * sign }
            return farther.map { "says “\(clause)”, but \($0.name) changed as much or more" }
        }
        if let match = clause.wholeMatch(of: /(.+?)并列(提高|增加|下降|减少)最多（.+?）/) {
            let sign = match.2 == "提高" || match.2 == "增加" ? 1 : -1
            let pairs = pairs(nil, nil)
            let most = pairs.filter { own in pairs.allSatisfy { $0.change * sign <= own.change * sign } }.map(\.name)
            let listed = String(match.1).components(before: "等 ").split(separator: "、").map(String.init)
            return most.count > 1 && Set(listed).isSubset(of: most) && listed.count == min(3, most.count)
                ? nil : "says “\(clause)”, but it is \(most)"
        }
        if clause == "每行合计为 100%" { return nil }
        if let match = clause.wholeMatch(of: /(.+?)各?在 (\d+) 行中的 (\d+) 行占比最大/) {
            let rows = Dictionary(grouping: marks, by: \.key)
            func won(_ series: String) -> Int {
                rows.values.count { row in
                    row.first { $0.series == series }.map { own in
                        row.allSatisfy { own.result.isShownLess(than: $0.result) == false }
                    } == true
                }
            }
            let all = Dictionary(uniqueKeysWithValues: Set(marks.map(\.series)).map { ($0, won($0)) })
            let most = all.values.max() ?? 0
            let winners = Set(all.filter { $0.value == most }.keys)
            return Set(match.1.split(separator: "、").map(String.init)) == winners
                && [rows.count, most] == [Int(match.2), Int(match.3)]
                ? nil : "says “\(clause)”, but \(winners) are largest in \(most) of \(rows.count)"
        }
        return problem(withExtremes: clause)
    }

    // MARK: - Extremes

    /// 会员人数：最多的是麦穗原镇（12747），最少的是雪绒乡（854）, with the name of a series or of what is measured before it, or
    /// without.
    private func problem(withExtremes clause: String) -> String? {
        let parts = clause.split(separator: "：", maxSplits: 1).map(String.init)
        let own = marks.filter { $0.series == parts[0] }
        let body = parts.count == 2 ? parts[1] : clause
        let expected = Self.extremes(own.isEmpty || parts.count == 1 ? marks : own)
        return Recount.areSameFigures(body, expected)
            ? nil : "says “\(clause)”, but the downloads give “\(expected)”"
    }

    /// What is true of some marks, as they are shown.
    private static func extremes(_ marks: [Mark]) -> String {
        let some = marks.filter { $0.result.amount != .notApplicable }
        let known = some.filter { $0.result.amount.thousandths != nil }
        let small = known.filter { $0.result.smallDenominator != nil }
        let compared = known.filter { $0.result.smallDenominator == nil }
        let left = [(some.count - known.count, "个没有数字"), (small.count, "个基数不足 10，不作比较")].filter { $0.0 > 0 }
        let remark = left.isEmpty ? "" : "（另有 " + left.map { "\($0.0) \($0.1)" }.joined(separator: "，") + "）"
        guard let first = compared.first else { return small.isEmpty ? "没有数字" : "基数都不足 10，不比较高低" }
        if compared.count == 1 { return "\(first.key) \(first.result.printed)\(remark)" }
        let count = "比较的 \(compared.count) 个"
        if compared.allSatisfy({ $0.result.amount == first.result.amount }) {
            return (remark.isEmpty ? "各项" : count) + "都是 \(first.result.printed)\(remark)"
        }
        let isRate = first.result.fraction != nil
        let sum = compared.compactMap(\.result.amount.thousandths).reduce(0, +)
        if !isRate, first.result.isCounted, sum < Recount.Result.smallestBase { return "加起来不足 10，不比较多少\(remark)" }
        let highest = clause(compared, isRate ? "最高" : "最多") { $1.isShownLess(than: $0) }
        let lowest = clause(compared, isRate ? "最低" : "最少") { $0.isShownLess(than: $1) }
        return (remark.isEmpty ? "" : count + "中，") + "\(highest)，\(lowest)\(remark)"
    }

    private static func clause(
        _ marks: [Mark], _ word: String, _ isAhead: (Recount.Result, Recount.Result) -> Bool?
    ) -> String {
        let winners = marks.filter { candidate in !marks.contains { isAhead($0.result, candidate.result) == true } }
        let value = winners[0].result.printed
        if winners.count == 1 { return "\(word)的是\(winners[0].key)（\(value)）" }
        let names = winners.prefix(3).map(\.key).joined(separator: "、")
        return names + (winners.count > 3 ? "等 \(winners.count) 个" : "") + "并列\(word)（\(value)）"
    }

    // MARK: - The marks that a sentence means

    private func value(_ series: String, _ key: String) -> Recount.Result? {
        marks.first { $0.series == series && $0.key == key }?.result
    }

    /// What is compared with itself in two years; the first and the last year where none are named.
    private func pairs(_ first: String?, _ last: String?) -> [(
        name: String, old: Recount.Result, new: Recount.Result, change: Int
    )] {
        let isByKey = Set(marks.map(\.series)).contains { Int($0) != nil }
        let points = marks.map {
            (name: isByKey ? $0.key : $0.series, year: isByKey ? $0.series : $0.key, result: $0.result)
        }
        let years = Set(points.map(\.year)).sorted()
        guard let first = first ?? years.first, let last = last ?? years.last else { return [] }
        return points.filter { $0.year == first }.compactMap { old in
            guard let new = points.first(where: { $0.name == old.name && $0.year == last }),
                old.result.smallDenominator == nil, new.result.smallDenominator == nil,
                let change = Self.change(from: old.result, to: new.result)
            else { return nil }
            return (old.name, old.result, new.result, change)
        }
    }

    /// In tenths of 个百分点, or in thousandths; nil when either has no number.
    private static func change(from old: Recount.Result, to new: Recount.Result) -> Int? {
        if let a = new.fraction, let b = old.fraction { return a.points(since: b) }
        return new.amount.thousandths.flatMap { new in old.amount.thousandths.map { new - $0 } }
    }
}

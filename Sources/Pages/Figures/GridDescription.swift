import Statistics

/// Describes charts in generated sentences, for people who cannot see them and as a summary for those who can.
extension FigureGrid {
    func description(as kind: FigureLayout.ChartKind) -> String {
        let body =
            switch kind {
            case .bars, .tileMap: extremes(ofColumn: 0)
            case .groupedBars:
                drawnColumns.map { "\(columns[$0].title)：\(extremes(ofColumn: $0))" }.joined(separator: "；")
            case .shares: largestParts
            case .lines:
                drawnColumns.map { column in
                    course(columns[column].title, drawnRows.map { ($0.heading.title, $0.figures[column]) })
                }.joined(separator: "；")
            case .dots, .smallMultiples: changes
            }
        return "\(kind.rawValue)：\(subtitle)。" + (body.isEmpty ? "" : "\(body)。") + absences
    }

    /// The finding of a chart that no author wrote a headline for.
    func finding(as kind: FigureLayout.ChartKind) -> String {
        switch kind {
        case .lines:
            drawnColumns.first.map { column in
                course(columns[column].title, drawnRows.map { ($0.heading.title, $0.figures[column]) })
            } ?? ""
        case .dots, .smallMultiples: changes
        default: (drawnRows.first?.figures.first?.quantity.title ?? "") + "：" + extremes(ofColumn: 0)
        }
    }

    private var drawnRows: [Row] { rows.filter { !$0.heading.isTotal } }
    private var drawnColumns: [Int] { columns.indices.filter { !columns[$0].isTotal } }

    /// 最多的是麦穗原镇（12747），最少的是雪绒乡（854）
    private func extremes(ofColumn column: Int) -> String {
        let known = drawnRows.compactMap { row in row.figures[column].exact.map { (row, $0) } }
        guard let most = known.max(by: { $0.1 < $1.1 }), let least = known.min(by: { $0.1 < $1.1 }) else {
            return "没有数字"
        }
        let isRate = most.0.figures[column].rate != nil
        guard most.1 != least.1 else {
            return known.count == 1
                ? "\(most.0.heading.title) \(most.0.figures[column].text)" : "各项都是 \(most.0.figures[column].text)"
        }
        func named(_ value: ExactDecimal) -> String {
            let rows = known.filter { $0.1 == value }.map(\.0)
            let names =
                rows.prefix(3).map(\.heading.title).joined(separator: "、") + (rows.count > 3 ? "等 \(rows.count) 个" : "")
            return "\(names)（\(rows[0].figures[column].text)）"
        }
        return "\(isRate ? "最高" : "最多")的是\(named(most.1))，\(isRate ? "最低" : "最少")的是\(named(least.1))"
    }

    /// 会员人数从2020年的 49584 增加到2024年的 59944
    private func course(_ name: String, _ points: [(title: String, figure: Figure)]) -> String {
        let known = points.compactMap { point in point.figure.exact.map { (point, $0) } }.sorted {
            $0.0.title < $1.0.title
        }
        guard let first = known.first, let last = known.last else { return "\(name)没有数字" }
        guard known.count > 1 else { return "\(name)只有\(first.0.title)年的数字 \(first.0.figure.text)" }
        let isRate = first.0.figure.rate != nil
        let verb = first.1 == last.1 ? "，与" : last.1 > first.1 ? (isRate ? "提高到" : "增加到") : (isRate ? "下降到" : "减少到")
        if first.1 == last.1 { return "\(name)\(last.0.title)年是 \(last.0.figure.text)\(verb)\(first.0.title)年相同" }
        return "\(name)从\(first.0.title)年的 \(first.0.figure.text) \(verb)\(last.0.title)年的 \(last.0.figure.text)"
    }

    /// The part that is largest in most rows.
    private var largestParts: String {
        var wins: [Int: Int] = [:]
        for row in drawnRows {
            let known = drawnColumns.compactMap { column in row.figures[column].exact.map { (column, $0) } }
            if known.count == drawnColumns.count, let best = known.max(by: { $0.1 < $1.1 }), !best.1.isZero {
                wins[best.0, default: 0] += 1
            }
        }
        guard let winner = wins.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return "" }
        return "每行合计为 100%；\(columns[winner.key].title)在 \(drawnRows.count) 行中的 \(winner.value) 行占比最大"
    }

    /// How many rows have grown and how many have shrunk between the first column and the last.
    private var changes: String {
        guard columns.count > 1 else { return "" }
        let pairs = drawnRows.compactMap { row -> (title: String, old: Figure, new: Figure, by: ExactDecimal)? in
            guard let old = row.figures.first, let new = row.figures.last, let a = old.exact, let b = new.exact else {
                return nil
            }
            return (row.heading.title, old, new, b - a)
        }
        guard let most = pairs.max(by: { $0.by < $1.by }) else { return "没有可以比较的数字" }
        let isRate = most.new.rate != nil
        let up = pairs.count { !$0.by.isZero && !$0.by.isNegative }
        let down = pairs.count { $0.by.isNegative }
        let words = isRate ? ("提高", "下降") : ("增加", "减少")
        let counts = "从\(columns[0].title)到\(columns[columns.count - 1].title)，\(up) 个\(words.0)，\(down) 个\(words.1)"
        return most.by.isNegative || most.by.isZero
            ? counts : "\(counts)；\(words.0)最多的是\(most.title)（\(most.old.text)→\(most.new.text)）"
    }

    /// How many figures are missing: a chart cannot draw them.
    private var absences: String {
        let missing = drawnRows.flatMap { row in drawnColumns.map { row.figures[$0].measure } }.filter {
            $0.value == nil && $0 != .notApplicable
        }
        return missing.isEmpty ? "" : "有 \(missing.count) 处没有数字，图中写明原因。"
    }
}

extension Figure {
    /// The value for comparisons; of a rate, six decimal places instead of the printed one.
    fileprivate var exact: ExactDecimal? { rate.map { $0.percent(digits: 6).value } ?? measure.value }
}

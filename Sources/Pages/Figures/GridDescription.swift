import Statistics

/// Describes charts in generated sentences, for people who cannot see them and as a summary for those who can.
extension FigureGrid {
    func description(as kind: FigureLayout.ChartKind) -> String {
        let body =
            switch kind {
            case .bars, .tileMap: extremes(ofColumn: 0)
            case .shares: largestParts
            case .lines:
                drawnColumns.map { column in
                    course(columns[column].title, drawnRows.map { ($0.heading.title, $0.figures[column]) })
                }.joined(separator: "；")
            case .dots, .smallMultiples: changes
            default: drawnColumns.map { "\(columns[$0].title)：\(extremes(ofColumn: $0))" }.joined(separator: "；")
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

    private func extremes(ofColumn column: Int) -> String {
        Extremes(
            drawnRows.map { Extremes.Candidate($0.heading.title, $0.figures[column]) },
            smallest: observations.smallestBase
        ).sentence
    }

    /// 会员人数从2020年的 49584 增加到2024年的 59944
    private func course(_ name: String, _ points: [(title: String, figure: Figure)]) -> String {
        let known = points.filter { $0.figure.measure.value != nil }.sorted { $0.title < $1.title }
        let comparable = known.filter { point in known.last.map { isComparable(point.figure, $0.figure) } ?? true }
        guard let first = comparable.first, let last = comparable.last else { return "\(name)没有数字" }
        let (old, new) = (first.figure.text, last.figure.text)
        guard comparable.count > 1 else {
            return known.count > 1
                ? "\(name)\(last.title.withYear)是 \(new)，与以前的年度不能直接比较" : "\(name)只有\(first.title.withYear)的数字 \(old)"
        }
        let change = FigureChange(from: first.figure, to: last.figure, smallest: observations.smallestBase)
        let isRate = first.figure.rate != nil
        let (start, end) = (first.title.withYear, last.title.withYear)
        return switch change.direction {
        case .level: "\(name)\(end)是 \(new)，与\(start)相同"
        case .up: "\(name)从\(start)的 \(old) \(isRate ? "提高" : "增加")到\(end)的 \(new)"
        case .down: "\(name)从\(start)的 \(old) \(isRate ? "下降" : "减少")到\(end)的 \(new)"
        case nil: "\(name)\(start)是 \(old)，\(end)是 \(new)"
        }
    }

    /// Whether nothing stands between the years of two figures.
    private func isComparable(_ a: Figure, _ b: Figure) -> Bool {
        guard let first = a.coordinates.years?.lowerBound, let last = b.coordinates.years?.lowerBound else {
            return true
        }
        return observations.obstacle(b.quantity, at: b.coordinates, from: first, to: last) == nil
    }

    /// The part that is largest in most rows. Where several parts of a row are equally large, the row counts for each. A
    /// row of fewer than the smallest base is no more than named.
    private var largestParts: String {
        var wins: [Int: Int] = [:]
        var (compared, small) = (0, 0)
        for row in drawnRows {
            let known = drawnColumns.compactMap { column in row.figures[column].measure.exactValue.map { (column, $0) }
            }
            guard known.count == drawnColumns.count, let best = known.map(\.1).max(), !best.isZero else { continue }
            if isSmall(row, known.map(\.1)) {
                small += 1
                continue
            }
            compared += 1
            for (column, value) in known where value == best { wins[column, default: 0] += 1 }
        }
        let rest = small == 0 ? "" : "（另有 \(small) 行不足 \(observations.smallestBase.value)，不作比较）"
        guard let most = wins.values.max() else { return rest.isEmpty ? "" : "每行合计为 100%\(rest)" }
        let winners = wins.filter { $0.value == most }.keys.sorted().map { columns[$0].title }
        return
            "每行合计为 100%；\(winners.joined(separator: "、"))\(winners.count > 1 ? "各" : "")在 \(compared) 行中的 \(most) 行占比最大\(rest)"
    }

    /// Whether what is divided in a row is counted, and less than the smallest base.
    private func isSmall(_ row: Row, _ parts: [ExactDecimal]) -> Bool {
        guard case .indicator(let indicator)? = row.figures.first?.quantity, indicator.numbers == .counts else {
            return false
        }
        return parts.reduce(ExactDecimal.zero, +) < observations.smallestBase.value
    }

    /// How many rows have grown and how many have shrunk between the first column and the last.
    private var changes: String {
        guard columns.count > 1 else { return "" }
        let pairs = drawnRows.compactMap { row -> (title: String, old: Figure, new: Figure, change: FigureChange)? in
            guard let old = row.figures.first, let new = row.figures.last, isComparable(old, new) else { return nil }
            let change = FigureChange(from: old, to: new, smallest: observations.smallestBase)
            return change.direction == nil ? nil : (row.heading.title, old, new, change)
        }
        guard let first = pairs.first else { return "没有可以比较的数字" }
        let words = first.new.rate != nil ? (up: "提高", down: "下降") : (up: "增加", down: "减少")
        let (up, down) = (pairs.count { $0.change.direction == .up }, pairs.count { $0.change.direction == .down })
        let counts =
            "从\(columns[0].title.withStatus)到\(columns[columns.count - 1].title.withStatus)，\(up) 个\(words.up)，\(down) 个\(words.down)"
        guard up + down > 0 else { return counts }
        // Of those that went the way that more is told of.
        let moved = pairs.filter { $0.change.direction == (up > 0 ? .up : .down) }
        guard let farthest = moved.compactMap(\.change.difference.value?.magnitude).max() else { return counts }
        let most = moved.filter { $0.change.difference.value?.magnitude == farthest }
        guard most.allSatisfy({ $0.change.difference.exactValue != nil }) else { return counts }
        let word = up > 0 ? words.up : words.down
        guard most.count == 1 else {
            let names = most.prefix(3).map(\.title).joined(separator: "、") + (most.count > 3 ? "等 \(most.count) 个" : "")
            return "\(counts)；\(names)并列\(word)最多（\(most[0].change.words ?? "")）"
        }
        return "\(counts)；\(word)最多的是\(most[0].title)（\(most[0].old.text)→\(most[0].new.text)）"
    }

    /// How many figures are missing: a chart cannot draw them.
    private var absences: String {
        let missing = drawnRows.flatMap { row in drawnColumns.map { row.figures[$0].measure } }.filter {
            $0.value == nil && $0 != .notApplicable
        }
        return missing.isEmpty ? "" : "有 \(missing.count) 处没有数字，图中写明原因。"
    }
}

extension String {
    /// 2024年; a heading that says more of its year, 2024（1—6月） [p], becomes 2024年1—6月（初步数）.
    fileprivate var withYear: String {
        let (year, status) = withoutMark
        return (year.allSatisfy(\.isNumber) ? year + "年" : year.replacing("（", with: "年").replacing("）", with: ""))
            + status
    }

    /// 2024（初步数） of the heading 2024 [p].
    fileprivate var withStatus: String { withoutMark.year + withoutMark.status }

    private var withoutMark: (year: String, status: String) {
        let found = Timeline.Status.allCases.first { hasSuffix(" " + $0.mark) }
        return found.map { (String(dropLast($0.mark.count + 1)), "（\($0.rawValue)数）") } ?? (self, "")
    }
}

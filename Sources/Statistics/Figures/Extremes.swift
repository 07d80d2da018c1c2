/// Which of some figures are the largest and the smallest, as a reader sees it who looks at the figures as they are
/// shown: what is shown as equal is 并列.
///
/// A rate whose base is too small takes no part, and neither does what has no number. Where a figure is only about
/// right, a place is claimed only if no other may hold it.
public struct Extremes: Sendable {
    /// A figure, and what it is called.
    public struct Candidate: Sendable {
        /// What the figure is called among the others.
        public let name: String
        /// The figure.
        public let figure: Figure

        /// `name`: what the figure is called among the others.
        public init(_ name: String, _ figure: Figure) {
            self.name = name
            self.figure = figure
        }
    }

    /// Those that are compared, in the order given.
    public let compared: [Candidate]
    /// Those whose base is too small.
    public let small: [Candidate]
    /// Those that readers do not see. One of them may be ahead of all others.
    public let hidden: [Candidate]
    /// How many have no number although something is there to measure.
    public let unknownCount: Int
    private let smallest: SmallestBase

    /// `smallest`: the base below which nothing is compared.
    public init(_ candidates: [Candidate], smallest: SmallestBase) {
        let applicable = candidates.filter { $0.figure.measure != .notApplicable }
        let known = applicable.filter { $0.figure.measure.value != nil }
        hidden = applicable.filter { $0.figure.measure == .suppressed }
        unknownCount = applicable.count - known.count
        small = known.filter { $0.figure.smallBase(smallest) != nil }
        compared = known.filter { $0.figure.smallBase(smallest) == nil }
        self.smallest = smallest
    }

    /// Those with the largest figure, several when they are shown as equal; nil when none is compared, or when it
    /// cannot be told.
    public var largest: [Candidate]? { leaders { $0 > $1 } }
    /// Those with the smallest figure, as `largest`.
    public var least: [Candidate]? { leaders { $0 < $1 } }

    private func leaders(_ isAhead: (ExactDecimal, ExactDecimal) -> Bool) -> [Candidate]? {
        let known = compared.compactMap { candidate in candidate.figure.measure.value.map { (candidate, $0) } }
        guard let best = known.map(\.1).max(by: { isAhead($1, $0) }) else { return nil }
        let winners = known.filter { $0.1 == best }.map(\.0)
        let isExact = known.allSatisfy { $0.0.figure.measure.exactValue != nil }
        return isExact || winners.count == 1 && isCertain(winners[0], isAhead) ? winners : nil
    }

    /// Whether no other may be as far ahead, whatever the true figures are.
    private func isCertain(_ winner: Candidate, _ isAhead: (ExactDecimal, ExactDecimal) -> Bool) -> Bool {
        let isUpwards = isAhead(ExactDecimal(1), .zero)
        func bound(_ candidate: Candidate, ahead: Bool) -> ExactDecimal? {
            candidate.figure.measure.bounds.flatMap { isUpwards == ahead ? $0.upper : $0.lower }
        }
        guard let worst = bound(winner, ahead: false) else { return false }
        return compared.allSatisfy { other in
            other.name == winner.name || bound(other, ahead: true).map { isAhead(worst, $0) } ?? false
        }
    }
}

extension Extremes {
    /// 最多的是麦穗原镇（12747），雪绒乡、云莓乡并列最少（854）
    public var sentence: String {
        guard let first = compared.first else {
            return small.isEmpty ? "没有数字" : "基数都不足 \(smallest.value)，不比较高低"
        }
        guard compared.count > 1 else { return "\(first.name) \(first.figure.text)\(remark)" }
        let (largest, least) = (largest, least)
        if let largest, largest.count == compared.count {
            return (remark.isEmpty ? "各项" : "比较的 \(compared.count) 个") + "都是 \(first.figure.text)\(remark)"
        }
        if isTooFew { return "加起来不足 \(smallest.value)，不比较多少\(remark)" }
        let isRate = first.figure.rate != nil
        let clauses = [
            largest.map { Self.clause($0, isRate ? "最高" : "最多") }, least.map { Self.clause($0, isRate ? "最低" : "最少") },
        ].compactMap { $0 }
        let lead = remark.isEmpty ? "" : "比较的 \(compared.count) 个中，"
        return clauses.isEmpty ? "数字是约数，比不出多少\(remark)" : lead + clauses.joined(separator: "，") + remark
    }

    /// Whether the things counted are too few in all to compare parts of them.
    private var isTooFew: Bool {
        guard case .indicator(let indicator) = compared[0].figure.quantity, indicator.numbers == .counts else {
            return false
        }
        return compared.compactMap(\.figure.measure.value).reduce(ExactDecimal.zero, +) < smallest.value
    }

    private static func clause(_ winners: [Candidate], _ word: String) -> String {
        let text = winners[0].figure.text
        guard winners.count > 1 else { return "\(word)的是\(winners[0].name)（\(text)）" }
        let names = winners.prefix(3).map(\.name).joined(separator: "、")
        return "\(names)\(winners.count > 3 ? "等 \(winners.count) 个" : "")并列\(word)（\(text)）"
    }

    /// What took no part: （另有 2 个没有数字）
    private var remark: String {
        let parts = [
            unknownCount == 0 ? nil : "\(unknownCount) 个没有数字",
            small.isEmpty ? nil : "\(small.count) 个基数不足 \(smallest.value)，不作比较",
        ].compactMap { $0 }
        return parts.isEmpty ? "" : "（另有 \(parts.joined(separator: "，"))）"
    }
}

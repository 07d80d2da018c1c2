/// A part of a sum that has no number, so that the sum has none.
public struct FigureGap: Sendable, Hashable {
    /// What lacks the number: 2024年度雪绒乡社会组织的会员人数.
    public let words: String
    /// Why there is none.
    public let measure: Measure
    /// The row that says so; nil when there is no row.
    public let row: Int?
    /// Whether a whole year has no row.
    var isYear = false

    /// 2024年度雪绒乡社会组织的会员人数没有采集
    public var sentence: String {
        let reason =
            switch measure {
            case .masked: "未公开"
            case .suppressed: "不公布"
            case .belowUnit: "不足一个单位"
            default: row == nil ? "没有数字" : "没有采集"
            }
        return words + reason
    }
}

extension Observations {
    /// The parts for which a figure has no number, in the order in which they are added up; empty for one that has.
    public func gaps(in figure: Figure) -> [FigureGap] { GapSearch(observations: self).gaps(in: figure) }
}

/// Looks for the parts for which a figure has no number.
private struct GapSearch {
    let observations: Observations

    func gaps(in figure: Figure) -> [FigureGap] {
        guard figure.measure.value == nil, figure.measure != .notApplicable else { return [] }
        let selection = observations.selection(at: figure.coordinates)
        if selection.verdict == .missing, let years = figure.coordinates.years {
            let lacking = years.filter { !observations.years.contains($0) }
            return lacking.map { FigureGap(words: "\($0)年", measure: .missing, row: nil, isYear: true) }
        }
        return figure.quantity.indicators.flatMap { indicator in
            guard let term = observations.term(of: indicator, at: figure.coordinates) else { return [FigureGap]() }
            return selection.parts.flatMap { gaps(in: $0, of: selection, term, indicator) }
        }
    }

    private func gaps(
        in part: FigureSelection.Part, of selection: FigureSelection, _ term: Observations.Term, _ indicator: Indicator
    )
        -> [FigureGap]
    {
        let time = observations.years.isEmpty ? "" : "\(part.year)年"
        let place = observations.cube.region == nil ? "" : observations.regions.all[part.place].name
        func gap(_ row: Int) -> FigureGap? {
            let measure = term.values[row]
            guard measure.value == nil, measure != .notApplicable else { return nil }
            let kinds = observations.categories.flatMap { category in
                category.labelsOfRow[row].map { category.labels[$0] }
            }
            return FigureGap(
                words: "\(time)\(place)\(kinds.joined())的\(indicator.title)", measure: measure,
                row: observations.protection.map { $0.listed([row]).first } ?? row)
        }
        switch part.content {
        case .unreported:
            return [FigureGap(words: "\(time)\(place)的\(indicator.title)", measure: .missing, row: nil)]
        case .cell: return observations.rows(year: part.year, place: part.place).compactMap(gap)
        case .rows(let range, let isSplit):
            let titles = observations.categories.map(\.field.title).joined(separator: "、")
            return
                (isSplit
                ? [] : [FigureGap(words: "\(time)\(place)没有按\(titles)分，分项", measure: .missing, row: nil)])
                + selection.rows[range].compactMap(gap)
        }
    }
}

import Statistics

/// A figure by which regions are compared.
struct ComparedFigure: Sendable {
    let quantity: Quantity
    let observations: Observations

    /// The same quantity may be found in several datasets.
    var id: String { "\(observations.dataset.definition.id).\(quantity.id)" }

    func figure(of region: Region) -> Figure {
        observations.figure(quantity, at: Coordinates(years: observations.latest, place: .region(region.id)))
    }

    /// 各乡镇合计, where a figure of the banner leaves out the unions that belong to no township.
    func scopeNote(of figure: Figure) -> String? {
        guard case .region(let id) = figure.coordinates.place,
            case let name = observations.scopeName(of: figure.coordinates.place),
            name != observations.regions[id].name
        else { return nil }
        return name
    }
}

/// How one region's figure relates to another's, in words. `assets/compare.js` says the same of any two.
enum FigureComparison {
    /// Whether one of two regions is a part of the other: a share then says more than a difference.
    enum Relation { case isPart, isWhole, isPeer }

    /// For example 占 5.2%, 多 120 or 高 1.8 个百分点; empty when one of the two has no exact number, or when nothing is
    /// said in percent because the base is too small.
    static func words(_ own: Figure, _ other: Figure, _ relation: Relation, smallest: SmallestBase) -> String {
        if let rate = own.rate, let others = other.rate {
            return [own, other].allSatisfy { $0.smallBase(smallest) == nil } ? words(rate, others) : ""
        }
        guard let a = own.measure.exactValue, let b = other.measure.exactValue else { return "" }
        let whole = relation == .isPart ? other : own
        if relation != .isPeer, whole.smallCount(smallest) != nil { return "" }
        switch relation {
        case .isPart: return share("占 ", Rate(numerator: own.measure, denominator: other.measure))
        case .isWhole: return share("对方占 ", Rate(numerator: other.measure, denominator: own.measure))
        case .isPeer: return a == b ? "相同" : "\(a > b ? "多" : "少") \((a - b).magnitude)"
        }
    }

    /// The difference of two rates in percentage points, computed before they are rounded.
    private static func words(_ own: Rate, _ other: Rate) -> String {
        guard let exact = Rate.points(from: other, to: own, digits: 9).exactValue,
            let points = Rate.points(from: other, to: own, digits: Figure.rateDigits).exactValue
        else { return "" }
        if exact.isZero { return "相同" }
        return points.isZero ? "相差不到 0.1 个百分点" : "\(points.isNegative ? "低" : "高") \(points.magnitude) 个百分点"
    }

    private static func share(_ lead: String, _ rate: Rate) -> String {
        rate.percent(digits: 1).value.map { "\(lead)\($0)%" } ?? ""
    }
}

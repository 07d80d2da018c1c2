import Mustache
import Statistics
import UnionData

/// A region's main figures beside those of the whole banner, and of its zone; with scripts, beside any other region's.
struct RegionComparison: TemplateModel {
    struct Row: TemplateModel {
        let id: String
        let title: String
        let unit: String?
        /// Where the figure is defined.
        let url: String
        let period: String
        let own: FigureTable.Cell
        /// The zone's figure, for a township.
        let middle: FigureTable.Cell?
        let other: FigureTable.Cell
        let difference: String

        static let fields: [TemplateField<Self>] = [
            .text("id", "数字的名称，供脚本用", \.id),
            .text("title", "指标", \.title),
            .optionalText("unit", "单位", \.unit),
            .url("url", "定义的链接", \.url),
            .text("period", "时期", \.period),
            .object("own", "本地的数字", \.own),
            .object("middle", "片区的数字，可能没有", \.middle),
            .object("other", "对方的数字", \.other),
            .text("difference", "相差或占比", \.difference),
        ]
    }

    struct Choice: TemplateModel {
        let value: String
        let title: String
        let isSelected: Bool

        static let fields: [TemplateField<Self>] = [
            .text("value", "值", \.value),
            .text("title", "地区", \.title),
            .flag("selected", "是否现在比的地区", \.isSelected),
        ]
    }

    struct Choices: TemplateModel {
        let title: String
        let choices: [Choice]

        static let fields: [TemplateField<Self>] = [
            .text("title", "片区", \.title),
            .list("choices", "地区", \.choices),
        ]
    }

    let name: String
    let ownID: String
    let middle: String?
    let other: String
    let rows: [Row]
    let groups: [Choices]
    let source: LinkLabel
    /// The tables in which all regions stand side by side.
    let tables: [LinkLabel]

    static let fields: [TemplateField<Self>] = [
        .text("name", "本地区", \.name),
        .text("ownID", "本地区，供脚本用", \.ownID),
        .optionalText("middle", "所属片区", \.middle),
        .text("other", "开始时比的地区", \.other),
        .list("rows", "各项数字", \.rows),
        .list("groups", "可以比的地区，按片区", \.groups),
        .object("source", "各地区数字的文件，供脚本用", \.source),
        .list("tables", "各地区并排的表", \.tables),
    ]
}

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
    /// Whether one of the two regions is a part of the other: then a share says more than a difference.
    enum Relation { case isPart, isWhole, isPeer }

    /// 占 5.2%, 多 120, 高 1.8 个百分点; empty where one of them has no exact number.
    static func words(_ own: Figure, _ other: Figure, _ relation: Relation) -> String {
        if let rate = own.rate, let others = other.rate { return words(rate, others) }
        guard let a = own.measure.exactValue, let b = other.measure.exactValue else { return "" }
        switch relation {
        case .isPart: return share("占 ", Rate(numerator: own.measure, denominator: other.measure))
        case .isWhole: return share("对方占 ", Rate(numerator: other.measure, denominator: own.measure))
        case .isPeer: return a == b ? "相同" : "\(a > b ? "多" : "少") \((a - b).magnitude)"
        }
    }

    /// Rates differ by 个百分点, computed before they are rounded.
    private static func words(_ own: Rate, _ other: Rate) -> String {
        guard let exact = Rate.points(from: other, to: own, digits: 9),
            let points = Rate.points(from: other, to: own, digits: 1)
        else { return "" }
        if exact.isZero { return "相同" }
        return points.isZero ? "相差不到 0.1 个百分点" : "\(points.isNegative ? "低" : "高") \(points.magnitude) 个百分点"
    }

    private static func share(_ lead: String, _ rate: Rate) -> String {
        rate.percent(digits: 1).value.map { "\(lead)\($0)%" } ?? ""
    }
}

extension Composer {
    static let regionFigures: Route = "data/regions.js"

    /// All headlines of the coverage, and the first of every other dataset that has figures by region. What is the same
    /// in every township tells none from another.
    func comparedFigures() -> [ComparedFigure] {
        let townships = facts.regions.townships
        return facts.catalogue.observations.filter { $0.cube.region != nil }.flatMap { observations in
            let comparable = observations.cube.headlines.filter { observations.categoryNeeded(for: $0, at: [:]) == nil }
                .map { ComparedFigure(quantity: $0, observations: observations) }
                .filter { compared in
                    townships.count < 2 || Set(townships.map { compared.figure(of: $0).text }).count > 1
                }
            return system(of: observations) == .coverage ? comparable : Array(comparable.prefix(1))
        }
    }

    func comparison(of region: Region, by figures: [ComparedFigure], from route: Route) -> RegionComparison? {
        // The banner begins beside the first of its zones or townships.
        let others = facts.regions.all.filter { $0.id != region.id }
        guard let other = region.kind == .banner ? others.first : facts.regions.banner, !figures.isEmpty else {
            return nil
        }
        let zone = region.zone.map { facts.regions[$0] }
        func cell(_ figure: Figure, _ compared: ComparedFigure) -> FigureTable.Cell {
            var cell = FigureTable.Cell(
                figure, url: rowsURL(of: figure, in: compared.observations, from: route), showsParts: false)
            cell.note = compared.scopeNote(of: figure)
            return cell
        }
        return RegionComparison(
            name: region.name, ownID: region.slug, middle: zone?.name, other: other.name,
            rows: figures.map { compared in
                let (own, theirs) = (compared.figure(of: region), compared.figure(of: other))
                return RegionComparison.Row(
                    id: compared.id, title: compared.quantity.title, unit: compared.quantity.printedUnit?.symbol,
                    url: definitionURL(of: compared.quantity, from: route),
                    period: compared.observations.timeName(of: compared.observations.latest),
                    own: cell(own, compared), middle: zone.map { cell(compared.figure(of: $0), compared) },
                    other: cell(theirs, compared),
                    difference: FigureComparison.words(own, theirs, relation(of: region, to: other)))
            },
            groups: comparisonChoices(others, selected: other),
            source: LinkLabel(title: "", url: route.link(to: Self.regionFigures)),
            tables: [System.coverage].filter(systems.contains).map {
                LinkLabel(title: "各地区\($0.title)", url: route.link(to: Self.route(of: $0)) + "#tables-title")
            })
    }

    private func relation(of region: Region, to other: Region) -> FigureComparison.Relation {
        func contains(_ whole: Region, _ part: Region) -> Bool {
            whole.kind == .banner ? part.kind != .banner : whole.kind == .zone && part.zone == whole.id
        }
        return contains(other, region) ? .isPart : contains(region, other) ? .isWhole : .isPeer
    }

    private func comparisonChoices(_ regions: [Region], selected: Region) -> [RegionComparison.Choices] {
        func group(_ title: String, _ members: [Region]) -> RegionComparison.Choices? {
            members.isEmpty
                ? nil
                : RegionComparison.Choices(
                    title: title,
                    choices: members.map {
                        RegionComparison.Choice(value: $0.slug, title: $0.name, isSelected: $0.id == selected.id)
                    })
        }
        let zones = facts.regions.zones.map { zone in group(zone.name, regions.filter { $0.zone == zone.id }) }
        let rest = group("其他乡镇", regions.filter { $0.kind == .township && $0.zone == nil })
        return ([group("全旗和片区", regions.filter { $0.kind != .township })] + zones + [rest]).compactMap { $0 }
    }
}

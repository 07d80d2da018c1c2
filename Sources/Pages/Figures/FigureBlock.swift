import Mustache
import Statistics

/// A chart with the table that it was drawn from, or the table alone.
struct FigureBlock: PageModel {
    static let template = "figure-block"

    struct ChartView: TemplateModel {
        let id: String
        /// The finding.
        let title: String
        /// Measure, place, period, unit.
        let subtitle: String
        let description: String
        let svg: [UInt8]

        static let fields: [TemplateField<Self>] = [
            .text("id", "锚点", \.id),
            .text("title", "图题：图中的发现", \.title),
            .text("subtitle", "副题：指标、地区、时期、单位", \.subtitle),
            .text("description", "一句话描述，由数据生成", \.description),
            .html("svg", "图") { $0.svg },
        ]
    }

    var chart: ChartView?
    let table: FigureTable

    static let fields: [TemplateField<Self>] = [
        .object("chart", "图，可能没有", \.chart),
        .object("table", "数据表", \.table),
    ]
}

extension FigureGrid {
    /// `title` with the place and period that all figures share.
    func caption(_ title: String) -> String { scope.isEmpty ? title : "\(title)（\(scope)）" }

    /// 会员人数（云杉旗，2024年度），单位：人
    var subtitle: String {
        let quantities = rows.flatMap { $0.figures.map(\.quantity) }.reduce(into: [Quantity]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        let units = Set(quantities.map(\.unit.symbol))
        let unit = units.count == 1 ? "，单位：\(units.first!)" : ""
        return caption(quantities.map(\.title).joined(separator: "、")) + unit
    }
}

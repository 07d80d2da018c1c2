import Mustache
import Statistics
import UnionData

/// One venue.
struct FacilityPage: PageModel {
    static let template = "facility"

    let frame: PageFrame
    let item: FacilityItem
    let statusNote: String?
    let details: [DefinitionLabel]
    let funding: FigureTable?
    let within: LinkLabel?
    let inside: [FacilityItem]
    let nearby: [FacilityItem]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("facility", "名称、类别、状态、地址、电话等", \.item),
        .optionalText("statusNote", "没有开放时的说明", \.statusNote),
        .object("details", "面积、启用日期、藏书等") { Listing($0.details) },
        .object("funding", "建设资金", \.funding),
        .object("within", "所在的设施", \.within),
        .object("inside", "设在里面的设施") { Listing($0.inside) },
        .object("nearby", "同一地区的其他设施") { Listing($0.nearby) },
    ]
}

extension Composer {
    func facilityPages() -> [Page] {
        guard !facts.facilities.isEmpty else { return [] }
        let claim = claim("data/facilities.csv")
        let route = Self.route(of: System.facilities)
        return [Page(route, claim: claim) { _ in facilitiesPage(route) }] + facilityListPages()
            + facts.facilities.map { facility in
                Page(Self.route(of: facility), claim: claim) { _ in page(of: facility) }
                    .found(
                        as: .facility, title: facility.name, date: facts.dataset("facilities")?.metadata.lastChanged,
                        names: facts.regions[facility.region].pinyinNames + [facility.id.text])
            }
    }

    func facilities(in region: Region) -> [Facility] {
        let parts = Set(facts.regions.parts(of: region) + [region.id])
        return facts.facilities.filter { parts.contains($0.region) }
    }

    private func page(of facility: Facility) -> FacilityPage {
        let route = Self.route(of: facility)
        return FacilityPage(
            frame: frame(
                route, title: facility.name,
                description: "\(facility.kind.rawValue)，\(place(of: facility))",
                in: .system(.facilities), sources: ["facilities", "facility-funding"].compactMap { facts.dataset($0) },
                about: describe(facility)),
            item: item(facility, from: route), statusNote: statusNote(facility),
            details: details(of: facility), funding: funding(of: facility, from: route),
            within: facility.within.flatMap { id in facts.facilities.first { $0.id == id } }
                .map { LinkLabel(title: $0.name, url: route.link(to: Self.route(of: $0))) },
            inside: facts.facilities.filter { $0.within == facility.id }.map { item($0, from: route) },
            nearby: facts.facilities.filter {
                $0.region == facility.region && $0.id != facility.id && $0.within != facility.id
                    && $0.id != facility.within
            }
            .map { item($0, from: route) })
    }

    /// The address; with the region before it where it does not begin with that.
    private func place(of facility: Facility) -> String {
        let region = facts.regions[facility.region].name
        guard let address = facility.address else { return region }
        return address.hasPrefix(region) ? address : "\(region)，\(address)"
    }

    private func statusNote(_ facility: Facility) -> String? {
        switch facility.status {
        case .open: facility.hours == nil ? "开放时间待核实，去之前请先打电话。" : nil
        case .planned: "还在规划，没有开放。"
        case .building: "正在建设，还没有开放。"
        case .closed: "已经停用。"
        }
    }

    private func details(of facility: Facility) -> [DefinitionLabel] {
        func figure(_ term: String, _ measure: Measure, _ unit: String) -> DefinitionLabel? {
            measure == .missing
                ? nil
                : DefinitionLabel(
                    term: term, text: measure.value == nil ? measure.displayText : "\(measure.displayText) \(unit)")
        }
        let reading = facility.kind == .readingRoom
        return [
            facility.host.map { DefinitionLabel(term: "管理单位", text: $0) },
            figure("建筑面积", facility.area, "㎡"),
            facility.opened.map { DefinitionLabel(term: "启用日期", text: $0.chinese) },
            DefinitionLabel(
                term: "无障碍",
                text: facility.accessibility.isEmpty ? "没有登记" : facility.accessibility.joined(separator: "、")),
            reading ? figure("藏书量", facility.volumes, "册") : nil,
            reading ? figure("座位", facility.seats, "个") : nil,
            reading ? facility.digitalReading.map { DefinitionLabel(term: "电子阅读", text: $0) } : nil,
        ].compactMap { $0 }
    }

    private func funding(of facility: Facility, from route: Route) -> FigureTable? {
        guard !facility.funding.isEmpty else { return nil }
        var rows = facility.funding.map { line in
            FigureTable.Row(
                title: line.year.text,
                cells: [.words(line.source.rawValue), .words(line.purpose), FigureTable.Cell(line.amount)])
        }
        rows.append(
            FigureTable.Row(
                title: "合计", cells: [.words(""), .words(""), FigureTable.Cell(.sum(facility.funding.map(\.amount)))],
                isTotal: true))
        return FigureTable(
            id: "funding", caption: "建设资金", stub: "年度",
            columns: [
                FigureTable.Column(title: "资金来源", isNumber: false), FigureTable.Column(title: "用途", isNumber: false),
                FigureTable.Column(title: "金额", unit: "万元"),
            ], rows: rows, source: source("facility-funding", from: route))
    }
}

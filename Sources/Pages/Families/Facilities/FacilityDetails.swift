import Content
import Statistics
import Text
import UnionData

/// The page of one venue.
struct FacilityDetails: Sendable {
    let site: Site
    private var facts: Facts { site.facts }

    func page(of facility: Facility) -> FacilityPage {
        let route = Addresses.page(of: facility)
        return FacilityPage(
            frame: site.frame(
                route, title: facility.name,
                description: "\(facility.kind.rawValue)，\(place(of: facility))",
                in: .area(.facilities),
                sources: [Facilities.definition.id, FacilityFunding.definition.id].compactMap { facts.dataset($0) },
                about: site.descriptions.facility(facility)),
            item: site.facilityViews.item(facility, from: route), statusNote: statusNote(facility),
            details: details(of: facility), funding: funding(of: facility, from: route),
            within: facility.within.flatMap { id in facts.facilities.first { $0.id == id } }
                .map { LinkLabel(title: $0.name, url: route.link(to: Addresses.page(of: $0))) },
            inside: facts.facilities.filter { $0.within == facility.id }.map {
                site.facilityViews.item($0, from: route)
            },
            nearby: facts.facilities.filter {
                $0.region == facility.region && $0.id != facility.id && $0.within != facility.id
                    && $0.id != facility.within
            }
            .map { site.facilityViews.item($0, from: route) })
    }

    /// The address, beginning with the region.
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
            ], rows: rows, source: site.links.source(FacilityFunding.definition.id, from: route))
    }
}
